"""How things stand: questions only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from outreach.application.app import App
from outreach.application.halting import halted_words, why_halted
from outreach.application.heartbeat import Pulse, pulse
from outreach.application.holding import held_back
from outreach.application.namesakes import each_called
from outreach.application.offering import offer_about
from outreach.application.plain_faults import explain
from outreach.application.preparing import gaps, locked
from outreach.application.recording import load_all
from outreach.application.refusals import refusal_asked_about
from outreach.domain.correspondence import Item, Purpose, Status
from outreach.domain.events import Stage
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, ContactId
from outreach.ports.store import Records, SetAside


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing that waits for the mentee; `called` is what they say for the person."""

    name: str
    called: str
    question: str
    choices: tuple[str, ...]
    since: datetime
    blocked: tuple[str, ...] = ()
    server_said: str = ""
    server_means: str = ""
    server_step: str = ""


@dataclass(frozen=True, slots=True)
class OpenTask:
    """Something that the mentee took on, and has not done yet; `name` is that of the person it came from."""

    name: str
    text: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class HeldBack:
    """The provider lets nothing through until then: in its words, and in plain ones."""

    until: datetime
    said: str
    meaning: str


@dataclass(frozen=True, slots=True)
class StatusReport:
    """Where everybody stands, what waits for the mentee and was taken on, what waits to go, what halts sending."""

    stages: Mapping[str, int]
    waiting_for_you: tuple[OpenItem, ...]
    letters_queued: int
    in_doubt: int
    halted: str
    paused_until: datetime | None
    last_good_pass: datetime | None
    set_aside: tuple[SetAside, ...]
    locked: str = ""
    gaps: tuple[str, ...] = ()
    tasks: tuple[OpenTask, ...] = ()
    held_back: HeldBack | None = None
    passes: Pulse = field(default_factory=lambda: Pulse(None))


def status(app: App, records: Records) -> StatusReport:
    """How things stand at this moment."""
    lock = locked(app.mentee, records)
    items = records.prompts.open_items()
    about = {one.journey for one in items if one.journey}
    people, journeys = records.contacts.some(about), load_all(records, about)
    names = each_called(records, people.values())
    waiting = (_open_item(app, records, one, people, names, journeys, lock) for one in items)
    return replace(standing(app, records), waiting_for_you=tuple(waiting))


def standing(app: App, records: Records) -> StatusReport:
    """The same without what waits for the mentee."""
    mentee = records.mentees.get()
    stages, lock = records.journeys.stages(), locked(app.mentee, records)
    halted = why_halted(mentee, app.clock.now())
    return StatusReport(
        stages={stage.value: stages[stage] for stage in Stage if stages.get(stage)},
        waiting_for_you=(),
        letters_queued=len(records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)),
        in_doubt=len(records.outbox.with_status(Status.IN_DOUBT, purpose=Purpose.LETTER)),
        halted=halted,
        paused_until=mentee.paused_until if halted else None,
        last_good_pass=mentee.last_good_pass,
        set_aside=tuple(records.asides.all()),
        locked=lock,
        gaps=gaps(app.mentee, records),
        tasks=tuple(_open_tasks(records)),
        held_back=_held_back(app, records),
        passes=pulse(app, records),
    )


def _held_back(app: App, records: Records) -> HeldBack | None:
    mail = held_back(app, records)
    found = explain(mail.last_answer, app.preferences.provider) if mail else None
    return HeldBack(mail.due_at, mail.last_answer, found.meaning) if mail and found else None


def _open_tasks(records: Records) -> list[OpenTask]:
    """Those with a day first, the earliest first."""
    whose = [
        (task, records.contacts.get(task.journey) if task.journey else None) for task in records.tasks.still_open()
    ]
    found = [
        OpenTask(contact.name if contact else "", task.text, task.due_on)
        for task, contact in whose
        if contact or task.journey is None
    ]
    return sorted(found, key=lambda one: (one.due_on is None, one.due_on or date.max))


def _open_item(
    app: App,
    records: Records,
    item: Item,
    people: Mapping[ContactId, Contact],
    names: Mapping[ContactId, str],
    journeys: Mapping[ContactId, Journey],
    lock: str,
) -> OpenItem:
    contact = people.get(item.journey) if item.journey else None
    journey = journeys[item.journey] if item.journey else None
    said = refusal_asked_about(records, item)
    found = explain(said, app.preferences.provider) if said else None
    now = offer_about(app, records, item, contact, journey)
    return OpenItem(
        name=contact.name if contact else "",
        called=names[contact.id] if contact else "",
        question=item.question.value,
        choices=tuple(one.verb if one.only_example else one.words for one in now.choices),
        since=item.opened_at,
        blocked=tuple(STILL_LOCKED if one == lock else one for one in now.blocked),
        server_said=said,
        server_means=found.meaning if found else "",
        server_step=found.step if found else "",
    )


def _ended(reason: str) -> str:
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."


STILL_LOCKED = "first letters are still locked"
"""Of each letter; why, and the way out, is told once."""


