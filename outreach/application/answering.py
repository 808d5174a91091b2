"""Answers to the mentee's command mails: what was done, or what can be said instead. Five an hour at most."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from outreach.application.app import App
from outreach.application.drafting import new_mail
from outreach.application.prompting import prompt_language, to_mentee
from outreach.domain.choices import choices
from outreach.domain.correspondence import Item, ItemState, Purpose, Status
from outreach.ports.store import Records
from outreach.reading.message import Message

ANSWERS_AN_HOUR = 5
HOUR = timedelta(hours=1)


def answer(app: App, message: Message, words: str) -> None:
    """Queues one answer in the thread of the command, unless too many were made in the last hour."""
    now = app.clock.now()
    with app.store.transaction() as records:
        if records.prompts.answers_since(now - HOUR) >= ANSWERS_AN_HOUR:
            return
        filled = app.templates.render("prompts/answer", prompt_language(app, "prompts/answer"), {"words": words})
        mail = new_mail(
            app, Purpose.ANSWER, to_mentee(app, filled.headers["subject"], filled.text, filled.html), now
        )
        references = (*message.references, message.message_id) if message.message_id else message.references
        records.outbox.add(
            replace(mail, status=Status.QUEUED, in_reply_to=message.message_id, references=references)
        )


def choices_words(records: Records, items: Sequence[Item]) -> str:
    """What can be said to each open item."""
    lines = []
    for item in items:
        if item.state is ItemState.OPEN:
            contact = records.contacts.get(item.journey) if item.journey else None
            about = contact.name if contact else "All sending"
            lines.append(f"{about}: " + " | ".join(one.words for one in choices(item.question)))
    if not lines:
        return "Nothing in that prompt is open any more. STATUS tells what is; HELP lists all commands."
    return "You can say:\n" + "\n".join(f"  {line}" for line in lines) + "\n  HELP lists all commands."
