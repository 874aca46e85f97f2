"""What the files of an edition say: plain facts, gathered once, set by each kind of file."""

import hashlib
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path

import typst


@dataclass(frozen=True)
class Printed:
    """Somebody as the edition names them. ``bio`` is HTML of the short vocabulary."""

    name: str
    job_title: str = ""
    bio: str = ""


@dataclass(frozen=True)
class Illustration:
    """A picture of the library; ``file`` is its name in the storage, ``caption`` is HTML."""

    key: str
    file: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Manuscript:
    """One edition. ``body`` is HTML of the full vocabulary; its figures name their picture’s key.

    ``words`` are the headings and phrases of the files, in the language of the edition; dates,
    citations and rights come as they are to be read.
    """

    language: str
    title: str
    institute: str
    address: str
    words: dict
    subtitle: str = ""
    acronym: str = ""
    kicker: tuple = ()  # type, number
    series: str = ""
    authors: tuple = ()  # of Printed
    credits: tuple = ()  # pairs of a role and names
    published: str = ""  # ISO, for metadata
    dates: tuple = ()  # “27 March 2018”, “updated 4 May 2019”
    standfirst: str = ""
    withdrawal: tuple = ()  # its heading and its reason
    logo: Illustration | None = None
    banner: Illustration | None = None
    body: str = ""
    illustrations: tuple = ()
    people: tuple = ()  # of Printed, with biographies
    support: tuple = ()  # pairs of a label and names: partners, funders
    statements: tuple = ()  # funding, independence
    history: tuple = ()  # pairs of a date and what was changed
    citations: tuple = ()  # pairs of a style and the citation in it
    identifiers: tuple = ()  # pairs of a label and a value: DOI, ISBN, ISSN
    doi: str = ""
    rights: str = ""
    licence: str = ""
    licence_url: str = ""
    keywords: tuple = ()
    named: tuple = field(default=(), compare=False)  # keys of the people in it

    @property
    def full_title(self):
        return ": ".join(filter(None, [self.title, self.subtitle]))

    @property
    def digest(self):
        """SHA-256 (hex) of all that is said, and of how it is set."""
        said = repr([(each.name, getattr(self, each.name)) for each in fields(self)])
        return hashlib.sha256(f"{recipe()}{said}".encode()).hexdigest()


@cache
def recipe():
    """Fingerprint of what makes the files: a release that sets them otherwise makes them anew."""
    here = Path(__file__).parent
    makers = sorted(path for path in here.rglob("*") if path.suffix in {".py", ".typ", ".css"})
    made_by = hashlib.sha256(typst.__version__.encode())
    for path in makers:
        made_by.update(path.read_bytes())
    return made_by.hexdigest()[:12]
