"""What the mentee allows, and what they take back, by saying a word."""

from collections.abc import Collection, Sequence

from outreach.domain.correspondence import Item, Question, Status
from tests.application.laws_promises import Letter, Promises
from tests.makers import World

GONE = (Status.SENDING, Status.IN_DOUBT, Status.SENT, Status.REFUSED)


def verb_of(word: str) -> str:
    return "SEND AGAIN" if word == "SEND AGAIN" else word.split()[0]


def allows(
    promises: Promises, world: World, who: str, word: str, items: Sequence[Item], shown: Collection[Letter]
) -> None:
    """What becomes right by the mentee's saying this about these questions."""
    asked = {one.question for one in items}
    if word in ("YES", "NO"):
        _corrects(promises, who, word, asked, message_ids(world, items))
    if verb_of(word) in ("SEND", "SKIP", "CLOSE") and (Question.EARLIER_MAIL in asked or word == "CLOSE"):
        promises.known_from_before.pop(who, None)
    match verb_of(word):
        case "SEND":
            promises.approves(world, who, shown)
        case "SEND AGAIN":
            promises.again |= {one.id: one.about for one in items}
            promises.begun_anew[who] += 1
            promises.approves(world, who, shown)
        case "ADDRESS":
            promises.told.dead.discard(who)
            promises.away.pop(who, None)
            promises.begun_anew[who] += 1
        case "CLOSE":
            promises.told.strangers[who].clear()
        case "REOPEN":
            promises.told.declined.discard(who)
        case "RESUME":
            promises.told.resting.discard(who)
        case "UNDO":
            promises.told.resting.discard(who)
            promises.told.approved[who] = set(promises.told.before[who])


def _corrects(promises: Promises, who: str, word: str, asked: Collection[Question], messages: set[str]) -> None:
    if Question.STRANGER in asked:
        promises.told.strangers[who] -= messages
        if word == "YES":
            promises.answered(who)
    elif word == "NO":
        promises.told.opted_out[who] -= messages
        if Question.DEAD_ADDRESS in asked:
            promises.told.dead.discard(who)


def takes_back(promises: Promises, who: str, word: str) -> None:
    """What is wrong from now on. The mentee was told that their word was obeyed."""
    if verb_of(word) in ("WITHDRAW", "LATER", "CLOSE", "ADDRESS", "YES"):
        promises.told.approved[who].clear()
    if word == "PAUSE":
        promises.told.resting.add(who)


def message_ids(world: World, items: Sequence[Item]) -> set[str]:
    about = {one.about for one in items}
    with world.app.store.reading() as records:
        return {one.message_id for one in records.incoming.all() if one.id in about}


def handed_over(world: World, who: str) -> list[Letter]:
    contents = (one.content for one in world.outbox(who) if one.status in GONE)
    return [(one.to, one.text.strip()) for one in contents]


def waiting(world: World, who: str) -> list[Letter]:
    """What `outreach letters show` shows."""
    drafts = (one.content for one in world.outbox(who) if one.status is Status.DRAFT)
    return [(one.to, one.text.strip()) for one in drafts]


def shown_in(world: World, who: str, prompt: str) -> list[Letter]:
    """The letters that a prompt shows whole."""
    contents = (one.content for one in world.outbox(who))
    return [(one.to, one.text.strip()) for one in contents if one.text.strip() in prompt and one.to in prompt]
