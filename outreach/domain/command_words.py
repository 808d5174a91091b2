"""Reads what a mentee asks: one whole line is a command, or it is none."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.commands import (
    AddContact,
    Answered,
    Arrived,
    Ask,
    AskHelp,
    AskStatus,
    CloseJourney,
    Command,
    DoneTask,
    Later,
    Meeting,
    Met,
    Missed,
    Moved,
    NewAddress,
    No,
    NotACommand,
    NoteTasks,
    Nothing,
    Pause,
    Rate,
    Reopen,
    Resume,
    Send,
    SendAgain,
    SentByHand,
    Skip,
    Stop,
    TakeNote,
    Undo,
    Withdraw,
    Yes,
)
from outreach.domain.events import Outcome
from outreach.domain.people import normalised
from outreach.domain.when import moment, until
from outreach.domain.when_why import why_no_day, why_no_moment

ADDRESS_SHAPE = re.compile(r"[^\s@<>()\[\],;:\"]{1,64}@[^\s@<>()\[\],;:\"]{1,253}")


def parse(words: str, now: datetime, zone: str) -> Command | NotACommand:
    """Reads one whole line as a command. Case and punctuation at its ends do not matter.

    `zone` is the mentee's; dates and times are read as `domain.when` does and never guessed.
    """
    line = " ".join(words.split()).strip(" .,!:;*_>\"'()")
    verb, _, rest = line.partition(" ")
    verb = verb.rstrip(",:;.!")
    if verb.upper() == "SEND" and rest.upper() == "AGAIN":
        return SendAgain()
    reader = READERS.get(verb.upper())
    if reader is None:
        return NotACommand(f'"{verb}" is not a command' if verb else "an empty line is not a command")
    return reader(rest.strip(), now, zone)


Reader = Callable[[str, datetime, str], Command | NotACommand]


def _bare(verb: str, made: Command) -> Reader:
    def read(rest: str, now: datetime, zone: str) -> Command | NotACommand:
        del now, zone
        return NotACommand(f"{verb} stands alone on its line") if says_more(rest) else made

    return read


PLEASANTRIES = frozenset("please|thanks|thank you|many thanks|please, thanks|please, thank you".split("|"))
"""Words that wish for nothing beside the command."""


def says_more(rest: str) -> bool:
    return bool(rest) and rest.casefold() not in PLEASANTRIES


def _later(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    day = until(rest, _today(now, zone))
    wanted = "LATER wants a time to come, as in LATER 2 weeks or LATER 3 Dec"
    return Later(day) if day else _not(wanted, why_no_day(rest, _today(now, zone)))


def _not(wanted: str, why: str) -> NotACommand:
    return NotACommand(f"{why}. {wanted}" if why else wanted)


def _meeting(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    found = moment(rest, now, zone)
    wanted = "MEETING wants a time to come, as in MEETING Thu 3 Dec 14:00"
    return Meeting(found) if found else _not(wanted, why_no_moment(rest, now, zone))


def _moved(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    found = moment(rest, now, zone)
    wanted = "MOVED wants the new time, as in MOVED Fri 4 Dec 10:00"
    return Moved(found) if found else _not(wanted, why_no_moment(rest, now, zone))


def _met(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    if not rest:
        return Met()
    day = _past_day(rest, _today(now, zone))
    return Met(day) if day else NotACommand("MET takes the day it was: MET 3 Nov, MET yesterday, or MET alone")


def _past_day(words: str, today: date) -> date | None:
    said = words.casefold().removeprefix("on ").removeprefix("last ")
    if said in NEAR_DAYS:
        return today - NEAR_DAYS[said]
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return _last_named(said, today)
    return day if day <= today else None


NEAR_DAYS = {"today": timedelta(0), "yesterday": timedelta(days=1)}
WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*")
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
DATED = re.compile(rf"\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} \d{{1,2}}")


def _last_named(words: str, today: date) -> date | None:
    """The last such weekday, or such a date of the last ten months."""
    back = 7 if WEEKDAY.fullmatch(words) else 300 if DATED.fullmatch(words) else 0
    day = until(words, today - timedelta(days=back)) if back else None
    return day if day and day <= today else None


def _address(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    address = rest.strip("<>").removeprefix("mailto:")
    if not ADDRESS_SHAPE.fullmatch(address):
        return NotACommand("ADDRESS wants one address: ADDRESS jane@example.org")
    return NewAddress(normalised(address))


def _rate(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    found = re.fullmatch(r"([1-5])[\s,/]+([1-5])(?:[\s,;:.]+(.*))?", rest)
    if found is None:
        return NotACommand("RATE wants two numbers from 1 to 5, rapport and purpose: RATE 4 5")
    return Rate(int(found[1]), int(found[2]), found[3] or "")


def _action(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    """Several tasks are parted by semicolons; `by` and a date to come name the day."""
    today, parts = _today(now, zone), [words.strip() for words in rest.split(";") if words.strip()]
    days = (words.rpartition(" by ")[2] for words in parts if " by " in words)
    wrong = next(filter(None, (why_no_day(day, today) for day in days)), "")
    if not parts or wrong:
        return _not("ACTION wants what you will do: ACTION read the report by 3 Dec", wrong)
    return NoteTasks(tuple(_dated(words, today) for words in parts))


def _dated(words: str, today: date) -> tuple[str, date | None]:
    what, marked, when = words.rpartition(" by ")
    day = until(when, today) if marked else None
    return (what.strip(), day) if day else (words, None)


def _done(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    return DoneTask(rest)


def _answered(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    return Answered(rest) if rest else NotACommand("ANSWERED wants their words: ANSWERED yes, Tuesday at 10")


def _add(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    """`Name <address>`, `Name` alone, and who named them behind `via`."""
    del now, zone
    person, _, via = re.sub(r"\s+via\s+", "\0", rest, count=1, flags=re.IGNORECASE).partition("\0")
    found = re.fullmatch(r"(?P<name>[^<>@]*?)\s*(?:<\s*(?P<address>[^<>\s]+)\s*>?)?", person.strip(" ,"))
    address = found["address"] if found else None
    named = found and (found["name"] if address else _looks_like_a_name(found["name"]))
    if not found or not named or (address and not ADDRESS_SHAPE.fullmatch(address)):
        return NotACommand("ADD wants a name, and an address if you have one: ADD Mary Ward <mary@example.org>")
    return AddContact(found["name"].rstrip(" ,"), normalised(address) if address else None, via.strip())


PARTICLES = frozenset("af al av bin da das de del den der di do dos du el la le ten ter van von y zu".split())


def _looks_like_a_name(words: str) -> bool:
    """Each word begins large, or is a particle: "me please" is nobody."""
    parts = words.split()
    return any(part not in PARTICLES for part in parts) and not any(
        part[0].islower() and part not in PARTICLES for part in parts
    )


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
    whom, when = _split_until(rest)
    if when is None:
        return Pause(_whom(whom))
    day = until(when, _today(now, zone))
    if day is None:
        return _not("PAUSE until wants a date to come: PAUSE all until 3 Jan", why_no_day(when, _today(now, zone)))
    return Pause(_whom(whom), day)


def _resume(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    return Resume(_whom(rest))


def _whom(words: str) -> str:
    return "" if words.casefold() in {"all", "everything"} else words


def _split_until(rest: str) -> tuple[str, str | None]:
    match = re.search(r"(?:^|\s)until(?:\s+|$)", rest, re.IGNORECASE)
    return (rest[: match.start()].strip(), rest[match.end() :]) if match else (rest, None)


def _send(rest: str, now: datetime, zone: str) -> Command | NotACommand:
    del now, zone
    return NotACommand("a new text goes below the line that says SEND") if says_more(rest) else Send()


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
    "RATE": _rate,
    "ACTION": _action,
    "DONE": _done,
    "ASK": _bare("ASK", Ask()),
    "SENT": _bare("SENT", SentByHand()),
    "ANSWERED": _answered,
    "NOTHING": _bare("NOTHING", Nothing()),
    "ADD": _add,
    "YES": _bare("YES", Yes()),
    "NO": _bare("NO", No()),
    "ADDRESS": _address,
    "NOTE": _note,
    "CLOSE": _close,
    "REOPEN": _bare("REOPEN", Reopen()),
    "UNDO": _bare("UNDO", Undo()),
    "PAUSE": _pause,
    "RESUME": _resume,
    "STOP": _bare("STOP", Stop()),
    "STATUS": _bare("STATUS", AskStatus()),
    "HELP": _bare("HELP", AskHelp()),
}


def _today(now: datetime, zone: str) -> date:
    return now.astimezone(ZoneInfo(zone)).date()
