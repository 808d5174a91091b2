"""The mails of a journey as the store keeps them: what goes out, what came in, what the mentee was asked."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, NewType

from outreach.domain.events import IncomingId, ItemId, LetterId, NoteId, Step
from outreach.domain.people import Address, ContactId

PromptId = NewType("PromptId", str)

OUR_HEADER: Final = "Outreach-Id"
"""The header field that carries the random id of each mail of ours: providers leave it alone."""


class Status(StrEnum):
    """Where a mail of ours stands. Only `queued -> sending` is a claim."""

    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    IN_DOUBT = "in_doubt"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Copy(StrEnum):
    """The copy in Sent, a state of its own."""

    NONE = "none"
    OWED = "owed"
    DONE = "done"


class Purpose(StrEnum):
    """For whom a mail is: a letter to a contact, a prompt that asks the mentee, or an answer to a command."""

    LETTER = "letter"
    PROMPT = "prompt"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Attachment:
    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """What is approved: the words of a mail and whom they go to."""

    sender: str  # From, as written: display name and address
    to: Address
    to_name: str
    subject: str
    text: str
    html: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def digest(self) -> str:
        """Covers To, From, Subject, body and attachments (SHA-256, hexadecimal)."""
        parts = [self.sender, self.to, self.to_name, self.subject, self.text, self.html]
        whole = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape"))
        for one in self.attachments:
            whole.update(f"\0{one.filename}\0{one.content_type}\0".encode())
            whole.update(one.content)
        return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail of ours, from draft to settled.

    `our_id` is the random id in our own header, `message_id` ours, `provider_id` the one that the submission
    server put in its place, once known. `raw` is kept from the first claim on: each try sends those bytes.
    `own_source` tells that the mentee edited the text, so that it is no longer rendered from a template.
    `good_until` is until when its words are true (times that it offers); None: for good.
    `could_go_at` is when an approved letter could first have gone; the approval lapses 14 days after it.
    """

    id: LetterId
    purpose: Purpose
    content: Content
    our_id: str
    message_id: str
    status: Status
    due_at: datetime
    journey: ContactId | None = None
    step: Step | None = None
    own_source: bool = False
    approved_digest: str = ""
    could_go_at: datetime | None = None
    good_until: datetime | None = None
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    provider_id: str = ""
    raw: bytes | None = None
    claimed_at: datetime | None = None
    sent_at: datetime | None = None
    copy: Copy = Copy.NONE
    tries: int = 0
    last_answer: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Both Message-IDs under which the world may know this mail."""
        return (self.message_id, self.provider_id) if self.provider_id else (self.message_id,)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message about a journey, kept as bytes before it is interpreted. `digest` is that of the message as it
    came. `shortened_at`: it was old, and since then `raw` is only its head."""

    id: IncomingId
    message_id: str
    digest: str
    folder: str
    place: str
    seen_at: datetime
    raw: bytes
    truncated: bool = False
    reading: str = ""  # JSON
    reading_version: int = 0
    journeys: tuple[ContactId, ...] = ()
    shortened_at: datetime | None = None


class Question(StrEnum):
    """What an item asks the mentee."""

    APPROVE = "approve"  # letters waiting for approval
    LOOK = "look"  # a new text, shown as it will arrive: SEND or NO
    ANSWERED = "answered"  # a person answered
    STRANGER = "stranger"  # somebody else wrote in the thread
    DEAD_ADDRESS = "dead_address"
    IN_DOUBT = "in_doubt"
    EARLIER_MAIL = "earlier_mail"
    DRAFT_CHANGED = "draft_changed"  # the letter's draft in the mailbox is gone or changed
    REFUSED = "refused"
    COMPLAINT = "complaint"
    REVISED = "revised"  # a better reader understands an old message otherwise
    RESUME_TALK = "resume_talk"  # the date of a LATER has come, or some days passed without a word
    MEETING_PASSED = "meeting_passed"
    STOPPED = "stopped"  # all sending stopped
    BY_HAND = "by_hand"  # a text to paste on another channel
    HEARD = "heard"  # has anything come on another channel?
    INTRODUCTION = "introduction"  # a go-between is to be asked first
    PREPARE = "prepare"  # the day before a talk
    LEARNED = "learned"  # one thing learned in the talk, for the thank-you
    RATE = "rate"  # rapport and clarity of purpose
    ADVICE = "advice"  # what they advised, as actions
    ACTED = "acted"  # what came of the advice
    READY = "ready"  # is it time to ask for mentoring?
    REQUEST = "request"  # the request for mentoring waits for its own SEND
    ASKED_BY_HAND = "asked_by_hand"  # did the mentee's own mail ask for mentoring?
    SILENT_REQUEST = "silent_request"  # no answer to the request
    CHECK_IN = "check_in"  # no meeting is set, and it is time for one
    EVALUATE = "evaluate"  # how does the mentoring go?
    KEEP_IN_TOUCH = "keep_in_touch"  # a line of news for a light rhythm
    REFLECT = "reflect"  # one of the guide's questions to the mentee
    TASK = "task"  # the date of a task of the mentee's has come


class ItemState(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a prompt. `about` names what it is about: a letter, a message or nothing.

    `prompt` is None until a prompt carries it. `token_hash` is that of the item's own token.
    """

    id: ItemId
    question: Question
    journey: ContactId | None
    about: str
    opened_at: datetime
    state: ItemState = ItemState.OPEN
    prompt: PromptId | None = None
    token_hash: str = ""
    asked_at: datetime | None = None
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Prompt:
    """One mail to the mentee; `token_hash` is that of the token in its subject. `letter` is its outbox row."""

    id: PromptId
    token_hash: str
    letter: LetterId
    asked_at: datetime
    expires_at: datetime
    burned: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    id: NoteId
    journey: ContactId
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Suppression:
    """Nothing goes to the address whose hash this is. `reason` is `opted_out` or `dead_address`.

    `declined` is kept of people who were forgotten after a no: it waits for somebody to come back there."""

    address_hash: str
    journey: ContactId
    reason: str
    at: datetime
