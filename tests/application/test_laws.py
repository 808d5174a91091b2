"""Whatever happens in whatever order, the promises hold: weeks of pretended life with two contacts."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from tests.application.laws_acts import soon
from tests.application.laws_beginnings import ABOUT_TO_GO, APPROACHED, ASKED_BEFORE, IN_REQUEST, IN_TALK, MENTORED
from tests.application.laws_machine import RULES, Life

rules = st.sampled_from(sorted(RULES))
early = st.sampled_from((*APPROACHED, "sent", "approved", "new"))


class Approach(Life):
    """Both stand before a talk, at times both at the same place."""

    @initialize(rules=rules, julie=early, omar=st.one_of(early, st.none()))
    def begin(self, rules: str, julie: str, omar: str | None) -> None:
        self.begins(rules, julie, omar or julie)


class AboutToGo(Life):
    """Letters to both are just about to leave."""

    @initialize(rules=rules, julie=st.sampled_from(ABOUT_TO_GO), omar=st.sampled_from(ABOUT_TO_GO))
    def begin(self, rules: str, julie: str, omar: str) -> None:
        self.begins(rules, julie, omar)


class Talk(Life):
    """One has a talk ahead, or just behind."""

    @initialize(rules=rules, julie=st.sampled_from(IN_TALK), omar=early)
    def begin(self, rules: str, julie: str, omar: str) -> None:
        self.begins(rules, julie, omar)


class Asking(Life):
    """Julie is asked for mentoring more often than others."""

    @rule(then=soon, by_name=st.booleans())
    def asks_julie(self, then: timedelta | None, by_name: bool) -> None:
        self.asks_for_mentoring("julie", then, by_name)


class Request(Asking):
    """One is asked for mentoring."""

    @initialize(rules=rules, julie=st.sampled_from(IN_REQUEST), omar=early)
    def begin(self, rules: str, julie: str, omar: str) -> None:
        self.begins(rules, julie, omar)


class AskedBefore(Asking):
    """One said not now, or nothing, and there was a talk since."""

    @initialize(rules=rules, julie=st.sampled_from(ASKED_BEFORE), omar=early)
    def begin(self, rules: str, julie: str, omar: str) -> None:
        self.begins(rules, julie, omar)


class Mentoring(Life):
    """One is the mentor, or was."""

    @initialize(rules=rules, julie=st.sampled_from(MENTORED), omar=early)
    def begin(self, rules: str, julie: str, omar: str) -> None:
        self.begins(rules, julie, omar)


for machine in (Approach, AboutToGo, Talk, Request, AskedBefore, Mentoring):
    machine.TestCase.settings = settings(
        max_examples=max(4, settings().max_examples // 20), stateful_step_count=20, report_multiple_bugs=False
    )

TestApproach = Approach.TestCase
TestAboutToGo = AboutToGo.TestCase
TestTalk = Talk.TestCase
TestRequest = Request.TestCase
TestAskedBefore = AskedBefore.TestCase
TestMentoring = Mentoring.TestCase
