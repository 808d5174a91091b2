"""Letters looked at before anything is drafted: preview, check, and a test to the mentee's own address."""

from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.drafting import as_written_to, findings, first_subject, new_mail, render
from outreach.application.recording import load
from outreach.application.withdrawing import waiting_letters
from outreach.domain.correspondence import Content, Purpose
from outreach.domain.events import Step
from outreach.domain.people import Channel, Contact
from outreach.guide.letter_check import Finding
from outreach.ports.errors import Unreachable
from outreach.ports.mail import Accepted, InDoubt, NotSent, Refused
from outreach.ports.store import Records

TEST_MARK = "[Test, not sent to {name}] "


@dataclass(frozen=True, slots=True)
class Preview:
    """A letter as it would arrive, and what the letter check says of it."""

    step: Step
    content: Content
    findings: tuple[Finding, ...]


def preview(app: App, records: Records, contact: Contact, step: Step) -> Preview:
    """The letter that waits, in the mentee's own words if they gave any; else as the templates say it now.

    Raises TemplateBroken, and Refusal for somebody who is reached by hand.
    """
    if contact.by_hand and contact.channel is Channel.EMAIL:
        raise Refusal("by_hand", f"{contact.name} has no address to write to; set one: outreach contacts edit")
    journey = load(records, contact.id)
    waiting = [one for one in waiting_letters(records, journey) if one.step is step]
    subject = first_subject(records, journey)
    if step is not Step.FIRST_CONTACT and not subject:
        subject = render(app, contact, Step.FIRST_CONTACT, "").subject
    spoken_of = as_written_to(journey, contact)
    own = waiting and waiting[-1].own_source
    content = waiting[-1].content if own else render(app, spoken_of, step, subject)
    return Preview(step, content, findings(app, records, contact, step, content))


def send_test(app: App, contact: Contact, found: Preview) -> str:
    """Sends the letter to the mentee, marked, without any event; the address it went to.

    Raises MailboxTrouble when it could not be handed over.
    """
    me = app.mentee.addresses[0]
    marked = replace(
        found.content,
        to=me,
        to_name=app.mentee.name,
        subject=TEST_MARK.format(name=contact.name) + found.content.subject,
    )
    mail = new_mail(app, Purpose.ANSWER, marked, app.clock.now())
    with app.open_sender() as sender:
        submission = sender.submit(me, me, app.writer.compose(mail, app.clock.now()))
    match submission:
        case Accepted():
            return me
        case Refused():
            raise Unreachable(f"the server refused the test letter: {submission.code} {submission.text}")
        case InDoubt() | NotSent():
            raise Unreachable(f"the connection broke: {submission.why}")
