"""Quotation marks in each language; see ``prose.typography``.

Marks are told apart by what stands around them and matched like brackets. What finds no partner
is left as it is, but for straight double ones: a quotation may go on for several paragraphs.
"""

import re
from dataclasses import dataclass

MARKS = re.compile("[\"'“”„«»‘’]")
STRAIGHT, SINGLE = "\"'", "'‘’"
BRACKETS, DASHES = tuple("([{"), tuple("-–—/")

RUSSIAN_LEVELS = (("«", "»"), ("„", "“"))
ENGLISH_LEVELS = (("‘", "’"), ("“", "”"))
RUSSIAN_WORTH_A_LOOK = re.compile("[\"'“”‘]|«[^»]*«")
ELISION = re.compile(  # don't, '90s, rock 'n' roll; but not 5'10
    r"(?<=[^\W_])'(?=[^\W\d_])|(?<=[^\W\d_])'(?=\w)"
    r"|(?<!\w)'(?=(?:\d\ds|tis|twas|em|til|n)\b)|(?<=\W'n)'(?!\w)",
    re.IGNORECASE,
)


@dataclass(eq=False)
class Mark:
    """A quotation mark in its place. ``opens`` is None for what is none: an apostrophe, inches."""

    position: int
    char: str
    before: str
    after: str
    stands_first: bool = False
    opens: bool | None = None
    partner: "Mark | None" = None
    level: int = 0

    @property
    def is_straight(self):
        return self.char in STRAIGHT

    @property
    def is_single(self):
        return self.char in SINGLE

    @property
    def is_inside_a_word(self):
        return self.before.isalnum() and self.after.isalnum()

    def opens_by_place(self, waiting):
        """After a digit, a straight mark closes only a straight one: else it means inches."""
        if self.stands_first:
            return True if self.after and not self.after.isspace() else None
        if self.is_straight and self.before.isdigit() and not (waiting and waiting.is_straight):
            return None
        return False


def _matched(text, opens):
    """Return the marks of a text that open or close something, in order, with their partners."""
    marks, stack, previous = [], [], None
    for match in MARKS.finditer(text):
        position = match.start()
        before, after = text[max(position - 1, 0) : position], text[position + 1 : position + 2]
        mark = Mark(position, match[0], before, after)
        mark.stands_first = _stands_first(mark, previous)
        waiting = _waiting_for(mark, stack)
        mark.opens = opens(mark, waiting)
        if mark.opens:
            stack.append(mark)
        elif mark.opens is False and waiting:
            mark.partner, waiting.partner = waiting, mark
            del stack[stack.index(waiting) :]
        elif mark.opens is False and not mark.is_single:
            stack.clear()  # single ones cannot close after it
        marks.append(mark)
        previous = mark
    return [mark for mark in marks if mark.opens is not None]


def _stands_first(mark, previous):
    """Whether a word may begin after a mark, for all that stands before it."""
    if previous and previous.position == mark.position - 1:
        return bool(previous.opens)
    if mark.before in DASHES:
        return mark.after.isalnum()
    return not mark.before or mark.before.isspace() or mark.before in BRACKETS


def _waiting_for(mark, stack):
    """The open mark that this one would close: an unclosed single one inside is an apostrophe."""
    if mark.is_single:
        return stack[-1] if stack and stack[-1].is_single else None
    return next((one for one in reversed(stack) if not one.is_single), None)


def russian(text):
    """« » outside, „ “ inside, for marks of any kind; apostrophes stay."""
    if not RUSSIAN_WORTH_A_LOOK.search(text):
        return {}
    edits, depth = {}, 0
    for mark in _matched(text, _opens_in_russian):
        if mark.is_single and not mark.partner:
            continue
        if mark.opens:
            mark.level, depth = depth, depth + 1
        elif mark.partner:
            mark.level = depth = mark.partner.level
        if mark.partner or mark.is_straight:
            edits[mark.position] = RUSSIAN_LEVELS[mark.level % 2][not mark.opens]
    return edits


def _opens_in_russian(mark, waiting):
    if mark.char in "«„":
        return True
    if mark.char in "»”":
        return None if mark.stands_first else False
    if not mark.is_single:  # “ opens in English and closes in Russian
        return mark.opens_by_place(waiting)
    if mark.stands_first:
        return True if mark.char != "’" and mark.after.isalpha() else None
    return False if waiting and mark.char != "‘" and not mark.after.isalnum() else None


def english(text):
    """‘ ’ outside, “ ” inside, for straight marks only; straight apostrophes become round."""
    if '"' not in text and "'" not in text:
        return {}
    edits = {match.start(): "’" for match in ELISION.finditer(text)}
    quotations = []  # that are open
    for mark in _matched(ELISION.sub("’", text), _opens_in_english):
        if mark.opens and (mark.partner or not mark.is_single):
            mark.level = _level_in_english(mark, quotations)
            quotations.append(mark)
        elif mark.partner:
            mark.level = mark.partner.level
            del quotations[quotations.index(mark.partner) :]
        elif mark.is_single:  # before a word and without a partner it is an apostrophe
            mark.opens = mark.opens and not mark.after.isalnum()
        if mark.is_straight:
            edits[mark.position] = ENGLISH_LEVELS[mark.level % 2][not mark.opens]
    return edits


def _level_in_english(mark, quotations):
    """What is round already decides for itself and for its partner."""
    for one in (mark, mark.partner):
        if one and not one.is_straight:
            return int(not one.is_single)
    return 1 - quotations[-1].level if quotations else 0


def _opens_in_english(mark, waiting):
    if mark.char in "“‘«„":
        return True
    if mark.char in "”»":
        return False
    if mark.char == "’":
        return False if waiting and not mark.stands_first and not mark.is_inside_a_word else None
    return mark.opens_by_place(waiting)
