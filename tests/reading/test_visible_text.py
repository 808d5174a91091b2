"""What a person typed stays, what a mail program or an earlier mail put there goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.contact_block import evidence
from outreach.reading.header_block import field_roles, find_header_block
from outreach.reading.message import Mailbox, parse
from outreach.reading.visible_text import cut, visible_text

ATTRIBUTIONS = (
    "On Mon, Nov 2, 2026 at 10:15 AM Chris Morgan <chris@example.org> wrote:",
    "On Mon, Nov 2, 2026 at 10:15 AM Chris Morgan <chris@example.org>\nwrote:",
    "On Mon, Nov 2, 2026 at 10:15 AM Chris Morgan\n<chris@example.org> wrote:",
    "On Mon, Nov 2, 2026 at 10:15 AM Chris Morgan <\nchris@example.org> wrote:",
    "On Mon, 02 Nov 2026 10:15:00 +0000\nChris Morgan <chris@example.org> wrote:",
    "On 2 Nov 2026, at 10:15, Chris Morgan <chris@example.org> wrote:",
    "Am Mo., 2. Nov. 2026 um 10:15 Uhr schrieb Chris Morgan <chris@example.org>:",
    "Am 02.11.26 um 10:15 schrieb Chris Morgan <chris@example.org>:",
    "Chris Morgan <chris@example.org> schrieb am Mo., 2. Nov. 2026, 10:15:",
    "Chris Morgan <chris@example.org> hat am 02.11.2026 10:15 CET geschrieben:",
    "Le lun. 2 nov. 2026 à 10:15, Chris Morgan <chris@example.org> a écrit :",
    "El lun, 2 nov 2026 a las 10:15, Chris Morgan (<chris@example.org>) escribió:",
    "Il giorno lun 2 nov 2026 alle ore 10:15 Chris Morgan <chris@example.org> ha scritto:",
    "Em seg., 2 de nov. de 2026 às 10:15, Chris Morgan <chris@example.org> escreveu:",
    "A segunda, 2 de nov. de 2026, 10:15, Chris Morgan <chris@example.org> escreveu:",
    "Op ma 2 nov 2026 om 10:15 schreef Chris Morgan <chris@example.org>:",
    "Den mån 2 nov. 2026 kl 10:15 skrev Chris Morgan <chris@example.org>:",
    "Den man. 2. nov. 2026 kl. 10.15 skrev Chris Morgan <chris@example.org>:",
    "man. 2. nov. 2026 kl. 10:15 skrev Chris Morgan <chris@example.org>:",
    "ma 2. marrask. 2026 klo 10.15 Chris Morgan (chris@example.org) kirjoitti:",
    "pon., 2 lis 2026 o 10:15 Chris Morgan <chris@example.org> napisał(a):",
    "po 2. 11. 2026 v 10:15 odesílatel Chris Morgan <chris@example.org> napsal:",
    "po 2. 11. 2026 o 10:15 Chris Morgan <chris@example.org> napísal(a):",
    "Chris Morgan <chris@example.org> ezt írta (időpont: 2026. nov. 2., H, 10:15):",
    "În lun., 2 nov. 2026 la 10:15, Chris Morgan <chris@example.org> a scris:",
    "Chris Morgan <chris@example.org>, 2 Kas 2026 Pzt, 10:15 tarihinde şunu yazdı:",
    "пн, 2 нояб. 2026 г. в 10:15, Chris Morgan <chris@example.org>:",
    "2 нояб. 2026 г., в 10:15, Chris Morgan <chris@example.org> написал(а):",
    "пн, 2 лист. 2026 р. о 10:15 Chris Morgan <chris@example.org> пише:",
    "На пн, 2.11.2026 г. в 10:15 Chris Morgan <chris@example.org> написа:",
    "Στις Δευ 2 Νοε 2026 στις 10:15 π.μ., ο χρήστης Chris Morgan <chris@example.org> έγραψε:",
    "2026年11月2日(月) 10:15 Chris Morgan <chris@example.org>:",
    "Chris Morgan <chris@example.org> 于2026年11月2日周一 10:15写道：",
    "2026년 11월 2일 (월) 오전 10:15, Chris Morgan <chris@example.org>님이 작성:",
    "Vào Th 2, 2 thg 11, 2026 vào lúc 10:15 Chris Morgan <chris@example.org> đã viết:",
    "Pada tanggal Sen, 2 Nov 2026 pukul 10.15 Chris Morgan <chris@example.org> menulis:",
    "Missatge de Chris Morgan <chris@example.org> del dia dl., 2 de nov. 2026 a les 10:15:",
    "בתאריך יום ב׳, 2 בנוב׳ 2026 ב-10:15 מאת \u202aChris Morgan\u202c\n<\u202achris@example.org\u202c>:\u202c",
    "في الاثنين، 2 نوفمبر 2026 في 10:15 ص تمت كتابة ما يلي بواسطة Chris Morgan <chris@example.org>:",
    "In a message dated 11/2/2026 10:15:00 A.M. GMT, chris@example.org writes:",
    "* Chris Morgan <chris@example.org> [2026-11-02 10:15]:",
    "---- On Mon, 02 Nov 2026 10:15:00 +0000 Chris Morgan <chris@example.org> wrote ----",
    "At 10:15 02/11/2026 +0000, Chris Morgan <chris@example.org> wrote:",
)
UNMARKED_BORDERS = (
    *ATTRIBUTIONS,
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "----- Mensaje original -----",
    "-------- Message d'origine --------",
    "-------- Oorspronkelijk bericht --------",
    "-----Oprindelig meddelelse-----",
    "-------- Исходное сообщение --------",
    "------------------ 原始邮件 ------------------",
    "---------- Weitergeleitete Nachricht ---------",
    "---------- Forwarded message ---------",
    "Begin forwarded message:",
    "Anfang der weitergeleiteten Nachricht:",
    "下面是被转发的邮件：",
    "________________________________\nFrom: Chris\nSent: Monday, 2 November 2026\nTo: Julie\nSubject: A question",
    "From: Chris\nDate: Monday, 2 November 2026 at 10:15\nTo: Julie\nSubject: A question",
    "*From:* Chris\n*Sent:* Monday\n*To:* Julie\n*Subject:* A question",
    "From: Chris Sent: Monday To: Julie Subject: A question",
    "Von: Chris\nGesendet: Montag\nAn: Julie\nBetreff: Eine Frage",
    "Gesendet: Montag, 2. November 2026 um 10:15 Uhr\nVon: Chris\nAn: Julie\nBetreff: Eine Frage",
    "De : Chris\nEnvoyé : lundi\nÀ : Julie\nObjet : Une question",
    "De: Chris\nEnviado el: lunes\nPara: Julie\nAsunto: Una pregunta",
    "Da: Chris\nInviato: lunedì\nA: Julie\nOggetto: Una domanda",
    "De: Chris\nEnviada em: segunda\nPara: Julie\nAssunto: Uma pergunta",
    "Van: Chris\nVerzonden: maandag\nAan: Julie\nOnderwerp: Een vraag",
    "Från: Chris\nSkickat: måndag\nTill: Julie\nÄmne: En fråga",
    "Fra: Chris\nSendt: mandag\nTil: Julie\nEmne: Et spørgsmål",
    "Lähettäjä: Chris\nLähetetty: maanantai\nVastaanottaja: Julie\nAihe: Kysymys",
    "Od: Chris\nWysłano: poniedziałek\nDo: Julie\nTemat: Pytanie",
    "Od: Chris\nOdesláno: pondělí\nKomu: Julie\nPředmět: Otázka",
    "Od: Chris\nOdoslané: pondelok\nKomu: Julie\nPredmet: Otázka",
    "Feladó: Chris\nElküldve: hétfő\nCímzett: Julie\nTárgy: Kérdés",
    "De la: Chris\nTrimis: luni\nCătre: Julie\nSubiect: O întrebare",
    "Kimden: Chris\nGönderildi: Pazartesi\nKime: Julie\nKonu: Soru",
    "От: Chris\nОтправлено: понедельник\nКому: Julie\nТема: Вопрос",
    "Від: Chris\nНадіслано: понеділок\nКому: Julie\nТема: Питання",
    "Από: Chris\nΣτάλθηκε: Δευτέρα\nΠρος: Julie\nΘέμα: Ερώτηση",
    "差出人: Chris\n送信日時: 月曜日\n宛先: Julie\n件名: 質問",
    "发件人: Chris\n发送时间: 星期一\n收件人: Julie\n主题: 问题",
    "寄件者: Chris\n寄件日期: 星期一\n收件者: Julie\n主旨: 問題",
    "보낸 사람: Chris\n보낸 날짜: 월요일\n받는 사람: Julie\n제목: 질문",
    "מאת: Chris\nנשלח: יום שני\nאל: Julie\nנושא: שאלה",
    "من: Chris\nتم الإرسال: الاثنين\nإلى: Julie\nالموضوع: سؤال",
)
DEVICES = (
    "Sent from my iPhone",
    "Sent from my Galaxy",
    "Sent from Yahoo Mail on Android",
    "Sent from Mail for Windows",
    "Get Outlook for iOS",
    "Get Outlook for Android<https://aka.example/x>",
    "Von meinem iPhone gesendet",
    "Gesendet von meinem Samsung Galaxy Smartphone.",
    "Outlook für iOS beziehen",
    "Envoyé de mon iPhone",
    "Télécharger Outlook pour Android",
    "Enviado desde mi iPhone",
    "Inviato da iPhone",
    "Verstuurd vanaf mijn iPhone",
    "Enviado do meu iPhone",
    "Skickat från min iPhone",
    "Sendt fra min iPhone",
    "Lähetetty iPhonesta",
    "Wysłane z iPhone'a",
    "Odesláno z iPhonu",
    "iPhone'umdan gönderildi",
    "Trimis de pe iPhone-ul meu",
    "Отправлено с iPhone",
    "Надіслано з iPhone",
    "Στάλθηκε από το iPhone μου",
    "iPhoneから送信",
    "发自我的 iPhone",
    "從我的 iPhone 傳送",
    "나의 iPhone에서 보냄",
    "Sent from my Android device with K-9 Mail. Please excuse my brevity.",
)
TYPED = (
    "We could meet on the bridge, if it does not rain.",
    "Thank you for asking.\n\nI would rather not.",
    "Hi Chris,\n\nten o'clock is fine.\n\nBest wishes,\nJulie",
    "On Tuesday I wrote a note about it; on Friday, you read it.",
    "Three points:\n\n1. bring shoes\n2. bring time\n3. bring Edith",
)
LETTER = "Dear Julie,\n\nmight we speak for twenty minutes?\n\nChris"


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def is_subsequence(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(character in rest for character in part)


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_marked_quote_goes_with_its_attribution(attribution: str) -> None:
    for typed in TYPED:
        assert cut(f"{typed}\n\n{attribution}\n\n{quoted(LETTER)}\n") == typed


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_words_below_a_marked_quote_stay(attribution: str) -> None:
    for typed in TYPED:
        assert cut(f"{attribution}\n{quoted(LETTER)}\n\n{typed}\n") == typed


@pytest.mark.parametrize("border", UNMARKED_BORDERS)
def test_unmarked_quote_below_a_border_goes(border: str) -> None:
    for typed in TYPED:
        assert cut(f"{typed}\n\n{border}\n\n{LETTER}\n") == typed


@pytest.mark.parametrize("line", DEVICES)
def test_line_added_by_a_device_goes(line: str) -> None:
    for typed in TYPED:
        assert cut(f"{typed}\n\n{line}\n\n{ATTRIBUTIONS[0]}\n\n{quoted(LETTER)}\n") == typed
        assert cut(f"{typed}\n\n{line}\n") == typed


@pytest.mark.parametrize("typed", TYPED)
def test_text_without_quote_or_signature_stays_whole(typed: str) -> None:
    assert cut(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "As you wrote: it is a long way.\n\nLet us walk it together, then.",
        "You wrote:\n\nI can't choose.\n\nNobody can.",
        "Wie ich am 3.11.2026 schrieb:\n\nIch komme gern.",
        "From: the heart\n\nYes.",
        "To: do\nFrom: Monday on\n\nI shall be there.",
        "Here is the address:\n\n12 Mill Lane\nLincoln LN1 3AB\n01522 496000",
        "Best of all would be Friday.\n\nThanks to Edith, 01522 496000 works again.",
        "Sent from my heart to yours, said the card, and I laughed.",
        "I was sent from my office in Leeds to look after the iPhone repair shop, which keeps me busy on all days.",
        "Use a > b here, and b < c there.",
        "We meet at the\n-----\nbridge.",
        "The data are confidential, so I cannot tell you more.\n\nSorry!",
        "C:\\> dir\nThis is what I type.",
    ],
)
def test_typed_words_that_look_like_more_stay(typed: str) -> None:
    assert cut(typed) == typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Yes.\n\nBest wishes,\nJulie\n\n-- \nJulie Smith\nActs & Co", "Yes.\n\nBest wishes,\nJulie"),
        ("Yes.\n\nBest wishes,\nJulie\n\n--\nJulie Smith\nActs & Co", "Yes.\n\nBest wishes,\nJulie"),
        ("Yes.\n\nRegards,\nJulie Smith\nHead of Acts\n+44 113 496 0000", "Yes.\n\nRegards,\nJulie Smith"),
        ("Ja.\n\nViele Grüße\nUwe\n\nUwe Ott\nOtt GmbH\nTel. 0421 555 0", "Ja.\n\nViele Grüße\nUwe"),
        ("Yes.\n\nCheers,\nJo\n\nP.S. Mind the dog.", "Yes.\n\nCheers,\nJo\n\nP.S. Mind the dog."),
        (
            "Yes.\n\nJulie\n\nThis e-mail is confidential. If you received it in error, notify the sender.",
            "Yes.\n\nJulie",
        ),
    ],
)
def test_signature_goes_and_typed_name_stays(text: str, typed: str) -> None:
    assert cut(text) == typed


@pytest.mark.parametrize(
    ("block", "end"),
    [
        (("From: Chris Sent: Monday To: Julie Subject: A question",), 1),
        (("From: Chris", "Sent: Monday", "To: Julie", "Subject: A long", "  question"), 5),
        (("From: Chris", "Sent: Monday", "To: Julie", "Subject: A long", "> question"), 4),
    ],
)
def test_a_header_block_ends_with_its_last_value(block: tuple[str, ...], end: int) -> None:
    lines = [*block, "Dear Julie,"]
    assert find_header_block(lines, field_roles(lines), 0) == (0, end)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("12345 Berlin", {"place"}),
        ("julie@acme.example", {"address"}),
        ("Head of Acts", {"title"}),
        ("Tel: 0113 496 0000", {"phone", "label"}),
        ("See you there", set()),
    ],
)
def test_each_kind_of_contact_data_is_told_by_its_name(line: str, kinds: set[str]) -> None:
    assert evidence(line) == kinds


def test_answers_between_quotes_stay_in_order() -> None:
    text = "> When?\nOn Monday.\n> Where?\nAt the mill.\n\nJulie"
    assert cut(text) == "On Monday.\n\nAt the mill.\n\nJulie"


def test_answer_that_only_quotes_shows_nothing() -> None:
    assert cut(f"{ATTRIBUTIONS[0]}\n{quoted(LETTER)}\n", forwarded=False) == ""


def test_mail_passed_on_without_a_word_is_kept() -> None:
    text = "---------- Forwarded message ---------\nFrom: Bob\nDate: Monday\nSubject: Walks\nTo: Julie\n\nWe walk."
    assert cut(text, forwarded=True).endswith("We walk.")


def test_plain_text_is_preferred_to_html() -> None:
    raw = (
        b'Subject: Re: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n'
        b"--b\nContent-Type: text/plain\n\nplain words\n"
        b"--b\nContent-Type: text/html\n\n<p>marked words</p>\n--b--\n"
    )
    assert visible_text(parse(raw)) == "plain words"


PIECES = st.sampled_from(
    (
        *ATTRIBUTIONS,
        *UNMARKED_BORDERS,
        *DEVICES,
        *TYPED,
        *("-- ", "--", "", "From:", "> ", ">>> x 2026 >>>", "Best,", "[EXTERNAL]", "```", "CM> x", "P.S. x"),
        *("________________________________", "-----BEGIN PGP SIGNED MESSAGE-----", quoted(LETTER), LETTER),
        "To unsubscribe, write to leave@lists.example.org",
    )
)


@given(
    st.lists(PIECES | st.text(max_size=60), max_size=25).map("\n".join),
    st.sampled_from([Mailbox("", ""), Mailbox("Julie Smith", "julie@example.com")]),
)
def test_visible_text_is_a_subsequence_of_the_text(text: str, sender: Mailbox) -> None:
    seen = cut(text, sender=sender)
    assert is_subsequence(seen, text)
    assert cut(text, sender=sender) == seen


@given(st.binary(max_size=600))
def test_no_bytes_raise(raw: bytes) -> None:
    visible_text(parse(b"Content-Type: text/html\n\n" + raw))
    visible_text(parse(b"Content-Type: text/plain; format=flowed\n\n" + raw))


WORDS = st.lists(st.text(alphabet="abdfghijklmorstuvz", min_size=2, max_size=9), min_size=1, max_size=12).map(
    " ".join
)


@given(st.lists(WORDS, min_size=1, max_size=5), st.sampled_from(UNMARKED_BORDERS), st.lists(WORDS, max_size=6))
def test_whatever_was_typed_above_a_border_stays(typed: list[str], border: str, letter: list[str]) -> None:
    own = "\n\n".join(f"{sentence.capitalize()}." for sentence in typed)
    assert cut(f"{own}\n\n{border}\n\n" + "\n".join(letter) + "\nChris") == own


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_all_quoted_lines_go_and_all_answers_stay(pairs: list[tuple[str, str]]) -> None:
    text = "\n\n".join(f"> {question}?\n\n{answer.capitalize()}." for question, answer in pairs)
    assert cut(text) == "\n\n".join(f"{answer.capitalize()}." for _, answer in pairs)


def test_an_answer_below_a_very_long_quote_is_found() -> None:
    assert cut("> quoted\n" * 20_000 + "\nYes, gladly.\n\nJulie\n") == "Yes, gladly.\n\nJulie"
