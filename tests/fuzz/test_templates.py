"""Templates: hostile values are words and nothing else; a hostile template is told as broken."""

import tempfile
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.domain.people import Address, Contact, Mentee
from outreach.domain.working_time import Place
from outreach.guide.letter_samples import SAMPLE, sample
from outreach.guide.letter_values import Told, letter_values
from outreach.ports.errors import TemplateBroken
from outreach.ports.world import Rendered
from tests.application.test_prompts_html import QUIET, page
from tests.fuzz.hostile import lines, texts
from tests.makers import World, contact

NOW = datetime(2026, 11, 2, 10, tzinfo=UTC)
PLACE = Place("Europe/London")
MENTEE = Mentee("Chris Morgan", (Address("chris@example.org"),), "Europe/London", "Chris")
MADE_UP = sample(NOW, PLACE, PLACE)
FREE = [one.name for one in fields(Told) if isinstance(getattr(MADE_UP, one.name), str)]
JULIE = "julie@partner.test"
OF_CONTACTS = ("name", "salutation", "role", "organisation", "need", "why_them", "introduced_by")


a_few = settings(max_examples=6)
"""Each example is a whole world with its passes."""


@cache
def templates() -> FileTemplates:
    return FileTemplates(shipped("templates"))


LETTERS = [(one.name, one.language) for one in templates().sources() if one.name.startswith("letters/")]


@given(
    st.sampled_from(LETTERS),
    st.fixed_dictionaries(dict.fromkeys(OF_CONTACTS, texts)),
    st.dictionaries(st.sampled_from(FREE), texts),
)
def test_a_letter_with_hostile_values_is_written_or_told_as_broken(
    which: tuple[str, str], values: dict[str, str], told: dict[str, str]
) -> None:
    person: Contact = replace(SAMPLE, **values)  # type: ignore[arg-type]  # these fields are all text
    known = letter_values(person, MENTEE, first_subject=values["role"], told=replace(MADE_UP, **told))  # type: ignore[arg-type]
    try:
        rendered = templates().render(*which, known)
    except TemplateBroken as fault:
        assert fault.what  # a value would have broken the Subject in two
        assert fault.where
        return
    one_header_of_one_line(rendered)


def one_header_of_one_line(rendered: Rendered) -> None:
    assert set(rendered.headers) == {"subject"}
    assert not set(rendered.headers["subject"]) & set("\r\n\0\x0b\x0c\x85\u2028\u2029")


def asked_about(person: Contact) -> World:
    """A first pass has drafted the letter and asked for approval. The templates are compiled once for all worlds."""
    world = World()
    world.app = replace(world.app, templates=templates())
    world.add(person)
    world.run()
    return world


def shown_as_words(world: World) -> None:
    assert world.prompts()[-1]["Subject"]
    for tag, attributes in page(world).elements:
        assert tag in QUIET
        assert attributes.get("href", "mailto:").startswith("mailto:")


whole = lines.map(lambda text: text.encode("utf-8", "replace").decode())
"""No door lets a lone surrogate in, and the store holds none."""


@a_few
@given(whole.filter(str.strip), whole, whole)
def test_a_hostile_contact_is_shown_to_the_mentee_as_words(name: str, role: str, why: str) -> None:
    person = contact("Julie Adams", JULIE, organisation=role, role=role, why_them=why, salutation=name)
    shown_as_words(asked_about(person))


@a_few
@given(texts, whole)
def test_a_hostile_answer_is_shown_to_the_mentee_as_words(text: str, subject: str) -> None:
    world = asked_about(contact("Julie Adams", JULIE))
    world.reply("SEND")
    world.run(minutes=5)
    said = text.encode("utf-8", "replace").decode()
    one_line = "".join(one for one in subject if one.isprintable())
    world.hears_from(f"Julie Adams <{JULIE}>", f"Thank you.\n\n{said}", subject=one_line)
    world.run(minutes=10)
    shown_as_words(world)


PIECES = (
    "{{ contact.name }}", "{{ contact.__class__.__mro__ }}", "{{ ''.__class__ }}", "{% for one in done %}", "{% endfor %}",
    "{% if news %}", "{% endif %}", "{% include '../../secret.txt' %}", "{% extends 'x' %}", "{{ 1 / 0 }}", "{{ x }}",
    "{{ [1][9] }}", "{{ contact.name.join }}", "{{ 'a'|attr('__class__') }}", "{% set x = 1 %}", "{{ loop }}", "{%", "}}",
    "{{ meeting_at.strftime('%') }}", "{{ '%s'|format(1, 2) }}", "{{ '{0.__class__}'.format(1) }}", "{# ", " #}",
    "{{ range(999999999) }}", "{{ lipsum.__globals__ }}", "{{ cycler.__init__ }}", "{% block b %}", "{{ super() }}",
    "{{ done.append(1) }}", "{% macro m() %}{{ m() }}{% endmacro %}", "{{ m() }}", "{{ slots|map('x') }}", "\n", "Subject: y\n",
    "{{ news|int('a') }}", "{{ news|batch(0)|list }}", "{{ news.encode('x') }}", "{{ done|sum }}", "{{ none }}",
)  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), texts), max_size=8).map("".join), st.booleans())
def test_a_hostile_template_is_filled_in_or_told_as_broken(text: str, in_subject: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "en" / "letters" / "hello.txt"
        file.parent.mkdir(parents=True)
        whole = f"Subject: {text}\n\nDear,\n" if in_subject else f"Subject: x\n\n{text}\n"
        file.write_bytes(whole.encode("utf-8", "surrogatepass"))
        own = FileTemplates(shipped("templates"), Path(folder))
        try:
            rendered = own.render("letters/hello", "en", letter_values(SAMPLE, MENTEE, told=MADE_UP))
        except TemplateBroken as fault:
            assert fault.what
            assert fault.where
            assert fault.remedy
            return
    one_header_of_one_line(rendered)
    assert "<class " not in rendered.text
