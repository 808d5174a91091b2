"""How the store lies on its disk, and whether passes come."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from outreach.application.checkup_values import Check, Light, Parts, Subject, failed
from outreach.application.halting import HALTED_WORDS
from outreach.application.heartbeat import Pulse, pulse_of
from outreach.application.lease import stands
from outreach.application.preparing import lacking, locked
from outreach.application.trouble_words import remedy, what
from outreach.ports.errors import OutreachError
from outreach.ports.store import Condition, Records, SetAside

SILENCE = timedelta(hours=24)
"""How old the last good pass may be."""

LITTLE_ROOM = 200_000_000
"""Bytes that a store should have before it."""

NO_ROOM = 20_000_000
"""Bytes with which a pass may fail to keep what it did."""

PRIVATE = 0o600


def checked_store(parts: Parts) -> Iterator[Check]:
    try:
        # Before it is opened, which would put the mode right.
        condition = parts.condition()
        yield _condition(condition)
        if condition.damage:
            return
        with parts.open_store() as store, store.reading() as records:
            yield from checked_passes(parts, records)
            yield from _preparation(parts, records)
            yield from _set_aside(records.asides.all())
    except OutreachError as error:
        yield failed(Subject.STORE, error)


def _condition(found: Condition) -> Check:
    name = Subject.STORE
    if found.damage:
        step = "say: outreach restore BACKUP, with the newest backup that you have"
        return Check(name, Light.RED, f"damaged: {found.damage} ({found.path})", step)
    if found.mode not in (None, PRIVATE):
        return Check(name, Light.YELLOW, f"others might read it ({found.path})", f"chmod 600 '{found.path}'")
    if found.free < LITTLE_ROOM:
        room = f"only {found.free // 1_000_000} MB are free on its disk ({found.path})"
        return Check(name, Light.RED if found.free < NO_ROOM else Light.YELLOW, room, "make room there")
    state = "sound" if found.mode is not None else "new, nothing is remembered yet"
    return Check(name, Light.GREEN, f"{state} ({found.path}), {found.free // 1_000_000} MB free")


def checked_passes(parts: Parts, records: Records) -> Iterator[Check]:
    """Whether passes run and end well, and whether anything keeps letters back."""
    mentee, lease = records.mentees.get(), records.leases.get()
    running = bool(lease and not lease.released and stands(lease, parts.holder, parts.now))
    yield _last_pass(parts.now, pulse_of(records, parts.now, running=running))
    if mentee.stopped or (mentee.paused_until and mentee.paused_until > parts.now):
        words = HALTED_WORDS.get(mentee.stopped or "paused", mentee.stopped)
        step = "look at `outreach status`, then say: outreach do RESUME"
        yield Check(Subject.PASSES, Light.YELLOW, f"all sending is halted: {words}", step)
    if lease and running:
        yield Check(Subject.PASSES, Light.GREEN, f"one is running now ({lease.host}, process {lease.pid})")


def _preparation(parts: Parts, records: Records) -> Iterator[Check]:
    if lacking(parts.mentee, records):
        words = locked(parts.mentee, records).partition(":")[0]
        yield Check(Subject.PREPARATION, Light.YELLOW, words, "say: outreach reflect")


def _last_pass(now: datetime, found: Pulse) -> Check:
    if found.trouble:
        since = f" since {found.failing_since:%Y-%m-%d %H:%M} UTC" if found.failing_since else ""
        words = f"none has ended well{since}: {what(found.trouble)}{f' ({found.words})' if found.words else ''}"
        return Check(Subject.PASSES, Light.RED, words, remedy(found.trouble))
    if found.last_good is None:
        return Check(
            Subject.PASSES,
            Light.YELLOW,
            "no pass has ended well yet",
            "say: outreach run, then outreach schedule install",
        )
    ago = f"the last good pass was at {found.last_good:%Y-%m-%d %H:%M} UTC"
    if now - found.last_good > SILENCE:
        return Check(Subject.PASSES, Light.YELLOW, ago, "see whether passes are scheduled: outreach schedule show")
    return Check(Subject.PASSES, Light.GREEN, ago)


def _set_aside(found: Sequence[SetAside]) -> Iterator[Check]:
    for one in found:
        words, _, step = one.reason.partition("\n  What to do: ")
        usual = "the next pass tries it again; if it stays, look at the message, or report it"
        yield Check(Subject.SET_ASIDE, Light.YELLOW, f"{one.kind} {one.ref}: {words}", step or usual)
