"""What the letter check must know of a letter besides its words."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.gathering import place_of
from outreach.application.letter_facts import FOLLOWS_SOURCE, facts_of, occasion, template_checked
from outreach.application.recording import load
from outreach.domain.correspondence import Content, Outgoing
from outreach.domain.events import Step
from outreach.domain.people import Contact
from outreach.guide.letter_check import LetterFacts
from outreach.guide.letter_names import DECLINES
from outreach.guide.letter_text import greeting_of
from outreach.guide.letter_values import Told
from outreach.guide.mistaken_for import keys_in
from outreach.ports.store import Records


def check_facts(
    app: App,
    records: Records,
    contact: Contact,
    step: Step,
    content: Content,
    told: Told | None = None,
    mail: Outgoing | None = None,
) -> LetterFacts:
    """What is known of this letter: it lies in the outbox, was only just rendered from `told`, or is `mail`."""
    first = LetterFacts(
        contact=contact,
        mentee=app.mentee,
        others=_others(records, contact, content),
        language=contact.language or app.preferences.language,
        languages=app.templates.languages("letters/first_contact"),
        first_text=_first_text(records, contact) if step is not Step.FIRST_CONTACT else "",
    )
    if step in FOLLOWS_SOURCE:
        return first
    meant = mail or _letter(records, contact, step, content)
    return _of_a_conversation(app, records, first, step, meant, told)


def _others(records: Records, contact: Contact, content: Content) -> list[Contact]:
    """For one of whom the letter could be taken."""
    return list(records.contacts.with_keys(keys_in(greeting_of(content.text), contact), but=contact.id))


def _of_a_conversation(
    app: App, records: Records, first: LetterFacts, step: Step, mail: Outgoing | None, told: Told | None
) -> LetterFacts:
    now, contact = app.clock.now(), first.contact
    journey = load(records, contact.id)
    known = told or facts_of(app, records, journey, contact, step, now).told
    agreed = mail.good_until if mail and mail.good_until else known.meeting_at
    named = occasion(journey, step)
    return replace(
        first,
        languages=app.templates.languages(f"letters/{template_checked(step, named)}"),
        declined=named == DECLINES,
        learned=known.learned,
        mentor=journey.agreed_at is not None,
        agreed=place_of(app, contact, now).local(agreed) if agreed and step is Step.CONFIRM else None,
        expired=mail is not None and mail.good_until is not None and now >= mail.good_until,
        addressee=_addressee(mail, known) if step is Step.INTRODUCTION else "",
    )


def _addressee(mail: Outgoing | None, known: Told) -> str:
    """In the journey of the go-between the letter alone tells whom it is for."""
    return mail.content.to_name if mail else known.go_between


def _letter(records: Records, contact: Contact, step: Step, content: Content) -> Outgoing | None:
    """The letter in the outbox that holds this content, the last one if there are several."""
    same = [one for one in records.outbox.of_journey(contact.id) if one.step is step and one.content == content]
    return same[-1] if same else None


def _first_text(records: Records, contact: Contact) -> str:
    letters = [one for one in records.outbox.of_journey(contact.id) if one.step is Step.FIRST_CONTACT]
    return letters[-1].content.text if letters else ""
