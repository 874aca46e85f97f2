"""The editors' screens for publications; importing a module registers its screens."""

from publications.admin import classification, publication

__all__ = ["classification", "publication"]
