"""A letter as a prompt shows it: as it will arrive, with what the letter check found."""

from dataclasses import dataclass

from outreach.application import introducing
from outreach.application.app import App
from outreach.application.drafting import findings
from outreach.application.event_words import STEP_WORDS
from outreach.application.preparing import lock_of
from outreach.application.replies import shown_letter
from outreach.domain.correspondence import Item, Outgoing, Question, Status
from outreach.domain.drafts import DraftState
from outreach.domain.events import Step
from outreach.domain.people import Contact
from outreach.guide.letter_check import Severity
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as it will arrive, with what the letter check found. `what` is its step in words; `in_drafts` tells
    that it also lies in the mailbox's Drafts, as it is shown."""

    what: str
    to: str
    subject: str
    text: str
    blocks: tuple[str, ...] = ()
    warns: tuple[str, ...] = ()
    in_drafts: bool = False


def letter_asked_about(records: Records, item: Item) -> Outgoing | None:
    """The letter that the item shows; beside the question about a go-between the one to them."""
    if item.question is Question.INTRODUCTION and item.journey:
        contact = records.contacts.get(item.journey)
        return introducing.shown(records, contact) if contact and item.about == "ask" else None
    return shown_letter(records, item)


def letter_view(app: App, records: Records, contact: Contact, mail: Outgoing) -> LetterView:
    found = findings(app, records, contact, mail.step, mail.content) if mail.step else ()
    lock = lock_of(app, records, mail.step)
    blocked = [one.message for one in found if one.severity is Severity.BLOCKS]
    return LetterView(
        what=STEP_WORDS[mail.step] if mail.step else "letter",
        to=f"{mail.content.to_name} <{mail.content.to}>" if mail.content.to else mail.content.to_name,
        subject=mail.content.subject,
        text=mail.content.text,
        blocks=(*([lock] if lock else []), *blocked),
        warns=tuple(one.message for one in found if one.severity is Severity.WARNS),
        in_drafts=_in_drafts(records, mail),
    )


def _in_drafts(records: Records, mail: Outgoing) -> bool:
    draft = records.drafts.get(mail.id)
    return draft is not None and draft.state is DraftState.PLACED and draft.content == mail.content.digest


def follow_up_view(app: App, records: Records, contact: Contact, item: Item) -> LetterView | None:
    """A first letter is shown with the follow-up that SEND approves too."""
    if item.question is not Question.APPROVE:
        return None
    shown = shown_letter(records, item)
    if shown is None or shown.step is not Step.FIRST_CONTACT:
        return None
    drafts = [one for one in records.outbox.of_journey(contact.id) if one.step is Step.FOLLOW_UP]
    waiting = [one for one in drafts if one.status is Status.DRAFT]
    return letter_view(app, records, contact, waiting[-1]) if waiting else None
