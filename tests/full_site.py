"""A site with something of every kind in both languages, for tests that go over all pages."""

from datetime import date

from django.utils import timezone

from publications.models import ChangeNote, Relation
from tests import factories as make

BOTH = ("en", "ru")
TEXT = {
    "en": (
        "<h2>{heading}</h2><p>Talks begin<span class='footnote' data-note='A note.'></span>.</p>"
        "<h3>A part</h3><p>More.</p><blockquote><p>Words.</p></blockquote><ul><li>One</li></ul>"
        "<table><tbody><tr><th>Year</th><th>Talks</th></tr><tr><td>2018</td><td>7</td></tr></tbody>"
        "</table>{figure}"
    ),
    "ru": (
        "<h2>{heading}</h2><p>Начало<span class='footnote' data-note='Примечание.'></span>.</p>"
        "<h3>Часть</h3><p>Ещё.</p><blockquote><p>Слова.</p></blockquote><ul><li>Один</li></ul>"
        "<table><tbody><tr><th>Год</th><th>Встречи</th></tr><tr><td>2018</td><td>7</td></tr></tbody>"
        "</table>{figure}"
    ),
}
HEADINGS = {
    "en": ["Why talk", "Who talks", "What follows"],
    "ru": ["Зачем говорить", "Кто говорит", "Что дальше"],
}


def fill_site():
    """Make it, and return addresses of all kinds of pages, as they stand after the language."""
    make.make_organisation(BOTH, is_institute=True, description_en="Us.", description_ru="Мы.")
    make.make_page(BOTH, menu_position=1, invitation_en="Support us.", invitation_ru="Помогите.")
    page = make.make_page(BOTH, menu_position=2)
    programme = make.make_programme(BOTH, banner=make_picture(), summary_en="Us.", summary_ru="Мы.")
    project = make.make_project(BOTH, programme=programme, starts_on=date(2017, 1, 1))
    topic, region, series = (f(BOTH) for f in (make.make_topic, make.make_region, make.make_series))
    author = make.make_person(BOTH, portrait=make_picture(), email="ada@institute.example")
    report = make_report(
        [author, make.make_person(BOTH)],
        programme=programme,
        project=project,
        topics=[topic],
        regions=[region],
        series=series,
        part=2,
    )
    withdrawn = make.make_publication(
        BOTH,
        withdrawn_at=timezone.now(),
        withdrawal_reason_en="The figures were wrong.",
        withdrawal_reason_ru="В данных ошибка.",
    )
    make.make_publication(BOTH, series=series, part=1, is_lead=True)
    for language in BOTH:
        make.make_publication((language,), programme=programme)
    return {
        "home": "",
        "list": "publications/",
        "narrowed list": f"publications/?topic={topic.slug}&languages=all",
        "empty list": "publications/?year=1950",
        "report": f"publications/{report.slug}/",
        "side by side": f"publications/{report.slug}/parallel/",
        "withdrawn": f"publications/{withdrawn.slug}/",
        "series": f"series/{series.slug}/",
        "people": "people/",
        "person": f"people/{author.slug}/",
        "programmes": "research/",
        "programme": f"research/{programme.slug}/",
        "project": f"research/{programme.slug}/{project.slug}/",
        "topics": "topics/",
        "topic": f"topics/{topic.slug}/",
        "regions": "regions/",
        "region": f"regions/{region.slug}/",
        "page": f"{page.slug}/",
        "nothing": "publications/nothing/",
    }


def make_picture():
    return make.make_picture(
        caption_en="A ship.", caption_ru="Корабль.", credit_en="A. Lovell", credit_ru="А. Ловелл"
    )


def make_report(authors, topics, regions, **fields):
    """A report with everything that its page can show."""
    banner, figure = make_picture(), make_picture()
    shown = f'<figure><img src="/media/{figure.file}" data-file="{figure.pk}"></figure>'
    for language in BOTH:
        parts = [TEXT[language].format(heading=h, figure=shown) for h in HEADINGS[language]]
        fields[f"body_{language}"] = "".join(parts)
    report = make.make_publication(
        BOTH,
        authors=authors,
        topics=topics,
        regions=regions,
        partners=[make.make_organisation(BOTH, url="https://partner.example/")],
        funders=[make.make_organisation(BOTH)],
        banner=banner,
        doi="10.5555/12345678",
        number="CR-2018-02",
        pages=28,
        licence="cc-by-4.0",
        funding_en="Paid by a fund.",
        funding_ru="Оплачено фондом.",
        disclaimer_en="Our own views.",
        disclaimer_ru="Мнение авторов.",
        **fields,
    )
    report.record_figures()
    for language in BOTH:
        make.make_attachment(report, language=language)
    ChangeNote.objects.create(
        publication=report, date=date(2019, 5, 4), text_en="A number.", text_ru="Число."
    )
    Relation.objects.create(source=report, target=make.make_publication(BOTH))
    return report
