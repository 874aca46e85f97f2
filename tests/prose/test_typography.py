"""What each rule does to a text, and that none does anything else.

In these tables ``_`` is an unbreakable space and ``~`` a narrow one.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from prose.rendering import render, render_short
from prose.typography import typeset, typeset_tree

RUSSIAN = [
    # Quotation marks
    ('Он сказал "да" им', "Он_сказал «да» им"),
    ("Доклад “Поиск диалога”", "Доклад «Поиск диалога»"),
    ("Термин ‘контроль’, слово 'проверка'", "Термин «контроль», слово «проверка»"),
    ('"Слово "и" дело"', "«Слово „и“ дело»"),
    ("«Ромашка «Лепесток»»", "«Ромашка „Лепесток“»"),
    ("“Слово ‘диалог’ важно”", "«Слово „диалог“ важно»"),
    ("„Слово“ — “дело”", "«Слово»_— «дело»"),
    ('("Слово"), экс-"министр"…', "(«Слово»), экс-«министр»…"),
    ('"Первый абзац речи.', "«Первый абзац речи."),
    ('Последний абзац речи".', "Последний абзац речи»."),
    ("О’Нил и д'Артаньян", "О’Нил и_д'Артаньян"),
    ('Орудие 12" «Слава»', 'Орудие 12" «Слава»'),
    ("«Слово» и «„Дело“ века»", "«Слово» и_«„Дело“ века»"),
    # Dashes
    ("Москва - столица", "Москва_— столица"),
    ("Москва – столица", "Москва_— столица"),
    ("Москва -- столица", "Москва_— столица"),
    ("- Да, - сказал он", "—_Да,_— сказал он"),
    ("2016-2018 гг., 10—12 км", "2016–2018_гг., 10–12_км"),
    ("2016 - 2018 годы", "2016–2018_годы"),
    ("XVIII-XIX вв.", "XVIII–XIX_вв."),
    ("PB-2024-01, 2018-03-27, 8-800-555", "PB-2024-01, 2018-03-27, 8-800-555"),
    ("Ту-95, кто-то, 5 - 3", "Ту-95, кто-то, 5 - 3"),
    # Spaces
    ("Но в доме и не у нас", "Но_в_доме и_не_у_нас"),
    ("Если же так, знал бы, надо ли", "Если_же так, знал_бы, надо_ли"),
    ("РФ и ЕС объявили", "РФ и_ЕС объявили"),
    ("5 км за 2 ч", "5_км за_2_ч"),
    ("12 345 человек, 7 %", "12_345 человек, 7_%"),
    ("27 марта 2018 г.", "27_марта 2018_г."),
    ("в 2018 году, за 20 лет, 3 летчика", "в_2018_году, за_20_лет, 3 летчика"),
    ("Часть 2, из части 1", "Часть_2, из_части_1"),
    ("2018г. и XX в.", "2018_г. и_XX_в."),
    ("т. е. и т.д., до н.э.", "т._е. и_т._д., до_н._э."),
    ("с. 12, рис. 3, табл. 4", "с._12, рис._3, табл._4"),
    ("см. главу", "см._главу"),
    ("№ 38 и №5", "№~38 и_№~5"),
    ("А. В. Кортунов, М.А.Смекалова", "А._В._Кортунов, М._А._Смекалова"),
    ("Кортунов А. В., Смекалова М.А.", "Кортунов_А._В., Смекалова_М._А."),
]
ENGLISH = [
    # Quotation marks
    ('He said "yes" to it', "He said ‘yes’ to it"),
    ("He said 'yes' to it", "He said ‘yes’ to it"),
    ("\"She said 'no' twice\"", "‘She said “no” twice’"),
    ("'She said \"no\" twice'", "‘She said “no” twice’"),
    ("\"'No' is a word\"", "‘“No” is a word’"),
    ('"A whole paragraph of a speech.', "‘A whole paragraph of a speech."),
    ("don't, the authors' views", "don’t, the authors’ views"),
    ("the '90s, 'tis, rock 'n' roll", "the ’90s, ’tis, rock ’n’ roll"),
    ("the ’90s and the authors’ views", "the ’90s and the authors’ views"),
    ("“American ‘style’ stays”", "“American ‘style’ stays”"),
    ('“The word "control"”', "“The word ‘control’”"),
    ("5'10\" tall, a 12\" gun, a 6' wall", "5'10\" tall, a 12\" gun, a 6' wall"),
    # Dashes
    ("Russia-UK relations, US-China talks", "Russia–UK relations, US–China talks"),
    ("US-led, UK-based, well-known", "US-led, UK-based, well-known"),
    ("2016-2018, 2018-19, pp. 10-12", "2016–2018, 2018–19, pp._10–12"),
    ("9.30-10.15, £10-12m", "9.30–10.15, £10–12m"),
    ("CR-2018-02, 2018-03, 555-12-34", "CR-2018-02, 2018-03, 555-12-34"),
    ("Part 2 - the end", "Part_2_– the end"),
    ("Relations – Part 2", "Relations_– Part_2"),
    ("5 - 3", "5 - 3"),
    # Spaces
    ("10 km, 5 per cent, 3 million", "10_km, 5_per cent, 3_million"),
    ("27 March 2018, 9 a.m.", "27_March 2018, 9_a.m."),
    ("A. V. Kortunov, J.K. Rowling", "A._V._Kortunov, J.K._Rowling"),
    ("p. 5, No. 7", "p._5, No._7"),
]
ADDRESSES = [
    "https://a.example/2016-2018/в-доме?q='x'",
    "www.a-b.example/10-12",
    "a.b-1-2@c.example",
    "10.5555/cr-2018-2019",
]


def seen(text):
    return text.replace("\xa0", "_").replace("\u202f", "~")


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian(text, expected):
    assert seen(typeset(text, "ru")) == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text, expected):
    assert seen(typeset(text, "en")) == expected


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_stay(address, language):
    assert typeset(f"{address}, {address}", language) == f"{address}, {address}"


def test_quotation_may_end_with_an_address():
    assert typeset('"https://a.example/b"', "ru") == "«https://a.example/b»"


def test_other_languages_stay():
    assert typeset('"Oui" - 10-12', "fr") == '"Oui" - 10-12'
    assert typeset("", "ru") == ""


awkward = st.text(
    st.sampled_from("\"'“”„«»‘’ \xa0\n-–—.,:()/@№%абвтигЗК12690sUKn") | st.characters(), max_size=40
)


@given(awkward, st.sampled_from(["en", "ru"]))
def test_setting_twice_is_setting_once_and_letters_stay(text, language):
    once = typeset(text, language)
    assert typeset(once, language) == once
    marks = re.compile("[\"'“”„«»‘’\\s\u202f–—-]")
    assert marks.sub("", once) == marks.sub("", text)


# Trees


def set_tree(html, language):
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    typeset_tree(root, language)
    return seen(lxml_html.tostring(root, encoding="unicode"))[5:-6]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # Marks find each other across tags, spaces at their edges too
        ('<p>"<em>Слово "и</em>" дело"</p>', "<p>«<em>Слово „и</em>“ дело»</p>"),
        ("<p>дом <em>- в</em> лесу</p>", "<p>дом_<em>— в</em>_лесу</p>"),
        ("<p>А.<em>В. Ким</em></p>", "<p>А._<em>В._Ким</em></p>"),
        # but not across blocks
        ('<p>"Раз</p><p>два" три</p>', "<p>«Раз</p><p>два» три</p>"),
        ("<ul><li>в</li><li> доме</li></ul>", "<ul><li>в</li><li> доме</li></ul>"),
        ('<p>"Раз<br>два"</p>', "<p>«Раз<br>два»</p>"),
        # What is in another language follows that one
        (
            '<p>«Слово "<span lang="en">the "word" in</span>" нём»</p>',
            '<p>«Слово „<span lang="en">the ‘word’ in</span>“ нём»</p>',
        ),
        ('<p lang="en-GB">Russia-UK</p><p>в нём</p>', '<p lang="en-GB">Russia–UK</p><p>в_нём</p>'),
        # Neither code nor attributes are text
        ('<p title=\'"в доме"\'>"<code>"а - б"</code>"</p>', None),
    ],
)
def test_tree(html, expected):
    if expected is None:
        expected = '<p title=\'"в доме"\'>«<code>"а - б"</code>»</p>'
    assert set_tree(html, "ru") == expected


def test_rendered_text_is_set_with_its_notes_and_headings():
    text = render(
        '<h2>"Поиск" в деле</h2><p>"Да"<span class="footnote" data-note=\'См. "Да", с. 5\'></span>'
        '<span lang="en">no<span class="footnote" data-note=\'"No"\'></span></span></p>',
        "ru",
        {},
    )
    assert [(heading.id, seen(heading.text)) for heading in text.contents] == [
        ("s-poisk-v-dele", "«Поиск» в_деле")
    ]
    assert "«Да»" in text.html
    assert [seen(note.html) for note in text.notes] == ["См._«Да», с._5", "‘No’"]


def test_short_text_is_set_in_its_own_language():
    assert render_short('<p>"Да"</p>', "ru") == "<p>«Да»</p>"
    assert render_short('<p>"Yes"</p>', "en") == "<p>‘Yes’</p>"
