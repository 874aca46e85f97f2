from publications.citations import gost, styles
from publications.citations.reference import Name
from tests.publications.citations.references import (
    CHALMERS,
    KORTUNOV,
    RUSI,
    КОРТУНОВ,
    ЛЕЙН,
    РСМД,
    make_reference,
    make_russian_reference,
)


def test_institute_style_is_the_one_of_the_house():
    assert styles.institute(make_reference()) == (
        "Malcolm Chalmers, Andrey Kortunov, Sarah Lain and Maria Smekalova, ‘Defining Dialogue: "
        "How to Manage Russia–UK Security Relations – Part 2’, RUSI Conference Report, "
        "27 March 2018, <https://example.org/en/publications/defining_dialogue/>, "
        "accessed 22 November 2026."
    )


def test_chicago_inverts_the_first_name_alone():
    reference = make_reference(authors=(CHALMERS, KORTUNOV), number="CR-1", doi="10.5555/x")
    assert styles.chicago(reference) == (
        "Chalmers, Malcolm and Andrey Kortunov. “Defining Dialogue: How to Manage Russia–UK "
        "Security Relations – Part 2.” Conference Report CR-1. London: Royal United Services "
        "Institute, 27 March 2018. https://doi.org/10.5555/x."
    )


def test_apa_writes_initials_and_the_date_in_brackets():
    reference = make_reference(authors=(CHALMERS, KORTUNOV), doi="10.5555/x")
    assert styles.apa(reference) == (
        "Chalmers, M., & Kortunov, A. V. (2018, 27 March). Defining Dialogue: How to Manage "
        "Russia–UK Security Relations – Part 2 (Conference Report). Royal United Services "
        "Institute. https://doi.org/10.5555/x"
    )


def test_every_style_does_without_date_number_and_authors():
    bare = make_reference(authors=(), issued=None, pages=None, type_name="", publishers=(RUSI,))
    for style in (styles.institute, styles.chicago, styles.apa, gost.gost_2008, gost.gost_2018):
        text = style(bare)
        assert "Defining Dialogue" in text
        assert "None" not in text
        assert ", ," not in text
        assert ".." not in text


def test_gost_2008_starts_with_the_title_from_four_authors_on():
    assert gost.gost_2008(make_russian_reference()) == (
        "Определяя диалог : Часть 2 / М. Чалмерс, А. В. Кортунов, С. Лейн, М. А. Смекалова ; "
        "RUSI, РСМД. Лондон ; М., 2018. 28 с. "
        "URL: https://example.org/ru/publications/defining_dialogue/ (дата обращения: 22.11.2026)."
    )


def test_gost_2008_starts_with_up_to_three_authors():
    reference = make_russian_reference(
        authors=(КОРТУНОВ, ЛЕЙН),
        title="Заглавие",
        subtitle="подзаголовок",
        publishers=(РСМД,),
        number="38",
    )
    assert gost.gost_2008(reference) == (
        "Кортунов А. В., Лейн С. Заглавие : подзаголовок. М. : РСМД, 2018. 28 с. (Доклад ; № 38). "
        "URL: https://example.org/ru/publications/defining_dialogue/ (дата обращения: 22.11.2026)."
    )


def test_gost_2018_repeats_the_authors_and_shortens_nothing():
    reference = make_russian_reference(authors=(КОРТУНОВ, ЛЕЙН), publishers=(РСМД,), number="38")
    assert gost.gost_2018(reference) == (
        "Кортунов, А. В. Определяя диалог : Часть 2 / А. В. Кортунов, С. Лейн. – Москва : "
        "Российский совет по международным делам, 2018. – 28 с. – (Доклад ; № 38). – "
        "URL: https://example.org/ru/publications/defining_dialogue/ "
        "(дата обращения: 22.11.2026). – Текст : электронный."
    )


def test_gost_2018_names_four_authors_and_three_of_five():
    four = gost.gost_2018(make_russian_reference())
    assert four.startswith("Определяя диалог : Часть 2 / М. Чалмерс, А. В. Кортунов, С. Лейн, ")
    five = make_russian_reference(authors=(КОРТУНОВ,) * 3 + (ЛЕЙН,) * 2)
    assert "/ А. В. Кортунов, А. В. Кортунов, А. В. Кортунов [и др.]. –" in gost.gost_2018(five)


def test_gost_names_editors_and_translators_after_the_authors():
    reference = make_russian_reference(authors=(КОРТУНОВ,), translators=(ЛЕЙН,), editors=(ЛЕЙН,))
    assert " / под ред. С. Лейн ; пер. С. Лейн. " in gost.gost_2008(reference)
    assert " / А. В. Кортунов ; под ред. С. Лейн ; пер. С. Лейн. – " in gost.gost_2018(reference)


def test_an_institute_that_writes_stands_under_its_whole_name():
    reference = make_reference(authors=(Name(literal="Royal United Services Institute"),))
    assert gost.gost_2018(reference).startswith("Defining Dialogue")
    assert styles.apa(reference).startswith("Royal United Services Institute. (2018")


def test_a_body_that_heads_a_gost_reference_ends_with_a_stop():
    reference = make_russian_reference(authors=(), publishers=(РСМД,), title="Отчёт", subtitle="")
    assert gost.gost_2008(reference).startswith(
        "Российский совет по международным делам. Отчёт. М."
    )


def test_institute_style_in_russian_names_the_type_before_the_institute():
    assert "Доклад, RUSI, 27 марта 2018" in styles.institute(make_russian_reference())
