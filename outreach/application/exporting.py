"""`export --person`: everything that is kept about one person, as data and as the mails themselves."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from outreach.application.app import App
from outreach.application.event_words import event_words
from outreach.application.home import home
from outreach.application.plain_data import plain
from outreach.application.prompting import repeat_of, scrubbed
from outreach.domain.correspondence import Incoming, Item, Outgoing
from outreach.domain.events import CommandObeyed, to_dict
from outreach.domain.people import Contact
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file of an export: a mail, or the data."""

    name: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Export:
    """All about a person: `data` is plain, `mails` are the messages that it names."""

    name: str
    data: Mapping[str, object]
    mails: tuple[ExportFile, ...]


def export_person(app: App, records: Records, contact: Contact) -> Export:
    """A question only; tokens of prompts are made illegible."""
    letters = list(records.outbox.of_journey(contact.id))
    messages = records.incoming.of_journey(contact.id)
    items = list(_items(records, contact))
    prompts = [scrubbed(one) for one in _prompts(records, items)]
    written = [_outgoing(app, number, one, "letter") for number, one in enumerate(letters, 1)]
    asked = [_outgoing(app, number, one, "prompt") for number, one in enumerate(prompts, 1)]
    came = [ExportFile(f"message-{number:03}.eml", one.raw) for number, one in enumerate(messages, 1)]
    row = records.journeys.get(contact.id)
    data: dict[str, object] = {
        "contact": asdict(contact),
        "every_address": list(records.contacts.every_address(contact.id)),
        "journey": asdict(row) if row else None,
        "events": list(_events(app, records, contact)),
        "notes": [asdict(one) for one in records.notes.of_journey(contact.id)],
        "tasks": [asdict(one) for one in records.tasks.of_journey(contact.id)],
        "questions": [_item(one) for one in items],
        "letters": [_letter(one, file) for one, file in zip(letters, written, strict=True)],
        "messages": [_message(one, file) for one, file in zip(messages, came, strict=True)],
        "suppressions": [asdict(one) for one in records.suppressions.all() if one.journey == contact.id],
        "set_aside": [asdict(one) for one in records.asides.all() if one.ref == contact.id],
    }
    mails = [one for one in (*written, *came, *asked) if one]
    return Export(contact.name, data, tuple(mails))


def files_of(found: Export) -> tuple[ExportFile, ...]:
    """What an export consists of: the data as JSON, and every mail beside it."""
    data = json.dumps(plain(found.data), ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace") + b"\n"
    return (ExportFile("person.json", data), *found.mails)


def packed(found: Export) -> bytes:
    """All of it in one archive."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as into:
        for one in files_of(found):
            into.writestr(ZipInfo(one.name), one.raw, ZIP_DEFLATED)
    return archive.getvalue()


def _events(app: App, records: Records, contact: Contact) -> Iterator[dict[str, object]]:
    for one in records.journal.read(contact.id):
        yield {
            "seq": one.seq,
            "kind": type(one.event).__name__,
            "at": one.event.at,
            "words": event_words(one.event, home(app)),
            "data": to_dict(one.event),
        }


def _items(records: Records, contact: Contact) -> Iterator[Item]:
    """Every question about the person that we still know of: open ones, and those named by the journal."""
    known = {one.id: one for one in records.prompts.open_items_of(contact.id)}
    for one in records.journal.read(contact.id):
        named = one.event.item if isinstance(one.event, CommandObeyed) else None
        item = records.prompts.item(named) if named else None
        if item:
            known[item.id] = item
    yield from known.values()


def prompts_about(records: Records, contact: Contact) -> list[Outgoing]:
    """The mails that asked the mentee about the person."""
    return list(_prompts(records, _items(records, contact)))


def _prompts(records: Records, items: Iterable[Item]) -> Iterator[Outgoing]:
    carrying = dict.fromkeys(one.prompt for one in items if one.prompt)
    found = (records.prompts.get(one) for one in carrying)
    letters = [letter for one in found if one for letter in (one.letter, repeat_of(one.letter))]
    yield from (mail for mail in map(records.outbox.get, letters) if mail)


def _outgoing(app: App, number: int, mail: Outgoing, kind: str) -> ExportFile | None:
    """As it went, or as it would go; None of a text that goes by another channel."""
    if mail.raw is None and not mail.content.to:
        return None
    raw = mail.raw or app.writer.compose(mail, mail.sent_at or mail.due_at)
    return ExportFile(f"{kind}-{number:03}.eml", raw)


def _letter(mail: Outgoing, file: ExportFile | None) -> dict[str, object]:
    told = asdict(replace(mail, raw=None, content=replace(mail.content, attachments=())))
    return {**told, "file": file.name if file else None}


def _message(incoming: Incoming, file: ExportFile) -> dict[str, object]:
    told = asdict(replace(incoming, raw=b""))
    del told["raw"]
    return {**told, "file": file.name}


def _item(item: Item) -> dict[str, object]:
    """Without the hash of its token."""
    told = asdict(item)
    del told["token_hash"]
    return told
