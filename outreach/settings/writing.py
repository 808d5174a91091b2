"""Settings files made from the descriptions: the commented example, and a user's own."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from outreach.adapters.private_files import write_private
from outreach.ports.errors import SettingsFault
from outreach.settings.faults import table_of
from outreach.settings.loading import Settings, judged

Answers = Mapping[str, Mapping[str, object]]
"""By section and key, what the user said."""

HEAD = """\
# The settings of outreach. What stands behind a "#" is a default or an example: take the "#" away to set it.
# Each key can be set in the environment, too: OUTREACH_SECTION__KEY, such as OUTREACH_MENTEE__TIME_ZONE.
# Relative paths start in the directory of this file.
"""

SET_IN_THE_EXAMPLE = frozenset(
    {"name", "addresses", "time_zone", "signature", "imap", "smtp", "username", "password_command"}
)
"""What everybody needs."""

BARE_KEY = re.compile("[A-Za-z0-9_-]+")
"""A key that TOML takes without quotation marks."""

NEVER_WRITTEN = frozenset({"password", "client_secret"})


def example() -> str:
    """The commented example: valid as it is, every key in it, each with its description."""
    chosen = {name: table for name in Settings.model_fields if (table := _chosen(name))}
    return _file(chosen)


def write_settings(path: Path, answers: Answers, *, overwrite: bool = False) -> None:
    """Writes a commented file with these answers, readable by its owner only, whole or not at all.

    Raises SettingsFault for answers that are no settings, and for a file that is there already.
    """
    _judge(path, answers)
    if path.exists() and not overwrite:
        raise SettingsFault("there is a settings file already", where=str(path), remedy="edit it, or write another")
    try:
        write_private(path, _file(answers))
    except OSError as fault:
        why = (fault.strerror or str(fault)).lower()
        remedy = "name a file in a directory that you may write to"
        raise SettingsFault(f"the settings cannot be written: {why}", where=str(path), remedy=remedy) from fault


def _judge(path: Path, answers: Answers) -> None:
    judged({section: {**keys} for section, keys in answers.items()}, path, {})


def _chosen(section: str) -> dict[str, object]:
    model = table_of(Settings, section)
    fields = model.model_fields if model else {}
    return {key: _shown(field) for key, field in fields.items() if key in SET_IN_THE_EXAMPLE}


def _file(answers: Answers) -> str:
    return "\n".join([HEAD, *(part for name in Settings.model_fields for part in _section(name, answers))])


def _section(name: str, answers: Answers) -> Iterator[str]:
    model = table_of(Settings, name)
    if model is None:
        return
    yield f"[{name}]  # {Settings.model_fields[name].description}"
    for key, field in model.model_fields.items():
        if key not in NEVER_WRITTEN:
            yield from _key(key, field, model, answers.get(name, {}))
    yield ""


def _key(key: str, field: FieldInfo, model: type[BaseModel], said: Mapping[str, object]) -> Iterator[str]:
    yield f"# {field.description}"
    inner = table_of(model, key)
    for name, one in inner.model_fields.items() if inner else ():
        yield f"#   {name}: {one.description}"
    given = key in said
    yield f"{'' if given else '# '}{key} = {toml(said[key] if given else _shown(field))}"


def _shown(field: FieldInfo) -> object:
    empty = field.is_required() or field.default in (None, "", {}, ())
    return field.examples[0] if empty and field.examples else field.default


def toml(value: object) -> str:
    """The value as TOML writes it (TOML 1.0)."""
    match value:
        case bool():
            return "true" if value else "false"
        case StrEnum() | SecretStr():
            return _text(str(value))
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() else str(value)
        case time():
            return _text(value.strftime("%H:%M"))
        case Mapping():
            return "{ " + ", ".join(f"{_key_name(str(key))} = {toml(one)}" for key, one in value.items()) + " }"
        case str() | Path():
            return _text(str(value))
        case Sequence():
            return "[" + ", ".join(toml(one) for one in value) + "]"
        case _:
            raise TypeError(f"TOML has no way to write {type(value).__name__}")


def _key_name(name: str) -> str:
    return name if BARE_KEY.fullmatch(name) else _text(name)


def _text(text: str) -> str:
    # JSON leaves DEL as it is; TOML does not allow it.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
