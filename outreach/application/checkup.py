"""Everything tried that a pass needs, each by itself: what fails keeps nothing else from being tried."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from outreach.application.checkup_mailbox import checked_mailbox, checked_password, checked_submission
from outreach.application.checkup_store import checked_store
from outreach.application.checkup_templates import checked_templates
from outreach.application.checkup_values import Check, Light, Parts, Subject, failed

__all__ = ["Check", "Light", "Parts", "Subject", "check_all", "failed"]


def check_all(parts: Parts) -> Iterator[Check]:
    """Each check as it is done. Sends nothing and marks nothing; opening the store makes it if there is none."""
    password = checked_password(parts)
    yield password
    if password.light is Light.RED:
        yield Check(Subject.MAILBOX, Light.RED, "not tried without the password")
        yield Check(Subject.SUBMISSION, Light.RED, "not tried without the password")
    else:
        yield from checked_mailbox(parts)
        yield checked_submission(parts)
    yield checked_zone(parts)
    yield from checked_templates(parts)
    yield from checked_store(parts)


def checked_zone(parts: Parts) -> Check:
    zone = parts.mentee.time_zone
    try:
        local = parts.now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return Check(Subject.TIME_ZONE, Light.RED, f"{zone} is unknown here", "install the package tzdata")
    return Check(Subject.TIME_ZONE, Light.GREEN, f"{zone}, where it is {local:%A %H:%M}")
