"""After some days without a good pass: what has piled up is told before it goes, and goes slowly."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.digest_tokens import BEGIN
from outreach.application.drafting import new_mail
from outreach.application.event_words import STEP_WORDS
from outreach.application.home import home
from outreach.application.message_views import on_day
from outreach.application.outbox import letters_in_order
from outreach.application.prompting import prompt_language, to_mentee, token_hash
from outreach.application.tally import Tally
from outreach.domain.correspondence import Outgoing, Prompt, PromptId, Purpose, Status
from outreach.domain.events import LetterId
from outreach.domain.sending import is_bound
from outreach.domain.working_time import next_hour
from outreach.ports.store import Records

TEMPLATE = "prompts/catch_up"

A_BURST = 2
"""So many letters are worth a word; a single one goes as on any day."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter that is due, and the person it goes to."""

    name: str
    letter: str


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What a mail after a long silence tells: since when, for how many days, what is due, how many go a day."""

    since: str
    days: int
    letters: tuple[Waiting, ...]
    a_day: int


def tell_what_piled_up(app: App, silent_since: datetime | None, tally: Tally) -> None:
    """Queues one mail about the letters that are due after the silence, if they are more than one; once a silence.

    Letters of a conversation go at once, as always, and are not counted.
    """
    due = letters_in_order(app) if silent_since else []
    bound = [one for one in due if one.step and is_bound(one.step, app.rules)]
    if silent_since and len(bound) >= A_BURST:
        with SettingAside(app, tally, "prompt", TEMPLATE), app.store.transaction() as records:
            _queue(app, records, silent_since, bound)
            records.asides.remove("prompt", TEMPLATE)


def _queue(app: App, records: Records, silent_since: datetime, letters: Sequence[Outgoing]) -> None:
    """Like a digest, the mail speaks for all that is open: any command may be its reply."""
    name = f"{BEGIN}after-{silent_since:%Y%m%dT%H%M%S}"
    if records.prompts.get(PromptId(name)):
        return
    now, token = app.clock.now(), app.ids.token()
    told = {"catch_up": asdict(_told(app, records, silent_since, letters))}
    filled = app.templates.render(TEMPLATE, prompt_language(app, TEMPLATE), told)
    content = to_mentee(app, f"{filled.headers['subject']} [#{token}]", filled.text, filled.html)
    at = next_hour(now, home(app), app.rules.prompt_start, app.rules.prompt_end)
    mail = replace(new_mail(app, Purpose.PROMPT, content, at), id=LetterId(name), status=Status.QUEUED)
    records.outbox.add(mail)
    expires = now + timedelta(days=app.rules.token_days)
    records.prompts.add(Prompt(PromptId(name), token_hash(token), mail.id, now, expires))


def _told(app: App, records: Records, since: datetime, letters: Sequence[Outgoing]) -> CatchUp:
    names = {one.id: one.name for one in records.contacts.all()}
    waiting = [Waiting(names[one.journey], STEP_WORDS[one.step]) for one in letters if one.journey and one.step]
    days = (app.clock.now() - since).days
    return CatchUp(on_day(app, since), days, tuple(waiting), app.rules.new_people_a_day)
