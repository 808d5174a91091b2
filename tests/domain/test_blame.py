"""Of whom a refusal speaks."""

import pytest

from outreach.domain.blame import Blame, blame

JULIE = "julie@partner.test"


@pytest.mark.parametrize(
    ("stage", "code", "enhanced", "text", "whose"),
    [
        ("RCPT", 550, "5.1.1", "no such user", Blame.ADDRESS),
        ("RCPT", 550, "5.1.10", "recipient not found", Blame.ADDRESS),
        ("RCPT", 553, "", f"sorry, <{JULIE}> is unknown", Blame.ADDRESS),
        ("RCPT", 550, "", f"{JULIE.upper()} is unknown", Blame.ADDRESS),
        ("RCPT", 554, "", f"<{JULIE}> cannot be reached", Blame.LETTER),
        ("RCPT", 550, "5.7.1", f"<{JULIE}>: relaying denied", Blame.LETTER),
        ("RCPT", 550, "", "administrative prohibition", Blame.LETTER),
        ("RCPT", 550, "", f"<{JULIE}> is unknown", Blame.ADDRESS),
        ("RCPT", 551, "", f"<{JULIE}> is not local", Blame.LETTER),
        ("RCPT", 550, "5.7.1", f"<{JULIE}> refused", Blame.LETTER),
        ("text", 550, "5.1.8", "bad sender domain", Blame.SENDER),
        ("RCPT", 550, "5.7.1", "relaying denied", Blame.LETTER),
        ("RCPT", 553, "5.7.1", f"<{JULIE}>: Sender address rejected: not owned by user x", Blame.SENDER),
        ("RCPT", 550, "5.1.8", "bad sender domain", Blame.SENDER),
        ("MAIL", 550, "5.1.1", "whatever", Blame.SENDER),
        ("MAIL", 530, "5.7.0", "authentication required", Blame.SENDER),
        ("text", 554, "5.7.1", "spam", Blame.LETTER),
        ("text", 552, "5.3.4", "too big", Blame.LETTER),
        ("text", 550, "5.1.8", "bad domain", Blame.SENDER),
        ("DATA", 554, "5.5.1", "no valid recipients", Blame.LETTER),
        ("MAIL", 500, "5.5.2", "command not recognised", Blame.SENDER),
        ("RCPT", 450, "4.2.0", "greylisted", Blame.TRANSIENT),
        ("MAIL", 550, "5.4.5", "Daily user sending limit exceeded", Blame.LIMIT),
        ("text", 451, "", "try later", Blame.TRANSIENT),
    ],
)
def test_whose_fault_it_is(stage: str, code: int, enhanced: str, text: str, whose: Blame) -> None:
    assert blame(stage, code, enhanced, text, JULIE) is whose
