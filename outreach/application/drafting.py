"""Letters before they go: render, check, approve."""

from dataclasses import replace
from datetime import datetime

from outreach.application.app import OUR_DOMAIN, App
from outreach.application.check_facts import check_facts
from outreach.application.free_times import is_taken
from outreach.application.gathering import newest_invitation
from outreach.application.invitations import invitation
from outreach.application.letter_facts import FOLLOWS_SOURCE, Facts, facts_of, of_the_mentee, template_checked
from outreach.application.recording import record
from outreach.application.withdrawing import withdraw
from outreach.domain import events as e
from outreach.domain.correspondence import Content, ItemState, Outgoing, Purpose, Question, Status
from outreach.domain.events import LetterId, Step, Withdrawal
from outreach.domain.journey import Journey
from outreach.domain.people import Address, Channel, Contact
from outreach.guide import by_hand
from outreach.guide.letter_check import Finding, Severity, check
from outreach.guide.letter_names import chosen, variant
from outreach.guide.letter_values import letter_values
from outreach.ports.store import Records


def render(app: App, contact: Contact, step: Step, facts: Facts, first_subject: str = "") -> Content:
    """The letter as the templates say it now; of somebody who is reached by hand `to` may be "". Raises
    TemplateBroken."""
    language = letter_language(app, contact, step, facts.occasion)
    name = f"letters/{letter_template(app, contact, step, language, facts.occasion)}"
    return render_from(app, contact, name, language, facts, first_subject)


def render_from(
    app: App, contact: Contact, name: str, language: str, facts: Facts, first_subject: str = ""
) -> Content:
    """The letter as this template says it. Raises TemplateBroken."""
    minutes = app.rules.minutes_asked_for
    values = letter_values(contact, app.mentee, first_subject=first_subject, minutes=minutes, told=facts.told)
    filled = app.templates.render(name, language, values)
    return Content(
        sender=sender(app),
        to=(facts.to or Address("")) if facts.to_name else addressed_to(contact),
        to_name=facts.to_name or contact.name,
        subject=filled.headers["subject"],
        text=filled.text,
    )


def addressed_to(contact: Contact) -> Address:
    """Where the mail goes; "" for a text that the mentee carries over, which never leaves by mail."""
    return (contact.address if contact.channel is Channel.EMAIL else None) or Address("")


def letter_template(app: App, contact: Contact, step: Step, language: str, occasion: str = "") -> str:
    """The fitting template: the mentee's own words before shipped ones, the source's variant before the plain."""
    letters = [one for one in app.templates.sources() if one.language == language]
    own = {one.name.removeprefix("letters/"): one.overrides for one in letters}
    pasted = None if occasion else by_hand.chosen(step, contact, own)
    return pasted or chosen(step, contact.source, own, occasion) or variant(step, contact.source, occasion)[-1]


def sender(app: App) -> str:
    return f"{app.mentee.name} <{app.mentee.addresses[0]}>"


SHIPPED_LANGUAGE = "en"


def letter_language(app: App, contact: Contact, step: Step, occasion: str = "") -> str:
    """The contact's language if there is this letter in it, else the mentee's; a letter of a conversation, which
    the mentee reads beforehand, may be in English."""
    known = app.templates.languages(f"letters/{template_checked(step, occasion)}")
    mine = app.preferences.language
    wanted = (contact.language, mine) if step in FOLLOWS_SOURCE else (contact.language, mine, SHIPPED_LANGUAGE)
    return next((one for one in wanted if one in known), mine)


def findings(app: App, records: Records, contact: Contact, step: Step, content: Content) -> tuple[Finding, ...]:
    """What the letter check says of this letter to this person."""
    return check(step, content, check_facts(app, records, contact, step, content))


def findings_of(app: App, records: Records, contact: Contact, mail: Outgoing) -> tuple[Finding, ...]:
    """The same of a mail that need not lie in the outbox."""
    if mail.step is None:
        return ()
    return check(mail.step, mail.content, check_facts(app, records, contact, mail.step, mail.content, mail=mail))


