"""Whatever the site gives away – pages, lists, feeds, maps, files, records – hides what is hidden.

The ways out are read from the map of the site, so that a new one cannot be forgotten here.
"""

import io
import re
import zipfile
from itertools import product
from urllib.parse import unquote_plus

import pypdfium2
from django.test import TestCase
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone, translation

from rusi_site.duties import DUTIES
from rusi_site.management.commands.worker import runner, take_task
from rusi_site.sitemaps import SECTIONS
from search import indexing
from tests import factories as make
from tests.full_site import BOTH

SECRET, SECRETS = "Zanzibarite", re.compile("zanzibarit|занзибарит", re.I)
HIDDEN = {
    "draft": {"status_en": "draft", "status_ru": "draft"},
    "in review": {"status_en": "review", "status_ru": "review"},
    "scheduled": {
        "published_at_en": make.days_from_now(3),
        "published_at_ru": make.days_from_now(3),
    },
    "withdrawn": {
        "withdrawn_at": timezone.now(),
        "withdrawal_reason_en": "The figures were wrong.",
        "withdrawal_reason_ru": "В данных ошибка.",
    },
}
WITHDRAWN = re.compile("withdrawn|отозван", re.I)
# What a withdrawn work keeps: its pages and a PDF that says so.
KEPT = {"publications:publication", "publications:parallel", "publications:pdf"}
OF_A_WORK = re.compile(
    r"^publications:(publication|cite$|attachment|pdf|epub|text|preview|parallel)"
)
NOT_PUBLIC = ("admin", "prose")


def routes():
    """Names of all addresses for visitors."""
    return set(_names(get_resolver().url_patterns))


