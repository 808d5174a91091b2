"""What automatic replies promise: found without taking a person for a machine, and read to the day."""

from collections.abc import Mapping
from datetime import date, timedelta
from email.message import EmailMessage
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.reading.absence import Absence, StandIn, find_absence
from outreach.reading.absence_greetings import greeted_name
from outreach.reading.absence_languages import LANGUAGES
from outreach.reading.absence_words import Language, fold, pattern
from outreach.reading.message import Message, parse

THURSDAY = date(2024, 8, 1)
NOTICE = "Automatic reply: A question"
ME = "Chris Morgan <chris@example.org>"
Headers = Mapping[str, str]
NONE: Headers = MappingProxyType({})


def letter(text: str, subject: str = NOTICE, to: str = ME, headers: Headers = NONE) -> Message:
    message = EmailMessage()
    message["From"] = "Jane Doe <jane@example.com>"
    message["To"] = to
    message["Subject"] = subject
    for name, value in headers.items():
        message[name] = value
    message.set_content(text)
    return parse(message.as_bytes())


def read(
    text: str, subject: str = NOTICE, sent_on: date | None = THURSDAY, headers: Headers = NONE
) -> Absence | None:
    return find_absence(letter(text, subject, headers=headers), sent_on)


def back_on(text: str, subject: str = NOTICE, sent_on: date | None = THURSDAY) -> date | None:
    found = read(text, subject, sent_on)
    assert found is not None
    return found.back_on


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "auto-replied"),
        ("Auto-Submitted", "auto-replied (vacation)"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Autoreply", "yes"),
        ("X-Autorespond", "A question"),
        ("Precedence", "auto_reply"),
        ("X-Mailer", "vacation 1.2.7"),
    ],
)
def test_telling_header_alone_is_enough(name: str, value: str) -> None:
    assert read("Hello.", "A question", headers={name: value}) is not None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "no"),
        ("X-Autoreply", "no"),
        ("Precedence", "bulk"),
        ("X-Auto-Response-Suppress", "All"),
        ("Return-Path", "<>"),
    ],
)
def test_shared_header_proves_nothing(name: str, value: str) -> None:
    assert read("Saturday at ten is fine, come to the studio.", "Re: A question", headers={name: value}) is None


@pytest.mark.parametrize("subject", ["Re: Out of office", "AW: Abwesenheitsnotiz: x", "Sv: Automatisk svar: x"])
def test_reply_prefix_before_a_notice_means_a_person(subject: str) -> None:
    assert read("I am back now and have time on Thursday.", subject) is None


def test_reply_prefix_does_not_outweigh_the_header() -> None:
    assert read("I am away.", "Re: Out of office", headers={"Auto-Submitted": "auto-replied"}) is not None


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_each_language_knows_the_words_of_a_notice(language: Language) -> None:
    for field in ("notice", "automatic", "away", "delegates", "left", "engaged", "back"):
        assert pattern(getattr(language, field), spaced=language.spaced).pattern != r"(?!)"


