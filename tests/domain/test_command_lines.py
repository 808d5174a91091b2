"""Which lines of a mail are commands, where a colon or several lines might be taken otherwise."""

import pytest

from outreach.domain.command_mail import Line, command_lines, gone_on


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("NOTE leading a team: how", [Line("", "NOTE leading a team: how")]),
        ("Note: they like tea", [Line("", "Note: they like tea")]),
        ("Julie: SEND", [Line("Julie", "SEND")]),
        ("Add Smith: SEND", [Line("Add Smith", "SEND")]),
        ("Julie Adams: NOTE a: b", [Line("Julie Adams", "NOTE a: b")]),
        ("Julie: SEMD\nOmar: SEND", [Line("Julie", "SEMD"), Line("Omar", "SEND")]),
        ("Julie: SEND\nOmar: SEMD", [Line("Julie", "SEND"), Line("Omar", "SEMD")]),
        ("Julie: SEND\n\nOmar: Send!", [Line("Julie", "SEND"), Line("Omar", "Send!")]),
        ("Omar: SEND\nJulie: SEMD", [Line("Omar", "SEND"), Line("Julie", "SEMD")]),
        ("Julie: SEND\n\nTel.: 123", [Line("Julie", "SEND", "Tel.: 123")]),
        ("Julie: SEND\n\nBuilding: XNO", [Line("Julie", "SEND", "Building: XNO")]),
        ("Julie: SEND\n\n\nOmar: Skip.\n\nChris", [Line("Julie", "SEND"), Line("Omar", "Skip.", "Chris")]),
        (
            "ADD Sam <s@x.test>\nADD Ida <i@x.test>",
            [Line("", "ADD Sam <s@x.test>"), Line("", "ADD Ida <i@x.test>")],
        ),
        ("ADD Sam <s@x.test>\nSEND", [Line("", "ADD Sam <s@x.test>", "SEND")]),
        ("SEND\nADD Sam <s@x.test>", [Line("", "SEND", "ADD Sam <s@x.test>")]),
    ],
)
def test_the_commands_of_a_mail(text: str, lines: list[Line]) -> None:
    assert list(command_lines(text).commands) == lines


LONG = "one may refuse a rota, if one says so early enough and tells"


@pytest.mark.parametrize(
    ("below", "whole"),
    [
        ("why, in front of everybody", f"{LONG} why, in front of everybody"),
        ("why\n\nChris\n\nSent from my iPhone", f"{LONG} why"),
        ("why\nMany thanks\nChris Morgan\nWard nurse", f"{LONG} why"),
        ("\nAnd that she rests.", f"{LONG}\n\nAnd that she rests."),
        ("Chris", LONG),
        ("C.", LONG),
        ("MfG\nCM", LONG),
        ("Viele Grüße, Chris", LONG),
        ("", LONG),
    ],
)
def test_words_go_on_below_their_line_up_to_the_name_of_who_wrote_them(below: str, whole: str) -> None:
    assert gone_on(LONG, below, "Chris Morgan", "Chris") == whole


def test_a_break_behind_a_short_line_was_meant() -> None:
    assert gone_on("leading a team: how", "a wider network: whom", "Chris Morgan", "") == (
        "leading a team: how\na wider network: whom"
    )
