"""Both editions of a work next to each other, by paragraphs or, failing that, by headings."""

from dataclasses import dataclass
from math import log

from django.db.models import Prefetch
from django.utils.translation import override

from prose.language import reading_order
from prose.rendering import render_blocks
from publications.models import Contribution, Role
from publications.models.edition import Edition
from publications.parity import parity_of

SAME = {"ol": "ul"}  # a translator may number a list, or not
HEADINGS = ("h2", "h3")
GAP = 0.7  # cost of a section that stands alone: as that of a pair of which one is twice as long
GRACE = 100  # characters by which lengths may differ at no great cost


def with_parallel(publications):
    """Load what the page shows. Withheld names do not even leave the database."""
    authors = Contribution.objects.public().filter(role=Role.AUTHOR).select_related("person")
    return publications.select_related("type", "banner").prefetch_related(
        Prefetch("contributions", authors, to_attr="authors"), "figures"
    )


@dataclass(frozen=True)
class Column:
    """One edition on this page."""

    edition: Edition
    blocks: list
    notes: list

    @property
    def prefix(self):
        """What the identifiers of its text begin with."""
        return f"{self.edition.language}-"


def side_by_side(publication, languages):
    """Return the context of the page's template; the active language stands first."""
    pictures = {picture.pk: picture for picture in publication.figures.all()}
    codes = [code for code in reading_order() if code in languages]
    columns = [_column(Edition(publication, code), pictures) for code in codes]
    texts = [column.blocks for column in columns]
    return {
        "publication": publication,
        "languages": languages,
        "columns": columns,
        "rows": [list(zip(columns, cells, strict=True)) for cells in align(*texts)],
        "is_out": all(publication.is_published(code) for code in codes),
        "differ": all(texts) and _kinds(texts[0]) != _kinds(texts[1]),
        "parity": parity_of(publication, []),
    }


def _column(edition, pictures):
    text = getattr(edition.publication, f"body_{edition.language}")
    with override(edition.language):
        address = edition.get_absolute_url()
        return Column(edition, *render_blocks(text, edition.language, pictures, address))


# Alignment


def align(left, right):
    """Yield pairs of lists of Blocks that belong next to each other."""
    for left_section, right_section in _pair(_sections(left), _sections(right)):
        if _kinds(left_section) == _kinds(right_section):
            yield from (
                ([one], [other]) for one, other in zip(left_section, right_section, strict=True)
            )
        else:
            yield left_section, right_section


def _kinds(blocks):
    return [SAME.get(block.tag, block.tag) for block in blocks]


def _sections(blocks):
    """Part a text before each of its headings."""
    sections = []
    for block in blocks:
        if block.tag in HEADINGS or not sections:
            sections.append([])
        sections[-1].append(block)
    return sections


def _pair(left, right):
    """Pair the sections of two texts in their order; a section may stay without its like.

    With the same headings in the same order each has its own. Otherwise the pairs are those that
    agree best in length, as in Gale and Church, “A Program for Aligning Sentences in Bilingual
    Corpora” (1993).
    """
    if [_level(section) for section in left] == [_level(section) for section in right]:
        return list(zip(left, right, strict=True))
    best = {}
    for i in range(len(left), -1, -1):
        for j in range(len(right), -1, -1):
            best[i, j] = min(_ways_on(left[i:], right[j:], best, i, j), key=lambda way: way[0])
    pairs, (_cost, pair, after) = [], best[0, 0]
    while pair:
        pairs.append(pair)
        _cost, pair, after = best[after]
    return pairs


def _ways_on(left, right, best, i, j):
    """Yield for each way on from a place in both texts its cost, its pair and the next place."""
    if not left and not right:
        yield 0, None, None
    if left and right and _level(left[0]) == _level(right[0]):
        cost = abs(log(_length(left[0]) / _length(right[0])))
        yield best[i + 1, j + 1][0] + cost, (left[0], right[0]), (i + 1, j + 1)
    if left:
        yield best[i + 1, j][0] + GAP, (left[0], []), (i + 1, j)
    if right:
        yield best[i, j + 1][0] + GAP, ([], right[0]), (i, j + 1)


def _level(section):
    return section[0].tag if section[0].tag in HEADINGS else ""


def _length(section):
    return GRACE + sum(len(block.html) for block in section)