PEOPLE = (
    "Thanks, I got it.",
    "Sure! I'm around all next week except Tuesday when I'm out of the office.",
    "We will be closed for the holidays from December 23 to January 2. After that, any day is fine.",
    "Please contact my assistant Jo Bloggs at jo@example.org to set up a time.",
    "I'm away at a conference this week. Back on Monday. Can we talk then?",
    "I have received your message and will get back to you shortly.",
    "Thank you for your interest. We will respond within two weeks.",
    "I'm out sick today, will reply tomorrow. J",
    "Got your note. In meetings all day. Call me after 5.",
    "I have limited access to email this week but yes, I'd like to hear more about what you have in mind.",
    "Thank you for contacting me. I read about your project with great interest.",
    "For urgent matters call my cell: 555-0101. Otherwise let's do Thursday.",
    "My out-of-office was on, sorry. Yes to Friday.",
    "Ich bin ab morgen im Urlaub und melde mich danach bei Ihnen.",
    "Danke für deine Mail. Bin grad im Urlaub, meld mich nächste Woche.",
    "Merci pour votre message. Je suis en déplacement cette semaine, je vous réponds dès mon retour lundi.",
    "Gracias por tu mensaje. Estoy de viaje hasta el viernes, te escribo a la vuelta.",
    "Grazie per la mail. Sono in ferie, ci sentiamo a settembre.",
    "Bedankt voor je bericht. Ik ben deze week op vakantie, ik mail je volgende week.",
    "Tack för ditt mejl. Jag är på semester nu men hör av mig i augusti.",
    "Tak for din mail. Jeg er på ferie, men vender tilbage i næste uge.",
    "Kiitos viestistäsi. Olen lomalla, palataan asiaan elokuussa.",
    "Dziękuję za wiadomość. Jestem na urlopie, odezwę się w przyszłym tygodniu.",
)

MACHINES = (
    ("Out of Office AutoReply: hello", "I will be on vacation from July 29 until August 9."),
    ("[Auto-Reply] Re: hello", "Thanks for your mail. I'm at a conference."),
    ("Re: hello (out of office)", "I am travelling until Monday."),
    ("Thank you for your email", "Thank you for your email. I will try to reply within 5 business days."),
    ("Case 00123456: hello", "Thank you for contacting us. Your case number is 00123456."),
    ("RE: hello", "This is an automatic reply. I am out of the office."),
    ("Jane Doe no longer works at Acme", "Jane Doe is no longer with Acme. Please direct all mail to Tom Smith."),
    ("Urlaub", "Ich bin bis zum 15.08. im Urlaub. Ihre Mail wird nicht weitergeleitet."),
    ("Absente jusqu'au 19 août", "Bonjour, je suis en congés."),
    ("Fuera de la oficina", "Estoy fuera de la oficina. Regresaré el próximo lunes."),
    ("ooo", "ooo til 8/12"),
)


@pytest.mark.parametrize("text", PEOPLE)
def test_person_who_speaks_of_an_absence_is_no_machine(text: str) -> None:
    assert read(text, "Re: A question", headers={"In-Reply-To": "<letter-1@example.org>"}) is None


@pytest.mark.parametrize(("subject", "text"), MACHINES)
def test_automatic_reply_is_known_without_any_header(subject: str, text: str) -> None:
    assert read(text, subject) is not None


def test_words_of_a_quoted_notice_do_not_count() -> None:
    quoted = "She is away, it seems:\n\n> This is an automatic reply. I am out of the office until Monday.\n"
    assert read(quoted, "Re: Mary") is None


