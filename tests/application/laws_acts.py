"""What the mentee does in pretended lives, and time that goes on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from outreach.domain.correspondence import Item, ItemState
from outreach.domain.events import Stage
from outreach.domain.people import ContactId
from tests.application.laws_drafts import changes_a_draft, sends_a_draft
from tests.application.laws_life import Lived
from tests.application.laws_promises import Promises
from tests.application.laws_words import AT_ANY_TIME, FOR_ALL, NAMES, SOON, answers_to
from tests.application.laws_world import LawsWorld
from tests.makers import MENTEE

T = TypeVar("T")

people = st.sampled_from(sorted(NAMES))
some = st.integers(0, 5)
spans = st.one_of(
    st.integers(1, 90).map(lambda n: timedelta(minutes=n)),
    st.integers(6, 20).map(lambda n: timedelta(hours=n)),
    st.integers(1, 12).map(lambda n: timedelta(days=n)),
    st.integers(13, 130).map(lambda n: timedelta(days=n)),
)
soon = st.sampled_from([None, None, timedelta(minutes=1), timedelta(minutes=30)])

whenever = st.sampled_from([None, timedelta(minutes=15), timedelta(days=11)])


class Acts(RuleBasedStateMachine):
    """A life that has begun."""

    life: Lived

    @property
    def world(self) -> LawsWorld:
        return self.life.world

    @property
    def promises(self) -> Promises:
        return self.life.promises

    # time

    @rule(span=spans, at_work=st.sampled_from([True, True, True, False]))
    def a_pass(self, span: timedelta, at_work: bool) -> None:
        self.life.goes_on(span, at_work=at_work)

    def _then(self, span: timedelta | None) -> None:
        if span:
            self.life.goes_on(span, at_work=True)

    # the mentee

    @rule(which=some, word=some, then=soon)
    def answers_a_question(self, which: int, word: int, then: timedelta | None) -> None:
        item = self._item(which, [ItemState.OPEN])
        if item and item.journey:
            self.life.says(self._answer(item, word), item.journey)
            self._then(then)

    @rule(which=some, word=some, then=soon, answered=st.sampled_from([False, False, False, True]))
    def answers_by_mail(self, which: int, word: int, then: timedelta | None, answered: bool) -> None:
        states = [ItemState.ANSWERED, ItemState.LAPSED] if answered else [ItemState.OPEN]
        item = self._item(which, states)
        if item:
            self.life.replies(self._answer(item, word), item)
            self._then(then)

    def _answer(self, item: Item, word: int) -> str:
        stage = self.world.stage(item.journey) if item.journey else Stage.IDENTIFIED
        return one_of(answers_to(item.question, stage), word)

    def _item(self, which: int, states: Sequence[ItemState]) -> Item | None:
        items = [one for one in self.world.state.items.values() if one.state in states]
        return one_of(items, which) if items else None

    @rule(word=st.sampled_from(AT_ANY_TIME), who=people)
    def gives_a_command(self, word: str, who: str) -> None:
        self.life.says(word, who)

    @rule(who=people)
    def closes_and_opens_again(self, who: str) -> None:
        self.life.says("CLOSE", who)
        self.life.says("REOPEN", who)

    @rule(word=st.sampled_from(AT_ANY_TIME), who=people, what=st.sampled_from([None, "gladly", "no more"]))
    def thinks_better_of_it(self, word: str, who: str, what: str | None) -> None:
        """Also when somebody has written in between."""
        self.life.says(word, who)
        if what:
            self.life.hears(who, what)
            self.life.a_pass()
        self.life.says("UNDO", who)

    @rule()
    def approves_all(self) -> None:
        for who in NAMES:
            self.life.says("SEND", who)
        self.life.goes_on(timedelta(minutes=1), at_work=True)

    @rule(word=st.sampled_from(FOR_ALL))
    def gives_a_command_for_all(self, word: str) -> None:
        self.life.says(word, None)

    @precondition(lambda self: self.life.mailed)
    @rule(which=some, sender=st.sampled_from([MENTEE, "chris+phone@example.org"]), then=soon)
    def a_command_arrives_once_more(self, which: int, sender: str, then: timedelta | None) -> None:
        message_id, mailed = one_of(list(self.life.mailed.items()), -1 - which)
        raw = self.life.post.mail(sender, mailed.text, mailed.subject, self.world.clock.now())
        self.world.mailbox.deliver(raw.replace(self.life.last_id.encode(), message_id.encode()))
        self._then(then)

    @rule(which=some)
    def a_note_arrives_twice(self, which: int) -> None:
        item = self._item(which, [ItemState.OPEN])
        if item and item.journey:
            self.life.replies("NOTE kind words #", item)
            self._then(timedelta(minutes=1))
        if self.life.mailed:
            self.a_command_arrives_once_more(0, MENTEE, timedelta(minutes=1))

    @rule(who=people, then=soon)
    def approves_what_waits(self, who: str, then: timedelta | None) -> None:
        self.life.approves(who)
        self._then(then)

    @rule(who=people)
    def a_talk_takes_place(self, who: str) -> None:
        self.life.says(SOON, who)
        self.life.goes_on(timedelta(days=2, hours=2), at_work=True)
        self.life.says("MET", who)

    @rule(who=people, then=soon, by_name=st.booleans())
    def asks_for_mentoring(self, who: str, then: timedelta | None, by_name: bool) -> None:
        self.life.says("ASK", who)
        self._then(then)
        if by_name:
            self.life.approves(who)
        else:
            self.life.says("SEND", who)
        self._then(timedelta(minutes=15))

    @rule(who=people)
    def sends_a_draft_by_hand(self, who: str) -> None:
        sends_a_draft(self.life, who)

    @rule(who=people, then=soon)
    def changes_a_draft(self, who: str, then: timedelta | None) -> None:
        changes_a_draft(self.life, who)
        self.life.says("SEND", who)
        self._then(then)

    @rule(who=people)
    def writes_by_hand(self, who: str) -> None:
        self.promises.wrote(who, self.world.outbox(who))
        to = self.world.address(who)
        self.life.mails(MENTEE, "A word by hand. (#)", "By hand", to=to, folder="Sent")
        self.promises.known_from_before.pop(who, None)

    @rule(who=people, then=soon)
    def describes_somebody_anew(self, who: str, then: timedelta | None) -> None:
        self.life.says("SEND", who)
        self.life.post.number += 1
        words = f"Your paper number {self.life.post.number} on nursing, {NAMES[who]}, changed how I plan my week"
        with self.world.app.store.transaction() as records:
            known = records.contacts.get(ContactId(who))
            assert known is not None
            records.contacts.save(replace(known, why_them=words))
        self.promises.why_them[who] = words
        self._then(then)


def one_of(things: Sequence[T], which: int) -> T:
    return things[which % len(things)]
