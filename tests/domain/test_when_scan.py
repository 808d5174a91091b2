"""Clock times and lengths among words: what is one, how far it reaches, and what only looks like one."""

import pytest

from outreach.domain.when_scan import clock_at, minutes_at, tokens


def clock(text: str, *, introduced: bool) -> str:
    """The time at the bar, or at the beginning: `?` where night or day is not told, `~` for a bare number, its
    length, and the words left behind it; "" for none."""
    before, _, behind = text.rpartition("|")
    ts = tokens(before + behind)
    found = clock_at(ts, len(tokens(before)), introduced=introduced)
    if found is None:
        return ""
    signs = ("" if found.sure else "?") + ("~" if found.bare else "")
    length = f"+{found.minutes}" if found.minutes else ""
    return " ".join([f"{found.time:%H:%M}{length}{signs}", *(token.raw for token in ts[found.end :])])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("noon", "12:00"), ("midi pile", "12:00 pile"), ("half past ten", "10:30"), ("half past 6", "06:30?"),
        ("half past 7", "07:30"), ("half past 12", "12:30"), ("half past 13", ""), ("half past 0", ""),
        ("half past one", "01:30?"), ("half past", ""), ("half past ten sharp", "10:30 sharp"),
        ("halb drei", "02:30?"), ("halb 1", "12:30"), ("halv tre da", "02:30? da"), ("half drie", "02:30?"),
        ("halb 7", "06:30?"), ("halb 8", "07:30"), ("half nine", ""), ("half zeven", "06:30?"),
        ("halb 13", ""), ("half eight", ""), ("quarter past ten", "10:15"),
        ("quarter to ten sharp", "09:45 sharp"), ("Viertel nach 3", "03:15?"), ("Viertel vor 23", "22:45"),
        ("quarter past 24", ""), ("quarter to 1", "00:45?"), ("quarter past 1", "01:15?"),
        ("quarter past 7", "07:15"), ("quarter past 6", "06:15?"), ("quarter past 0", ""),
        ("kwart voor tien", "09:45"), ("Viertel zehn", ""), ("quarter |past ten", ""),
        ("quarter past |ten", ""), ("quarter past |10", ""), ("a quarter |past 10", ""),
        ("10 y media", "10:30"), ("dix heures et demie", "10:30"), ("ten thirty", "10:30"),
        ("ten fifteen", "10:15"), ("ten forty-five", "10:45"), ("ten forty five sharp", "10:45 sharp"),
        ("onze menos um quarto", "10:45"), ("11 moins le quart", "10:45"), ("1 y media", "01:30?"),
        ("23 y cuarto", "23:15"), ("0 y media", "00:00~ y media"), ("24 y media", ""),
        ("10:30 thirty", "10:30 thirty"), ("nine moins quart", "08:45"), ("10", "10:00~"), ("24", ""),
        ("25", ""), ("7", "07:00~"), ("6", "06:00?~"), ("06", "06:00~"), ("010", ""), ("10:59", "10:59"),
        ("10:60", ""), ("10.30", "10:30"), ("10h30", "10:30"), ("10 h 30", "10:30"), ("10h", "10:00"),
        ("10 Uhr 30", "10:30"), ("14 uur 15", "14:15"), ("10 Uhr 5", "10:00 5"), ("10 Uhr 00", "10:00"),
        ("10 Uhr dort", "10:00 dort"), ("10:30:00", "10:30"), ("10:30:00 Uhr", "10:30"),
        ("10:30:00 dort", "10:30 dort"), ("10:30 Uhr dort", "10:30 dort"), ("10:30 :00", "10:30 : 00"),
        ("10:30: 00", "10:30 : 00"), ("10: 30", "10:00~ : 30"), ("10 :30", ""), ("3.12.26", ""),
        ("3.12. 10", ""), ("13.12.", "13:12 ."), ("13.12", "13:12"), ("3:12.5", "03:12? . 5"), ("10:5", ""),
        ("23:59", "23:59"), ("24:00", ""), ("23:00", "23:00"), ("22 Uhr", "22:00"), ("10:30.5", "10:30 . 5"),
        ("10 hours 30", "10:00 30"), ("1430", "14:30"), ("1430 hrs", "14:30"), ("1430 h", "14:30"),
        ("1430 hours", "14:30"), ("1425", ""), ("1425 hrs", "14:25"), ("2015", ""), ("1915", ""),
        ("1930 hrs", "19:30"), ("2115", "21:15"), ("1800", "18:00"), ("0900", "09:00"), ("0915", "09:15"),
        ("0930", "09:30"), ("0945", "09:45"), ("2430 hrs", ""), ("1460 hrs", ""), ("2359 h", "23:59"),
        ("1430 dort", "14:30 dort"), ("2100", "21:00"), ("ten", "10:00~"), ("ten o'clock", "10:00~"),
        ("ten o'clock there", "10:00~ there"), ("six", "06:00?~"), ("seven", "07:00~"), ("at |once", ""),
        ("ten there", "10:00~ there"), ("las |once", "11:00~"), ("ten hours there", "10:00~ there"),
        ("3 pm", "15:00"), ("3pm", "15:00"), ("12 am", "00:00"), ("12 pm", "12:00"), ("12:30 am", "00:30"),
        ("1 pm", "13:00"), ("13 pm", "13:00"), ("13:30 pm", "13:30"), ("14:00 pm", "14:00"),
        ("15 Uhr nachmittags", "15:00"), ("3 p.m.", "15:00"), ("3 p.m. sharp", "15:00 sharp"),
        ("3 p.m then", "15:00 then"), ("3 p.x", "03:00?~ p . x"), ("3 de la tarde", "15:00"),
        ("3 in the afternoon", "15:00"), ("10 in the morning there", "10:00 there"),
        ("8 abends da", "20:00 da"), ("8 in the evening", "20:00"), ("0 am", "00:00~ am"),
        ("3 in the", "03:00?~ in the"), ("10:00-10:30 am", "10:00+30"), ("3 a half", "03:00?~ a half"),
        ("7 p", "07:00~ p"), ("8 de la mañana", "08:00"), ("2-4pm", "14:00"), ("10-12 pm", "10:00"),
        ("11-12:30pm", "11:00+90"), ("11-1pm", "11:00"), ("10 to 11 am", "10:00"), ("10-12", "10:00~"),
        ("10:00-11:30", "10:00+90"), ("10:00-11:31", "10:00"), ("10:00-10:01", "10:00+1"),
        ("10:00-10:00", "10:00"), ("10-noon", "10:00"), ("10:00 - noon sharp", "10:00 sharp"),
        ("11 - noon", "11:00+60"), ("11:30-noon", "11:30+30"), ("2 to 3", "02:00?~"),
        ("10:30-10:45", "10:30+15"), ("10:45-10:30", "10:45"), ("10:00-25:00", "10:00 - 25 : 00"),
        ("12-2 pm", "12:00"), ("2pm-4pm", "14:00"), ("10:30 to 11", "10:30+30"), ("10:30-11", "10:30+30"),
        ("between |10 and 12", "10:00~"), ("between |10 and 12 people", "10:00~ and 12 people"),
        ("from |10 and 12", "10:00~ and 12"), ("10 and 12", "10:00~ and 12"), ("between |2 and 4pm", "14:00"),
        ("between |10:00 and 10:45", "10:00+45"), ("10 days", ""), ("10 months", ""),
        ("between |10.30 and 11", "10:30+30"), ("10.Best", "10:00~ . Best"), ("10 Uhr 30 dort", "10:30 dort"),
        ("10 a.m.", "10:00"), ("10 a.m. there", "10:00 there"), ("between |2pm and 2:45pm", "14:00"),
        ("3 du soir", "15:00"), ("quarter to 24", ""), ("24 menos cuarto", ""), ("22:30-24", "22:30+90"),
        ("1430 hrs there", "14:30 there"), ("10h60", ""), ("10 Uhr 60", ""), ("10.60", ""), ("10:60 Uhr", ""),
        ("10 %", ""), ("10 / 12", ""), ("10 past 3", ""), ("10 to", ""), ("10 o", ""), ("10 th", ""),
        ("10 st", ""), ("10 nd", ""), ("10 rd", ""), ("10 €", ""), ("10 $", ""), ("10 £", ""), ("10 +", ""),
        ("10 people", ""), ("10 March", "10:00~ March"), ("10 may", "10:00~ may"), ("10 Dec", ""),
        ("10 . 5", "10:00~ . 5"), ("10.5", ""), ("10 .5", ""), ("10. 5", "10:00~ . 5"),
        ("10 there", "10:00~ there"),
    ],
)  # fmt: skip
def test_an_hour_behind_at_is_read_as_far_as_it_reaches(text: str, told: str) -> None:
    assert clock(text, introduced=True) == told


