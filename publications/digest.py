"""The fingerprint of an edition's text, by which a translation that is behind is known."""

import hashlib

from django.db import models

from prose.rendering import reading_text

DIGESTED = ("title", "subtitle", "standfirst", "body")


def digest_of(texts):
    """Return the SHA-256 (hex) of what the texts of an edition say, in the order of DIGESTED.

    '' while they say nothing. Only what a reader would notice counts: the editor writes the same
    text with other white space and other tags than an import does.
    """
    texts = [reading_text(text or "") for text in texts]
    return hashlib.sha256("\x00".join(texts).encode()).hexdigest() if any(texts) else ""


class DigestField(models.CharField):
    """The digest of an edition, taken anew at each save as ``auto_now`` takes the time.

    '' while the edition has no text. The plain, untranslated column stays empty.
    """

    def pre_save(self, model_instance, add):
        digest = ""
        if code := getattr(self, "language", None):
            digest = digest_of(getattr(model_instance, f"{name}_{code}") for name in DIGESTED)
        setattr(model_instance, self.attname, digest)
        return digest
