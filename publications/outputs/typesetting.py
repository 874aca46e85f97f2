"""A manuscript becomes a PDF and a picture: typst does it, in a process that may be killed."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from publications.outputs import markup
from publications.outputs.markup import call, linked, quoted
from publications.outputs.prints import SIZES, make_prints

HERE = Path(__file__).parent
SECONDS = 120  # for the longest report; a hanging one is killed
HEAVY = 5 * 1024 * 1024  # bytes; Google Scholar takes no PDF that is heavier
LAST_SHORT_WORD = re.compile(r" (\S{1,3})$")
LONG = 14  # headings; a shorter list of contents does not need a page of its own
LONGEST_RUNNING_TITLE = 70  # characters at the head of each page


class TypesettingError(Exception):
    """What typst said; the last lines of it are for an editor."""


@dataclass(frozen=True)
class Typeset:
    pdf: bytes
    pages: int
    cover: bytes  # the first page, as PNG
    preview: bytes | None = None


def typeset(manuscript, storage, with_preview=True):
    """Set the report, with smaller pictures if it would be too heavy."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            prints = make_prints(manuscript, storage, folder, size)
            _write_sources(manuscript, prints, folder, with_preview)
            pages = _compile(folder)
            pdf = (folder / "report.pdf").read_bytes()
            cover = (folder / "cover.png").read_bytes()
            preview = (folder / "preview.png").read_bytes() if with_preview else None
        if len(pdf) <= HEAVY:
            break
    return Typeset(pdf, pages, cover, preview)


def _compile(folder):
    """Run the compiler and return the number of pages."""
    command = [sys.executable, "-m", "publications.outputs.compiling", str(folder)]
    # Nothing of our settings, and one thread: the others are for readers.
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "RAYON_NUM_THREADS": "1",
        "PYTHONPATH": str(HERE.parent.parent),
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command, env=environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise TypesettingError(f"Not done after {SECONDS} seconds.") from late
    if done.returncode:
        told = done.stderr.strip().splitlines()[-20:]
        raise TypesettingError("\n".join(told) or f"The process ended with {done.returncode}.")
    return json.loads(done.stdout)["pages"]


def _write_sources(manuscript, prints, folder, with_preview):
    shutil.copy(HERE / "report.typ", folder / "report.template.typ")
    (folder / "report.json").write_text(json.dumps(_facts(manuscript, prints), ensure_ascii=False))
    (folder / "report.main.typ").write_text(source(manuscript, prints))
    if with_preview:
        shutil.copy(HERE / "preview.typ", folder)
        (folder / "preview.json").write_text(json.dumps(_card(manuscript), ensure_ascii=False))
        (folder / "preview.main.typ").write_text(
            '#import "preview.typ": preview\n#preview(json("preview.json"))\n'
        )


def source(manuscript, prints):
    """Return the report in typst's own language; its facts stand in a file beside it."""
    caption = _caption(manuscript.banner) if manuscript.banner else ""
    text = markup.markup(manuscript.body, prints)
    return (
        '#import "report.template.typ": *\n'
        '#let facts = json("report.json")\n'
        f"#show: report.with(facts, banner-caption: [{caption}])\n\n"
        f"{text}\n\n{_end(manuscript)}\n"
    )


def _facts(manuscript, prints):
    headings = manuscript.body.count("<h2") + manuscript.body.count("<h3")
    return {
        "language": manuscript.language,
        "title": with_company(manuscript.title),
        "full-title": manuscript.full_title,
        "subtitle": manuscript.subtitle,
        "kicker": manuscript.kicker,
        "series": manuscript.series,
        "institute": manuscript.institute,
        "authors": [{"name": who.name, "job": who.job_title} for who in manuscript.authors],
        "credits": manuscript.credits,
        "dates": manuscript.dates,
        "published": _date(manuscript.published),
        "standfirst": manuscript.standfirst,
        "withdrawal": manuscript.withdrawal,
        "watermark": manuscript.words["withdrawn"] if manuscript.withdrawal else "",
        "keywords": manuscript.keywords,
        "logo": _shown(manuscript.logo, prints),
        "banner": _shown(manuscript.banner, prints),
        "has-contents": headings > 1,
        "long": headings > LONG,
        "words": manuscript.words,
        "running-institute": manuscript.acronym or manuscript.institute,
        "running-title": shortened(manuscript.title, LONGEST_RUNNING_TITLE),
        "running-source": " · ".join(filter(None, [*manuscript.kicker, *manuscript.dates[:1]])),
    }


def _card(manuscript):
    return {
        "language": manuscript.language,
        "title": with_company(manuscript.title),
        "full-title": manuscript.full_title,
        "subtitle": manuscript.subtitle,
        "kicker": manuscript.kicker,
        "institute": manuscript.institute,
        "date": manuscript.dates[0] if manuscript.dates else "",
        "words": manuscript.words,
    }


def _date(iso):
    return (
        dict(zip(("year", "month", "day"), map(int, iso.split("-")), strict=True)) if iso else None
    )


def _shown(illustration, prints):
    if illustration is None or illustration.key not in prints:
        return None
    return {"path": prints[illustration.key].path, "alt": illustration.alt}


def shortened(text, most):
    """The beginning of a text that is too long, cut between words."""
    return text if len(text) <= most else f"{text[:most].rsplit(None, 1)[0].rstrip(' ,:;–—')}…"


def with_company(title):
    """A title whose last word is no line by itself if it is as short as “2”."""
    return LAST_SHORT_WORD.sub("\u00a0\\1", title)


def _caption(illustration):
    """Caption and credit of the banner, which stand under it."""
    credit = illustration.credit and call("credit", content=markup.escaped(illustration.credit))
    return " ".join(filter(None, [markup.markup(illustration.caption, {}).strip(), credit]))


# What stands behind the text


def _end(manuscript):
    words = manuscript.words
    sections = [
        (words["people"], [_person(who) for who in manuscript.people]),
        (words["support"], [*_lines(manuscript.support), *_paragraphs(manuscript.statements)]),
        (words["history"], _lines(manuscript.history)),
        (words["cite"], _lines(manuscript.citations)),
        (words["rights"], _rights(manuscript)),
    ]
    return "\n\n".join(
        call(
            "end-section",
            quoted(title),
            f"outlined: {_flag(title == words['people'])}",
            content="\n\n".join(parts),
        )
        for title, parts in sections
        if parts
    )


def _flag(value):
    return "true" if value else "false"


def _person(who):
    bio = markup.markup(who.bio, {}).strip()
    return call("person", quoted(who.name), quoted(who.job_title), content=bio)


def _lines(pairs):
    return [call("labelled", quoted(label), content=linked(text)) for label, text in pairs]


def _paragraphs(texts):
    return [linked(line) for text in texts for line in text.splitlines() if line.strip()]


def _rights(manuscript):
    licence = markup.escaped(manuscript.licence)
    if manuscript.licence_url:
        licence = call("link", quoted(manuscript.licence_url), content=licence)
    lines = [" ".join(filter(None, [markup.escaped(manuscript.rights), licence]))]
    lines += _lines([(manuscript.words["address"], manuscript.address)])
    for label, value in manuscript.identifiers:
        address = f"https://doi.org/{value}" if label == "DOI" else ""
        shown = linked(address) if address else markup.escaped(value)
        lines.append(call("labelled", quoted(label), content=shown))
    return lines
