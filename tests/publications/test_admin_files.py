"""Files for download on the editor's screen for a publication."""

import pytest

from tests.factories import make_attachment, make_publication, make_user
from tests.forms import address_of, filled_in
from tests.markup import having, parse, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user("Editor"))
    return client


@pytest.mark.parametrize(
    ("languages", "language"), [(("en",), "en"), (("ru",), "ru"), (("en", "ru"), "")]
)
def test_new_file_is_in_the_only_language_or_in_one_to_be_chosen(editor, languages, language):
    page = editor.get(address_of(make_publication(languages)))
    assert filled_in(page)["attachments-__prefix__-language"] == [language]


def test_file_is_looked_at_where_readers_find_it_and_nowhere_else(editor):
    attachment = make_attachment(make_publication())
    page = editor.get(address_of(attachment.publication)).content.decode()
    assert attachment.filename in page
    assert f'href="{attachment.file.url}"' not in page


def test_panel_tells_which_pdf_readers_get(editor):
    publication = make_publication()
    sentence = "Readers are offered the uploaded PDF instead: report.pdf."
    attachment = make_attachment(publication, file="report.pdf")
    assert sentence not in words_of_panel(editor, publication)
    attachment.takes_precedence = True
    attachment.save()
    assert sentence in words_of_panel(editor, publication)


def words_of_panel(editor, publication):
    return words(having(parse(editor.get(address_of(publication))), "editions")[0])
