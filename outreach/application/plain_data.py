"""Values as JSON knows them."""

from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from enum import Enum


def plain(value: object) -> object:
    """Dataclasses and mappings as dicts, instants as ISO 8601, the rest as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(one) for one in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