def test_mail_to_several_people_is_an_announcement() -> None:
    message = letter("I will be out of the office on Friday.", "Out of office", "a@example.org, b@example.org")
    assert find_absence(message, THURSDAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I am away until 12 August.", date(2024, 8, 13)),
        ("I am away until and including Monday 12 August.", date(2024, 8, 13)),
        ("I am away through August 9th, 2024.", date(2024, 8, 10)),
        ("I am on leave from 5 to 9 August.", date(2024, 8, 10)),
        ("I am on vacation August 5-9.", date(2024, 8, 10)),
        ("I am out of the office 5 August - 9 August 2024.", date(2024, 8, 10)),
        ("I am away until 12 August and back on Wednesday 14 August.", date(2024, 8, 14)),
        ("I will return on Aug. 14.", date(2024, 8, 14)),
        ("I am back on Monday.", date(2024, 8, 5)),
        ("I will be back tomorrow.", date(2024, 8, 2)),
        ("I am out of the office today.", date(2024, 8, 2)),
        ("I am on leave this week.", date(2024, 8, 5)),
        ("I am on leave next week.", date(2024, 8, 12)),
        ("I am away until the end of August.", date(2024, 9, 1)),
        ("I will be back at the end of this month.", date(2024, 8, 25)),
        ("I am away until the end of the year.", date(2025, 1, 1)),
        ("I will be back in September.", date(2024, 9, 1)),
        ("I will be back in week 34.", date(2024, 8, 19)),
        ("I will not be back until 20 August.", date(2024, 8, 20)),
        ("As of 20 August I am available again.", date(2024, 8, 20)),
        ("I am away. Please call after 20 August.", date(2024, 8, 21)),
        ("I am out until 2 January.", date(2025, 1, 3)),
        ("I am out of office. Back: 2024-08-19", date(2024, 8, 19)),
        ("Ich bin vom 05.08. bis 09.08. im Urlaub.", date(2024, 8, 10)),
        ("Ich bin bis einschließlich 9. August abwesend.", date(2024, 8, 10)),
        ("Ab Montag bin ich wieder im Büro.", date(2024, 8, 5)),
        ("Ich bin erst ab dem 19.8.2024 wieder erreichbar.", date(2024, 8, 19)),
        ("Je suis en congé du 5 au 16 août.", date(2024, 8, 17)),
        ("Je serai de retour au bureau le 19 août.", date(2024, 8, 19)),
        ("Estoy de vacaciones hasta el 16 de agosto inclusive.", date(2024, 8, 17)),
        ("Sono in ferie e rientrerò il 19 agosto.", date(2024, 8, 19)),
        ("Sono in ferie. Sarò di ritorno tra 3 giorni.", date(2024, 8, 4)),
        ("Ik ben afwezig tot en met 16 augustus.", date(2024, 8, 17)),
        ("Estou de férias até 16 de agosto.", date(2024, 8, 17)),
        ("Jag är på semester t.o.m. 16/8.", date(2024, 8, 17)),
        ("Jag är på semester 5-9/8.", date(2024, 8, 10)),
        ("Jeg er tilbage på kontoret den 19. august.", date(2024, 8, 19)),
        ("Olen lomalla 16.8.2024 asti.", date(2024, 8, 17)),
        ("Jestem na urlopie do 16 sierpnia.", date(2024, 8, 17)),
        ("Jsem na dovolené do 16. srpna 2024.", date(2024, 8, 17)),
        ("8月16日まで不在にしております。", date(2024, 8, 17)),
    ],
)
def test_day_of_return_is_read(text: str, day: date) -> None:
    assert back_on(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "I am out of the office.",
        "We have received your message and will answer within 3 working days.",
        "From 12 August I will be on leave.",
        "I no longer work here. My last day was 31 July.",
        "I will get back to you by 12 o'clock.",
    ],
)
def test_no_day_is_made_up(text: str) -> None:
    assert back_on(text) is None


def test_without_a_date_of_the_mail_only_full_dates_count() -> None:
    assert back_on("I am back on Monday.", sent_on=None) is None
    assert back_on("I am back on 12 August.", sent_on=None) is None
    assert back_on("I am back on 12 August 2024.", sent_on=None) == date(2024, 8, 12)


def test_ambiguous_date_is_told() -> None:
    found = read("I will return on 03/09/2024.", sent_on=date(2024, 8, 20))
    assert found is not None
    assert found.back_on == date(2024, 9, 3)
    assert any("two ways" in words for words in found.evidence)


def test_other_dates_of_the_message_decide_the_order() -> None:
    assert back_on("I am away from 02/08/2024 to 23/08/2024.") == date(2024, 8, 24)
    assert back_on("I am away from 08/02/2024 through 08/23/2024.") == date(2024, 8, 24)


