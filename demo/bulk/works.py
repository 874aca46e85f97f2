"""Publications for load tests, made up from a seed and a number alone, as rows of the tables."""

import random
import re
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from demo.bulk.sentences import Ranked, Writer
from pictures.models import Licence, Picture
from prose.language import LANGUAGE_CODES
from publications.digest import DIGESTED, digest_of
from publications.models import PublicationType, Status
from research.models import Programme, Region, Topic

YEARS = 20
SENTENCES, TITLES = 8_000, 2_000  # of which the texts are put together
LONGEST_SLUG = 70  # characters, before the number


def prefix(seed):
    """Return how the DOI of each generated publication begins; 10.5555 is for examples."""
    return f"10.5555/bulk.{seed}."


@dataclass(frozen=True)
class Work:
    """A row of the publications and what will be tied to it: ids, and people by their place."""

    row: dict
    live: tuple[str, ...]
    authors: list[int]
    topics: list[int]
    regions: list[int]


class Factory:
    """Makes works. What one is like follows from the seed and its number, not from the others."""

    def __init__(self, seed, authors):
        self.seed, self.authors = seed, authors
        self.writer = Writer(self._rng("sentences"))
        self.sentences = [self.writer.sentence() for _number in range(SENTENCES)]
        self.titles = [self.writer.title() for _number in range(TITLES)]
        self.types, self.topics, self.regions = (
            Ranked(list(model.objects.values_list("pk", flat=True)))
            for model in (PublicationType, Topic, Region)
        )
        self.programmes = [
            (programme.pk, [None, *(project.pk for project in programme.projects.all())])
            for programme in Programme.objects.prefetch_related("projects")
        ]
        banners = Picture.objects.filter(publications__isnull=False).order_by("name")
        self.banners = [None, None, *banners.distinct().values_list("pk", flat=True)]
        self.now = timezone.now()
        self.today = self.now.replace(hour=9, minute=0, second=0, microsecond=0)

    def work(self, number):
        """Return the work of that number."""
        self.writer.rng = rng = self._rng(number)
        programme, projects = rng.choice(self.programmes)
        original = rng.choices(LANGUAGE_CODES, weights=(7, 3))[0]
        codes = [original] if rng.random() < 0.15 else LANGUAGE_CODES
        title = self.writer.title()
        states = self._states(original, codes, rng)
        row = {
            "doi": f"{prefix(self.seed)}{number:09}",
            "slug": self._slug(title, number),
            "number": f"B-{number:06}",
            "type_id": self.types.pick(rng)[0],
            "programme_id": programme,
            "project_id": rng.choice(projects),
            "banner_id": rng.choice(self.banners),
            "licence": rng.choice(Licence.values),
            "pages": rng.randint(4, 60),
            "original_language": original,
            **self._texts(title, codes, rng),
            **states,
        }
        row |= self._digests(row, original, codes, rng)
        live = tuple(
            code
            for code in codes
            if states[f"published_at_{code}"] and states[f"published_at_{code}"] <= self.now
        )
        authors = rng.choices(range(min(self.authors, 20 + number // 25)), k=rng.randint(1, 6))
        return Work(
            row,
            live,
            list(dict.fromkeys(authors)),
            list(dict.fromkeys(self.topics.pick(rng, rng.randint(1, 3)))),
            list(dict.fromkeys(self.regions.pick(rng, rng.randint(1, 2)))),
        )

    def _rng(self, of):
        return random.Random(f"{self.seed} {of}")  # noqa: S311 — texts for load tests, no secret

    def _slug(self, title, number):
        words = "-".join(re.findall("[a-z]+", title[0].lower()))
        return f"{words[:LONGEST_SLUG].rstrip('-')}-{number}-s{self.seed}"

    def _texts(self, title, codes, rng):
        """Write title, standfirst and body in the languages chosen, each saying the same."""
        standfirst = rng.choice(self.sentences)
        heading = rng.choice(self.titles)
        paragraphs = [rng.choices(self.sentences, k=rng.randint(3, 6)) for _number in range(5)]
        paragraphs[0].append(self.writer.sentence())  # words that few others have
        texts = {}
        for place, code in enumerate(LANGUAGE_CODES):
            if code in codes:
                blocks = [f"<p>{' '.join(pair[place] for pair in p)}</p>" for p in paragraphs]
                blocks.insert(2, f"<h2>{heading[place]}</h2>")
                texts[f"title_{code}"] = title[place]
                texts[f"standfirst_{code}"] = standfirst[place]
                texts[f"body_{code}"] = "".join(blocks)
        return texts

    def _states(self, original, codes, rng):
        """Decide on the states: a few drafts and reviews, a few scheduled, a few withdrawn."""
        status = rng.choices(Status.values, weights=(2, 1, 97))[0]
        if rng.random() < 0.01:
            out = self.today + timedelta(days=rng.randint(1, 90))
        else:
            out = self.today - timedelta(days=rng.randint(1, 365 * YEARS))
        written = min(out, self.now)
        states = {"created_at": written, "updated_at": written}
        for code in LANGUAGE_CODES:
            is_there = code in codes and status == Status.PUBLISHED
            late = rng.randint(1, 60) if code != original and rng.random() < 0.3 else 0
            states[f"status_{code}"] = status if code in codes else Status.DRAFT.value
            states[f"published_at_{code}"] = out + timedelta(days=late) if is_there else None
        if status == Status.PUBLISHED and out < self.now and rng.random() < 0.005:
            states |= {
                "withdrawn_at": out + (self.now - out) / 2,
                "withdrawal_reason_en": "The figures could not be confirmed.",
                "withdrawal_reason_ru": "Цифры не удалось подтвердить.",
            }
        return states

    def _digests(self, row, original, codes, rng):
        """Take the digests, and mark most translations as in step with their original."""
        digests = {
            f"digest_{code}": digest_of(row.get(f"{name}_{code}") for name in DIGESTED)
            for code in codes
        }
        reflected = {
            f"reflects_{code}": digests[f"digest_{original}"]
            for code in codes
            if code != original and rng.random() < 0.95
        }
        return digests | reflected
