"""Days in words: what is told of a day and how far the words reach, and which days it may then be."""

from datetime import date

import pytest

from outreach.domain.when_dates import DayWords, ordinal_at
from outreach.domain.when_days import day_at, resolve
from outreach.domain.when_scan import tokens

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def told(found: DayWords) -> str:
    """The days from today, the weekday and its week, day, month and year, and the other reading."""
    parts = [
        f"+{found.shift}" if found.shift is not None else "",
        WEEKDAYS[found.weekday] if found.weekday is not None else "",
        found.week,
        f"{found.day}.{f'{found.month}.' if found.month else ''}{found.year or ''}" if found.day else "",
        f"or {found.other[0]}.{found.other[1]}." if found.other else "",
    ]
    return " ".join(filter(None, parts))


def day(text: str, *, prose: bool = False) -> str:
    """The day at the bar, or at the beginning, and the words left behind it; "" for none."""
    before, _, behind = text.rpartition("|")
    ts, at = tokens(before + behind), len(tokens(before))
    found = day_at(ts, at, prose=prose) or ordinal_at(ts, at)
    if found is None:
        return ""
    left = " ".join(token.raw for token in ts[found.end :])
    return f"{told(found)} | {left}" if left else told(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 3rd", "3."), ("the 3", ""), ("dia 3", "3."), ("dia 3 x", "3. | x"), ("el 3", ""),
        ("den 3.", "3."), ("den 3.12", ""), ("3rd", "3."), ("3", ""), ("3.", "3."), ("0th", ""), ("1st", "1."),
        ("31st", "31."), ("32nd", ""), ("2nd x", "2. | x"), ("22nd", "22."), ("4th", "4."), ("3er", "3."),
        ("3º", "3."), ("3°", "3."), ("3ᵉ", "3."), ("3e", "3."), ("3ste", "3."), ("3:e", "3."), ("3:a", "3."),
        ("3:x", ""), ("3 rd", ""), ("3. x", "3. | x"), ("3.x", "3. | x"), ("3.4", ""), ("003rd", ""),
        ("3rd people", ""), ("3rd %", "3. | %"), ("on the 3rd pm", "3. | pm"), ("dia 3 pm", ""),
        ("dia 3:30", ""), ("dia 3%", ""), ("dia 3/4", ""), ("dia 31", "31."), ("dia 32", ""), ("dia 1", "1."),
        ("dia 0", ""), ("dia 10 Uhr", ""), ("Thursday 3", "Thu | 3"),
        ("Thursday 3 at 5pm", "Thu 3. | at 5 pm"), ("Thursday 3, 5pm", "Thu 3. | , 5 pm"),
        ("Thursday 3, 15h", "Thu 3. | , 15 h"), ("Thursday 3, 17:00", "Thu 3. | , 17 : 00"),
        ("Thursday 3, 17", "Thu | 3 , 17"), ("Thursday 3 a las 12", "Thu 3. | a las 12"),
        ("jueves 3 a la una", "Thu | 3 a la una"), ("jueves 3 a 17h", "Thu 3. | a 17 h"),
        ("jueves 3 a 5", "Thu | 3 a 5"), ("Thursday 3 at half past", "Thu 3. | at half past"),
        ("Donnerstag 3 um halb drei", "Thu 3. | um halb drei"), ("torsdag 3 kl. 14", "Thu 3. | kl . 14"),
        ("torsdag 3 kl halv tre", "Thu 3. | kl halv tre"), ("jeudi 3 à midi", "Thu 3. | à midi"),
        ("jeudi 3 à 17h", "Thu 3. | à 17 h"), ("jeudi 3 à 17", "Thu | 3 à 17"),
        ("Thursday 3 at ten", "Thu 3. | at ten"), ("Thursday 3pm", "Thu | 3 pm"),
        ("Thursday 10:00", "Thu | 10 : 00"), ("Thursday 10%", "Thu | 10 %"), ("Thursday the 3rd", "Thu 3."),
        ("Thursday, the 3rd x", "Thu 3. | x"), ("Thursday (3 Dec) x", "Thu 3.12. | x"),
        ("Thursday (3 Dec x", "Thu 3.12. | x"), ("Thursday, 3 Dec.", "Thu 3.12. | ."),
        ("Donnerstag, den 3.12.", "Thu 3.12."), ("jeudi 3", "Thu | 3"), ("Thu. 3 Dec", "Thu 3.12."),
        ("Thu.3 Dec", "Thu 3.12."), ("Thursday the 3", "Thu 3."), ("Thursday 3/12", "Thu 3.12. or 12.3."),
        ("Thursday 31 at 5pm", "Thu 31. | at 5 pm"), ("Thursday 32 at 5pm", "Thu | 32 at 5 pm"),
        ("Thursday 3 people", "Thu | 3 people"), ("3 Dec", "3.12."), ("3 December 2026 x", "3.12.2026 | x"),
        ("3rd of December 2026", "3.12.2026"), ("3. Dezember", "3.12."), ("3-Dec", "3.12."), ("003 Dec", ""),
        ("3 Dec 1430 hrs", "3.12. | 1430 hrs"), ("3 Dec 1990", "3.12.1990"), ("3 Dec 1989", "3.12. | 1989"),
        ("3 Dec 2100", "3.12.2100"), ("3 Dec 2101", "3.12. | 2101"), ("3 Dec, 2026", "3.12.2026"),
        ("3 Dec 26", "3.12. | 26"), ("3 Dec 2026 h", "3.12. | 2026 h"),
        ("3 Dec 2026 hours", "3.12.2026 | hours"), ("3 Dec 14:00", "3.12. | 14 : 00"), ("3 may be", ""),
        ("3 May be", "3.5. | be"), ("3 may", "3.5."), ("3 may 2027", "3.5.2027"), ("10 set off", ""),
        ("3 out of", ""), ("3 march on", ""), ("3 de dezembro de 2026", "3.12.2026"),
        ("3 Dec. 2026", "3.12.2026"), ("3 Dec.", "3.12. | ."), ("3 Dec .", "3.12. | ."),
        ("3 Dec. x", "3.12. | x"), ("Dec 3", "3.12."), ("Dec 3rd x", "3.12. | x"), ("Dec 1st x", "1.12. | x"),
        ("Dec 2nd x", "2.12. | x"), ("Dec 4th x", "4.12. | x"), ("Dec. 3", "3.12."), ("Dec the 3rd", "3.12."),
        ("Dec 3, 2026", "3.12.2026"), ("Dec 3 2026 x", "3.12.2026 | x"), ("Dec 3:30", ""), ("Dec 3 pm", ""),
        ("Dec 3 am", ""), ("Dec 31", "31.12."), ("Dec 32", ""), ("Dec 0", ""), ("Dec 003", ""), ("Dec x", ""),
        ("march 3", "3.3."), ("3.12.", "3.12."), ("3.12.26", "3.12.2026"), ("3.12.2026", "3.12.2026"),
        ("3. 12. 2026 x", "3.12.2026 | x"), ("3.12. 26", "3.12. | 26"), ("3.12. 10 Uhr", "3.12. | 10 Uhr"),
        ("3.12.10 Uhr", "3.12. | 10 Uhr"), ("3.12. 10:00", "3.12. | 10 : 00"),
        ("3.12.26:00", "3.12. | 26 : 00"), ("3.12", ""), ("03.12.", "3.12."), ("003.12.", ""), ("3.012.", ""),
        ("31.12.", "31.12."), ("32.12.", ""), ("3.13.", ""), ("0.12.", ""), ("3.0.", ""), ("3 .12.", ""),
        ("3. 12.", "3.12."), ("3.12 .", ""), ("3.1.27 x", "3.1.2027 | x"), ("3.12.202", "3.12. | 202"),
        ("3.12. 2026 10 Uhr", "3.12.2026 | 10 Uhr"), ("3/12", "3.12. or 12.3."), ("13/12", "13.12."),
        ("12/13", "13.12."), ("13/13", ""), ("3/3", "3.3."), ("3-12", ""), ("3-12-2026", "3.12.2026 or 12.3."),
        ("3/12/26", "3.12.2026 or 12.3."), ("3/12/2026 x", "3.12.2026 or 12.3. | x"),
        ("13/12/2026", "13.12.2026"), ("3/12/202", ""), ("3/12-2026", "3.12. or 12.3. | - 2026"),
        ("3 /12", ""), ("3/ 12", ""), ("31/12", "31.12."), ("32/12", ""), ("1/1", "1.1."), ("003/12", ""),
        ("3/012", ""), ("0/12", ""), ("3/12 um 10", "3.12. | um 10"), ("3/12 à 10h", "3.12. | à 10 h"),
        ("3/12 (Thu) um", "3.12. or 12.3. | ( Thu ) um"), ("3/12, um 10", "3.12. or 12.3. | , um 10"),
        ("3/12 at 10", "3.12. or 12.3. | at 10"), ("12/31/2026", "31.12.2026"),
        ("3/12/", "3.12. or 12.3. | /"), ("3/12/ 26", "3.12. or 12.3. | / 26"), ("2026-12-03", "3.12.2026"),
        ("2026/12/03", "3.12.2026"), ("2026.12.03", "3.12.2026"), ("2026-12/03", ""), ("2026- 12-03", ""),
        ("26-12-03", "26.12.2003"), ("2026-12", ""), ("2026-12-03T10", "3.12.2026 | T 10"), ("today", "+0"),
        ("tonight", "+0"), ("tomorrow", "+1"), ("morgen", "+1"), ("guten |morgen", ""), ("Montag |morgen", ""),
        ("la |manana", ""), ("manana", "+1"), ("jeden |morgen", ""), ("am |morgen", ""),
        ("day after tomorrow x", "+2 | x"), ("pasado mañana x", "+2 | x"), ("pasado", ""), ("i dag", "+0"),
        ("i morgen x", "+1 | x"), ("i morgon", "+1"), ("i går", ""), ("übermorgen", "+2"),
        ("overmorgen", "+2"), ("Thursday", "Thu"), ("next Thursday", "Thu next"),
        ("nächsten Donnerstag x", "Thu next | x"), ("this Thursday", "Thu coming"),
        ("kommenden Donnerstag", "Thu coming"), ("Thursday next week x", "Thu week | x"),
        ("Thursday in the next week", "Thu week"), ("Thursday of next week", "Thu week"),
        ("el lunes de la semana que viene", ""), ("lunes de la semana que viene x", "Mon week | x"),
        ("segunda da semana que vem", ""), ("segunda-feira da semana que vem x", "Mon week | x"),
        ("jeudi prochain x", "Thu coming | x"), ("lunedì prossimo", "Mon coming"),
        ("Thursday next x", "Thu next | x"), ("Thursday coming x", "Thu coming | x"),
        ("Thursday week x", "Thu after | x"), ("a week on Thursday x", "Thu after | x"),
        ("Donnerstag in einer Woche x", "Thu after | x"), ("Donnerstag in acht Tagen", "Thu after"),
        ("jeudi dans une semaine", "Thu after"), ("torsdag om en vecka", "Thu after"),
        ("torsdag i nästa vecka", "Thu week"), ("donderdag over een week", "Thu after"),
        ("next week on Thursday x", "Thu week | x"), ("next week Thursday", "Thu week"),
        ("nächste Woche Donnerstag", "Thu week"), ("nächste Woche am Donnerstag", "Thu week"),
        ("next week, Thursday", "Thu week"), ("nästa vecka på torsdag x", "Thu week | x"),
        ("semaine prochaine le jeudi", "Thu week"), ("volgende week op donderdag", "Thu week"),
        ("de |manana", ""), ("por |manana", ""), ("en |manana", ""), ("god |morgen", ""), ("om |morgen", ""),
        ("goede |morgen", ""), ("next week", ""), ("next week in Thursday", ""),
        ("Donnerstag kommende Woche", "Thu week"), ("Thursday week next", "Thu week"),
        ("Thursday the next week", "Thu week"), ("torsdag i nästa vecka x", "Thu week | x"),
        ("jeudi la semaine prochaine x", "Thu week | x"), ("sun", "Sun"), ("Sun", "Sun"),
        ("sun 10", "Sun | 10"), ("sun, 10:30", "Sun | , 10 : 30"), ("sun at 10", "Sun | at 10"),
        ("sun. 10", "Sun | 10"), ("sun the 3", "Sun 3."), ("sun x", "Sun | x"), ("on |sun", "Sun"),
        ("next sun", "Sun next"), ("wed me", "Wed | me"), ("wed 10", "Wed | 10"), ("wed the", "Wed | the"),
        ("sat there", "Sat | there"), ("sat, 10", "Sat | , 10"), ("quinta 3", ""),
        ("quinta às 15h", "Thu | às 15 h"), ("quinta a 15", "Thu | a 15"), ("quinta a tarde", ""),
        ("quinta", ""), ("Quinta", ""), ("do 3.12.", "Thu 3.12."), ("do 10 Uhr", "Thu | 10 Uhr"),
        ("do 10", ""), ("do, 10 Uhr", "Thu | , 10 Uhr"), ("do", ""), ("di. 3 Dec", "Tue 3.12."),
        ("sexta 3 às 10", "Fri 3. | às 10"), ("mar 3 dic", "Tue 3.12."), ("lun 3.12.", "Mon 3.12."),
        ("1º de dezembro", "1.12."), ("1o de dezembro", "1.12."), ("Thursday 3rd", "Thu 3."), ("the 1º", "1."),
        ("el 3°", "3."),
    ],
)  # fmt: skip
def test_a_day_is_read_as_far_as_it_reaches(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize("text", ["sun", "sun x", "wed me", "wed the", "sat there", "wed, then"])
def test_words_of_their_own_are_no_weekday_in_prose(text: str) -> None:
    assert day(text, prose=True) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Sun", "sun 10", "sun, 10:30", "sun at 10", "sun. 10", "sun the 3", "on |sun", "next sun", "wed 10",
        "Wed me", "thursday", "quinta às 15h",
    ],
)  # fmt: skip
def test_beside_a_date_or_an_hour_or_with_a_capital_they_are(text: str) -> None:
    assert day(text, prose=True) == day(text) != ""


