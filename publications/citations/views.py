from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from addresses.models import get_current
from people.models import Organisation
from publications.citations import FILES, in_all_styles
from publications.citations.records import reference_of, with_references
from publications.filters import Filters
from publications.metadata.signposting import of_description
from publications.models import Publication

MOST_IN_A_FILE = 1000  # works; a list is narrowed by its filters before that


@require_safe
def cite(request, slug, extension):
    """The citation of one edition as a file; ``txt`` holds every text style."""
    work = get_current(with_references(Publication.objects.visible()), slug)
    answer = _file(request, [work], extension, slug)
    answer["Link"] = of_description(request, work)
    return answer


@require_safe
def cite_list(request, extension):
    """A list of publications as one file, by the same filters and languages as the page."""
    works = Publication.objects
    works = works.including_others() if request.GET.get("languages") == "all" else works.here()
    works = Filters(request.GET).narrow(works)
    if works.count() > MOST_IN_A_FILE:
        return render(
            request, "publications/too_many_to_cite.html", {"most": MOST_IN_A_FILE}, status=400
        )
    return _file(request, with_references(works), extension, "publications")


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
