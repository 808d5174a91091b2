"""What the mentee allows, and what they take back, by saying a word."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from outreach.domain.correspondence import Item, Question, Status
from outreach.domain.events import LetterId, Stage, Step
from tests.application.laws_promises import Letter, Promises
from tests.application.laws_world import HOME
from tests.makers import World

GONE = (Status.SENDING, Status.IN_DOUBT, Status.SENT, Status.REFUSED)
SHOWS_A_REQUEST = (Question.REQUEST, Question.LOOK, Question.DRAFT_CHANGED)
REPLIES = (Step.ARRANGE, Step.CONFIRM, Step.THANK_YOU)
WAITS = {"LATER 3 days": timedelta(days=3), "LATER 2 weeks": timedelta(weeks=2)}


def verb_of(word: str) -> str:
    return "SEND AGAIN" if word == "SEND AGAIN" else word.split()[0]


def allows(
    promises: Promises,
    world: World,
    who: str,
    word: str,
    items: Sequence[Item],
    shown: Collection[Letter],
    stage: Stage,
) -> None:
    """What becomes right by the mentee's saying this about these questions, where it stood at this stage."""
    asked = {one.question for one in items}
    if word == "YES" and _accepts_mentoring(promises, world, items, stage):
        promises.told.mentors.add(who)
    if word in ("YES", "NO"):
        _corrects(promises, who, word, asked, message_ids(world, items))
    if verb_of(word) in ("SEND", "SKIP", "CLOSE") and (Question.EARLIER_MAIL in asked or word == "CLOSE"):
        promises.known_from_before.pop(who, None)
    if verb_of(word) in ("SEND", "SEND AGAIN", "YES"):
        _allows_letters(promises, world, who, word, items, shown)
    else:
        _allows_the_rest(promises, who, word, asked)
    promises.told.last_word[who] = word


def _allows_letters(
    promises: Promises, world: World, who: str, word: str, items: Sequence[Item], shown: Collection[Letter]
) -> None:
    """YES to a time approves the letter that confirms it."""
    told = promises.told
    again = word == "SEND AGAIN"
    if word == "YES":
        told.declined.discard(who)
        shown = [one for one in shown if one in letters_of(world, who, Step.CONFIRM)]
    if Question.DRAFT_CHANGED in {one.question for one in items}:
        promises.changed -= set(shown)
    promises.approves(world, who, shown)
    if again or any(_shows_a_request(world, one) for one in items):
        told.may_ask[who].update(shown)
    if again:
        promises.again |= {one.id: one.about for one in items}
        promises.begun_anew[who] += 1


def _accepts_mentoring(promises: Promises, world: World, items: Sequence[Item], stage: Stage) -> bool:
    """Their yes to a request, or an offer of theirs: in a mail, or in the talk when it is time to ask."""
    asked = {one.question for one in items}
    if asked & {Question.SILENT_REQUEST, Question.READY}:
        return True
    offered = bool(message_ids(world, items) & promises.offers)
    return Question.ANSWERED in asked and (stage is Stage.ASKED or offered)


def _allows_the_rest(promises: Promises, who: str, word: str, asked: Collection[Question]) -> None:
    told = promises.told
    match verb_of(word):
        case "MET":
            told.talks[who] += 1
            told.declined.discard(who)
        case "LATER" if Question.ANSWERED in asked:
            told.not_nows[who] += 1
            told.declined.discard(who)
        case "ADDRESS":
            told.dead.discard(who)
            promises.away.pop(who, None)
            promises.begun_anew[who] += 1
        case "CLOSE":
            told.strangers[who].clear()
        case "REOPEN":
            told.declined.discard(who)
        case "RESUME":
            told.resting.discard(who)
        case "UNDO":
            told.resting.discard(who)
            told.approved[who] = set(told.before[who])
            told.talks[who] -= told.last_word.get(who) == "MET"


def _shows_a_request(world: World, item: Item) -> bool:
    with world.app.store.reading() as records:
        mail = records.outbox.get(LetterId(item.about))
    return item.question in SHOWS_A_REQUEST and mail is not None and mail.step is Step.MENTORING_REQUEST


def _corrects(promises: Promises, who: str, word: str, asked: Collection[Question], messages: set[str]) -> None:
    if Question.STRANGER in asked:
        promises.told.strangers[who] -= messages
        if word == "YES":
            promises.answered(who)
    elif word == "NO":
        promises.told.opted_out[who] -= messages
        if Question.DEAD_ADDRESS in asked:
            promises.told.dead.discard(who)


def takes_back(promises: Promises, world: World, who: str, word: str, items: Sequence[Item], stage: Stage) -> None:
    """What is wrong from now on. The mentee was told that their word was obeyed; `stage` is where they said it."""
    told, asked = promises.told, {one.question for one in items}
    if verb_of(word) in ("WITHDRAW", "LATER", "CLOSE", "ADDRESS") or (word == "YES" and Question.STRANGER in asked):
        told.approved[who].clear()
    if word == "PAUSE":
        told.resting.add(who)
    if stage is not Stage.ASKED or not asked & {Question.ANSWERED, Question.SILENT_REQUEST}:
        return
    if word == "NO" and not message_ids(world, items) & promises.said_no_more:
        told.declined.add(who)
    if word in WAITS and Question.ANSWERED in asked:
        told.not_before[who] = (world.clock.instant.astimezone(HOME) + WAITS[word]).date()


def message_ids(world: World, items: Sequence[Item]) -> set[str]:
    about = {one.about for one in items}
    with world.app.store.reading() as records:
        return {one.message_id for one in records.incoming.all() if one.id in about}


def letters_of(world: World, who: str, step: Step) -> list[Letter]:
    return [(one.content.to, one.content.text.strip()) for one in world.outbox(who) if one.step is step]


def handed_over(world: World, who: str) -> list[Letter]:
    contents = (one.content for one in world.outbox(who) if one.status in GONE)
    return [(one.to, one.text.strip()) for one in contents]


def shown_by(world: World, who: str, items: Sequence[Item]) -> list[Letter]:
    """The letters that these questions are about: a first letter with its follow-up, or the reply to an answer."""
    about = {one.about for one in items}
    steps = {one.step for one in world.outbox(who) if one.id in about}
    beside = {Step.FOLLOW_UP} if Step.FIRST_CONTACT in steps else set()
    if Question.ANSWERED in {one.question for one in items}:
        beside = set(REPLIES)
    drafts = [one for one in world.outbox(who) if one.status is Status.DRAFT]
    return [(one.content.to, one.content.text.strip()) for one in drafts if one.id in about or one.step in beside]


def shown_in(world: World, who: str, prompt: str) -> list[Letter]:
    """The letters that a prompt shows whole."""
    contents = (one.content for one in world.outbox(who))
    return [(one.to, one.text.strip()) for one in contents if one.text.strip() in prompt and one.to in prompt]
