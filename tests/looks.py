"""Everything the product writes, to be read and looked at: `python -m tests.looks FOLDER`.

Letters, prompts, answers, the digest and the portfolio's page, made by the product itself for made-up people; and
where there is a Chromium, pictures of all that is HTML: at a phone's and a desktop's width, light and dark.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from itertools import product
from pathlib import Path

from outreach.application.previewing import Preview, preview
from outreach.application.reflecting import tell
from outreach.demo.story import PORTFOLIO, play
from outreach.domain.events import Step
from outreach.domain.people import Channel, Contact, Source
from outreach.guide.letter_names import OCCASIONS
from tests.application.letter_world import NOON
from tests.application.portfolio_worlds import TEAM, populated, rendered, with_needs
from tests.application.prompt_situations import letter_gone, stranger, three_letters
from tests.application.situations import SITUATIONS
from tests.application.talk_situations import met
from tests.application.test_digest import on_monday
from tests.browser import Browser, browser
from tests.makers import World, contact

WIDTHS = (390, 1100)
SCHEMES = ("light", "dark")

REFLECTIONS = {
    "purpose": "I want to lead a ward team well within two years",
    "context": "1",
    "looking_for": "somebody who asks good questions",
    "formality": "much",
}
SAID = (
    "HELP",
    "STATUS",
    "That sounds fine to me!",
    "Ask her next week",
    "MEETING 31 Nov 10:00",
    "MEETING Mon 2 Nov 08:00",
    "ADD Mary Ward <mary@ward.test> via Julie Adams",
    "PAUSE until 3 Jan",
    "PAUSE Nobody",
    "STOP",
    "RESUME",
    "REOPEN",
    "NOTE met at the spring fair",
    "MEETING Thu 5 Nov 14:00",
    "RATE 9 1",
    "UNDO",
    "CLOSE",
)
"""Replies to a prompt, and what the product answers."""


class Shelf:
    """A folder for what was written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, kind: str, name: str, text: str, html: str = "") -> None:
        place = self.folder / kind
        place.mkdir(parents=True, exist_ok=True)
        bare = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        (place / f"{bare}.txt").write_text(text)
        if html:
            (place / f"{bare}.html").write_text(html)

    def put_mail(self, kind: str, name: str, world: World) -> None:
        """The newest mail to the mentee."""
        self.put_message(kind, name, world.prompts()[-1])

    def put_message(self, kind: str, name: str, mail: EmailMessage) -> None:
        text, html = (mail.get_body((one,)) for one in ("plain", "html"))
        assert text is not None
        assert html is not None
        head = f"Subject: {mail['Subject']}\n\n"
        self.put(kind, name, head + text.get_content(), html.get_content())


# -- letters


def julie(**values: object) -> Contact:
    known: dict[str, object] = {
        "salutation": "Julie",
        "role": "Director of Nursing",
        "organisation": "Northern Trust",
        "need": "leading a team in public health",
        "why_them": "Your account of bringing night nurses and planners to one table stayed with me for weeks",
    }
    return contact("Julie Adams", "julie@partner.test", **{**known, **values})


BARE = {"role": "", "organisation": "", "need": "", "salutation": ""}
"""Of whom little is known."""

BETWEEN: dict[Source, str] = {
    Source.FRIEND_OF_A_FRIEND: "Ann Lee <ann@friend.test>",
    Source.PROFESSIONAL_BODY: "the Guild of Nurses",
    Source.ACADEMIC_INSTITUTION: "the mentoring course in Leeds",
}


def people() -> Iterator[tuple[str, Contact, bool]]:
    """Every source and channel: a name, the contact, and whether the mentee has told much."""
    for source in Source:
        yield source.value, julie(source=source, introduced_by=BETWEEN.get(source, "")), True
        yield f"{source.value}, little known", julie(source=source, **BARE), False
    for channel in (Channel.LINKEDIN, Channel.PHONE, Channel.FORM):
        yield f"by {channel.value}", julie(channel=channel), True
        yield f"by {channel.value}, little known", julie(channel=channel, **BARE), False
    register = {"channel": Channel.FORM, "source": Source.PROFESSIONAL_BODY, "salutation": "Guild of Nurses"}
    yield "a register", julie(**register), True


