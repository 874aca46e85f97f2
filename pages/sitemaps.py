from addresses.sitemaps import EditionSitemap
from pages.models import Page
from prose.language import LANGUAGE_CODES


class PageSitemap(EditionSitemap):
    def items(self):
        shown = (f"is_shown_{code}" for code in LANGUAGE_CODES)
        return Page.objects.published_anywhere().order_by("pk").only("slug", "updated_at", *shown)

    def get_languages_for_item(self, item):
        return item.published_languages()

    def changed_at(self, page, language):
        return page.updated_at
