"""What happened, in plain words: one sentence an event."""

from collections.abc import Mapping

from outreach.domain import events as e
from outreach.domain.correspondence import Question
from outreach.domain.events import Event, Handover, Stage, Step, Withdrawal
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
    Step.INTRODUCTION: "letter that asks for an introduction",
}
"""What each letter is called, behind "the"."""

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
            return f"they answered ({_plain(event.answer)})"
        case e.AbsenceNoticed():
            back = f", back on {event.back_on:%-d %B}" if event.back_on else ""
            return "an automatic reply says they left" if event.left else f"an automatic reply: away{back}"
        case e.DeliveryFailed():
            return f"a letter could not be delivered ({_plain(event.reason)})"
        case e.CommandObeyed():
            return f"you said {event.command}"
        case e.JourneyClosed():
            return f"closed ({_plain(event.outcome)})"
        case e.MeetingSet() | e.MeetingMoved():
            return f"{_plain(type(event).__name__)} for {home.local(event.starts):%a %-d %b %Y %H:%M}"
        case e.JourneyPostponed():
            return f"postponed until {event.until:%-d %B %Y}"
        case e.ContactAdded():
            on_the_way = "" if event.stage is Stage.IDENTIFIED else f", {_plain(event.stage)}"
            return f"added to your contacts{on_the_way}"
        case _:
            told = _of_people(event) or _of_the_talk(event) or _of_the_mentoring(event, home)
            return told or _plain(type(event).__name__)


def _of_people(event: Event) -> str:
    match event:
        case e.StrangerAnswered():
            return "somebody else wrote in the thread"
        case e.StrangerDismissed():
            return "what somebody else wrote was not theirs, you said"
        case e.AddressLearned():
            return "they wrote from another address, which is known now"
        case e.AddressReplaced():
            return "letters go to a new address"
        case e.WrittenByHand():
            return "you wrote to them yourself"
        case e.ComplaintReceived():
            return "a letter was called unwanted"
        case e.DeliveryDelayed():
            return "a letter is delayed on its way"
        case e.SendingStopped():
            return f"all sending stopped ({_plain(event.why)})"
        case e.SendingPaused():
            return "all sending paused"
        case e.SendingResumed():
            return "letters may go again"
        case _:
            return ""


def _of_the_talk(event: Event) -> str:
    match event:
        case e.MeetingHeld():
            return f"you met, on {event.held_on:%a %-d %b %Y}"
        case e.MeetingMissed():
            return "the talk did not take place"
        case e.TalkRated():
            return f"you rated it: rapport {event.rapport}, purpose {event.clarity}"
        case e.NewsTold(question=Question.LEARNED):
            return "you told what you learned"
        case e.NewsTold():
            return "you told your news"
        case e.QuestionPassed():
            return f"you left a question open ({_plain(event.question)})"
        case e.TaskNoted():
            return "you took something on to do"
        case e.TaskDone():
            return "you did what you had taken on"
        case e.IntroductionAsked():
            return "you asked for an introduction"
        case e.IntroductionGiven():
            return "the go-between may be named" if event.named else "you write without naming anybody"
        case e.SilenceTold():
            return "nothing had come from them, you said"
        case _:
            return ""


def _of_the_mentoring(event: Event, home: Place) -> str:
    match event:
        case e.RequestChosen():
            return "you decided to ask for mentoring"
        case e.MentoringAgreed():
            return "they agreed to be your mentor"
        case e.MentoringPostponed():
            return f"they said not now; you may ask again from {home.local(event.until):%-d %B %Y} on"
        case e.MentoringDeclined():
            return "they said no to mentoring"
        case e.FarewellBegun():
            return f"a last letter was begun ({_plain(event.outcome)})"
        case e.ReflectionTold():
            return f"you answered a question for yourself ({_plain(event.question)})"
        case e.ReflectionPassed():
            return f"you left a question for yourself open ({_plain(event.question)})"
        case e.PreparationWaived():
            return "you let first letters go before all of your own questions were answered"
        case _:
            return ""


def _plain(word: str) -> str:
    """CamelCase or snake_case as words."""
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in word)
    return spaced.replace("_", " ").strip()