def letters_to(person: Contact, *, told: bool) -> Iterator[tuple[str, Preview]]:
    """Every letter that can be written to this person, by step and occasion."""
    world = World(prepared=False)
    world.app = replace(world.app, preferences=replace(world.app.preferences, availability=NOON))
    world.add(replace(person, introduced_by=person.introduced_by or "Ann Lee"))
    with world.app.store.transaction() as records:
        for question, words in REFLECTIONS.items() if told else ():
            tell(world.app, records, question, words)
        for step in Step if person.channel is Channel.EMAIL else (Step.FIRST_CONTACT, Step.FOLLOW_UP):
            for occasion in (None, *OCCASIONS.get(step, ())):
                name = f"{step.value} {occasion or ''}".strip()
                yield name, preview(world.app, records, person, step, occasion)


def letters(shelf: Shelf) -> None:
    for who, person, told in people():
        for name, found in letters_to(person, told=told):
            of_source = name in (Step.FIRST_CONTACT.value, Step.FOLLOW_UP.value, Step.INTRODUCTION.value)
            if of_source or person.source is Source.OTHER:
                notes = [f"[{'blocks' if one.blocks else 'warns'}: {one.message}]\n" for one in found.findings]
                written = f"To: {found.content.to_name}\nSubject: {found.content.subject}\n\n{found.content.text}"
                shelf.put("letters", f"{name} {who}", "".join([written, *notes]))


# -- prompts, answers, digest, portfolio


def answered_with(words: str) -> World:
    world = letter_gone()
    world.reply(words, prompt=world.prompts()[0])
    world.run(minutes=5)
    return world


def everything_else(shelf: Shelf) -> None:
    for name, made in SITUATIONS.items():
        shelf.put_mail("prompts", name, made())
    for words in SAID:
        shelf.put_mail("answers", words, answered_with(words))
    for name, made in (("a week", stranger), ("letters", three_letters), ("after a talk", met)):
        world = made()
        on_monday(world)
        shelf.put_mail("digests", name, world)
    for name, world in (("crowded", populated(40)), ("new", with_needs(TEAM)), ("empty", with_needs())):
        page = rendered(world)
        shelf.put("pages", f"portfolio {name}", page.text, page.html)


def demo(shelf: Shelf) -> None:
    """The story's own page and digests: what somebody has who used the product for two months."""
    played = shelf.folder / "demo"
    play(played, lambda _: None)
    shelf.put("pages", "portfolio of the demo", "", (played / PORTFOLIO).read_text())
    for path in sorted(played.glob("*-to-chris.eml")):
        mail = message_from_bytes(path.read_bytes(), EmailMessage, policy=default)
        if str(mail["Subject"]).startswith("Your week"):
            shelf.put_message("digests", f"demo {path.name[:9]}", mail)


# -- pictures


def pictures(folder: Path, camera: Browser) -> None:
    for page in sorted(folder.glob("*/*.html")):
        for width, scheme in product(WIDTHS, SCHEMES):
            to = folder / "pictures" / f"{page.parent.name}-{page.stem}-{width}-{scheme}.png"
            to.parent.mkdir(exist_ok=True)
            excess = camera.picture(page, to, width=width, scheme=scheme)
            if excess > 0:
                sys.stdout.write(f"{page}: {excess} pixels too wide at {width}\n")


def main(folder: Path) -> None:
    shelf = Shelf(folder)
    letters(shelf)
    everything_else(shelf)
    demo(shelf)
    with browser() as camera:
        if camera:
            pictures(folder, camera)
        else:
            sys.stdout.write("No Chromium here: no pictures.\n")
    sys.stdout.write(f"All of it is in {folder}.\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where: python -m tests.looks FOLDER")
    main(Path(sys.argv[1]))
