"""LinkedIn's notices in the mailbox: a sign that somebody wrote there, about which the mentee is asked at once."""

import json

from outreach.application.app import App
from outreach.application.recording import load, record
from outreach.domain.correspondence import Incoming, Question
from outreach.domain.events import SignNoticed
from outreach.domain.people import Channel, Contact
from outreach.ports.store import Records
from outreach.reading.linkedin_notice import Did, find_notice, is_about
from outreach.reading.message import Message, parse
from outreach.reading.read import read
from outreach.reading.record import READING_VERSION, to_dict


def noticed(records: Records, message: Message) -> tuple[Contact, ...]:
    """The one contact by LinkedIn whom the notice is about; two of one name are not guessed between."""
    notice = find_notice(message)
    if notice is None:
        return ()
    people = (one for one in records.contacts.all() if one.channel is Channel.LINKEDIN)
    found = tuple(one for one in people if is_about(notice, one.name, one.profile_url))
    return found if len(found) == 1 else ()


def take_in_sign(app: App, records: Records, incoming: Incoming) -> bool:
    """Whether the message is a notice about somebody; it is then never taken as the person's own words."""
    people = noticed(records, parse(incoming.raw))
    if not people:
        return False
    plain = {**to_dict(read(incoming.raw)), "matched": ["LinkedIn says that they wrote or accepted."]}
    records.incoming.save_reading(incoming.id, json.dumps(plain, ensure_ascii=False), READING_VERSION)
    records.asides.remove("incoming", incoming.id)
    for contact in people:
        if not _asked_already(records, contact):
            at = min(incoming.seen_at, app.clock.now())
            record(app, records, load(records, contact.id), SignNoticed(at=at, message=incoming.id))
    return True


def _asked_already(records: Records, contact: Contact) -> bool:
    return any(one.question is Question.HEARD for one in records.prompts.open_items_of(contact.id))


def sign_words(contact: Contact, incoming: Incoming) -> str:
    """What LinkedIn says of the contact, as a sentence; "" if the message is no notice."""
    notice = find_notice(parse(incoming.raw))
    if notice is None:
        return ""
    did = "wrote to you there" if notice.did is Did.WROTE else "accepted your invitation"
    return f"LinkedIn says that {contact.name} {did}."
