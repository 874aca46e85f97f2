import re
from datetime import UTC, datetime
from io import BytesIO, StringIO

import pypdfium2
import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings
from PIL import Image

from accounts.models import User
from demo import reading
from demo.artwork.covers import DRAWINGS, cover
from demo.gallery import orders
from demo.loading.editors import EDITORS
from pages.models import Page
from people.models import Organisation, Person
from pictures.models import Picture
from prose.figures import picture_ids
from prose.language import LANGUAGE_CODES
from publications.models import Attachment, Contribution, Publication, PublicationType, Relation
from research.models import Programme, Project
from tests.factories import make_publication, make_user

FIRST = "defining-dialogue-how-to-manage-russia-uk-security-relations-part-2"
LONG = "hotlines-and-incident-prevention-at-sea"


def load(*arguments):
    out = StringIO()
    call_command("load_demo", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.once
@override_settings(DEMO=True)
class DemonstrationTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        with override_settings(DEMO=True), cls.captureOnCommitCallbacks() as callbacks:
            cls.output = load()
        cls.callbacks = callbacks

    def test_first_report_has_its_facts(self):
        report = Publication.objects.get(slug=FIRST)
        assert report.title_en == (
            "Defining Dialogue: How to Manage Russia–UK Security Relations – Part 2"
        )
        assert report.type.name_en == "Conference Report"
        assert report.published_at_en.date() == datetime(2018, 3, 27).date()
        assert [c.name_en for c in report.contributions.all()] == [
            "Malcolm Chalmers",
            "Andrey Kortunov",
            "Sarah Lain",
            "Maria Smekalova",
        ]
        assert report.programme.name_en == "International Security Studies"
        assert report.project.name_en == "UK-Russia Security Dialogue"
        assert [topic.name_en for topic in report.topics.all()] == [
            "Global Strategy and Commitments"
        ]
        assert {region.name_en for region in report.regions.all()} == {"Russia", "UK"}
        assert [partner.acronym_en for partner in report.partners.all()] == ["RIAC"]
        assert report.published_languages() == LANGUAGE_CODES
        assert "bomber" in report.banner.caption_en
        assert report.banner.credit_en

    def test_second_part_follows_the_first(self):
        report = Publication.objects.get(slug=FIRST)
        parts = report.series.publications.order_by("part")
        assert [part.part for part in parts] == [1, 2]
        assert parts[1] == report

    def test_all_kinds_of_state_are_there(self):
        works = list(Publication.objects.all())
        live = [work for work in works if work.withdrawn_at is None and work.published_languages()]
        assert len(works) >= 26
        assert {tuple(work.published_languages()) for work in live} == {
            ("en", "ru"),
            ("en",),
            ("ru",),
        }
        assert len({work.published_at_en.year for work in live if work.published_at_en}) > 5
        assert any(work.is_scheduled("en") for work in works)
        assert any(not work.published_at_en and not work.published_at_ru for work in works)
        assert [work.slug for work in works if work.withdrawn_at] == [
            "estimating-naval-fuel-stocks"
        ]
        assert not PublicationType.objects.filter(publications__isnull=True)

    def test_one_translation_is_behind(self):
        behind = [
            (work.slug, code)
            for work in Publication.objects.all()
            for code in LANGUAGE_CODES
            if work.is_behind(code)
        ]
        assert behind == [("seabed-cables-who-repairs-what", "ru")]

    def test_long_report_has_what_a_report_can_have(self):
        report = Publication.objects.get(slug=LONG)
        for body in (report.body_en, report.body_ru):
            assert body.count('<span class="footnote"') == 20
            assert body.count("<table>") == 1
            assert len(picture_ids(body)) == 2
        notes = " ".join(re.findall('data-note="([^"]*)"', report.body_en))
        assert len(f"{re.sub('<[^>]+>', ' ', report.body_en)} {notes}".split()) >= 3_000
        assert report.figures.count() == 2
        assert report.change_notes.count() == 2

    def test_editions_are_frozen_as_published(self):
        for contribution in Contribution.objects.select_related("publication", "person"):
            for code in LANGUAGE_CODES:
                is_live = code in contribution.publication.published_languages()
                assert getattr(contribution, f"is_frozen_{code}") == is_live
                assert bool(getattr(contribution, f"name_{code}")) == is_live

    def test_job_titles_are_those_of_then(self):
        report = Publication.objects.get(slug="seabed-cables-a-summary")
        author = report.contributions.get(person__slug="helen-ashworth")
        assert author.job_title_en == "Research Fellow, Maritime Security"
        assert author.person.job_title_en == "Senior Research Fellow, Maritime Security"

    def test_works_are_dated_back(self):
        report = Publication.objects.get(slug=LONG)
        assert report.created_at == report.published_at_en
        assert report.updated_at.date() == datetime(2025, 9, 18).date()

    def test_links_within_the_site_lead_somewhere(self):
        slugs = set(Publication.objects.values_list("slug", flat=True))
        pages = {f"{code}/{page.slug}/" for page in Page.objects.all() for code in LANGUAGE_CODES}
        others = {f"{code}/{place}/" for code in LANGUAGE_CODES for place in ("research", "people")}
        others |= {"en/newsletter/", "ru/newsletter/"}  # its app comes later
        for text in [*reading.publications(), *reading.pages()]:
            for code, body in text.bodies.items():
                for link in re.findall(r'href="/([^"#]*)', body):
                    language, kind, slug = (link.split("/") + ["", ""])[:3]
                    assert language == code, (text.slug, link)
                    if kind == "publications":
                        assert slug in slugs, (text.slug, link)
                        target = Publication.objects.get(slug=slug)
                        assert code in target.published_languages(), (text.slug, link)
                    else:
                        assert link in pages | others, (text.slug, link)

    def test_everything_has_what_its_page_shows(self):
        assert Organisation.objects.get(is_institute=True).description_ru
        assert Organisation.objects.get(acronym_en="RIAC").partner_in.exists()
        for programme in Programme.objects.all():
            assert programme.people.exists()
            assert programme.publications.exists()
            assert programme.banner
        assert not Project.objects.filter(people__isnull=True)
        assert not Person.objects.filter(contributions__isnull=True)
        assert Relation.objects.exists()
        pages = {page.slug: page for page in Page.objects.on_every_page()}
        assert set(pages) >= {"about", "contact", "privacy"}
        assert pages["support"].invitation_ru

    def test_pictures_are_the_ones_described(self):
        wanted = orders()
        assert set(DRAWINGS) == {o.arguments[0] for o in wanted.values() if o.draw is cover}
        assert Picture.objects.count() == len(wanted)
        for picture in Picture.objects.all():
            assert picture.alt_en or picture.alt_ru
            assert picture.credit_en or picture.credit_ru
            with picture.file.open() as file, Image.open(file) as image:
                assert image.format == "JPEG"
                assert image.size in {(1600, 1000), (640, 800), (480, 480)}
            assert picture.file.size < 700_000

    def test_sizes_of_pictures_are_left_to_the_worker(self):
        assert len(self.callbacks) == Picture.objects.count()
        with self.captureOnCommitCallbacks(execute=True):
            pass
        picture = Picture.objects.get(name__startswith="Mark rusi")
        picture.make_renditions()
        assert Picture.objects.get(pk=picture.pk).is_ready

    def test_pdfs_hold_the_text_of_their_language(self):
        attachments = Attachment.objects.select_related("publication")
        assert len(attachments) == 3
        for attachment in attachments:
            with attachment.file.open() as file:
                content = file.read()
            pdf = pypdfium2.PdfDocument(content)
            text = " ".join(page.get_textpage().get_text_range() for page in pdf)
            title = getattr(attachment.publication, f"title_{attachment.language}")
            assert title in re.sub(r"\s+", " ", text)
            assert "\ufffd" not in text
            assert attachment.takes_precedence
            assert attachment.pages == len(pdf)
            assert attachment.size == len(content)
            assert pdf.get_metadata_value("Title") == title
            pdf.close()

    def test_withdrawn_work_has_no_files(self):
        work = Publication.objects.get(withdrawn_at__isnull=False)
        assert not work.attachments.exists()
        assert work.withdrawal_reason_ru

    def test_editors_can_log_in_with_what_was_printed(self):
        for editor in EDITORS:
            line = next(line for line in self.output.splitlines() if editor.username in line)
            user = authenticate(username=editor.username, password=line.split()[1])
            assert user.is_staff
            assert not user.is_superuser
            assert [group.name for group in user.groups.all()] == [editor.group]

    def test_second_call_changes_nothing(self):
        Publication.objects.filter(slug=FIRST).update(standfirst_ru="Исправлено редактором.")
        before = list(Publication.objects.order_by("pk").values())
        assert "nothing was changed" in load()
        assert list(Publication.objects.order_by("pk").values()) == before
        assert User.objects.count() == len(EDITORS)

    def test_editors_own_works_do_not_disturb_it(self):
        make_publication()
        assert "nothing was changed" in load()

    def test_generated_works_come_on_top(self):
        assert "Generated 30 publications" in load("--publications", "30")
        assert "30 generated publications of seed 1 already" in load("--publications", "30")
        assert Publication.objects.filter(banner__isnull=False, doi__contains="bulk").exists()


@pytest.mark.django_db
@override_settings(DEMO=True)
@pytest.mark.parametrize("make", [make_publication, make_user])
def test_content_of_others_is_left_alone(make):
    make()
    with pytest.raises(CommandError, match="not of the demonstration"):
        load()
    assert not Page.objects.exists()


@pytest.mark.django_db
@override_settings(DEMO=False)
def test_production_is_refused():
    with pytest.raises(CommandError, match="DEMO=1"):
        load()
    assert not User.objects.exists()


def test_a_drawing_follows_from_its_key():
    assert cover("a", "orbit", "ink") == cover("a", "orbit", "ink")
    assert cover("a", "orbit", "ink") != cover("b", "orbit", "ink")
    assert Image.open(BytesIO(cover("a", "grid"))).size == (1600, 1000)


def test_dates_of_the_content_have_a_time_zone():
    for text in reading.publications():
        for moment in text.facts.get("published", {}).values():
            assert moment.tzinfo == UTC
