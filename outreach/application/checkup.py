"""Everything tried that a pass needs, each by itself: what fails keeps nothing else from being tried."""

from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from outreach.application.checkup_domain import AskedOnce, checked_domain
from outreach.application.checkup_machine import checked_files, checked_schedule
from outreach.application.checkup_mailbox import checked_mailbox, checked_password, checked_submission
from outreach.application.checkup_sender import checked_limits, checked_sender
from outreach.application.checkup_store import checked_store
from outreach.application.checkup_templates import checked_templates
from outreach.application.checkup_trip import checked_trip
from outreach.application.checkup_values import Check, Light, Parts, Subject, failed

__all__ = ["Check", "Light", "Parts", "Subject", "check_all", "failed"]


def check_all(parts: Parts) -> Iterator[Check]:
    """Each check as it is done. Marks nothing; sends nothing but, where asked for, one mail to the mentee. Opening
    the store makes it if there is none."""
    parts = replace(parts, names=parts.names and AskedOnce(parts.names))
    password = checked_password(parts)
    yield password
    arrived = None
    if password.light is Light.RED:
        yield Check(Subject.MAILBOX, Light.RED, "not tried without the password")
        yield Check(Subject.SUBMISSION, Light.RED, "not tried without the password")
    else:
        yield from checked_mailbox(parts)
        yield from checked_submission(parts)
        found, arrived = checked_trip(parts)
        yield from found
    yield from checked_sender(parts)
    yield from checked_domain(parts, arrived)
    yield checked_limits(parts.rules, parts.sending.provider)
    yield checked_zone(parts)
    parts.telling("filling in every letter")
    yield from checked_templates(parts)
    parts.telling("looking through the store")
    yield from checked_store(parts)
    yield from checked_files(parts)
    yield checked_schedule(parts)


def checked_zone(parts: Parts) -> Check:
    zone = parts.mentee.time_zone
    try:
        local = parts.now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return Check(Subject.TIME_ZONE, Light.RED, f"{zone} is unknown here", "install the package tzdata")
    return Check(Subject.TIME_ZONE, Light.GREEN, f"{zone}, where it is {local:%A %H:%M}")
