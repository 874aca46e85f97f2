"""What an editor may write: the extensions of the rich text editor and the HTML they store.

``full`` is for the text of a publication or a page; ``short`` for biographies and descriptions,
which have no headings, tables, figures or footnotes.
"""

# The groups of the toolbar, in their order; each extension says to which of them it belongs.
_GROUPS = ["headings", "lists", "nodes -blockType -lists", "marks", "link", "table", "history"]

_SHORT_EXTENSIONS = {
    "Menu": {"groups": [{"group": group} for group in [*_GROUPS, "utility"]]},
    "NoSpellCheck": False,
    "Surroundings": True,
    "CleanPaste": True,
    "BlockLanguage": True,
    "Phrase": True,
    "Bold": True,
    "Italic": True,
    "Subscript": True,
    "Superscript": True,
    "HardBreak": True,
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    # No autolink: a full stop without its space would make a link of “talks.In”.
    "Link": {"enableTarget": False, "autolink": False, "protocols": ["http", "https", "mailto"]},
}
_FULL_EXTENSIONS = _SHORT_EXTENSIONS | {
    "Heading": {"levels": [2, 3]},
    "Blockquote": True,
    "HorizontalRule": True,
    "Table": {"resizable": False},
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "Figure": True,
    "Caption": True,
    "Image": True,
    "Footnote": True,
    "Fullscreen": True,
}
EXTENSIONS = {"full": _FULL_EXTENSIONS, "short": _SHORT_EXTENSIONS}

_SHORT_TAGS = {"p", "br", "ul", "ol", "li", "strong", "em", "sub", "sup", "a", "span"}
_FULL_TAGS = _SHORT_TAGS | {
    *("h2", "h3", "blockquote", "hr"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("figure", "img", "figcaption"),
}
TAGS = {"full": _FULL_TAGS, "short": _SHORT_TAGS}

_SHORT_ATTRIBUTES = {"*": {"lang", "dir"}, "a": {"href"}, "ol": {"start"}}
_FULL_ATTRIBUTES = _SHORT_ATTRIBUTES | {
    "span": {"class", "data-note"},
    "img": {"alt", "data-file"},  # no address: the library knows it
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}
ATTRIBUTES = {"full": _FULL_ATTRIBUTES, "short": _SHORT_ATTRIBUTES}
