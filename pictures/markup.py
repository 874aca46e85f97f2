"""Pictures on a page."""

from django.template.loader import render_to_string

from pictures.renditions import AVIF, PLAIN, USES, format_name


def picture_html(picture, use, *, sizes="", loading="lazy", alt=None):
    """Return ``<picture>`` for a use of renditions.USES ("banner", "figure", "card", "portrait").

    ``loading="eager"`` is for what stands above the fold. ``alt`` is the picture's own in the
    active language where it is not given; empty means decorative.
    """
    use = USES[use]
    return render_to_string(
        "pictures/_picture.html",
        {
            "picture": picture,
            "use": use,
            "sources": _sources(picture, use) if picture.is_ready else {},
            "size": use.box(use.widths[-1], *picture.size),
            "sizes": sizes or use.sizes,
            "loading": loading,
            "alt": (picture.alt if alt is None else alt) or "",
        },
    )


def _sources(picture, use):
    """Addresses and widths of the renditions, the narrowest first."""
    widths = use.widths_for(*picture.size)
    return {
        encoding: [
            (
                getattr(picture.file, format_name(use, nominal, encoding)),
                use.box(nominal, *picture.size)[0],
            )
            for nominal in widths
        ]
        for encoding in (AVIF, PLAIN)
    }
