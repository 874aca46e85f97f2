from modeltranslation.translator import TranslationOptions, register

from people.models import Organisation, Person


@register(Organisation)
class OrganisationTranslation(TranslationOptions):
    fields = ("name", "acronym", "place", "description")


@register(Person)
class PersonTranslation(TranslationOptions):
    fields = (
        "honorific",
        "given_name",
        "patronymic",
        "family_name",
        "sort_key",
        "job_title",
        "bio",
    )