@pytest.mark.parametrize(
    ("text", "stand_in"),
    [
        ("If urgent please contact Max Muster (max@example.com).", StandIn("Max Muster", "max@example.com")),
        ("For urgent matters write to office@example.com.", StandIn(None, "office@example.com")),
        ("Bitte wenden Sie sich an Frau Erika Muster.", StandIn("Erika Muster", None)),
        (
            "Please contact Anna Bella Carla Dora Emma Flora (office@example.com).",
            StandIn(None, "office@example.com"),
        ),
        ("In urgent cases call me.", None),
        ("In urgent cases write to jane@example.com.", None),
    ],
)
def test_stand_in_is_named(text: str, stand_in: StandIn | None) -> None:
    found = read("I am out of the office. " + text)
    assert found is not None
    assert found.stand_in == stand_in


def test_one_who_has_left_does_not_come_back() -> None:
    found = read("As of 1 July I no longer work at Acme. My new e-mail address is jane@new.example.net.")
    assert found is not None
    assert (found.left, found.back_on, found.new_address) == (True, None, "jane@new.example.net")


def test_who_answers_for_one_who_has_left_keeps_their_name() -> None:
    found = read("Jane Doe no longer works here. Max Muster: max@example.com")
    assert found is not None
    assert found.stand_in == StandIn("Max Muster", "max@example.com")


def test_evidence_names_the_words() -> None:
    found = read("I am on annual leave until 12 August.")
    assert found is not None
    assert found.evidence == (
        'Its subject begins "automatic reply".',
        'It says that somebody is away: "i am on annual leave".',
        'Last day of absence named; back on 2024-08-13: "i am on annual leave until 12 august.".',
    )


def test_evidence_names_the_address_of_a_machine() -> None:
    raw = b"From: no-reply@example.com\nTo: chris@example.org\nSubject: Out of office\n\nI am away until Monday."
    found = find_absence(parse(raw), THURSDAY)
    assert found is not None
    assert "It was sent from no-reply@example.com." in found.evidence


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Hi Chris. Thank you.", "chris"),
        ("Hello Jean-Luc - thank you", "jean-luc"),
        ("Dear all, thank you", ""),
        ("Liebe Kollegen, danke", ""),
        ("Thank you", ""),
    ],
)
def test_a_greeting_names_a_person_or_nobody(opening: str, name: str) -> None:
    assert greeted_name(fold(opening)) == name


WORDS = (
    "I am away until from back on 12 31 August 12.8. 8/12/2024 Monday bis zum jusqu'au wieder week 33 - . \n まで "
    "8月3日 next @ jane@example.com please contact Max ? > Re: automatic reply Ich bin im Urlaub"
)
words = st.lists(
    st.sampled_from(WORDS.split(" ")),
    max_size=60,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=400), words),
    subject=st.text(max_size=60),
    sent_on=st.one_of(st.none(), st.dates()),
)
def test_reading_never_raises_and_says_the_same_twice(text: str, subject: str, sent_on: date | None) -> None:
    head = "From: a@example.com\nAuto-Submitted: auto-replied\nContent-Type: text/plain; charset=utf-8\n"
    raw = f"{head}Subject: {' '.join(subject.split())}\n\n{text}".encode("utf-8", "replace")
    assert find_absence(parse(raw), sent_on) == find_absence(parse(raw), sent_on)


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)), st.integers(0, 200))
def test_full_date_of_return_is_read_as_it_stands(day: date, ahead: int) -> None:
    text = f"I will be back on {day.isoformat()}."
    assert back_on(text, sent_on=day - timedelta(days=ahead)) == day


@given(st.text())
def test_folded_text_folds_no_further(text: str) -> None:
    assert fold(fold(text)) == fold(fold(fold(text)))


@pytest.mark.parametrize(("text", "day"), [("09/08/2024", date(2024, 9, 8)), ("10/09/2024", date(2024, 10, 9))])
def test_mail_from_america_writes_the_month_first(text: str, day: date) -> None:
    message = letter(f"I am back on {text}.", headers={"Date": "Fri, 30 Aug 2024 09:00:00 -0500"})
    found = find_absence(message, date(2024, 8, 30))
    assert found is not None
    assert found.back_on == day
