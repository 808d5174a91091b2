"""The things to answer, with a link each that opens a ready reply."""

from dataclasses import dataclass
from urllib.parse import quote

from outreach.application.app import App
from outreach.domain.choices import Choice


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One thing to answer: its words, what it does, and a link that opens a ready reply.

    `label` stands on the button. `needs_more` tells that the text of the reply may be changed, `only_example`
    that it must be filled in, `below` that what it asks for goes on the lines below it.
    """

    words: str
    verb: str
    label: str
    explains: str
    mailto: str
    needs_more: bool
    only_example: bool
    below: bool


LONGEST_BELOW = 1200
"""Longer texts are not put into a link: programs cut them (RFC 6068 sets no limit)."""


def choice_view(app: App, choice: Choice, token: str, below: str = "") -> ChoiceView:
    """The button's subject carries the item's own token, so that its reply needs no name (RFC 6068).

    `below` is the text to be changed, where a choice asks for one below its verb.
    """
    text = f"{choice.ready}\n\n{below if len(below) <= LONGEST_BELOW else ''}" if choice.below else choice.ready
    subject, body = quote(f"Re: {choice.verb} [#{token}]"), quote(text.replace("\n", "\r\n"))
    return ChoiceView(
        words=choice.words,
        verb=choice.verb,
        label=f"{choice.verb} …" if choice.only_example or choice.below else choice.words,
        explains=choice.explains,
        mailto=f"mailto:{quote(app.mentee.addresses[0], safe='@')}?subject={subject}&body={body}",
        needs_more=choice.needs_more,
        only_example=choice.only_example,
        below=choice.below,
    )
