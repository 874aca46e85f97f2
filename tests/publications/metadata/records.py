"""What the tests of metadata describe."""

from datetime import UTC, datetime

from django.core.files.base import ContentFile

from publications.models import EditionFiles
from tests.factories import (
    PDF,
    make_attachment,
    make_organisation,
    make_person,
    make_picture,
    make_publication,
    make_region,
    make_series,
    make_topic,
    make_type,
)

BOTH = ("en", "ru")


def make_institute():
    return make_organisation(
        BOTH,
        is_institute=True,
        name_en="Northern Institute",
        name_ru="Северный институт",
        ror="https://ror.org/00x7ghv98",
    )


def make_files(work, language):
    """The files that the worker makes of an edition."""
    EditionFiles.objects.create(
        publication=work,
        language=language,
        pdf=ContentFile(PDF, name="made.pdf"),
        pdf_size=len(PDF),
        pdf_pages=24,
        epub=ContentFile(b"EPUB", name="made.epub"),
        epub_size=4,
        preview=ContentFile(b"PNG", name="made.png"),
        preview_size=3,
        digest=f"{language}-digest",
    )


def make_report(institute):
    """A report in both languages, of which everything is known."""
    partner = make_organisation(
        BOTH, name_en="Council", name_ru="Совет", url="https://council.example/"
    )
    first = make_person(
        BOTH,
        slug="emily",
        given_name_en="Emily",
        family_name_en="Ferris",
        given_name_ru="Эмили",
        family_name_ru="Феррис",
        orcid="0000-0002-1825-0097",
        organisation=institute,
    )
    second = make_person(
        BOTH,
        slug="ivan",
        given_name_en="Ivan",
        family_name_en="Petrov",
        given_name_ru="Иван",
        family_name_ru="Петров",
        job_title_en="",
        organisation=partner,
    )
    work = make_publication(
        BOTH,
        slug="lines",
        type=make_type(
            BOTH, name_en="Report", plural_en="Reports", plural_ru="Доклады", issn="2397-0286"
        ),
        authors=[first, second],
        topics=[make_topic(BOTH, name_en="Arms control", name_ru="Контроль", slug="arms")],
        regions=[make_region(BOTH, name_en="Russia", name_ru="Россия", slug="russia")],
        partners=[partner],
        funders=[make_organisation(BOTH, name_en="Fund", name_ru="Фонд")],
        series=make_series(BOTH, title_en="Dialogue", title_ru="Диалог", slug="dialogue"),
        part=2,
        banner=make_picture(caption_en="A ship.", caption_ru="Корабль."),
        number="CR-2018-03",
        doi="10.5555/inst.2018.3",
        isbn="978-1-4028-9462-6",
        pages=24,
        licence="cc-by-4.0",
        title_en="Lines & <links>",
        subtitle_en="Part 2",
        title_ru="Линии",
        standfirst_en="How they “hold”.",
        standfirst_ru="Как они держатся.",
        body_en="<p>One two three.</p>",
        published_at_en=datetime(2018, 6, 5, 9, tzinfo=UTC),
        published_at_ru=datetime(2018, 7, 1, 9, tzinfo=UTC),
    )
    for language in BOTH:
        make_attachment(work, language=language, takes_precedence=True)
    return work
