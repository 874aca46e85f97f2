"""The content security policy of pages with the rich text editor."""

import base64
import hashlib
from functools import cache

from prose.widgets import ProseWidget


class EditorPolicyMiddleware:
    """Lets the editor's import map run in the admin; it has to stand in the page itself."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.resolver_match and request.resolver_match.app_name == "admin":
            response._csp_update = {"script-src": [f"'sha256-{import_map_hash()}'"]}
        return response


@cache
def import_map_hash():
    """Hash of the import map, the same as long as the process and its static files are."""
    (element,) = ProseWidget().media.render_importmap()
    content = element.partition(">")[2].removesuffix("</script>")
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
