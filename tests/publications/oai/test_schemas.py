"""The answers are valid against the official schemas; test files of this folder all ask for it."""

import pytest

from tests import schemas
from tests.conftest import skip_or_fail

pytestmark = pytest.mark.once


def test_schemas_are_there(request):
    if not schemas.are_there():
        skip_or_fail(
            request.config,
            "validation against the official XML schemas, which “make test” downloads",
        )
    for name in ("harvest.xsd", "mods-3-4.xsd", "crossref5.3.1.xsd"):
        assert schemas.schema(name)
