"""What happened, in plain words: one sentence an event."""

from collections.abc import Mapping

from outreach.domain import events as e
from outreach.domain.events import Answer, Event, Handover, Outcome, Stage, Step, Withdrawal
from outreach.domain.working_time import Place

STEP_WORDS: Mapping[Step, str] = {
    Step.FIRST_CONTACT: "first letter",
    Step.FOLLOW_UP: "follow-up",
    Step.ARRANGE: "letter to find a time",
    Step.CONFIRM: "letter to confirm the time",
    Step.THANK_YOU: "thank-you letter",
    Step.UPDATE: "letter on what came of it",
    Step.MENTORING_REQUEST: "request for mentoring",
    Step.AGREEMENT: "letter on what was agreed",
    Step.AGENDA: "agenda",
    Step.KEEP_IN_TOUCH: "greeting",
    Step.FAREWELL: "farewell letter",
    Step.INTRODUCTION: "letter to the go-between",
}
"""What each letter is called, behind "the"."""

ANSWER_WORDS: Mapping[Answer, str] = {
    Answer.ACCEPTS: "they answered: yes",
    Answer.PROPOSES_TIME: "they answered, and named a time",
    Answer.LATER: "they answered: not now",
    Answer.REFERS: "they answered, and named somebody else",
    Answer.ASKS: "they answered with a question",
    Answer.DECLINES: "they answered: no",
    Answer.OPTS_OUT: "they want no more mail",
    Answer.MOVED: "they wrote of another address",
    Answer.UNCLEAR: "they answered",
}

OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.NO_ANSWER: "no answer",
    Outcome.DECLINED: "declined",
    Outcome.OPTED_OUT: "wants no mail",
    Outcome.UNREACHABLE: "unreachable",
    Outcome.WITHDRAWN: "ended by you",
    Outcome.VALUABLE_CONTACT: "a valuable contact",
    Outcome.COMPLETED: "completed",
}

WITHDRAWN_WORDS: Mapping[Withdrawal, str] = {
    Withdrawal.BY_MENTEE: "you took it back",
    Withdrawal.ANSWERED: "they have written",
    Withdrawal.WRITTEN_BY_HAND: "you have written yourself",
    Withdrawal.SUPPRESSED: "nothing may go there",
    Withdrawal.CLOSED: "the journey is closed",
    Withdrawal.REPLACED: "another one takes its place",
    Withdrawal.ALREADY_SENT: "it had gone already",
}

HANDOVER_WORDS = {
    Handover.SUBMITTED: "went out",
    Handover.FOUND: "had gone out, as the mailbox shows",
    Handover.CONFIRMED: "went out, as you told",
    Handover.BY_HAND: "was sent by your own hand",
}


HAPPENED: Mapping[type, str] = {
    e.StrangerAnswered: "somebody else wrote in the thread",
    e.StrangerDismissed: "what somebody else wrote was not theirs, you said",
    e.AddressLearned: "they wrote from another address, which is known now",
    e.AddressReplaced: "letters go to a new address",
    e.WrittenByHand: "you wrote to them yourself",
    e.ComplaintReceived: "a letter was called unwanted",
    e.DeliveryDelayed: "a letter is delayed on its way",
    e.SendingPaused: "all sending paused",
    e.SendingResumed: "letters may go again",
    e.ContactAdded: "added to your contacts",
    e.MeetingMissed: "the talk did not happen",
    e.TaskNoted: "you took on something to do",
    e.TaskDone: "you did something that you took on",
    e.RequestChosen: "you want to ask for mentoring",
    e.MentoringAgreed: "they will be your mentor",
    e.MentoringDeclined: "they would rather not be your mentor",
    e.IntroductionAsked: "you asked the go-between",
    e.SilenceTold: "you said that nothing has come",
    e.ReflectionTold: "you answered a question about mentoring",
    e.ReflectionPassed: "you left a question about mentoring open",
    e.PreparationWaived: "first letters may go without purpose, context and need",
}