@pytest.mark.parametrize(
    ("today", "text", "days"),
    [
        ("2026-11-24", "today", "2026-11-24"), ("2026-11-24", "tomorrow", "2026-11-25"),
        ("2026-11-24", "day after tomorrow", "2026-11-26"), ("2026-11-24", "Thursday", "2026-11-26"),
        ("2026-11-24", "Tuesday", "2026-12-01"), ("2026-11-24", "Monday", "2026-11-30"),
        ("2026-11-24", "this Tuesday", "2026-12-01"), ("2026-11-24", "next Thursday", "2026-12-03 2026-11-26"),
        ("2026-11-24", "next Tuesday", "2026-12-01"), ("2026-11-24", "next Monday", "2026-11-30"),
        ("2026-11-24", "Thursday next week", "2026-12-03"), ("2026-11-24", "Monday next week", "2026-11-30"),
        ("2026-11-24", "Thursday week", "2026-12-03"), ("2026-11-24", "Tuesday week", "2026-12-08"),
        ("2026-11-24", "the 24th", "2026-11-24"), ("2026-11-24", "the 23rd", "2026-12-23"),
        ("2026-11-24", "the 31st", "2026-12-31"), ("2026-11-24", "24 Nov", "2026-11-24"),
        ("2026-11-24", "23 Nov", "2027-11-23"), ("2026-11-24", "24 Nov 2026", "2026-11-24"),
        ("2026-11-24", "23 Nov 2026", ""), ("2026-11-24", "29 Feb", "2028-02-29"),
        ("2026-11-24", "29 Feb 2027", ""), ("2026-11-24", "31 Nov", ""),
        ("2026-11-24", "3/12", "2026-12-03 2027-03-12"), ("2026-11-24", "24/11", "2026-11-24"),
        ("2026-11-24", "3/12/2026", "2026-12-03"), ("2026-11-24", "11/3/2026", ""),
        ("2026-11-24", "Thu 3/12", "2026-12-03"), ("2026-11-24", "Fri 3/12", "2027-03-12"),
        ("2026-11-24", "Thu 3 Dec", "2026-12-03"), ("2026-11-24", "Fri 3 Dec", ""),
        ("2026-11-24", "Thursday the 3rd", "2026-12-03"), ("2026-11-24", "Thu the 4th", ""),
        ("2026-11-24", "4/4", "2027-04-04"), ("2026-11-22", "next Thursday", "2026-11-26"),
        ("2026-11-22", "next week Sunday", "2026-11-29"), ("2027-01-31", "the 31st", "2027-01-31"),
        ("2027-01-31", "the 30th", "2027-03-30"), ("2027-02-01", "the 31st", "2027-03-31"),
        ("2026-12-31", "the 30th", "2027-01-30"), ("2096-03-01", "29 Feb", "2104-02-29"),
        ("2028-02-29", "29 Feb", "2028-02-29"), ("2026-12-31", "1 Jan", "2027-01-01"),
    ],
)  # fmt: skip
def test_which_days_it_may_be_said_on_a_day(today: str, text: str, days: str) -> None:
    ts = tokens(text)
    found = day_at(ts, 0) or ordinal_at(ts, 0)
    assert found is not None
    assert [one.isoformat() for one in resolve(found, date.fromisoformat(today))] == days.split()
