"""How things stand: questions only."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from outreach.application.app import App
from outreach.application.recording import sending_halted
from outreach.domain.choices import choices
from outreach.domain.correspondence import Item, Purpose, Status
from outreach.domain.events import Stage
from outreach.ports.store import Records, SetAside


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One thing that waits for the mentee."""

    name: str
    question: str
    choices: tuple[str, ...]
    since: datetime


@dataclass(frozen=True, slots=True)
class StatusReport:
    """Where everybody stands, what waits for the mentee, what waits to go, and whether sending is halted."""

    stages: Mapping[str, int]
    waiting_for_you: tuple[OpenItem, ...]
    letters_queued: int
    in_doubt: int
    halted: str
    paused_until: datetime | None
    last_good_pass: datetime | None
    set_aside: tuple[SetAside, ...]


def status(app: App, records: Records) -> StatusReport:
    """How things stand at this moment."""
    mentee = records.mentees.get()
    stages = Counter(row.stage for row in records.journeys.all())
    halted = sending_halted(mentee, app.clock.now())
    return StatusReport(
        stages={stage.value: stages[stage] for stage in Stage if stages[stage]},
        waiting_for_you=tuple(_open_item(records, one) for one in records.prompts.open_items()),
        letters_queued=len(records.outbox.with_status(Status.QUEUED, purpose=Purpose.LETTER)),
        in_doubt=len(records.outbox.with_status(Status.IN_DOUBT, purpose=Purpose.LETTER)),
        halted=(mentee.stopped or "paused") if halted else "",
        paused_until=mentee.paused_until if halted else None,
        last_good_pass=mentee.last_good_pass,
        set_aside=tuple(records.asides.all()),
    )


def _open_item(records: Records, item: Item) -> OpenItem:
    contact = records.contacts.get(item.journey) if item.journey else None
    offered = tuple(one.words for one in choices(item.question))
    return OpenItem(contact.name if contact else "", item.question.value, offered, item.opened_at)


HALTED_WORDS = {
    "by_mentee": "you said STOP",
    "restored": "the store was restored from a backup",
    "rolled_back": "a letter in Sent is unknown to the store, which must be older than the mailbox",
    "dead_addresses": "two addresses were dead within a day",
    "too_many": "more letters were due in a day than usual",
    "paused": "paused",
}

QUESTION_WORDS = {
    "approve": "a letter waits for your SEND",
    "look": "your own text waits for a last look",
    "answered": "answered you",
    "stranger": "somebody else wrote in the thread",
    "dead_address": "the address does not work",
    "in_doubt": "a letter may or may not have gone",
    "earlier_mail": "you have written to each other before",
    "refused": "a letter was refused",
    "complaint": "a letter was called unwanted",
    "resume_talk": "the date you named has come",
    "meeting_passed": "did you meet?",
    "stopped": "sending stopped",
}


def status_words(report: StatusReport) -> str:
    """The report as a few lines."""
    lines = []
    if report.halted:
        until = f" until {report.paused_until:%A %-d %B}" if _dated(report.paused_until) else ""
        lines.append(
            f"Nothing goes to contacts{until}: {HALTED_WORDS.get(report.halted, report.halted)}. RESUME ends that."
        )
    people = ", ".join(f"{count} {stage.replace('_', ' ')}" for stage, count in report.stages.items())
    lines.append(f"People: {people or 'none yet (outreach contacts import FILE)'}.")
    lines.append(f"Letters waiting to go: {report.letters_queued}. In doubt: {report.in_doubt}.")
    if report.waiting_for_you:
        lines.append("Waiting for you:")
    for item in report.waiting_for_you:
        who = f"{item.name}: " if item.name else ""
        lines.append(f"  {who}{QUESTION_WORDS[item.question]}  [{' | '.join(item.choices)}]")
    lines += [f"Set aside: {one.kind} {one.ref}: {one.reason}" for one in report.set_aside]
    return "\n".join(lines)


def _dated(until: datetime | None) -> bool:
    return until is not None and until.year < 9999
