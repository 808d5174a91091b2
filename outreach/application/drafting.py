"""Letters before they go: render, check, approve."""

from dataclasses import replace
from datetime import datetime

from outreach.application.app import OUR_DOMAIN, App
from outreach.application.recording import load, record
from outreach.domain import events as e
from outreach.domain.correspondence import Content, ItemState, Outgoing, Purpose, Question, Status
from outreach.domain.events import LetterId, Step
from outreach.domain.journey import Journey
from outreach.domain.people import Address, Channel, Contact, Source
from outreach.guide import by_hand
from outreach.guide.letter_check import Finding, LetterFacts, Severity, check
from outreach.guide.letter_names import chosen, variant
from outreach.guide.letter_values import letter_values
from outreach.guide.sources import go_between_name
from outreach.ports.store import Records


def render(app: App, contact: Contact, step: Step, first_subject: str) -> Content:
    """The letter as the templates say it now. Raises TemplateBroken."""
    if contact.address is None and contact.channel is Channel.EMAIL:
        raise ValueError("a letter needs an address")
    language = letter_language(app, contact)
    name = f"letters/{letter_template(app, contact, step, language)}"
    values = letter_values(contact, app.mentee, first_subject=first_subject, minutes=app.rules.minutes_asked_for)
    filled = app.templates.render(name, language, values)
    return Content(
        sender=sender(app),
        to=addressed_to(contact),
        to_name=contact.name,
        subject=filled.headers["subject"],
        text=filled.text,
    )


def as_written_to(journey: Journey, contact: Contact) -> Contact:
    """The contact as letters may speak to them: a go-between is named with leave alone, and never by address."""
    if contact.source is Source.FRIEND_OF_A_FRIEND and contact.introduced_by and not journey.named:
        return replace(contact, source=Source.OTHER, introduced_by="")
    return replace(contact, introduced_by=go_between_name(contact))


def addressed_to(contact: Contact) -> Address:
    """Where the mail goes; "" for a text that the mentee carries over, which never leaves by mail."""
    return (contact.address if contact.channel is Channel.EMAIL else None) or Address("")


def letter_template(app: App, contact: Contact, step: Step, language: str) -> str:
    """The fitting template: the mentee's own words before shipped ones, the source's variant before the plain."""
    letters = [one for one in app.templates.sources() if one.language == language]
    own = {one.name.removeprefix("letters/"): one.overrides for one in letters}
    pasted = by_hand.chosen(step, contact, own)
    return pasted or chosen(step, contact.source, own) or variant(step, contact.source)[-1]


def sender(app: App) -> str:
    return f"{app.mentee.name} <{app.mentee.addresses[0]}>"


def letter_language(app: App, contact: Contact) -> str:
    """The contact's language if there are letters in it, else the mentee's."""
    wanted = contact.language or app.preferences.language
    known = app.templates.languages("letters/first_contact")
    return wanted if wanted in known else app.preferences.language


def findings(app: App, records: Records, contact: Contact, step: Step, content: Content) -> tuple[Finding, ...]:
    """What the letter check says of this letter to this person."""
    facts = LetterFacts(
        contact=contact,
        mentee=app.mentee,
        others=[one for one in records.contacts.all() if one.id != contact.id],
        language=contact.language or app.preferences.language,
        languages=app.templates.languages("letters/first_contact"),
        first_text=_first_text(records, contact) if step is not Step.FIRST_CONTACT else "",
    )
    return check(step, content, facts)


def _first_text(records: Records, contact: Contact) -> str:
    letters = [one for one in records.outbox.of_journey(contact.id) if one.step is Step.FIRST_CONTACT]
    return letters[-1].content.text if letters else ""


