"""Whether the servers let us in, and what they can do."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from outreach.application.checkup_values import Check, Light, Parts, Subject, failed
from outreach.domain.people import Address
from outreach.ports.errors import OutreachError
from outreach.ports.mail import Folder, Look, Role

NOBODY = Address("nobody@outreach.invalid")
"""Mail of this address is looked for, to see whether folders can be searched (RFC 2606)."""


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
            yield from checked_roles(folders, drafts=parts.drafts)
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
