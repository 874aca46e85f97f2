"""What counts as a change of an edition's text."""

import pytest

from publications.digest import digest_of

IMPORTED = "<ul>\n<li>One <strong>line</strong></li>\n</ul>\n<p>Two&nbsp;words.</p>\n"
AS_THE_EDITOR_WRITES_IT = "<ul><li><p>One <strong>line</strong></p></li></ul><p>Two words.</p>"


def body(html):
    return digest_of(["Title", "", "", html])


def test_the_same_text_in_other_tags_and_spaces_is_no_change():
    assert body(IMPORTED) == body(AS_THE_EDITOR_WRITES_IT)


@pytest.mark.parametrize(
    "changed",
    [
        "<p>One words.</p>",
        '<p>Two words.<span class="footnote" data-note="A note."></span></p>',
        '<p><a href="https://example.org/">Two</a> words.</p>',
        '<figure><img data-file="7"></figure><p>Two words.</p>',
    ],
)
def test_words_notes_links_and_pictures_are_changes(changed):
    assert body(changed) != body("<p>Two words.</p>")


def test_no_text_has_no_digest():
    assert digest_of([None, "", "", "<p> </p>"]) == ""
