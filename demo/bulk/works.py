"""Publications for load tests, made up from a seed and a number alone."""

import random
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from addresses.slugs import slug_for
from demo.bulk.sentences import Ranked, Writer
from people.models import Person
from pictures.models import Licence, Picture
from prose.language import LANGUAGE_CODES
from publications.models import Contribution, Publication, PublicationType, Status
from publications.models.contribution import AS_PUBLISHED
from research.models import Programme, Region, Topic

YEARS = 20
SENTENCES = 12_000  # of which the bodies are put together
DIGESTS = {code: Publication._meta.get_field(f"digest_{code}") for code in LANGUAGE_CODES}


def prefix(seed):
    """Return how the DOI of each generated publication begins; 10.5555 is for examples."""
    return f"10.5555/bulk.{seed}."


def doi(seed, number):
    return f"{prefix(seed)}{number:09}"


@dataclass(frozen=True)
class Work:
    """A publication that is not saved yet, and what will be tied to it."""

    publication: Publication
    authors: list[Person]
    topics: list[Topic]
    regions: list[Region]

    def ties(self):
        """Return the rows of each table that point at the publication, once that is saved."""
        return (
            [_contribution(self.publication, *author) for author in enumerate(self.authors)],
            [
                Publication.topics.through(publication=self.publication, topic=topic)
                for topic in self.topics
            ],
            [
                Publication.regions.through(publication=self.publication, region=region)
                for region in self.regions
            ],
        )


class Factory:
    """Makes works. What one is like follows from the seed and its number, not from the others."""

    def __init__(self, seed, people):
        self.seed, self.people = seed, people
        self.writer = Writer(self._rng("sentences"))
        self.sentences = [self.writer.sentence() for _number in range(SENTENCES)]
        self.types, self.topics, self.regions = (
            Ranked(list(model.objects.all())) for model in (PublicationType, Topic, Region)
        )
        self.programmes = [
            (programme, [None, *programme.projects.all()])
            for programme in Programme.objects.prefetch_related("projects")
        ]
        banners = Picture.objects.filter(publications__isnull=False).distinct()
        self.banners = [None, None, *banners.order_by("name")]
        self.today = timezone.now().replace(hour=9, minute=0, second=0, microsecond=0)

    def work(self, number):
        """Return the work of that number."""
        self.writer.rng = rng = self._rng(number)
        programme, projects = rng.choice(self.programmes)
        publication = Publication(
            doi=doi(self.seed, number),
            number=f"B-{number:06}",
            type=self.types.pick(rng)[0],
            programme=programme,
            project=rng.choice(projects),
            banner=rng.choice(self.banners),
            licence=rng.choice(Licence.values),
            pages=rng.randint(4, 60),
        )
        codes = self._choose_languages(publication, rng)
        self._write(publication, codes, rng)
        self._decide(publication, codes, rng)
        self._compare(publication, codes, rng)
        title = slug_for(publication.title_en, publication.title_ru)[:80].rpartition("-")[0]
        publication.slug = f"{title}-{number}-s{self.seed}"
        authors = rng.choices(range(min(len(self.people), 20 + number // 25)), k=rng.randint(1, 6))
        return Work(
            publication,
            [self.people[author] for author in dict.fromkeys(authors)],
            list(dict.fromkeys(self.topics.pick(rng, rng.randint(1, 3)))),
            list(dict.fromkeys(self.regions.pick(rng, rng.randint(1, 2)))),
        )

    def _rng(self, of):
        return random.Random(f"{self.seed} {of}")  # noqa: S311 — texts for load tests, no secret

    def _choose_languages(self, publication, rng):
        """Choose the original, and whether there is a translation: 15 in 100 have none."""
        publication.original_language = rng.choices(LANGUAGE_CODES, weights=(7, 3))[0]
        return [publication.original_language] if rng.random() < 0.15 else LANGUAGE_CODES

    def _write(self, publication, codes, rng):
        """Write title, standfirst and body in the languages chosen, each saying the same."""
        title, standfirst, news = (
            self.writer.title(), self.writer.sentence(), self.writer.sentence()
        )  # fmt: skip
        paragraphs = [rng.choices(self.sentences, k=rng.randint(3, 6)) for _n in range(5)]
        paragraphs[0].insert(0, news)
        heading = self.writer.title()
        for place, code in enumerate(LANGUAGE_CODES):
            if code in codes:
                texts = [" ".join(pair[place] for pair in pairs) for pairs in paragraphs]
                texts.insert(2, f"<h2>{heading[place]}</h2>")
                body = "".join(text if text[0] == "<" else f"<p>{text}</p>" for text in texts)
                setattr(publication, f"title_{code}", title[place])
                setattr(publication, f"standfirst_{code}", standfirst[place])
                setattr(publication, f"body_{code}", body)

    def _decide(self, publication, codes, rng):
        """Decide on the states: a few drafts and reviews, a few scheduled, a few withdrawn."""
        status = rng.choices(list(Status), weights=(2, 1, 97))[0]
        out = self.today - timedelta(days=rng.randint(0, 365 * YEARS))
        if rng.random() < 0.01:
            out = self.today + timedelta(days=rng.randint(1, 90))
        for code in LANGUAGE_CODES:
            is_translation = code != publication.original_language
            late = timedelta(
                days=rng.randint(1, 60) if is_translation and rng.random() < 0.3 else 0
            )
            is_there = code in codes and status == Status.PUBLISHED
            setattr(publication, f"published_at_{code}", out + late if is_there else None)
            setattr(publication, f"status_{code}", status if code in codes else Status.DRAFT)
        if status == Status.PUBLISHED and out < self.today and rng.random() < 0.005:
            publication.withdrawn_at = out + (self.today - out) / 2
            publication.withdrawal_reason_en = "The figures could not be confirmed."
            publication.withdrawal_reason_ru = "Цифры не удалось подтвердить."

    def _compare(self, publication, codes, rng):
        """Mark most translations as in step with their original."""
        original = publication.original_language
        digest = DIGESTS[original].pre_save(publication, add=True)
        for code in codes:
            if code != original and rng.random() < 0.95:
                setattr(publication, f"reflects_{code}", digest)


def _contribution(publication, position, person):
    """Return the contribution of a person, frozen for the editions that are live."""
    contribution = Contribution(publication=publication, person=person, position=position)
    for code in publication.published_languages():
        today = (person.name_in(code), *(getattr(person, f"{f}_{code}") for f in AS_PUBLISHED[1:]))
        for field, value in zip((*AS_PUBLISHED, "is_frozen"), (*today, True), strict=True):
            setattr(contribution, f"{field}_{code}", value)
    return contribution
