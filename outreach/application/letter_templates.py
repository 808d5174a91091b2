"""The templates of letters: which there are, whose words they hold, trying other ones, keeping them."""

import hashlib
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.event_words import STEP_WORDS
from outreach.application.home import home
from outreach.application.previewing import Preview, preview_of_template
from outreach.application.requests import named
from outreach.domain.events import Step
from outreach.domain.people import Contact
from outreach.guide.letter_names import meant_by
from outreach.guide.letter_samples import SAMPLE, sample
from outreach.guide.letter_values import Told, letter_values
from outreach.ports.errors import TemplateBroken
from outreach.ports.store import Records
from outreach.ports.world import TemplateSource

FOLDER = "letters/"
LONGEST = 50_000
"""Characters that a template may have."""

VARIANT_WORDS = {
    "by_phone": "by phone",
    "by_register": "to a register, by its form",
    "by_linkedin": "by LinkedIn",
    "by_form": "by a form",
    "friend_of_a_friend": "to a friend of a friend",
    "academic_institution": "to somebody at a university",
    "professional_body": "to somebody of your professional body",
    "immediate_circle": "to somebody you know",
    "linkedin": "to somebody found on LinkedIn",
    "declines": "after a no",
    "called_off": "when they call a talk off",
    "asks": "when they ask you something",
    "later": "when they said later",
    "refers": "when they named somebody else",
    "check_in": "to see your mentor again",
}
"""For whom, or when, a letter has words of its own."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A template of a letter. `name` without its folder; `yours`: the words are the mentee's own; `shipped` is what
    stands beneath them ("": nothing does)."""

    name: str
    language: str
    title: str
    path: str
    yours: bool
    text: str
    shipped: str

    @property
    def digest(self) -> str:
        """Another one for each text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a text; `line` counts from 1, None where the fault lies in no line of it."""

    line: int | None
    words: str
    remedy: str


def letter_templates(app: App) -> tuple[LetterTemplate, ...]:
    """All of them, in the order in which letters are written."""
    found = [_template(app, one) for one in app.templates.sources() if _is_letter(one)]
    order = list(STEP_WORDS)
    return tuple(sorted(found, key=lambda one: (one.language, order.index(meant_by(one.name)[0]), one.name)))


def letter_template(app: App, name: str, language: str = "") -> LetterTemplate | None:
    """The one of that name and language; without a language in the mentee's, else in whatever there is."""
    found = [one for one in app.templates.sources() if one.name == FOLDER + name and _is_letter(one)]
    wanted = language or app.preferences.language
    mine = [one for one in found if one.language == wanted] or ([] if language else found)
    return _template(app, mine[0]) if mine else None


def _is_letter(one: TemplateSource) -> bool:
    """Whether it is for a letter that there is; a file of another name lies in the folder for nothing."""
    return one.name.startswith(FOLDER) and one.name.removeprefix(FOLDER).partition(".")[0] in set(Step)


def _template(app: App, one: TemplateSource) -> LetterTemplate:
    name = one.name.removeprefix(FOLDER)
    shipped = app.own_templates.shipped(one.name, one.language) or ""
    return LetterTemplate(name, one.language, title(name), one.path, one.overrides, one.text, shipped)


def title(name: str) -> str:
    """What the letter is called: "First letter, by phone"."""
    words = STEP_WORDS[meant_by(name)[0]]
    rest = [VARIANT_WORDS.get(one, one.replace("_", " ")) for one in name.split(".")[1:]]
    return ", ".join([f"{words[:1].upper()}{words[1:]}", *rest])


def fault(app: App, one: LetterTemplate, text: str) -> Fault | None:
    """What keeps letters from being written from this text: it is filled in with all that can be known, and with as
    little as there may be. None: nothing."""
    if len(text) > LONGEST:
        return Fault(None, f"it is longer than {LONGEST} characters", "Letters are short: take most of it out.")
    trying = app.own_templates.trying(FOLDER + one.name, one.language, text)
    place = home(app)
    for told in (sample(app.clock.now(), place, place), Told()):
        values = letter_values(SAMPLE, app.mentee, first_subject="A question", told=told)
        try:
            trying.render(FOLDER + one.name, one.language, values)
        except TemplateBroken as broken:
            return _fault(broken)
    return None


def _fault(broken: TemplateBroken) -> Fault:
    number = broken.where.rpartition(":")[2]
    return Fault(int(number) if number.isdigit() else None, broken.what, broken.remedy)


def tried(app: App, records: Records, contact: Contact, one: LetterTemplate, text: str) -> Preview | Fault:
    """How this text reads to this person, and what the letter check says; or why it cannot be filled in."""
    trying = app.own_templates.trying(FOLDER + one.name, one.language, text)
    try:
        return preview_of_template(
            replace(app, templates=trying), records, contact, FOLDER + one.name, one.language
        )
    except TemplateBroken as broken:
        return _fault(broken)


def save_template(app: App, one: LetterTemplate, text: str) -> str:
    """Keeps the text as the mentee's own, or takes the shipped one again where it says the same; what was done, in
    words. Raises Refusal for a text that no letter can be written from, and TemplateUnwritable."""
    whole = f"{text.rstrip()}\n"
    wrong = fault(app, one, whole)
    if wrong:
        where = f"line {wrong.line}: " if wrong.line else ""
        raise Refusal("broken_template", f"{where}{wrong.words}")
    if whole == one.text:
        return "Nothing was different."
    if whole == one.shipped:
        return restore_template(app, one)
    path = app.own_templates.save(FOLDER + one.name, one.language, whole)
    return f"Saved in {path}. {FOLLOWED}"


FOLLOWED = (
    "Letters that wait follow these words with the next pass; one that you approved is shown to you once more."
)


def restore_template(app: App, one: LetterTemplate) -> str:
    """Takes the mentee's own file away, so that the shipped words are used again. Raises Refusal where none are
    shipped, and TemplateUnwritable."""
    if not one.shipped:
        raise Refusal("nothing_shipped", f"there is no shipped {one.title.lower()} in {one.language}")
    app.own_templates.restore(FOLDER + one.name, one.language)
    return f"{one.title}: the shipped words are used again. {FOLLOWED}"


def to_try_with(records: Records, who: str) -> Contact:
    """Whom a letter is tried with: who is named, else the first by name, else somebody made up. Raises Refusal
    where nobody, or more than one, is called so."""
    if who.strip():
        return named(records, who.strip())
    people = records.contacts.all()
    return min(people, key=lambda one: (one.by_hand, one.name.casefold()), default=SAMPLE)
