from django import template

from prose.rendering import render, render_short

register = template.Library()


@register.simple_tag
def prose(obj, field):
    """``{% prose publication "body" as text %}``: ``text.html``, ``.contents`` and ``.notes``.

    In the active language; the pictures are those of ``obj.figures``, so prefetch them.
    """
    return render(
        getattr(obj, field), pictures={picture.pk: picture for picture in obj.figures.all()}
    )


@register.filter(name="prose")
def short_prose(text):
    """``{{ person.bio|prose }}``: a short text or its Wording, with paragraphs and links."""
    return render_short(str(text or ""), getattr(text, "language", None))
