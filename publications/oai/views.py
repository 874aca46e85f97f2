"""The OAI-PMH 2.0 address, by which libraries take over our metadata.

https://www.openarchives.org/OAI/openarchivesprotocol.html
"""

import re

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from publications.oai.arguments import Refused, read
from publications.oai.lists import Shelf, utc
from publications.oai.verbs import ANSWERS
from publications.xml import clean

WITHOUT_ECHO = {"badVerb", "badArgument"}  # the request is not repeated with these (OAI-PMH 3.2)
DOMAIN = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]+)+")  # of the oai-identifier


@csrf_exempt  # harvesters are programs, and nothing is changed
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def oai(request):
    query = request.POST if request.method == "POST" else request.GET
    now = utc(timezone.now())
    echo = {name: clean(query[name]) for name in query}
    try:
        asked = read(query)
        with override("en"):  # whatever the language of the harvester's maker
            template, answer = asked.verb, ANSWERS[asked.verb](asked, _shelf(request))
    except Refused as refused:
        template, answer = "errors", {"errors": refused.errors}
        if WITHOUT_ECHO & {error.code for error in refused.errors}:
            echo = {}
    address = request.build_absolute_uri(reverse("oai"))
    context = {"now": now, "echo": echo, "address": address, **answer}
    content = render_to_string(f"oai/{template}.xml", context)
    return HttpResponse(content, content_type="text/xml; charset=utf-8")


def _shelf(request):
    domain = settings.OAI_DOMAIN or request.get_host().partition(":")[0]
    if not DOMAIN.fullmatch(domain):  # localhost, or an address of numbers
        domain = "localhost.localdomain"
    return Shelf(domain, request.build_absolute_uri)
