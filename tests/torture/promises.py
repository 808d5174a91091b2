"""What must hold after any disaster and the next good passes, read from the mailboxes and from the store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from outreach.application.app import App
from outreach.application.rebuilding import rebuild
from outreach.domain.correspondence import Question
from outreach.domain.events import AnswerReceived, CommandObeyed, LetterSent
from outreach.domain.people import ContactId
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that the mentee approved: to whose journey, how many arrived there, and how many lie in Sent."""

    journey: ContactId
    arrived: int
    copies: int


def broken(app: App, letters: Iterable[Letter], answered: ContactId, wrote: str, commanded: ContactId) -> list[str]:
    """Which promises do not hold, in words. The last thing to ask: the projections are made anew for it.

    `answered`: who wrote the message with the Message-ID `wrote`; `commanded`: whom the mentee's one command was
    about.
    """
    with app.store.reading() as records:
        return [
            *(words for one in letters for words in _of_letter(records, one)),
            *_of_answer(records, answered, wrote),
            *_of_command(records, commanded),
            *_of_journal(app),
        ]


def _of_letter(records: Records, letter: Letter) -> Iterator[str]:
    asked = [one.question for one in records.prompts.open_items() if one.journey == letter.journey]
    sent = count(records, letter.journey, LetterSent)
    if letter.arrived > 1:
        yield f"{letter.arrived} copies of the letter arrived"
    if letter.copies > 1:
        yield f"{letter.copies} copies of the letter lie in Sent"
    if asked not in ([], [Question.IN_DOUBT], [Question.REFUSED]):
        yield f"the mentee is asked {asked}"
    if asked == [Question.REFUSED] and letter.arrived:
        yield "the mentee is told of a refusal, and the letter arrived"
    if not asked and (letter.arrived, letter.copies, sent) != (1, 1, 1):
        yield f"nobody is asked, {letter.arrived} arrived, {letter.copies} lie in Sent, {sent} noted as sent"
    if asked and sent:
        yield "the mentee is asked about a letter that is noted as sent"


def _of_answer(records: Records, who: ContactId, wrote: str) -> Iterator[str]:
    kept = sum(one.message_id == wrote for one in records.incoming.all())
    read = count(records, who, AnswerReceived)
    asked = [one.question for one in records.prompts.open_items() if one.journey == who]
    if (kept, read, asked) != (1, 1, [Question.ANSWERED]):
        yield f"the answer was kept {kept} times, read {read} times, and asked about as {asked}"


def _of_command(records: Records, whom: ContactId) -> Iterator[str]:
    obeyed = count(records, whom, CommandObeyed)
    if obeyed != 1:
        yield f"the command was obeyed {obeyed} times"


def _of_journal(app: App) -> Iterator[str]:
    with app.store.reading() as records:
        before = (records.mentees.get(), {row.id: row for row in records.journeys.all()})
    differing = rebuild(app).differing
    with app.store.reading() as records:
        after = (records.mentees.get(), {row.id: row for row in records.journeys.all()})
    if differing:
        yield f"the journal tells another story of {', '.join(differing)}"
    if before[0] != after[0]:
        yield f"the journal tells another story of the mentee: {before[0]} {after[0]}"


def count(records: Records, journey: ContactId, kind: type) -> int:
    return sum(isinstance(one.event, kind) for one in records.journal.read(journey))
