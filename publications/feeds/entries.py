"""What an entry says of an edition, in the language of that edition."""

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.feedgenerator import Enclosure
from django.utils.timezone import localtime
from django.utils.translation import override

from pictures.models import Licence
from prose.language import in_any_language
from publications.feeds.atom import Category, Link, Person
from publications.models import Contribution, Role
from publications.outputs.offers import downloads_of

UNSHOWN = ("body", "funding", "disclaimer", "withdrawal_reason")


def with_entries(publications):
    """Load what ``entry_of`` reads, in five queries for any number of publications."""
    people = Contribution.objects.public().select_related("person")
    return (
        publications.with_files()
        .defer(*UNSHOWN)
        .select_related("type", "programme")
        .prefetch_related(Prefetch("contributions", people), "topics", "regions", "attachments")
    )


def entry_of(edition, institute, absolute):
    """Return the facts of an Edition as AtomFeed.add_item() takes them."""
    work = edition.publication
    with override(edition.language):
        return {
            "title": ": ".join(filter(None, (edition.title, edition.subtitle))),
            "link": absolute(edition.get_absolute_url()),
            "unique_id": _id(edition, absolute),
            "language": edition.language,
            "summary": edition.standfirst,
            "description": None,
            "pubdate": edition.published_at,
            "updateddate": edition.changed_at,
            "people": _people(work, absolute),
            "subjects": _subjects(work, absolute),
            "enclosures": _files(edition, absolute),
            "links": _links(edition, absolute),
            "item_copyright": _rights(edition, institute),
        }


def _id(edition, absolute):
    """A tag URI (RFC 4151): it outlives a new address of the work, and a move to HTTPS."""
    work = edition.publication
    host = absolute("/").split("/")[2].partition(":")[0]
    return f"tag:{host},{work.created_at:%Y-%m-%d}:publication/{work.pk}/{edition.language}"


def _people(work, absolute):
    """Authors, and those who edited or translated; a reviewer has not contributed to the text."""
    return [
        Person(
            "author" if contribution.is_author else "contributor",
            contribution.as_published("name").text,
            absolute(contribution.person.get_absolute_url()),
        )
        for contribution in work.contributions.all()
        if contribution.role != Role.REVIEWER
    ]


def _subjects(work, absolute):
    """Type, programme, topics and regions; the scheme of each is the list of all of its kind."""
    kinds = {
        "publications:list": [work.type],
        "research:programmes": [work.programme] if work.programme else [],
        "research:topics": work.topics.all(),
        "research:regions": work.regions.all(),
    }
    return [
        Category(subject.slug, absolute(reverse(view)), label.text, label.lang)
        for view, subjects in kinds.items()
        for subject in subjects
        if (label := in_any_language(subject, "name"))
    ]


def _files(edition, absolute):
    return [
        Enclosure(absolute(file.get_absolute_url()), str(file.size), file.media_type)
        for file in downloads_of(edition.publication, edition.language)
        if file.language == edition.language and file.size
    ]


def _links(edition, absolute):
    """The licence (RFC 4946), the DOI (RFC 8574), and the editions in other languages."""
    work = edition.publication
    links = [
        Link("related", absolute(other.get_absolute_url()), other.language)
        for other in work.editions
        if other != edition and work.is_visible(other.language)
    ]
    if licence := Licence(work.licence).url:
        links.append(Link("license", licence))
    if work.doi:
        links.append(Link("cite-as", f"https://doi.org/{work.doi}"))
    return links


def _rights(edition, institute):
    year, name = localtime(edition.published_at).year, in_any_language(institute, "name")
    licence = Licence(edition.publication.licence).label
    return f"© {name}, {year}. {licence}"
