"""Everything tried that a pass needs, each by itself: what fails keeps nothing else from being tried."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from outreach.application.app import Holder
from outreach.application.lease import stands
from outreach.application.preparing import lacking, locked
from outreach.application.status import HALTED_WORDS
from outreach.domain.people import Address, Contact, ContactId, Mentee
from outreach.domain.rules import Rules
from outreach.domain.working_time import Place
from outreach.guide.letter_samples import sample
from outreach.guide.letter_values import Told, letter_values
from outreach.ports.errors import OutreachError, SettingsFault, TemplateBroken
from outreach.ports.mail import Folder, Look, OpenMailbox, Role
from outreach.ports.store import Condition, Lease, Records, SetAside, Store
from outreach.ports.world import Templates

SILENCE = timedelta(hours=24)
"""How old the last good pass may be."""

LITTLE_ROOM = 200_000_000
"""Bytes that a store should have before it."""

PRIVATE = 0o600

NOBODY = Address("nobody@outreach.invalid")
"""Mail of this address is looked for, to see whether folders can be searched (RFC 2606)."""

SAMPLE = Contact(
    id=ContactId("sample"),
    name="Julie Adams",
    addresses=(Address("julie@example.org"),),
    role="Head of Nursing",
    organisation="Example Hospital",
    need="leading a team",
    introduced_by="Sam Lee",
    why_them="your talk on night shifts changed how I plan my week",
)


class Light(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"  # works, but look at it
    RED = "red"


class Subject(StrEnum):
    """What is tried."""

    SETTINGS = "settings"
    PASSWORD = "password"  # noqa: S105 - the name of a check
    MAILBOX = "mailbox"
    FOLDERS = "folders"
    SUBMISSION = "submission"
    TIME_ZONE = "time zone"
    TEMPLATES = "templates"
    STORE = "store"
    PREPARATION = "preparation"
    PASSES = "passes"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Check:
    """What was found, and what to do where it is not green."""

    name: Subject
    light: Light
    words: str
    remedy: str = ""


class JudgedTemplates(Templates, Protocol):
    """Templates that can tell what is wrong with their files."""

    def faults(self) -> Sequence[TemplateBroken]: ...

    def missing_folder(self) -> str:
        """The folder of the mentee's own templates where the settings name one that is not there; else ""."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What a pass is made of, nothing of it opened yet."""

    mentee: Mentee
    rules: Rules
    holder: Holder
    now: datetime
    needs_password: bool
    password: Callable[[], str]
    open_mailbox: OpenMailbox
    try_submission: Callable[[], str]  # what was reached; raises as a sender does
    templates: JudgedTemplates
    condition: Callable[[], Condition]
    open_store: Callable[[], AbstractContextManager[Store]]
    drafts: bool = True  # whether letters that wait are laid into Drafts


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


def failed(name: Subject, error: OutreachError) -> Check:
    """A red light, under the settings where they are what is wrong."""
    if isinstance(error, SettingsFault) and name is not Subject.PASSWORD:
        name = Subject.SETTINGS
    place = f" ({error.where})" if error.where else ""
    means = f": {error.meaning}" if error.meaning else ""
    return Check(name, Light.RED, f"{error.what}{place}{means}", error.remedy)


def checked_password(parts: Parts) -> Check:
    if not parts.needs_password:
        return Check(Subject.PASSWORD, Light.GREEN, "none is needed")
    try:
        parts.password()
    except OutreachError as error:
        return failed(Subject.PASSWORD, error)
    return Check(Subject.PASSWORD, Light.GREEN, "can be read")


def checked_mailbox(parts: Parts) -> Iterator[Check]:
    """The login, the folders, and a search through all of them."""
    try:
        with parts.open_mailbox() as mailbox:
            folders = mailbox.folders()
            yield Check(
                Subject.MAILBOX, Light.GREEN, f"open, {len(folders)} folder{'' if len(folders) == 1 else 's'}"
            )
            yield from _roles(folders, drafts=parts.drafts)
            yield from _searches(mailbox.look_for([NOBODY], (parts.now - timedelta(days=2)).date()))
    except OutreachError as error:
        yield failed(Subject.MAILBOX, error)


WITHOUT = {
    Role.INBOX: (Light.RED, "answers cannot be read", "ask the provider: every mailbox has one"),
    Role.SENT: (
        Light.RED,
        "what went out cannot be told for sure, and what you write yourself is not seen",
        "make a folder named Sent in your mail program, or have the server mark yours (special use \\Sent)",
    ),
    Role.JUNK: (
        Light.YELLOW,
        "answers taken for spam are not seen",
        "make a folder named Junk, if you filter spam",
    ),
    Role.DRAFTS: (
        Light.YELLOW,
        "letters that wait for your word lie in their prompts only",
        "make a folder named Drafts in your mail program, or set drafts = false in [prompts]",
    ),
}


def _roles(folders: Sequence[Folder], *, drafts: bool) -> Iterator[Check]:
    found = {one.role: one.name for one in folders}
    needed = [role for role in WITHOUT if drafts or role is not Role.DRAFTS]
    here = [f"{role.value} is {found[role]}" for role in needed if role in found]
    yield Check(Subject.FOLDERS, Light.GREEN, ", ".join(here) or "none of use")
    for role in needed:
        light, so, remedy = WITHOUT[role]
        if role not in found:
            yield Check(Subject.FOLDERS, light, f"no folder for {role.value}: {so}", remedy)


