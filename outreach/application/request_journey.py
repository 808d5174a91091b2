"""Commands about a journey: YES, NO, ADDRESS, NOTE, CLOSE, REOPEN, UNDO."""

from dataclasses import replace

from outreach.application.agreeing import agree
from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.home import home
from outreach.application.interpreting import take_in_as_theirs
from outreach.application.message_views import main_answer
from outreach.application.recording import hashes, record, suppress_after_opt_out, suppress_as_told, take_over_a_no
from outreach.application.replies import without_reply
from outreach.application.rereading import take_new_reading
from outreach.application.undoing import undo
from outreach.application.withdrawing import withdraw, withdraw_all
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.correspondence import Note, Question
from outreach.domain.events import Answer, IncomingId, NoteId, Outcome, Stage, Withdrawal
from outreach.domain.journey import UNTIL_RESUMED
from outreach.domain.people import Address, normalised
from outreach.domain.transitions import only_introduces
from outreach.ports.store import Records
from outreach.reading.message import parse


def obey(app: App, records: Records, asked: Asked) -> Done:
    match asked.command:
        case c.Yes() if asked.item and asked.item.question is Question.REVISED:
            return take_new_reading(app, records, asked)
        case c.Yes() | c.No() if asked.item and (done := agree(app, records, asked)):
            return done
        case c.Yes():
            return _learn(app, records, asked)
        case c.No():
            return _correct(app, records, asked)
        case c.NewAddress():
            return _new_address(app, records, asked, asked.command.address)
        case c.TakeNote():
            return _note(app, records, asked, asked.command.text)
        case c.CloseJourney():
            return _close(app, records, asked, asked.command.outcome)
        case c.Reopen():
            return _reopen(app, records, asked)
        case c.Undo():
            return undo(app, records, asked)
        case _:
            raise ValueError(asked.command)


def _message_asked_about(asked: Asked) -> IncomingId:
    return IncomingId(asked.item.about if asked.item else "")


def _learn(app: App, records: Records, asked: Asked) -> Done:
    """The stranger in the thread is this contact, or speaks for them: their address is learned, and what they wrote
    counts as the contact's answer, which is asked about like any other.

    Whoever asked there not to be written to has asked it of every address.
    """
    message, contact = _message_asked_about(asked), asked.contact
    incoming = records.incoming.get(message)
    address = normalised(parse(incoming.raw).sender.address) if incoming else Address("")
    journey = obeyed(app, records, asked)
    if address and address not in contact.addresses:
        contact = replace(contact, addresses=(*contact.addresses, address))
        records.contacts.save(contact)
    journey = withdraw_all(app, records, journey, Withdrawal.ANSWERED)
    journey = record(app, records, journey, e.AddressLearned(at=app.clock.now(), message=message))
    suppress_after_opt_out(app, records, contact)
    if incoming:
        journey = take_in_as_theirs(app, records, journey, contact, incoming)
    if journey.opted_out:
        return Done(f"Taken as {contact.name}'s answer: a wish for no more mail. Nothing more goes to them.")
    known = f"Taken as {contact.name}'s answer; {address} is known as theirs from now on."
    return Done(f"{known} What can be said to it comes to you in a mail of its own.")


def _correct(app: App, records: Records, asked: Asked) -> Done:
    question = asked.item.question if asked.item else None
    message = _message_asked_about(asked)
    if question is Question.STRANGER:
        journey = obeyed(app, records, asked)
        record(app, records, journey, e.StrangerDismissed(at=app.clock.now(), message=message))
        return Done(f"Left aside: somebody else's mail; things with {asked.contact.name} go on as before.")
    if question is Question.REVISED:
        obeyed(app, records, asked)
        return Done(f"Left as it was; the new reading of {asked.contact.name}'s mail changes nothing.")
    if question is Question.LOOK:
        journey = obeyed(app, records, asked)
        shown = records.outbox.get(e.LetterId(message))
        if shown:
            withdraw(app, records, journey, (shown,), Withdrawal.REPLACED)
        return Done("Your new text is put away; the earlier draft is asked about again.")
    if asked.item and question is Question.ANSWERED and main_answer(records, asked.item) is not Answer.OPTS_OUT:
        raise Refusal(
            "not_offered", f"NO is no answer here: say CLOSE declined, LATER or MEETING for {asked.contact.name}"
        )
    journey = obeyed(app, records, asked)
    corrected = e.ReadingCorrected(at=app.clock.now(), message=message, answer=Answer.UNCLEAR)
    journey = record(app, records, journey, corrected)
    suppress_as_told(app, records, journey, asked.contact)
    if journey.opted_out:
        return Done(f"Corrected; but {asked.contact.name} asked not to be written to in another message, too.")
    return Done(f"Corrected: our reading was wrong, and letters to {asked.contact.name} are possible again.")


