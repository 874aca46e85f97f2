"""Sentences that say nothing much, the same in English and Russian, with words as unequally
common as in any language: the second is met half as often as the first, the tenth a tenth."""

from dataclasses import dataclass
from itertools import accumulate

from demo.bulk import names, russian
from demo.reading import CONTENT

# English, Russian, and the case that the Russian one takes
PREPOSITIONS = (
    ("in", "в", "prepositional"),
    ("on", "о", "prepositional"),
    ("for", "для", "genitive"),
    ("after", "после", "genitive"),
    ("without", "без", "genitive"),
    ("against", "против", "genitive"),
    ("under", "под", "instrumental"),
    ("because of", "из-за", "genitive"),
)
WHEREABOUTS = (("near", "у"), ("outside", "вне"), ("north of", "севернее"), ("from", "из"))


@dataclass(frozen=True)
class Noun:
    singular: str
    plural: str
    russian: str
    declension: str

    @property
    def has_plural(self):
        return self.plural != "-"

    def owning(self):
        """In the genitive, the plural where there is one."""
        genitive = russian.noun(self.russian, self.declension, "genitive", self.has_plural)
        return self.plural if self.has_plural else self.singular, genitive


@dataclass(frozen=True)
class Adjective:
    english: str
    russian: str


@dataclass(frozen=True)
class Verb:
    english: str
    stem: str

    def in_english(self, plural):
        if plural:
            return self.english
        return self.english + ("es" if self.english.endswith(("s", "sh", "ch")) else "s")

    def in_russian(self, plural):
        return self.stem + ("ют" if plural else "ет")


@dataclass(frozen=True)
class Group:
    """A noun with what belongs to it, in both languages."""

    english: str
    russian: str
    plural: bool


class Ranked:
    """A list from which the first is chosen most often (Zipf’s law)."""

    def __init__(self, items):
        self.items = items
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(items))))

    def pick(self, rng, count=1):
        return rng.choices(self.items, cum_weights=self.weights, k=count)


class Writer:
    """Writes in both languages at once; every method returns (English, Russian)."""

    def __init__(self, rng):
        self.rng = rng
        words = read_lexicon()
        self.nouns, self.adjectives, self.verbs = (Ranked(words[kind]) for kind in words)
        self.places = Ranked(names.places())

    def sentence(self):
        """Subject, verb and object, sometimes with what stands around them."""
        subject = self._group("nominative", article=self.rng.random() < 0.6)
        (verb,) = self.verbs.pick(self.rng)
        target = self._group("accusative")
        parts = [
            (subject.english, subject.russian),
            (verb.in_english(subject.plural), verb.in_russian(subject.plural)),
            (target.english, target.russian),
            *self._around(),
        ]
        english, russian_ = (" ".join(words) for words in zip(*parts, strict=True))
        return f"{_capital(english)}.", f"{_capital(russian_)}."

    def title(self):
        """Two things, often with a place after a colon."""
        first = self._group("nominative", plural=True, article=False)
        second = self._group("nominative", plural=False)
        english = f"{first.english} and {second.english}"
        russian_ = f"{first.russian} и {second.russian}"
        if self.rng.random() < 0.6:
            place, place_ru = self._place()
            english, russian_ = f"{english}: Lessons from {place}", f"{russian_}: уроки {place_ru}"
        return _capital(english), _capital(russian_)

    def _around(self):
        """Give some of the circumstances of a sentence."""
        if self.rng.random() < 0.55:
            preposition, preposition_ru, case = self.rng.choice(PREPOSITIONS)
            group = self._group(case)
            before = russian.preposition(preposition_ru, group.russian)
            yield f"{preposition} {group.english}", f"{before} {group.russian}"
        if self.rng.random() < 0.25:
            place, place_ru = self._place()
            where, where_ru = self.rng.choice(WHEREABOUTS)
            yield f"{where} {place}", f"{where_ru} {place_ru}"

    def _place(self):
        """Give a place, the Russian one in the genitive."""
        ((english, nominative),) = self.places.pick(self.rng)
        return english, russian.noun(nominative, "m", "genitive", plural=False)

    def _group(self, case, plural=None, article=True):
        """Give a noun, perhaps with an adjective, perhaps with another noun of its own."""
        ((noun,), (adjective,)) = self.nouns.pick(self.rng), self.adjectives.pick(self.rng)
        if plural is None:
            plural = self.rng.random() < 0.5
        plural = plural and noun.has_plural
        english = noun.plural if plural else noun.singular
        russian_ = russian.noun(noun.russian, noun.declension, case, plural)
        if self.rng.random() < 0.6:
            agreed = russian.adjective(adjective.russian, noun.declension, case, plural)
            english, russian_ = f"{adjective.english} {english}", f"{agreed} {russian_}"
        if self.rng.random() < 0.25:
            owners, owners_ru = self.nouns.pick(self.rng)[0].owning()
            english, russian_ = f"{english} of {owners}", f"{russian_} {owners_ru}"
        if article or not plural:
            english = f"the {english}"
        return Group(english, russian_, plural)


def read_lexicon():
    """Return the words of the lexicon by kind."""
    kinds = {"noun": Noun, "adjective": Adjective, "verb": Verb}
    words = {kind: [] for kind in kinds}
    for line in (CONTENT / "lexicon.txt").read_text().splitlines():
        if not line.startswith("#"):
            kind, _space, columns = line.partition(" ")
            words[kind].append(kinds[kind](*columns.split("|")))
    return words


def _capital(text):
    return text[0].upper() + text[1:]
