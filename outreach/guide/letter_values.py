"""What a letter's template may use."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime

from outreach.domain.people import Contact, Mentee
from outreach.guide.questions import AGREED, PLAIN
from outreach.guide.sources import go_between_name

MINUTES = 15
"""How long a first conversation we ask for (guide, part "approaching a mentor")."""

GREETING_WORDS = ("dear ", "hello ", "hi ")
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？")


@dataclass(frozen=True, slots=True)
class Told:
    """What letters may say of the talk and what follows it. What is not known is "", () or None.

    meeting, slots       times in the reader's zone, the mentee's where it differs: "Thursday 3 December at 14:00"
    meeting_at, slots_at the same as instants in the reader's zone, for templates that write dates another way
    meeting_day          the meeting's day alone: "Thursday 3 December"
    talk_minutes         how long that talk will take
    invitation           whether a calendar file is attached
    time_taken           whether another talk is set at each time that they named
    way_named            whether they said how they would like to talk: a number, a link, a program, a place
    named                the names of those to whom they pointed
    later                when to come back, if they said so: "in January", "around 11 January"
    talk_on              the day of the last talk: "on Thursday", "on Thursday 3 December"
    learned              what the mentee learned in it
    done, to_do          what the mentee has done of the advice since, and what is still to do, in their words
    news                 the mentee's line of news
    purpose, context, looking_for, good_mentee, approach, transition   what the mentee told in reflection
    agreement_details    what the letter about an agreement spells out: "aim", "rhythm", "length", ...
    rhythm, length, span how often, how many minutes, for how long: "every four weeks", 30, "half a year"
    review               when to look back together: "31 May 2027"
    mentor               whether they agreed to be a mentor
    go_between           who may be named as having pointed to this person
    thread_subject       what the conversation is called, without Re:
    """

    meeting: str = ""
    meeting_day: str = ""
    meeting_at: datetime | None = None
    talk_minutes: int = MINUTES
    invitation: bool = False
    way_named: bool = False
    time_taken: bool = False
    slots: tuple[str, ...] = ()
    slots_at: tuple[datetime, ...] = ()
    named: tuple[str, ...] = ()
    later: str = ""
    talk_on: str = ""
    learned: str = ""
    done: tuple[str, ...] = ()
    to_do: tuple[str, ...] = ()
    news: str = ""
    purpose: str = ""
    context: str = ""
    looking_for: str = ""
    good_mentee: str = ""
    approach: str = ""
    transition: str = ""
    agreement_details: tuple[str, ...] = AGREED[PLAIN]
    rhythm: str = ""
    length: int = 0
    span: str = ""
    review: str = ""
    mentor: bool = False
    offered: bool = False
    go_between: str = ""
    thread_subject: str = ""


def greeting(contact: Contact) -> str:
    """How the contact is addressed, without the word of greeting: the salutation, else the name."""
    words = contact.salutation.strip().rstrip(",").strip() or contact.name
    for word in GREETING_WORDS:
        if words.casefold().startswith(word):
            return words[len(word) :].lstrip()
    return words


def sentence(words: str) -> str:
    """The words as a sentence: first letter large, with a full stop; "" stays ""."""
    bare = words.strip()
    if not bare:
        return ""
    return bare[0].upper() + bare[1:] + ("" if bare.endswith(SENTENCE_ENDS) else ".")


def closed(words: str) -> str:
    """The words on one line with a full stop, to stand behind a colon; "" stays ""."""
    bare = " ".join(words.split())
    return bare if not bare or bare.endswith(SENTENCE_ENDS) else f"{bare}."


def letter_values(
    contact: Contact,
    mentee: Mentee,
    *,
    first_subject: str = "",
    minutes: int = MINUTES,
    told: Told | None = None,
) -> Mapping[str, object]:
    """The values of every letter template. `first_*` tell of the first letter, in letters that follow it.

    Without `told` whoever introduced somebody may be named; with it, only who stands in it.
    """
    known = told or Told(go_between=go_between_name(contact))
    return {
        "contact": _about_one_thing(replace(contact, introduced_by=known.go_between)),
        "greeting": greeting(contact),
        "why_them": sentence(contact.why_them),
        "mentee": mentee,
        "minutes": minutes,
        "first_subject": first_subject,
        **{one.name: getattr(known, one.name) for one in fields(known)},
    }


def _about_one_thing(contact: Contact) -> Contact:
    """A letter is about one need, also to somebody who may serve several."""
    return replace(contact, need=next(iter(contact.needs), ""))
