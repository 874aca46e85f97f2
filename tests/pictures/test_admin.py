import pytest
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from lxml import html

from pictures.models import Picture
from pictures.tasks import make_renditions, remove_files
from tests.factories import make_page, make_person, make_picture, make_publication, make_user
from tests.pictures.files import encoded, gradient, upload

pytestmark = pytest.mark.django_db
LIST = "/admin/pictures/picture/"
TEXTS = {f"{field}_{code}": "" for field in ("alt", "caption", "credit") for code in ("en", "ru")}


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


@pytest.fixture
def save(editor, django_capture_on_commit_callbacks):
    """Send the form of a picture; what is to follow the commit follows it."""

    def save_(address, **fields):
        data = {
            "name": "A photo",
            "file_ppoi": "0.5x0.5",
            "licence": "cc0-1.0",
            **TEXTS,
            **fields,
        }
        with django_capture_on_commit_callbacks(execute=True):
            return editor.post(address, data)

    return save_


def change_address(picture):
    return reverse("admin:pictures_picture_change", args=[picture.pk])


def queued(task):
    path = f"{task.func.__module__}.{task.func.__name__}"
    return [row.args_kwargs["args"] for row in DBTaskResult.objects.filter(task_path=path)]


def names(response):
    return {picture.name for picture in response.context["cl"].result_list}


def ready_picture(**fields):
    picture = make_picture(**fields)
    picture.make_renditions()
    return picture


def test_editor_adds_a_picture_and_its_sizes_are_queued(save):
    response = save(f"{LIST}add/", file=upload(encoded(gradient())), alt_ru="Переход цвета")
    picture = Picture.objects.get()
    assert response.status_code == 302
    assert (picture.alt_ru, picture.size) == ("Переход цвета", (120, 80))
    assert queued(make_renditions) == [[picture.pk]]


def test_refused_file_is_answered_beside_its_field(save):
    response = save(f"{LIST}add/", file=upload(b"<svg/>", "drawing.png"))
    assert "SVG" in response.context["adminform"].form.errors["file"][0]
    assert not queued(make_renditions)


def test_moved_focal_point_queues_the_sizes_again(save):
    picture = ready_picture()
    save(change_address(picture), name="Renamed")
    assert not queued(make_renditions)
    save(change_address(picture), file_ppoi="0.2x0.3")
    assert queued(make_renditions) == [[picture.pk]]


def test_replaced_file_and_what_was_made_of_it_are_removed(save):
    picture = ready_picture()
    old, size = picture.file.name, picture.file.figure_480_avif.removeprefix("/media/")
    storage = picture.file.storage
    assert storage.exists(size)
    save(change_address(picture), file=upload(encoded(gradient())))
    assert queued(remove_files) == [[old]]
    remove_files.func(old)
    assert not storage.exists(old)
    assert not storage.exists(size)


def test_file_that_a_picture_still_has_is_never_removed():
    picture = make_picture()
    remove_files.func(picture.file.name)
    assert picture.file.storage.exists(picture.file.name)


def test_unused_picture_is_deleted_with_its_files(editor, django_capture_on_commit_callbacks):
    picture = make_picture()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"})
    assert not Picture.objects.exists()
    assert queued(remove_files) == [[picture.file.name]]


@pytest.mark.parametrize("way", ["banner", "figure"])
def test_picture_in_use_is_not_deleted_and_the_editor_is_told_where_it_is(editor, way):
    picture = make_picture()
    publication = make_publication(banner=picture if way == "banner" else None)
    if way == "figure":
        publication.figures.add(picture)
    answer = editor.post(f"{LIST}{picture.pk}/delete/", {"post": "yes"}).content.decode()
    assert Picture.objects.exists()
    assert "readers would miss it" in answer
    assert reverse("admin:publications_publication_change", args=[publication.pk]) in answer


def test_action_deletes_unused_pictures_only(editor, django_capture_on_commit_callbacks):
    used, unused = make_picture(), make_picture()
    make_person(portrait=used)
    action = {"action": "delete_selected", "post": "yes"}
    answer = editor.post(LIST, {**action, "_selected_action": [used.pk, unused.pk]})
    assert "readers would miss them" in answer.content.decode()
    assert Picture.objects.count() == 2
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(LIST, {**action, "_selected_action": [unused.pk]})
    assert Picture.objects.get() == used
    assert queued(remove_files) == [[unused.file.name]]


def test_list_shows_where_a_picture_is_used(editor):
    picture = make_picture()
    person = make_person(portrait=picture)
    publication = make_publication(banner=picture)
    publication.figures.add(picture)
    row = html.fromstring(editor.get(LIST).content).find_class("field-uses")[0]
    links = [link.get("href") for link in row.iter("a")]
    assert sorted(links) == sorted(
        [
            reverse("admin:people_person_change", args=[person.pk]),
            reverse("admin:publications_publication_change", args=[publication.pk]),
        ]
    )


def test_list_asks_as_much_for_thirty_pictures_as_for_one(editor, django_assert_max_num_queries):
    for count in (1, 30):
        for _number in range(count):
            picture = make_picture()
            make_publication(banner=picture)
            make_person(portrait=picture)
        with django_assert_max_num_queries(20):
            editor.get(LIST)


@pytest.mark.parametrize("word", ["доклад", "ДОКЛАД", "report", "courtesy"])
def test_search_finds_words_of_both_languages(editor, word):
    make_picture(
        name="Cover", alt_ru="Доклад на столе", caption_en="A Report", credit_en="Courtesy"
    )
    make_picture(name="Other")
    assert names(editor.get(LIST, {"q": word})) == {"Cover"}


def test_filters_tell_used_pictures_from_unused_ones(editor):
    make_page().figures.add(make_picture(name="Used"))
    make_picture(name="Unused")
    assert names(editor.get(LIST, {"use": "used"})) == {"Used"}
    assert names(editor.get(LIST, {"use": "unused"})) == {"Unused"}


def test_filter_finds_texts_missing_in_a_language_that_uses_the_picture(editor):
    english = make_picture(name="In an English work", alt_ru="")
    make_publication(languages=("en",), banner=english)
    both = make_picture(name="In a bilingual work", alt_ru=None)
    make_publication(languages=("en", "ru"), banner=both)
    make_person(portrait=make_picture(name="Portrait", alt_ru=""))
    make_picture(name="Unused", alt_ru="")
    make_publication(languages=("ru",), banner=make_picture(name="Described"))
    assert names(editor.get(LIST, {"no_alt": "ru"})) == {"In a bilingual work", "Portrait"}
    assert names(editor.get(LIST, {"no_alt": "en"})) == set()


def test_list_says_which_text_is_missing(editor):
    make_picture(alt_ru="")
    cell = html.fromstring(editor.get(LIST).content).find_class("field-alternative_texts")[0]
    assert "A teal rectangle" in cell.text_content()
    assert [missing.text for missing in cell.find_class("missing")] == ["Missing"]


def test_forms_open(editor):
    assert editor.get(f"{LIST}add/").status_code == 200
    assert editor.get(change_address(make_picture())).status_code == 200
    assert editor.get(change_address(ready_picture())).status_code == 200
