"""The weekly digest: what happened, what waits for the mentee, what comes next, and one question to think about."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.choice_views import ChoiceView, choice_view
from outreach.application.digest_due import HOUR, TEMPLATE
from outreach.application.event_words import event_words
from outreach.application.halting import HALTED_WORDS, sending_halted
from outreach.application.home import home
from outreach.application.message_views import on_day
from outreach.application.namesakes import called_by
from outreach.application.offering import GOES, offer
from outreach.application.planning import plan
from outreach.application.prompting import prompt_language
from outreach.application.reading_words import moment_words
from outreach.application.replies import shown_letter
from outreach.application.status import QUESTION_WORDS
from outreach.domain import events as e
from outreach.domain.correspondence import Item, Question
from outreach.domain.events import Event, Step, TaskId
from outreach.domain.people import Contact
from outreach.domain.working_time import DAY
from outreach.guide.questions import QUESTIONS
from outreach.ports.store import MENTEE_STREAM, Recorded, Records
from outreach.ports.world import Rendered

WEEK = timedelta(days=7)
MOST_LINES = 12

TOLD = (
    e.ContactAdded
    | e.LetterSent
    | e.LetterRefused
    | e.LetterInDoubt
    | e.AnswerReceived
    | e.StrangerAnswered
    | e.AbsenceNoticed
    | e.DeliveryFailed
    | e.ComplaintReceived
    | e.WrittenByHand
    | e.AddressReplaced
    | e.MeetingSet
    | e.MeetingMoved
    | e.MeetingHeld
    | e.MeetingMissed
    | e.TaskNoted
    | e.TaskDone
    | e.MentoringAgreed
    | e.MentoringPostponed
    | e.MentoringDeclined
    | e.IntroductionGiven
    | e.JourneyClosed
    | e.JourneyReopened
    | e.SendingStopped
    | e.SendingPaused
    | e.SendingResumed
    | e.ReflectionTold
)
"""What is worth telling of a week; drafts, approvals and single commands are not."""


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened with one person ("": with the mentee), in sentences."""

    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open item. `who` begins its reply line ("": it has none), `blocked` says why a letter cannot go."""

    name: str
    who: str
    asked: str
    since: str
    choices: tuple[ChoiceView, ...]
    blocked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ahead:
    on: str
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Digest:
    """A week. `halted` tells why nothing goes to contacts, `question` is one to think about ("": none)."""

    since: str
    until: str
    halted: str
    happened: tuple[Happened, ...]
    waiting: tuple[Waiting, ...]
    ahead: tuple[Ahead, ...]
    more_ahead: int
    question: Waiting | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell and nothing to answer."""
        return not (self.happened or self.waiting or self.question)


Tokens = Mapping[str, str]
"""Each item's token in this digest, by the item's id."""


def digest(app: App, records: Records, until: datetime, ahead: tuple[Ahead, ...], tokens: Tokens) -> Digest:
    """The week before `until`, and what has waited since then or longer."""
    since = until - WEEK
    items = [one for one in records.prompts.open_items() if one.opened_at <= until]
    waiting = [_waiting(app, records, one, tokens.get(one.id, "")) for one in items if not _is_thought(one)]
    thought = next((one for one in items if _is_thought(one)), None)
    return Digest(
        since=on_day(app, since),
        until=on_day(app, _last_day(app, until)),
        halted=_halted(app, records),
        happened=tuple(_happened(app, records, since, until)),
        waiting=tuple(waiting),
        ahead=ahead[:MOST_LINES],
        more_ahead=max(len(ahead) - MOST_LINES, 0),
        question=_waiting(app, records, thought, tokens.get(thought.id, "")) if thought else None,
    )


def _last_day(app: App, until: datetime) -> datetime:
    """A digest in the morning tells of the days before."""
    early = home(app).local(until).time() <= max(HOUR, app.rules.prompt_start)
    return until - DAY if early else until


def _is_thought(item: Item) -> bool:
    return item.question is Question.REFLECT


def question_text(key: str) -> str:
    """The words of one of the guide's questions, and how to answer it."""
    return f"{QUESTIONS[key].words} {QUESTIONS[key].how}"


def _halted(app: App, records: Records) -> str:
    mentee = records.mentees.get()
    return HALTED_WORDS.get(mentee.stopped or "paused", "") if sending_halted(mentee, app.clock.now()) else ""


def _happened(app: App, records: Records, since: datetime, until: datetime) -> Iterator[Happened]:
    streams = [row.id for row in records.journeys.all() if row.changed_at is None or row.changed_at >= since]
    for stream in (*streams, MENTEE_STREAM):
        contact = records.contacts.get(stream) if stream != MENTEE_STREAM else None  # type: ignore[arg-type]  # a journey's
        week = [one for one in records.journal.read(stream) if since <= one.recorded_at < until]
        told = tuple(_sentence(app, one) for one in week if isinstance(one.event, TOLD))
        if told and (contact or stream == MENTEE_STREAM):
            yield Happened(contact.name if contact else "", tuple(dict.fromkeys(told)))


def _sentence(app: App, one: Recorded) -> str:
    event: Event = one.event
    place = home(app)
    return f"{place.local(one.recorded_at):%a %-d %b}: {event_words(event, place)}"


def _waiting(app: App, records: Records, item: Item, token: str) -> Waiting:
    """What nobody has been shown yet cannot be let go from here."""
    contact = records.contacts.get(item.journey) if item.journey else None
    who = called_by(records, contact) if contact else ""
    now = offer(app, records, item)
    choices = [one for one in now.choices if item.prompt or one.verb not in GOES]
    return Waiting(
        name=contact.name if contact else "",
        who=who,
        asked=_asked(app, records, item, contact),
        since=on_day(app, item.opened_at),
        choices=tuple(choice_view(app, one, token) for one in choices),
        blocked=now.blocked,
    )


def _asked(app: App, records: Records, item: Item, contact: Contact | None) -> str:
    """What is asked; a time that YES would agree to is named whole."""
    words = QUESTION_WORDS[item.question]
    match item.question:
        case Question.ANSWERED:
            reply = shown_letter(records, item)
            if reply is None or reply.step is not Step.CONFIRM or reply.good_until is None:
                return words
            return f"{words}; YES agrees to {moment_words(app, contact, reply.good_until)}"
        case Question.TASK:
            task = records.tasks.get(TaskId(item.about))
            return f"{words}: {task.text}" if task else words
        case Question.REFLECT:
            return question_text(item.about)
        case _:
            return words


def ahead_of(app: App) -> tuple[Ahead, ...]:
    """The next seven days, if nobody answers."""
    return tuple(Ahead(on_day(app, one.at), one.name, one.what) for one in plan(app, WEEK.days).planned)


def rendered(app: App, told: Digest) -> Rendered:
    """Raises TemplateBroken."""
    return app.templates.render(TEMPLATE, prompt_language(app, TEMPLATE), {"digest": asdict(told)})
