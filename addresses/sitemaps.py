"""Maps of the site for search engines (sitemaps.org), in the languages in which its pages exist."""

from itertools import groupby

from django.contrib.sitemaps import Sitemap
from django.core.paginator import Paginator


class EditionSitemap(Sitemap):
    """Addresses of ``items()`` in each of ``get_languages_for_item()``, with all alternates.

    A file is a part of the items, not of all their addresses: Django's own reads every item of the
    section for each of its files. ``lastmod`` is asked of ``changed_at(item, language)``.
    """

    i18n = True
    limit = 2_500  # items of a file; the standard allows 50,000 addresses, but they take their time

    @property
    def paginator(self):
        return EditionPaginator(self)

    def get_urls(self, page=1, site=None, protocol=None):
        urls = super().get_urls(page, site, protocol)
        for _item, editions in groupby(urls, lambda url: id(url["item"][0])):
            editions = list(editions)
            alternates = alternates_of(editions)
            for url in editions:
                url["lastmod"] = self.changed_at(*url["item"])
                url["alternates"] = alternates
        return urls


class EditionPaginator(Paginator):
    """Pages of items, each as many times as it has languages."""

    def __init__(self, sitemap):
        super().__init__(sitemap.items(), sitemap.limit)
        self.languages_for = sitemap.get_languages_for_item

    def page(self, number):
        page = super().page(number)
        page.object_list = [
            (item, code) for item in page.object_list for code in self.languages_for(item)
        ]
        return page


def alternates_of(urls):
    """As in the heads of the pages: the first language is for readers of all others, and a page in
    one language has no alternates.
    """
    if len(urls) < 2:
        return []
    alternates = [{"lang_code": url["item"][1], "location": url["location"]} for url in urls]
    return [*alternates, {**alternates[0], "lang_code": "x-default"}]