def blocks(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(one for one in found if one.severity is Severity.BLOCKS)


def draft(app: App, records: Records, journey: Journey, contact: Contact, steps: tuple[Step, ...]) -> Journey:
    """Writes these letters and puts them into the outbox as drafts. Raises TemplateBroken."""
    now = app.clock.now()
    subject = first_subject(records, journey) or _subject_of_a_first_letter(app, records, contact, steps)
    mails = []
    for step in steps:  # all of them before anything is written: a template may be broken
        mail = _written(app, records, journey, contact, step, subject)
        subject = subject or mail.content.subject
        mails.append(mail)
    for mail in mails:
        records.outbox.add(mail)
        assert mail.step is not None  # noqa: S101 - letters have a step
        journey = record(app, records, journey, e.LetterDrafted(at=now, letter=mail.id, step=mail.step))
    return journey


def _written(app: App, records: Records, journey: Journey, contact: Contact, step: Step, subject: str) -> Outgoing:
    """The letter with all that goes with it, and until when it is true."""
    now = app.clock.now()
    facts = facts_of(app, records, journey, contact, step, now)
    content = render(app, contact, step, facts, subject)
    if step is Step.CONFIRM and facts.good_until and newest_invitation(records, contact.id) != facts.good_until:
        attached = invitation(app, records, journey, contact, facts.good_until, facts.told.talk_minutes)
        content = replace(content, attachments=attached)
    mail = new_mail(app, Purpose.LETTER, content, now)
    return replace(mail, journey=contact.id, step=step, good_until=facts.good_until)


def _subject_of_a_first_letter(app: App, records: Records, contact: Contact, steps: tuple[Step, ...]) -> str:
    """For somebody whom the mentee wrote to before they came here: a follow-up needs a subject to follow."""
    if Step.FOLLOW_UP not in steps or Step.FIRST_CONTACT in steps:
        return ""
    return render(app, contact, Step.FIRST_CONTACT, Facts(of_the_mentee(app, records, contact))).subject


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


def follows_its_source(mail: Outgoing) -> bool:
    """Whether the letter follows its template until it goes: a first letter or a follow-up in shipped words.

    A letter of a conversation, like a text of the mentee's own, keeps the words that it was drafted with.
    """
    return mail.step in FOLLOWS_SOURCE and not mail.own_source


def rendered_again(app: App, records: Records, contact: Contact, mail: Outgoing) -> Content:
    """What the approved source gives now. Words that are their own source stay, and go where letters go now."""
    if mail.step in (None, Step.INTRODUCTION) or (contact.address is None and contact.channel is Channel.EMAIL):
        return mail.content
    if not follows_its_source(mail):
        return replace(mail.content, sender=sender(app), to=addressed_to(contact), to_name=contact.name)
    facts = Facts(of_the_mentee(app, records, contact))
    return render(app, contact, mail.step, facts, _thread_subject(records, mail))


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
        for item in records.prompts.open_items_of(contact.id):
            if item.question in (Question.APPROVE, Question.BY_HAND):
                records.prompts.save_item(replace(item, state=ItemState.LAPSED))
    return bool(drafts)


def is_stale(app: App, records: Records, contact: Contact, mail: Outgoing) -> bool:
    """Whether a draft that waits for approval says something else than its source does now."""
    waits = mail.status is Status.DRAFT and not mail.approved_digest and follows_its_source(mail)
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


def is_untrue(app: App, records: Records, contact: Contact, mail: Outgoing, now: datetime) -> bool:
    """Whether the letter's words hold no more: a time that it names has come, or is taken by another talk."""
    return has_expired(mail, now) or is_taken(app, records, contact, mail)


def has_expired(mail: Outgoing, now: datetime) -> bool:
    """Whether a time that the letter offers or confirms has come."""
    return mail.good_until is not None and now >= mail.good_until and mail.raw is None


def give_way(app: App, records: Records, journey: Journey, contact: Contact, mail: Outgoing) -> Journey:
    """Puts a letter away whose words are true no more; where a time is still to be found, a new letter offers
    some, and comes to the mentee. Raises TemplateBroken."""
    journey = withdraw(app, records, journey, (mail,), Withdrawal.REPLACED)
    if finds_a_time(journey, mail):
        return draft(app, records, journey, contact, (Step.ARRANGE,))
    return journey


def finds_a_time(journey: Journey, mail: Outgoing) -> bool:
    """Whether a new letter takes the place of this one once it has expired."""
    return mail.step is Step.ARRANGE or (mail.step is Step.CONFIRM and journey.meeting_at is None)
