import re
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from addresses.models import get_current
from people.models import Organisation
from publications.citations import FILES, MOST_IN_A_FILE, in_all_styles
from publications.citations.records import reference_of, with_references
from publications.downloads import gone
from publications.filters import Filters
from publications.metadata.signposting import of_description
from publications.models import Publication

NUMBER = re.compile(r"[0-9]{1,18}")


@require_safe
def cite(request, slug, extension):
    """The citation of one edition as a file; ``txt`` holds every text style."""
    work = get_current(with_references(Publication.objects.published()), slug)
    if work.withdrawn_at:
        return gone(request, work)
    answer = _file(request, [work], extension, slug)
    answer["Link"] = of_description(request, work)
    return answer


@require_safe
def cite_list(request, extension):
    """A list of publications as one file, by the same filters and languages as the page.

    Or those of any list that are ticked: /en/publications/cite.ris?id=3&id=9
    """
    if "id" in request.GET:
        return cite_picked(request, extension)
    works = Publication.objects
    works = works.including_others() if request.GET.get("languages") == "all" else works.here()
    works = with_references(Filters(request.GET).narrow(works))
    return file_of(request, works[: MOST_IN_A_FILE + 1], extension, "publications")


def cite_picked(request, extension):
    """The publications whose numbers are asked for, in that order, in whatever language they are.

    Nobody shall take an incomplete list for a whole one: where some of them are unknown, hidden or
    withdrawn, a page says so and offers the others.
    """
    asked = list(dict.fromkeys(request.GET.getlist("id")))[: MOST_IN_A_FILE + 1]
    keys = [int(key) for key in asked if NUMBER.fullmatch(key)]
    found = with_references(Publication.objects.including_others()).in_bulk(keys)
    works = [found[key] for key in keys if key in found]
    if len(works) == len(asked):
        return file_of(request, works, extension, "publications")
    context = {
        "asked": len(asked),
        "missing": len(asked) - len(works),
        "address": works and f"?{urlencode([('id', work.pk) for work in works])}",
    }
    return render(request, "publications/not_all_to_cite.html", context, status=404)


def file_of(request, works, extension, name):
    """Answer with the citations of works ``with_references``; in words where they are too many."""
    works = list(works)
    if len(works) > MOST_IN_A_FILE:
        return render(
            request, "publications/too_many_to_cite.html", {"most": MOST_IN_A_FILE}, status=400
        )
    return _file(request, works, extension, name)


def _file(request, works, extension, name):
    institute = Organisation.objects.institute()
    references = [reference_of(work.shown, institute, request.build_absolute_uri) for work in works]
    if extension == "txt":
        text, media_type = _all_styles(references), "text/plain"
    elif extension in FILES:
        text, media_type = FILES[extension].write(references), FILES[extension].MEDIA_TYPE
    else:
        raise Http404
    return HttpResponse(
        text,
        headers={
            "Content-Type": f"{media_type}; charset=utf-8",
            "Content-Disposition": f'attachment; filename="{name}.{extension}"',
            "Content-Language": get_language(),
        },
    )


def _all_styles(references):
    return "\n".join(
        f"{name}\n{citation}\n"
        for reference in references
        for name, citation in in_all_styles(reference)
    )
