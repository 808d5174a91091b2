"""Letters looked at before anything is drafted: preview, check, and a test to the mentee's own address."""

import shlex
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.check_facts import check_facts
from outreach.application.drafting import findings, first_subject, follows_its_source, new_mail, render, render_from
from outreach.application.gathering import place_of
from outreach.application.home import home
from outreach.application.letter_facts import Facts, facts_of, of_the_mentee
from outreach.application.recording import load
from outreach.application.withdrawing import waiting_letters
from outreach.domain.correspondence import Content, Purpose
from outreach.domain.events import Step
from outreach.domain.journey import Journey
from outreach.domain.people import Channel, Contact
from outreach.guide.letter_check import Finding, LetterFacts, check
from outreach.guide.letter_names import DECLINES, meant_by
from outreach.guide.letter_samples import sample, with_samples
from outreach.ports.errors import Unreachable
from outreach.ports.mail import Accepted, InDoubt, NotSent, Refused
from outreach.ports.store import Records

TEST_MARK = "[Test, not sent to {name}] "


@dataclass(frozen=True, slots=True)
class Preview:
    """A letter as it would arrive, and what the letter check says of it. `made_up` are facts that are not known."""

    step: Step
    content: Content
    findings: tuple[Finding, ...]
    made_up: tuple[str, ...] = ()


def preview(app: App, records: Records, contact: Contact, step: Step, occasion: str | None = None) -> Preview:
    """The letter that waits, if its words are its own by now; else as the templates say it now, with what is known
    and, for what is not known yet, something made up. `occasion` is for another one than has come.

    Raises TemplateBroken, and Refusal for somebody who is reached by hand.
    """
    if contact.by_hand and contact.channel is Channel.EMAIL:
        raise Refusal("by_hand", _reached_by_hand(contact))
    journey = load(records, contact.id)
    waiting = [one for one in waiting_letters(records, journey) if one.step is step and not follows_its_source(one)]
    if waiting and occasion is None:
        content = waiting[-1].content
        return Preview(step, content, findings(app, records, contact, step, content))
    facts, made_up = _facts(app, records, journey, contact, step, occasion)
    content = render(app, contact, step, facts, _first_subject(app, records, journey, contact, step))
    return Preview(
        step, content, check(step, content, _checked(app, records, contact, step, content, facts)), made_up
    )


def preview_of_template(app: App, records: Records, contact: Contact, name: str, language: str) -> Preview:
    """What this template says to this person now, whether it would be theirs or not; "letters/arrange.later".

    Raises TemplateBroken.
    """
    step, occasion = meant_by(name)
    journey = load(records, contact.id)
    facts, made_up = _facts(app, records, journey, contact, step, occasion)
    subject = _first_subject(app, records, journey, contact, step)
    content = render_from(app, contact, name, language, facts, subject)
    found = check(step, content, _checked(app, records, contact, step, content, facts))
    return Preview(step, content, found, made_up)


def _facts(
    app: App, records: Records, journey: Journey, contact: Contact, step: Step, occasion: str | None
) -> tuple[Facts, tuple[str, ...]]:
    now = app.clock.now()
    known = facts_of(app, records, journey, contact, step, now)
    named = known.occasion if occasion is None else occasion
    sampled = with_samples(known.told, step, named, sample(now, home(app), place_of(app, contact, now)))
    return replace(known, told=sampled.told, occasion=named), sampled.made_up


def _first_subject(app: App, records: Records, journey: Journey, contact: Contact, step: Step) -> str:
    subject = first_subject(records, journey)
    if subject or step is Step.FIRST_CONTACT:
        return subject
    return render(app, contact, Step.FIRST_CONTACT, Facts(of_the_mentee(app, records, contact))).subject


def _checked(
    app: App, records: Records, contact: Contact, step: Step, content: Content, facts: Facts
) -> LetterFacts:
    found = check_facts(app, records, contact, step, content, facts.told)
    return replace(found, declined=facts.occasion == DECLINES)


def _reached_by_hand(contact: Contact) -> str:
    mending = [] if contact.addresses else ["--set email=ADDRESS"]
    mending += [] if contact.channel is Channel.EMAIL else ["--set channel=email"]
    call = " ".join(["outreach contacts edit", shlex.quote(contact.name), *mending])
    why = f"is reached by {contact.channel.value}" if contact.addresses else "has no address to write to"
    return f"{contact.name} {why}. To write by mail: {call}"


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
    mail = new_mail(app, Purpose.PROMPT, marked, app.clock.now())
    with app.open_sender() as sender:
        submission = sender.submit(me, me, app.writer.compose(mail, app.clock.now()))
    match submission:
        case Accepted():
            return me
        case Refused():
            raise Unreachable(f"the server refused the test letter: {submission.code} {submission.text}")
        case InDoubt() | NotSent():
            raise Unreachable(f"the connection broke: {submission.why}")
