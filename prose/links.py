"""Links of a text."""


def mark_external(root):
    """Say of each link to the web that it leaves the site."""
    for link in root.iter("a"):
        if link.get("href", "").lower().startswith(("http://", "https://")):
            link.set("rel", "external")
