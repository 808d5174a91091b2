"""What is told on this machine itself when no mail server can be used: a file, and a note on the desktop."""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from outreach.adapters.notify import notify_desktop
from outreach.adapters.private_files import write_private

FILE = "outreach-trouble.txt"
TOLD = "outreach-told.json"


@dataclass(frozen=True, slots=True)
class Noticeboard:
    """In the folder of the store: the last trouble that could be told in no other way, and what was told when.

    `spare` is where the latter is kept when that folder takes nothing.
    """

    folder: Path
    spare: Path | None = None

    @property
    def file(self) -> Path:
        return self.folder / FILE

    def tell(self, subject: str, text: str) -> None:
        """Raises OSError when the file cannot be written; a desktop may be missing."""
        notify_desktop(subject, f"See {self.file}", os.environ)
        write_private(self.file, f"{subject}\n\n{text}")

    def clear(self) -> None:
        """All is well again. What was told stays known for its day."""
        with suppress(OSError):
            self.file.unlink(missing_ok=True)

    def told(self, kind: str, day: date) -> bool:
        return any(_days(folder).get(kind) == day.isoformat() for folder in self._folders)

    def remember(self, kind: str, day: date) -> None:
        """Told once more at worst, where this cannot be kept anywhere."""
        for folder in self._folders:
            with suppress(OSError):
                write_private(folder / TOLD, json.dumps({**_days(folder), kind: day.isoformat()}) + "\n")
                return

    @property
    def _folders(self) -> tuple[Path, ...]:
        return (self.folder, self.spare) if self.spare else (self.folder,)


def _days(folder: Path) -> dict[str, object]:
    try:
        found = json.loads((folder / TOLD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
