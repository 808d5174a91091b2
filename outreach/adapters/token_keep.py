"""Where a sign-in is kept so that a token, once given, is not lost.

Servers may give a new refresh token with each renewal and take the old one no more. So before a server is asked,
a note lies on the disk, with room behind it; what it answers is written over the note, as it came, before anything
is made of it; only then the tokens change. Killed at any point, the next use takes in an answer that lies there. A
note without an answer tells that a renewal was cut off: the old refresh token is tried, which many servers still
take for a while, and if it is refused the reason is told.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from outreach.adapters.file_lock import locked
from outreach.adapters.secret_slots import Slot
from outreach.adapters.tokens import LONGEST_ANSWER, Tokens, answered, json_object, read_back, written
from outreach.ports.errors import SettingsFault, Unreachable

PATIENCE: Final = 90.0
"""Seconds that another process may take to renew."""


@dataclass(frozen=True, slots=True)
class TokenKeep:
    """`owner` tells which client and login the tokens are for. All but `kept` want `held`."""

    slot: Slot
    answer: Slot
    lock: Path
    owner: str
    now: Callable[[], datetime]

    def held(self) -> AbstractContextManager[None]:
        """One process at a time. Raises Unreachable when another one does not end."""
        return locked(self.lock, PATIENCE, lambda: Unreachable("another process is still renewing the sign-in"))

    def kept(self) -> Tokens | None:
        """What can be used as it is; None when there is nothing, or when something must be settled first."""
        return None if self.answer.read() else self._read()

    def settled(self) -> Tokens | None:
        """What is kept, an answer that still lay there taken in if it is one."""
        if self._answer():
            with suppress(Unreachable):
                return self.take_in()
        return self._read()

    @property
    def cut_off(self) -> str:
        """When a renewal was begun of which no answer was kept; "" if none was."""
        note = _note(self.answer.read())
        return str(note.get("cut_off") or note.get("asked_at") or "")

    def asking(self, *, anew: bool) -> None:
        """To be said before a server is asked, `anew` by a person or for a renewal."""
        note = {"asked_at": self.now().isoformat(timespec="seconds"), "cut_off": self.cut_off, "anew": anew}
        self.answer.write(json.dumps(note) + "\n", room=2 * LONGEST_ANSWER)

    def came(self, raw: str) -> None:
        """An answer with tokens, kept before anything is made of it."""
        note = _note(self.answer.read())
        received = {"received_at": self.now().isoformat(), "answer": raw}
        self.answer.overwrite(json.dumps(note) + "\n" + json.dumps(received, ensure_ascii=False) + "\n")

    def take_in(self) -> Tokens:
        """The answer that came becomes what is kept. Raises Unreachable if it is none: as if nothing had come."""
        note, told = _note(self.answer.read()), self._answer()
        at = datetime.fromisoformat(str(told["received_at"]))
        before = None if note.get("anew") else self._read()
        try:
            tokens = answered(str(told["answer"]), at, before)
        except Unreachable:
            self.answer.remove() if note.get("anew") else self.answer.write(json.dumps(note) + "\n")
            raise
        self.slot.write(json.dumps({"owner": self.owner, **written(tokens)}, indent=1) + "\n")
        self.answer.remove()
        return tokens

    def refused(self) -> None:
        """Nothing was given, for sure: what was cut off before stays noted."""
        if not _note(self.answer.read()).get("cut_off"):
            self.answer.remove()

    def forget(self) -> None:
        self.answer.remove()
        self.slot.remove()

    def _read(self) -> Tokens | None:
        text = self.slot.read()
        told = json_object(text)
        tokens = read_back(told)
        if text and tokens is None:
            raise _damaged(self.slot.where)
        if tokens and told.get("owner") != self.owner:
            raise _of_another(self.slot.where)
        return tokens

    def _answer(self) -> dict[str, object]:
        told = dict(json_object(self.answer.read().partition("\n")[2]))
        return told if {"received_at", "answer"} <= told.keys() else {}


def _note(text: str) -> dict[str, object]:
    return dict(json_object(text.partition("\n")[0]))


def _damaged(where: str) -> SettingsFault:
    return SettingsFault("the sign-in kept there is damaged", where=where, remedy="say: outreach auth login")


def _of_another(where: str) -> SettingsFault:
    what = "the sign-in kept there is for another login or client id than the settings name"
    return SettingsFault(what, where=where, remedy="say: outreach auth login")
