"""The letter check: what blocks a letter, what it warns of, and what it leaves alone."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.domain.events import Step
from outreach.domain.people import Address, Contact, ContactId, Mentee, Source
from outreach.guide.letter_check import Code, Draft, LetterFacts, check
from outreach.guide.letter_names import variant
from outreach.guide.letter_values import letter_values

MENTEE = Mentee("Chris Morgan", (Address("chris@example.org"),), "Europe/London", "Chris")
WHY = "Your talk in Leeds about handing over a ward changed how our nights begin."
JULIE = Contact(
    ContactId("julie"),
    "Julie Okafor",
    role="Director of Nursing",
    organisation="Northfield Hospital",
    need="leading teams in healthcare",
    introduced_by="Sam Reed",
    why_them=WHY,
)
TOM = Contact(ContactId("tom"), "Tom Winter", why_them="Your book on rotas lies on every desk here.")
FACTS = LetterFacts(JULIE, MENTEE, (JULIE, TOM))

SUBJECT = "15 minutes to ask you about leading teams"
GREETING = "Dear Julie,"
TIME = "Could you spare 15 minutes to tell me how you came to where you are?"
FREE = "By phone or online, whenever it suits you."
CLOSE = "Thank you,\nChris"


def letter(*paragraphs: str, subject: str = SUBJECT) -> Draft:
    return Draft(subject, "\n\n".join(paragraphs) + "\n")


def first(*more: str, subject: str = SUBJECT, greeting: str = GREETING) -> Draft:
    return letter(greeting, WHY, *more, TIME, FREE, CLOSE, subject=subject)


def codes(draft: Draft, facts: LetterFacts = FACTS, step: Step = Step.FIRST_CONTACT) -> set[Code]:
    return {one.code for one in check(step, draft, facts)}


def test_a_letter_that_keeps_to_the_guide_has_no_findings() -> None:
    assert check(Step.FIRST_CONTACT, first(), FACTS) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Your work at {{ contact.organisation }} matters.",
        "Your work at {% if x %} matters.",
        "Your work at ${organisation} matters.",
        "Your work at {organisation} matters.",
        "Your work at %(organisation)s matters.",
        "Your work at , and all you wrote about it, matters.",
        "Your work as  at Northfield matters.",
    ],
)
def test_an_unfilled_variable_blocks(words: str) -> None:
    found = check(Step.FIRST_CONTACT, first(words), FACTS)
    assert [one.code for one in found if one.blocks] == [Code.UNFILLED_VARIABLE]
    assert found[0].words


@pytest.mark.parametrize(
    "words",
    [
        "Your work at [COMPANY] matters.",
        "Your work at [your company here] matters.",
        "Your work at XXX matters.",
        "TODO: say why.",
        "Your work at <insert company> matters.",
        "Your work at <<company>> matters.",
        "Lorem ipsum dolor.",
        "Your work at ____ matters.",
    ],
)
def test_a_placeholder_left_over_blocks(words: str) -> None:
    assert codes(first(words)) == {Code.PLACEHOLDER}


def test_a_placeholder_in_the_subject_blocks() -> None:
    assert Code.PLACEHOLDER in codes(first(subject="15 minutes about [TOPIC]"))


@pytest.mark.parametrize(
    "words",
    [
        "As you write [1], a ward is a team.",
        "You said it is 5 < 6, and 7 > 6 ...",
        "Todo lo que usted escribe cuenta.",
        "You quote C. G. Jung, and rightly.",
        "You ask who comes first (see p. 12).",
    ],
)
def test_ordinary_marks_are_no_placeholders(words: str) -> None:
    assert codes(first(words)) == set()


@pytest.mark.parametrize(
    "greeting", ["Dear Julie,", "Dear Dr Okafor,", "Hello julie!", "Good morning, Julie,", "Dear JULIE OKAFOR:"]
)
def test_a_greeting_that_names_the_contact_is_fine(greeting: str) -> None:
    assert codes(first(greeting=greeting)) == set()


@pytest.mark.parametrize("greeting", ["Dear Sir or Madam,", "Hello,", "Dear ,", "Dear Susan,", "Good morning,"])
def test_a_greeting_without_the_contacts_name_blocks(greeting: str) -> None:
    assert Code.NO_NAME in codes(first(greeting=greeting))


@pytest.mark.parametrize("greeting", ["Dear Tom,", "Dear Mr Winter,", "Dear Julie and Tom,"])
def test_another_contacts_name_in_the_greeting_blocks(greeting: str) -> None:
    assert codes(first(greeting=greeting)) == {Code.WRONG_NAME}


@pytest.mark.parametrize(
    ("name", "salutation", "greeting"),
    [
        ("José Núñez", "", "Dear Jose,"),
        ("王伟", "", "王伟您好,"),
        ("J. Okafor", "", "Dear Dr Okafor,"),
        ("Julie Okafor", "Jules", "Hi Jules,"),
        ("Dr. Anna-Lena von Berg", "Frau Dr. von Berg", "Dear Frau Dr. von Berg,"),
    ],
)
def test_names_are_compared_as_people_write_them(name: str, salutation: str, greeting: str) -> None:
    facts = replace(FACTS, contact=replace(JULIE, name=name, salutation=salutation))
    assert codes(first(greeting=greeting), facts) == set()


def test_a_namesake_among_the_contacts_is_no_wrong_name() -> None:
    other = replace(TOM, name="Julie Brook")
    assert codes(first(), replace(FACTS, others=(other,))) == set()


ASKS_FOR_MENTORING = [
    "Would you be my mentor?",
    "Would you consider mentoring me?",
    "Could you mentor somebody like me?",
    "I am looking for a mentor and thought of you at once.",
    "I'd love to have you as my mentor.",
    "I was wondering whether you would be open to mentoring.",
    "Would you be willing to become a mentor to me?",
    "I hope to find in you a mentor.",
    "It would mean a lot to be your mentee.",
    "Would you take me under your wing?",
    "Could we speak once a month about your work?",
    "With your experience, would you consider mentoring?",
    "May I ask you for a mentoring relationship?",
    "I would benefit greatly from your mentorship; I need it.",
    "Please be my coach.",
    "Are you taking on mentees?",
    "Do you mentor people at my stage?",
    "Perhaps you could guide me over the coming months?",
    "What would it take for you to mentor a beginner?",
    "I don't ask for much: would you be my mentor?",
    "Könnten Sie sich vorstellen, meine Mentorin zu sein?",
    "Seriez-vous mon mentor ?",
]


@pytest.mark.parametrize("words", ASKS_FOR_MENTORING)
@pytest.mark.parametrize("step", [Step.FIRST_CONTACT, Step.FOLLOW_UP])
def test_a_request_for_mentoring_blocks(words: str, step: Step) -> None:
    found = [one for one in check(step, first(words), FACTS) if one.code is Code.ASKS_FOR_MENTORING]
    assert [one.words for one in found] == [words]
    assert found[0].blocks


def test_a_request_for_mentoring_in_the_subject_blocks() -> None:
    assert Code.ASKS_FOR_MENTORING in codes(first(subject="Would you mentor me?"))


@pytest.mark.parametrize(
    "words",
    [
        "I would like to hear about your experience of being a mentor.",
        "Could you tell me about your experience as a mentee or mentor?",
        "I would love to know how you found your own mentors.",
        "Have you had a mentor yourself?",
        "Would you tell me what mentoring has meant to you?",
        "Could you say who mentored you?",
        "My former mentor, Sam Reed, speaks of you often.",
        "You lead the mentoring programme at Northfield.",
        "I am not asking you to be my mentor.",
        "Could you tell me what you gained from mentoring others?",
        "I'd like to hear about mentors you had.",
        "May I ask what role mentors played for you?",
        "Did you have a mentor when you began?",
        "You mentor students at Leeds, Sam says.",
        "How did you come to mentor younger colleagues?",
        "Sam has been mentoring me and speaks of your work.",
    ],
)
def test_asking_about_their_experience_of_mentoring_is_fine(words: str) -> None:
    assert Code.ASKS_FOR_MENTORING not in codes(first(words))


@pytest.mark.parametrize(
    "words",
    [
        "Could you spare 15 minutes for me, you who know?",
        "Might you have fifteen minutes, you think?",
        "Would you give me a quarter of an hour of your time?",
        "Could you spare half an hour of your week?",
        "Could you spare 10-15 minutes of your day?",
        "Could you spare me 20 min of your day?",
        "Hätten Sie 15 Minuten?",
        "Hätten Sie eine Viertelstunde?",
    ],
)
def test_a_bounded_time_is_found_however_it_is_written(words: str) -> None:
    assert not codes(letter(GREETING, WHY, words, FREE, CLOSE)) & {Code.NO_BOUNDED_TIME, Code.MUCH_TIME}


@pytest.mark.parametrize("words", ["Could we talk?", "Could you spare a moment?", "You gave 200 talks in 2019."])
def test_no_bounded_time_blocks(words: str) -> None:
    assert codes(letter(GREETING, WHY, words, FREE, CLOSE)) == {Code.NO_BOUNDED_TIME}


@pytest.mark.parametrize(
    "words",
    ["an hour", "45 minutes", "forty-five minutes", "2 hours", "one hour", "three quarters of an hour"],
)
def test_more_than_half_an_hour_is_warned_of(words: str) -> None:
    found = check(Step.FIRST_CONTACT, letter(GREETING, WHY, f"Could you spare {words}?", FREE, CLOSE), FACTS)
    assert [(one.code, one.blocks) for one in found] == [(Code.MUCH_TIME, False)]


@pytest.mark.parametrize("why", ["", "Great work!", "You founded the only night school for midwives in Kent."])
def test_no_sentence_for_this_person_blocks(why: str) -> None:
    assert codes(first(), replace(FACTS, contact=replace(JULIE, why_them=why))) == {Code.NO_WHY_THEM}


def test_a_smoothed_sentence_for_this_person_is_still_one() -> None:
    smoothed = "Your Leeds talk about handing over a ward has changed the way our nights begin."
    assert codes(letter(GREETING, smoothed, TIME, FREE, CLOSE)) == set()


def test_the_same_sentence_for_two_people_blocks_and_names_the_other() -> None:
    twin = replace(TOM, why_them=WHY.upper().rstrip("."))
    found = check(Step.FIRST_CONTACT, first(), replace(FACTS, others=(JULIE, twin)))
    assert [one.code for one in found] == [Code.SAME_WHY_THEM]
    assert "Tom Winter" in found[0].words


@pytest.mark.parametrize(
    "close", ["Thank you.", "Thank you,\nJulie", "As Chris says, all of it is work in progress and more"]
)
def test_no_signature_blocks(close: str) -> None:
    assert codes(letter(GREETING, WHY, TIME, FREE, close)) == {Code.NO_SIGNATURE}


def test_the_full_name_or_a_longer_signature_is_one_too() -> None:
    assert codes(letter(GREETING, WHY, TIME, FREE, "Thank you,\nChris Morgan")) == set()
    long = replace(MENTEE, signature="Chris Morgan\nNurse, Ward 4\nhttps://chris.example.org")
    assert codes(letter(GREETING, WHY, TIME, FREE, long.signature), replace(FACTS, mentee=long)) == set()


def test_the_first_name_signs_a_letter_to_somebody_who_has_answered_and_none_to_a_stranger() -> None:
    full = replace(FACTS, mentee=replace(MENTEE, signature="Chris Morgan"))
    draft = letter(GREETING, WHY, TIME, FREE, "Thank you,\nChris")
    assert Code.NO_SIGNATURE in codes(draft, full)
    assert Code.NO_SIGNATURE in codes(draft, full, Step.FOLLOW_UP)
    assert Code.NO_SIGNATURE not in codes(draft, full, Step.ARRANGE)
    assert Code.NO_SIGNATURE in codes(letter(GREETING, WHY, TIME, "Thank you, as Chris says"), full, Step.ARRANGE)


def test_a_language_without_template_blocks() -> None:
    assert codes(first(), replace(FACTS, language="cy", languages=("en", "de"))) == {Code.NO_TEMPLATE}


def test_an_empty_subject_blocks() -> None:
    assert codes(first(subject=" ")) == {Code.NO_SUBJECT}


WARNINGS = [
    (first(subject="Leading teams"), Code.SUBJECT_WITHOUT_REQUEST),
    (first("You and your team did well. " * 30), Code.LONG),
    (first("I think I know what I want, and I know that I am the one, I said to myself."), Code.MORE_I_THAN_YOU),
    (first("Could you also introduce me to your director?"), Code.SEVERAL_ASKS),
    (first("Would you look at my CV as well, if you like?"), Code.SEVERAL_ASKS),
    (first("Do you know of any openings in your team?"), Code.SEVERAL_ASKS),
    (first("What do you read? What do you write? What do you hope?"), Code.SEVERAL_ASKS),
    (letter(GREETING, WHY, TIME, CLOSE), Code.NO_FLEXIBILITY),
    (first("You may want to see https://chris.example.org/you before."), Code.LINKS),
    (first("You find your programme attached."), Code.ATTACHMENTS),
    (replace(first(), attachments=("cv.pdf",)), Code.ATTACHMENTS),
    (first("You are great!!"), Code.SHOUTING),
    (first(subject="15 MINUTES OF YOUR TIME"), Code.SHOUTING),
]


@pytest.mark.parametrize(("draft", "code"), WARNINGS)
def test_what_a_busy_person_would_mind_is_warned_of_but_never_blocks(draft: Draft, code: Code) -> None:
    found = check(Step.FIRST_CONTACT, draft, FACTS)
    assert [(one.code, one.blocks) for one in found] == [(code, False)]


@pytest.mark.parametrize("words", ["You lead the NHS and UNESCO boards.", "You were at the BBC. You left!"])
def test_abbreviations_do_not_shout(words: str) -> None:
    assert codes(first(words)) == set()


def test_every_finding_names_its_part_of_the_guide_and_what_to_do() -> None:
    found = check(Step.FIRST_CONTACT, Draft("", "Dear [NAME]\n\nBe my mentor!! www.example.org"), FACTS)
    assert len(found) > 8
    assert all(one.part and len(one.message) > 20 for one in found)
    assert [one.blocks for one in found] == sorted((one.blocks for one in found), reverse=True)


EASY = "If this is not the right moment, a plain no is quite all right."


@pytest.mark.parametrize(
    "words",
    [
        "If you would rather not, that is absolutely fine.",
        "Please don't feel obliged to answer.",
        "No need to reply if it does not suit.",
        "If you are too busy, I completely understand.",
        "If it does not fit, do say so.",
        "A plain no will do.",
        "I shall not write again.",
    ],
)
def test_an_easy_way_out_is_known_in_many_words(words: str) -> None:
    assert codes(letter(GREETING, words, CLOSE), step=Step.FOLLOW_UP) == set()


def test_a_follow_up_needs_an_easy_way_out_and_should_be_the_shorter_letter() -> None:
    facts = replace(FACTS, first_text=first().text)
    good = letter(GREETING, "Two weeks ago you had a letter of mine.", EASY, CLOSE, subject=f"Re: {SUBJECT}")
    assert codes(good, facts, Step.FOLLOW_UP) == set()
    pushy = letter(GREETING, "Two weeks ago you had a letter of mine.", CLOSE)
    assert codes(pushy, facts, Step.FOLLOW_UP) == {Code.NO_EASY_NO}
    assert codes(first(EASY), facts, Step.FOLLOW_UP) == {Code.LONGER_THAN_FIRST}


REQUEST = {
    Code.NO_PURPOSE: "I would like to grow into leading a team of my own.",
    Code.NO_WHY_YOU: "Since our talk I have tried what you suggested, and it worked.",
    Code.NO_RHYTHM: "I think of an hour every month, for half a year, with an agenda from me.",
    Code.NO_EASY_NO: "If it does not fit, please say so: a no would change nothing.",
}
SMALLER = "Should that be too much, one question by mail now and then would help me, too."


def test_a_mentoring_request_with_all_its_parts_is_fine() -> None:
    draft = letter(GREETING, *REQUEST.values(), "Would you be my mentor?", SMALLER, CLOSE)
    assert codes(draft, step=Step.MENTORING_REQUEST) == set()


@pytest.mark.parametrize(
    "words",
    [
        "If that is too much, one question by mail now and then would help me.",
        "Even a single talk would be worth a lot to me.",
        "Something smaller would be welcome too.",
        "A mail from time to time, with a question of mine, would do.",
    ],
)
def test_a_smaller_wish_is_known_in_many_words(words: str) -> None:
    draft = letter(GREETING, *REQUEST.values(), "Would you be my mentor?", words, CLOSE)
    assert codes(draft, step=Step.MENTORING_REQUEST) == set()


def test_a_mentoring_request_without_a_smaller_wish_is_warned_of() -> None:
    found = check(
        Step.MENTORING_REQUEST, letter(GREETING, *REQUEST.values(), "Would you be my mentor?", CLOSE), FACTS
    )
    assert [(one.code, one.blocks) for one in found] == [(Code.NO_SMALLER_WISH, False)]


@pytest.mark.parametrize("code", list(REQUEST))
def test_a_mentoring_request_lacking_a_part_is_blocked(code: Code) -> None:
    parts = [words for other, words in REQUEST.items() if other is not code]
    found = check(Step.MENTORING_REQUEST, letter(GREETING, *parts, "Would you be my mentor?", CLOSE), FACTS)
    assert [one.code for one in found if one.blocks] == [code]


@pytest.mark.parametrize("step", list(Step))
def test_no_letter_of_any_step_goes_unsigned_or_with_a_placeholder(step: Step) -> None:
    assert {Code.NO_SIGNATURE, Code.PLACEHOLDER, Code.NO_NAME} <= codes(Draft("s", "Hello [NAME]"), step=step)


def test_another_language_is_spared_the_english_lists_but_not_the_rest() -> None:
    words = "Hätten Sie 15 Minuten Zeit, mir von Ihrem Weg zu erzählen? Ich richte mich nach Ihnen."
    german = letter("Liebe Julie,", WHY, words, "Danke,\nChris", subject="15 Minuten Ihrer Zeit")
    facts = replace(FACTS, language="de", languages=("de", "en"))
    assert codes(german, facts) == set()
    assert codes(replace(german, text=german.text.replace("15 Minuten", "Zeit")), facts) == {Code.NO_BOUNDED_TIME}


@cache
def shipped_templates() -> FileTemplates:
    return FileTemplates(shipped("templates"))


def first_contacts() -> Iterator[str]:
    for source in Source:
        yield from (f"letters/{name}" for name in variant(Step.FIRST_CONTACT, source))


def either(*values: str) -> st.SearchStrategy[str]:
    return st.sampled_from(values)


sensible_contacts = st.builds(
    Contact,
    id=st.just(ContactId("julie")),
    name=either("Julie Okafor", "Dr. Anna-Lena von Berg", "王伟", "Seán Ó Briain", "Li Na"),
    salutation=either("", "Dr. von Berg-Okafor", "Dear Prof Whitfield"),
    role=either("", "Director of Nursing", "head of school", "Partner"),
    organisation=either("", "Northfield Hospital", "BBC", "Müller & Söhne GmbH"),
    need=either("", "leading teams in healthcare", "starting over at fifty", "the politics of research funding"),
    introduced_by=either("", "Sam Reed", "the register of the midwives' college"),
    why_them=either(
        WHY, "you built your firm while your children were small", "Your 2019 essay on rotas is on my wall!"
    ),
    language=st.just("en"),
)
sensible_mentees = st.builds(
    Mentee,
    name=either("Chris Morgan", "Zoë Šimić"),
    addresses=st.just((Address("chris@example.org"),)),
    time_zone=st.just("Europe/London"),
    signature=either("Chris", "Chris Morgan\nNurse\n+44 20 7946 0000\nhttps://chris.example.org"),
)


@given(name=st.sampled_from(sorted(set(first_contacts()))), contact=sensible_contacts, mentee=sensible_mentees)
def test_every_shipped_first_letter_keeps_to_the_guide(name: str, contact: Contact, mentee: Mentee) -> None:
    rendered = shipped_templates().render(name, "en", letter_values(contact, mentee))
    draft = Draft(rendered.headers["subject"], rendered.text)
    assert check(Step.FIRST_CONTACT, draft, LetterFacts(contact, mentee, (TOM,))) == ()


@given(
    first_name=st.sampled_from(sorted(set(first_contacts()))),
    contact=sensible_contacts,
    mentee=sensible_mentees,
)
def test_the_shipped_follow_up_keeps_to_the_guide(first_name: str, contact: Contact, mentee: Mentee) -> None:
    before = shipped_templates().render(first_name, "en", letter_values(contact, mentee))
    values = letter_values(contact, mentee, first_subject=before.headers["subject"])
    rendered = shipped_templates().render("letters/follow_up", "en", values)
    facts = LetterFacts(contact, mentee, (TOM,), first_text=before.text)
    assert rendered.headers["subject"] == f"Re: {before.headers['subject']}"
    assert check(Step.FOLLOW_UP, Draft(rendered.headers["subject"], rendered.text), facts) == ()


def test_the_variants_for_all_five_sources_are_shipped() -> None:
    named = [variant(Step.FIRST_CONTACT, source)[0] for source in Source]
    assert len(set(named)) == 6
    assert all(shipped_templates().has(f"letters/{name}", "en") for name in named)
