import pytest


class Press:
    """A typesetter that takes no time; it keeps what it has ``set``, and fails if it is told to."""

    def __init__(self):
        self.fails, self.set = "", []

    def __call__(self, manuscript, storage, with_preview=True):
        from publications.outputs.typesetting import Typeset, TypesettingError
        from tests.factories import PDF

        self.set.append(manuscript)
        if self.fails:
            raise TypesettingError(self.fails)
        return Typeset(PDF, 1, b"cover", b"\x89PNG" if with_preview else None)


@pytest.fixture
def press(monkeypatch):
    press = Press()
    monkeypatch.setattr("publications.outputs.making.typeset", press)
    return press


@pytest.fixture
def made(press):
    """Make the files of a work’s editions and return the work."""
    from publications.outputs import making

    def make(publication, *languages):
        for language in languages or ("en",):
            making.make(publication.pk, language)
        return publication

    return make
