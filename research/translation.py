from modeltranslation.translator import TranslationOptions, register

from research.models import Programme, Project, Region, Topic


@register(Programme)
@register(Project)
class ResearchTranslation(TranslationOptions):
    fields = ("name", "summary", "description")


@register(Topic)
@register(Region)
class SubjectTranslation(TranslationOptions):
    fields = ("name", "description")
