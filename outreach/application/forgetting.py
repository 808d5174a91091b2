"""`forget NAME`: what is kept of a person is erased, but for nameless events and a hash against writing there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.lease import alone
from outreach.application.prompting import first_of
from outreach.application.recording import load, record, suppress, suppress_as_told
from outreach.application.requests import named
from outreach.application.withdrawing import withdraw_all
from outreach.domain import events as e
from outreach.domain.correspondence import (
    Content,
    Copy,
    Incoming,
    ItemState,
    Outgoing,
    Prompt,
    Purpose,
    Status,
)
from outreach.domain.events import Outcome, Stage, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Address, Contact, ContactId, normalised
from outreach.ports.store import Records
from outreach.reading.message import parse

NOTHING = Content(sender="", to=Address(""), to_name="", subject="", text="")
ON_ITS_WAY = (Status.SENDING, Status.IN_DOUBT)
WAITING = (Status.DRAFT, Status.QUEUED)


@dataclass(frozen=True, slots=True)
class Traces:
    """How a person may be recognised in words."""

    name: str
    addresses: frozenset[str]

    def within(self, *texts: str) -> bool:
        """Whether the whole name or an address stands there, in small or capital letters."""
        whole = "\n".join(texts).casefold()
        return self.name.casefold() in whole or any(one in whole for one in self.addresses)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased. `named_elsewhere` are words about others that still name the person: those are not ours to
    change. `suppressed`: the hash of an address is kept, so that nothing is ever sent there; `declined`: it is kept
    to remember their no, should they come back."""

    letters: int
    messages: int
    suppressed: bool
    declined: bool
    named_elsewhere: tuple[str, ...]


def forget(app: App, name: str) -> Forgotten:
    """Erases the person whom the name means. Raises Refusal while a letter is in doubt or a pass runs."""
    with alone(app):
        with app.store.transaction() as records:
            contact = named(records, name)
            done = _forget(app, records, contact)
        app.store.wipe()
    return done


def _forget(app: App, records: Records, contact: Contact) -> Forgotten:
    letters = records.outbox.of_journey(contact.id)
    if any(one.status in ON_ITS_WAY for one in letters):
        raise Refusal(
            "in_doubt",
            f"a letter to {contact.name} is in doubt: say ARRIVED, SEND AGAIN or SKIP first, then forget",
        )
    addresses = tuple(records.contacts.every_address(contact.id))
    traces = Traces(contact.name, frozenset(addresses))
    refs = {contact.id, *(one.id for one in letters), *(one.id for one in records.incoming.of_journey(contact.id))}
    _end(app, records, replace(contact, addresses=addresses))
    _lapse(records, contact.id)
    for letter in records.outbox.of_journey(contact.id):
        _blank(records, letter)
    _blank_mails_to_the_mentee(records, contact.id, traces)
    messages = _erase_messages(records, contact.id, traces)
    _erase_own_words(records, contact)
    _forget_troubles(records, refs, traces)
    records.contacts.remove(contact.id)
    _let_rest(records, contact.id)
    kept = {one.reason for one in records.suppressions.all() if one.journey == contact.id}
    suppressed, declined = bool(kept - {"declined"}), "declined" in kept
    return Forgotten(
        len(letters), messages, suppressed, declined, tuple(dict.fromkeys(_elsewhere(records, traces)))
    )


def _end(app: App, records: Records, contact: Contact) -> None:
    """Nothing goes any more; a no is kept as the hash of every address that was ever known."""
    journey = load(records, contact.id)
    suppress_as_told(app, records, journey, contact)
    if not journey.opted_out and _said_no(journey):
        suppress(app, records, contact, "declined")
    journey = withdraw_all(app, records, journey, Withdrawal.CLOSED)
    if journey.stage is not Stage.CLOSED:
        record(app, records, journey, e.JourneyClosed(at=app.clock.now(), outcome=Outcome.WITHDRAWN))


def _said_no(journey: Journey) -> bool:
    return bool(journey.declined_in) or Outcome.DECLINED in (journey.outcome, journey.leaving)


def _let_rest(records: Records, journey: ContactId) -> None:
    row = records.journeys.get(journey)
    if row:
        records.journeys.save(replace(row, due_at=None))


def _lapse(records: Records, journey: ContactId) -> None:
    """Closes the open questions about the person."""
    for item in records.prompts.open_items():
        if item.journey == journey:
            records.prompts.save_item(replace(item, state=ItemState.LAPSED))