def _searches(look: Look) -> Iterator[Check]:
    if look.refused:
        names = ", ".join(look.refused)
        remedy = "answers filed there are not seen before a letter goes; have them filed elsewhere"
        yield Check(Subject.FOLDERS, Light.YELLOW, f"the server refuses to search {names}", remedy)


def checked_submission(parts: Parts) -> Check:
    """Connection and login; nothing is sent."""
    try:
        return Check(Subject.SUBMISSION, Light.GREEN, parts.try_submission())
    except OutreachError as error:
        return failed(Subject.SUBMISSION, error)


def checked_zone(parts: Parts) -> Check:
    zone = parts.mentee.time_zone
    try:
        local = parts.now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return Check(Subject.TIME_ZONE, Light.RED, f"{zone} is unknown here", "install the package tzdata")
    return Check(Subject.TIME_ZONE, Light.GREEN, f"{zone}, where it is {local:%A %H:%M}")


def checked_templates(parts: Parts) -> Iterator[Check]:
    """All of them compile, and each letter can be filled in for somebody made up."""
    try:
        faults = [*parts.templates.faults()]
        faults += [] if faults else _letters(parts)
        count = len(parts.templates.sources())
    except TemplateBroken as error:
        faults, count = [error], 0
    for one in faults:
        yield failed(Subject.TEMPLATES, one)
    if not faults and not count:
        yield Check(Subject.TEMPLATES, Light.RED, "there are none", "install outreach again: its own are missing")
    elif not faults:
        yield Check(Subject.TEMPLATES, Light.GREEN, f"all {count} are sound")
    if folder := parts.templates.missing_folder():
        remedy = "correct [templates] directory, or make the first one yours: outreach letters edit first_contact"
        words = f"there is no folder {folder}, so the shipped words are used"
        yield Check(Subject.TEMPLATES, Light.YELLOW, words, remedy)


def _letters(parts: Parts) -> Iterator[TemplateBroken]:
    """Filled in with all that can be known, and with as little as there may be."""
    minutes, place = parts.rules.minutes_asked_for, Place(parts.mentee.time_zone)
    full, sparse = (
        letter_values(SAMPLE, parts.mentee, first_subject="A question", minutes=minutes, told=told)
        for told in (sample(parts.now, place, place), Told())
    )
    for one in parts.templates.sources():
        try:
            if one.name.startswith("letters/"):
                parts.templates.render(one.name, one.language, full)
                parts.templates.render(one.name, one.language, sparse)
        except TemplateBroken as fault:
            yield fault


def checked_store(parts: Parts) -> Iterator[Check]:
    try:
        # Before it is opened, which would put the mode right.
        found = _condition(parts.condition())
        yield found
        if found.light is Light.RED:
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
        remedy = "say: outreach restore BACKUP, with the newest backup that you have"
        return Check(name, Light.RED, f"damaged: {found.damage} ({found.path})", remedy)
    if found.mode not in (None, PRIVATE):
        return Check(name, Light.YELLOW, f"others might read it ({found.path})", f"chmod 600 '{found.path}'")
    if found.free < LITTLE_ROOM:
        room = f"only {found.free // 1_000_000} MB are free on its disk ({found.path})"
        return Check(name, Light.YELLOW, room, "make room there")
    state = "sound" if found.mode is not None else "new, nothing is remembered yet"
    return Check(name, Light.GREEN, f"{state} ({found.path}), {found.free // 1_000_000} MB free")


def checked_passes(parts: Parts, records: Records) -> Iterator[Check]:
    """Whether passes run, and whether anything keeps letters back."""
    mentee = records.mentees.get()
    yield _last_pass(parts.now, mentee.last_good_pass)
    if mentee.stopped or (mentee.paused_until and mentee.paused_until > parts.now):
        words = HALTED_WORDS.get(mentee.stopped or "paused", mentee.stopped)
        remedy = "look at `outreach status`, then say: outreach do RESUME"
        yield Check(Subject.PASSES, Light.YELLOW, f"all sending is halted: {words}", remedy)
    yield from _lease(parts, records.leases.get())


def _preparation(parts: Parts, records: Records) -> Iterator[Check]:
    if lacking(parts.mentee, records):
        words = locked(parts.mentee, records).partition(":")[0]
        yield Check(Subject.PREPARATION, Light.YELLOW, words, "say: outreach reflect")


def _last_pass(now: datetime, last: datetime | None) -> Check:
    if last is None:
        remedy = "say: outreach run, then outreach schedule install"
        return Check(Subject.PASSES, Light.YELLOW, "no pass has ended well yet", remedy)
    ago = f"the last good pass was at {last:%Y-%m-%d %H:%M} UTC"
    if now - last > SILENCE:
        return Check(Subject.PASSES, Light.YELLOW, ago, "see whether passes are scheduled: outreach schedule show")
    return Check(Subject.PASSES, Light.GREEN, ago)


def _lease(parts: Parts, lease: Lease | None) -> Iterator[Check]:
    if lease and not lease.released and stands(lease, parts.holder, parts.now):
        words = f"one is running now ({lease.host}, process {lease.pid})"
        yield Check(Subject.PASSES, Light.GREEN, words)


def _set_aside(found: Sequence[SetAside]) -> Iterator[Check]:
    for one in found:
        what, _, remedy = one.reason.partition("\n  What to do: ")
        usual = "the next pass tries it again; if it stays, look at the message, or report it"
        yield Check(Subject.SET_ASIDE, Light.YELLOW, f"{one.kind} {one.ref}: {what}", remedy or usual)
