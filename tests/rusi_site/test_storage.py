from rusi_site.storage import join


def test_imported_sheets_stand_in_place_of_their_imports(tmp_path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.css").write_text("a {}")
    (tmp_path / "b.css").write_text('@import url("parts/a.css");\nb {}')
    sheet = tmp_path / "site.css"
    sheet.write_text('@import url("b.css");')
    assert join(sheet) == "a {}\nb {}"
