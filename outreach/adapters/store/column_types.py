"""What the columns of all tables share. Every table that belongs to a mentee carries `mentee_id`."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, Integer, MetaData, String, Text
from sqlalchemy.types import TypeDecorator

metadata = MetaData()

LENGTH = len("2026-11-30 22:08:29.000000")
"""Of an instant as SQLite keeps it, to the microsecond."""


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept and given back in UTC. Naive ones are refused with a ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    # SQLite keeps text, and the library goes to it by two more conversions.
    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _in_utc(value: datetime) -> datetime:
    offset = value.utcoffset()
    if offset is None:
        raise ValueError(f"a naive datetime cannot be stored: {value.isoformat()}")
    return value.astimezone(UTC) if offset else value


def _as_text(value: datetime | None) -> str | None:
    return None if value is None else _in_utc(value).isoformat(" ", "microseconds")[:LENGTH]


def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


class Words(TypeDecorator[str]):
    """Text from anywhere. Lone surrogates, which UTF-8 cannot hold, become U+FFFD: odd mail never breaks us."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        return None if value is None else utf8_text(value)


def utf8_text(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= one <= "\udfff" else one for one in text)
    return text


def mentee() -> Column[str]:
    """Whose row it is."""
    return Column("mentee_id", String(64), ForeignKey("mentees.id"), nullable=False)


def position() -> Column[int]:
    """Numbers the rows of a table in the order in which they were made."""
    return Column("position", Integer, primary_key=True, autoincrement=True)
