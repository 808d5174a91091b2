"""What a prompt's template may name: one view for each item."""

import json
from dataclasses import asdict, dataclass
from urllib.parse import quote

from outreach.application.app import App
from outreach.application.drafting import findings
from outreach.domain.choices import Choice, choices
from outreach.domain.correspondence import Incoming, Item, Outgoing, Question
from outreach.domain.events import Answer, IncomingId, LetterId, Step
from outreach.domain.people import Contact
from outreach.ports.store import Records
from outreach.reading.message import parse
from outreach.reading.record import Reading, from_dict

QUOTE_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as it will arrive, with what the letter check found."""

    to: str
    subject: str
    text: str
    blocks: tuple[str, ...] = ()
    warns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One thing to answer: its words, what it does, and a link that opens a ready reply."""

    words: str
    explains: str
    mailto: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """All that a prompt shows of one item; what does not belong to its question is empty.

    `quoted` are the words that matter, `said_by` whose they are, `understood` how we read them, `evidence` why.
    """

    name: str
    choices: tuple[ChoiceView, ...]
    letter: LetterView | None = None
    follow_up: LetterView | None = None
    quoted: str = ""
    said_by: str = ""
    understood: str = ""
    evidence: tuple[str, ...] = ()
    server_said: str = ""
    about: str = ""


def item_values(app: App, records: Records, item: Item, token: str) -> dict[str, object]:
    """The item as plain values for a template."""
    contact = records.contacts.get(item.journey) if item.journey else None
    letter = records.outbox.get(LetterId(item.about))
    incoming = records.incoming.get(IncomingId(item.about))
    reading = reading_of(incoming) if incoming else None
    answer = reading.intents[0] if reading and reading.intents else None
    view = ItemView(
        name=contact.name if contact else "",
        choices=tuple(choice_view(app, one, token) for one in choices(item.question, answer)),
        letter=letter_view(app, records, contact, letter) if contact and letter else None,
        follow_up=_follow_up(app, records, contact, item) if contact else None,
        quoted=reading.visible_text[:QUOTE_LIMIT] if reading else "",
        said_by=_said_by(incoming) if incoming else "",
        understood=understood(reading, answer) if reading else "",
        evidence=reading.evidence if reading else (),
        server_said=letter.last_answer if letter else "",
        about=item.about,
    )
    return asdict(view)


def reading_of(incoming: Incoming) -> Reading | None:
    if not incoming.reading or incoming.reading_version <= 0:
        return None
    return from_dict(json.loads(incoming.reading))


def _said_by(incoming: Incoming) -> str:
    sender = parse(incoming.raw).sender
    return f"{sender.name} <{sender.address}>" if sender.name else sender.address


def choice_view(app: App, choice: Choice, token: str) -> ChoiceView:
    """The button's subject carries the item's own token, so that its reply needs no name."""
    subject, body = quote(f"Re: {choice.words} [#{token}]"), quote(choice.words)
    mailto = f"mailto:{quote(app.mentee.addresses[0])}?subject={subject}&body={body}"
    return ChoiceView(choice.words, choice.explains, mailto)


def letter_view(app: App, records: Records, contact: Contact, mail: Outgoing) -> LetterView:
    found = findings(app, records, contact, mail.step, mail.content) if mail.step else ()
    return LetterView(
        to=f"{mail.content.to_name} <{mail.content.to}>",
        subject=mail.content.subject,
        text=mail.content.text,
        blocks=tuple(one.message for one in found if one.severity.value == "blocks"),
        warns=tuple(one.message for one in found if one.severity.value == "warns"),
    )


def _follow_up(app: App, records: Records, contact: Contact, item: Item) -> LetterView | None:
    """A first letter is shown with the follow-up that SEND approves too."""
    if item.question is not Question.APPROVE:
        return None
    shown = records.outbox.get(LetterId(item.about))
    if shown is None or shown.step is not Step.FIRST_CONTACT:
        return None
    drafts = [one for one in records.outbox.of_journey(contact.id) if one.step is Step.FOLLOW_UP]
    waiting = [one for one in drafts if one.status.value == "draft"]
    return letter_view(app, records, contact, waiting[-1]) if waiting else None


UNDERSTOOD = {
    Answer.ACCEPTS: "a yes",
    Answer.PROPOSES_TIME: "a proposal for a time",
    Answer.LATER: "a not now, perhaps later",
    Answer.REFERS: "a pointer to somebody else",
    Answer.ASKS: "a question to you",
    Answer.DECLINES: "a kind no",
    Answer.OPTS_OUT: "a wish not to be written to again",
    Answer.MOVED: "news of another address",
    Answer.UNCLEAR: "an answer that we would rather leave to you",
}


def understood(reading: Reading, answer: Answer | None) -> str:
    """How we read it, in a few words; a machine's mail is called what it is."""
    match reading.kind.value:
        case "human":
            return UNDERSTOOD[answer or Answer.UNCLEAR]
        case "invitation":
            return "a calendar invitation"
        case "delivery_failure":
            return "a failed delivery"
        case "auto_reply":
            return "an automatic reply"
        case "complaint":
            return "a complaint that calls the letter unwanted"
        case _:
            return "a message that we could not read"
