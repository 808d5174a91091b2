"""Every shipped letter read with all that can be known, and with as little as there may be."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.domain.events import Step
from outreach.domain.people import Address, Contact, ContactId, Mentee, Source
from outreach.domain.working_time import Place
from outreach.guide import letter_dates, letter_times
from outreach.guide.letter_check import Code, Draft, LetterFacts, check
from outreach.guide.letter_names import DECLINES, LATER, OCCASIONS, chosen, variant
from outreach.guide.letter_samples import sample, with_samples
from outreach.guide.letter_values import Told, closed, letter_values

MENTEE = Mentee("Chris Morgan", (Address("chris@example.org"),), "Europe/London", "Chris")
BARE = Contact(ContactId("julie"), "Julie Okafor")
FULL = replace(BARE, organisation="Northfield Hospital", need="leading teams", introduced_by="Sam Reed")
LONDON, NEW_YORK = Place("Europe/London"), Place("America/New_York")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ALL = replace(sample(NOW, LONDON, NEW_YORK), go_between="Sam Reed")
LEAST = Told(rhythm="every four weeks", length=30, go_between="Sam Reed")


@cache
def templates() -> FileTemplates:
    return FileTemplates(shipped("templates"))


def conversation() -> Iterator[tuple[Step, str]]:
    for step in Step:
        if step not in (Step.FIRST_CONTACT, Step.FOLLOW_UP):
            yield from ((step, one) for one in ("", *OCCASIONS.get(step, ())))


LETTERS = list(conversation())


def written(step: Step, occasion: str, contact: Contact, told: Told) -> Draft:
    name = f"letters/{variant(step, Source.OTHER, occasion)[-1]}"
    rendered = templates().render(name, "en", letter_values(contact, MENTEE, told=told))
    return Draft(rendered.headers["subject"], rendered.text)


def facts(contact: Contact, told: Told, step: Step, occasion: str) -> LetterFacts:
    return LetterFacts(
        contact,
        MENTEE,
        declined=occasion == DECLINES,
        learned=told.learned,
        agreed=told.meeting_at if step is Step.CONFIRM else None,
        addressee=told.go_between,
    )


def said_least(step: Step, occasion: str) -> Told:
    """What is known at the least, when this letter is written."""
    return with_samples(LEAST, step, occasion, ALL).told


@pytest.mark.parametrize(("step", "occasion"), LETTERS)
@pytest.mark.parametrize("fullness", ["all", "least"])
def test_every_letter_reads_well_however_much_is_known(step: Step, occasion: str, fullness: str) -> None:
    contact, told = (FULL, ALL) if fullness == "all" else (BARE, said_least(step, occasion))
    draft = written(step, occasion, contact, told)
    whole = f"{draft.subject}\n{draft.text}"
    assert not re.search(r"None|\[\]|\(\)|Undefined", whole)
    assert not re.search(r" ,| \.|,,|\.\.|: *$|\S  +\S|,\n\n,|\n\n\n", re.sub(r":\n\n", "\n\n", whole))
    assert not re.search(r"[ \t]+$", whole, re.MULTILINE)
    assert draft.subject.strip() == draft.subject
    greeted = told.go_between if step is Step.INTRODUCTION else contact.name
    assert draft.text.startswith(f"Dear {greeted},\n\n")
    assert draft.text.endswith(",\nChris\n")
    assert len(draft.text.split()) <= 190


@pytest.mark.parametrize(("step", "occasion"), LETTERS)
def test_the_letter_check_has_nothing_to_say_against_a_shipped_letter(step: Step, occasion: str) -> None:
    told = ALL
    found = check(step, written(step, occasion, FULL, told), facts(FULL, told, step, occasion))
    asked = [Code.PLACEHOLDER] if occasion == "asks" else []
    assert [one.code for one in found] == asked


def test_a_request_without_purpose_or_need_is_held_back_for_the_mentee_to_say_it() -> None:
    found = check(
        Step.MENTORING_REQUEST,
        written(Step.MENTORING_REQUEST, "", BARE, LEAST),
        facts(BARE, LEAST, Step.MENTORING_REQUEST, ""),
    )
    assert [one.code for one in found] == [Code.NO_PURPOSE]


def test_only_the_request_and_what_follows_it_speak_of_mentoring() -> None:
    for step, occasion in LETTERS:
        text = written(step, occasion, FULL, ALL).text
        assert ("mentor" in text) is (step is Step.MENTORING_REQUEST), (step, occasion)


def test_another_occasion_is_another_letter_and_the_plain_one_never_stands_in() -> None:
    own = {"thank_you": True, "thank_you.declines": False, "arrange": True}
    assert chosen(Step.THANK_YOU, Source.OTHER, own, DECLINES) == "thank_you.declines"
    assert chosen(Step.ARRANGE, Source.OTHER, own, LATER) is None
    own |= {"arrange.later": False, "arrange.later.linkedin": True}
    assert chosen(Step.ARRANGE, Source.LINKEDIN, own, LATER) == "arrange.later.linkedin"
    assert chosen(Step.ARRANGE, Source.OTHER, own, LATER) == "arrange.later"


# -- what the check wants of letters about a time

AT = datetime(2026, 12, 3, 14, 0, tzinfo=UTC)
CONFIRMING = LetterFacts(BARE, MENTEE, agreed=AT)


def codes(step: Step, words: str, known: LetterFacts) -> list[Code]:
    return [one.code for one in check(step, Draft("Re: Our talk", f"Dear Julie,\n\n{words}\n\nChris\n"), known)]


@pytest.mark.parametrize(
    "words",
    [
        "Thursday 3 December at 14:00 it is.",
        "Thu, Dec 3rd, 2 pm suits me.",
        "Thursday the 3rd of December at 2:00 p.m. then.",
        "THURSDAY, 03.12. at 14.00, gladly.",
        "Thursday 2026-12-03, 14:00.",
    ],
)
def test_the_agreed_time_is_known_however_it_is_written(words: str) -> None:
    assert codes(Step.CONFIRM, words, CONFIRMING) == []


@pytest.mark.parametrize(
    "words",
    [
        "Thursday at 14:00 it is.",
        "3 December at 14:00 it is.",
        "Friday 3 December at 14:00 it is.",
        "Thursday 13 December at 14:00 it is.",
        "Thursday 3 December at 15:00 it is.",
        "Thursday 3 December it is.",
        "I look forward to it.",
    ],
)
def test_a_confirmation_that_does_not_name_the_agreed_time_blocks(words: str) -> None:
    assert codes(Step.CONFIRM, words, CONFIRMING) == [Code.NOT_THE_TIME]


@pytest.mark.parametrize("step", [Step.ARRANGE, Step.CONFIRM, Step.AGENDA])
def test_a_letter_about_a_time_that_has_passed_blocks(step: Step) -> None:
    past = LetterFacts(BARE, MENTEE, expired=True)
    assert codes(step, "Would Thursday at 14:00 suit you?", past) == [Code.TIME_PASSED]


LEARNED = LetterFacts(BARE, MENTEE, learned="a rota is a promise to those who work by it.")


def test_thanks_name_what_was_learned_or_nearly_so() -> None:
    good = "You showed me that a rota is a promise to all who work by it."
    assert codes(Step.THANK_YOU, good, LEARNED) == []
    assert codes(Step.THANK_YOU, "Thank you for everything.", LEARNED) == [Code.NO_LEARNING]
    assert codes(Step.THANK_YOU, good, replace(LEARNED, learned="")) == [Code.NO_LEARNING]
    assert codes(Step.THANK_YOU, "Thank you for your answer.", replace(LEARNED, learned="", declined=True)) == []


ASKING = "Would you be my mentor?"
TALK_OF_IT = (Step.MENTORING_REQUEST, Step.AGREEMENT, Step.AGENDA)


@pytest.mark.parametrize("step", [one for one in Step if one not in TALK_OF_IT])
def test_no_letter_but_the_request_asks_for_mentoring(step: Step) -> None:
    assert Code.ASKS_FOR_MENTORING in codes(step, ASKING, LEARNED)


@pytest.mark.parametrize("step", [Step.ARRANGE, Step.THANK_YOU, Step.FAREWELL, Step.KEEP_IN_TOUCH])
def test_once_it_is_agreed_mentoring_may_be_spoken_of(step: Step) -> None:
    words = "Having you as my mentor is a joy."
    assert Code.ASKS_FOR_MENTORING not in codes(step, words, replace(LEARNED, mentor=True))


def test_a_reply_in_another_language_is_worth_a_thought_and_no_more() -> None:
    german = LetterFacts(BARE, MENTEE, language="de", languages=("en",))
    (found,) = check(Step.ARRANGE, Draft("Re: x", "Dear Julie,\n\nGladly.\n\nChris\n"), german)
    assert (found.code, found.blocks) == (Code.OTHER_LANGUAGE, False)


# -- times and spans in words


@pytest.mark.parametrize(
    ("home", "there", "assumed", "words"),
    [
        (LONDON, LONDON, False, "Thursday 3 December at 14:00"),
        (LONDON, Place("Europe/Lisbon"), False, "Thursday 3 December at 14:00"),
        (LONDON, NEW_YORK, False, "Thursday 3 December at 09:00 New York time (14:00 London time)"),
        (
            LONDON,
            Place("Pacific/Auckland"),
            False,
            "Friday 4 December at 03:00 Auckland time (Thursday 3 December, 14:00 London time)",
        ),
        (LONDON, LONDON, True, "Thursday 3 December at 14:00 (London time)"),
        (Place("UTC"), NEW_YORK, False, "Thursday 3 December at 09:00 New York time (14:00 UTC)"),
    ],
)
def test_a_moment_is_told_where_the_reader_lives(home: Place, there: Place, assumed: bool, words: str) -> None:
    assert letter_times.moment(AT, home, there, assumed=assumed) == words


@given(
    at=st.integers(0, 60 * 24 * 700),
    zones=st.tuples(*[st.sampled_from(["Europe/London", "America/New_York", "Asia/Kathmandu"])] * 2),
)
def test_what_a_letter_tells_of_a_moment_passes_its_own_check(at: int, zones: tuple[str, str]) -> None:
    moment = datetime.fromtimestamp(1_767_225_600 + at * 60, UTC)
    there = Place(zones[1])
    words = letter_times.moment(moment, Place(zones[0]), there)
    local = there.local(moment)
    assert letter_dates.names_weekday(words, local.date())
    assert letter_dates.names_date(words, local.date())
    assert letter_dates.names_time(words, (local.hour, local.minute))


def test_days_and_spans_in_words() -> None:
    today = date(2026, 11, 23)
    assert letter_times.past_day(date(2026, 11, 19), today) == "on Thursday"
    assert letter_times.past_day(date(2026, 11, 12), today) == "on Thursday 12 November"
    assert letter_times.past_day(date(2025, 11, 12), today) == "on Wednesday 12 November 2025"
    assert letter_times.coming_day(date(2027, 1, 1), today) == "in January"
    assert letter_times.coming_day(date(2027, 1, 11), today) == "around 11 January"
    assert letter_times.coming_day(date(2027, 11, 1), today) == "in November 2027"
    assert [letter_times.rhythm(weeks) for weeks in (1, 2, 4, 26)] == [
        "every week",
        "every two weeks",
        "every four weeks",
        "every 26 weeks",
    ]
    assert [letter_times.span(weeks) for weeks in (0, 6, 26, 30, 52)] == [
        "",
        "six weeks",
        "half a year",
        "30 weeks",
        "a year",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("to ask\n first ", "to ask first."), ("Really?", "Really?"), ("", ""), (" \n ", "")],
)
def test_a_line_of_the_mentees_is_closed_by_one_full_stop(words: str, expected: str) -> None:
    assert closed(words) == expected


def test_only_what_the_letter_cannot_do_without_is_made_up() -> None:
    sampled = with_samples(Told(learned="much."), Step.THANK_YOU, "", ALL)
    assert (sampled.told.learned, sampled.told.talk_on) == ("much.", "on Thursday")
    assert sampled.made_up == ("the day of the talk",)
    assert sampled.told.news == ""
    assert with_samples(ALL, Step.CONFIRM, "", Told()).made_up == ()
