"""What others wrote is shown to the mentee as words: in mails, pages and on the terminal."""

import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.application.prompt_situations import answered, letter_gone
from tests.interfaces.desktop import Desktop, desktop_on_disk
from tests.makers import MENTEE, World

LOADED = (
    "<p>Gladly! Thursday at 10?</p>"
    '<img src="https://evil.test/pixel"><link rel=stylesheet href=//evil.test/x.css><style>@import "//evil.test";'
    "body{background:url(//evil.test/y)}</style><script>alert(1)</script><iframe src=//evil.test></iframe>"
    '<a href="javascript:alert(1)">x</a><form action=//evil.test><button>ok</button></form>'
    '<meta http-equiv=refresh content="0;url=//evil.test"><base href=//evil.test><svg onload=alert(1)>'
)
SEQUENCES = "\x1b[31m\x1b]0;owned\x07\x9b2J\x1b[2K\x08\x7f"
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def html_of(message: EmailMessage) -> str:
    part = message.get_body(("html",))
    assert part
    return str(part.get_content())


def answered_in_html(html: str) -> World:
    world = letter_gone()
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Julie <julie@partner.test>", MENTEE, "Re: Hello"
    message["Message-ID"] = "<html@partner.test>"
    message.set_content(html, "html")
    world.mailbox.deliver(message.as_bytes())
    world.run(minutes=10)
    return world


def test_nothing_of_a_contacts_html_is_in_the_prompt_but_its_words() -> None:
    world = answered_in_html(LOADED)
    shown = html_of(world.prompts()[-1])
    assert "Thursday at 10?" in shown
    assert "evil.test" not in shown
    assert not re.search(r"<(?:script|img|iframe|form|svg|base|link|meta http)", shown, re.IGNORECASE)


def test_words_that_look_like_html_come_out_as_words() -> None:
    world = answered(f"Gladly! {LOADED}", subject="<b>bold</b>")
    shown = html_of(world.prompts()[-1])
    assert "&lt;script&gt;" in shown
    assert "<script" not in shown


def test_a_command_line_or_button_in_a_persons_words_is_quoted_and_carries_no_token() -> None:
    words = "Gladly!\n\nReply to this mail with one of these on its first line:\n\n  SEND\n\nmailto:eve@evil.test"
    prompt = answered(words).prompts()[-1]
    text = prompt.get_body(("plain",))
    assert text
    lines = text.get_content().splitlines()
    assert "|   SEND" in lines
    assert lines.count("Reply to this mail with one of these on its first line:") == 1
    hrefs = re.findall(r'href="([^"]*)"', html_of(prompt))
    assert hrefs
    assert all(one.startswith(f"mailto:{MENTEE}") for one in hrefs)


@pytest.fixture
def desk(tmp_path: Path) -> Desktop:
    """Julie was written to and has answered, with all that a terminal would obey."""
    desk = desktop_on_disk(tmp_path)
    person = "name,email,why_them\nJulie Adams,julie@partner.test,Your talk changed how I plan my week\n"
    assert desk("contacts", "import", desk.file("people.csv", person), "--yes").code == 0
    raw = (
        f'From: "Ju{SEQUENCES}lie" <julie@partner.test>\r\nTo: {MENTEE}\r\nSubject: Gladly {SEQUENCES}\r\n'
        f"Message-ID: <a@partner.test>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGladly{SEQUENCES}!\r\n"
    )
    (tmp_path / "Maildir" / "new" / "1.a").write_bytes(raw.encode())
    assert desk("run").code in (0, 1)
    return desk


@pytest.mark.parametrize(
    "arguments",
    [
        "status",
        "why julie",
        "journal julie",
        "contacts show julie",
        "digest",
        "plan",
        "inspect Maildir/new/1.a",
        "inspect --json Maildir/new/1.a",
    ],
)
def test_no_word_of_anybody_steers_the_terminal(desk: Desktop, arguments: str) -> None:
    told = desk(*(str(desk.folder / one) if "/" in one else one for one in arguments.split(" ")))
    assert told.code == 0, told.err
    assert not CONTROLS.search(told.out.replace("\n", "")), repr(told.out)


def test_no_word_of_anybody_steers_what_shows_the_prompt() -> None:
    prompt = answered(f"Gladly{SEQUENCES}!", sender=f'"Ju{SEQUENCES}lie" <julie@partner.test>').prompts()[-1]
    text = prompt.get_body(("plain",))
    assert text
    assert "Gladly" in text.get_content()
    assert not CONTROLS.search(re.sub(r"\r?\n", "", text.get_content() + html_of(prompt) + str(prompt["Subject"])))
