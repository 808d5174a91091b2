"""The weekly digest's tokens: one for the mail, which speaks for everything open, and one for each item in it.

A digest is a prompt without items of its own. Its id names its day, so that there is one a day at the most; behind
a slash stands the item that a button is about.
"""

from dataclasses import dataclass
from datetime import date

from outreach.domain.correspondence import Item, Prompt, PromptId
from outreach.domain.events import ItemId, LetterId
from outreach.ports.store import Records

BEGIN = "digest-"
BEFORE_ITEM = "/"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a token of a digest stands for: the mail's prompt, and the one item if it is a button's."""

    prompt: Prompt
    items: tuple[Item, ...]
    button: Item | None


def digest_id(day: date) -> str:
    """The id of that day's digest, as a mail and as a prompt."""
    return f"{BEGIN}{day.isoformat()}"


def is_digest(one: PromptId | LetterId) -> bool:
    return one.startswith(BEGIN)


def button_id(digest: str, item: ItemId) -> PromptId:
    return PromptId(f"{digest}{BEFORE_ITEM}{item}")


def asked_under(records: Records, prompt: Prompt) -> Asked:
    """Of a button its item, open or not; of the mail all that is open. Void and expired are as the mail is."""
    digest, _, item = prompt.id.partition(BEFORE_ITEM)
    whole = records.prompts.get(PromptId(digest)) or prompt
    if not item:
        return Asked(whole, tuple(records.prompts.open_items()), None)
    found = records.prompts.item(ItemId(item))
    return Asked(whole, (found,) if found else (), found)
