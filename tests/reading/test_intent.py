"""What a person wants is read from what they wrote, and not from what only looks like it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.events import Answer
from outreach.reading.intent import Intent, read_intent
from outreach.reading.intent_clauses import sentences
from outreach.reading.intent_languages import TABLES, tables_for
from outreach.reading.intent_phrases import Phrases, Table
from outreach.reading.message import Mailbox, parse

SENT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def _read(text: str) -> Intent:
    return read_intent(text, sent_at=SENT, zone="Europe/London")


def _main(text: str) -> Answer:
    return _read(text).intents[0]


@pytest.mark.parametrize(
    "text",
    [
        "I can't say no to that.",
        "I would not mind at all.",
        "I don't see why not.",
        "Not at all a bother! Very happy to talk.",
        "Da kann ich schlecht nein sagen.",
        "Je ne peux pas refuser une demande si gentille.",
        "No tengo ningún inconveniente, hablamos.",
        "Non ho nulla in contrario.",
        "Daar zeg ik geen nee tegen.",
        "Não vejo nenhum inconveniente.",
        "Jag har inget emot det.",
        "Jeg har intet imod det.",
        "Det kan jeg jo ikke si nei til, så ja, gjerne.",
    ],
)
def test_a_negation_that_agrees_is_no_refusal(text: str) -> None:
    assert _main(text) is Answer.ACCEPTS


@pytest.mark.parametrize(
    "text",
    [
        "I'd love to help, but I simply don't have the time.",
        "Much as I would like to, I must say no.",
        "I would have been delighted, had I not retired. All the best.",
        "Ich würde Ihnen gern helfen, aber mir fehlt die Zeit.",
        "J'aurais aimé vous aider, mais je n'ai pas le temps.",
        "Me encantaría ayudarte, pero no tengo tiempo.",
        "Mi piacerebbe aiutarla, ma non ho tempo.",
        "Ik zou graag helpen, maar ik heb geen tijd.",
        "Gostaria de ajudar, mas não tenho tempo.",
        "Jag skulle gärna hjälpa dig, men jag har inte tid.",
        "Jeg ville gerne hjælpe, men jeg har ikke tid.",
        "Jeg skulle gjerne hjulpet, men jeg har ikke tid.",
    ],
)
def test_warm_words_before_a_no_are_no_yes(text: str) -> None:
    assert _main(text) is Answer.DECLINES


@pytest.mark.parametrize(
    "text",
    [
        "I would love to, but my partner knows our calendar.",
        "Ich würde sehr gern, aber meine Frau führt den Kalender.",
        "Thanks for your message.",
        "",
        "?",
        "Who wouldn't want yet another task.",
        "I'll think about it.",
        "The 4th works. I'm swamped.",
    ],
)
def test_what_does_not_tell_is_unclear(text: str) -> None:
    assert _read(text).intents == (Answer.UNCLEAR,)
    assert _read(text).evidence


def test_a_yes_after_a_busy_but_is_a_yes() -> None:
    assert _main("I'm swamped, but I can spare twenty minutes.") is Answer.ACCEPTS


def test_help_in_writing_beside_no_time_to_talk_is_a_yes() -> None:
    assert _main("Happy to help by email, no time for a call.") is Answer.ACCEPTS


def test_a_yes_and_a_no_without_a_turn_between_are_unclear() -> None:
    assert _main("Happy to have a chat. I can't take on anything.") is Answer.UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Sure, gladly.\n\nTo unsubscribe click here: https://news.example.net/out",
        "Sure, gladly.\n\n> Please remove me from your list.",
        "Sure, gladly.\n-- \nPlease do not write to me again.",
        "Sure, gladly. Please do not hesitate to write to me again.",
    ],
)
def test_footers_quotes_and_courtesies_are_no_opt_out(text: str) -> None:
    assert _main(text) is Answer.ACCEPTS


@pytest.mark.parametrize(
    "text",
    [
        "Do not write to me again.",
        "please remove me from your list",
        "Stop emailing me",
        "Thank you, but I'd prefer you don't contact me any further.",
    ],
)
def test_an_opt_out_goes_before_all_else(text: str) -> None:
    assert _main(text + " Happy to talk, though.") is Answer.OPTS_OUT


def test_a_time_that_suits_is_agreed_and_one_asked_for_is_proposed() -> None:
    agreed, asked = _read("Thursday 3 December at 2pm works for me."), _read("Could you do Thursday at 2pm?")
    assert agreed.intents[0] is Answer.ACCEPTS
    assert asked.intents[0] is Answer.PROPOSES_TIME
    assert agreed.times[0].at == datetime(2026, 12, 3, 14, 0, tzinfo=UTC)
    assert asked.times[0].at == datetime(2026, 11, 26, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Thursday never works.",
        "Neither Monday nor Tuesday works.",
        "Thursday never works. I'm swamped.",
    ],
)
def test_a_day_that_does_not_suit_is_not_agreed(text: str) -> None:
    assert _main(text) is Answer.UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately Thursday is not possible.",
        "Unfortunately I cannot do Thursday.",
        "I can't make Thursday, sorry.",
        "I'm afraid Thursday isn't possible for me.",
        "Sorry, I cannot meet on Thursday.",
        "Unfortunately I am not available next week.",
        "I'm sorry, Thursday is not possible. Maybe the week after?",
        "Leider geht Donnerstag nicht.",
        "Am Donnerstag kann ich leider nicht.",
        "Donnerstag ist leider nicht möglich.",
        "Jeudi n'est malheureusement pas possible.",
        "Malheureusement, je ne peux pas jeudi.",
        "El jueves no puedo, lo siento.",
        "Lamentablemente el jueves no es posible.",
        "Purtroppo giovedì non posso.",
        "Purtroppo giovedì non è possibile.",
        "Helaas kan ik donderdag niet.",
        "Helaas is donderdag niet mogelijk.",
        "Infelizmente quinta-feira não é possível.",
        "Tyvärr kan jag inte på torsdag.",
        "Desværre kan jeg ikke på torsdag.",
        "Dessverre er torsdag ikke mulig.",
        "Thursday does not work.",
        "Donnerstag passt mir nicht.",
        "Jeudi ne me convient pas.",
        "Torsdag fungerar inte.",
    ],
)
def test_a_refused_day_is_no_refusal_to_talk(text: str) -> None:
    assert Answer.DECLINES not in _read(text).intents
    assert Answer.PROPOSES_TIME in _read(text).intents


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately a call is not possible, on Thursday or any other day.",
        "Sorry, I cannot help you on Thursday or at any other time.",
        "Unfortunately I cannot meet on Thursday. I have decided not to take on any mentees.",
        "Leider geht Donnerstag nicht, und ich kann Ihnen auch sonst nicht helfen.",
    ],
)
def test_a_refused_day_beside_a_no_stays_a_no(text: str) -> None:
    assert _main(text) is Answer.DECLINES


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("I would like to help you.", Answer.ACCEPTS),
        ("I'd love to help.", Answer.ACCEPTS),
        ("I would love to help, but I have no time.", Answer.DECLINES),
        ("I would love to help but cannot.", Answer.DECLINES),
        ("I would like to help you. However, my calendar is full.", Answer.DECLINES),
        ("I would have loved to help.", Answer.DECLINES),
        ("Ich würde wirklich gern mit Ihnen sprechen.", Answer.ACCEPTS),
        ("Ich würde wirklich gern mit Ihnen sprechen, aber es geht nicht.", Answer.DECLINES),
    ],
)
def test_a_wish_to_help_holds_unless_a_but_takes_it_back(text: str, main: Answer) -> None:
    assert _main(text) is main


@pytest.mark.parametrize(
    "text",
    [
        "Why not? Coffee's on you though :)",
        "Wieso nicht. Kaffee?",
        "OK, but keep it short please.",
        "Eigentlich mache ich so etwas nicht mehr, aber bei Ihnen mache ich eine Ausnahme.",
        "Ma certo, ci sentiamo quando vuole.",
        "Normally I'd say no, but I have a soft spot for people from Leeds. Yes.",
        "I can't promise to be brilliant, but I'll give it a shot. 20 minutes it is.",
    ],
)
def test_a_yes_with_a_condition_or_a_joke_is_a_yes(text: str) -> None:
    assert _main(text) is Answer.ACCEPTS


@pytest.mark.parametrize(
    "text", ["Après les fêtes, avec plaisir.", "Nach Ostern wieder, vorher ist nichts zu machen."]
)
def test_after_the_holidays_is_later(text: str) -> None:
    assert _main(text) is Answer.LATER


def test_who_had_to_stop_doing_this_asks_for_no_end_to_mail() -> None:
    assert Answer.OPTS_OUT not in _read("I used to do this a lot but had to stop. Sorry to disappoint.").intents
    assert _main("This has to stop.") is Answer.OPTS_OUT


def test_a_refused_time_is_no_refusal_to_talk() -> None:
    found = _read("Thursday at 10 doesn't work for me. Could you do Friday at 11?")
    assert found.intents[0] is Answer.PROPOSES_TIME
    assert [time.words for time in found.times] == ["Friday at 11"]


def test_without_a_zone_the_offset_of_the_message_is_taken() -> None:
    sent = datetime(2026, 11, 24, 9, 0, tzinfo=timezone(timedelta(hours=-3)))
    found = read_intent("How about Thursday at 2pm?", sent_at=sent, zone=None)
    assert found.times[0].at == datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
    assert found.times[0].zone == "assumed"


def test_without_a_date_of_the_message_no_time_is_told() -> None:
    found = read_intent("How about Thursday at 2pm?", sent_at=None, zone="Europe/London")
    assert found.times == ()
    assert found.not_before is None


def test_yes_but_not_now_is_later_with_its_date() -> None:
    found = _read("Yes, but not now. I'm away until 10 January, ask me again after that.")
    assert found.intents[0] is Answer.LATER
    assert found.not_before == date(2027, 1, 11)


def test_a_wrong_person_who_names_another_refers_and_declines() -> None:
    found = _read("I'm not the right person, try Ana <ana@example.net>.")
    assert found.intents[:2] == (Answer.REFERS, Answer.DECLINES)
    assert found.refers_to == (Mailbox("Ana", "ana@example.net"),)


RAW = (
    b"From: Joe <joe@example.net>\nTo: chris@example.org\nCc: Marcus Hale <marcus.hale@example.net>\n"
    b"Date: Tue, 24 Nov 2026 09:00:00 +0000\n\n"
)


def test_the_name_and_address_of_a_person_named_comes_from_cc() -> None:
    found = read_intent(
        "I'm not the one to ask. I'm copying in Marcus, who runs that team.",
        sent_at=SENT,
        zone=None,
        message=parse(RAW),
    )
    assert found.refers_to == (Mailbox("Marcus Hale", "marcus.hale@example.net"),)


@pytest.mark.parametrize(
    "text",
    [
        "Happy to talk. My assistant Carol Finch (carol@example.net) will find a time.",
        "Yes, let's talk. Say hello to Anna Berg from me!",
        "Yes, with pleasure.\n\nBest wishes\nAnna Berg",
    ],
)
def test_secretaries_people_greeted_and_signatures_are_nobody_to_turn_to(text: str) -> None:
    assert _read(text).refers_to == ()


def test_the_address_written_from_is_no_new_one() -> None:
    text = "I no longer use this address. Write to me at joe@example.net or joe.new@example.net."
    found = read_intent(text, sent_at=SENT, zone=None, message=parse(RAW))
    assert found.new_address == "joe.new@example.net"
    assert Answer.MOVED in found.intents


def test_evidence_names_the_words() -> None:
    assert any("I must pass" in told for told in _read("I'm sorry, I must pass this time.").evidence)


def test_the_table_of_its_language_reads_a_text() -> None:
    assert tables_for("Vielen Dank für Ihre Nachricht, ich melde mich bei Ihnen.")[0].language == "de"
    assert tables_for("ok") == TABLES


_FIELDS = sorted(set(Phrases.__slots__) - {"language", "common", "spelling", "sets"})


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.language)
def test_no_pattern_of_a_table_matches_nothing_at_all(table: Table) -> None:
    """An empty alternative, left by a slip in a table, would be found in every text."""
    for field in _FIELDS:
        assert table.pattern(field).search("") is None, field
        assert table.pattern(field).search("zzz qqq") is None, field


@given(st.text(max_size=400))
def test_no_text_makes_it_raise_and_each_is_read_the_same_twice(text: str) -> None:
    first = _read(text)
    assert first == _read(text)
    assert first.intents


_WORDS = st.sampled_from(
    "yes no not happy to talk but I can't cannot time for you Thursday at 10 , . ? ! ask Ana ana@example.net "
    "leider gern nicht keine Zeit plus jamais no puedo non posso in January again please stop write".split()
)


@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_what_is_told_fits_the_intents(text: str) -> None:
    found = _read(text)
    assert len(set(found.intents)) == len(found.intents)
    assert (found.not_before is None) or (Answer.LATER in found.intents)
    assert (not found.refers_to) or (Answer.REFERS in found.intents)
    assert (found.new_address is None) or (Answer.MOVED in found.intents)


@pytest.mark.parametrize(
    "text",
    [
        "I can not " * 20_000,
        "," * 200_000,
        "a@" * 100_000,
        "Thursday at 10 or " * 20_000,
        "(" * 100_000,
        "A " * 100_000,
    ],
    ids=["words", "commas", "addresses", "times", "brackets", "capitals"],
)
def test_a_hostile_text_is_read_as_far_as_an_answer_goes(text: str) -> None:
    assert len(_read(text).evidence) <= 12


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Not a problem.", Answer.ACCEPTS),
        ("OK, 15 minutes.", Answer.ACCEPTS),
        ("D'accord pour un quart d'heure.", Answer.ACCEPTS),
        ("👍", Answer.ACCEPTS),
        ("Thanks for the enclosed pages, they were a pleasure to read 👍", Answer.UNCLEAR),
        ("No, gracias.", Answer.DECLINES),
        ("Regretfully no.", Answer.DECLINES),
        ("Let me be plain: no.", Answer.DECLINES),
        ("No. And do not take it personally.", Answer.DECLINES),
        ("I was about to say no, but your letter made me laugh. Happy to talk.", Answer.ACCEPTS),
        ("Grundsätzlich gern, nur fehlt mir dafür die Zeit.", Answer.DECLINES),
        ("Ich glaube nicht, dass ich der Richtige bin.", Answer.DECLINES),
        ("You couldn't have chosen a better moment. Shall we talk?", Answer.ACCEPTS),
    ],
)
def test_the_shortest_answers_and_turns_are_read_by_what_they_grant(text: str, main: Answer) -> None:
    assert _main(text) is main


@pytest.mark.parametrize(
    "text",
    [
        "Write to me again when the audit is over and I'll gladly talk.",
        "Melden Sie sich wieder, wenn der Umzug geschafft ist. Dann sehr gern.",
        "Revenez vers moi une fois que ce sera passé, je vous répondrai avec plaisir.",
        "Mi riscriva quando sarà finita, la sentirò con piacere.",
    ],
)
def test_a_yes_that_hangs_on_a_later_day_is_later(text: str) -> None:
    assert _main(text) is Answer.LATER


def test_an_address_belongs_to_whom_the_words_say() -> None:
    own = _read("I've left the bank. You can get me on kim@pine.example.org if it's still useful.")
    assert (own.intents[0], own.new_address, own.refers_to) == (Answer.MOVED, "kim@pine.example.org", ())
    other = _read("My colleague Ana Ruiz knows more. Write to her at ana@oak.example.org.")
    assert (other.new_address, other.refers_to) == (None, (Mailbox("Ana Ruiz", "ana@oak.example.org"),))


@pytest.mark.parametrize(
    "text",
    [
        "Could you please take me off your list?",
        "Wilt u mij uit uw bestand verwijderen?",
        "Woher haben Sie meine Adresse? Löschen Sie sie.",
    ],
)
def test_a_polite_request_to_be_left_alone_is_an_opt_out(text: str) -> None:
    assert _main(text) is Answer.OPTS_OUT


@pytest.mark.parametrize(
    "text",
    [
        "I have to decline. Not right now, maybe another time.",
        "I must pass. At the moment it will have to wait until later.",
    ],
)
def test_a_no_with_later_only_beside_its_now_stays_a_no(text: str) -> None:
    assert _read(text).intents == (Answer.DECLINES, Answer.LATER)


def test_the_words_of_a_time_are_quoted_as_far_as_120_letters() -> None:
    (told,) = _read("Thursday, " * 20 + "at 10am").evidence
    assert told.partition("“")[2] == f"{told.partition('“')[2][:120]}”"


def test_a_wrapped_line_goes_on_in_the_last_one() -> None:
    wrapped = "I would be very glad indeed to speak to you about\nyour work in the spring"
    assert list(sentences(wrapped)) == [wrapped.replace("\n", " ")]


def test_a_table_knows_the_words_of_its_patterns() -> None:
    assert {"unfortunately", "sorry", "works"} <= Table(TABLES[0].phrases).vocabulary()


def test_a_short_text_is_read_with_the_tables_that_know_its_words() -> None:
    assert {table.language for table in tables_for("Selbstverständlich")} == {"de"}
    assert len(tables_for("☎")) == 1
