"""Feeds of publications (Atom, RFC 4287): the newest works of a list, for feed readers.

A feed stands at the address of its list, with ``feed.atom`` behind it and the list's own filters:
``/en/topics/arms-control/feed.atom``, ``/en/publications/feed.atom?type=commentary``.
"""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.templatetags.static import static
from django.urls import translate_url
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language

from people.models import Organisation
from prose.language import LANGUAGE_CODES
from publications.feeds.atom import MEDIA_TYPE, AtomFeed, Link
from publications.feeds.entries import entry_of

FILE_NAME = "feed.atom"
MOST = 30  # entries; whoever has missed more than that finds them in the list
FRESH_FOR = 300  # seconds in which readers and proxies need not ask again


def respond(request, works, name="", summary="", asked=(), page=None):
    """Answer with the feed of ``works``, which were loaded ``with_entries()``.

    ``name`` is that of the list, '' for everything; ``asked`` are the parameters of its address,
    and ``page`` is the path of the page with the list, where the feed does not stand below that.
    There is no Last-Modified: when a name is withheld or a work withdrawn, the feed changes but no
    date in it. The ETag, which the middleware adds, says truly whether it is the same.
    """
    institute = Organisation.objects.institute()
    absolute, query = request.build_absolute_uri, f"?{urlencode(asked)}" if asked else ""
    address = absolute(request.path + query)
    feed = AtomFeed(
        title=f"{institute.acronym or institute}: {name}" if name else str(institute),
        link=absolute((page or request.path.removesuffix(FILE_NAME)) + query),
        description=None,
        subtitle=summary or institute.description or None,
        language=get_language(),
        feed_url=address,
        feed_guid=address,
        author_name=str(institute),
        author_link=institute.url or None,
        links=[
            Link("related", absolute(translate_url(request.path, code) + query), code, MEDIA_TYPE)
            for code in LANGUAGE_CODES
            if code != get_language()
        ],
        icon=absolute(static("img/mark.svg")),
        logo=absolute(institute.logo.preview_url) if institute.logo else "",
    )
    for work in works:
        feed.add_item(**entry_of(work.shown, institute, absolute))
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    patch_cache_control(response, public=True, max_age=FRESH_FOR)
    return response
