"""What lies in a Maildir, read from disk: nothing is marked."""

import re
from pathlib import Path

LINE_END = re.compile(rb"\r?\n")


def messages_in(maildir: Path, folder: str = "INBOX") -> list[bytes]:
    """The messages of a folder, oldest first, with CRLF as IMAP shows them."""
    place = maildir if folder == "INBOX" else maildir / ("." + folder.replace("/", "."))
    found = [path for part in ("new", "cur") if (place / part).exists() for path in (place / part).iterdir()]
    return [LINE_END.sub(b"\r\n", path.read_bytes()) for path in sorted(found, key=_arrival)]


def _arrival(path: Path) -> tuple[int, int]:
    """The names begin with seconds, and M (or H: Exim) and microseconds."""
    seconds, rest = path.name.split(".")[:2]
    return int(seconds), int(rest.partition("P")[0].lstrip("MH"))
