"""What mentees say to which question, what contacts say, and what servers say of letters.

A new question wants a line in ANSWERS; what a new word allows or takes back stands in `laws_mentee`.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from outreach.domain.correspondence import Question
from outreach.domain.events import Stage
from outreach.ports.errors import LoginRefused, MailboxTrouble, Unreachable
from outreach.ports.mail import InDoubt, NotSent, Refused, Submission
from outreach.ports.mail import Stage as At

NAMES = {"julie": "Julie Adams", "omar": "Omar Haddad"}
HOMES = {"julie": "julie@partner.test", "omar": "omar@college.test"}

OWN = "SEND own words"
"""SEND with a text of the mentee's own below it."""

OWN_WORDS = (
    "Dear {name},\n\nI run a ward in Leeds, and your talk changed how I plan my week; this is try #.\n\n"
    "Could I ring you for 15 minutes some day next week? No worries at all if not.\n\nChris"
)

SOON = "MEETING soon"
"""A talk at ten o'clock, two days from now."""


def spoken(word: str, number: int, now: datetime) -> str:
    """The word as the mentee writes it; `#` becomes the number."""
    if word == SOON:
        return f"MEETING {now + timedelta(days=2):%-d %b %Y} 10:00"
    return "SEND" if word == OWN else word.replace("#", str(number))


def own_words(who: str, number: int) -> str:
    return OWN_WORDS.format(name=NAMES[who]).replace("#", str(number))


SAYS = {
    "gladly": "Gladly. Ring me on any Monday. (#)",
    "an offer": "Gladly. I would be happy to be your mentor, if you like. (#)",
    "a time": "How about Thursday at 10:00? (#)",
    "not now": "I am too busy at the moment. Please ask me again in two weeks. (#)",
    "no": "Thank you for asking, but I must decline. I do not mentor people. (#)",
    "no more": "Please take me off your list and do not contact me again. (#)",
}
"""What a contact says; `#` becomes a number, so that no two mails are the same."""

ANSWERS: Mapping[Question, tuple[str, ...]] = {
    Question.APPROVE: ("SEND", "SEND", "SEND", "SEND", OWN, "SKIP", "LATER 3 days"),
    Question.LOOK: ("SEND", "SEND", "NO"),
    Question.ANSWERED: ("NO", "SEND", "YES", SOON, "NO", "LATER 3 days", "CLOSE", "NOTHING", "NOTE kind words #"),
    Question.STRANGER: ("YES", "NO", "NO"),
    Question.DEAD_ADDRESS: ("ADDRESS new", "NO", "CLOSE"),
    Question.IN_DOUBT: ("ARRIVED", "SEND AGAIN", "SEND AGAIN", "SKIP"),
    Question.EARLIER_MAIL: ("SEND", "SEND", "SKIP"),
    Question.REFUSED: ("SEND AGAIN", "SEND AGAIN", "SKIP", "ADDRESS new"),
    Question.COMPLAINT: ("NO", "CLOSE"),
    Question.REVISED: ("YES", "NO"),
    Question.RESUME_TALK: (SOON, "LATER 3 days", "CLOSE"),
    Question.MEETING_PASSED: ("MET", "MET", "MISSED"),
    Question.STOPPED: ("RESUME",),
    Question.DRAFT_CHANGED: ("SEND", "SKIP"),
    Question.PREPARE: ("NOTE a thought #",),
    Question.LEARNED: ("NOTE that a rota is a promise (#)", "SKIP"),
    Question.RATE: ("RATE 4 4", "RATE 2 3", "SKIP"),
    Question.ADVICE: ("ACTION read it (#); ask the night shift (#)", "NOTHING"),
    Question.ACTED: ("DONE", "DONE", "LATER 3 days", "NOTHING"),
    Question.READY: ("ASK", "ASK", "LATER 3 days", "CLOSE valuable", SOON, "YES"),
    Question.REQUEST: ("SEND", "SEND", "SEND", "LATER 3 days", SOON, "SKIP", "CLOSE valuable"),
    Question.ASKED_BY_HAND: ("YES", "NO"),
    Question.SILENT_REQUEST: ("YES", "LATER 3 days", "NO", "CLOSE valuable"),
    Question.CHECK_IN: ("SEND", SOON, "SKIP", "LATER 3 days", "CLOSE completed"),
    Question.EVALUATE: ("RATE 4 4", "SKIP"),
    Question.KEEP_IN_TOUCH: ("NOTE the new rota holds (#)", "SKIP", "LATER 3 days"),
    Question.BY_HAND: ("SKIP",),
    Question.HEARD: ("NOTHING",),
    Question.INTRODUCTION: ("NO",),
    Question.REFLECT: ("SKIP",),
    Question.TASK: ("DONE",),
}

TO_A_REQUEST = ("YES", "LATER 2 weeks", "NO", "YES", "LATER 2 weeks", "CLOSE valuable", "NOTE kind words #")
"""What an answer is taken for once mentoring was asked for."""


def answers_to(question: Question, stage: Stage) -> tuple[str, ...]:
    return TO_A_REQUEST if question is Question.ANSWERED and stage is Stage.ASKED else ANSWERS[question]


AT_ANY_TIME = (
    *("UNDO", "UNDO", "UNDO", "WITHDRAW", "CLOSE", "CLOSE valuable", "CLOSE completed", "REOPEN", "REOPEN"),
    *("PAUSE", "RESUME", "NOTE a thought #", "ASK", "ASK", "MET", "RATE 1 4", "ACTION read it (#)", "DONE", SOON),
)
FOR_ALL = ("STOP", "PAUSE all", "RESUME all")
FORGED = ("SEND", "SEND AGAIN", "SKIP", "CLOSE", "NO", "YES", "ASK", "NOTE forged")

LINES = ("login", "folders", "news", "fetch", "look_for", "look_for_written_to", "headers_since", "append")

LOST: tuple[Submission, bool] = (InDoubt("lost in the text"), False)
TAKEN: tuple[Submission, bool] = (InDoubt("lost behind the text"), True)
OUTCOMES: tuple[tuple[Submission | MailboxTrouble, bool], ...] = (
    LOST,
    TAKEN,
    TAKEN,
    (NotSent("lost before the text"), False),
    (Unreachable("no route"), False),
    (LoginRefused("not now"), False),
    (Refused(At.RCPT, 451, "4.7.1", "later"), False),
    (Refused(At.RCPT, 550, "5.1.1", "no such user"), False),
    (Refused(At.TEXT, 554, "5.7.1", "looks like spam"), False),
)

NOTICES = (
    ("5.1.1", "This address does not exist."),
    ("5.7.1", "Message rejected as spam."),
    ("4.4.1", "Will try on."),
)
