"""The manuscript of an edition, read from the database."""

from django.db.models import Prefetch
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import (
    get_language,
    get_language_info,
    ngettext,
    override,
    pgettext,
)
from django.utils.translation import gettext as _

from people.models import Organisation
from pictures.models import Licence, Picture
from prose.figures import picture_ids
from prose.language import in_any_language
from prose.typography import typeset, typeset_wording
from publications.citations import gost, styles
from publications.citations.records import make_reference
from publications.models import Contribution
from publications.outputs.manuscript import Manuscript, Printed
from publications.outputs.texts import absolute, biography, body, illustration
from publications.templatetags.publications import CREDITS


def with_manuscripts(publications):
    """Load what ``manuscript_of`` reads, but for the pictures and the institute."""
    people = Contribution.objects.public().select_related("person")
    return (
        publications.with_files()
        .select_related("type", "series", "banner")
        .prefetch_related(
            Prefetch("contributions", people),
            *("partners", "funders", "topics", "regions", "change_notes"),
        )
    )


def manuscript_of(edition):
    """Return the Manuscript of an Edition whose work came ``with_manuscripts``."""
    with override(edition.language):
        return _gather(edition, Organisation.objects.institute())


def _gather(edition, institute):
    work = edition.publication
    contributions = list(work.contributions.all())
    pictures = Picture.objects.in_bulk(picture_ids(work.body))
    authors = [item for item in contributions if item.is_author]
    licence = Licence(work.licence)
    return Manuscript(
        language=edition.language,
        title=_set(edition.title),
        subtitle=_set(edition.subtitle),
        institute=str(institute),
        acronym=in_any_language(institute, "acronym").text,
        address=absolute(edition.get_absolute_url()),
        words=_words(len(authors)),
        kicker=tuple(_kicker(work)),
        series=_series(work),
        authors=tuple(_printed(item) for item in authors),
        credits=tuple(_credits(contributions)),
        published=f"{localdate(edition.published_at):%Y-%m-%d}",
        dates=tuple(_dates(work)),
        standfirst=_set(edition.standfirst),
        withdrawal=_withdrawal(work),
        logo=illustration(institute.logo) if institute.logo else None,
        banner=illustration(work.banner) if work.banner else None,
        body=body(work.body, pictures),
        illustrations=tuple(illustration(picture) for picture in pictures.values()),
        people=tuple(_printed(item, with_bio=True) for item in _each_once(contributions)),
        support=tuple(_support(work)),
        statements=tuple(filter(None, [_set(work.funding), _set(work.disclaimer)])),
        history=tuple(_history(work)),
        citations=tuple(_citations(edition, institute)),
        identifiers=tuple(_identifiers(work)),
        doi=work.doi,
        rights=f"© {institute}, {localdate(edition.published_at).year}.",
        licence=str(licence.label),
        licence_url=licence.url,
        keywords=tuple(sorted(map(str, [*work.topics.all(), *work.regions.all()]))),
        named=tuple(sorted({item.person_id for item in contributions})),
    )


def _set(text):
    """A plain text of the edition by the rules of its language."""
    return typeset(text or "", get_language())


def _words(authors):
    return {
        "contents": _("Contents"),
        "people": ngettext("About the author", "About the authors", authors or 1),
        "support": _("Funding and independence"),
        "history": _("History"),
        "cite": _("How to cite"),
        "rights": _("Licence and address"),
        "address": _("The text as it now is"),
        "notes": _("Notes"),
        "withdrawn": _("Withdrawn"),
        "title_page": _("Title page"),
        "text": _("Text"),
        "language": get_language_info(get_language())["name_local"].capitalize(),
    }


def _kicker(work):
    yield in_any_language(work.type, "name").text
    if work.number:
        yield f"{pgettext('number of a publication', 'No.')}\u00a0{work.number}"


def _series(work):
    if work.series is None:
        return ""
    title = typeset_wording(in_any_language(work.series, "title")).text
    if work.part is None:
        return _("In the series “%(series)s”") % {"series": title}
    return _("Part %(part)s of the series “%(series)s”") % {"series": title, "part": work.part}


def _dates(work):
    yield date_format(localdate(work.published_at), "DATE_FORMAT")
    significant = [
        note.date for note in work.change_notes.all() if note.text and note.is_significant
    ]
    if significant:
        yield f"{_('updated')} {date_format(significant[0], 'DATE_FORMAT')}"


def _withdrawal(work):
    if work.withdrawn_at is None:
        return ()
    day = date_format(localdate(work.withdrawn_at), "DATE_FORMAT")
    reason = typeset_wording(in_any_language(work, "withdrawal_reason")).text
    return (_("Withdrawn on %(date)s") % {"date": day}, reason)


def _history(work):
    for note in work.change_notes.all():
        if note.text:
            yield date_format(note.date, "SHORT_DATE_FORMAT"), _set(note.text)
    first = date_format(localdate(work.published_at), "SHORT_DATE_FORMAT")
    yield first, _("First published")


# People and bodies


def _printed(item, with_bio=False):
    name, job_title = (typeset_wording(item.as_published(f)).text for f in ("name", "job_title"))
    return Printed(name, job_title, biography(item.as_published("bio")) if with_bio else "")


def _credits(contributions):
    by_role = {}
    for item in contributions:
        if not item.is_author:
            by_role.setdefault(item.role, []).append(item.as_published("name").text)
    for role, names in by_role.items():
        yield str(CREDITS[role] % len(names)), ", ".join(names)


def _each_once(contributions):
    return list({item.person_id: item for item in reversed(contributions)}.values())[::-1]


def _support(work):
    for label, bodies in ((_("Partners"), work.partners), (_("Funders"), work.funders)):
        if names := sorted(map(str, bodies.all())):
            yield label, ", ".join(names)


# Citation and identifiers


def _citations(edition, institute):
    """In the institute’s style; in Russian by the two standards that libraries there ask for."""
    work = edition.publication
    subjects = [*work.topics.all(), *work.regions.all()]
    reference = make_reference(edition, institute, absolute, work.partners.all(), subjects)
    reference = reference.without_day_of_access()
    yield _("Institute"), styles.institute(reference)
    if edition.language == "ru":
        yield _("GOST R 7.0.5-2008"), gost.gost_2008(reference)
        yield _("GOST R 7.0.100-2018"), gost.gost_2018(reference)


def _identifiers(work):
    for label, value in (("DOI", work.doi), ("ISBN", work.isbn), ("ISSN", work.type.issn)):
        if value:
            yield label, value
