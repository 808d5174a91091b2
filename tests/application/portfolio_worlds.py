"""Worlds with people at every stage, made by events: for the portfolio's page."""

from dataclasses import replace
from datetime import timedelta

from outreach.application.portfolio import portfolio
from outreach.application.portfolio_page import portfolio_page
from outreach.application.recording import begin_journey, record
from outreach.domain import events as e
from outreach.domain.correspondence import Note
from outreach.domain.events import Answer, Handover, IncomingId, JourneyEvent, LetterId, NoteId, Outcome, Step
from outreach.domain.people import ContactId, Knowing, Need
from outreach.ports.world import Rendered
from tests.makers import MONDAY, World, contact

TEAM, DIRECTION, NETWORK = (
    Need("leading a team", Knowing.HOW),
    Need("what to do next", Knowing.WHY),
    Need("a wider network", Knowing.WHOM),
)
EVIL = '<script>alert("1")</script> & Co'


def with_needs(*needs: Need) -> World:
    world = World()
    world.app = replace(world.app, mentee=replace(world.app.mentee, needs=needs))
    return world


def populated(count: int) -> World:
    """The first is listed, the second written to, the third answered and so on; the eighth begins anew."""
    world = with_needs(TEAM, DIRECTION, NETWORK)
    for number in range(count):
        add(world, number, f"{EVIL} {number}", number % 8)
    return world


def add(world: World, number: int, name: str, far: int) -> None:
    person = replace(
        contact("P", f"p{number}@house{number}.test", need=(TEAM.name, DIRECTION.name, "")[number % 3]),
        id=ContactId(f"p{number}"),
        name=name,
        organisation=EVIL,
        role=EVIL,
    )
    begun = MONDAY - timedelta(days=100 + number)
    with world.app.store.transaction() as records:
        note = Note(NoteId(f"note {number}"), person.id, begun, EVIL)
        records.notes.add(note)
        journey = begin_journey(world.app, records, person)
        for place, event in enumerate(_happened(number, note.id)[: 2 * far]):
            record_at = replace(event, at=begun + timedelta(days=5 * place))
            journey = record(world.app, records, journey, record_at)


def _happened(number: int, note: NoteId) -> list[JourneyEvent]:
    at = MONDAY
    request = Step.MENTORING_REQUEST
    return [
        e.LetterSent(at=at, letter=LetterId(f"a{number}"), step=Step.FIRST_CONTACT, how=Handover.SUBMITTED),
        e.LetterSent(at=at, letter=LetterId(f"b{number}"), step=Step.FOLLOW_UP, how=Handover.SUBMITTED),
        e.AnswerReceived(at=at, message=IncomingId(f"c{number}"), answer=Answer.ACCEPTS),
        e.CommandObeyed(at=at, command="SEND", question="answered", about=f"c{number}"),
        e.MeetingSet(at=at, starts=at, minutes=45),
        e.MeetingHeld(at=at, held_on=at.date()),
        e.NewsTold(at=at, question="learned", note=note),
        e.LetterSent(at=at, letter=LetterId(f"d{number}"), step=Step.THANK_YOU, how=Handover.SUBMITTED),
        e.LetterSent(at=at, letter=LetterId(f"e{number}"), step=request, how=Handover.SUBMITTED),
        e.MentoringAgreed(at=at),
        e.MeetingSet(at=at, starts=at, minutes=60),
        e.MeetingHeld(at=at, held_on=at.date()),
        e.JourneyClosed(at=at, outcome=Outcome.COMPLETED),
        e.NoteAdded(at=at, note=note),
    ]


def rendered(world: World) -> Rendered:
    with world.app.store.reading() as records:
        return portfolio_page(world.app, portfolio(world.app, records))
