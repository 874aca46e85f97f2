"""One page in two forms: HTML for readers, JSON-LD for programs.

/en/people/sarah-lain/       HTML, or JSON where ``Accept`` prefers it (RFC 9110, 12.5.1)
/en/people/sarah-lain.json   JSON
"""

from django.urls import path

SUFFIX = ".json"
JSON_LD, JSON = "application/ld+json", "application/json"
HTML = ("text/html", "application/xhtml+xml")


def pages(route, view, name):
    """Return the patterns of a page and of its other form."""
    return [
        path(route, view, name=name),
        path(route.removesuffix("/") + SUFFIX, view, name=f"{name}_json"),
    ]


def has_suffix(request):
    return request.path.endswith(SUFFIX)


def wants_json(request):
    """Whether the address says so or the client likes JSON better; browsers and */* do not."""
    return has_suffix(request) or preferred_type(request) in {JSON_LD, JSON}


def preferred_type(request):
    return request.get_preferred_type([*HTML, JSON_LD, JSON])


def json_address(address):
    """The address of a page's other form: '/en/people/?page=2' gives '/en/people.json?page=2'."""
    path, mark, query = address.partition("?")
    return f"{path.removesuffix('/')}{SUFFIX}{mark}{query}"


def page_address(address):
    """The opposite; the address of a page stays what it is."""
    path, mark, query = address.partition("?")
    return f"{path.removesuffix(SUFFIX)}/{mark}{query}" if path.endswith(SUFFIX) else address


def in_same_form(request, address):
    """The address of another page, for a redirect of one who asked by suffix."""
    return json_address(address) if has_suffix(request) else address
