"""Where a life begins: each place is a story of real commands, mails and days, told beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from outreach.ports.mail import Submission
from tests.application.laws_words import LOST, NOTICES, SOON, TAKEN


@dataclass(frozen=True)
class Says:
    """The contact writes this."""

    what: str


class Stranger:
    """Somebody else answers in the thread."""


class ComesBack:
    """A server says that the address does not exist."""


class FilesCopies:
    """The provider keeps a copy of each letter in Sent."""


@dataclass(frozen=True)
class Trouble:
    """The server meets the next letter so."""

    outcome: tuple[Submission, bool]


Chapter = str | timedelta | Says | Stranger | ComesBack | FilesCopies | Trouble
"""A str is a word of the mentee about this person."""

A_BIT, DAYS = timedelta(minutes=15), timedelta(days=2, hours=2)

SENT = ("SEND", A_BIT)
DEAD = (*SENT, ComesBack(), A_BIT, "CLOSE", "REOPEN")
ANSWERED = (*SENT, Says("gladly"), A_BIT)
TALKED = (*ANSWERED, SOON, A_BIT, "SEND", A_BIT, DAYS, "MET", A_BIT)
MET = (*TALKED, "SKIP")
REQUESTED = (*MET, "ASK", A_BIT)
ASKED = (*REQUESTED, "SEND", A_BIT)
MENTORING = (*ASKED, Says("gladly"), A_BIT, "YES", A_BIT)
AGREED = (*MENTORING, "SEND", A_BIT)

STORIES: Mapping[str, tuple[Chapter, ...]] = {
    "valuable": (*MET, "CLOSE valuable", timedelta(days=125)),
    "check_in": (*AGREED, timedelta(days=30)),
    "not_now": (*ASKED, Says("not now"), A_BIT, "LATER 2 weeks", A_BIT),
    "refused_mentoring": (*ASKED, Says("gladly"), A_BIT, "NO", A_BIT),
    "farewell": (*AGREED, "CLOSE completed", A_BIT),
    "mentoring": MENTORING,
    "agreed": AGREED,
    "asked_and_reopened": (*ASKED, "CLOSE valuable", "REOPEN", "MET", A_BIT),
    "offered": (*ANSWERED, Says("an offer"), A_BIT),
    "offered_in_talk": (*MET, Says("an offer"), A_BIT),
    "offered_instead": (*REQUESTED, Says("an offer"), A_BIT),
    "offered_and_taken": (*ANSWERED, Says("an offer"), A_BIT, "YES", A_BIT),
    "answered_request": (*ASKED, Says("gladly"), A_BIT),
    "asked": ASKED,
    "requested": REQUESTED,
    "to_ask": (*MET, "RATE 4 4", "NOTHING", timedelta(days=8)),
    "to_thank": (*TALKED, "NOTE that a rota is a promise", A_BIT),
    "to_update": (*MET, "ACTION read it", "DONE", A_BIT),
    "met": TALKED,
    "missed": (*ANSWERED, SOON, A_BIT, DAYS, "MISSED", A_BIT),
    "meeting_set": (*ANSWERED, SOON, A_BIT),
    "a_time": (*SENT, Says("a time"), A_BIT),
    "dead_and_silent": (*DEAD, timedelta(days=12), "SEND", A_BIT),
    "long_silence": (*SENT, timedelta(days=12), timedelta(days=12), "SEND", A_BIT),
    "follow_up_due": (*SENT, timedelta(days=12)),
    "answered": ANSWERED,
    "declined_and_met_elsewhere": (*SENT, Says("no"), A_BIT, SOON, A_BIT),
    "declined_in_doubt": (Trouble(LOST), *SENT, A_BIT, Says("no"), A_BIT),
    "declined": (*SENT, Says("no"), A_BIT),
    "opted_out_and_closed": (*SENT, Says("no more"), A_BIT, "CLOSE"),
    "opted_out_at_a_new_address": (*SENT, "ADDRESS new", A_BIT, Says("no more"), A_BIT),
    "opted_out": (*SENT, Says("no more"), A_BIT),
    "stranger_wrote": (*SENT, Stranger(), A_BIT),
    "in_doubt": (Trouble(LOST), *SENT, A_BIT),
    "taken_and_filed": (FilesCopies(), Trouble(TAKEN), *SENT, A_BIT),
    "taken": (Trouble(TAKEN), *SENT, A_BIT),
    "sent": SENT,
    "from_before": SENT,
    "dead": DEAD,
    "approved": ("SEND",),
    "new": (),
}
"""What takes long comes first: whoever stands further on is led there before the other."""

MENTORED = ("offered_and_taken", "valuable", "check_in", "farewell", "mentoring", "agreed")
ASKED_BEFORE = ("not_now", "asked_and_reopened")
IN_REQUEST = ("offered_instead", "refused_mentoring", "answered_request", "asked", "requested", "to_ask")
ABOUT_TO_GO = ("new", "approved", "from_before", "sent")
IN_TALK = ("offered", "offered_in_talk", "to_thank", "to_update", "met", "missed", "meeting_set", "a_time")
APPROACHED = tuple(one for one in STORIES if one not in (*MENTORED, *ASKED_BEFORE, *IN_REQUEST, *IN_TALK))


class Life(Protocol):
    def says(self, word: str, who: str | None) -> None: ...

    def goes_on(self, span: timedelta, *, at_work: bool) -> None: ...

    def hears(self, who: str, what: str) -> None: ...

    def stranger(self, who: str) -> None: ...

    def comes_back(self, who: str, notice: tuple[str, str]) -> None: ...

    def provider_files_copies(self) -> None: ...

    def meets_trouble(self, outcome: tuple[Submission, bool]) -> None: ...


def lead_to(life: Life, who: str, place: str) -> None:
    for chapter in STORIES[place]:
        match chapter:
            case str():
                life.says(chapter, who)
            case timedelta():
                life.goes_on(chapter, at_work=True)
            case Says():
                life.hears(who, chapter.what)
            case Stranger():
                life.stranger(who)
            case ComesBack():
                life.comes_back(who, NOTICES[0])
            case FilesCopies():
                life.provider_files_copies()
            case Trouble():
                life.meets_trouble(chapter.outcome)