def blocks(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(one for one in found if one.severity is Severity.BLOCKS)


def draft(app: App, records: Records, journey: Journey, contact: Contact, steps: tuple[Step, ...]) -> Journey:
    """Writes these letters and puts them into the outbox as drafts. Raises TemplateBroken."""
    now = app.clock.now()
    contact = as_written_to(journey, contact)
    subject = first_subject(records, journey) or _subject_of_a_first_letter(app, contact, steps)
    contents = {}
    for step in steps:  # all of them before anything is written: a template may be broken
        contents[step] = render(app, contact, step, subject)
        subject = subject or contents[step].subject
    for step, content in contents.items():
        mail = new_mail(app, Purpose.LETTER, content, now)
        records.outbox.add(replace(mail, journey=contact.id, step=step))
        journey = record(app, records, journey, e.LetterDrafted(at=now, letter=mail.id, step=step))
    return journey


def _subject_of_a_first_letter(app: App, contact: Contact, steps: tuple[Step, ...]) -> str:
    """For somebody whom the mentee wrote to before they came here: a follow-up needs a subject to follow."""
    return "" if Step.FIRST_CONTACT in steps else render(app, contact, Step.FIRST_CONTACT, "").subject


def new_mail(app: App, purpose: Purpose, content: Content, now: datetime) -> Outgoing:
    """A mail of ours with ids of its own; its Message-ID is fixed from here on."""
    mail_id = app.ids.new()
    domain = app.mentee.addresses[0].rpartition("@")[2] or OUR_DOMAIN
    return Outgoing(
        id=LetterId(mail_id),
        purpose=purpose,
        content=content,
        our_id=app.ids.token(),
        message_id=f"<{app.ids.token()}@{domain}>",
        status=Status.DRAFT,
        due_at=now,
    )


def first_subject(records: Records, journey: Journey) -> str:
    """The subject that the thread began with; "" before it began."""
    letters = [one for one in records.outbox.of_journey(journey.id) if one.step is Step.FIRST_CONTACT]
    gone = [one for one in letters if one.status is not Status.WITHDRAWN]
    return gone[-1].content.subject if gone else ""


def rendered_again(app: App, records: Records, contact: Contact, mail: Outgoing) -> Content:
    """What the approved source gives now. A text of the mentee's own keeps its words and subject."""
    if mail.step is None or (contact.address is None and contact.channel is Channel.EMAIL):
        return mail.content
    if mail.own_source:
        return replace(mail.content, sender=sender(app), to=addressed_to(contact), to_name=contact.name)
    spoken_of = as_written_to(load(records, contact.id), contact) if contact.introduced_by else contact
    return render(app, spoken_of, mail.step, _thread_subject(records, mail))


def _thread_subject(records: Records, mail: Outgoing) -> str:
    if mail.journey is None or mail.step is Step.FIRST_CONTACT:
        return ""
    return first_subject(records, Journey(mail.journey)) or mail.content.subject.removeprefix("Re: ")


def refresh_drafts(app: App, records: Records, contact: Contact) -> bool:
    """Gives drafts that nobody has approved the words of their source as it is now; tells whether any changed.

    What the mentee was shown before lapses, and is asked anew. Raises TemplateBroken.
    """
    drafts = [one for one in records.outbox.of_journey(contact.id) if is_stale(app, records, contact, one)]
    for mail in drafts:
        content = rendered_again(app, records, contact, mail)
        records.outbox.update(replace(mail, content=content), was=Status.DRAFT)
    if drafts:
        for item in records.prompts.open_items():
            if item.journey == contact.id and item.question in (Question.APPROVE, Question.BY_HAND):
                records.prompts.save_item(replace(item, state=ItemState.LAPSED))
    return bool(drafts)


def is_stale(app: App, records: Records, contact: Contact, mail: Outgoing) -> bool:
    """Whether a draft that waits for approval says something else than its source does now."""
    waits = mail.status is Status.DRAFT and not mail.approved_digest and not mail.own_source
    return waits and rendered_again(app, records, contact, mail).digest != mail.content.digest


def approve(
    app: App, records: Records, journey: Journey, letters: tuple[Outgoing, ...], *, automatic: bool = False
) -> Journey:
    """Approves exactly the content that these drafts hold. The letters go when their time comes."""
    now = app.clock.now()
    for mail in letters:
        digest = mail.content.digest
        records.outbox.update(replace(mail, approved_digest=digest), was=Status.DRAFT)
        assert mail.step is not None  # noqa: S101 - letters have a step; prompts never come here
        approved = e.LetterApproved(at=now, letter=mail.id, step=mail.step, digest=digest, automatic=automatic)
        journey = record(app, records, journey, approved)
    return journey


def has_lapsed(app: App, records: Records, contact: Contact, mail: Outgoing, now: datetime) -> bool:
    """Whether what was approved is no longer what would go, or is too old. Raises TemplateBroken.

    A mail that was claimed before goes again as the very same bytes.
    """
    if mail.could_go_at and (now - mail.could_go_at).days >= app.rules.approval_days:
        return True
    if mail.raw is not None or mail.step is None:
        return False
    content = rendered_again(app, records, contact, mail)
    return content.digest != mail.approved_digest or bool(
        blocks(findings(app, records, contact, mail.step, content))
    )


def lapse(app: App, records: Records, journey: Journey, contact: Contact, mail: Outgoing) -> Journey:
    """Back to a draft, with the words as the source gives them now; the mentee is asked again."""
    content = rendered_again(app, records, contact, mail)
    fresh = replace(mail, content=content, status=Status.DRAFT, approved_digest="", could_go_at=None, raw=None)
    records.outbox.update(fresh, was=mail.status)
    assert mail.step is not None  # noqa: S101 - letters have a step
    return record(app, records, journey, e.ApprovalLapsed(at=app.clock.now(), letter=mail.id, step=mail.step))
