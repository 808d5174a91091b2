"""Times in running text, waits and moments, as tables: what is found, and in which words."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.when import find_not_before, find_times, moment, until

BERLIN = "Europe/Berlin"
TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo(BERLIN))
SUNDAY = datetime(2026, 11, 22, 10, tzinfo=UTC)


def times(text: str, zone: str = BERLIN) -> str:
    """Each time found on Tuesday 24 November at nine, its zone and length where told, and its words."""
    return "; ".join(
        f"{one.at:%a %-d %b %H:%M}"
        + (f" {one.at:%Y}" if one.at.year != TUESDAY.year else "")
        + (f" {one.zone}" if one.zone != "assumed" else "")
        + (f" +{one.minutes}" if one.minutes else "")
        + f" [{one.words}]"
        for one in find_times(text, TUESDAY, zone)
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thursday at 10 for 30 minutes", "Thu 26 Nov 10:00 +30 [Thursday at 10 for 30 minutes]"),
        ("Thursday at 10 (45 min)", "Thu 26 Nov 10:00 +45 [Thursday at 10 (45 min]"),
        ("Thursday at 10, 1 hour", "Thu 26 Nov 10:00 +60 [Thursday at 10, 1 hour]"),
        ("Donnerstag um 10 Uhr für 30 Minuten", "Thu 26 Nov 10:00 +30 [Donnerstag um 10 Uhr für 30 Minuten]"),
        ("jeudi à 10h pour 30 minutes", "Thu 26 Nov 10:00 +30 [jeudi à 10h pour 30 minutes]"),
        ("quinta-feira às 10h por 30 minutos", "Thu 26 Nov 10:00 +30 [quinta-feira às 10h por 30 minutos]"),
        ("giovedì alle 10 per 30 minuti", "Thu 26 Nov 10:00 +30 [giovedì alle 10 per 30 minuti]"),
        ("donderdag om 10 uur voor 30 minuten", "Thu 26 Nov 10:00 +30 [donderdag om 10 uur voor 30 minuten]"),
        ("torsdag kl. 10 i 30 minuter", "Thu 26 Nov 10:00 +30 [torsdag kl. 10 i 30 minuter]"),
        ("Thursday at 10 CET for 1 hour", "Thu 26 Nov 10:00 CET +60 [Thursday at 10 CET for 1 hour]"),
        ("How about Thursday\n  at 10?", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("  > Friday at 11\nThursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        (" Friday at 11\nThursday at 10", "Fri 27 Nov 11:00 [Friday at 11]; Thu 26 Nov 10:00 [Thursday at 10]"),
        ('Say "Friday at 11", Thursday at 10', "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("All times CET. Thursday at 10.", "Thu 26 Nov 10:00 CET [Thursday at 10]"),
        ("Thursday at 10, times UTC.", "Thu 26 Nov 10:00 UTC [Thursday at 10]"),
        ("Alle Zeiten MEZ: Donnerstag um 10 Uhr", "Thu 26 Nov 10:00 CET [Donnerstag um 10 Uhr]"),
        ("Thursday at 10 IST", ""),
        ("24 November at 8", ""),
        ("24 November 2026 at 8:00", ""),
        ("24 November 2026 at 9:00", ""),
        ("24 November 2026 at 9:01", "Tue 24 Nov 09:01 [24 November 2026 at 9:01]"),
        ("20 September 2027 at 10", "Mon 20 Sep 10:00 2027 [20 September 2027 at 10]"),
        ("21 September 2027 at 10", "Tue 21 Sep 10:00 2027 [21 September 2027 at 10]"),
        ("20 September at 10", "Mon 20 Sep 10:00 2027 [20 September at 10]"),
        ("21 September at 10", ""),
        ("19 September at 10", "Sun 19 Sep 10:00 2027 [19 September at 10]"),
        ("Thursday 10", "Thu 26 Nov 10:00 [Thursday 10]"),
        ("Thursday 3", ""),
        ("Thursday 11", "Thu 26 Nov 11:00 [Thursday 11]"),
        ("Thursday 26", ""),
        ("Thursday 17", "Thu 26 Nov 17:00 [Thursday 17]"),
        ("Tuesday 8", ""),
        ("Thursday 10 December at 10", "Thu 10 Dec 10:00 [Thursday 10 December at 10]"),
        ("Thursday at 10 or 11", "Thu 26 Nov 10:00 [Thursday at 10]; Thu 26 Nov 11:00 [Thursday at 10 or 11]"),
        (
            "Thursday at 10, 11 or 12",
            (
                "Thu 26 Nov 10:00 [Thursday at 10]; "
                "Thu 26 Nov 11:00 [Thursday at 10, 11]; "
                "Thu 26 Nov 12:00 [Thursday at 10, 11 or 12]"
            ),
        ),
        (
            "Thursday at 10 and Friday at 11, but not Monday at 9",
            "Thu 26 Nov 10:00 [Thursday at 10]; Fri 27 Nov 11:00 [Friday at 11]",
        ),
        ("Not Thursday at 10 or Friday at 11, but Monday at 9 is fine", "Mon 30 Nov 09:00 [Monday at 9]"),
        ("Not Thursday at 10, Friday at 11", ""),
        ("Thursday at 10, Friday at 11 are both taken", ""),
        ("Thursday at 10 or Friday at 11 or Monday at 9 are impossible", ""),
        ("Thursday at 10 works, Friday at 11 does not", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("Friday at 11 does not suit me and Thursday at 10 neither", ""),
        ("Thursday at 10 works. Not Friday at 11", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("Thursday at 10, not Friday at 11, Monday at 9", ""),
        ("Maybe, unfortunately only, Thursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("I can't on Friday at 11, alas, so Thursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("10am Thursday", "Thu 26 Nov 10:00 [10am Thursday]"),
        ("at 10 on Thursday", "Thu 26 Nov 10:00 [10 on Thursday]"),
        (
            "10am or 11am on Thursday",
            "Thu 26 Nov 10:00 [10am or 11am on Thursday]; Thu 26 Nov 11:00 [11am on Thursday]",
        ),
        ("10am CET on Thursday", "Thu 26 Nov 10:00 CET [10am CET on Thursday]"),
        ("10am, perhaps, on Thursday", ""),
        ("10am is best on Thursday", ""),
        (
            "Thursday or Friday at 10",
            "Thu 26 Nov 10:00 [Thursday or Friday at 10]; Fri 27 Nov 10:00 [Friday at 10]",
        ),
        (
            "Thursday, Friday or Monday at 10",
            (
                "Thu 26 Nov 10:00 [Thursday, Friday or Monday at 10]; "
                "Fri 27 Nov 10:00 [Friday or Monday at 10]; "
                "Mon 30 Nov 10:00 [Monday at 10]"
            ),
        ),
        ("Thursday and perhaps also maybe Friday at 10", "Fri 27 Nov 10:00 [Friday at 10]"),
        ("Thursday at 10 or Friday", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("Thursday afternoon at 3", "Thu 26 Nov 15:00 [Thursday afternoon at 3]"),
        ("Thursday in the afternoon at 3", "Thu 26 Nov 15:00 [Thursday in the afternoon at 3]"),
        ("Thursday evening at 8", "Thu 26 Nov 20:00 [Thursday evening at 8]"),
        ("Thursday morning at 6", "Thu 26 Nov 06:00 [Thursday morning at 6]"),
        ("Thursday morning at 8", "Thu 26 Nov 08:00 [Thursday morning at 8]"),
        ("Thursday afternoon at 12", "Thu 26 Nov 12:00 [Thursday afternoon at 12]"),
        ("Thursday morning at 12", "Thu 26 Nov 12:00 [Thursday morning at 12]"),
        ("Thursday morning, 6 or 7", ""),
        ("Thursday evening, 20:00", "Thu 26 Nov 20:00 [Thursday evening, 20:00]"),
        ("Thursday @ 10", "Thu 26 Nov 10:00 [Thursday @ 10]"),
        ("Thursday ca. 10", "Thu 26 Nov 10:00 [Thursday ca. 10]"),
        ("Thursday kl. 10", "Thu 26 Nov 10:00 [Thursday kl. 10]"),
        ("Thursday, 10", "Thu 26 Nov 10:00 [Thursday, 10]"),
        ("Thursday - 10", ""),
        ("Thursday around 10", "Thu 26 Nov 10:00 [Thursday around 10]"),
        ("Thursday before 10", ""),
        ("Thursday from 10", "Thu 26 Nov 10:00 [Thursday from 10]"),
        ("um 3. Dezember", ""),
        ("am 3. um 10 Uhr", "Thu 3 Dec 10:00 [am 3. um 10 Uhr]"),
        ("the 3rd at 10", "Thu 3 Dec 10:00 [the 3rd at 10]"),
        ("the 3rd floor at 10", ""),
        ("the 3 at 10", ""),
        ("on the 3rd or 4th at 10", "Thu 3 Dec 10:00 [the 3rd or 4th at 10]"),
        (
            "Thursday 10 and 11 and 12",
            (
                "Thu 26 Nov 10:00 [Thursday 10]; "
                "Thu 26 Nov 11:00 [Thursday 10 and 11]; "
                "Thu 26 Nov 12:00 [Thursday 10 and 11 and 12]"
            ),
        ),
        ("at 3 December 10:00", ""),
        ("Mon to Fri at 10", ""),
        ("Thursday to Friday at 10", ""),
        ("Thursday we could talk about this at length and then meet at 10", ""),
        (
            "I am in on Thursday, so perhaps we meet there around 10",
            "Thu 26 Nov 10:00 [Thursday, so perhaps we meet there around 10]",
        ),
        (
            "Thursday at 10 or 11 works, or 2pm on Friday",
            (
                "Thu 26 Nov 10:00 [Thursday at 10]; "
                "Thu 26 Nov 11:00 [Thursday at 10 or 11]; "
                "Fri 27 Nov 14:00 [2pm on Friday]"
            ),
        ),
        (
            "Either 10am or 3pm, on Thursday or Friday",
            "Thu 26 Nov 10:00 [10am or 3pm, on Thursday]; Thu 26 Nov 15:00 [3pm, on Thursday]",
        ),
        ("10am or 11am", ""),
        (
            "10am on Thursday and 3pm and 4pm on Friday",
            (
                "Thu 26 Nov 10:00 [10am on Thursday]; "
                "Fri 27 Nov 15:00 [3pm and 4pm on Friday]; "
                "Fri 27 Nov 16:00 [4pm on Friday]"
            ),
        ),
        ("12/3 at 10", ""),
        ("3/12 at 10 Uhr", "Thu 3 Dec 10:00 [3/12 at 10 Uhr]"),
        ("13/12 at 10", "Sun 13 Dec 10:00 [13/12 at 10]"),
        (
            "Thursday at 10; if not, Friday at 11",
            "Thu 26 Nov 10:00 [Thursday at 10]; Fri 27 Nov 11:00 [Friday at 11]",
        ),
        ("Since Thursday at 10 I am back", ""),
        ("every Thursday at 10", ""),
        ("until Thursday at 10", ""),
        ("Thursday at 10, if that is not too late", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("if so, Thursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("torsdag mellan 10 och 12", "Thu 26 Nov 10:00 [torsdag mellan 10 och 12]"),
        ("torsdag mellem 10 og 12", "Thu 26 Nov 10:00 [torsdag mellem 10 og 12]"),
        ("> Friday at 11\nThursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("| Friday at 11\nThursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("Thursday at 10 my time (9 yours)", "Thu 26 Nov 10:00 [Thursday at 10 my time]"),
        ("Thursday at 10 (9 yours)", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("Thursday at 10; Thursday at 10", "Thu 26 Nov 10:00 [Thursday at 10]"),
        ("Thursday at 10\n\nFriday at 11", "Thu 26 Nov 10:00 [Thursday at 10]; Fri 27 Nov 11:00 [Friday at 11]"),
        ("Thursday at 10 CET or 9 UTC", "Thu 26 Nov 10:00 CET [Thursday at 10 CET]"),
        (
            "Thursday at 10 or Friday at 11, CET",
            "Thu 26 Nov 10:00 [Thursday at 10]; Fri 27 Nov 11:00 [Friday at 11]",
        ),
    ],
)
def test_times_are_found_with_their_zone_length_and_words(text: str, found: str) -> None:
    assert times(text) == found


def test_a_month_stands_first_where_people_write_it_so() -> None:
    assert times("12/3 at 10", "America/New_York") == "Thu 3 Dec 10:00 [12/3 at 10]"
    assert times("12/3 at 10", "America/Toronto") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thursday 3 December at 10:00 or Friday at 14:00", "Thu 3 Dec 10:00 & Fri 4 Dec 14:00"),
        ("Thursday 3 December at 10:00. Or the Friday after 2pm.", "Thu 3 Dec 10:00 & Fri 4 Dec 14:00"),
        ("Donnerstag, 3. Dezember um 10 Uhr oder Freitag um 14 Uhr", "Thu 3 Dec 10:00 & Fri 4 Dec 14:00"),
        ("Thursday 3 December at 10:00 does not work, but Friday at 14:00 would", "Fri 4 Dec 14:00"),
        ("Thursday 3 December at 10:00 or Wednesday at 14:00", "Thu 3 Dec 10:00"),
        ("Thursday 3 December at 10:00, or this Friday at 14:00", "Thu 3 Dec 10:00 & Fri 27 Nov 14:00"),
        ("Friday at 14:00, or Thursday 3 December at 10:00", "Fri 27 Nov 14:00 & Thu 3 Dec 10:00"),
        ("Thursday 26 November at 10:00 or Wednesday at 14:00", "Thu 26 Nov 10:00 & Wed 25 Nov 14:00"),
        ("Thursday 26 November at 10:00 or Tuesday at 14:00", "Thu 26 Nov 10:00 & Tue 1 Dec 14:00"),
    ],
)
def test_a_weekday_behind_a_date_is_of_its_week_and_left_out_where_it_may_be_of_another(
    text: str, found: str
) -> None:
    assert " & ".join(one.split(" [")[0] for one in times(text).split("; ")) == found


def test_a_day_is_the_one_where_the_time_is_meant() -> None:
    assert times("today at 23:30", "Pacific/Honolulu") == "Mon 23 Nov 23:30 [today at 23:30]"
    said = moment("today 00:30", SUNDAY, "Pacific/Kiritimati")
    assert said is not None
    assert said.at.date() == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("in 2 days", "2026-11-26"), ("in 800 days", ""), ("in 2 years", "2028-11-24"), ("in 27 months", ""),
        ("24 November", ""), ("25 November", ""), ("until 25 November", "2026-11-26"),
        ("the week of 7 December", "2026-12-07"), ("week of 7 December", "2026-12-07"),
        ("in der Woche vom 7.12.", "2026-12-07"), ("the week beginning 7 December", "2026-12-07"),
        ("week starting on 7 December", "2026-12-07"), ("the week of Thursday", "2026-11-26"),
        ("the week of nothing", ""), ("not until 3 January", "2027-01-03"), ("until 3 January", "2027-01-04"),
        ("no sooner than, well, a good while, 3 January", ""),
        ("I will not be here before I say and do this after 3 January", "2027-01-04"),
        ("after 3 weeks", "2026-12-15"), ("after two weeks", "2026-12-08"), ("after September", "2027-10-01"),
        ("until September", "2027-09-01"), ("until the end of September", "2027-10-01"),
        ("not until the end of September", "2027-09-25"), ("from 3 January", "2027-01-03"),
        ("back on 3 January", "2027-01-03"), ("away until Thursday", "2026-11-27"), ("after sun", ""),
        ("until sun", ""), ("After Thursday", "2026-11-27"), ("on 3 January and in March", "2027-03-01"),
        ("in March or on 3 January", "2027-03-01"), ("mid March", "2027-03-15"),
        ("in mid March", "2027-03-15"), ("after mid March", "2027-03-21"), ("until mid March", "2027-03-15"),
        ("in 2 or 3 weeks", "2026-12-15"), ("next week", "2026-11-30"), ("after next week", "2026-12-07"),
        ("next year", "2027-01-01"), ("until next year", "2027-01-01"), ("Q2", ""), ("in Q2", "2027-04-01"),
        ("in the spring", "2027-03-01"), ("after the summer", "2027-09-01"), ("from KW 50", "2026-12-07"),
        ("in a year", "2027-11-24"), ("after 3/4", ""), ("until 3/4", ""), ("in the week", ""),
        ("at the end of January", "2027-01-25"), ("late January", "2027-01-25"),
        ("until late January", "2027-02-01"), ("not before late January", "2027-01-25"),
        ("until 25 January", "2027-01-26"), ("week 50", "2026-12-07"), ("the next month", "2026-12-01"),
        ("away for 2 weeks", "2026-12-08"),
    ],
)  # fmt: skip
def test_the_day_to_wait_for_said_on_24_november_2026(words: str, day: str) -> None:
    assert str(find_not_before(words, TUESDAY.date()) or "") == day


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Fri 10:00 on the phone", "Fri 27 Nov 10:00 [on the phone]"),
        ("Fri 10:00 by video call", "Fri 27 Nov 10:00 [by video call]"),
        ("Fri 10:00 in person", "Fri 27 Nov 10:00 [in person]"),
        ("Fri 10:00 video-call", "Fri 27 Nov 10:00 [video-call]"),
        ("Fri 10:00 at Ann's place", "Fri 27 Nov 10:00 [at Ann's place]"),
        ("Fri 10:00 phone Monday", ""),
        ("Fri 10:00 zoom tomorrow", ""),
        ("Fri 10:00 meet in March", ""),
        ("by phone Fri 10:00", ""),
        ("Fri by phone 10:00", ""),
        ("Fri 10:00 30 min 45 min", ""),
        ("Fri 30 min 10:00", ""),
        ("Fri CET 10:00", ""),
        ("Fri 10:00 CET ET", ""),
        ("30 min Fri 10:00", ""),
        ("10:00 the 3rd", "Thu 3 Dec 10:00"),
        ("10:00 at the 3rd", ""),
        ("at 3 Dec 10:00", "Thu 3 Dec 10:00"),
        ("at 10 Thursday", "Thu 26 Nov 10:00"),
        ("at 10 the 3rd", "Thu 3 Dec 10:00"),
        ("the 3rd at 10", "Thu 3 Dec 10:00"),
        ("the 3rd 10:00", "Thu 3 Dec 10:00"),
        ("dia 3 10:00", "Thu 3 Dec 10:00"),
        ("at the 3rd 10:00", ""),
        ("10 Thursday", ""),
        ("10", ""),
        ("Thursday 10", ""),
        ("at Thursday", ""),
        ("Fri 10:00 at 30 min", ""),
        ("Fri 10:00 IST", ""),
        ("Fri 10:00 coffee", "Fri 27 Nov 10:00 [coffee]"),
        ("Fri 10:00 at office of Ann", "Fri 27 Nov 10:00 [at office of Ann]"),
        ("Fri 10:00 online 30 min", "Fri 27 Nov 10:00 +30 [online]"),
        ("Fri 10:00 on Zoom for 45 minutes", "Fri 27 Nov 10:00 +45 [on Zoom]"),
        ("Fri 10-10:30", "Fri 27 Nov 10:00 +30"),
        ("Fri 10:00 at office", "Fri 27 Nov 10:00 [at office]"),
        ("Fri 10:00 lunch at the office with all of us there", ""),
        ("today 11:00", ""),
        ("Fri 10:00 by phone for half an hour", "Fri 27 Nov 10:00 +30 [by phone]"),
        ("Fri 10:00 video call an hour", "Fri 27 Nov 10:00 +60 [video call]"),
        ("Fri 10:00 online 1 hour", "Fri 27 Nov 10:00 +60 [online]"),
        ("Fri 10:00 at the office, 45 min", "Fri 27 Nov 10:00 +45 [at the office]"),
        ("today 11:01", "Sun 22 Nov 11:01"),
        ("Fri 10:00 ET", "Fri 27 Nov 10:00 America/New_York"),
        ("Fri 10:00 o'clock", "Fri 27 Nov 10:00"),
        ("Fri 10:00 at one two three four five", "Fri 27 Nov 10:00 [at one two three four five]"),
    ],
)
def test_a_moment_has_its_day_hour_zone_length_and_means_in_the_order_people_write(words: str, told: str) -> None:
    found = moment(words, SUNDAY, BERLIN)
    parts = found and (
        f"{found.at:%a %-d %b %H:%M}"
        + ("" if found.assumed else f" {found.zone}")
        + (f" +{found.minutes}" if found.minutes else "")
        + (f" [{found.means}]" if found.means else "")
    )
    assert (parts or "") == told


def test_a_line_of_120_characters_may_be_a_date_and_no_longer_one() -> None:
    assert until("3 Dec".ljust(120), SUNDAY.date()) == date(2026, 12, 3)
    assert until("3 Dec".ljust(121), SUNDAY.date()) is None
    assert moment("Fri 10:00".ljust(120), SUNDAY, BERLIN) is not None
    assert moment("Fri 10:00".ljust(121), SUNDAY, BERLIN) is None