def _blank(records: Records, mail: Outgoing) -> None:
    """Its ids stay, so that it is known again when it is seen in Sent."""
    status = Status.WITHDRAWN if mail.status in WAITING else mail.status
    bare = replace(
        mail,
        content=NOTHING,
        status=status,
        raw=None,
        approved_digest="",
        in_reply_to="",
        references=(),
        last_answer="",
        copy=Copy.NONE,
    )
    records.outbox.update(bare, was=mail.status)


def _blank_mails_to_the_mentee(records: Records, person: ContactId, traces: Traces) -> None:
    """Prompts about the person, whatever names them, and all that has gone and is needed no more."""
    needed = {prompt.letter: prompt for prompt in _open_prompts(records)}
    for mail in records.outbox.with_status(*Status):
        if mail.purpose is Purpose.LETTER:
            continue
        prompt = needed.get(first_of(mail.id))
        told = traces.within(mail.content.subject, mail.content.text, mail.content.html)
        if prompt and (told or _asked_about(records, prompt, person)):
            _go_on_without(records, prompt, mail)
            _blank(records, mail)
        elif prompt is None and (told or mail.status not in WAITING):
            _blank(records, mail)


def _open_prompts(records: Records) -> Iterator[Prompt]:
    """The prompts that ask something still."""
    carrying = dict.fromkeys(one.prompt for one in records.prompts.open_items() if one.prompt)
    return (found for found in map(records.prompts.get, carrying) if found)


def _asked_about(records: Records, prompt: Prompt, person: ContactId) -> bool:
    return any(one.journey == person for one in records.prompts.items_of(prompt.id))


def _go_on_without(records: Records, prompt: Prompt, mail: Outgoing) -> None:
    """What the mail asks about others: asked anew if it has not gone, else not repeated, for its words are lost."""
    for item in records.prompts.items_of(prompt.id):
        if item.state is ItemState.OPEN and mail.status in WAITING and mail.id == prompt.letter:
            records.prompts.save_item(replace(item, prompt=None, token_hash="", asked_at=None))
        elif item.state is ItemState.OPEN:
            records.prompts.save_item(replace(item, repeated=True))


def _erase_messages(records: Records, person: ContactId, traces: Traces) -> int:
    """Their mails, also where these touch somebody else; the link of others' mails; the words of commands."""
    erased = 0
    for incoming in records.incoming.of_journey(person):
        if incoming.journeys == (person,) or normalised(parse(incoming.raw).sender.address) in traces.addresses:
            records.incoming.remove(incoming.id)
            erased += 1
        else:
            records.incoming.unlink(incoming.id, person)
    for incoming in records.incoming.all():
        if not incoming.journeys and incoming.reading_version:
            records.incoming.scrub_tokens(incoming.id, _bare(incoming))
    return erased


def _bare(incoming: Incoming) -> bytes:
    """Who wrote it, so that it is known when it is seen again; nothing else."""
    return f"From: {parse(incoming.raw).sender.address}\r\n\r\n".encode("ascii", "replace")


def _erase_own_words(records: Records, contact: Contact) -> None:
    """Notes, tasks, what was set aside, and the name where others were introduced by it."""
    for note in records.notes.of_journey(contact.id):
        records.notes.remove(note.id)
    for task in records.tasks.of_journey(contact.id):
        records.tasks.remove(task.id)
    for other in records.contacts.all():
        if other.id != contact.id and other.introduced_by.casefold() == contact.name.casefold():
            records.contacts.save(replace(other, introduced_by=""))


def _forget_troubles(records: Records, refs: set[str], traces: Traces) -> None:
    for one in records.asides.all():
        if one.ref in refs or traces.within(one.reason):
            records.asides.remove(one.kind, one.ref)


def _elsewhere(records: Records, traces: Traces) -> Iterator[str]:
    """Where words about others name the person still."""
    for other in records.contacts.all():
        about = (other.notes, other.why_them, other.introduced_by, *other.extra.values())
        noted = [one.text for one in records.notes.of_journey(other.id)]
        taken_on = [one.text for one in records.tasks.of_journey(other.id)]
        if traces.within(*about, *noted, *taken_on):
            yield f"what you noted about {other.name}"
        mails = [one.raw.decode("utf-8", "replace") for one in records.incoming.of_journey(other.id)]
        if traces.within(*mails):
            yield f"a mail of {other.name}"
        letters = [one.content.text for one in records.outbox.of_journey(other.id)]
        if traces.within(*letters):
            yield f"a letter to {other.name}"
    own = [*(one.text for one in records.tasks.of_journey(None)), *(one.text for one in records.reflections.all())]
    if traces.within(*own):
        yield "what you told of yourself"