@pytest.mark.parametrize(
    "text",
    [
        "dix heures et demie", "ten thirty", "ten fifteen", "ten forty-five", "ten forty five sharp",
        "onze menos um quarto", "0 y media", "nine moins quart", "10", "7", "6", "06", "10: 30", "1430",
        "2115", "1800", "0900", "0915", "0930", "0945", "1430 dort", "2100", "ten", "ten o'clock",
        "ten o'clock there", "six", "seven", "ten there", "las |once", "ten hours there", "3 p.x", "0 am",
        "3 in the", "3 a half", "7 p", "10-12", "2 to 3", "between |10 and 12", "between |10 and 12 people",
        "from |10 and 12", "10 and 12", "10.Best", "10 March", "10 may", "10 . 5", "10. 5", "10 there",
    ],
)  # fmt: skip
def test_a_number_or_a_word_alone_is_an_hour_only_behind_at(text: str) -> None:
    assert clock(text, introduced=False) == ""


@pytest.mark.parametrize(
    "text", ["10:30", "10.30", "10h", "22 Uhr", "noon", "3pm", "half past 6", "1430 hrs", "10-11 am"]
)
def test_what_is_written_as_an_hour_is_one_anywhere(text: str) -> None:
    assert clock(text, introduced=False) == clock(text, introduced=True) != ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("half an hour then", "30 then"), ("half hour then", "30 then"), ("halbe Stunde", "30"),
        ("demi heure da", "30 da"), ("30 min then", "30 then"), ("30-min", "30"),
        ("30 - minute call", "30 call"), ("5 min", "5"), ("4 min", ""), ("480 min", "480"), ("481 min", ""),
        ("1 hour", "60"), ("8 hours", "480"), ("9 hours", ""), ("an hour then", "60 then"), ("one hour", "60"),
        ("eine Stunde", "60"), ("une heure", "60"), ("una hora", "60"), ("half a day", ""), ("half then", ""),
        ("3", ""), ("min", ""), ("an apple", ""), ("2-hour call", "120 call"), ("two hours", ""),
    ],
)  # fmt: skip
def test_a_length_is_read_with_the_words_it_takes(text: str, told: str) -> None:
    ts = tokens(text)
    found = minutes_at(ts, 0)
    assert (" ".join([str(found[0]), *(token.raw for token in ts[found[1] :])]) if found else "") == told


@pytest.mark.parametrize(("word", "number"), [("3", 3), ("2026", 2026), ("12345", None), ("٣", None), ("x", None)])
def test_a_number_has_up_to_four_digits_of_ours(word: str, number: int | None) -> None:
    (token,) = tokens(word)
    assert token.number == number


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'apr\u00e8s-midi, 3", ["l", "'", "apres-midi", ",", "3"]),
        ("L\u2019apr\u00e8s-midi", ["l", "'", "apres-midi"]),
        ("d’aujourd’hui", ["d", "'", "aujourd'hui"]),
        ("today's", ["today", "'", "s"]),
        ("mid-December", ["mid", "-", "december"]),
        ("10 o\u2019clock", ["10", "o'clock"]),
    ],
)
def test_words_are_parted_at_their_signs_but_for_those_that_are_one(text: str, words: list[str]) -> None:
    ts = tokens(f"at {text}")
    assert [token.word for token in ts[1:]] == words
    assert all(f"at {text}"[token.start : token.end] == token.raw for token in ts)
