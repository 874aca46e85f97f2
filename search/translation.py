from modeltranslation.translator import TranslationOptions, register

from search.models import Entry, Label


@register(Entry)
class EntryTranslation(TranslationOptions):
    fields = ("date",)


@register(Label)
class LabelTranslation(TranslationOptions):
    fields = ("name",)
