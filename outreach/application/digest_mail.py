"""The digest by mail, once a week: when it is due, and the tokens that it carries."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.digest import Ahead, Tokens, ahead_of, digest, rendered
from outreach.application.digest_due import TEMPLATE, due_this_week, is_due
from outreach.application.digest_tokens import button_id, digest_id
from outreach.application.drafting import new_mail
from outreach.application.prompting import to_mentee, token_hash
from outreach.application.tally import Tally
from outreach.domain.correspondence import Item, Prompt, PromptId, Purpose, Status
from outreach.domain.events import LetterId
from outreach.ports.store import Records


def tell_the_week(app: App, tally: Tally) -> None:
    """Queues the digest of the week that ended this Monday at 08:00, if it is due and was not made before."""
    day, due = due_this_week(app)
    with app.store.reading() as records:
        again = any((one.kind, one.ref) == ("prompt", TEMPLATE) for one in records.asides.all())
        if not is_due(app, records, again=again) or digest(app, records, due, (), {}).empty:
            return
    with SettingAside(app, tally, "prompt", TEMPLATE):
        queue_digest(app, day, due)
        with app.store.transaction() as records:
            records.asides.remove("prompt", TEMPLATE)


def queue_digest(app: App, day: date, until: datetime) -> bool:
    """Puts that day's digest into the outbox; tells whether it was not there before. Raises TemplateBroken."""
    ahead = ahead_of(app)
    with app.store.transaction() as records:
        if records.prompts.get(PromptId(digest_id(day))):
            return False
        _queue(app, records, digest_id(day), until, ahead)
    return True


def _queue(app: App, records: Records, name: str, until: datetime, ahead: tuple[Ahead, ...]) -> None:
    now = app.clock.now()
    items = records.prompts.open_items()
    tokens: dict[str, str] = {one.id: app.ids.token() for one in items}
    whole = app.ids.token()
    filled = rendered(app, digest(app, records, until, ahead, tokens))
    content = to_mentee(app, f"{filled.headers['subject']} [#{whole}]", filled.text, filled.html)
    mail = replace(new_mail(app, Purpose.PROMPT, content, now), id=LetterId(name), status=Status.QUEUED)
    records.outbox.add(mail)
    expires = now + timedelta(days=app.rules.token_days)
    for prompt, token in _tokens_of(name, items, tokens, whole):
        records.prompts.add(Prompt(prompt, token_hash(token), mail.id, now, expires))


def _tokens_of(name: str, items: Sequence[Item], tokens: Tokens, whole: str) -> Iterator[tuple[PromptId, str]]:
    yield PromptId(name), whole
    for item in items:
        yield button_id(name, item.id), tokens[item.id]
