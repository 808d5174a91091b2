"""What the token of a prompt stands for, and when it becomes void."""

from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.digest_tokens import asked_under, is_digest
from outreach.application.matches import command_token
from outreach.application.prompting import forget_tokens, open_item, token_hash
from outreach.domain.correspondence import Item, ItemState, Prompt
from outreach.ports.store import Records
from outreach.reading.message import Message


@dataclass(frozen=True, slots=True)
class Under:
    """What a token stands for: its prompt, and its item if it is a button's."""

    prompt: Prompt
    items: tuple[Item, ...]
    button: Item | None = None
    everything: bool = False  # the digest's own: any person may be named under it

    @property
    def only(self) -> Item | None:
        """The item that a bare command is about."""
        return self.button or (self.items[0] if len(self.items) == 1 else None)


def find(records: Records, token: str) -> Under | None:
    """The prompt that a token belongs to. Tokens are compared by their hashes, in the store's index."""
    if not token:
        return None
    hashed = token_hash(token)
    named = records.prompts.by_token(hashed)
    if named and is_digest(named.id):
        asked = asked_under(records, named)
        return Under(asked.prompt, asked.items, asked.button, everything=asked.prompt.id == named.id)
    button = records.prompts.item_by_token(hashed)
    prompt = records.prompts.get(button.prompt) if button and button.prompt else named
    return Under(prompt, tuple(records.prompts.items_of(prompt.id)), button) if prompt else None


def burn(app: App, records: Records, under: Under) -> None:
    """Makes the tokens void; what was asked under them is asked anew, by items of their own."""
    records.prompts.save(replace(under.prompt, burned=True))
    forget_tokens(records, under.prompt)
    for item in under.items:
        if item.state is ItemState.OPEN:
            records.prompts.save_item(replace(item, state=ItemState.LAPSED))
            open_item(app, records, item.question, item.journey, item.about)


def others_written_to(app: App, message: Message) -> list[str]:
    """Whom else a reply of the mentee's went to, as far as this copy tells: Bcc stands only in the one in Sent."""
    everybody = (*message.to, *message.cc, *message.bcc)
    return [one.address for one in everybody if not app.mentee.owns(one.address)]


def void_if_astray(app: App, records: Records, header: Message) -> None:
    """Another copy of a reply that is known: where it names more recipients, they have the token as well."""
    under = find(records, command_token(header.subject))
    if under and not under.prompt.burned and others_written_to(app, header):
        burn(app, records, under)
