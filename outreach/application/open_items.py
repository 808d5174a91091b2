"""How questions are treated as long as nobody answers them."""

from datetime import datetime, timedelta

from outreach.domain.correspondence import Item, Question
from outreach.domain.rules import Rules

NEVER_REPEATED = (Question.PREPARE, Question.REFLECT, Question.CHECK_IN, Question.KEEP_IN_TOUCH, Question.EVALUATE)
"""What does not matter enough, or not any more, to be asked again; the digest lists it."""

ABOUT_THEIR_LETTER = (Question.APPROVE, Question.LOOK, Question.EARLIER_MAIL, Question.REQUEST)
"""Questions about a letter that also lies in Drafts; texts for other channels do not."""

FOLLOWED = (*ABOUT_THEIR_LETTER, Question.ANSWERED, Question.TASK)
"""Questions that each pass looks after: whether their text, their draft or their day still is what was asked."""


def is_repeated_now(item: Item, now: datetime, rules: Rules) -> bool:
    """Whether it is to be asked once more. What a go-between said is asked again by the policy, in its own time."""
    waits = item.question is Question.INTRODUCTION and item.about != "ask"
    old = item.asked_at is not None and item.asked_at <= now - timedelta(days=rules.repeat_after_days)
    return old and not item.repeated and item.question not in NEVER_REPEATED and not waits
