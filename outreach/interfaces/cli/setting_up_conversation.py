"""`init` as a conversation: what is left is asked and done, one step after another, and each answer is kept."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

import click

from outreach.interfaces.cli.questions import Questions
from outreach.interfaces.cli.setting_up_draft import Draft
from outreach.interfaces.cli.setting_up_looking import found_for
from outreach.interfaces.cli.setting_up_proof import prove, what_now
from outreach.interfaces.cli.setting_up_questions import LEFT_OUT, Deed, Place, Question, Step, key_of, next_step
from outreach.interfaces.cli.setting_up_secret import keep_client_secret, keep_secret
from outreach.interfaces.cli.setting_up_settings import tables
from outreach.interfaces.cli.setting_up_sign_in import sign_in
from outreach.ports.errors import OutreachError, SettingsFault
from outreach.settings import Settings
from outreach.settings.writing import settings_from

SERVERS = ("provider", "imap", "imap_security", "smtp", "smtp_security")
LOGIN = ("username", "auth")
TOKEN = (
    *("client_id", "client_secret_file", "flow", "device_url", "authorization_url", "token_url", "scopes"),
    *(Deed.CLIENT_SECRET.value, Deed.SIGN_IN.value),
)
PASSWORD = ("password_from", "password_file", "password_command", Deed.SECRET.value)

ASKED_ANEW = {
    "again": (),
    "password": ("password_command", Deed.SECRET.value),
    "sign-in": (Deed.SIGN_IN.value,),
    "login": (*LOGIN, *TOKEN, *PASSWORD),
    "servers": (*SERVERS, *LOGIN, *TOKEN, *PASSWORD),
}
"""What is forgotten, so that it is asked once more, when the proof fails."""


class Stopped(Exception):
    """The person leaves it here."""

    def __init__(self, fault: OutreachError) -> None:
        super().__init__(str(fault))
        self.fault = fault


@dataclass(slots=True)
class Conversation:
    """`answers` grow; the password is in them never, and in `password` only where no place can be asked for it."""

    path: Path
    answers: dict[str, str]
    draft: Draft
    wait: float
    proof: bool = True
    password: str = field(default="", repr=False)
    anew: bool = False  # an earlier password did not fit

    def go(self) -> None:
        """Asks all that is left. Raises Stopped, SettingsFault."""
        while step := next_step(self.answers, found_for(self.answers, silent=False)):
            self._take(step)
            self.draft.keep(self.answers)

    def _take(self, step: Step) -> None:
        match step:
            case Question():
                self.answers[step.key] = self._asked(step)
            case Deed.SECRET:
                self._keep_secret()
            case Deed.PROOF if self.proof:
                self._prove()
            case Deed.PROOF:
                self.answers[key_of(step)] = LEFT_OUT
            case Deed.CLIENT_SECRET:
                self.answers |= {**keep_client_secret(self.path), step.value: "yes"}
            case Deed.SIGN_IN:
                self._sign_in()
            case _:
                assert_never(step)

    def _asked(self, one: Question) -> str:
        if one.before:
            click.echo("\n" + "\n".join(one.before))
        return Questions(silent=False).ask("", one.words, None, one.default, one.judged)

    def _keep_secret(self) -> None:
        try:
            kept = keep_secret(self.answers, self.path, anew=self.anew)
        except SettingsFault as fault:
            click.echo(f"\nThat did not work: {fault}")
            self._forget(PASSWORD)
            return
        self.password = kept.password
        self.answers |= {**kept.answers, Deed.SECRET.value: "yes"}

    def _sign_in(self) -> None:
        click.echo()
        try:
            sign_in(self.settings())
        except OutreachError as fault:
            self._after(fault, Deed.SIGN_IN)
        else:
            self.answers[Deed.SIGN_IN.value] = "yes"

    def _prove(self) -> None:
        click.echo("\nNow the proof: a mail from you to yourself, out by one server and in by the other.")
        try:
            self.answers[Deed.PROOF.value] = prove(self.settings(), self.wait, self._password())
        except OutreachError as fault:
            self._after(fault, Deed.PROOF)

    def _after(self, fault: OutreachError, deed: Deed) -> None:
        way = what_now(fault, self.answers)
        if way == "stop":
            raise Stopped(fault)
        if way == "anyway":
            self.answers |= {deed.value: LEFT_OUT, Deed.PROOF.value: LEFT_OUT}
            return
        self.anew = way != "again"
        self._forget(ASKED_ANEW[way])

    def _forget(self, keys: tuple[str, ...]) -> None:
        for key in keys:
            self.answers.pop(key, None)

    def settings(self) -> Settings:
        """The settings that the answers make so far. Raises SettingsFault."""
        return settings_from(self.path, tables(self.answers), os.environ)

    def _password(self) -> Callable[[], str] | None:
        """None where the settings know how to come by it."""
        if self.answers.get("password_from") != Place.ENVIRONMENT:
            return None
        if not self.password:
            self.password = keep_secret(self.answers, self.path, anew=self.anew).password
        return (lambda: self.password) if self.password else None