PLAIN_QUESTIONS: Mapping[str, str] = {
    "learned": "what you learned",
    "rate": "rapport and purpose",
    "advice": "what you will do",
    "acted": "what came of the advice",
    "check_in": "whether to meet again",
    "evaluate": "how the mentoring goes",
    "keep_in_touch": "news for a greeting",
}


def event_words(event: Event, home: Place) -> str:  # noqa: C901 (one line a word of the journal)
    """One sentence without a name: the journal holds none. Times are those of `home`."""
    match event:
        case e.LetterSent():
            return f"the {STEP_WORDS[event.step]} {HANDOVER_WORDS[event.how]}"
        case e.LetterWithdrawn():
            return f"the {STEP_WORDS[event.step]} was taken back: {WITHDRAWN_WORDS[event.why]}"
        case e.LetterApproved():
            return f"the {STEP_WORDS[event.step]} was approved" + (" (auto)" if event.automatic else "")
        case e.AboutLetter():
            return f"the {STEP_WORDS[event.step]}: {_plain(type(event).__name__.removeprefix('Letter'))}"
        case e.AnswerReceived():
            return ANSWER_WORDS[event.answer]
        case e.SignNoticed():
            return "a notice of LinkedIn says that something came there"
        case e.ReflectionTold():
            return f"you answered a question of the guide ({_plain(event.question)})"
        case e.ReflectionPassed():
            return f"you left a question of the guide open ({_plain(event.question)})"
        case e.PreparationWaived():
            return "you unlocked first letters without telling what for"
        case e.AbsenceNoticed():
            back = f", back on {event.back_on:%-d %B}" if event.back_on else ""
            return "an automatic reply says they left" if event.left else f"an automatic reply: away{back}"
        case e.DeliveryFailed():
            return f"a letter could not be delivered ({_plain(event.reason)})"
        case e.CommandObeyed():
            return f"you said {event.command}"
        case e.JourneyClosed():
            return f"closed: {OUTCOME_WORDS[event.outcome]}"
        case e.MeetingSet() | e.MeetingMoved():
            how = "is set for" if isinstance(event, e.MeetingSet) else "is moved to"
            return f"the talk {how} {home.local(event.starts):%a %-d %b %Y, %H:%M}"
        case e.SendingStopped():
            by_mentee = event.why is e.StopReason.BY_MENTEE
            return "you stopped all sending" if by_mentee else f"all sending stopped ({_plain(event.why)})"
        case e.JourneyPostponed():
            return f"postponed until {event.until:%-d %B %Y}"
        case e.JourneyAdopted():
            return f"you told that it stood at {_plain(event.stage)} since {event.day:%-d %B %Y}"
        case e.TalkRated():
            return f"you rated the talk: rapport {event.rapport}, purpose {event.clarity}"
        case e.MeetingHeld():
            return f"you talked, on {event.held_on:%-d %B %Y}"
        case e.MentoringPostponed():
            return f"they said not now; not asked again before {event.until:%-d %B %Y}"
        case e.NewsTold() | e.QuestionPassed():
            told = "told" if isinstance(event, e.NewsTold) else "passed over"
            return f"you {told} what was asked: {PLAIN_QUESTIONS.get(event.question, _plain(event.question))}"
        case e.MentoringAgreed(offered=True):
            return "they offered to be your mentor, and you accepted"
        case e.FarewellBegun():
            return f"a last letter is owed; then it closes: {OUTCOME_WORDS[event.outcome]}"
        case e.IntroductionGiven():
            return "the letter may name the go-between" if event.named else "the letter names no go-between"
        case e.ContactAdded():
            on_the_way = "" if event.stage is Stage.IDENTIFIED else f", {_plain(event.stage)}"
            return f"added to your contacts{on_the_way}"
        case _ if type(event) in HAPPENED:
            return HAPPENED[type(event)]
        case _:
            return _plain(type(event).__name__)


def _plain(word: str) -> str:
    """CamelCase or snake_case as words."""
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in word)
    return spaced.replace("_", " ").strip()
