"""What a mentee may ask; parse and format. The same words by mail, on the command line and on a page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from outreach.domain.events import Outcome
from outreach.domain.people import Address, normalised
from outreach.domain.when import Moment, moment, until


@dataclass(frozen=True, slots=True)
class Send:
    """Approve; with a new text, the text replaces the draft and comes back to be looked at."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Skip: ...


@dataclass(frozen=True, slots=True)
class Later:
    until: date


@dataclass(frozen=True, slots=True)
class Withdraw: ...


@dataclass(frozen=True, slots=True)
class Arrived: ...


@dataclass(frozen=True, slots=True)
class SendAgain: ...


@dataclass(frozen=True, slots=True)
class Meeting:
    moment: Moment


@dataclass(frozen=True, slots=True)
class Moved:
    moment: Moment


@dataclass(frozen=True, slots=True)
class Met:
    held_on: date | None = None


@dataclass(frozen=True, slots=True)
class Missed: ...


@dataclass(frozen=True, slots=True)
class Yes: ...


@dataclass(frozen=True, slots=True)
class No: ...


@dataclass(frozen=True, slots=True)
class NewAddress:
    address: Address


@dataclass(frozen=True, slots=True)
class TakeNote:
    text: str


@dataclass(frozen=True, slots=True)
class CloseJourney:
    outcome: Outcome = Outcome.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Reopen: ...


@dataclass(frozen=True, slots=True)
class Undo: ...


@dataclass(frozen=True, slots=True)
class Pause:
    """`whom` is a name, or "" for everything."""

    whom: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resume: ...


@dataclass(frozen=True, slots=True)
class Stop: ...


@dataclass(frozen=True, slots=True)
class AskStatus: ...


@dataclass(frozen=True, slots=True)
class AskHelp: ...


AboutLetter = Send | Skip | Later | Withdraw | Arrived | SendAgain
AboutTalk = Meeting | Moved | Met | Missed
AboutJourney = NewAddress | TakeNote | CloseJourney | Reopen | Undo
AboutEverything = Pause | Resume | Stop | AskStatus | AskHelp
Command = AboutLetter | AboutTalk | Yes | No | AboutJourney | AboutEverything


@dataclass(frozen=True, slots=True)
class NotACommand:
    """Why these words ask for nothing."""

    why: str


ADDRESS_SHAPE = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]{1,253}")


def parse(words: str, now: datetime, zone: str) -> Command | NotACommand:
    """Reads one whole line as a command. Case and punctuation at its ends do not matter.

    `zone` is the mentee's; dates and times are read as `domain.when` does and never guessed.
    """
    line = " ".join(words.split()).strip(" .,!:;*_>\"'()")
    verb, _, rest = line.partition(" ")
    if verb.upper() == "SEND" and rest.upper() == "AGAIN":
        return SendAgain()
    reader = READERS.get(verb.upper())
    if reader is None:
        return NotACommand(f"{verb or 'an empty line'} is not a command")
    return reader(rest.strip(), now, zone)


Reader = Callable[[str, datetime, str], Command | NotACommand]


def _bare(verb: str, made: Command) -> Reader:
    def read(rest: str, now: datetime, zone: str) -> Command | NotACommand:
        del now, zone
        return NotACommand(f"{verb} stands alone on its line") if rest else made

    return read


