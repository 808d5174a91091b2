"""The time zone that this machine is set to."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")
TIMEZONE = Path("/etc/timezone")
MARK = "zoneinfo/"
UNTOLD = frozenset({"", "UTC", "Etc/UTC", "localtime"})
"""What machines are set to when nobody has told them where they are."""


def local_zone(environ: Mapping[str, str], localtime: Path = LOCALTIME, timezone: Path = TIMEZONE) -> str:
    """Its IANA name: from TZ, where /etc/localtime points to, or /etc/timezone; "" when nothing tells."""
    for name in (environ.get("TZ", "").lstrip(":"), _target(localtime), _words(timezone)):
        with suppress(ZoneInfoNotFoundError, ValueError, OSError):
            if name not in UNTOLD:
                return ZoneInfo(name).key
    return ""


def _target(link: Path) -> str:
    with suppress(OSError):
        _, mark, name = str(link.readlink()).rpartition(MARK)
        return name if mark else ""
    return ""


def _words(file: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return file.read_text(encoding="ascii").strip()
    return ""
