"""The settings told: each key with its value and where that comes from."""

from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path

from pydantic import BaseModel, SecretStr

from outreach.application.settings_view import SettingView
from outreach.settings.loading import Settings, load
from outreach.settings.sources import Key, Table, read_file, variables

SECRET = frozenset({("mailbox", "password_command"), ("heartbeat", "ping_url")})
"""What may hold a secret in its words, besides the secrets themselves."""


def told(path: Path, environ: Mapping[str, str]) -> tuple[SettingView, ...]:
    """Every setting that there is. Raises SettingsFault as `load` does."""
    made, written, named = load(path, environ), read_file(path), variables(environ)
    return tuple(_told(made, written, named, path))


def _told(made: Settings, written: Table, named: Mapping[Key, str], path: Path) -> Iterator[SettingView]:
    for section in Settings.model_fields:
        values = getattr(made, section)
        for key, field in type(values).model_fields.items():
            yield SettingView(
                section=section,
                key=key,
                value=_words(section, key, getattr(values, key)),
                origin=_origin((section, key), written, named, path, is_default=key not in values.model_fields_set),
                explains=field.description or "",
            )


def _origin(key: Key, written: Table, named: Mapping[Key, str], path: Path, *, is_default: bool) -> str:
    """The environment lies above the file, the file above what a provider's name fills in."""
    section = written.get(key[0])
    by = [variable for one, variable in named.items() if one[:2] == key]
    if by:
        return f"the environment ({', '.join(sorted(by))})"
    if isinstance(section, dict) and key[1] in section:
        return path.name
    return "built in" if is_default else "your provider"


def _words(section: str, key: str, value: object) -> str:
    if isinstance(value, SecretStr):
        return "set, and not shown" if value.get_secret_value() else "not set"
    if (section, key) in SECRET and value:
        return "set, and not shown"
    return _plain(value)


def _plain(value: object) -> str:
    match value:
        case None | "" | () | []:
            return "not set"
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case BaseModel():
            return ", ".join(f"{key} {_plain(one)}" for key, one in value if one is not None)
        case dict():
            return "; ".join(f"{key}: {_plain(one)}" for key, one in value.items()) or "not set"
        case tuple() | list() | frozenset():
            return ", ".join(_plain(one) for one in value)
        case _:
            return str(value)
