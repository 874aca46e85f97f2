"""The sets that an edition belongs to: pairs of a spec and a name.

A spec is made of letters, digits, hyphens and underscores, as a slug is; the colon parts kind and
value (OAI-PMH 2.6, Set).
"""

from prose.language import LANGUAGE_CODES
from publications.xml import clean

NAMES_OF_LANGUAGES = {"en": "English", "ru": "Russian"}


def sets_of(work, code):
    found = {f"lang:{code}": NAMES_OF_LANGUAGES.get(code, code)}
    found[f"type:{work.type.slug}"] = _name(work.type)
    for kind, subject in (("programme", work.programme), ("project", work.project)):
        if subject:
            found[f"{kind}:{subject.slug}"] = _name(subject)
    for kind, subjects in (("topic", work.topics), ("region", work.regions)):
        for subject in subjects.all():
            found[f"{kind}:{subject.slug}"] = _name(subject)
    return found


def _name(obj):
    """In English wherever there is an English name, whoever's request or change this is."""
    names = (getattr(obj, f"name_{code}") for code in LANGUAGE_CODES)
    return clean(next(filter(None, names), obj.slug))
