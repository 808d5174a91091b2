"""Whether the mentee has thought first: what is missing, and what stays locked until then."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.recording import record_for_mentee
from outreach.domain.correspondence import Item, ItemState, Question
from outreach.domain.events import LetterId, PreparationWaived, Step
from outreach.domain.people import Mentee, names_of_needs
from outreach.guide.questions import missing
from outreach.ports.store import MENTEE_STREAM, Records

MISSING_WORDS = {"purpose": "your purpose", "context": "its context", "needs": "one need"}
OF_IT = "the context of your purpose"


def lacking(mentee: Mentee, records: Records) -> tuple[str, ...]:
    """What the mentee has not told yet of all that a first letter needs; () once they said to go ahead without."""
    told = {one.question for one in records.reflections.all()}
    lacks = missing(told, (*mentee.needs, *records.needs.all()))
    return () if lacks and waived(records) else lacks


def waived(records: Records) -> bool:
    return any(isinstance(one.event, PreparationWaived) for one in records.journal.read(MENTEE_STREAM))


def locked(mentee: Mentee, records: Records) -> str:
    """Why first letters may not be approved yet, and the way out; "" if they may."""
    missed = lacking(mentee, records)
    lacks = [MISSING_WORDS[one] if one != "context" or "purpose" in missed else OF_IT for one in missed]
    if not lacks:
        return ""
    listed = " and ".join([", ".join(lacks[:-1]), lacks[-1]] if len(lacks) > 1 else lacks)
    return (
        f"First letters stay locked until you have told {listed}: say `outreach reflect`, or answer our mail that "
        "asks. `outreach approve NAME --anyway` goes ahead without."
    )


def gaps(mentee: Mentee, records: Records) -> tuple[str, ...]:
    """The needs that no contact has, with where the mentee meant to look; () where they told nothing of that."""
    where = records.reflections.get("beyond")
    if where is None:
        return ()
    covered = {need.casefold() for one in records.contacts.needs() for need in names_of_needs(one)}
    names = dict.fromkeys(one.name for one in (*mentee.needs, *records.needs.all()))
    lacking_one = (one for one in names if one.casefold() not in covered)
    return tuple(f"Nobody yet for: {one}. You meant to look here: {where.text}." for one in lacking_one)


def lock_of(app: App, records: Records, step: Step | None) -> str:
    """Why a letter of this step may not be approved yet; "" if it may."""
    return locked(app.mentee, records) if step is Step.FIRST_CONTACT else ""


def waive(app: App, records: Records) -> None:
    """The mentee goes ahead without; said once, it holds."""
    if lacking(app.mentee, records):
        record_for_mentee(app, records, PreparationWaived(at=app.clock.now()))
        ask_again(app, records)


def ask_again(app: App, records: Records) -> None:
    """First letters that were shown as locked are shown anew, now to be sent."""
    for item in records.prompts.open_items_asking(Question.APPROVE):
        if item.prompt and _is_first(records, item):
            records.prompts.save_item(replace(item, state=ItemState.LAPSED))
            row = records.journeys.get(item.journey) if item.journey else None
            if row:
                records.journeys.save(replace(row, due_at=app.clock.now()))


def _is_first(records: Records, item: Item) -> bool:
    mail = records.outbox.get(LetterId(item.about))
    return mail is not None and mail.step is Step.FIRST_CONTACT
