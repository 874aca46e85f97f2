"""How to cite an edition: text styles for readers, files for reference managers."""

from django.utils.translation import gettext_lazy as _

from publications.citations import bibtex, csl, gost, ris, styles

MOST_IN_A_FILE = 1000  # works; a list is narrowed by its filters before that
FILES = {"bib": bibtex, "ris": ris, "json": csl}
STYLES = {
    _("Institute"): styles.institute,
    "Chicago": styles.chicago,
    "APA": styles.apa,
    _("GOST R 7.0.5-2008"): gost.gost_2008,
    _("GOST R 7.0.100-2018"): gost.gost_2018,
}


def in_all_styles(reference):
    """Pairs of a style's name and the citation in it."""
    return [(name, style(reference)) for name, style in STYLES.items()]
