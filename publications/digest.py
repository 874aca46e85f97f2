"""The fingerprint of an edition's text, by which a translation that is behind is known."""

import hashlib

from django.db import models

DIGESTED = ("title", "subtitle", "standfirst", "body")


class DigestField(models.CharField):
    """SHA-256 (hex) of an edition's text, taken anew at each save as ``auto_now`` takes the time.

    '' while the edition has no text. The plain, untranslated column stays empty.
    """

    def pre_save(self, model_instance, add):
        digest = ""
        if code := getattr(self, "language", None):
            texts = [getattr(model_instance, f"{name}_{code}") or "" for name in DIGESTED]
            if any(texts):
                digest = hashlib.sha256("\x00".join(texts).encode()).hexdigest()
        setattr(model_instance, self.attname, digest)
        return digest
