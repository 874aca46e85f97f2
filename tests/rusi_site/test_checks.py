from rusi_site.checks import check_catalogues


def test_catalogue_that_is_not_compiled_is_told(tmp_path, settings):
    source = tmp_path / "ru" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.touch()
    settings.LOCALE_PATHS = [tmp_path]
    [warning] = check_catalogues(None)
    assert str(source) in warning.msg
    source.with_suffix(".mo").touch()
    assert check_catalogues(None) == []
