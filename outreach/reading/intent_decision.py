"""What the things said in an answer come to: the main intent, then what else is said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from outreach.domain.events import Answer
from outreach.domain.when import FoundTime
from outreach.reading.intent_says import Says
from outreach.reading.intent_signals import Signal, says_of
from outreach.reading.intent_signs import CLOCK_NEAR, DAY_NAMED, NOT
from outreach.reading.message import Mailbox

FAR_OFF: Final = 18
"""Days: who agrees to talk, but not before this many, is asked again then."""
SURE: Final = 2.5
"""The weight from which a no is a no."""
WRITTEN: Final = re.compile(
    r"\b(?:e-?mails?|mails?|in writing|written|questions?|messages?|schriftlich|fragen?|par ecrit|"
    r"courriels?|correos?|"
    r"por escrito|preguntas?|per iscritto|domande?|schriftelijk|vragen?|escrito|perguntas?|skriftlig\w*|"
    r"fragor|sporgsmal|sporsmal)\b"
)
SPOKEN: Final = re.compile(
    r"\b(?:calls?|phone|meet\w*|talk|zoom|video|coffee|person|telef\w+|anruf|gesprach\w*|treffen|appel|"
    r"visio|rencontre\w*|"
    r"llamadas?|reuni\w+|chiamat\w+|incontr\w+|bellen|gesprek\w*|afspreken|ligac\w+|chamadas?|"
    r"samtale?\w*|mote\w*|ringa|ringe)\b"
)
"""Help in writing stands beside a no to a talk."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that the decision is made of."""

    signals: tuple[Signal, ...]
    times: tuple[FoundTime, ...]
    not_before: date | None
    waits: int  # days until not_before
    people: tuple[Mailbox, ...]
    address: str | None

    def any(self, *kinds: Says) -> bool:
        return any(signal.says in kinds for signal in self.signals)


def decided(found: Found) -> tuple[Answer, ...]:
    """The main intent, then what else is said."""
    main = _main(found)
    extra = [
        (Answer.ACCEPTS, main in {Answer.PROPOSES_TIME, Answer.LATER} and found.any(Says.YES)),
        (Answer.PROPOSES_TIME, main is Answer.ACCEPTS and (found.any(Says.OFFERS) or bool(found.times))),
        (Answer.LATER, main in {Answer.REFERS, Answer.DECLINES} and found.any(Says.LATER)),
        (Answer.DECLINES, main is Answer.REFERS and found.any(Says.NO, Says.WRONG, Says.HOLLOW)),
        (Answer.DECLINES, main is Answer.OPTS_OUT and found.any(Says.NO)),
        (Answer.REFERS, bool(found.people) and main is not Answer.OPTS_OUT),
        (Answer.ASKS, main in {Answer.ACCEPTS, Answer.REFERS, Answer.LATER} and found.any(Says.ASKS)),
        (Answer.MOVED, found.address is not None),
    ]
    return tuple(dict.fromkeys([main, *(answer for answer, holds in extra if holds)]))


def _main(found: Found) -> Answer:
    if found.any(Says.STOP):
        return Answer.OPTS_OUT
    no, yes = _weight_of_no(found), found.any(Says.YES)
    asked_again = found.any(Says.LATER) and found.waits and not yes and no < SURE
    if asked_again and not found.any(Says.WRONG) and not found.times:
        return Answer.LATER
    if found.people and (_turns_to_them(found) if yes else no or not found.times):
        return Answer.REFERS
    if _waits(found, yes=yes):
        return Answer.LATER
    if no >= SURE and (yes or found.times):
        return _of_both(found)
    if no >= SURE:
        return Answer.DECLINES
    if found.times or (found.any(Says.OFFERS) and not yes and no < SURE):
        return _with_times(found, yes=yes)
    return _without_times(found, yes=yes)


def _turns_to_them(found: Found) -> bool:
    """'Happy to help if I can, but my colleague would be better': the 'but' counts, unless a time is told."""
    yes = says_of(found.signals, Says.YES)[-1].place
    behind = any(s.clause.turned and s.place > yes for s in says_of(found.signals, Says.REFERS))
    return behind and not found.times and not found.any(Says.OFFERS)


def _weight_of_no(found: Found) -> float:
    """How surely it is a no; being busy or sorry alone is none, both together are."""
    kinds = {signal.says for signal in found.signals}
    weights = {Says.NO: 3.0, Says.HOLLOW: 2.5, Says.BUSY: 1.5, Says.REGRET: 1.0, Says.WISHES: 1.0, Says.WRONG: 1.5}
    return sum(weight for says, weight in weights.items() if says in kinds)


def _waits(found: Found, *, yes: bool) -> bool:
    if found.times and (yes or found.any(Says.OFFERS)):
        return False
    if found.any(Says.NO) and not found.waits and not _asks_again(found):
        return False
    if found.any(Says.LATER):
        turned = any(signal.clause.turned for signal in says_of(found.signals, Says.LATER))
        return not yes or turned or found.waits >= FAR_OFF or found.any(Says.NO, Says.NOT_NOW) or _then_yes(found)
    if found.any(Says.NO, Says.HOLLOW) or found.times:
        return False
    return (found.any(Says.NOT_NOW) and not yes) or found.waits >= FAR_OFF


