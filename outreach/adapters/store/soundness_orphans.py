"""Rows that belong to something that is not there: one question to SQLite for each way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Orphan:
    """`sql` gives the row's number and what it names in vain."""

    table: str
    words: str
    sql: str


def _orphan(table: str, column: str, owner: str, key: str, words: str, only: str = "1") -> Orphan:
    """Rows of `table` whose `column` is the `key` of no row of `owner`. All names are ours."""
    sql = (
        f"SELECT one.rowid, one.{column} FROM {table} AS one "  # noqa: S608
        f"WHERE one.{column} IS NOT NULL AND ({only}) AND NOT EXISTS "
        f"(SELECT 1 FROM {owner} WHERE {owner}.mentee_id = one.mentee_id AND {owner}.{key} = one.{column})"
    )
    return Orphan(table, words, sql)


ORPHANS = (
    _orphan("contacts", "id", "events", "stream_id", "a person about whom the journal knows nothing"),
    _orphan("addresses", "contact_id", "contacts", "id", "an address of nobody"),
    _orphan("notes", "journey_id", "contacts", "id", "a note about nobody"),
    _orphan("tasks", "journey_id", "contacts", "id", "a task that came from nobody"),
    _orphan("outbox", "journey_id", "events", "stream_id", "a mail of a journey that the journal does not know"),
    _orphan("drafts", "letter_id", "outbox", "id", "a draft of a letter that is not there"),
    _orphan("incoming_journeys", "incoming_id", "incoming", "id", "a link to a message that is not there"),
    _orphan("incoming_journeys", "journey_id", "events", "stream_id", "a message of a journey that is not there"),
    _orphan("prompts", "letter_id", "outbox", "id", "a prompt whose mail is not there"),
    _orphan("prompt_items", "prompt_id", "prompts", "id", "a question in a prompt that is not there"),
    _orphan("prompt_items", "journey_id", "contacts", "id", "an open question about nobody", "one.state = 'open'"),
    _orphan("suppressions", "journey_id", "events", "stream_id", "a suppression for a journey that is not there"),
)
