"""What the mentee was asked, and which of their mails were obeyed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import SelectBase, bindparam, func, select
from sqlalchemy.sql.elements import ColumnElement

from outreach.adapters.store.prepared import Row
from outreach.adapters.store.rows import Rows, columns_of, theirs
from outreach.adapters.store.schema_asking import OPEN_ITEM, obeyed, prompt_items, prompts
from outreach.adapters.store.schema_mail import outbox
from outreach.domain.correspondence import Item, ItemState, Prompt, PromptId, Purpose, Question
from outreach.domain.events import ItemId, LetterId
from outreach.domain.people import ContactId

_OPEN = select(prompt_items).where(theirs(prompt_items), OPEN_ITEM).order_by(prompt_items.c.position)
_OPEN_ABOUT = _OPEN.where(prompt_items.c.journey_id == bindparam("journey"))
_OPEN_ABOUT_NONE = _OPEN.where(prompt_items.c.journey_id.is_(None))
_OPEN_ASKING = _OPEN.where(prompt_items.c.question.in_(bindparam("questions", expanding=True)))
_UNASKED = _OPEN.where(prompt_items.c.asked_at.is_(None))
_UNREPEATED = _OPEN.where(prompt_items.c.asked_at <= bindparam("before"), prompt_items.c.repeated.is_(False))
_ASKED_ABOUT = (
    select(prompt_items.c.journey_id)
    .where(
        theirs(prompt_items),
        OPEN_ITEM,
        prompt_items.c.question == bindparam("question"),
        prompt_items.c.journey_id.is_not(None),
    )
    .distinct()
)


@dataclass(frozen=True, slots=True)
class SqlPrompts:
    rows: Rows

    def add(self, prompt: Prompt) -> None:
        self.rows.put(prompts, _prompt_values(prompt))

    def save(self, prompt: Prompt) -> None:
        self.rows.save(prompts, _prompt_values(prompt), "id")

    def get(self, prompt: PromptId) -> Prompt | None:
        return self._prompt(prompts.c.id == prompt)

    def by_token(self, token_hash: str) -> Prompt | None:
        return self._prompt(prompts.c.token_hash == token_hash) if token_hash else None

    def add_item(self, item: Item) -> None:
        self.rows.put(prompt_items, _item_values(item))

    def save_item(self, item: Item) -> None:
        self.rows.save(prompt_items, _item_values(item), "id")

    def item(self, item: ItemId) -> Item | None:
        return next(iter(self._items(prompt_items.c.id == item)), None)

    def item_by_token(self, token_hash: str) -> Item | None:
        found = self._items(prompt_items.c.token_hash == token_hash) if token_hash else []
        return next(iter(found), None)

    def open_items(self) -> Sequence[Item]:
        return self._asked(_OPEN)

    def open_items_of(self, journey: ContactId | None) -> Sequence[Item]:
        told = {"journey": journey} if journey is not None else {}
        return self._asked(_OPEN_ABOUT if told else _OPEN_ABOUT_NONE, **told)

    def open_items_asking(self, *questions: Question) -> Sequence[Item]:
        rows = self.rows.among(_OPEN_ASKING, questions=[one.value for one in questions])
        return [item_of(row) for row in rows]

    def unasked_items(self) -> Sequence[Item]:
        return self._asked(_UNASKED)

    def unrepeated_items(self, before: datetime) -> Sequence[Item]:
        return self._asked(_UNREPEATED, before=before)

    def asked_about(self, question: Question) -> Collection[ContactId]:
        return {ContactId(row["journey_id"]) for row in self.rows.asked(_ASKED_ABOUT, question=question.value)}

    def items_of(self, prompt: PromptId) -> Sequence[Item]:
        return self._items(prompt_items.c.prompt_id == prompt)

    def obeyed(self, message_id: str) -> bool:
        same = self.rows.mine(obeyed, obeyed.c.message_id == message_id)
        return self.rows.one_of(select(obeyed.c.message_id).where(same)) is not None

    def remember_obeyed(self, message_id: str, at: datetime) -> None:
        self.rows.put(obeyed, {"message_id": message_id, "at": at})

    def answers_since(self, since: datetime) -> int:
        recent = self.rows.mine(outbox, outbox.c.purpose == Purpose.ANSWER.value, outbox.c.due_at >= since)
        row = self.rows.one_of(select(func.count().label("made")).select_from(outbox).where(recent))
        return row["made"] if row else 0

    def _prompt(self, condition: ColumnElement[bool]) -> Prompt | None:
        row = self.rows.one_of(select(prompts).where(self.rows.mine(prompts, condition)))
        return _prompt(row) if row else None

    def _asked(self, statement: SelectBase, **values: object) -> list[Item]:
        return [item_of(row) for row in self.rows.asked(statement, **values)]

    def _items(self, condition: ColumnElement[bool]) -> list[Item]:
        chosen = select(prompt_items).where(self.rows.mine(prompt_items, condition))
        return [item_of(row) for row in self.rows.all_of(chosen.order_by(prompt_items.c.position))]


def _prompt_values(prompt: Prompt) -> dict[str, object]:
    values = columns_of(prompt)
    return {"letter_id": values.pop("letter"), **values}


def _prompt(row: Row) -> Prompt:
    return Prompt(
        id=PromptId(row["id"]),
        token_hash=row["token_hash"],
        letter=LetterId(row["letter_id"]),
        asked_at=row["asked_at"],
        expires_at=row["expires_at"],
        burned=row["burned"],
    )


def _item_values(item: Item) -> dict[str, object]:
    values = columns_of(item) | {"question": item.question.value, "state": item.state.value}
    return {"journey_id": values.pop("journey"), "prompt_id": values.pop("prompt"), **values}


def item_of(row: Row) -> Item:
    return Item(
        id=ItemId(row["id"]),
        question=Question(row["question"]),
        journey=ContactId(row["journey_id"]) if row["journey_id"] is not None else None,
        about=row["about"],
        opened_at=row["opened_at"],
        state=ItemState(row["state"]),
        prompt=PromptId(row["prompt_id"]) if row["prompt_id"] is not None else None,
        token_hash=row["token_hash"],
        asked_at=row["asked_at"],
        repeated=row["repeated"],
    )
