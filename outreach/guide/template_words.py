"""What a letter's template may use, in plain words: the values of `letter_values`, one by one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateWord:
    """`name` as a template writes it; `several`: it is gone through with {% for one in ... %}."""

    name: str
    explains: str
    several: bool = False


ALWAYS = (
    TemplateWord("greeting", "how they are addressed, without the word of greeting"),
    TemplateWord("why_them", "your sentence for this one person, as a sentence of its own"),
    TemplateWord("contact.name", "their name"),
    TemplateWord("contact.role", "what they do"),
    TemplateWord("contact.organisation", "where they work"),
    TemplateWord("contact.need", "what they may help you with"),
    TemplateWord("contact.introduced_by", "who may be named as between you"),
    TemplateWord("contact.extra.NAME", "a column of your own, called NAME"),
    TemplateWord("mentee.name", "your name"),
    TemplateWord("mentee.signature", "how you sign"),
    TemplateWord("mentee.organisation", "where you work"),
    TemplateWord("minutes", "how long a first talk you ask for"),
    TemplateWord("go_between", "who may be named as having pointed you to them"),
)
"""Of every letter."""

REFLECTION = (
    TemplateWord("purpose", "what you told you want"),
    TemplateWord("context", "in which part of your life"),
    TemplateWord("looking_for", "what somebody should have who helps you"),
    TemplateWord("good_mentee", "what makes you somebody worth their time"),
    TemplateWord("approach", "how you would like to work together"),
    TemplateWord("transition", "how you would come from a talk to mentoring"),
)
"""Told in reflection; what you have not answered is empty."""

CONVERSATION = (
    TemplateWord("first_subject", "what your first letter was called; empty in the first one"),
    TemplateWord("thread_subject", "what the conversation is called, without Re:"),
    TemplateWord("meeting", "the time of the talk, in their zone and yours"),
    TemplateWord("meeting_day", "its day alone"),
    TemplateWord("meeting_at", "the same as an instant, to write dates another way"),
    TemplateWord("talk_minutes", "how long that talk takes"),
    TemplateWord("invitation", "whether a calendar file goes with the letter"),
    TemplateWord("time_taken", "whether another talk is set at each time that they named"),
    TemplateWord("way_named", "whether they said how they would like to talk"),
    TemplateWord("slots", "times that you offer", several=True),
    TemplateWord("slots_at", "the same as instants", several=True),
    TemplateWord("later", "when to come back, if they said so"),
    TemplateWord("named", "those to whom they pointed", several=True),
    TemplateWord("offered", "whether they offered to be your mentor by themselves"),
)
"""Known once there is a conversation; empty before."""

AFTER = (
    TemplateWord("talk_on", "the day of the last talk"),
    TemplateWord("learned", "the one thing you said you learned"),
    TemplateWord("done", "what you have done of their advice", several=True),
    TemplateWord("to_do", "what you still have to do", several=True),
    TemplateWord("news", "your line of news"),
    TemplateWord("mentor", "whether they agreed to be your mentor"),
    TemplateWord("agreement_details", "what a letter about an agreement spells out", several=True),
    TemplateWord("rhythm", "how often you meet"),
    TemplateWord("length", "for how many minutes"),
    TemplateWord("span", "for how long in all"),
    TemplateWord("review", "when to look back together"),
)
"""Known after a talk; empty before."""

GROUPS = (
    ("In every letter", ALWAYS),
    ("What you told in reflection", REFLECTION),
    ("The conversation", CONVERSATION),
    ("After a talk", AFTER),
)
