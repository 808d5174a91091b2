"""A contact as a form: its fields in words, what was typed, and what of it is new."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.domain.events import Stage
from outreach.domain.people import Channel, Contact, Source
from outreach.interfaces.web.forms import Form

OWN = "own."
"""What a column of the mentee's own begins with, among a form's fields."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `kind` is line, email, prose, choice or day; `options` of a choice are values with their words."""

    name: str
    label: str
    hint: str = ""
    kind: str = "line"
    options: tuple[tuple[str, str], ...] = ()
    required: bool = False


def _same(values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((one, f"{one[:1].upper()}{one[1:]}") for one in values)


STAGES = tuple((one.value, one.value.replace("_", " ").capitalize()) for one in Stage)

WHO = (
    Field("name", "Name", required=True),
    Field("role", "Role"),
    Field(
        "organisation", "Organisation", "One open first letter per organisation: colleagues wait for each other."
    ),
    Field("salutation", "How you address them", "As behind “Dear”: Julie, or Professor Adams. Empty: the name."),
)
REACHED = (
    Field("email", "E-mail", "Letters go there. Empty: you carry the words over by hand.", "email"),
    Field("channel", "Reached by", "", "choice", _same([one.value for one in Channel])),
    Field("profile_url", "Web page or profile", "Their own page, or LinkedIn."),
    Field("time_zone", "Time zone", "Such as Europe/London. Empty: yours."),
    Field("country", "Country", "Two letters, such as GB: its public holidays are kept."),
    Field("language", "Language of letters", "Such as en. Empty: yours."),
)
WHY = (
    Field("need", "What they may help you with", "Several are parted by a semicolon."),
    Field(
        "why_them",
        "Why them",
        "One sentence for this person alone; it stands in the first letter. Without it none goes.",
        "prose",
    ),
    Field("source", "Where you found them", "", "choice", _same([one.value for one in Source])),
    Field(
        "introduced_by",
        "Who could introduce you",
        "A name, with an address if you have one: Sam Lee <sam@example.org>.",
    ),
    Field("notes", "Notes", "For you alone.", "prose"),
)
UNDER_WAY = (
    Field("stage", "Where it stands", "", "choice", STAGES),
    Field("last_contact", "When you were last in touch", "", "day"),
)
FIELDS = (*WHO, *REACHED, *WHY)
LABELS: Mapping[str, str] = {
    **{one.name: one.label for one in (*FIELDS, *UNDER_WAY)},
    "addresses": "E-mail",
    "extra": "Columns of your own",
}


def cells_of(contact: Contact) -> Mapping[str, str]:
    """The contact's fields as a form shows them, columns of the mentee's own included."""
    plain = {one.name: str(getattr(contact, one.name)) for one in FIELDS if one.name != "email"}
    return {
        **plain,
        "email": contact.address or "",
        **{f"{OWN}{key}": words for key, words in contact.extra.items()},
    }


def typed(form: Form) -> Mapping[str, str]:
    """What stands in the fields that were sent, among them a column of the mentee's own that is new."""
    names = [one.name for one in (*FIELDS, *UNDER_WAY)]
    names += [one for one in form.fields if one.startswith(OWN)]
    cells = {one: "; ".join(filter(None, form.all(one))).strip() for one in names if one in form.fields}
    column = form.get("new_column").strip().lower()
    return {**cells, f"{OWN}{column}": form.get("new_value").strip()} if column else cells


def as_columns(cells: Mapping[str, str]) -> dict[str, str]:
    """The same by the names of a contact file's columns."""
    return {one.removeprefix(OWN): words for one, words in cells.items()}


def changed(contact: Contact, cells: Mapping[str, str]) -> Mapping[str, str]:
    """What was typed differently from what is known."""
    known = cells_of(contact)
    return {one: words for one, words in cells.items() if words != known.get(one, "")}


def stamp(contact: Contact) -> str:
    """Another one for each state of a contact: a form tells with it what it was made from."""
    return hashlib.sha256(repr(contact).encode()).hexdigest()[:16]
