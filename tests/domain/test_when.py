"""The dates and times people write are understood wholly or refused."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.when import find_not_before, find_times, moment, until

SUNDAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2 weeks", date(2026, 12, 6)),
        ("in 3 days", date(2026, 11, 25)),
        ("a month", date(2026, 12, 22)),
        ("a couple of weeks", date(2026, 12, 6)),
        ("in two weeks' time", date(2026, 12, 6)),
        ("a fortnight", date(2026, 12, 6)),
        ("Mon", date(2026, 11, 23)),
        ("mon.", date(2026, 11, 23)),
        ("until Monday", date(2026, 11, 23)),
        ("next Thursday", date(2026, 11, 26)),
        ("3 Dec", date(2026, 12, 3)),
        ("Dec 3rd", date(2026, 12, 3)),
        ("the 3rd of December", date(2026, 12, 3)),
        ("Thu 3 Dec", date(2026, 12, 3)),
        ("3.12.", date(2026, 12, 3)),
        ("3.12", date(2026, 12, 3)),
        ("8.1.27", date(2027, 1, 8)),
        ("13/12", date(2026, 12, 13)),
        ("2027-01-08", date(2027, 1, 8)),
        ("until 3 January", date(2027, 1, 3)),
        ("3 January 2027.", date(2027, 1, 3)),
        ("September", date(2027, 9, 1)),
        ("in September", date(2027, 9, 1)),
        ("Dec", date(2026, 12, 1)),
        ("mid-January", date(2027, 1, 15)),
        ("tomorrow", date(2026, 11, 23)),
        ("next week", date(2026, 11, 23)),
        ("next month", date(2026, 12, 1)),
        ("next year", date(2027, 1, 1)),
        ("in the new year", date(2027, 1, 1)),
        ("after Easter", date(2027, 3, 30)),
        ("after 3 January", date(2027, 1, 4)),
        ("29 Feb", date(2028, 2, 29)),
        ("nächste Woche", date(2026, 11, 23)),
        ("bis 3. Januar", date(2027, 1, 3)),
        ("dans 2 semaines", date(2026, 12, 6)),
        ("en vecka", date(2026, 11, 29)),
        ("Übermorgen", date(2026, 11, 24)),
        ("2 weeks,", date(2026, 12, 6)),
        ("3 Dec. 2026", date(2026, 12, 3)),
        ("Dec. 3", date(2026, 12, 3)),
        ("2 weeks!", date(2026, 12, 6)),
        ("the end of the month", date(2026, 11, 25)),
        ("Ende des Monats", date(2026, 11, 25)),
        ("late November", date(2026, 11, 25)),
        ("1.1", date(2027, 1, 1)),
        ("31.12", date(2026, 12, 31)),
    ],
)
def test_later_and_pause_take_the_days_people_write(words: str, day: date) -> None:
    assert until(words, SUNDAY) == day


@pytest.mark.parametrize(
    "words",
    [
        "", "until", "soon", "2 weeks or so", "31 Nov", "30 Feb", "3/4", "12-03-2027", "Thu 4 Dec",
        "3 Nov 2026", "2026-11-21", "0 days", "in 100000 days", "when I am back", "Thu 3 Dec 14:00", "week",
        "2", "32 Dec", "13.13.", "9999-99-99", "until until", "Dec 3rd maybe",
        "Q1 2026", "autumn", "early November 2026",  # begun already
        "0.12", "3.0", "32.12", "3.13", "3,12", "3. Q", "x.12", "3.12 x", "at 3.12", "until 3 12 3",
    ],
)  # fmt: skip
def test_what_is_not_wholly_understood_impossible_or_past_is_no_day(words: str) -> None:
    assert until(words, SUNDAY) is None


def test_next_thursday_said_early_in_a_week_is_that_of_the_next() -> None:
    assert until("next Thursday", date(2026, 11, 23)) == date(2026, 12, 3)
    assert until("Thursday", date(2026, 11, 23)) == date(2026, 11, 26)


def test_a_month_from_its_last_day_stays_inside_the_next_month() -> None:
    assert until("a month", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("words", "at", "minutes", "means"),
    [
        ("Thu 3 Dec 14:00", "2026-12-03T14:00+01:00", None, ""),
        ("Thu 3 Dec 14:00 30 min by phone", "2026-12-03T14:00+01:00", 30, "by phone"),
        ("Thu 3 Dec 14:00 [30 min] [by phone]", "2026-12-03T14:00+01:00", 30, "by phone"),
        ("3 December 2026 2pm CET", "2026-12-03T14:00+01:00", None, ""),
        ("tomorrow 10:30", "2026-11-23T10:30+01:00", None, ""),
        ("Thursday at 10", "2026-11-26T10:00+01:00", None, ""),
        ("3pm Thursday", "2026-11-26T15:00+01:00", None, ""),
        ("Thu 03:00", "2026-11-26T03:00+01:00", None, ""),
        ("2026-12-03 14:00", "2026-12-03T14:00+01:00", None, ""),
        ("2026-12-03T14:00", "2026-12-03T14:00+01:00", None, ""),
        ("2026-12-03 14:00:00", "2026-12-03T14:00+01:00", None, ""),
        ("3 Dec 10:00 time of London", "2026-12-03T10:00+00:00", None, ""),
        ("2026-12-03 14:00 UTC+2", "2026-12-03T14:00+02:00", None, ""),
        ("7 Dec 2:30 p.m.", "2026-12-07T14:30+01:00", None, ""),
        ("7 Dec noon", "2026-12-07T12:00+01:00", None, ""),
        ("7 Dec 10:00-10:30", "2026-12-07T10:00+01:00", 30, ""),
        ("Mon 7 Dec 10am ET for 45 minutes on Zoom", "2026-12-07T10:00-05:00", 45, "on Zoom"),
        ("7 December at 11am UK time at Café Luna", "2026-12-07T11:00+00:00", None, "at Café Luna"),
        ("Fri 10:00 half an hour Teams", "2026-11-27T10:00+01:00", 30, "Teams"),
        ("Fri 10:00 my time", "2026-11-27T10:00+01:00", None, ""),
        ("Donnerstag, 3. Dezember um 14 Uhr", "2026-12-03T14:00+01:00", None, ""),
        ("jeudi 3 décembre à 14h30", "2026-12-03T14:30+01:00", None, ""),
    ],
)
def test_meeting_takes_a_day_an_hour_a_length_and_a_means(
    words: str, at: str, minutes: int | None, means: str
) -> None:
    found = moment(words, NOW, BERLIN)
    assert found is not None
    assert found.at == datetime.fromisoformat(at)
    assert (found.minutes, found.means) == (minutes, means)


@pytest.mark.parametrize(
    "words",
    [
        "", "Thursday", "14:00", "Thu 4 Dec 14:00", "31 Nov 10:00", "today 9:00", "Thu 25:00", "Thu 10:75",
        "Thursday at 3", "5 Dec 3:30", "3/12 14:00", "Mon 7 Dec 10am IST", "Fri 10:00 bring cake", "Thu 10",
        "2026-11-01 10:00", "Thu 10:00 11:00", "Thu Fri 10:00", "Thursday afternoon", "x" * 5000,
    ],
)  # fmt: skip
def test_a_moment_that_is_unclear_impossible_or_past_is_refused(words: str) -> None:
    assert moment(words, NOW, BERLIN) is None


def test_the_zone_told_wins_and_the_assumed_one_is_called_so() -> None:
    told, assumed = moment("Fri 10:00 CET", NOW, "Asia/Tokyo"), moment("Fri 10:00", NOW, "Asia/Tokyo")
    assert told is not None
    assert assumed is not None
    assert (told.zone, told.assumed) == ("CET", False)
    assert (assumed.zone, assumed.assumed) == ("Asia/Tokyo", True)
    assert moment("Fri 10:00", NOW, "+05:30") is not None
    assert moment("Fri 10:00", NOW, "Nowhere/Land") is None


def test_an_hour_that_the_clocks_skip_is_refused_and_of_a_double_one_the_first_is_taken() -> None:
    assert moment("2027-03-28 02:30", NOW, BERLIN) is None
    twice = moment("2027-10-31 02:30", NOW, BERLIN)
    assert twice is not None
    assert twice.at.utcoffset() == timedelta(hours=2)


def test_an_american_abbreviation_means_the_clock_on_that_wall_in_summer_too() -> None:
    found = moment("1 July 2027 10am EST", NOW, BERLIN)
    assert found is not None
    assert found.at == datetime(2027, 7, 1, 10, 0, tzinfo=ZoneInfo("America/New_York"))


TUESDAY = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo(BERLIN))


def _found(text: str) -> list[str]:
    return [found.at.isoformat()[:16] for found in find_times(text, TUESDAY, BERLIN)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Sorry for the slow reply! Thursday 10 works.", ["2026-11-26T10:00"]),
        ("How about Thursday at 10 or Friday at 2pm?", ["2026-11-26T10:00", "2026-11-27T14:00"]),
        ("Could we say Wednesday or Thursday at 3:30?", ["2026-11-25T15:30", "2026-11-26T15:30"]),
        ("Would Thursday at 10 or 11 do?", ["2026-11-26T10:00", "2026-11-26T11:00"]),
        ("10am on Thursday would be fine", ["2026-11-26T10:00"]),
        ("Thursday between 10 and 12, or Friday from 2 to 4pm.", ["2026-11-26T10:00", "2026-11-27T14:00"]),
        ("between 10am and noon on Tuesday", ["2026-12-01T10:00"]),
        ("tomorrow evening at 8", ["2026-11-25T20:00"]),
        ("Tuesday the 1st at 4", ["2026-12-01T16:00"]),
        ("I could talk at 10:30 tomorrow, or Friday the 27th at 15:00", ["2026-11-25T10:30", "2026-11-27T15:00"]),
        ("- Thursday 26th, 10am\n- Friday 27th, 2pm", ["2026-11-26T10:00", "2026-11-27T14:00"]),
        ("Thursday at half past ten", ["2026-11-26T10:30"]),
        (
            "Passt dir Donnerstag um 14 Uhr? Sonst Freitag, 4.12., 10:30 Uhr.",
            ["2026-11-26T14:00", "2026-12-04T10:30"],
        ),
        ("Donnerstag um halb drei", ["2026-11-26T14:30"]),
        ("Am 1/12 um 10 Uhr", ["2026-12-01T10:00"]),
        ("mardi 1er décembre à 9 h 30", ["2026-12-01T09:30"]),
        ("el martes 1 de diciembre a las 10 de la mañana", ["2026-12-01T10:00"]),
        ("giovedì 3 dicembre alle 15", ["2026-12-03T15:00"]),
        ("woensdag om half drie", ["2026-11-25T14:30"]),
        ("quinta-feira às 15h", ["2026-11-26T15:00"]),
        ("¿Te va bien el miércoles 2 a las 12:00?", ["2026-12-02T12:00"]),
        ("jeudi 3 à 17h", ["2026-12-03T17:00"]),
        ("¿El jueves 3 a las cinco de la tarde?", ["2026-12-03T17:00"]),
        ("jeudi 3 à midi", ["2026-12-03T12:00"]),
        ("I could do 10 a.m. on the 2nd or 11 a.m. on the 3rd.", ["2026-12-02T10:00", "2026-12-03T11:00"]),
        ("Thursday week at 3pm", ["2026-12-03T15:00"]),
        ("A week on Thursday at 3pm?", ["2026-12-03T15:00"]),
        ("Donnerstag in einer Woche, 15 Uhr", ["2026-12-03T15:00"]),
        ("jeudi en huit à 15h", ["2026-12-03T15:00"]),
        ("Can't do Thursday at 10. Friday at 11 instead?", ["2026-11-27T11:00"]),
        ("Either Monday 30/11 at 0900 or Wednesday 2/12 at 1700.", ["2026-11-30T09:00", "2026-12-02T17:00"]),
        ("Would 8.45am tomorrow be too early?", ["2026-11-25T08:45"]),
        ("Thursday 3 at half past four", ["2026-12-03T16:30"]),
        ("vendredi 4, 15h", ["2026-12-04T15:00"]),
        ("How about Thursday 3 or Friday 4?", []),
        ("lunedì 30 alle 15", ["2026-11-30T15:00"]),
        ("quarta 2 às 15h", ["2026-12-02T15:00"]),
        ("Wednesday 2 at 3pm", ["2026-12-02T15:00"]),
        ("på torsdag kl. 14, eller fredag klockan 9:30", ["2026-11-26T14:00", "2026-11-27T09:30"]),
        ("torsdag den 3. december kl. 10.30", ["2026-12-03T10:30"]),
        ("onsdag 2. desember klokken 12", ["2026-12-02T12:00"]),
    ],
)
def test_times_in_prose_are_found_in_the_order_written(text: str, at: list[str]) -> None:
    assert _found(text) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Thursday at 10 does not work, but Friday at 11 does.", ["2026-11-27T11:00"]),
        ("I can't do Thursday at 10, Friday at 11 works though.", ["2026-11-27T11:00"]),
        ("Am Donnerstag kann ich leider nicht um 10 Uhr, aber Freitag um 11 Uhr geht.", ["2026-11-27T11:00"]),
        ("Instead of Thursday at 10, Friday at 11 please.", ["2026-11-27T11:00"]),
        ("Neither Thursday at 10 nor Friday at 11 suits me.", []),
        ("Thursday at 10 and Friday at 11 are both impossible", []),
        ("If Thursday at 10 doesn't work, try Friday at 11.", ["2026-11-27T11:00"]),
        ("Ich habe am Donnerstag um 10 Uhr schon einen Termin.", []),
        ("I am not free before Thursday at 10.", []),
    ],
)
def test_refused_times_are_left_out(text: str, at: list[str]) -> None:
    assert _found(text) == at


@pytest.mark.parametrize(
    "text",
    [
        "Thursday afternoon would be best.", "Any time next week.", "Thursday by 5pm",
        "We met last Thursday at 10.",
        "Mon-Fri 9:00-17:00", "> Thursday at 10", 'You wrote "Thursday at 10".',
        "12/1 at 10am", "next Friday at 9:30",
        "Thursday at 10am IST", "My office is at 10 Park Road, Thursday works.", "Thursday at 10 people meet",
        "Call me on +44 20 7946 0123 Thursday", "3 November at 10",
        "Thu 4 December at 10", "28 March 2027 at 02:30",
        "We could walk in the sun, at 10:30.", "I sat there, 10:30 sharp.",
        "We sat at 10 and it was fine.", "They wed at 11.",
    ],
)  # fmt: skip
def test_what_is_vague_past_quoted_or_no_hour_is_no_time(text: str) -> None:
    assert _found(text) == []


def test_a_zone_in_the_words_is_told_and_speaks_for_all_times_beside_it() -> None:
    found = find_times("Thu 26 Nov 10:00 or Fri 27 Nov 9:00 (CET)", TUESDAY, "Asia/Tokyo")
    assert [time.zone for time in found] == ["CET", "CET"]
    assert found[0].at == datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
    assert [time.zone for time in find_times("Thursday at 10", TUESDAY, BERLIN)] == ["assumed"]


@pytest.mark.parametrize(
    "words",
    ["Wednesday around half past two (your time)", "Wed 2 Dec 14:30 your time", "Mittwoch um 14:30 Ihrer Zeit"],
)
def test_your_time_is_the_reader_s(words: str) -> None:
    (found,) = find_times(words, NOW, "America/New_York", "Europe/London")
    assert (found.at.hour, found.at.minute, found.at.utcoffset()) == (14, 30, timedelta(0))
    assert found.zone == "Europe/London"


def test_your_time_names_no_hour_where_the_reader_s_clock_is_not_known() -> None:
    assert find_times("Wed 2 Dec 14:30 your time", NOW, "America/New_York") == ()


def test_an_hour_on_both_clocks_is_one_time() -> None:
    told = "Wed 2 Dec at 9:30 my time (14:30 your time)"
    assert len(find_times(told, NOW, "America/New_York", "Europe/London")) == 1


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Wed 2 Dec at 10am (9am your time)", "Europe/London"),
        ("Wed 2 Dec at 10am my time (9am your time)", "Europe/London"),
        ("Wed 2 Dec at 9am your time (10am my time)", "Europe/London"),
        ("Wed 2 Dec at 10am (9am GMT)", "GMT"),
        ("Wed 2 Dec at 9am GMT (10am here)", "GMT"),
    ],
)
def test_of_an_hour_told_on_two_clocks_the_named_one_holds_wherever_we_assumed_the_writer_to_be(
    words: str, zone: str
) -> None:
    (found,) = find_times(words, NOW, "America/New_York", "Europe/London")
    assert (found.at.astimezone(UTC).hour, found.zone) == (9, zone)


def test_of_an_hour_told_on_two_clocks_the_writer_s_holds_where_the_reader_s_is_not_known() -> None:
    (found,) = find_times("Wed 2 Dec at 10am (9am your time)", NOW, BERLIN)
    assert (found.at.astimezone(UTC).hour, found.zone) == (9, "assumed")


def test_another_hour_in_brackets_is_another_time() -> None:
    assert len(find_times("Wed 2 Dec at 10 (or 11 if that is better)", NOW, BERLIN)) == 2


def test_the_same_instant_in_two_zones_is_one_time() -> None:
    assert len(find_times("Wed 2 Dec, 9am ET / 3pm CET", TUESDAY, BERLIN)) == 1


def test_a_length_is_told_with_its_time() -> None:
    assert [time.minutes for time in find_times("Thursday at 10 for 30 minutes", TUESDAY, BERLIN)] == [30]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ask me again in September.", date(2027, 9, 1)),
        ("Perhaps after Easter?", date(2027, 3, 30)),
        ("Try me in the new year", date(2027, 1, 1)),
        ("in three weeks", date(2026, 12, 15)),
        ("I'm travelling until 10 January; write again after that.", date(2027, 1, 11)),
        ("not before mid-January", date(2027, 1, 15)),
        ("Melden Sie sich Mitte Januar noch einmal", date(2027, 1, 15)),
        ("Mail me half januari", date(2027, 1, 15)),
        ("Skriv igen midten af januar", date(2027, 1, 15)),
        ("the week of 7 December", date(2026, 12, 7)),
        ("Ab dem 15. Dezember wieder", date(2026, 12, 15)),
        ("dans deux semaines", date(2026, 12, 8)),
        ("después de Navidad", date(2026, 12, 27)),
        ("dopo il 10 gennaio", date(2027, 1, 11)),
        ("na de kerst", date(2026, 12, 27)),
        ("depois da Páscoa", date(2027, 3, 30)),
        ("om två veckor", date(2026, 12, 8)),
        ("om to uger", date(2026, 12, 8)),
        ("efter jul", date(2026, 12, 27)),
        ("ma non prima di febbraio", date(2027, 2, 1)),
        ("maar niet voor februari", date(2027, 2, 1)),
        ("no antes de febrero", date(2027, 2, 1)),
        ("inte före februari", date(2027, 2, 1)),
        ("Jeg er på orlov indtil februar", date(2027, 2, 1)),
        ("Travelling until the end of January", date(2027, 2, 1)),
        ("Travelling until the end of the month", date(2026, 12, 1)),
        ("I am back at the end of the month", date(2026, 11, 25)),
        ("I may be able to in March", date(2027, 3, 1)),
        ("nach den Ferien", None),
        ("après les fêtes", None),
        ("when things calm down", None),
        ("", None),
    ],
)
def test_the_first_sensible_day_is_told_where_one_can_be(text: str, day: date | None) -> None:
    assert find_not_before(text, TUESDAY.date()) == day


@given(st.text(max_size=200))
def test_no_words_make_it_raise(words: str) -> None:
    until(words, SUNDAY)
    moment(words, NOW, BERLIN)
    find_times(words, NOW, BERLIN)
    find_not_before(words, SUNDAY)


_PIECES = st.sampled_from(
    "Thu Thursday next 3 12 . , : / - 2026 Dec December at 10 14:00 3pm CET um Uhr à h the 31 99 am of or not if in"
    " 2 weeks until after Easter mid (9am) tomorrow kl half past".split()
)


@given(st.lists(_PIECES, max_size=14).map(" ".join))
def test_whatever_is_understood_lies_ahead(words: str) -> None:
    day, at = until(words, SUNDAY), moment(words, NOW, BERLIN)
    assert day is None or day >= SUNDAY
    assert at is None or at.at > NOW
    assert all(found.at > NOW for found in find_times(words, NOW, BERLIN))
    wait = find_not_before(words, SUNDAY)
    assert wait is None or wait > SUNDAY


@given(st.dates(date(2026, 11, 22), date(2034, 12, 31)))
def test_a_date_told_in_full_is_that_date_in_every_way_of_writing(day: date) -> None:
    for pattern in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%A, %d %b %Y"):
        assert until(day.strftime(pattern), SUNDAY) == day
