"""Templates from files: where they are found, what they may do, and what is said when one is broken."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.shipped import shipped
from outreach.adapters.templates import FileTemplates
from outreach.domain.people import Contact, ContactId
from outreach.ports.errors import TemplateBroken
from outreach.ports.world import Templates


def put(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    put(tmp_path, "ours/en/letters/hello.txt", "Subject: For {{ name }}\n\nDear {{ name }},\n\nGood day.\n")
    return tmp_path / "ours"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def broken(templates: Templates, **values: object) -> TemplateBroken:
    with pytest.raises(TemplateBroken) as caught:
        templates.render("letters/hello", "en", values)
    return caught.value


def test_header_and_body_are_filled_in(ours: Path) -> None:
    rendered = FileTemplates(ours).render("letters/hello", "en", {"name": "Ada"})
    assert rendered.headers == {"subject": "For Ada"}
    assert rendered.text == "Dear Ada,\n\nGood day.\n"
    assert rendered.html == ""


def test_the_users_file_takes_the_place_of_the_shipped_one(ours: Path, own: Path) -> None:
    put(own, "en/letters/hello.txt", "Subject: Mine\n\nMine.\n")
    templates = FileTemplates(ours, own)
    assert templates.render("letters/hello", "en", {}).text == "Mine.\n"
    assert [(one.name, one.overrides) for one in templates.sources()] == [("letters/hello", True)]


def test_another_language_may_come_from_the_user_alone(ours: Path, own: Path) -> None:
    put(own, "pt-BR/letters/hello.txt", "Subject: Oi\n\nOi.\n")
    templates = FileTemplates(ours, own)
    assert templates.languages("letters/hello") == ("en", "pt-BR")
    assert templates.has("letters/hello", "pt-BR")
    assert not templates.has("letters/hello", "fr")


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("../secret", "en"),
        ("letters/../../secret", "en"),
        ("/etc/secret", "en"),
        ("secret", ".."),
        ("secret", "en/.."),
        ("letters/hello\n", "en"),
        ("", "en"),
        ("hello", ""),
    ],
)
def test_no_name_or_language_leads_out_of_the_folders(ours: Path, name: str, language: str) -> None:
    put(ours.parent, "secret.txt", "Subject: s\n\nsecret\n")
    put(ours, "secret.txt", "Subject: s\n\nsecret\n")
    templates = FileTemplates(ours)
    assert not templates.has(name, language)
    with pytest.raises(TemplateBroken):
        templates.render(name, language, {})


def test_an_include_cannot_lead_out_of_the_folders(ours: Path) -> None:
    put(ours, "secret.txt", "secret")
    put(ours, "en/letters/hello.txt", "Subject: s\n\n{% include '../../secret.txt' %}\n")
    assert "there is no template" in broken(FileTemplates(ours)).what


@given(name=st.text(max_size=30))
def test_no_value_adds_a_header_line(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("templates")
    put(root, "en/letters/hello.txt", "Subject: For {{ name }}\n\nDear {{ name }},\n")
    subject = subject_or_fault(FileTemplates(root), name)
    if isinstance(subject, TemplateBroken):
        assert not name.isprintable()
        assert subject.where.endswith("hello.txt:1")
    else:
        assert len(subject.splitlines()) == 1


def subject_or_fault(templates: Templates, name: str) -> str | TemplateBroken:
    try:
        rendered = templates.render("letters/hello", "en", {"name": name})
    except TemplateBroken as fault:
        return fault
    assert set(rendered.headers) == {"subject"}
    return rendered.headers["subject"]


def test_a_value_is_never_taken_for_a_template(ours: Path) -> None:
    rendered = FileTemplates(ours).render("letters/hello", "en", {"name": "{{ 7 * 7 }}"})
    assert rendered.headers["subject"] == "For {{ 7 * 7 }}"


def test_an_unknown_variable_is_an_error_with_file_line_and_remedy(ours: Path) -> None:
    path = put(ours, "en/letters/hello.txt", "Subject: s\n\nDear\n{% if name %}\n{{ nmae }}\n{% endif %}\n")
    fault = broken(FileTemplates(ours), name="Ada")
    assert fault.where == f"{path}:5"
    assert "nmae" in fault.what
    assert "name" in fault.remedy


def test_an_unknown_field_is_told_in_words_of_the_user(ours: Path) -> None:
    put(ours, "en/letters/hello.txt", "Subject: s\n\nDear {{ contact.nam }}\n")
    fault = broken(FileTemplates(ours), contact=Contact(ContactId("1"), "Ada"))
    assert fault.what == "a Contact has no 'nam'; did you mean name?"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{{ why_tem }}", "'why_tem' is undefined; did you mean why_them?"),
        ("{% if gretting %}{{ greeting }}{% endif %}", "'gretting' is undefined; did you mean greeting?"),
        ("{{ greting | upper }}", "'greting' is undefined; did you mean greeting?"),
        ("{{ contact.organization }}", "a Contact has no 'organization'; did you mean organisation?"),
        ("{{ talk.minuts }}", "a dict has no 'minuts'; did you mean minutes?"),
        ("{{ weather }}", "'weather' is undefined"),
        ("{{ contact.shoe_size }}", "a Contact has no 'shoe_size'"),
        ("{{ contact.minuts }}", "a Contact has no 'minuts'"),
    ],
)
def test_of_a_misspelt_name_the_nearest_one_that_is_known_is_told(ours: Path, written: str, told: str) -> None:
    put(ours, "en/letters/hello.txt", f"Subject: s\n\nDear {written}\n")
    values = {"why_them": "w", "greeting": "Dear Ada", "talk": {"minutes": 30}}
    assert broken(FileTemplates(ours), contact=Contact(ContactId("1"), "Ada"), **values).what == told


def test_a_file_that_has_changed_is_read_as_it_is_by_whoever_reads_it_anew(ours: Path) -> None:
    for words in ("Good day", "Good evening", "Good day"):
        put(ours, "en/letters/hello.txt", f"Subject: {words}\n\n{words}, {{{{ name }}}}.\n")
        rendered = FileTemplates(ours).render("letters/hello", "en", {"name": "Ada"})
        assert (rendered.headers["subject"], rendered.text) == (words, f"{words}, Ada.\n")


def test_a_missing_value_never_reads_none(ours: Path) -> None:
    assert "missing" in broken(FileTemplates(ours), name=None).what


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Subject: {{ name\n\nDear\n", 1),
        ("# for people of my field\nSubject: {{ nmae }}\n\nDear\n", 2),
        ("Subject: s\n\nDear\n\n{% if name %}\n", 5),
        ("Subject: s\n\nDear {{ name | shout }}\n", 3),
        ("Subject: s\n\nDear {{ name.__class__.__mro__ }}\n", 3),
        ("Subject: s\n\nDear {{ 1 // 0 }}\n", 3),
        ("Subject: s\n\n\n{% for i in range(10 ** 9) %}{% endfor %}\n", 4),
        ("Dear {{ name }}\n", 1),
        ("Subject: s\nBcc: other@example.org\n\nDear\n", 2),
        ("Subject: s\nSubject: t\n\nDear\n", 1),
        ("", 1),
    ],
)
def test_a_broken_template_names_file_and_line(ours: Path, text: str, line: int) -> None:
    path = put(ours, "en/letters/hello.txt", text)
    fault = broken(FileTemplates(ours), name="Ada")
    assert fault.where == f"{path}:{line}"
    assert fault.remedy


def test_a_fault_in_an_included_part_names_that_part(ours: Path) -> None:
    part = put(ours, "en/letters/_part.txt", "one\ntwo {{ three }}\n")
    put(ours, "en/letters/hello.txt", "Subject: s\n\n\n{% include '_part.txt' %}\n")
    assert broken(FileTemplates(ours)).where == f"{part}:2"


def test_a_file_in_another_encoding_is_refused(ours: Path) -> None:
    (ours / "en/letters/hello.txt").write_bytes("Subject: s\n\nGrüße\n".encode("latin-1"))
    assert "UTF-8" in broken(FileTemplates(ours)).what


def test_the_html_twin_escapes_values_and_extends_its_base(ours: Path) -> None:
    put(ours, "en/prompts/base.html", "<main>{% block words %}{% endblock %}</main>\n")
    put(ours, "en/prompts/ask.txt", "Subject: {{ who }}\n\n{{ who }}?\n")
    put(
        ours,
        "en/prompts/ask.html",
        '{% extends "base.html" %}{% block words %}<b>{{ who }}</b>{% endblock %}\n',
    )
    rendered = FileTemplates(ours).render("prompts/ask", "en", {"who": "<script>&"})
    assert rendered.html == "<main><b>&lt;script&gt;&amp;</b></main>\n"
    assert rendered.text == "<script>&?\n"
    assert rendered.headers["subject"] == "<script>&"


def test_a_shipped_html_twin_never_stands_beside_a_text_of_the_users(ours: Path, own: Path) -> None:
    put(ours, "en/prompts/ask.txt", "Subject: s\n\nshipped\n")
    put(ours, "en/prompts/ask.html", "<p>shipped</p>\n")
    put(own, "en/prompts/ask.txt", "Subject: s\n\nmine\n")
    assert FileTemplates(ours, own).render("prompts/ask", "en", {}).html == ""
    put(own, "en/prompts/ask.html", "<p>mine</p>\n")
    assert FileTemplates(ours, own).render("prompts/ask", "en", {}).html == "<p>mine</p>\n"


def test_absent_words_leave_no_hole(ours: Path) -> None:
    put(ours, "en/letters/hello.txt", "Subject: s\n\nOne.\n\n{% if name %}\n{{ name }}\n{% endif %}\n\nTwo.\n\n")
    assert FileTemplates(ours).render("letters/hello", "en", {"name": ""}).text == "One.\n\nTwo.\n"


def test_a_tag_behind_words_leaves_the_end_of_its_line(ours: Path) -> None:
    text = "Subject: s\n\nOne.{% if more %} {{ more }}{% endif %}\n\nTwo{% if more %} and{% endif %}\nthree.\n"
    put(ours, "en/letters/hello.txt", text)
    assert FileTemplates(ours).render("letters/hello", "en", {"more": ""}).text == "One.\n\nTwo\nthree.\n"
    assert FileTemplates(ours).render("letters/hello", "en", {"more": "x"}).text == "One. x\n\nTwo and\nthree.\n"


def test_tags_alone_on_a_line_leave_none(ours: Path) -> None:
    put(
        ours,
        "en/letters/hello.txt",
        "Subject: s\n\n{% if yes %}{% if yes %}\n  One.\n{% endif %}{% endif %}\nTwo.\n",
    )
    assert FileTemplates(ours).render("letters/hello", "en", {"yes": True}).text == "  One.\nTwo.\n"


def test_a_byte_order_mark_is_no_part_of_the_subject(ours: Path) -> None:
    put(ours, "en/letters/hello.txt", "\ufeffSubject: s\n\nDear\n")
    assert FileTemplates(ours).render("letters/hello", "en", {}).headers == {"subject": "s"}


def test_faults_tells_every_broken_template_at_once(ours: Path) -> None:
    put(ours, "en/letters/one.txt", "Subject: {{\n\n")
    put(ours, "en/letters/two.txt", "no header")
    assert len(FileTemplates(ours).faults()) == 2


def test_every_shipped_template_compiles() -> None:
    assert FileTemplates(shipped("templates")).faults() == ()


def test_shipped_files_are_found_inside_an_installed_copy_and_beside_a_checkout(tmp_path: Path) -> None:
    package = tmp_path / "outreach"
    assert shipped("cron", package) == tmp_path / "cron"
    (package / "_shipped" / "cron").mkdir(parents=True)
    assert shipped("cron", package) == package / "_shipped" / "cron"
    assert (shipped("templates") / "en" / "letters" / "first_contact.txt").is_file()
