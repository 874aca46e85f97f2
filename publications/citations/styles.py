"""Citations as readers copy them: the institute's own style, Chicago and APA."""

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from publications.citations.reference import Name


def institute(reference):
    """The institute's style: names, ‘title’, institute and type, date, <address>, accessed."""
    with override(reference.language):
        quoted = _("‘%s’") % reference.full_title
        publisher = reference.publishers[0].short if reference.publishers else ""
        source = publisher or reference.type_name
        if publisher and reference.type_name:
            words = {"publisher": publisher, "type": reference.type_name}
            source = pgettext("source of a citation", "%(publisher)s %(type)s") % words
        if reference.number:
            source = f"{source}, {reference.number}" if source else reference.number
        parts = [_series_of(reference.authors), quoted, source, _day(reference.issued)]
        parts.append(f"<{reference.url}>")
        if reference.accessed:
            parts.append(_("accessed %s") % _day(reference.accessed))
        return ", ".join(filter(None, parts)) + "."


def chicago(reference):
    """Chicago Manual of Style, 17th edition, bibliography entry."""
    with override(reference.language):
        first, *others = reference.creators or (Name(literal=""),)
        names = _series_of((Name(literal=first.inverted), *others))
        title = _("“%s.”") % reference.full_title.rstrip(".")
        imprint = ": ".join(
            filter(None, ["; ".join(reference.places), ", ".join(reference.publisher_names)])
        )
        imprint = ", ".join(filter(None, [imprint, _day(reference.issued) or _("n.d.")]))
        genre = " ".join(filter(None, [reference.type_name, reference.number]))
        return " ".join(
            f"{part.rstrip('.')}." if not part.endswith(("”", "»")) else part
            for part in (names, title, genre, imprint, _address(reference))
            if part
        )


def apa(reference):
    """APA Style, 7th edition, reference list entry."""
    with override(reference.language):
        names = [n.literal or f"{n.family}, {n.initials}".rstrip(", ") for n in reference.creators]
        if len(names) > 20:
            names = [*names[:19], f"… {names[-1]}"]
        elif len(names) > 1:
            names[-1] = f"& {names[-1]}"
        date = _("n.d.")
        if reference.issued:
            date = f"{reference.year}, {formats.date_format(reference.issued, 'MONTH_DAY_FORMAT')}"
        genre = ", ".join(filter(None, [reference.type_name, reference.number]))
        title = f"{reference.full_title} ({genre})" if genre else reference.full_title
        publisher = ", ".join(reference.publisher_names) if reference.authors else ""
        sentences = [", ".join(names), f"({date})", title, publisher]
        text = " ".join(f"{part.rstrip('.')}." for part in sentences if part)
        return f"{text} {_address(reference)}"


def _series_of(names):
    """'A', 'A and B', 'A, B and C' in the active language."""
    printed = [name.forward for name in names]
    if len(printed) < 2:
        return "".join(printed)
    return _("%(names)s and %(last)s") % {"names": ", ".join(printed[:-1]), "last": printed[-1]}


def _day(day):
    return formats.date_format(day, "SHORT_DATE_FORMAT") if day else ""


def _address(reference):
    return f"https://doi.org/{reference.doi}" if reference.doi else reference.url