QUESTION_WORDS = {
    "approve": "a letter waits for your SEND",
    "look": "your own text waits for a last look",
    "answered": "answered you",
    "stranger": "somebody else wrote in the thread",
    "dead_address": "the address does not work",
    "in_doubt": "a letter may or may not have gone",
    "earlier_mail": "you have written to each other before",
    "draft_changed": "a letter's draft is gone or changed",
    "refused": "a letter was refused",
    "complaint": "a letter was called unwanted",
    "revised": "an older mail is understood otherwise now",
    "resume_talk": "it is time to come back to them",
    "meeting_passed": "did you meet?",
    "task": "the day of something you took on has come",
    "stopped": "sending stopped",
    "by_hand": "words are ready for you to carry over",
    "heard": "has anything come on the other channel?",
    "introduction": "somebody could introduce you",
    "prepare": "a page to prepare your talk",
    "learned": "one thing that you learned, for the thank-you letter",
    "rate": "how was the talk, for you alone?",
    "advice": "what will you do with their advice?",
    "acted": "what came of their advice?",
    "ready": "is it time to ask for mentoring?",
    "request": "your request for mentoring waits for your SEND",
    "asked_by_hand": "did your own mail ask for mentoring?",
    "silent_request": "no answer yet to your request for mentoring",
    "check_in": "time to see each other again?",
    "evaluate": "how is the mentoring going?",
    "keep_in_touch": "a line of news, for a greeting",
    "reflect": "a question about you and mentoring",
}
"""What the mentee is asked, one line a question."""

ASKED_WORDS = {
    "prepare": "you get a page to prepare your talk",
    "by_hand": "you get words to carry over",
    "learned": "you are asked for one thing that you learned, for the thank-you letter",
    "keep_in_touch": "you are asked for a line of news, for a greeting",
}
"""Where more than the question itself is to be told."""


def asked_words(question: str) -> str:
    """The question as something to come, in a sentence."""
    words = QUESTION_WORDS[question]
    how = "asked" if words.endswith("?") else "told"
    return ASKED_WORDS.get(question, f"you are {how}: {words}")


STAGE_WORDS = {
    Stage.IDENTIFIED: "not written to yet",
    Stage.CONTACTED: "written to",
    Stage.CONVERSING: "in conversation",
    Stage.MEETING_SET: "with a talk ahead",
    Stage.MET: "met",
    Stage.ASKED: "asked for mentoring",
    Stage.MENTORING: "mentoring you",
    Stage.CLOSED: "closed",
}


def status_words(report: StatusReport) -> str:
    """The report as a few lines."""
    return "\n\n".join("\n".join(part) for part in _parts(report) if part)


def halted_line(report: StatusReport) -> str:
    """That nothing goes to contacts, until when and why; "" when letters may go."""
    return halted_words(report.halted, report.paused_until)


def _parts(report: StatusReport) -> Iterator[list[str]]:
    yield [line] if (line := halted_line(report)) else []
    yield [_people(report), _letters(report), *_held_words(report)]
    yield [report.locked] if report.locked else []
    yield [*report.gaps]
    waiting = [line for item in report.waiting_for_you for line in _waiting(item)]
    yield ["Waiting for you:", *waiting] if waiting else ["Nothing waits for you."]
    tasks = [line for task in report.tasks for line in _task(task)]
    yield ["You took on:", *tasks] if tasks else []
    aside = [f"  {one.kind} {one.ref}: {one.reason}" for one in report.set_aside]
    yield ["Set aside, and worth a look:", *aside] if aside else []


def _people(report: StatusReport) -> str:
    people = ", ".join(f"{count} {STAGE_WORDS[Stage(stage)]}" for stage, count in report.stages.items())
    return f"People: {people or 'none yet (outreach contacts import FILE)'}."


def _letters(report: StatusReport) -> str:
    doubt = f", {report.in_doubt} in doubt" if report.in_doubt else ""
    return f"Letters waiting to go: {report.letters_queued or 'none'}{doubt}."


def _held_words(report: StatusReport) -> Iterator[str]:
    if held := report.held_back:
        yield f"None goes before {held.until:%-d %B %H:%M} UTC: {held.meaning}"
        yield f"      The mail server said: {held.said}"


def _waiting(item: OpenItem) -> Iterator[str]:
    who = f"{item.called}: " if item.called else ""
    mended = f"a letter must be mended before it can go: {' '.join(map(_ended, item.blocked))}"
    yield f"  {who}{mended if item.blocked else QUESTION_WORDS[item.question]} (since {item.since:%-d %B})"
    yield from (f"      The mail server said: {said}" for said in [item.server_said] if said)
    yield from (f"      What it means: {means}" for means in [item.server_means] if means)
    yield from (f"      What to do: {step}" for step in [item.server_step] if step)
    yield f"      {' | '.join(item.choices)}"


def _task(task: OpenTask) -> list[str]:
    by = f" (by {task.due_on:%-d %B %Y})" if task.due_on else ""
    return [f"  {f'{task.name}: ' if task.name else ''}{task.text}{by}"]