def _names(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            if pattern.name:
                yield f"{namespace}:{pattern.name}" if namespace else pattern.name
        elif not str(pattern.pattern).startswith(NOT_PUBLIC):
            yield from _names(pattern.url_patterns, pattern.namespace or namespace)


def work_until_all_is_done():
    """What the worker would do."""
    for duty in DUTIES:
        duty.do()
    while task := take_task():
        runner().run_task(task)


class Site:
    """One work for all to see and hidden ones, which share all that works can share."""

    def __init__(self):
        make.make_organisation(BOTH, is_institute=True)
        self.page = make.make_page(BOTH)
        self.programme = make.make_programme(BOTH)
        self.project = make.make_project(BOTH, programme=self.programme)
        self.topic, self.region, self.series = (
            f(BOTH) for f in (make.make_topic, make.make_region, make.make_series)
        )
        self.type = make.make_type()
        self.author = make.make_person(BOTH)
        self.withheld = make.make_person(
            BOTH,
            slug="withheld",
            is_suppressed=True,
            family_name_en=SECRET,
            family_name_ru="Занзибарит",
        )
        self.report = self.make_work(
            title_en="Talks", title_ru="Переговоры", doi="10.5555/1", part=1
        )
        self.hidden = {
            state: self.make_work(
                slug=f"hidden-{state.replace(' ', '-')}",
                title_en=f"{SECRET} {state}",
                title_ru=f"Занзибарит {state}",
                standfirst_en=f"All about {SECRET}.",
                standfirst_ru="О Занзибарите.",
                body_en=f"<p>{SECRET}</p>",
                body_ru="<p>Занзибарит</p>",
                is_lead=True,
                part=number,
                **fields,
            )
            for number, (state, fields) in enumerate(HIDDEN.items(), 2)
        }
        for work in self.hidden.values():
            self.report.relations.create(target=work, kind="related")
        indexing.rebuild()
        work_until_all_is_done()

    def make_work(self, **fields):
        work = make.make_publication(
            BOTH,
            authors=[self.author, self.withheld],
            topics=[self.topic],
            regions=[self.region],
            programme=self.programme,
            project=self.project,
            series=self.series,
            type=self.type,
            **fields,
        )
        for language in BOTH:
            make.make_attachment(work, language=language)
        return work

    def arguments(self, route, work):
        """What stands in the address of a route."""
        subject = {
            "programme": self.programme,
            "project": self.project,
            "topic": self.topic,
            "region": self.region,
            "series": self.series,
            "person": self.author,
            "page": self.page,
        }
        name = re.sub("_(json|feed)$", "", route.partition(":")[2])
        if name == "project":
            return [self.programme.slug, self.project.slug]
        if name in subject:
            return [subject[name].slug]
        if name == "attachment":
            language = translation.get_language()
            file = next(a for a in work.attachments.all() if a.language == language)
            return [work.slug, file.pk, file.filename]
        if OF_A_WORK.match(route):
            return [work.slug]
        return []

    def addresses(self, route, work=None):
        """The addresses of a route in the active language, with everything that may follow."""
        arguments = self.arguments(route, work or self.report)
        kinds = [[kind] for kind in KINDS.get(route, [])] or [[]]
        paths = [reverse(route, args=[*arguments, *kind]) for kind in kinds]
        queries = list(QUERIES.get(route, [""]))
        if route in CITED:  # ticked, the hidden ones among them
            works = [self.report, *self.hidden.values()]
            queries.append("?" + "&".join(f"id={work.pk}" for work in works))
        return [path + query for path in paths for query in queries]


CITED = ("publications:cite_list", "search:cite")
KINDS = {
    **dict.fromkeys((*CITED, "publications:cite"), ["bib", "ris", "json", "txt"]),
    "sitemap": SECTIONS,
}
LIST = ["", "?languages=all", "?sort=date"]
SEARCH = ["?sort=date", f"?q={SECRET}", f"?q={SECRET}s", "?q=Занзибарита", "?q=Talks"]
FORMATS = ("oai_dc", "mods")
HARVEST = [
    "?verb=Identify",
    "?verb=ListSets",
    *(f"?verb=ListRecords&metadataPrefix={prefix}" for prefix in FORMATS),
    *(f"?verb=ListIdentifiers&metadataPrefix={prefix}" for prefix in FORMATS),
]
QUERIES = {
    **dict.fromkeys(("publications:list", "publications:list_json"), LIST),
    **dict.fromkeys(("publications:list_feed", "publications:cite_list"), LIST),
    **dict.fromkeys(("search:search", "search:search_json"), SEARCH),
    **dict.fromkeys(("search:feed", "search:cite"), SEARCH),
    "oai": HARVEST,
}


def words(response):
    """All that an answer says, in whatever form."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    media_type = response.headers.get("Content-Type", "")
    told = str(response.headers)
    if media_type == "application/pdf":
        with pypdfium2.PdfDocument(content) as pdf:
            pages = [page.get_textpage().get_text_bounded() for page in pdf]
            return told + str(pdf.get_metadata_dict()) + "".join(pages)
    if media_type == "application/epub+zip":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            files = [book.read(name) for name in book.namelist()]
            return told + b"".join(files).decode(errors="ignore")
    return told + content.decode(errors="ignore")


class OutletTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.site = Site()

    def test_hidden_works_and_names_are_nowhere(self):
        told = []
        for language in BOTH:
            with translation.override(language):
                addresses = [a for route in routes() for a in self.site.addresses(route)]
                told += [address for address in addresses if self.tells_secrets(address)]
        assert told == []

    def tells_secrets(self, address):
        response = self.client.get(address)
        assert response.status_code == (404 if "?id=" in address else 200), address
        asked = unquote_plus(address.partition("q=")[2])
        said = words(response).replace(asked, "") if asked else words(response)
        return SECRETS.search(said)

    def test_hidden_works_have_no_outlet_of_their_own(self):
        own = [route for route in routes() if OF_A_WORK.match(route)]
        for language in BOTH:
            for (state, work), route in product(self.site.hidden.items(), own):
                with translation.override(language):
                    for address in self.site.addresses(route, work):
                        response = self.client.get(address)
                        assert response.status_code == expected_status(state, route), address
                        if response.status_code == 200:
                            assert WITHDRAWN.search(words(response)), address


def expected_status(state, route):
    if state != "withdrawn":
        return 404
    return 200 if route in KEPT else 410