def _later(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    day = until(rest, _today(now, zone))
    return Later(day) if day else NotACommand("LATER wants a time to come, as in LATER 2 weeks or LATER 3 Dec")


def _meeting(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    found = moment(rest, now, zone)
    return Meeting(found) if found else NotACommand("MEETING wants a time to come: MEETING Thu 3 Dec 14:00")


def _moved(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    found = moment(rest, now, zone)
    return Moved(found) if found else NotACommand("MOVED wants the new time: MOVED Fri 4 Dec 10:00")


def _met(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    if not rest:
        return Met()
    day = _past_day(rest, _today(now, zone))
    return Met(day) if day else NotACommand("MET takes the day it was: MET 2026-11-03, or MET alone")


def _past_day(words: str, today: date) -> date | None:
    if words.casefold() == "today":
        return today
    try:
        day = date.fromisoformat(words)
    except ValueError:
        return None
    return day if day <= today else None


def _address(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    address = rest.strip("<>").removeprefix("mailto:")
    if not ADDRESS_SHAPE.fullmatch(address):
        return NotACommand("ADDRESS wants one address: ADDRESS jane@example.org")
    return NewAddress(normalised(address))


def _note(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    return TakeNote(rest) if rest else NotACommand("NOTE wants the words to keep: NOTE met at the spring fair")


def _close(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    outcome = CLOSING_WORDS.get(rest.casefold())
    if outcome is None:
        return NotACommand(f"CLOSE stands alone or with one of: {', '.join(filter(None, CLOSING_WORDS))}")
    return CloseJourney(outcome)


CLOSING_WORDS: Mapping[str, Outcome] = {
    "": Outcome.WITHDRAWN,
    "withdrawn": Outcome.WITHDRAWN,
    "declined": Outcome.DECLINED,
    "no answer": Outcome.NO_ANSWER,
    "opted out": Outcome.OPTED_OUT,
    "unreachable": Outcome.UNREACHABLE,
    "valuable": Outcome.VALUABLE_CONTACT,
    "completed": Outcome.COMPLETED,
}


def _pause(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    whom, marked, when = _split_until(rest)
    day = until(when, _today(now, zone)) if marked else None
    if marked and day is None:
        return NotACommand("PAUSE until wants a date to come: PAUSE all until 3 Jan")
    return Pause("" if whom.casefold() in ("", "all", "everything") else whom, day)


def _split_until(rest: str) -> tuple[str, bool, str]:
    match = re.search(r"(?:^|\s)until\s+", rest, re.IGNORECASE)
    return (rest[: match.start()].strip(), True, rest[match.end() :]) if match else (rest, False, "")


def _send(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    return NotACommand("a new text goes below the line that says SEND") if rest else Send()


READERS: Mapping[str, Reader] = {
    "SEND": _send,
    "SKIP": _bare("SKIP", Skip()),
    "LATER": _later,
    "WITHDRAW": _bare("WITHDRAW", Withdraw()),
    "ARRIVED": _bare("ARRIVED", Arrived()),
    "MEETING": _meeting,
    "MOVED": _moved,
    "MET": _met,
    "MISSED": _bare("MISSED", Missed()),
    "YES": _bare("YES", Yes()),
    "NO": _bare("NO", No()),
    "ADDRESS": _address,
    "NOTE": _note,
    "CLOSE": _close,
    "REOPEN": _bare("REOPEN", Reopen()),
    "UNDO": _bare("UNDO", Undo()),
    "PAUSE": _pause,
    "RESUME": _bare("RESUME", Resume()),
    "STOP": _bare("STOP", Stop()),
    "STATUS": _bare("STATUS", AskStatus()),
    "HELP": _bare("HELP", AskHelp()),
}


def verb(command: Command) -> str:
    """The command's first word, as people write it and as the journal keeps it."""
    match command:
        case SendAgain():
            return "SEND AGAIN"
        case Send() | Skip() | Later() | Withdraw() | Arrived() | Missed() | Reopen() | Undo() | Pause():
            return type(command).__name__.upper()
        case Meeting() | Moved() | Met() | Yes() | No() | Resume() | Stop():
            return type(command).__name__.upper()
        case NewAddress():
            return "ADDRESS"
        case TakeNote():
            return "NOTE"
        case CloseJourney():
            return "CLOSE"
        case AskStatus():
            return "STATUS"
        case AskHelp():
            return "HELP"
        case _ as other:
            assert_never(other)


def _today(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date()
