"""Journeys touched or due: decide, then draft, ask, release, close or wait."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar, assert_never

from outreach.application import introducing
from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.drafting import (
    approve,
    blocks,
    draft,
    findings,
    give_way,
    has_lapsed,
    is_stale,
    is_untrue,
    lapse,
    refresh_drafts,
)
from outreach.application.gathering import circumstances
from outreach.application.preparing import lock_of
from outreach.application.prompting import lapse_items, open_item
from outreach.application.recording import load, projected, record
from outreach.application.tally import Tally
from outreach.application.warmth import drafts_only, warmest_first
from outreach.application.withdrawing import waiting_letters, withdraw_all
from outreach.domain import events as e
from outreach.domain.correspondence import Question, Status
from outreach.domain.events import LetterId, Step, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Contact, ContactId
from outreach.domain.policy import Action, AskMentee, Close, DraftLetter, ReleaseLetter, Wait, decide
from outreach.ports.errors import Collision, OutreachError, TemplateBroken
from outreach.ports.store import Records

Result = TypeVar("Result")

NEXT_PASS = timedelta(minutes=1)
"""Behind this pass, before any other."""

TRIES = 3
STEPS_AT_ONCE = 12
CHUNK = 50


def decide_next(app: App, tally: Tally) -> int:
    """Decides the journeys that are due now, one chunk of them; tells how many there were."""
    now = app.clock.now()
    with app.store.reading() as records:
        due = warmest_first(records, now, CHUNK)
    for row in due:
        decide_journey(app, row.id, tally)
    return len(due)


def touch_with_other_rules(app: App) -> None:
    """After a change of the rules every date is reckoned again."""
    with app.store.transaction() as records:
        for row in records.journeys.with_other_rules(app.rules.digest):
            records.journeys.save(replace(row, due_at=app.clock.now(), rules_digest=app.rules.digest))


def touch_stale_drafts(app: App) -> None:
    """Letters that wait for approval follow their templates: where one has changed, the journey is due."""
    now = app.clock.now()
    with app.store.transaction() as records:
        for item in records.prompts.open_items_asking(Question.APPROVE):
            row = records.journeys.get(item.journey) if item.journey else None
            if row and _has_stale_draft(app, records, row.id):
                records.journeys.save(replace(row, due_at=now))


def _has_stale_draft(app: App, records: Records, journey: ContactId) -> bool:
    contact = records.contacts.get(journey)
    try:
        return contact is not None and any(
            is_stale(app, records, contact, one) for one in records.outbox.of_journey(journey)
        )
    except TemplateBroken:
        return True


def decide_journey(app: App, journey: ContactId, tally: Tally) -> None:
    """Brings one journey to rest; what raises is set aside with its reason until the next pass."""
    with SettingAside(app, tally, "journey", journey):
        again(app, lambda records: settle_down(app, records, journey))
        return
    _look_again(app, journey)


def again(app: App, work: Callable[[Records], Result]) -> Result:
    """Does the work in one transaction; after a collision reads and decides anew, three times at most."""
    for _ in range(TRIES - 1):
        try:
            with app.store.transaction() as records:
                return work(records)
        except Collision:
            continue
    with app.store.transaction() as records:
        return work(records)


def settle_down(app: App, records: Records, journey_id: ContactId) -> None:
    """Acts until nothing is left to do, then notes when to look again."""
    contact = records.contacts.get(journey_id)
    if contact is None:
        _let_rest(records, journey_id)
        return
    journey = load(records, journey_id)
    refresh_drafts(app, records, contact)
    now = app.clock.now()
    lapse_items(records, journey, now)
    for _ in range(STEPS_AT_ONCE):
        action = decide(journey, circumstances(app, records, contact, journey, now), now, app.rules)
        if isinstance(action, Wait):
            break
        journey = act(app, records, journey, contact, action)
    else:
        raise OutreachError(f"the journey with {contact.name} does not come to rest")
    introducing.put_away(records, contact)
    records.journeys.save(projected(journey, action.until, app.rules.digest, now))
    records.asides.remove("journey", journey_id)


def _let_rest(records: Records, journey: ContactId) -> None:
    """Of somebody who was forgotten only the events are left: nothing falls due any more."""
    row = records.journeys.get(journey)
    if row:
        records.journeys.save(replace(row, due_at=None))


def act(app: App, records: Records, journey: Journey, contact: Contact, action: Action) -> Journey:
    """Carries one action out; the journey's next state."""
    match action:
        case DraftLetter():
            return _drafted(app, records, journey, contact, action)
        case ReleaseLetter():
            return release(app, records, journey, contact, action.letter)
        case AskMentee():
            if action.question is Question.INTRODUCTION:
                introducing.ask_in_place_of_others(records, journey.id, action.about)
            if action.question is Question.INTRODUCTION and action.about == "ask":
                introducing.write(app, records, contact)
            open_item(app, records, action.question, journey.id, action.about)
            return journey
        case Close():
            withdrawn = withdraw_all(app, records, journey, Withdrawal.CLOSED)
            return record(app, records, withdrawn, e.JourneyClosed(at=app.clock.now(), outcome=action.outcome))
        case Wait():
            return journey
        case _ as other:
            assert_never(other)


def _drafted(app: App, records: Records, journey: Journey, contact: Contact, action: DraftLetter) -> Journey:
    """An answer is asked about also when the reply to it cannot be written. Raises TemplateBroken otherwise."""
    try:
        drafted = draft(app, records, journey, contact, action.steps)
    except TemplateBroken:
        if not journey.questions:
            raise
        for question in journey.questions:
            open_item(app, records, question.question, journey.id, question.about)
        return journey
    return _approved_if_automatic(app, records, drafted, contact)


def _approved_if_automatic(app: App, records: Records, journey: Journey, contact: Contact) -> Journey:
    """Letters that the settings name as `auto` are approved at once, unless the check blocks them."""
    if journey.questions or journey.leaving or contact.by_hand:
        return journey  # replies and goodbyes are shown, whatever the settings say
    for mail in waiting_letters(records, journey):
        if mail.step in app.rules.automatic and not mail.approved_digest:
            assert mail.step is not None  # noqa: S101 - it is one of the automatic steps
            if may_go_by_itself(app, records, contact, mail.step) and not blocks(
                findings(app, records, contact, mail.step, mail.content)
            ):
                journey = approve(app, records, journey, (mail,), automatic=True)
    return journey


def may_go_by_itself(app: App, records: Records, contact: Contact, step: Step) -> bool:
    """Whether a letter may be approved unseen, as far as the mentee's own answers go."""
    return not lock_of(app, records, step) and not drafts_only(records, contact, step)


def release(app: App, records: Records, journey: Journey, contact: Contact, letter: LetterId) -> Journey:
    """Queues an approved letter whose time has come, if it still is what was approved."""
    mail = records.outbox.get(letter)
    if mail is None or mail.step is None or contact.by_hand:
        return journey
    now = app.clock.now()
    if is_untrue(app, records, contact, mail, now):
        return give_way(app, records, journey, contact, mail)
    if has_lapsed(app, records, contact, mail, now):
        return lapse(app, records, journey, contact, mail)
    queued = replace(mail, status=Status.QUEUED, due_at=now, could_go_at=now)
    records.outbox.update(queued, was=Status.DRAFT)
    return record(app, records, journey, e.LetterQueued(at=now, letter=letter, step=mail.step))


def _look_again(app: App, journey: ContactId) -> None:
    """The next pass decides anew."""
    with app.store.transaction() as records:
        row = records.journeys.get(journey)
        if row:
            records.journeys.save(replace(row, due_at=app.clock.now() + NEXT_PASS))
