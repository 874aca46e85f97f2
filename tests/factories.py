"""One function for each thing that tests need.

What comes out is visible in English and in no other language, so that a test names only its
difference: ``make_publication(status_en="draft")``, ``make_publication(languages=("en", "ru"))``.
"""

import io
from datetime import timedelta
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from pages.models import Page
from people.models import Organisation, Person
from pictures.models import Picture
from publications.models import Attachment, Contribution, Publication, PublicationType, Series
from research.models import Programme, Project, Region, Topic

numbers = count(1)

PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
"""


def days_from_now(days):
    return timezone.now() + timedelta(days=days)


def in_languages(languages, **texts):
    """Return the columns of each language: ``name={"en": …, "ru": …}`` gives ``name_en`` …"""
    return {
        f"{field}_{code}": wording[code] for field, wording in texts.items() for code in languages
    }


def make_type(languages=("en", "ru"), **fields):
    number = next(numbers)
    defaults = in_languages(
        languages,
        name={"en": f"Policy Brief {number}", "ru": f"Аналитическая записка {number}"},
        plural={"en": f"Policy Briefs {number}", "ru": f"Аналитические записки {number}"},
    )
    return PublicationType.objects.create(**{"slug": f"type-{number}", **defaults, **fields})


def make_series(languages=("en",), **fields):
    number = next(numbers)
    defaults = in_languages(
        languages, title={"en": f"Defining Dialogue {number}", "ru": f"Поиск диалога {number}"}
    )
    return Series.objects.create(**{"slug": f"series-{number}", **defaults, **fields})


def make_organisation(languages=("en",), **fields):
    number = next(numbers)
    defaults = in_languages(
        languages, name={"en": f"Northern Institute {number}", "ru": f"Северный институт {number}"}
    )
    return Organisation.objects.create(**{**defaults, **fields})


def make_picture(size=(60, 40), **fields):
    number = next(numbers)
    data = io.BytesIO()
    Image.new("RGB", size, "teal").save(data, "PNG")
    defaults = {
        "name": f"Picture {number}",
        "alt_en": "A teal rectangle",
        "alt_ru": "Бирюзовый прямоугольник",
        "file": ContentFile(data.getvalue(), name=f"picture-{number}.png"),
    }
    return Picture.objects.create(**{**defaults, **fields})


def make_person(languages=("en",), **fields):
    number = next(numbers)
    defaults = in_languages(
        languages,
        given_name={"en": "Ada", "ru": "Ада"},
        family_name={"en": f"Lovell{number}", "ru": f"Ловелл{number}"},
        job_title={"en": "Research Fellow", "ru": "Научный сотрудник"},
        bio={"en": "<p>Ada studies dialogue.</p>", "ru": "<p>Ада изучает диалог.</p>"},
    )
    return Person.objects.create(**{"slug": f"ada-lovell-{number}", **defaults, **fields})


def make_programme(languages=("en",), **fields):
    return Programme.objects.create(**_subject("Security", "Безопасность", languages, fields))


def make_project(languages=("en",), **fields):
    if "programme" not in fields:
        fields["programme"] = make_programme(languages)
    return Project.objects.create(**_subject("Dialogue Project", "Проект", languages, fields))


def make_topic(languages=("en",), **fields):
    return Topic.objects.create(**_subject("Arms Control", "Контроль оружия", languages, fields))


def make_region(languages=("en",), **fields):
    return Region.objects.create(**_subject("Northland", "Северная страна", languages, fields))


def make_page(languages=("en",), **fields):
    number = next(numbers)
    defaults = in_languages(
        languages,
        title={"en": f"About us {number}", "ru": f"О нас {number}"},
        body={"en": "<p>Who we are.</p>", "ru": "<p>Кто мы.</p>"},
        is_shown={"en": True, "ru": True},
    )
    return Page.objects.create(**{"slug": f"about-us-{number}", **defaults, **fields})


def make_publication(
    languages=("en",), authors=(), topics=(), regions=(), partners=(), funders=(), **fields
):
    """A work that has been out for a day in each of ``languages``."""
    number = next(numbers)
    yesterday = days_from_now(-1)
    defaults = in_languages(
        languages,
        title={"en": f"A Way to Talk {number}", "ru": f"Как вести разговор {number}"},
        standfirst={"en": "How talks can begin.", "ru": "С чего начать переговоры."},
        body={"en": "<p>Talks begin with a list.</p>", "ru": "<p>Сначала нужен список.</p>"},
        status={"en": "published", "ru": "published"},
        published_at={"en": yesterday, "ru": yesterday},
    )
    if "type" not in fields:
        fields["type"] = make_type()
    publication = Publication.objects.create(
        **{"slug": f"a-way-to-talk-{number}", **defaults, **fields}
    )
    for position, person in enumerate(authors):
        make_contribution(publication, person, position=position)
    publication.topics.set(topics)
    publication.regions.set(regions)
    publication.partners.set(partners)
    publication.funders.set(funders)
    return publication


def make_contribution(publication, person=None, **fields):
    return Contribution.objects.create(
        publication=publication, person=person or make_person(), **fields
    )


def make_attachment(publication, **fields):
    number = next(numbers)
    defaults = {
        "file": ContentFile(PDF, name=f"report-{number}.pdf"),
        "media_type": "application/pdf",
        "size": len(PDF),
        "pages": 1,
        "position": number % 30_000,
    }
    return Attachment.objects.create(publication=publication, **{**defaults, **fields})


def make_user(*groups, **fields):
    """Somebody who may log in to the admin, with the rights of the named ``groups``."""
    number = next(numbers)
    defaults = {"username": f"editor{number}", "password": "secret", "is_staff": True}
    user = get_user_model().objects.create_user(**{**defaults, **fields})
    user.groups.set([Group.objects.get(name=name) for name in groups])
    return user


def _subject(english, russian, languages, fields):
    number = next(numbers)
    slug = f"{english.lower().replace(' ', '-')}-{number}"
    names = {"en": f"{english} {number}", "ru": f"{russian} {number}"}
    return {"slug": slug, **in_languages(languages, name=names), **fields}
