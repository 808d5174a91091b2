"""The heartbeat of the passes: each is noted when it begins and when it ends, with the kind of its trouble."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from outreach.application.app import App
from outreach.application.lease import stands
from outreach.application.tally import Tally
from outreach.ports.errors import (
    FolderMissing,
    LoginRefused,
    MailboxTrouble,
    NotTrusted,
    OutreachError,
    SettingsFault,
    StoreTrouble,
)
from outreach.ports.heartbeats import Beat
from outreach.ports.store import Records

GAP = timedelta(days=3)
"""A longer time without a good pass is told, and what has piled up goes out slowly for as long."""

KEPT = 1000
"""How many passes are remembered."""


class Kind(StrEnum):
    """What is wrong with a pass that did not end well."""

    MAILBOX_UNREACHABLE = "mailbox_unreachable"
    MAILBOX_LOGIN = "mailbox_login"
    MAILBOX_NOT_TRUSTED = "mailbox_not_trusted"
    MAILBOX_FOLDER = "mailbox_folder"
    SENDING_UNREACHABLE = "sending_unreachable"
    SENDING_LOGIN = "sending_login"
    SENDING_NOT_TRUSTED = "sending_not_trusted"
    SENDING_REFUSED = "sending_refused"
    SETTINGS = "settings"
    STORE = "store"
    INTERRUPTED = "interrupted"  # it was killed, or the machine went off
    UNEXPECTED = "unexpected"


READING = {
    LoginRefused: Kind.MAILBOX_LOGIN,
    NotTrusted: Kind.MAILBOX_NOT_TRUSTED,
    FolderMissing: Kind.MAILBOX_FOLDER,
}
SENDING = {LoginRefused: Kind.SENDING_LOGIN, NotTrusted: Kind.SENDING_NOT_TRUSTED}


def kind_of(fault: BaseException, *, sending: bool = False) -> Kind:
    """`sending`: it came from the submission server."""
    match fault:
        case MailboxTrouble():
            table, usual = (SENDING, Kind.SENDING_UNREACHABLE) if sending else (READING, Kind.MAILBOX_UNREACHABLE)
            return table.get(type(fault), usual)
        case SettingsFault():
            return Kind.SETTINGS
        case StoreTrouble():
            return Kind.STORE
        case Exception():
            return Kind.UNEXPECTED
        case _:
            return Kind.INTERRUPTED


@contextmanager
def beating(app: App, number: int, tally: Tally) -> Iterator[Beat]:
    """Notes that a pass begins, and how it ends; whatever it raises goes on. Outside, the same is told by ping."""
    beat = _begin(app, number)
    app.ping.start()
    try:
        yield beat
    except BaseException as fault:
        with suppress(StoreTrouble):  # what breaks the pass may keep this from being noted, too
            _end(app, beat, kind_of(fault), _words(fault))
        app.ping.fail()
        raise
    trouble, words = _left_over(tally)
    _end(app, beat, trouble, words)
    app.ping.fail() if trouble else app.ping.success()


def _begin(app: App, number: int) -> Beat:
    now = app.clock.now()
    with app.store.transaction() as records:
        before = records.heartbeats.last()
        if before and before.ended_at is None:
            before = _failed(before, now, Kind.INTERRUPTED, "")
            records.heartbeats.save(before)
        beat = Beat(number, now, catch_up_until=before.catch_up_until if before else None)
        last_good = records.mentees.get().last_good_pass
        if last_good and now - last_good > GAP:
            beat = replace(beat, silent_since=last_good, catch_up_until=now + GAP)
        beat = replace(beat, failing_since=before.failing_since if before else None)
        records.heartbeats.save(beat)
        records.heartbeats.forget_below(number - KEPT)
    return beat


def _end(app: App, beat: Beat, trouble: str, words: str) -> None:
    now = app.clock.now()
    ended = _failed(beat, now, trouble, words) if trouble else replace(beat, ended_at=now, failing_since=None)
    with app.store.transaction() as records:
        records.heartbeats.save(ended)


def _failed(beat: Beat, now: datetime, trouble: str, words: str) -> Beat:
    since = beat.failing_since or beat.started_at
    return replace(beat, ended_at=now, trouble=trouble, words=words, failing_since=since)


def _left_over(tally: Tally) -> tuple[str, str]:
    """The trouble that a pass lived through: its reading was good, its sending was not. Of a refusal no words are
    kept, which may name a contact."""
    if tally.sending_trouble:
        return kind_of(tally.sending_trouble, sending=True), _words(tally.sending_trouble)
    return (Kind.SENDING_REFUSED, "") if tally.sending_refused else ("", "")


def _words(fault: BaseException) -> str:
    """What may be kept: what errors of ours say, which name no contact; of others only what they are."""
    if not isinstance(fault, OutreachError):
        return type(fault).__name__
    return f"{fault.what} ({fault.where})" if fault.where else fault.what


@dataclass(frozen=True, slots=True)
class Pulse:
    """How passes have gone lately. `trouble` is that of the last pass that ended, "" if it was good.

    `running_since`: one is at work. `killed_since`: it is not, but never ended either.
    """

    last_good: datetime | None
    last_begun: datetime | None = None
    trouble: str = ""
    words: str = ""
    failing_since: datetime | None = None
    running_since: datetime | None = None
    catch_up_until: datetime | None = None


def pulse(app: App, records: Records) -> Pulse:
    """How passes have gone, as far as the store knows."""
    return pulse_of(records, app.clock.now(), running=is_running(app, records))


def is_running(app: App, records: Records) -> bool:
    lease = records.leases.get()
    return lease is not None and not lease.released and stands(lease, app.holder, app.clock.now())


def pulse_of(records: Records, now: datetime, *, running: bool) -> Pulse:
    last_good = records.mentees.get().last_good_pass
    beat = records.heartbeats.last()
    if beat is None:
        return Pulse(last_good)
    if beat.ended_at is None and not running:
        beat = _failed(beat, now, Kind.INTERRUPTED, "")
    failing = bool(beat.trouble) or (beat.ended_at is None and beat.failing_since is not None)
    return Pulse(
        last_good=last_good,
        last_begun=beat.started_at,
        trouble=beat.trouble,
        words=beat.words,
        failing_since=beat.failing_since if failing else None,
        running_since=beat.started_at if beat.ended_at is None else None,
        catch_up_until=beat.catch_up_until if beat.catch_up_until and beat.catch_up_until > now else None,
    )
