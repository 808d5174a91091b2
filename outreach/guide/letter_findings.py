"""What the letter check may find: how grave it is, where in the guide it comes from, and what to do."""

from dataclasses import dataclass
from enum import StrEnum

MOST_CHARACTERS = 120
"""Of the words that a finding quotes."""


class Severity(StrEnum):
    BLOCKS = "blocks"  # the letter cannot be approved or sent
    WARNS = "warns"  # the mentee decides


class Part(StrEnum):
    """The parts of the guide, named in our own words."""

    THINK_FIRST = "think first: why, and what for"
    ONE_PERSON = "choose a person, not a list"
    FIRST_APPROACH = "the first approach: a short talk, not a request for mentoring"
    SUBJECT = "a subject that says what you ask"
    THEIR_TIME = "their time: short, prepared, flexible"
    RAPPORT = "rapport: honest, open, no pressure"
    PURPOSE = "clarity of purpose"
    CARE = "care with every letter"


class Code(StrEnum):
    UNFILLED_VARIABLE = "unfilled_variable"
    PLACEHOLDER = "placeholder"
    NO_TEMPLATE = "no_template"
    NO_SUBJECT = "no_subject"
    NO_NAME = "no_name"
    WRONG_NAME = "wrong_name"
    NO_SIGNATURE = "no_signature"
    ASKS_FOR_MENTORING = "asks_for_mentoring"
    NO_BOUNDED_TIME = "no_bounded_time"
    NO_WHY_THEM = "no_why_them"
    SAME_WHY_THEM = "same_why_them"
    NO_EASY_NO = "no_easy_no"
    NO_PURPOSE = "no_purpose"
    NO_WHY_YOU = "no_why_you"
    NO_RHYTHM = "no_rhythm"
    NOT_THE_TIME = "not_the_time"
    TIME_PASSED = "time_passed"
    NO_LEARNING = "no_learning"
    SUBJECT_WITHOUT_REQUEST = "subject_without_request"
    MUCH_TIME = "much_time"
    LONG = "long"
    LONGER_THAN_FIRST = "longer_than_first"
    MORE_I_THAN_YOU = "more_i_than_you"
    SEVERAL_ASKS = "several_asks"
    NO_FLEXIBILITY = "no_flexibility"
    LINKS = "links"
    ATTACHMENTS = "attachments"
    SHOUTING = "shouting"
    TOO_LONG_FOR_CHANNEL = "too_long_for_channel"
    OTHER_LANGUAGE = "other_language"
    NO_SMALLER_WISH = "no_smaller_wish"


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` are those of the letter that caused it; "" when something is missing."""

    severity: Severity
    code: Code
    part: Part
    message: str
    words: str = ""

    @property
    def blocks(self) -> bool:
        return self.severity is Severity.BLOCKS


BLOCKING: dict[Code, tuple[Part, str]] = {
    Code.UNFILLED_VARIABLE: (
        Part.CARE,
        "A value is missing: the sentence has a gap, or the variable's name stands in it.",
    ),
    Code.PLACEHOLDER: (Part.CARE, "A placeholder was left over. Put the real words in its place."),
    Code.NO_TEMPLATE: (
        Part.CARE,
        "There is no template of this letter in the contact's language. Write one, or change `language`.",
    ),
    Code.NO_SUBJECT: (Part.SUBJECT, "The subject is empty. Say in it what you ask for."),
    Code.NO_NAME: (
        Part.ONE_PERSON,
        "The greeting does not name this person. Begin with their name, or fill in `salutation`.",
    ),
    Code.WRONG_NAME: (Part.ONE_PERSON, "The greeting names another of your contacts."),
    Code.NO_SIGNATURE: (Part.CARE, "The letter is not signed with your signature or name."),
    Code.ASKS_FOR_MENTORING: (
        Part.FIRST_APPROACH,
        "This asks for mentoring. Ask for a short talk first; their own experience of it is a fine question.",
    ),
    Code.NO_BOUNDED_TIME: (Part.THEIR_TIME, "No bounded time is asked for. Name one, such as 15 minutes."),
    Code.NO_WHY_THEM: (
        Part.ONE_PERSON,
        "No sentence was written for this person. Write one as `why_them`, and keep it in the letter.",
    ),
    Code.SAME_WHY_THEM: (
        Part.ONE_PERSON,
        "The same `why_them` stands for another contact. Write what is true of this person alone.",
    ),
    Code.NO_EASY_NO: (
        Part.RAPPORT,
        "There is no easy way to say no. Add a sentence that makes a no, or no answer, quite all right.",
    ),
    Code.NO_PURPOSE: (Part.PURPOSE, "It does not say what the mentoring is for."),
    Code.NO_WHY_YOU: (Part.ONE_PERSON, "It does not say why you ask this person, after your talk."),
    Code.TOO_LONG_FOR_CHANNEL: (
        Part.CARE,
        "It is longer than this channel takes. Shorten it: the template, or `why_them`.",
    ),
    Code.NO_RHYTHM: (Part.PURPOSE, "It names no rhythm and no length, such as an hour a month for half a year."),
    Code.NOT_THE_TIME: (Part.CARE, "It does not name the weekday, the date and the hour that are agreed."),
    Code.TIME_PASSED: (Part.CARE, "A time that it names has passed, so it does not go as it stands."),
    Code.NO_LEARNING: (
        Part.RAPPORT,
        "It does not say what you learned. Thanks for one particular thing say more than thanks for everything.",
    ),
}

WARNING: dict[Code, tuple[Part, str]] = {
    Code.SUBJECT_WITHOUT_REQUEST: (Part.SUBJECT, "The subject does not say what you ask for, such as 15 minutes."),
    Code.MUCH_TIME: (Part.THEIR_TIME, "More than half an hour is much to ask of somebody who does not know you."),
    Code.LONG: (Part.THEIR_TIME, "More than 150 words. A busy person reads the short letter."),
    Code.LONGER_THAN_FIRST: (Part.THEIR_TIME, "A reminder should be shorter than the letter it reminds of."),
    Code.MORE_I_THAN_YOU: (Part.ONE_PERSON, "There is more about you than about them."),
    Code.SEVERAL_ASKS: (Part.FIRST_APPROACH, "More than one thing is asked for. One request is easier to grant."),
    Code.NO_FLEXIBILITY: (
        Part.THEIR_TIME,
        "No flexibility is offered: any time that suits them, by phone or online.",
    ),
    Code.LINKS: (Part.CARE, "There is a link. Letters with links are more often taken for advertising."),
    Code.ATTACHMENTS: (Part.CARE, "Something is attached, or said to be. A first letter does best without."),
    Code.SHOUTING: (Part.CARE, "Capitals or exclamation marks shout."),
    Code.OTHER_LANGUAGE: (
        Part.CARE,
        "There is no template of this letter in the contact's language. Write it in your own words, if you can.",
    ),
    Code.NO_SMALLER_WISH: (
        Part.RAPPORT,
        "It offers nothing smaller to say yes to, such as one question by mail now and then.",
    ),
}


def finding(code: Code, words: str = "") -> Finding:
    """The finding of that code, with its severity, part and message."""
    severity = Severity.BLOCKS if code in BLOCKING else Severity.WARNS
    part, message = BLOCKING[code] if code in BLOCKING else WARNING[code]
    return Finding(severity, code, part, message, " ".join(words.split())[:MOST_CHARACTERS])
