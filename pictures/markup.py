"""Pictures on a page."""

from django.template.loader import render_to_string

from pictures.renditions import AVIF, PLAIN, USES, format_name


def picture_html(picture, use, *, sizes="", loading="lazy", alt=None):
    """Return ``<picture>`` for a use of renditions.USES ("banner", "portrait" …).

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
    """``srcset`` for each encoding, and the address for browsers that know no ``srcset``."""
    widths = use.widths_for(*picture.size)
    urls = {
        encoding: [getattr(picture.file, format_name(use, width, encoding)) for width in widths]
        for encoding in (AVIF, PLAIN)
    }
    true_widths = [use.box(width, *picture.size)[0] for width in widths]
    srcsets = {
        encoding: ", ".join(
            f"{url} {width}w" for url, width in zip(addresses, true_widths, strict=True)
        )
        for encoding, addresses in urls.items()
    }
    return {**srcsets, "src": urls[PLAIN][0]}
