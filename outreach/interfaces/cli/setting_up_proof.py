"""The proof of a set-up: logged in at both servers, folders found, a mail sent to oneself and seen to arrive."""

import os
from collections.abc import Callable
from typing import assert_never

import click

from outreach.application.checkup_mailbox import checked_roles
from outreach.application.checkup_values import Light
from outreach.application.round_trip import Arrived, HandedOver, LoggedIn, Milestone, NotSeen
from outreach.interfaces.cli.progress import progress
from outreach.interfaces.cli.setting_up_questions import OTHER, Answers
from outreach.ports.errors import LoginRefused, MailboxTrouble, OutreachError
from outreach.ports.mail import Role
from outreach.settings import Settings

WAITS = 60
"""Seconds for the mail to arrive, unless --wait says otherwise."""

WHAT_NOW = {
    "again": "try it once more as it is",
    "password": "the password anew",
    "sign-in": "sign in anew",
    "login": "another user name, or another way to log in",
    "servers": "another provider, or other servers",
    "anyway": "go on without the proof; outreach doctor --send-test makes it at any time",
    "stop": "leave it here; what you said is kept, and outreach init goes on from there",
}


def prove(settings: Settings, seconds: float, password: Callable[[], str] | None) -> str:
    """Makes the proof, telling each step; in words how it ended. Raises OutreachError where it fails."""
    from outreach.application.round_trip import round_trip
    from outreach.bootstrap_checks import traveller_for

    ended = ""
    with progress() as telling:
        telling("getting ready")
        for one in round_trip(traveller_for(settings, os.environ, seconds, password), telling):
            telling.clear()
            ended = told(one)
            click.echo(ended)
            if isinstance(one, LoggedIn):
                _tell_what_is_missing(one)
            if isinstance(one, NotSeen):
                raise NotArrived(ended, remedy=LATE)
    return ended


class NotArrived(MailboxTrouble):
    """The mail was taken, and is not there yet."""


LATE = (
    "look into your inbox in some minutes: some servers let a first mail wait. If it is there then, all is well; "
    "if not, look whether this mailbox is the one of your address"
)


def told(one: Milestone) -> str:
    match one:
        case LoggedIn(folders=folders):
            by_role = {one.role: one.name for one in folders}
            there = [f"{role} is {by_role[role]}" for role in SHOWN if role in by_role]
            return f"Logged in. {', '.join(there) or 'No folder that matters was found'}.".replace(
                "inbox", "Inbox", 1
            )
        case HandedOver():
            return "The sending server let you in, and took a mail from you to yourself."
        case Arrived(role=Role.JUNK, folder=folder, seconds=seconds):
            return (
                f"It arrived after {_seconds(seconds)}, but in {folder}: mark it there as no spam, so that the "
                "questions of outreach reach you."
            )
        case Arrived(folder=folder, seconds=seconds):
            return f"It arrived in {folder} after {_seconds(seconds)}: both ways work."
        case NotSeen(seconds=seconds, looked_in=looked_in):
            return f"It has not arrived within {_seconds(seconds)} ({', '.join(looked_in)})."
        case _:
            assert_never(one)


SHOWN = (Role.INBOX, Role.SENT, Role.DRAFTS, Role.JUNK)


def _seconds(count: float) -> str:
    return f"{count:.1f} seconds"


def _tell_what_is_missing(one: LoggedIn) -> None:
    for check in checked_roles(one.folders, drafts=True):
        if check.light is not Light.GREEN:
            click.echo(f"  {check.words}.\n  What to do: {check.remedy}")


def what_now(fault: OutreachError, answers: Answers) -> str:
    """Tells the fault, and asks how to go on."""
    if not isinstance(fault, NotArrived):
        place = f" ({fault.where})" if fault.where else ""
        click.echo(f"\nThat did not work: {fault.what}{place}")
    if fault.meaning:
        click.echo(f"  What it means: {fault.meaning}")
    if fault.remedy:
        click.echo(f"  What to do: {fault.remedy}")
    left_out = {"password", "login", "sign-in"} - _by_which_they_log_in(answers)
    ways = {way: words for way, words in WHAT_NOW.items() if way not in left_out}
    click.echo("\n" + "\n".join(f"  {way:<10}{words}" for way, words in ways.items()))
    likely = _likely(fault, answers)
    answer: str = click.prompt("What now", type=click.Choice(list(ways)), default=likely, show_choices=False)
    return answer


def _by_which_they_log_in(answers: Answers) -> set[str]:
    if "password_from" in answers:
        return {"password", "login"}
    return {"sign-in", "login"} if "client_id" in answers else set()


def _likely(fault: OutreachError, answers: Answers) -> str:
    named = answers.get("provider", OTHER) != OTHER
    match fault:
        case LoginRefused() if "password_from" in answers:
            return "password"
        case LoginRefused() if "client_id" in answers:
            return "sign-in"
        case NotArrived():
            return "anyway"
        case MailboxTrouble() if not named:
            return "servers"
        case _:
            return "again"
