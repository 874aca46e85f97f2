from modeltranslation.translator import TranslationOptions, register

from publications.models import ChangeNote, Contribution, Publication, PublicationType, Series


@register(PublicationType)
class PublicationTypeTranslation(TranslationOptions):
    fields = ("name", "plural")


@register(Series)
class SeriesTranslation(TranslationOptions):
    fields = ("title", "description")


@register(Publication)
class PublicationTranslation(TranslationOptions):
    fields = (
        "title",
        "subtitle",
        "standfirst",
        "body",
        "status",
        "published_at",
        "digest",
        "reflects",
        "funding",
        "disclaimer",
        "withdrawal_reason",
    )


@register(Contribution)
class ContributionTranslation(TranslationOptions):
    fields = ("name", "job_title", "bio", "is_frozen")


@register(ChangeNote)
class ChangeNoteTranslation(TranslationOptions):
    fields = ("text",)
