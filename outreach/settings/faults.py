"""What is wrong with the settings, in plain words: where, which key, and how to put it right."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from outreach.ports.errors import SettingsFault

READABLE = {
    "missing": "is missing",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_parsing": "must be a number",
    "float_type": "must be a number",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "string_type": 'must be text in quotation marks, "..."',
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
    "tuple_type": "must be a list, [...]",
    "model_type": "must be a table, such as { host = ... }",
    "model_attributes_type": "must be a table, such as { host = ... }",
    "time_parsing": "must be a time of day, such as 09:00",
    "time_type": "must be a time of day, such as 09:00",
    "string_pattern_mismatch": 'is not understood; write it as "en" or "pt-BR"',  # of a language, the only pattern
}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One key, and what is wrong with it."""

    key: tuple[str, ...]
    what: str
    in_file: bool = False  # though the environment sets the same key


def faults_in(error: ValidationError, model: type[BaseModel]) -> list[Fault]:
    """Each fault that the model found."""
    return [_fault(one, model) for one in error.errors(include_input=False, include_url=False)]


def raise_all(faults: Sequence[Fault], file: Path, from_environment: Mapping[tuple[str, ...], str]) -> None:
    """Raises one SettingsFault that lists them all, if there are any."""
    if not faults:
        return
    lines = [f"{_place(one, file, from_environment)} {one.what}" for one in sorted(set(faults))]
    count = "a setting needs" if len(lines) == 1 else f"{len(lines)} settings need"
    raise SettingsFault(
        "\n  - ".join([f"{count} your attention:", *lines]),
        where=str(file),
        remedy="put right what is listed; config/outreach.example.toml explains every key",
    )


def _place(fault: Fault, file: Path, from_environment: Mapping[tuple[str, ...], str]) -> str:
    if fault.key in from_environment and not fault.in_file:
        return f"environment, {from_environment[fault.key]}:"
    section, *rest = fault.key
    return f"{file.name}, [{section}] {'.'.join(rest)}".rstrip() + ":"


def _fault(error: ErrorDetails, model: type[BaseModel]) -> Fault:
    numbered = [part for part in error["loc"] if isinstance(part, int)]
    key = tuple(part for part in error["loc"] if isinstance(part, str))
    entry = f"entry {numbered[0] + 1} " if numbered else ""
    return Fault(key, entry + _what(error, key, model))


def _what(error: ErrorDetails, key: tuple[str, ...], model: type[BaseModel]) -> str:
    if error["type"] == "extra_forbidden":
        return unknown_key(key, model)
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return READABLE.get(error["type"], error["msg"].replace("Input should be", "must be"))


def unknown_key(key: tuple[str, ...], model: type[BaseModel]) -> str:
    """What to say of a section or key that there is not."""
    kind = "section" if len(key) == 1 else "key"
    known = known_keys(model, key[:-1])
    near = difflib.get_close_matches(key[-1], known, n=1, cutoff=0.6)
    near = near or [one for one in known if one.startswith(key[-1])]
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return f"there is no such {kind}{hint}"


def known_keys(model: type[BaseModel], path: Sequence[str]) -> list[str]:
    """The keys of the table at that path."""
    for name in path:
        inner = table_of(model, name)
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def table_of(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The model of the table under that key; None for a plain value."""
    if name not in model.model_fields:
        return None
    hint = model.model_fields[name].annotation
    for one in (hint, *getattr(hint, "__args__", ())):
        if isinstance(one, type) and issubclass(one, BaseModel):
            return one
    return None