def _new_address(app: App, records: Records, asked: Asked, address: Address) -> Done:
    contact = asked.contact
    if app.mentee.owns(address):
        raise Refusal("own_address", f"{address} is your own address")
    others = [one for one in records.contacts.by_addresses((address,)) if one.id != contact.id]
    if others:
        raise Refusal("taken_address", f"{address} belongs to {others[0].name} already")
    listed = records.suppressions.of(hashes((*contact.addresses, address)))
    if asked.journey.opted_out or any(one.reason == "opted_out" for one in listed):
        raise Refusal("opted_out", f"{contact.name} asked not to be written to; no address changes that")
    if any(one.reason == "declined" for one in listed):
        raise Refusal("declined", f"whoever reads {address} said no to you before: nothing is sent there")
    journey = withdraw_all(app, records, obeyed(app, records, asked), Withdrawal.REPLACED)
    known = tuple(one for one in contact.addresses if one != address)
    records.contacts.save(replace(contact, addresses=(address, *known)))
    records.suppressions.lift(contact.id, "dead_address")
    record(app, records, journey, e.AddressReplaced(at=app.clock.now()))
    return Done(f"Letters to {contact.name} go to {address} from now on.")


def _note(app: App, records: Records, asked: Asked, text: str) -> Done:
    note = Note(NoteId(app.ids.new()), asked.contact.id, app.clock.now(), text)
    journey = obeyed(app, records, asked)
    records.notes.add(note)
    journey = record(app, records, journey, e.NoteAdded(at=note.at, note=note.id))
    if asked.item and asked.item.question in (Question.LEARNED, Question.KEEP_IN_TOUCH):
        told = e.NewsTold(at=note.at, question=asked.item.question.value, note=note.id)
        record(app, records, journey, told)
        return Done(f"Kept: the letter to {asked.contact.name} is drafted with it, and comes to you.")
    return Done(f"Noted about {asked.contact.name}.")


def _close(app: App, records: Records, asked: Asked, outcome: Outcome) -> Done:
    closed = asked.journey.stage is Stage.CLOSED
    if closed and asked.item and only_introduces(asked.journey):
        obeyed(app, records, asked)
        return Done(f"Put away: nothing follows from that mail of {asked.contact.name}.")
    if closed and asked.journey.outcome is outcome:
        raise Refusal("closed", f"the journey with {asked.contact.name} is closed already")
    if _owes_a_goodbye(asked, outcome):
        begun = e.FarewellBegun(at=app.clock.now(), outcome=outcome)
        record(app, records, without_reply(app, records, obeyed(app, records, asked)), begun)
        when = _once_resumed(app, asked)
        return Done(
            f"A goodbye to {asked.contact.name} is drafted{when} and comes to you; once it has gone, or you SKIP "
            "it, the mentoring is closed as completed. CLOSE completed once more closes it at once."
        )
    journey = withdraw_all(app, records, obeyed(app, records, asked), Withdrawal.CLOSED)
    ended = Outcome.OPTED_OUT if journey.opted_out else outcome
    journey = record(app, records, journey, e.JourneyClosed(at=app.clock.now(), outcome=ended))
    suppress_as_told(app, records, journey, asked.contact)
    return Done(f"Closed: {asked.contact.name} ({ended.value.replace('_', ' ')}). Nothing more goes to them.")


def _owes_a_goodbye(asked: Asked, outcome: Outcome) -> bool:
    """Whoever was a mentor is not left without a word."""
    mentor = asked.journey.stage is Stage.MENTORING and not asked.journey.opted_out
    return mentor and outcome is Outcome.COMPLETED and asked.journey.leaving is None


def _once_resumed(app: App, asked: Asked) -> str:
    """Of somebody who rests: from when on."""
    until = asked.journey.paused_until
    if until is None or until <= app.clock.now():
        return ""
    return " once you say RESUME" if until == UNTIL_RESUMED else f" on {home(app).local(until):%-d %B %Y}"


def _reopen(app: App, records: Records, asked: Asked) -> Done:
    if asked.journey.opted_out:
        raise Refusal("opted_out", f"{asked.contact.name} asked not to be written to; that is not reopened")
    if not take_over_a_no(records, asked.contact) and asked.journey.stage is not Stage.CLOSED:
        raise Refusal("not_closed", f"the journey with {asked.contact.name} is open")
    record(app, records, obeyed(app, records, asked), e.JourneyReopened(at=app.clock.now()))
    return Done(f"Open again: {asked.contact.name}.")
