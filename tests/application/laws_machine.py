"""A whole life: what everybody does in whatever order, and what was promised."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from outreach.application.rebuilding import rebuild
from outreach.application.soundness import record_faults
from outreach.domain.correspondence import ItemState
from outreach.domain.rules import Rules
from outreach.ports.errors import MailboxTrouble, Unreachable
from outreach.ports.mail import Submission
from tests.application.laws_acts import Acts, people, some, whenever
from tests.application.laws_beginnings import STORIES, lead_to
from tests.application.laws_life import Lived
from tests.application.laws_words import FOR_ALL, FORGED, LINES, NAMES, NOTICES, OUTCOMES, SAYS
from tests.application.laws_world import as_automatic_as_can_be
from tests.application.resting import takes_steps_at_rest
from tests.fakes_store_state import State
from tests.makers import MENTEE

RULES = {
    "usual": Rules(gap_minutes=(0, 0)),
    "gap": Rules(gap_minutes=(10, 10)),
    "one a day": Rules(gap_minutes=(0, 0), new_people_a_day=1),
    "automatic": as_automatic_as_can_be(),
}


class Life(Acts):
    """What the mentee, the contacts and the servers do; what they were promised is kept beside it."""

    def begins(self, rules: str, julie: str, omar: str) -> None:
        """Whoever stands further on is led there first."""
        self.life = Lived(RULES[rules])
        begun = {"julie": julie, "omar": omar}
        for who, place in begun.items():
            self.life.meet(who, from_before=place == "from_before")
        self.world.run()
        for who in sorted(NAMES, key=lambda one: list(STORIES).index(begun[one])):
            lead_to(self.life, who, begun[who])

    # everybody else

    @rule(which=some, sender=st.sampled_from(["mallory@elsewhere.test", MENTEE]), word=st.sampled_from(FORGED))
    def somebody_forges_a_command(self, which: int, sender: str, word: str) -> None:
        """With a token from elsewhere, or in the mentee's name without knowing any."""
        item = self._item(which, [ItemState.OPEN])
        if item and item.journey:
            subject, _ = self.life.prompt_of(item)
            made_up = "A letter [#aaaaaaaaaaaaaaaaaaaa]"
            text = f"{NAMES[str(item.journey)]}: {word}"
            self.life.mails(sender, text, f"Re: {made_up if sender == MENTEE else subject}")

    @rule(who=people, folder=st.sampled_from(["INBOX", "Junk", "Drafts"]), what=st.sampled_from(sorted(SAYS)))
    def answers(self, who: str, folder: str, what: str) -> None:
        self.life.hears(who, what, folder)

    @rule(who=people, folder=st.sampled_from(["INBOX", "Drafts"]), then=whenever)
    def is_away(self, who: str, folder: str, then: timedelta | None) -> None:
        words = "I am away and have no access to my mail. (#)"
        subject = "Automatic reply: Hello"
        self.life.mails(self.world.address(who), words, subject, folder=folder, Auto_Submitted="auto-replied")
        self.promises.away[who] = self.world.clock.now()
        self._then(then)

    @rule(who=people)
    def a_stranger_answers(self, who: str) -> None:
        self.life.stranger(who)

    @rule(who=people, notice=st.sampled_from(NOTICES))
    def a_letter_comes_back(self, who: str, notice: tuple[str, str]) -> None:
        self.life.comes_back(who, notice)

    @rule(who=people, outcome=st.sampled_from(OUTCOMES))
    def a_letter_meets_trouble(self, who: str, outcome: tuple[Submission | MailboxTrouble, bool]) -> None:
        self.life.says("SEND", who)
        self.life.meets_trouble(outcome)
        self.life.goes_on(timedelta(minutes=15), at_work=True)

    @rule(line=st.sampled_from(LINES))
    def a_line_breaks(self, line: str) -> None:
        self.world.mailbox.breaks[line] = Unreachable("the connection broke")

    @rule()
    def the_provider_files_copies(self) -> None:
        self.life.provider_files_copies()

    @rule(calls=st.integers(0, 90))
    def the_program_is_killed(self, calls: int) -> None:
        for who in NAMES:
            self.life.says("SEND", who)
        self.world.to_working_hours()
        self.world.fate.calls = calls
        self.life.a_pass()

    @rule(who=people, word=st.sampled_from(["STOP", "PAUSE all", "CLOSE", "PAUSE"]))
    def the_mentee_speaks_during_the_next_look(self, who: str, word: str) -> None:
        self._during_the_next_look(lambda: self.life.says(word, None if word in FOR_ALL else who))

    @rule(who=people)
    def another_pass_takes_over_during_the_next_look(self, who: str) -> None:
        self._during_the_next_look(self.life.loses_the_lease)

    @rule(who=people, what=st.sampled_from(["away", "away", "gladly", "no more"]))
    def something_comes_during_the_next_look(self, who: str, what: str) -> None:
        away = what == "away"
        self._during_the_next_look(
            lambda: self.is_away(who, "Drafts", None) if away else self.life.hears(who, what, "Drafts")
        )

    def _during_the_next_look(self, act: Callable[[], None]) -> None:
        for who in NAMES:
            self.life.says("SEND", who)
        self.world.to_working_hours()
        self.world.busy.meanwhile["look_for"] = act
        self.life.a_pass()

    @rule(which=some, word=some, hours=st.sampled_from([0, 10]))
    def an_old_store_is_restored(self, which: int, word: int, hours: int) -> None:
        """What the mentee says by mail is known to the mailbox alone, and is not obeyed a second time."""
        self.a_second_pass_changes_nothing()
        backup, told = self.world.state.copied(), self.promises.backup()
        self.world.clock.forward(hours=hours)
        self.answers_by_mail(which, word, None, answered=False)
        self.life.a_pass()
        self.a_second_pass_changes_nothing()
        self.world.restore(backup)
        self.promises.restored(told)
        obeyed = self._obeyed()
        self.life.a_pass()
        assert self._obeyed() == obeyed, "a restored store obeys nothing before RESUME"
        self.life.says("RESUME all", None)
        self.life.goes_on(timedelta(minutes=15), at_work=True)

    def _obeyed(self) -> int:
        return sum(self.world.kinds(who).count("CommandObeyed") for who in NAMES)

    # what was promised

    @rule()
    def a_second_pass_changes_nothing(self) -> None:
        self.world.mailbox.breaks.clear()
        self.world.busy.meanwhile.clear()
        self.world.sender.recover()
        for _ in range(3):
            self.life.a_pass()
        before = self._everything()
        self.life.a_pass()
        assert self._everything() == before, "a second pass changes nothing"
        self.at_rest_the_steps_find_nothing_to_do()

    @rule()
    def at_rest_the_steps_find_nothing_to_do(self) -> None:
        self.world.mailbox.breaks.clear()
        self.world.busy.meanwhile.clear()
        self.world.sender.recover()
        before = self._everything()
        takes_steps_at_rest(self.world.app)
        assert self._everything() == before, "at rest the steps find nothing to do"

    def _everything(self) -> tuple[State, int, list[bytes], list[bytes]]:
        box = self.world.mailbox
        state = replace(self.world.state.copied(), lease=None, beats={})  # a heartbeat tells of each pass
        return state, len(self.world.sender.handed), box.messages(), box.messages("Sent")

    @invariant()
    def no_promise_is_broken(self) -> None:
        assert not self.promises.broken, "; ".join(dict.fromkeys(self.promises.broken))

    @invariant()
    def what_stands_in_the_rows_is_what_the_journal_says(self) -> None:
        rows = {row.id: (row.stage, row.outcome, row.seq) for row in self.world.state.journeys.values()}
        for who in NAMES:
            journey = self.world.journey(who)
            told = (journey.stage, journey.outcome, journey.seq)
            assert rows[journey.id] == told, "what stands in the rows is what the journal says"

    def teardown(self) -> None:
        if hasattr(self, "life"):
            with self.world.app.store.reading() as records:
                assert list(record_faults(records)) == [], "a store that has lived is sound"
            assert rebuild(self.world.app).differing == ()
