"""PostgreSQL: vectors of stems with inverted indexes, and everything about a search in one go.

A vector lies outside its row, where it costs much to read: the statement reads none but those of
a few candidates, to rank them. docs/decisions/search.md has what was measured.
"""

from django.db import connection
from django.utils import timezone

from prose.language import LANGUAGE_CODES
from search import facets
from search.engines import Found
from search.words import parts_of, stem

LAST_POSITION, MOST_POSITIONS = 16_383, 255  # what a vector can hold
MOST_STEMS = 30_000  # in one vector, which must stay below a megabyte
GAP = 10  # between the parts of a text; no phrase reaches over it
WEIGHTS = "{0.1, 0.2, 0.4, 1.0}"  # names, body, lead, title
CANDIDATES = 150  # of the newest hits, and as many of those in titles, are ranked
ONE_AFTER_THE_OTHER = 7_295_263  # the number of our lock

# The planner takes the vectors for small and would read them all; and to compile a statement takes
# longer than to search. Statements that are sent together are one transaction.
FOR_THIS_ONE = "SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '32MB';"
AS_BEFORE = (
    "; SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT; SET LOCAL work_mem TO DEFAULT"
)

LIVE = "live_from <= %(now)s AND (live_until IS NULL OR live_until > %(now)s)"
HITS = """
WITH hits AS MATERIALIZED (
    SELECT id, kind, object_id, facets, {date} AS date FROM search_entry
    WHERE words @@ %(words)s::tsquery AND {live}
)"""
RANKED = """,
candidates AS (
    (SELECT id FROM search_entry WHERE title_words @@ %(words)s::tsquery AND {live} {standing}
    ORDER BY kind > 1 DESC, {date} DESC NULLS LAST, id DESC LIMIT {candidates})
    UNION
    (SELECT id FROM hits ORDER BY date DESC NULLS LAST, id DESC LIMIT {candidates})
),
ranked AS (
    SELECT e.id, e.kind, e.object_id, e.{date} AS date,
        ts_rank('{weights}', e.words, %(texts)s::tsquery) AS rank
    FROM candidates JOIN search_entry e USING (id)
)"""
ALL_RANKED = """,
all_ranked AS (
    SELECT hits.*, ranked.rank FROM hits LEFT JOIN ranked USING (id)
)"""
ANSWER = """
SELECT total, facets, (
    SELECT json_agg(json_build_array(kind, object_id)) FROM (
        SELECT kind, object_id FROM {source} ORDER BY {order} OFFSET %(start)s LIMIT %(size)s
    ) AS page
) {others}
FROM (SELECT count(*) AS total, string_agg(facets, ''::bytea) AS facets FROM hits) AS all_hits
"""
# How many there would be for each value of a group of which some are chosen.
OTHERS = """, (
    SELECT json_object_agg(encode(facet, 'hex'), number) FROM (
        SELECT substr(facets, {place}, 4) AS facet, count(*) AS number FROM search_entry
        WHERE words @@ %({name})s::tsquery AND {live} GROUP BY 1
    ) AS others
)"""
BY_DATE = "date DESC NULLS LAST, id DESC"


def lock():
    """Let only one process write at a time, to the end of its transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AFTER_THE_OTHER])


def write(kind, documents):
    dates = [f"date_{code}" for code in LANGUAGE_CODES]
    rows = [
        (
            kind,
            document.object_id,
            document.live_from,
            document.live_until,
            facets.pack(document.facets),
            document.digest,
            *(document.dates[code] for code in LANGUAGE_CODES),
            vector(document),
            vector(document, only_title=True),
        )
        for document in documents
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_entry (kind, object_id, live_from, live_until, facets, digest,"  # noqa: S608
            f" {', '.join(dates)}, words, title_words)"
            f" VALUES (%s, %s, %s, %s, %s, %s, {', '.join('%s' for _date in dates)},"
            " %s::tsvector, %s::tsvector)",
            rows,
        )


def delete(entries):
    entries.delete()


def vector(document, only_title=False):
    """Return the words and facets of a document in PostgreSQL's notation: 'confer':3A,17C."""
    places = {}
    for text in document.texts.values():
        position = 1  # in each language, as far positions are not kept
        parts = [("A", text.title), ("B", text.lead), ("", text.names), ("C", text.body)]
        for weight, part in parts[:1] if only_title else parts:
            for word in part:
                place = f"{min(position, LAST_POSITION)}{weight}"
                places.setdefault(stem(word), []).append(place)
                position += 1
            position += GAP
    found = [
        f"'{stem_}':{','.join(where[:MOST_POSITIONS])}"
        for stem_, where in list(places.items())[:MOST_STEMS]
    ]
    return " ".join(found + [f"'{facets.word(facet)}'" for facet in document.facets])


