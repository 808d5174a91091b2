"""A friend of a friend, in two steps: the go-between is asked first, by a letter of their own or by hand."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.asking import Asked, Done, Refusal, obeyed
from outreach.application.drafting import approve, blocks, findings, new_mail, render
from outreach.application.letter_facts import UNKNOWN, between_of, facts_of
from outreach.application.recording import begin_journey, hashes, load, record
from outreach.domain import events as e
from outreach.domain.correspondence import Content, Item, ItemState, Outgoing, Purpose, Question, Status
from outreach.domain.events import Stage, Step
from outreach.domain.people import Contact, ContactId
from outreach.ports.store import Records


def can_be_mailed(records: Records, contact: Contact) -> bool:
    return not between_of(records, contact).by_hand


def shown(records: Records, contact: Contact) -> Outgoing | None:
    """The text to the go-between, as it was shown last."""
    mine = records.outbox.of_journey(contact.id)
    drafts = [one for one in mine if one.step is Step.INTRODUCTION and one.status is Status.DRAFT]
    return drafts[-1] if drafts else None


def _text(app: App, records: Records, contact: Contact) -> Content:
    facts = facts_of(app, records, load(records, contact.id), contact, Step.INTRODUCTION, app.clock.now())
    return render(app, contact, Step.INTRODUCTION, facts)


def write(app: App, records: Records, contact: Contact) -> None:
    """Keeps the text to the go-between as it reads now, to be shown. Raises TemplateBroken."""
    content, known = _text(app, records, contact), shown(records, contact)
    if known is None:
        fresh = new_mail(app, Purpose.LETTER, content, app.clock.now())
        records.outbox.add(replace(fresh, journey=contact.id, step=Step.INTRODUCTION, own_source=True))
    elif known.content.digest != content.digest:
        records.outbox.update(replace(known, content=content), was=Status.DRAFT)


def ask_in_place_of_others(records: Records, journey: ContactId, about: str) -> None:
    """One question about an introduction at a time."""
    for item in _items(records, journey):
        if item.about != about:
            records.prompts.save_item(replace(item, state=ItemState.LAPSED))


def _items(records: Records, journey: ContactId) -> list[Item]:
    return [one for one in records.prompts.open_items_of(journey) if one.question is Question.INTRODUCTION]


def put_away(records: Records, contact: Contact) -> None:
    """The text is not needed any more, once nobody is asked whether it is to go."""
    text = shown(records, contact) if contact.introduced_by else None
    if text and not any(one.about == "ask" for one in _items(records, contact.id)):
        records.outbox.update(replace(text, status=Status.WITHDRAWN), was=Status.DRAFT)


def send(app: App, records: Records, asked: Asked) -> Done:
    """SEND: the text goes to the go-between as a letter of the mentee's. Raises Refusal where it may not."""
    contact, between = asked.contact, between_of(records, asked.contact)
    text = shown(records, contact)
    _refuse(app, records, contact, between)
    if text is None or text.content.digest != _text(app, records, contact).digest:
        obeyed(app, records, asked)
        return Done(f"The text to {between.name} has changed since you were shown it; it comes once more.")
    found = blocks(findings(app, records, contact, Step.INTRODUCTION, text.content))
    if found:
        reasons = "; ".join(one.message for one in found)
        raise Refusal("blocked", f"the text to {between.name} cannot go like this: {reasons}")
    journey = obeyed(app, records, asked)
    record(app, records, journey, e.IntroductionAsked(at=app.clock.now()))
    _post(app, records, between, text)
    return Done(f"The letter to {between.name} about {contact.name} goes with the next pass.")


def _refuse(app: App, records: Records, contact: Contact, between: Contact) -> None:
    if between.by_hand:
        raise Refusal(
            "no_address",
            f"no address of {between.name} is known: ask by yourself, then say SENT for {contact.name}",
        )
    if app.mentee.owns(between.addresses[0]):
        raise Refusal("own_address", f"{between.addresses[0]} is your own address")
    stopped = between.id != UNKNOWN and load(records, between.id).opted_out
    if stopped or records.suppressions.of(hashes(between.addresses)):
        raise Refusal("suppressed", f"nothing may go to {between.name}: they opted out, or the address is dead")


def _post(app: App, records: Records, between: Contact, text: Outgoing) -> None:
    """In the go-between's own journey. Somebody unknown begins closed: nothing else is drafted to them."""
    if between.id == UNKNOWN:
        between = replace(between, id=ContactId(app.ids.new()))
        begin_journey(app, records, between, Stage.CLOSED)
    records.outbox.update(replace(text, status=Status.WITHDRAWN), was=Status.DRAFT)
    now = app.clock.now()
    mail = replace(new_mail(app, Purpose.LETTER, text.content, now), journey=between.id, step=Step.INTRODUCTION)
    mail = replace(mail, own_source=True)
    records.outbox.add(mail)
    drafted = e.LetterDrafted(at=now, letter=mail.id, step=Step.INTRODUCTION)
    approve(app, records, record(app, records, load(records, between.id), drafted), (mail,))


def awaited_of(records: Records, between: Contact) -> list[Contact]:
    """The people about whom this go-between was asked, and has not been heard of yet."""
    people = (one for one in records.contacts.all() if one.introduced_by and one.id != between.id)
    found = [one for one in people if between_of(records, one).id == between.id]
    journeys = ((one, load(records, one.id)) for one in found)
    return [
        one for one, j in journeys if j.introduction_asked_at and not j.introduced and j.stage is Stage.IDENTIFIED
    ]


def answered(app: App, records: Records, asked: Asked, *, agreed: bool) -> Done:
    """YES or NO to the go-between's own mail. Raises Refusal where it is not clear about whom."""
    awaited = awaited_of(records, asked.contact)
    if len(awaited) != 1:
        named = " or ".join(one.name for one in awaited) or "anybody"
        raise Refusal("ambiguous", f"it is not clear about whom: answer the prompt about {named}")
    friend = awaited[0]
    obeyed(app, records, asked)
    given = e.IntroductionGiven(at=app.clock.now(), named=agreed)
    record(app, records, load(records, friend.id), given)
    how = f"naming {asked.contact.name}" if agreed else "without naming anybody"
    return Done(f"Good: the letter to {friend.name} is drafted, {how}, and comes to you.")
