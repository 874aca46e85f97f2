"""What a citation says of one language edition, before any style gives it a form."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class Name:
    """A person's name in the language of the record, or a body that writes under its own name.

    ``literal`` is set for a body alone. ``patronymic`` may be whole or an initial.
    """

    family: str = ""
    given: str = ""
    patronymic: str = ""
    literal: str = ""

    @property
    def forward(self):
        """'Andrey Kortunov'."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)

    @property
    def inverted(self):
        """'Kortunov, Andrey', as reference managers keep it."""
        return self.literal or ", ".join(part for part in (self.family, self.given) if part)

    @property
    def initials(self):
        """'A. V.': of each given name (hyphens kept: 'J.-P.') and of the patronymic."""
        names = f"{self.given} {self.patronymic}".split()
        return " ".join(
            "-".join(f"{part[0].upper()}." for part in name.split("-") if part) for name in names
        )

    @property
    def family_first(self):
        """'Kortunov A. V.'."""
        return self.literal or f"{self.family} {self.initials}".strip()

    @property
    def initials_first(self):
        """'A. V. Kortunov'."""
        return self.literal or f"{self.initials} {self.family}".strip()


PARTICLES = {
    *("al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn"),
    *("la", "le", "ten", "ter", "van", "von", "zu"),
    *("аль", "бен", "бин", "ван", "да", "де", "дель", "ден", "дер", "ди", "дю", "ибн", "ла"),
    *("ле", "тен", "тер", "фон", "цу", "эль"),
}


def split_name(name, patronymic=""):
    """Take a printed name apart: the last word and the particles before it are the family name."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return Name(
        family=" ".join(words[start:]), given=" ".join(words[:start]), patronymic=patronymic
    )


@dataclass(frozen=True)
class Publisher:
    name: str
    acronym: str = ""
    place: str = ""

    @property
    def short(self):
        return self.acronym or self.name


@dataclass(frozen=True)
class Reference:
    """One edition of a work, in its own language.

    ``kind`` is a CitationKind value. ``issued`` is None where the work has no date; ``accessed``
    is the day on which the reader looks, None in what is printed for many of them. Empty strings
    and tuples say that a fact is missing.
    """

    key: str
    kind: str
    language: str
    title: str
    url: str
    accessed: date | None
    subtitle: str = ""
    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    type_name: str = ""
    issued: date | None = None
    publishers: tuple[Publisher, ...] = ()
    series: str = ""
    number: str = ""
    pages: int | None = None
    doi: str = ""
    isbn: str = ""
    issn: str = ""
    pdf_url: str = ""
    keywords: tuple[str, ...] = ()
    abstract: str = ""

    def without_day_of_access(self):
        return replace(self, accessed=None)

    @property
    def full_title(self):
        return ": ".join(part for part in (self.title, self.subtitle) if part)

    @property
    def creators(self):
        """The authors; the institutes where nobody is named as an author."""
        if self.authors:
            return self.authors
        return tuple(Name(literal=publisher.name) for publisher in self.publishers)

    @property
    def publisher_names(self):
        return [publisher.name for publisher in self.publishers]

    @property
    def places(self):
        """Places of publication, each once, in the publishers' order."""
        return list(dict.fromkeys(p.place for p in self.publishers if p.place))

    @property
    def year(self):
        return str(self.issued.year) if self.issued else ""
