from django import template

from pictures.markup import picture_html

register = template.Library()


@register.simple_tag
def picture(picture, use, sizes="", loading="lazy", alt=None):
    """``{% picture publication.banner "banner" loading="eager" %}``; nothing for no picture."""
    if picture is None:
        return ""
    return picture_html(picture, use, sizes=sizes, loading=loading, alt=alt)
