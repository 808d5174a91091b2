"""Commands about what goes by the mentee's own hand: SENT, ANSWERED, NOTHING."""

import hashlib

from outreach.application.app import BY_HAND, App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.drafting import new_mail
from outreach.application.interpreting import take_in_answer
from outreach.application.recording import load, record
from outreach.application.replies import without_reply
from outreach.application.settling import mark_sent
from outreach.domain import commands as c
from outreach.domain import events as e
from outreach.domain.choices import IN_TOUCH
from outreach.domain.correspondence import Content, Copy, Incoming, Purpose, Question
from outreach.domain.events import Handover, IncomingId, LetterId
from outreach.guide.sources import go_between_name
from outreach.ports.store import Records


def obey(app: App, records: Records, asked: Asked) -> Done:
    match asked.command:
        case c.SentByHand() if asked.item and asked.item.question is Question.INTRODUCTION:
            return _introduction_asked(app, records, asked)
        case c.SentByHand():
            return _sent(app, records, asked)
        case c.Answered():
            return _answered(app, records, asked, asked.command.words)
        case c.Nothing():
            return _nothing(app, records, asked)
        case _:
            raise ValueError(asked.command)


def _introduction_asked(app: App, records: Records, asked: Asked) -> Done:
    record(app, records, obeyed(app, records, asked), e.IntroductionAsked(at=app.clock.now()))
    return Done(f"Noted: you asked {go_between_name(asked.contact)} about {asked.contact.name}.")


def _sent(app: App, records: Records, asked: Asked) -> Done:
    mail = records.outbox.get(LetterId(asked.item.about)) if asked.item else None
    if mail is None:
        raise Refusal("letter_gone", f"the text for {asked.contact.name} is not there any more")
    obeyed(app, records, asked)
    mark_sent(app, records, mail, Handover.BY_HAND, copy=Copy.NONE)
    return Done(f"Noted: {asked.contact.name} has your words now. You will be asked whether anything came.")


def _answered(app: App, records: Records, asked: Asked, words: str) -> Done:
    """Their words are kept and read like a mail of theirs, so that later they can be read again."""
    raw = _as_mail(app, asked, words)
    incoming = Incoming(
        id=IncomingId(app.ids.new()),
        message_id="",
        digest=hashlib.sha256(raw).hexdigest(),
        folder="by_hand",
        place="",
        seen_at=app.clock.now(),
        raw=raw,
        journeys=(asked.contact.id,),
    )
    obeyed(app, records, asked)
    records.incoming.add(incoming)
    take_in_answer(app, records, load(records, asked.contact.id), asked.contact, incoming)
    return Done(f"Noted what {asked.contact.name} said. The prompt about it comes with the next pass.")


def _as_mail(app: App, asked: Asked, words: str) -> bytes:
    """The words in the form of a message from them, as the mentee passed them on."""
    name = f"{asked.contact.name} <{asked.contact.address or BY_HAND}>"
    content = Content(name, app.mentee.addresses[0], app.mentee.name, "Passed on by hand", words.strip() + "\n")
    return app.writer.compose(new_mail(app, Purpose.LETTER, content, app.clock.now()), app.clock.now())


def _nothing(app: App, records: Records, asked: Asked) -> Done:
    question = asked.item.question if asked.item else Question.HEARD
    if question is Question.ANSWERED:
        return _nothing_to_decide(app, records, asked)
    journey = obeyed(app, records, asked)
    if question is Question.HEARD:
        record(app, records, journey, e.SilenceTold(at=app.clock.now()))
        return Done(f"Noted: nothing has come from {asked.contact.name}.")
    record(app, records, journey, e.QuestionPassed(at=app.clock.now(), question=question.value))
    return Done(f"Noted: nothing there to follow up with {asked.contact.name}.")


def _nothing_to_decide(app: App, records: Records, asked: Asked) -> Done:
    """Their mail asks for nothing. Only where a talk is set or took place does something come next all the same."""
    if asked.journey.stage not in IN_TOUCH:
        raise Refusal(
            "not_offered", f"NOTHING is no answer here: say MEETING, LATER or CLOSE for {asked.contact.name}"
        )
    without_reply(app, records, obeyed(app, records, asked))
    return Done(f"Noted: {asked.contact.name}'s mail changes nothing.")
