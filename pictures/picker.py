"""What the window in which a picture is chosen was asked for.

It speaks the protocol of CKEditor 4: the number of a function of the window that opened it comes
in the address, and the function is called with the address and the id of the picture.
"""

import re
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import get_language

AT_ONCE = 24


class Picker:
    def __init__(self, parameters):
        function = parameters.get("CKEditorFuncNum", "")
        language = parameters.get("language")
        self.function = function if re.fullmatch(r"-?\d{1,9}", function) else "0"
        self.language = language if language in dict(settings.LANGUAGES) else get_language()
        self.query = parameters.get("q", "").strip()
        self.chosen = parameters.get("chosen", "")
        self.number = parameters.get("page")

    def page_of(self, pictures):
        """A page of pictures; each has ``alt_there``, its text in the language of the choice."""
        page = Paginator(pictures, AT_ONCE).get_page(self.number)
        for picture in page:
            picture.alt_there = getattr(picture, f"alt_{self.language}") or ""
        return page

    def address(self, **parameters):
        return f"{reverse('admin:pictures_picture_picker')}?{self._query(**parameters)}"

    def upload_address(self):
        return f"{reverse('admin:pictures_picture_add')}?{self._query(picker=1)}"

    def page_prefix(self):
        """Address of a page of the same search, but for the number at its end."""
        return f"{self.address(q=self.query)}&page="

    def _query(self, **parameters):
        asked = {"CKEditorFuncNum": self.function, "language": self.language}
        return urlencode(asked | parameters)
