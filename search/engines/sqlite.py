"""SQLite: an FTS5 table of stems; hits are counted and sorted here.

An institute on SQLite has thousands of works, not hundreds of thousands: to read the narrow rows
of all hits takes a few milliseconds.
"""

from collections import Counter

from django.db import connection
from django.utils import timezone

from prose.language import LANGUAGE_CODES
from search import facets
from search.engines import Found
from search.models import Entry, Word
from search.words import parts_of, stem

WEIGHTS = "10.0, 5.0, 2.0, 1.0, 0.0"  # title, lead, body, names, facets
LIVE_TEXTS = (
    "search_text JOIN search_entry e ON e.id = search_text.rowid WHERE search_text MATCH %s"
    " AND e.live_from <= %s AND (e.live_until IS NULL OR e.live_until > %s)"
)
BETWEEN = " ¶ "  # no phrase reaches over it


def lock():
    """Nothing to do: a transaction lets nobody else write from its beginning (see settings)."""


def write(kind, documents):
    entries = Entry.objects.bulk_create(
        Entry(
            kind=kind,
            object_id=document.object_id,
            live_from=document.live_from,
            live_until=document.live_until,
            facets=facets.pack(document.facets),
            digest=document.digest,
            **{f"date_{code}": document.dates[code] for code in LANGUAGE_CODES},
        )
        for document in documents
    )
    rows = [
        (entry.pk, *_parts(document), " ".join(map(facets.word, document.facets)))
        for entry, document in zip(entries, documents, strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_text (rowid, title, lead, body, names, facets)"
            " VALUES (%s, %s, %s, %s, %s, %s)",
            rows,
        )


def _parts(document):
    """The stems of each part of the texts, in all languages."""
    parts = zip(*(text.parts for text in document.texts.values()), strict=True)
    return [BETWEEN.join(" ".join(map(stem, words)) for words in part) for part in parts]


def delete(entries):
    ids = list(entries.values_list("pk", flat=True))
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM search_text WHERE rowid = %s", [(pk,) for pk in ids])
    Entry.objects.filter(pk__in=ids).delete()


def find(question):
    rows = _match(question)
    hits = _passing(rows, question.widen)
    if question.only_total:
        return Found(len(hits))
    hits.sort(key=lambda row: (row["date"], row["id"]), reverse=True)
    if question.by_relevance:
        hits.sort(key=lambda row: row["rank"])
    part = hits[question.start : question.start + question.size]
    counts = facets.unpack(b"".join(row["facets"] for row in hits))
    for group in question.widen:  # how many there would be, if one were chosen beside its likes
        others = {other: question.widen[other] for other in question.others(group)}
        counts |= Counter(group.read(row["facets"]) for row in _passing(rows, others))
    return Found(len(hits), [(row["kind"], row["object_id"]) for row in part], counts)


def _passing(rows, widen):
    """Those of the rows that have one of the chosen facets of each group."""
    for group, chosen in widen.items():
        rows = [row for row in rows if group.read(row["facets"]) in chosen]
    return rows


def known(stems):
    """Those of the stems that stand in something readers can see."""
    if not stems:
        return set()
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    tests = ", ".join(f"EXISTS (SELECT 1 FROM {LIVE_TEXTS})" for _stem in stems)  # noqa: S608
    parameters = [value for stem_ in stems for value in (_any([[stem_]]), now, now)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {tests}", parameters)
        found = cursor.fetchone()
    return {stem_ for stem_, is_there in zip(stems, found, strict=True) if is_there}


def add_words(numbers):
    old = Word.objects.in_bulk(numbers)
    for word in old.values():
        word.entries += numbers[word.word]
    Word.objects.bulk_update(old.values(), ["entries"], batch_size=500)
    new = [word for word in numbers if word not in old]
    Word.objects.bulk_create(Word(word=word, entries=numbers[word]) for word in new)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_word_parts (word, parts) VALUES (%s, %s)",
            [(word, " ".join(parts_of(word))) for word in new],
        )


def forget_words():
    Word.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_word_parts")


def similar(word, limit):
    """Words that have most letters in common with this one, as pairs of word and entries."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT w.word, w.entries FROM search_word_parts JOIN search_word w USING (word)"
            " WHERE search_word_parts MATCH %s AND length(word) BETWEEN %s AND %s"
            " ORDER BY bm25(search_word_parts) LIMIT %s",
            [_any([[part] for part in parts_of(word)]), len(word) - 3, len(word) + 3, limit],
        )
        return cursor.fetchall()


def _match(question):
    """What has the words and the facets; of groups that are widened, whatever facets."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    # It goes through all rows of each filter, too: most of the time of a search without words.
    rank = f"bm25(search_text, {WEIGHTS})" if question.by_relevance else "0"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT e.id, e.kind, e.object_id, e.facets,
                COALESCE(e.date_{question.language}, ''),  -- a text: none is made a datetime
                {rank}
            FROM {LIVE_TEXTS}
            """,  # noqa: S608 - a code of the settings and a constant
            [_expression(question), now, now],
        )
        names = ("id", "kind", "object_id", "facets", "date", "rank")
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _expression(question):
    wanted = " AND ".join(f"({_any(phrases)})" for phrases in question.everything(widen=()))
    return f"({wanted}) NOT ({_any(question.excluded)})" if question.excluded else wanted


def _any(phrases):
    return " OR ".join(f'"{" ".join(stems)}"' for stems in phrases)
