"""Old messages read again by a better reader. Moves no letter; asks where it disagrees with what was done."""

import json
from dataclasses import dataclass

from outreach.application.app import App
from outreach.application.asking import Asked, Done, obeyed
from outreach.application.followups import again
from outreach.application.interpreting import UNREADABLE_VERSION, event_of, interpret, known_to, take_in_event
from outreach.application.recording import load, record, suppress_as_told
from outreach.application.tally import Tally
from outreach.domain import events as e
from outreach.domain.correspondence import Incoming, Question
from outreach.domain.events import Answer, IncomingId, Stage
from outreach.domain.people import ContactId
from outreach.ports.store import Records
from outreach.reading.read import read
from outreach.reading.record import READING_VERSION, Kind, Reading, from_dict, to_dict

PEOPLE = (Kind.HUMAN, Kind.INVITATION)
STRONG = (Answer.DECLINES, Answer.OPTS_OUT)


@dataclass(frozen=True, slots=True)
class Reread:
    """How many messages were read again, and about how many the mentee is asked."""

    messages: int
    asked: int


def reread(app: App) -> Reread:
    """Reads the stored messages again, but for old ones of which only the head is kept. What could not be taken in
    before is taken in now.

    Where the new reading disagrees with what was acted on, the journal says so and the mentee is asked, once.
    """
    with app.store.reading() as records:
        everything = [one for one in records.incoming.all() if one.journeys and not one.shortened_at]
    asked = sum(_read_again(app, one) for one in everything)
    return Reread(len(everything), asked)


def _read_again(app: App, incoming: Incoming) -> bool:
    if incoming.reading_version == UNREADABLE_VERSION:
        interpret(app, incoming, Tally())
        return False
    return again(app, lambda records: _revise(app, records, incoming))


def _revise(app: App, records: Records, incoming: Incoming) -> bool:
    fresh = read(incoming.raw, known_to(app, records, list(incoming.journeys)))
    known = from_dict(json.loads(incoming.reading))
    matched = json.loads(incoming.reading).get("matched", [])
    plain = {**to_dict(fresh), "matched": matched}
    records.incoming.save_reading(incoming.id, json.dumps(plain, ensure_ascii=False), READING_VERSION)
    if not disagree(known, fresh):
        return False
    asked = [_ask(app, records, incoming, known, fresh, one) for one in incoming.journeys]
    return any(asked)


def disagree(known: Reading, fresh: Reading) -> bool:
    """Whether somebody was taken for a machine or the other way round, a failure missed or made up, a no missed."""
    if (known.kind in PEOPLE) != (fresh.kind in PEOPLE) or (known.kind not in PEOPLE and known.kind != fresh.kind):
        return True
    return known.kind in PEOPLE and (_main(known) in STRONG) != (_main(fresh) in STRONG)


def _main(reading: Reading) -> Answer:
    return reading.intents[0] if reading.intents else Answer.UNCLEAR


def _ask(
    app: App, records: Records, incoming: Incoming, known: Reading, fresh: Reading, journey_id: ContactId
) -> bool:
    journey = load(records, journey_id)
    if journey.stage is Stage.CLOSED or journey.asks(Question.REVISED):
        return False
    revised = e.ReadingRevised(at=app.clock.now(), message=incoming.id, was=known.kind.value, now=fresh.kind.value)
    record(app, records, journey, revised)
    return True


def take_new_reading(app: App, records: Records, asked: Asked) -> Done:
    """YES: what the new reading means is recorded now, as if the message had come today."""
    incoming = records.incoming.get(IncomingId(asked.item.about if asked.item else ""))
    journey = obeyed(app, records, asked)
    if incoming is None:
        return Done("The message is not there any more; nothing was changed.")
    event = event_of(incoming, from_dict(json.loads(incoming.reading)), stranger=False, at=app.clock.now())
    if not isinstance(event, e.AnswerReceived):
        journey = record(app, records, journey, e.AnswerRetracted(at=app.clock.now(), message=incoming.id))
    if event is None:
        suppress_as_told(app, records, journey, asked.contact)
    else:
        take_in_event(app, records, journey, asked.contact, event)
    return Done(f"The new reading counts: things with {asked.contact.name} follow it from now on.")
