import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, migrations, models
from django.db.migrations.writer import MigrationWriter

from people.models import Person
from publications.models import Publication
from tests.factories import make_page, make_person, make_publication

pytestmark = pytest.mark.django_db

SCRIPT = '<p>Fine<script>alert(1)</script><img src=x onerror="alert(1)"></p>'
CLEAN = "<p>Fine</p>"


def test_create_stores_no_script():
    assert make_publication(body_en=SCRIPT, body_ru=SCRIPT).body_ru == CLEAN
    stored = Publication.objects.values("body_en", "body_ru").get()
    assert stored == {"body_en": CLEAN, "body_ru": CLEAN}


def test_update_stores_no_script():
    make_publication()
    Publication.objects.update(body_en=SCRIPT)
    assert Publication.objects.get().body_en == CLEAN


def test_bulk_methods_store_no_script():
    Person.objects.bulk_create([Person(slug="a", bio_en=SCRIPT)])
    person = Person.objects.get()
    assert person.bio_en == CLEAN
    person.bio_ru = SCRIPT
    Person.objects.bulk_update([person], ["bio_ru"])
    assert Person.objects.get().bio_ru == CLEAN


def test_restored_backup_stores_no_script():
    publication = make_publication()
    backup = serializers.serialize("json", [publication]).replace(
        "<p>Talks begin with a list.</p>", SCRIPT.replace('"', '\\"')
    )
    assert "alert" in backup
    for restored in serializers.deserialize("json", backup):
        restored.save()
    assert Publication.objects.get().body_en == CLEAN


def test_form_cleaning_sanitises():
    assert Publication._meta.get_field("body_ru").clean(SCRIPT, None) == CLEAN
    with pytest.raises(ValidationError):
        models.TextField().clean("", None)


def test_unwritten_edition_stays_null():
    publication = make_publication(body_ru=None)
    publication.refresh_from_db()
    assert publication.body_ru is None


def test_text_without_content_is_stored_as_nothing():
    assert make_publication(body_en="<p></p>\n<p>&nbsp;<br></p>").body_en == ""


def test_null_bytes_do_not_reach_the_database():
    publication = make_publication(body_en="<p>a\x00b&#0;c\x1b</p>")
    publication.refresh_from_db()
    assert "\x00" not in publication.body_en
    assert "\x1b" not in publication.body_en


def test_digest_is_of_what_is_stored():
    publication = make_publication(body_en=SCRIPT)
    before = publication.digest_en
    publication.refresh_from_db()
    publication.save()
    assert publication.digest_en == before


def test_short_texts_have_no_headings():
    assert make_person(bio_en="<h2>Life</h2><p>Ada <em>studies</em>.</p>").bio_en == (
        "Life<p>Ada <em>studies</em>.</p>"
    )


def test_pages_keep_their_headings():
    assert make_page(body_ru="<h2>Кто мы</h2>").body_ru == "<h2>Кто мы</h2>"


def test_migrations_know_a_plain_text_column():
    operation = migrations.AddField("x", "body", Publication._meta.get_field("body").clone())
    assert "models.TextField(" in MigrationWriter.serialize(operation.field)[0]
    assert Publication._meta.get_field("body_ru").db_type(connection) == "text"
