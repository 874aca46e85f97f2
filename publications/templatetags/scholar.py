"""What the page of a publication tells machines beside its description."""

from django import template

from metadata.open_graph import Image, image_of
from publications.metadata import scholar
from publications.outputs.offers import PREVIEW_SIZE

register = template.Library()


@register.inclusion_tag("publications/_scholar.html", takes_context=True)
def citation_tags(context):
    """Tags for Google Scholar and Zotero."""
    return {"tags": scholar.tags(context["reference"], context["authors"])}


@register.simple_tag(takes_context=True)
def article_facts(context):
    """Pairs for the card of an article: https://ogp.me/#type_article."""
    absolute, reference = context["request"].build_absolute_uri, context["reference"]
    description = context["description"]
    authors = [absolute(item.person.get_absolute_url()) for item in context["authors"]]
    return [
        ("article:published_time", description["datePublished"]),
        ("article:modified_time", description["dateModified"]),
        ("article:section", reference.type_name),
        *(("article:author", author) for author in authors),
        *(("article:tag", keyword) for keyword in reference.keywords),
    ]


@register.simple_tag(takes_context=True)
def share_image(context):
    """What other sites show of an edition: the picture with its title, until then the banner."""
    absolute = context["request"].build_absolute_uri
    if preview := context["preview"]:
        url, title = absolute(preview.get_absolute_url()), context["reference"].full_title
        return Image(url, *PREVIEW_SIZE, alt=title, media_type=preview.media_type)
    return image_of(context["publication"].banner, absolute)
