"""What the columns of all tables share. Every table that belongs to a mentee carries `mentee_id`."""

from datetime import UTC, datetime

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, Integer, MetaData, String, Text
from sqlalchemy.types import TypeDecorator

metadata = MetaData()


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept and given back in UTC. Naive ones are refused with a ValueError."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"a naive datetime cannot be stored: {value.isoformat()}")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


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
