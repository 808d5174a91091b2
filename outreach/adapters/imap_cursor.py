"""How far a folder has been read over IMAP, as text that the store keeps."""

import json
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class ImapCursor:
    """Everything up to `last` is known, as long as UIDVALIDITY stays."""

    uidvalidity: int
    last: int

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """None for what is no cursor of ours."""
        try:
            found = json.loads(text or "")
            return cls(int(found["uidvalidity"]), int(found["last"]))
        except (ValueError, TypeError, KeyError):
            return None

    def __str__(self) -> str:
        return json.dumps({"uidvalidity": self.uidvalidity, "last": self.last}, separators=(",", ":"))
