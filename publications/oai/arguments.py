"""What a harvester asks for, and what is wrong with that (OAI-PMH 2.0, 3.6 and 4)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

VERBS = {  # verb → required, optional and exclusive arguments
    "Identify": ((), (), ""),
    "ListMetadataFormats": ((), ("identifier",), ""),
    "ListSets": ((), (), "resumptionToken"),
    "ListIdentifiers": (("metadataPrefix",), ("from", "until", "set"), "resumptionToken"),
    "ListRecords": (("metadataPrefix",), ("from", "until", "set"), "resumptionToken"),
    "GetRecord": (("identifier", "metadataPrefix"), (), ""),
}

UNRESERVED = r"[A-Za-z0-9\-_.!~*'()]+"
FORMS = {
    "metadataPrefix": re.compile(UNRESERVED),
    "set": re.compile(rf"{UNRESERVED}(:{UNRESERVED})*"),
    "identifier": re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+"),
    "from": re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?", re.ASCII),
    "until": re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?", re.ASCII),
}
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)


class Error(NamedTuple):
    """One of the eight errors of the protocol; its text is for people who write harvesters."""

    code: str
    text: str


class Refused(Exception):
    def __init__(self, *errors):
        super().__init__(*errors)
        self.errors = errors


@dataclass(frozen=True)
class Asked:
    """A request without faults of form; ``start`` and ``end`` are inclusive."""

    verb: str
    arguments: dict
    start: datetime | None = None
    end: datetime | None = None


def read(query):
    """Return what is Asked by a QueryDict; raises Refused with every fault of form."""
    verbs = query.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in VERBS:
        raise Refused(Error("badVerb", _wrong_verb(verbs)))
    arguments = {name: query[name] for name in query if name != "verb"}
    faults = [*_faults_of_names(verbs[0], query), *_faults_of_form(arguments)]
    if faults:
        raise Refused(*(Error("badArgument", fault) for fault in faults))
    start, end = (_moment(arguments.get(name)) for name in ("from", "until"))
    if end and len(arguments["until"]) == len("2018-03-27"):
        end += DAY - SECOND
    if start and end and start > end:
        raise Refused(Error("badArgument", "“from” is later than “until”."))
    return Asked(verbs[0], arguments, start, end)


def _wrong_verb(verbs):
    if not verbs:
        return "The argument “verb” is missing."
    return "The argument “verb” is repeated." if len(verbs) > 1 else "There is no such verb."


def _faults_of_names(verb, query):
    required, optional, exclusive = VERBS[verb]
    names = set(query) - {"verb"}
    for name in sorted(names - {*required, *optional, exclusive}):
        yield f"The verb {verb} takes no argument “{name[:40]}”."
    for name in sorted(names):
        if len(query.getlist(name)) > 1:
            yield f"The argument “{name[:40]}” is repeated."
    if exclusive in names:
        if len(names) > 1:
            yield f"With {exclusive}, no other argument is allowed."
    else:
        for name in required:
            if name not in names:
                yield f"The argument “{name}” is missing."


def _faults_of_form(arguments):
    for name, form in FORMS.items():
        value = arguments.get(name)
        if value is not None and not (form.fullmatch(value) and _is_moment(name, value)):
            yield f"The argument “{name}” is not in its form."
    start, end = arguments.get("from"), arguments.get("until")
    if start and end and len(start) != len(end):
        yield "“from” and “until” are not of the same granularity."


def _is_moment(name, value):
    if name not in {"from", "until"}:
        return True
    try:
        _moment(value)
    except ValueError:  # 30 February
        return False
    return True


def _moment(value):
    """“2018-03-27” or “2018-03-27T09:00:00Z” as a datetime; the beginning of a day."""
    return datetime.fromisoformat(value.removesuffix("Z")).replace(tzinfo=UTC) if value else None
