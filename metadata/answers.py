"""Answers in the form that is asked for, both from one description."""

from functools import wraps

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from metadata.negotiation import JSON, JSON_LD, has_suffix, page_address, preferred_type, wants_json
from metadata.schema_org import as_text


def described_by(describe):
    """Let a view that returns a TemplateResponse answer as JSON-LD too.

    ``describe(request, context)`` returns the schema.org object of the page. The template finds
    it as ``description`` and prints it in the page, so that page and JSON say the same.
    """

    def decorate(view):
        @wraps(view)
        def answer(request, *args, **kwargs):
            page = view(request, *args, **kwargs)
            if not isinstance(page, TemplateResponse):
                return page
            context = page.context_data
            context["description"] = SimpleLazyObject(lambda: describe(request, context))
            context["has_json"] = True
            response = _as_json(request, page) if wants_json(request) else page
            if not has_suffix(request):
                patch_vary_headers(response, ["Accept"])
            return response

        answer.has_json = True
        return answer

    return decorate


def link(address, rel, **attributes):
    """One link of a ``Link`` header (RFC 8288)."""
    given = "".join(f'; {name}="{value}"' for name, value in attributes.items() if value)
    return f'<{address}>; rel="{rel}"{given}'


def _as_json(request, page):
    description = page.context_data["description"]
    is_plain = preferred_type(request) == JSON
    response = HttpResponse(as_text(description), content_type=JSON if is_plain else JSON_LD)
    if has_suffix(request):  # another resource than the page, as https://signposting.org has it
        links = [link(page_address(request.build_absolute_uri()), "describes")]
    else:
        links = [page.headers["Link"]] if "Link" in page.headers else []
    links += [link(description[rel], rel) for rel in ("next", "prev") if rel in description]
    if links:
        response["Link"] = ", ".join(links)
    response["Content-Language"] = get_language()
    response["Access-Control-Allow-Origin"] = "*"  # pages of other sites may read it
    response["Access-Control-Expose-Headers"] = "Link"
    response["X-Robots-Tag"] = "noindex"  # the page is to be found
    return response
