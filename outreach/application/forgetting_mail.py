"""Mails of ours that name somebody who is forgotten: emptied, and taken back where they have not gone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from outreach.application.app import App
from outreach.application.prompting import first_of
from outreach.application.recording import load
from outreach.application.withdrawing import withdraw
from outreach.domain.correspondence import (
    Content,
    Copy,
    ItemState,
    Outgoing,
    Prompt,
    Purpose,
    Status,
)
from outreach.domain.events import Step, Withdrawal
from outreach.domain.people import Address, ContactId
from outreach.ports.store import Records

NOTHING = Content(sender="", to=Address(""), to_name="", subject="", text="")
ON_ITS_WAY = (Status.SENDING, Status.IN_DOUBT)
WAITING = (Status.DRAFT, Status.QUEUED)
NOT_GONE = (*WAITING, *ON_ITS_WAY)
"""Of mails to the mentee, which go once more when a pass broke off while it sent them."""


@dataclass(frozen=True, slots=True)
class Traces:
    """How a person may be recognised in words."""

    name: str
    addresses: frozenset[str]

    def within(self, *texts: str) -> bool:
        """Whether the whole name or an address stands there: in small or capital letters, in HTML, or over the end
        of a line."""
        whole = " ".join(unescape("\n".join(texts)).casefold().split())
        name = " ".join(self.name.casefold().split())
        return name in whole or any(one in whole for one in self.addresses)


def blank(records: Records, mail: Outgoing) -> None:
    """Its ids stay, so that it is known again when it is seen in Sent."""
    given_up = WAITING if mail.purpose is Purpose.LETTER else NOT_GONE
    status = Status.WITHDRAWN if mail.status in given_up else mail.status
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


def blank_mails_to_the_mentee(records: Records, person: ContactId, traces: Traces) -> None:
    """Prompts about the person, whatever names them, and all that has gone and is needed no more."""
    needed = {prompt.letter: prompt for prompt in _open_prompts(records)}
    for mail in records.outbox.with_status(*Status):
        if mail.purpose is Purpose.LETTER:
            continue
        prompt = needed.get(first_of(mail.id))
        told = traces.within(mail.content.subject, mail.content.text, mail.content.html)
        if prompt and (told or _asked_about(records, prompt, person)):
            _go_on_without(records, prompt, mail)
            blank(records, mail)
        elif prompt is None and (told or mail.status not in NOT_GONE):
            blank(records, mail)


def take_back_introductions(app: App, records: Records, person: ContactId, traces: Traces) -> None:
    """Nobody is asked any more to introduce somebody who is forgotten."""
    for mail in records.outbox.with_status(*WAITING, purpose=Purpose.LETTER):
        if mail.step is not Step.INTRODUCTION or mail.journey in (None, person):
            continue
        journey = load(records, mail.journey) if mail.journey else None
        if journey and traces.within(mail.content.to_name, mail.content.subject, mail.content.text):
            known = (mail,) if journey.letter(mail.id) else ()
            withdraw(app, records, journey, known, Withdrawal.CLOSED)
            blank(records, records.outbox.get(mail.id) or mail)


def _open_prompts(records: Records) -> Iterator[Prompt]:
    """The prompts that ask something still."""
    carrying = dict.fromkeys(one.prompt for one in records.prompts.open_items() if one.prompt)
    return (found for found in map(records.prompts.get, carrying) if found)


def _asked_about(records: Records, prompt: Prompt, person: ContactId) -> bool:
    return any(one.journey == person for one in records.prompts.items_of(prompt.id))


def _go_on_without(records: Records, prompt: Prompt, mail: Outgoing) -> None:
    """What the mail asks about others: asked anew if it has not gone, else not repeated, for its words are lost."""
    for item in records.prompts.items_of(prompt.id):
        if item.state is ItemState.OPEN and mail.status in NOT_GONE and mail.id == prompt.letter:
            records.prompts.save_item(replace(item, prompt=None, token_hash="", asked_at=None))
        elif item.state is ItemState.OPEN:
            records.prompts.save_item(replace(item, repeated=True))
