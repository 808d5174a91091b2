"""Whether the servers let us in, and what they can do."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import timedelta

from outreach.application.checkup_values import Check, Light, Parts, Subject, failed
from outreach.domain.people import Address
from outreach.ports.errors import OutreachError
from outreach.ports.mail import Folder, Look, Role

LEAST_SIZE = 1_000_000
"""Bytes that a letter with a calendar file may come to, with much room."""

NOBODY = Address("nobody@outreach.invalid")
"""Mail of this address is looked for, to see whether folders can be searched (RFC 2606)."""


def checked_password(parts: Parts) -> Check:
    if not parts.needs_password:
        return Check(Subject.PASSWORD, Light.GREEN, "none is needed")
    parts.telling("asking for the password or the token")
    try:
        parts.password()
    except OutreachError as error:
        return failed(Subject.PASSWORD, error)
    return Check(Subject.PASSWORD, Light.GREEN, "can be read")


def checked_mailbox(parts: Parts) -> Iterator[Check]:
    """The login, the folders, what the server can, and a search through all folders."""
    parts.telling("logging in to the mailbox")
    try:
        with parts.open_mailbox() as mailbox:
            folders = mailbox.folders()
            yield Check(
                Subject.MAILBOX, Light.GREEN, f"open, {len(folders)} folder{'' if len(folders) == 1 else 's'}"
            )
            yield from checked_roles(folders, drafts=parts.drafts)
            yield from checked_abilities(mailbox.abilities(), drafts=parts.drafts)
            parts.telling("searching all folders")
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


def checked_roles(folders: Sequence[Folder], *, drafts: bool) -> Iterator[Check]:
    found = {one.role: one.name for one in folders}
    needed = [role for role in WITHOUT if drafts or role is not Role.DRAFTS]
    here = [f"{role.value} is {found[role]}" for role in needed if role in found]
    yield Check(Subject.FOLDERS, Light.GREEN, ", ".join(here) or "none of use")
    for role in needed:
        light, so, remedy = WITHOUT[role]
        if role not in found:
            yield Check(Subject.FOLDERS, light, f"no folder for {role.value}: {so}", remedy)


LACKING = {
    "UIDPLUS": (
        "drafts of letters that have gone stay in Drafts",
        "delete them there by hand, or set drafts = false in [prompts]",
    ),
    "SPECIAL-USE": (
        "folders are known by their names alone",
        "look above whether each one is what you use; if not, rename it in your mail program",
    ),
    "IDLE": (
        "outreach watch is not told of new mail, and looks every ten minutes",
        "let a timer run passes instead: outreach schedule install",
    ),
}
"""What a server should be able to (RFC 4315, RFC 6154, RFC 2177): what its lack costs, and what to do."""


def checked_abilities(abilities: Collection[str], *, drafts: bool) -> Iterator[Check]:
    """Nothing for a mailbox that is no server."""
    if not abilities:
        return
    wanted = [one for one in LACKING if drafts or one != "UIDPLUS"]
    there = [one for one in wanted if one in abilities]
    yield Check(Subject.ABILITIES, Light.GREEN, f"the mailbox has {', '.join(there) or 'the least there is'}")
    for one in wanted:
        so, remedy = LACKING[one]
        if one not in abilities:
            yield Check(Subject.ABILITIES, Light.YELLOW, f"the mailbox lacks {one}: {so}", remedy)


def _searches(look: Look) -> Iterator[Check]:
    if look.refused:
        names = ", ".join(look.refused)
        remedy = "answers filed there are not seen before a letter goes; have them filed elsewhere"
        yield Check(Subject.FOLDERS, Light.YELLOW, f"the server refuses to search {names}", remedy)


def checked_submission(parts: Parts) -> Iterator[Check]:
    """Connection and login; nothing is sent."""
    parts.telling("logging in where letters are handed over")
    try:
        reached = parts.try_submission()
    except OutreachError as error:
        yield failed(Subject.SUBMISSION, error)
        return
    yield Check(Subject.SUBMISSION, Light.GREEN, reached.words)
    if reached.abilities is not None:
        yield from _takes(reached.abilities, parts.mentee.addresses[0])


def _takes(abilities: Mapping[str, str], me: str) -> Iterator[Check]:
    """How large a letter may be (RFC 1870), and whether addresses beyond ASCII are carried (RFC 6531)."""
    name = Subject.ABILITIES
    size = int(found) if (found := abilities.get("size", "")).isdecimal() else 0
    if 0 < size < LEAST_SIZE:
        words = f"the sending server takes no letter above {size // 1000} kB"
        yield Check(name, Light.YELLOW, words, "keep letters short and without attachments")
    if "smtputf8" in abilities or me.isascii():
        largest = f"letters up to {size // 1_000_000} MB" if size >= LEAST_SIZE else "letters"
        beyond = "" if "smtputf8" in abilities else ", to addresses in ASCII only (no SMTPUTF8)"
        yield Check(name, Light.GREEN, f"the sending server takes {largest}{beyond}")
    else:
        words = f"the sending server carries no address like {me} (no SMTPUTF8)"
        yield Check(name, Light.RED, words, "put an address of yours in plain ASCII first in [mentee] addresses")
