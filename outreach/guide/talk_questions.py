"""The questions around a talk: what a first one explores, what may be asked there, and how it is looked back on
(guide, parts "approaching a mentor" and "effective relationship", in words of our own)."""

from collections.abc import Mapping
from dataclasses import dataclass

from outreach.domain.people import Contact, Knowing, Source
from outreach.guide.sources import go_between_name


@dataclass(frozen=True, slots=True)
class Point:
    """Something to look at: what it is about, and in a sentence what to look for."""

    about: str
    words: str


EXPLORE = (
    Point("Their role", "what they do all week, how they came to it, and what they would do differently"),
    Point("Mentoring, as they know it", "who helped them along, whom they have helped, and what made it good"),
    Point("You, in their eyes", "do your questions interest them? Do they ask back, offer something, look ahead?"),
)
"""What a first conversation is for. Asking for mentoring is not among it."""

RAPPORT = (
    Point("Common ground", "we care about the same things, and neither of us has a plan the other must not see"),
    Point("Attention", "we were both wholly there, curious about each other's answers"),
    Point("Confidence", "what I say stays between us, and I keep what they say to myself"),
    Point("Frankness", "I could speak my mind, and did not feel weighed up"),
    Point("Respect", "we like each other, keep our word, and believe that the other means well"),
    Point("Room", "I came away freer to act, and not more tied down"),
)
"""What good rapport is made of, each to be felt more or less."""

PURPOSE = (
    Point("A direction", "we could both say in one sentence what these talks are for in the long run"),
    Point("An agenda", "our meetings have points to go through, and these lead that way"),
    Point("Openness", "there is room for what nobody planned, as long as it serves the direction"),
)
"""What a clear purpose is made of."""

BY_KNOWING: Mapping[Knowing | None, str] = {
    Knowing.WHY: "What made you choose this path, and would you choose it again today?",
    Knowing.HOW: "Which skill took you longest to learn, and what helped in the end?",
    Knowing.WHOM: "Whose work do you follow, and where do people of your field really meet?",
    None: "What made you choose this path, and what has kept you on it?",
}

BY_SOURCE: Mapping[Source, str] = {
    Source.IMMEDIATE_CIRCLE: "You have seen me at work: what should I do more of, and what less?",
    Source.PROFESSIONAL_BODY: "What have you found in your professional body that I should not miss?",
    Source.FRIEND_OF_A_FRIEND: "What do you and {introduced_by} turn to each other for?",
    Source.ACADEMIC_INSTITUTION: "What do you hope to learn yourself from those whom you support in your training?",
    Source.LINKEDIN: "What does your profile not show that mattered most on your way?",
    Source.OTHER: "Which turn on your way mattered more than it seemed to at the time?",
}


def good_questions(contact: Contact, knowing: Knowing | None) -> tuple[str, ...]:
    """Five questions for a first talk, by their role, the mentee's need and where the two were brought together."""
    role = f"as {contact.role}" if contact.role else "in your work"
    source = contact.source
    if source is Source.FRIEND_OF_A_FRIEND and not go_between_name(contact):
        source = Source.OTHER
    need = next(iter(contact.needs), "the work that I would like to do")
    return (
        f"What does a good week {role} look like, and what are the others like?",
        BY_KNOWING[knowing],
        f"When you think of {need}: what do you know now that you would have liked to know early?",
        BY_SOURCE[source].format(introduced_by=go_between_name(contact)),
        "Who has been a mentor to you, or whom have you helped along, and what made it good?",
    )
