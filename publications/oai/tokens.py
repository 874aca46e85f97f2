"""Resumption tokens: what was asked for and how far the list has been told, signed.

Nothing is kept on the server, so a token may be sent again as often as a harvester likes, until it
expires.
"""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from django.core import signing

from publications.oai.arguments import Error, Refused

LIFETIME = timedelta(days=2)
SALT = "publications.oai"


@dataclass(frozen=True)
class Place:
    """Where a list goes on. ``after`` is the last record told, ``told`` how many were."""

    verb: str
    prefix: str
    start: str = ""
    end: str = ""
    set: str = ""
    after: int = 0
    told: int = 0
    total: int = 0

    @classmethod
    def first(cls, asked):
        return cls(
            verb=asked.verb,
            prefix=asked.arguments["metadataPrefix"],
            start=asked.start.isoformat() if asked.start else "",
            end=asked.end.isoformat() if asked.end else "",
            set=asked.arguments.get("set", ""),
        )

    @classmethod
    def of_token(cls, token, verb):
        """Raises Refused where the token is not ours, too old, or of another verb."""
        try:
            place = cls(**signing.loads(token, salt=SALT, max_age=LIFETIME))
        except (signing.BadSignature, ValueError, TypeError) as error:
            text = "The token is not one of ours, or has expired."
            raise Refused(Error("badResumptionToken", text)) from error
        if place.verb != verb:
            raise Refused(Error("badResumptionToken", f"The token is one of {place.verb}."))
        return place

    @property
    def period(self):
        """The first and the last moment asked for, or None."""
        return [datetime.fromisoformat(text) if text else None for text in (self.start, self.end)]

    def token(self):
        return signing.dumps(asdict(self), salt=SALT)

    def expires_at(self):
        return f"{datetime.now(UTC) + LIFETIME:%Y-%m-%dT%H:%M:%SZ}"
