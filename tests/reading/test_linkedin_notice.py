"""LinkedIn's notices: a sign about one person, in several languages, and no person's mail."""

from typing import Any

import pytest

from outreach.reading.linkedin_notice import Did, Notice, find_notice, is_about, profile_name
from outreach.reading.message import parse
from outreach.reading.read import read
from outreach.reading.record import Kind
from tests.makers import mail_from

SENDER = "Lena Fuchs via LinkedIn <messages-noreply@linkedin.com>"
MARK: dict[str, Any] = {"List_Unsubscribe": "<https://www.linkedin.com/e/x>"}


def notice_of(subject: str, sender: str = SENDER, text: str = "See it", **fields: Any) -> Notice | None:
    return find_notice(parse(mail_from(sender, text, subject=subject, **(fields or MARK))))


@pytest.mark.parametrize(
    ("subject", "did"),
    [
        ("Lena Fuchs just messaged you", Did.WROTE),
        ("Lena Fuchs sent you a new message", Did.WROTE),
        ("Lena Fuchs sent you 2 new messages", Did.WROTE),
        ("You have a new message from Lena Fuchs", Did.WROTE),
        ("New message from Lena Fuchs", Did.WROTE),
        ("Lena Fuchs replied to your InMail", Did.WROTE),
        ("Lena Fuchs hat Ihnen eine Nachricht gesendet", Did.WROTE),
        ("Neue Nachricht von Lena Fuchs", Did.WROTE),
        ("Lena Fuchs vous a envoyé un message", Did.WROTE),
        ("Lena Fuchs te ha enviado un mensaje", Did.WROTE),
        ("Lena Fuchs ti ha inviato un messaggio", Did.WROTE),
        ("Lena Fuchs enviou uma mensagem para você", Did.WROTE),
        ("Lena Fuchs heeft je een bericht gestuurd", Did.WROTE),
        ("Lena Fuchs har skickat dig ett meddelande", Did.WROTE),
        ("Lena Fuchs accepted your invitation", Did.ACCEPTED),
        ("Lena Fuchs has accepted your invitation to connect, see her network", Did.ACCEPTED),
        ("Lena Fuchs hat Ihre Einladung angenommen", Did.ACCEPTED),
        ("Lena Fuchs a accepté votre invitation", Did.ACCEPTED),
        ("Lena Fuchs ha aceptado tu invitación", Did.ACCEPTED),
        ("Lena Fuchs ha accettato il tuo invito", Did.ACCEPTED),
        ("Lena Fuchs aceitou seu convite", Did.ACCEPTED),
        ("Lena Fuchs heeft je uitnodiging geaccepteerd", Did.ACCEPTED),
    ],
)
def test_who_did_what_stands_in_the_subject(subject: str, did: Did) -> None:
    found = notice_of(subject)
    assert found is not None
    assert (found.did, found.name) == (did, "Lena Fuchs")
    assert read(mail_from(SENDER, "See it", subject=subject, **MARK)).kind is Kind.LIST


@pytest.mark.parametrize(
    "subject",
    [
        "Lena Fuchs has a new job",
        "Lena Fuchs and 3 others viewed your profile",
        "Congratulate Lena Fuchs on 5 years",
        "Re: Lena Fuchs sent you a message",
        "You have 3 new messages",
        "Invitation to connect from Lena Fuchs",
        "Lena Fuchs mentioned you in a comment",
    ],
)
def test_other_mail_of_linkedin_is_no_sign(subject: str) -> None:
    assert notice_of(subject) is None


@pytest.mark.parametrize(
    "sender",
    [
        "Lena Fuchs <lena@linkedin.com>",
        "Lena Fuchs <messages-noreply@linkedin.com.evil.test>",
        "messages-noreply@linkedin.com <lena@fuchs.test>",
        "Lena Fuchs <jobs-noreply@linkedin.com>",
    ],
)
def test_only_linkedins_own_senders_count(sender: str) -> None:
    assert notice_of("Lena Fuchs sent you a message", sender=sender) is None


def test_without_the_headers_of_a_machine_it_is_no_notice() -> None:
    assert notice_of("Lena Fuchs sent you a message", X_Other="1") is None


def test_the_profile_goes_before_the_name() -> None:
    found = notice_of("Lena Fuchs sent you a message", text="https://www.linkedin.com/comm/in/Lena-Fuchs-7?trk=x")
    assert found is not None
    assert found.profiles == {"lena-fuchs-7"}
    assert is_about(found, "Lena Fuchs", "https://linkedin.com/in/lena-fuchs-7/")
    assert is_about(found, "Lena Fuchs-Bauer", "https://linkedin.com/in/lena-fuchs-7/")
    assert not is_about(found, "Lena Fuchs", "https://linkedin.com/in/lena-fuchs-8/")
    assert is_about(found, "lena fuchs", "")
    assert not is_about(found, "Lena Fuchs-Bauer", "")


@pytest.mark.parametrize(
    ("url", "name"), [("https://www.linkedin.com/in/Lena/", "lena"), ("https://example.org/in/x", ""), ("", "")]
)
def test_the_name_behind_a_profile(url: str, name: str) -> None:
    assert profile_name(url) == name
