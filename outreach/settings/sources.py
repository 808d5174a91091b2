"""The TOML file and the environment as one nested table, not judged yet."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import platformdirs

from outreach.ports.errors import SettingsFault
from outreach.settings import words

FILE = "outreach.toml"
PREFIX = "OUTREACH_"
BETWEEN = "__"
SQLITE = "sqlite:///"

BESIDE_THE_FILE = (
    ("mailbox", "password_file"),
    ("mailbox", "ca_file"),
    ("mailbox", "maildir"),
    ("oauth", "client_secret_file"),
    ("oauth", "token_file"),
    ("templates", "directory"),
)
"""Relative paths that start where the settings file lies."""

Table = dict[str, object]
Key = tuple[str, ...]


def find_file(explicit: Path | None, environ: Mapping[str, str], cwd: Path) -> Path:
    """The settings file: as told, else `$OUTREACH_CONFIG`, `./outreach.toml`, the user's config directory."""
    named = explicit or named_file(environ)
    if named:
        if not named.is_file():
            raise SettingsFault("there is no such settings file", where=str(named), remedy="say: outreach init")
        return named
    places = [cwd / FILE, user_file(environ)]
    found = next((one for one in places if one.is_file()), None)
    if found is None:
        raise SettingsFault(
            "no settings found",
            where=", ".join(map(str, places)),
            remedy="say: outreach init (or name the file with --config or OUTREACH_CONFIG)",
        )
    return found


def named_file(environ: Mapping[str, str]) -> Path | None:
    """What `$OUTREACH_CONFIG` names. Raises SettingsFault for the home of somebody who is not here."""
    told = environ.get("OUTREACH_CONFIG", "")
    try:
        return words.from_home(told) if told else None
    except ValueError as fault:
        raise SettingsFault(str(fault), where=told, remedy="look at OUTREACH_CONFIG") from None


def user_file(environ: Mapping[str, str]) -> Path:
    """The settings file in the user's config directory."""
    base = environ.get("XDG_CONFIG_HOME")
    return (Path(base) / "outreach" if base else platformdirs.user_config_path("outreach")) / FILE


def read_file(path: Path) -> Table:
    """What the file says. Raises SettingsFault when it cannot be read or is no TOML."""
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        raise SettingsFault(
            f"the settings cannot be read: {why}", where=str(path), remedy="look at the file"
        ) from fault
    except UnicodeDecodeError as fault:
        raise SettingsFault(
            "the settings are not UTF-8", where=str(path), remedy="save the file as UTF-8"
        ) from fault
    except tomllib.TOMLDecodeError as fault:
        remedy = 'text stands in quotation marks: name = "Chris Morgan"; sections in brackets: [mentee]'
        raise SettingsFault(f"the settings are not TOML: {fault}", where=str(path), remedy=remedy) from fault


def anchored(data: Table, base: Path) -> Table:
    """The same table with its relative paths made to start at `base`, `~` expanded; judged later on."""
    for section, key in BESIDE_THE_FILE:
        table = data.get(section)
        if isinstance(table, dict) and isinstance(value := table.get(key), str) and value:
            table[key] = _anchored(value, base)
    store = data.get("store")
    if isinstance(store, dict) and isinstance(url := store.get("url"), str) and url.removeprefix(SQLITE) != url:
        store["url"] = SQLITE + _anchored(url.removeprefix(SQLITE), base)
    return data


def _anchored(value: str, base: Path) -> str:
    try:
        return str(base / words.from_home(value))
    except ValueError:
        return value


def variables(environ: Mapping[str, str]) -> Mapping[Key, str]:
    """The environment variables that set something, by the key that they set: `OUTREACH_SECTION__KEY`."""
    ours = (name for name in environ if name.upper().startswith(PREFIX) and BETWEEN in name)
    return {tuple(name[len(PREFIX) :].lower().split(BETWEEN)): name for name in ours}


def laid_over(below: Mapping[str, object], above: Mapping[str, object]) -> Table:
    """Both tables in one; what is above counts."""
    return {**below, **dict(_joined(below, above))}


def _joined(below: Mapping[str, object], above: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for key, value in above.items():
        known = below.get(key)
        yield key, laid_over(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