def find(question):
    if question.only_total:
        return Found(_total(question))
    total, packed, hits, *others = _fetch(*_statement(question))
    counts = facets.unpack(packed or b"")
    for numbers in others:
        counts |= {
            int.from_bytes(bytes.fromhex(code), "little"): number
            for code, number in (numbers or {}).items()
        }
    return Found(total, [tuple(hit) for hit in hits or ()], counts)


def known(stems):
    """Those of the stems that stand in something readers can see."""
    if not stems:
        return set()
    names = {f"stem{number}": stem_ for number, stem_ in enumerate(stems)}
    tests = (
        f"EXISTS (SELECT FROM search_entry WHERE words @@ %({name})s::tsquery AND {LIVE})"
        for name in names
    )
    parameters = {name: _phrase([stem_]) for name, stem_ in names.items()}
    found = _fetch(f"SELECT {', '.join(tests)}", {"now": timezone.now(), **parameters})
    return {stem_ for stem_, is_there in zip(names.values(), found, strict=True) if is_there}


def _fetch(sql, parameters):
    with connection.cursor() as cursor:
        cursor.execute(FOR_THIS_ONE + sql + AS_BEFORE, parameters)
        while cursor.description is None:
            cursor.nextset()
        return cursor.fetchone()


def add_words(numbers):
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_word (word, entries, parts) VALUES (%s, %s, %s)"
            " ON CONFLICT (word) DO UPDATE SET entries = search_word.entries + EXCLUDED.entries",
            [(word, number, parts_of(word)) for word, number in sorted(numbers.items())],
        )


def forget_words():
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE search_word")


def similar(word, limit):
    """Words that have most letters in common with this one, as pairs of word and entries."""
    parts = parts_of(word)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, entries FROM search_word"
            " WHERE parts && %(parts)s::text[] AND length(word) BETWEEN %(least)s AND %(most)s"
            " ORDER BY (SELECT count(*) FROM unnest(parts) AS part"
            " WHERE part = ANY(%(parts)s::text[])) DESC, entries DESC LIMIT %(limit)s",
            {"parts": parts, "least": len(word) - 3, "most": len(word) + 3, "limit": limit},
        )
        return cursor.fetchall()


def _total(question):
    sql = f"SELECT count(*) FROM search_entry WHERE words @@ %(words)s::tsquery AND {LIVE}"  # noqa: S608
    words = _tsquery(question.everything(), question.excluded)
    return _fetch(sql, {"words": words, "now": timezone.now()})[0]


def _statement(question):
    parameters = {
        "now": timezone.now(),
        "words": _tsquery(question.everything(), question.excluded),
        "texts": _tsquery(question.texts),
        "start": question.start,
        "size": question.size,
    }
    others = []
    for group in question.widen:
        name = f"words{group.number}"
        wanted = question.everything(widen=question.others(group))
        parameters[name] = _tsquery(wanted, question.excluded)
        others.append(OTHERS.format(place=group.place * 4 + 1, name=name, live=LIVE))
    source, order, steps = _order(question)
    sql = "".join([HITS, *steps, ANSWER]).format(
        live=LIVE,
        date=f"date_{question.language}",
        # Where words are excluded, they may stand in the text behind a title without them.
        standing="AND id IN (SELECT id FROM hits)" if question.excluded else "",
        candidates=CANDIDATES,
        weights=WEIGHTS,
        source=source,
        order=order,
        others="".join(others),
    )
    return sql, parameters


def _order(question):
    """What the page is taken from, in which order, and what comes before it."""
    if not question.by_relevance:
        return "hits", BY_DATE, []
    if question.start + question.size <= CANDIDATES:
        return "ranked", f"rank DESC, {BY_DATE}", [RANKED]
    return "all_ranked", f"rank DESC NULLS LAST, {BY_DATE}", [RANKED, ALL_RANKED]


def _tsquery(clauses, excluded=()):
    wanted = [f"({_any(phrases)})" for phrases in clauses]
    return " & ".join(wanted + [f"!({_phrase(stems)})" for stems in excluded])


def _any(phrases):
    return " | ".join(f"({_phrase(stems)})" for stems in phrases)


def _phrase(stems):
    return " <-> ".join(f"'{stem_}'" for stem_ in stems)