def _then_yes(found: Found) -> bool:
    """'Write when the audit is over, then gladly': every yes hangs on the later time named before it."""
    later = [s for s in says_of(found.signals, Says.LATER) if not CLOCK_NEAR.search(s.clause.folded)]
    yes = says_of(found.signals, Says.YES)
    return bool(later and yes) and later[0].place <= yes[0].place


def _asks_again(found: Found) -> bool:
    """Whether 'later' is said apart from the no, and no luck is wished for a search elsewhere."""
    refused = {signal.place for signal in says_of(found.signals, Says.NO)}
    refused |= {signal.place for signal in says_of(found.signals, Says.FOR_NOW)}
    apart = any(signal.place not in refused for signal in says_of(found.signals, Says.LATER))
    return apart and not found.any(Says.WISHES)


def _of_both(found: Found) -> Answer:
    """A yes and a no in one answer: the later one counts if it turns from the other; else it is unclear."""
    yes = says_of(found.signals, Says.YES)
    no = says_of(found.signals, Says.NO, Says.HOLLOW)
    if not yes:
        return Answer.PROPOSES_TIME if not no else Answer.UNCLEAR
    if not no:
        return _with_times(found, yes=True) if found.times else Answer.ACCEPTS
    last_yes, last_no = yes[-1], no[-1]
    if WRITTEN.search(last_yes.clause.folded) and SPOKEN.search(last_no.clause.folded):
        return Answer.ACCEPTS
    again = sum(signal.place > last_no.place for signal in yes) > 1
    if again or (
        last_yes.place > last_no.place and (last_yes.clause.turned or found.times or not found.any(Says.NO))
    ):
        return _with_times(found, yes=True) if found.times else Answer.ACCEPTS
    if last_yes.place > last_no.place:
        return Answer.DECLINES if found.any(Says.REGRET, Says.WISHES) else Answer.UNCLEAR
    turned = last_no.clause.turned or found.any(Says.REGRET, Says.WISHES)
    return Answer.DECLINES if turned and not found.times else Answer.UNCLEAR


def _with_times(found: Found, *, yes: bool) -> Answer:
    """Agrees to a time named ('Thursday at 10 works'), or puts one forward ('how about Thursday at 10?')."""
    if found.any(Says.UNDECIDED) and not yes and not found.times:
        return Answer.ASKS
    questions = says_of(found.signals, Says.OFFERS, Says.ASKS)
    asked = any(s.clause.question and _holds_a_time(s, found.times) for s in questions)
    offers = says_of(found.signals, Says.OFFERS)
    if offers and not found.times and not found.waits and not any(_names_days(s) or _denies(s) for s in offers):
        return Answer.ACCEPTS  # 'send me some dates' leaves the time to us
    if offers or asked or len(found.times) > 1:
        return Answer.PROPOSES_TIME
    agreed = found.any(Says.SUITS) or (yes and not found.times)
    return Answer.ACCEPTS if agreed else Answer.PROPOSES_TIME


def _holds_a_time(signal: Signal, times: Sequence[FoundTime]) -> bool:
    """Whether the clause, or one that a comma cut off, asks for one of the times."""
    words = signal.clause.words
    return not times or any(part in words for time in times for part in time.words.split(","))


def _names_days(signal: Signal) -> bool:
    return DAY_NAMED.search(signal.clause.folded) is not None


def _denies(signal: Signal) -> bool:
    """'That time does not work.'"""
    return NOT.search(signal.clause.folded) is not None


def _without_times(found: Found, *, yes: bool) -> Answer:
    if yes and _doubted(found):
        return Answer.DECLINES if found.any(Says.REGRET, Says.WISHES) else Answer.UNCLEAR
    agreed = min((signal.place for signal in says_of(found.signals, Says.YES)), default=None)
    open_yet = min((signal.place for signal in says_of(found.signals, Says.UNDECIDED)), default=None)
    if agreed is None and found.any(Says.ASKS, Says.UNDECIDED):
        return Answer.ASKS
    if agreed is not None and open_yet is not None and open_yet <= agreed:
        return Answer.ASKS
    if yes:
        return Answer.ACCEPTS
    if found.address:
        return Answer.MOVED
    if _little_nos(found):
        return Answer.DECLINES
    there = any(_names_days(signal) and not signal.clause.question for signal in says_of(found.signals, Says.SUITS))
    return Answer.ACCEPTS if there and not found.any(Says.REGRET, Says.WISHES, Says.BUSY) else Answer.UNCLEAR


def _doubted(found: Found) -> bool:
    """'Nothing against helping, but I cannot face another call': an inability behind every yes."""
    last = says_of(found.signals, Says.YES)[-1].place
    return any(s.clause.turned and s.place > last for s in says_of(found.signals, Says.UNABLE))


def _little_nos(found: Found) -> bool:
    """Whether what is no refusal by itself adds up to one where nothing speaks against it."""
    if found.any(Says.WRONG, Says.SORRY_NOT):
        return True
    soft = (Says.REGRET, Says.WISHES, Says.UNABLE, Says.BUSY)
    return sum(found.any(says) for says in soft) >= 2
