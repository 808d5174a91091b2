"""A letter as it will arrive: the bytes that would go now, with what the letter check says beside the words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.drafting import findings_of
from outreach.application.preparing import lock_of
from outreach.application.replying import in_own_words, refuse_another_time
from outreach.application.threads import threaded
from outreach.application.withdrawing import WAITING
from outreach.domain.correspondence import Content, Outgoing
from outreach.domain.people import Contact
from outreach.guide.letter_check import Finding
from outreach.guide.letter_marks import Piece, marked
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that speaks against the letter. `part` is of the guide; `marked` tells that the words which caused
    it are marked in the letter; else `words` says what was found there, "" if something is missing."""

    number: int
    blocks: bool
    message: str
    part: str
    words: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Arriving:
    """`header` is the mail's whole header, line by line as it goes; "" of a text that goes by another channel.

    `locked` tells why no letter like this may go yet, `refused` why these words would not be taken.
    """

    sender: str
    to: str
    subject: tuple[Piece, ...]
    text: tuple[Piece, ...]
    plain: str
    attachments: tuple[str, ...]
    header: str
    remarks: tuple[Remark, ...]
    locked: str = ""
    refused: str = ""

    @property
    def blocked(self) -> bool:
        return bool(self.locked or self.refused) or any(one.blocks for one in self.remarks)


def arriving(app: App, records: Records, contact: Contact, mail: Outgoing) -> Arriving:
    """How it will look where it goes. What has gone is shown as it went, and not checked again."""
    content, header = _as_it_goes(app, records, mail)
    found = findings_of(app, records, contact, mail) if mail.status in WAITING else ()
    subject, text = marked(content.subject, found), marked(content.text, found)
    return Arriving(
        sender=content.sender,
        to=f"{content.to_name} <{content.to}>" if content.to else content.to_name,
        subject=subject,
        text=text,
        plain=content.text,
        attachments=tuple(one.filename for one in content.attachments),
        header=header,
        remarks=tuple(_remarks(found, (*subject, *text))),
        locked=lock_of(app, records, mail.step) if mail.status in WAITING else "",
    )


def arriving_in_own_words(app: App, records: Records, contact: Contact, mail: Outgoing, text: str) -> Arriving:
    """How the letter would look with this text in it. Nothing is kept."""
    shown = arriving(app, records, contact, in_own_words(app, contact, mail, text))
    try:
        refuse_another_time(app, contact, mail, text)
    except Refusal as refusal:
        return replace(shown, refused=str(refusal.what))
    return shown


def _as_it_goes(app: App, records: Records, mail: Outgoing) -> tuple[Content, str]:
    """The mail composed as it is at its claim, and read back as a client reads it, with its header."""
    if not mail.content.to:
        return mail.content, ""
    ready = threaded(records, mail, rewrites=app.preferences.rewrites)
    raw = mail.raw or app.writer.compose(ready, app.clock.now())
    header = raw.partition(b"\r\n\r\n")[0].decode("utf-8", "replace").replace("\r\n", "\n")
    return app.writer.read_back(raw), header


def _remarks(found: Sequence[Finding], pieces: Sequence[Piece]) -> Iterator[Remark]:
    numbers = {number for piece in pieces for number in piece.findings}
    for number, one in enumerate(found, 1):
        yield Remark(number, one.blocks, one.message, one.part.value, one.words, number in numbers)
