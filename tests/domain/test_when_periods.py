"""Stretches of time in words: their first day, the last where it matters, and how far the words reach."""

from datetime import date

import pytest

from outreach.domain.when_periods import easter, period_at
from outreach.domain.when_scan import tokens


def period(text: str, today: date) -> str:
    """The stretch at the bar, or at the beginning, with the words left behind it; "" for none."""
    before, _, behind = text.rpartition("|")
    ts = tokens(before + behind)
    found = period_at(ts, len(tokens(before)), today)
    if found is None:
        return ""
    days = f"{found.day}..{found.last}" if found.last else f"{found.day}"
    return " ".join([days, *(token.raw for token in ts[found.end :])])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in 3 days", "2026-11-25"), ("about another 2 weeks", "2026-12-06"), ("a fortnight", "2026-12-06"),
        ("fortnight then", "2026-12-06 then"), ("a fortnight then", "2026-12-06 then"),
        ("in a fortnight", "2026-12-06"), ("a week", "2026-11-29"), ("2 weeks' time then", "2026-12-06 then"),
        ("3 weeks time", "2026-12-13"), ("2 days from now", "2026-11-24"), ("a couple of weeks", "2026-12-06"),
        ("een paar weken", "2026-12-06"), ("ein paar Wochen", "2026-12-06"), ("ett par veckor", "2026-12-06"),
        ("un paio di settimane", "2026-12-06"), ("2 or 3 weeks", "2026-12-13"), ("3 or 2 weeks", "2026-12-13"),
        ("2-3 weeks", "2026-12-13"), ("2–3 weeks", "2026-12-13"),
        ("two or three weeks then", "2026-12-13 then"), ("two to four months", "2027-03-22"),
        ("400 days", "2027-12-27"), ("401 days", ""), ("60 weeks", "2028-01-16"), ("61 weeks", ""),
        ("24 months", "2028-11-22"), ("25 months", ""), ("a year", "2027-11-22"), ("3 years", "2029-11-22"),
        ("4 years", ""), ("2 years", "2028-11-22"), ("0 days", ""), ("12 things", ""),
        ("one day", "2026-11-23"), ("en uke", "2026-11-29"), ("q1", "2027-01-01..2027-03-31"),
        ("Q1 then", "2027-01-01..2027-03-31 then"), ("Q2 2027 then", "2027-04-01..2027-06-30 then"),
        ("Q3", "2027-07-01..2027-09-30"), ("Q5", ""), ("Q1 2100", "2100-01-01..2100-03-31"),
        ("Q1 2101", "2027-01-01..2027-03-31 2101"), ("Q1 2000", "2000-01-01..2000-03-31"), ("1 q1", ""),
        ("z1", ""), ("KW 50", "2026-12-07..2026-12-13"), ("week 3 then", "2027-01-18..2027-01-24 then"),
        ("vecka 47", "2027-11-22..2027-11-28"), ("vecka 48", "2026-11-23..2026-11-29"),
        ("week 1", "2027-01-04..2027-01-10"), ("week 53", "2026-12-28..2027-01-03"), ("week 54", ""),
        ("week 0", ""), ("semaine 49", "2026-11-30..2026-12-06"), ("week", ""),
        ("next week", "2026-11-23..2026-11-29"), ("the next week then", "2026-11-23..2026-11-29 then"),
        ("next month", "2026-12-01..2026-12-31"), ("next month then", "2026-12-01..2026-12-31 then"),
        ("mois prochain", "2026-12-01..2026-12-31"), ("prochain mois", "2026-12-01..2026-12-31"),
        ("coming month", "2026-12-01..2026-12-31"), ("the coming month", "2026-12-01..2026-12-31"),
        ("kommande månad", "2026-12-01..2026-12-31"), ("next year", "2027-01-01..2027-01-01"),
        ("next year then", "2027-01-01..2027-01-01 then"), ("the new year", "2027-01-01..2027-01-01"),
        ("the new year then", "2027-01-01..2027-01-01 then"), ("neujahr", "2027-01-01..2027-01-01"),
        ("nyår then", "2027-01-01..2027-01-01 then"), ("new month", ""), ("next thing", ""),
        ("September", "2027-09-01..2027-09-30"), ("September then", "2027-09-01..2027-09-30 then"),
        ("Dec", "2026-12-01..2026-12-31"), ("Dec. then", "2026-12-01..2026-12-31 then"),
        ("Dec.", "2026-12-01..2026-12-31 ."), ("Sept. then", "2027-09-01..2027-09-30 then"),
        ("April. then", "2027-04-01..2027-04-30 . then"), ("Mars. then", "2027-03-01..2027-03-31 then"),
        ("October of 2027 then", "2027-10-01..2027-10-31 then"), ("October 2027", "2027-10-01..2027-10-31"),
        ("October 2000", ""), ("October 2100", "2100-10-01..2100-10-31"),
        ("October 2101", "2027-10-01..2027-10-31 2101"), ("October 1999", "2027-10-01..2027-10-31 1999"),
        ("October 12", ""), ("October 31", ""), ("October 32", "2027-10-01..2027-10-31 32"),
        ("early October 12", "2027-10-01..2027-10-10 12"), ("November", "2027-11-01..2027-11-30"),
        ("early December", "2026-12-01..2026-12-10"), ("mid December 2027", "2027-12-15..2027-12-20"),
        ("mid-January", "2027-01-15..2027-01-20"), ("mid November", "2027-11-15..2027-11-20"),
        ("early November", "2027-11-01..2027-11-10"), ("end of the month", "2026-11-25..2026-11-30"),
        ("the end of the month then", "2026-11-25..2026-11-30 then"),
        ("second half of January", "2027-01-16..2027-01-31"),
        ("zweite Hälfte Januar", "2027-01-16..2027-01-31"), ("in der zweiten Hälfte des Januar", ""),
        ("first half of January", ""), ("jul", "2026-12-24..2026-12-26"), ("Jul", "2027-07-01..2027-07-31"),
        ("efter |jul", "2026-12-24..2026-12-26"), ("june", "2027-06-01..2027-06-30"),
        ("May", "2027-05-01..2027-05-31"), ("may", "2027-05-01..2027-05-31"),
        ("in |may", "2027-05-01..2027-05-31"), ("by |march", "2027-03-01..2027-03-31"),
        ("of |March", "2027-03-01..2027-03-31"), ("beginning in March", "2027-03-01..2027-03-10"),
        ("midten af januar", "2027-01-15..2027-01-20"), ("late January", "2027-01-25..2027-01-31"),
        ("end January", "2027-01-25..2027-01-31"), ("late February", "2027-02-25..2027-02-28"),
        ("end of February 2028", "2028-02-25..2028-02-29"), ("month", ""), ("year then", ""),
        ("3 weeks time then", "2026-12-13 then"), ("2 days from now then", "2026-11-24 then"),
        ("October 2027 then", "2027-10-01..2027-10-31 then"), ("fim do mês", "2026-11-25..2026-11-30"),
        ("fin du mois", "2026-11-25..2026-11-30"), ("finales del mes", "2026-11-25..2026-11-30"),
        ("They |may", ""), ("They |May", "2027-05-01..2027-05-31"), ("go |march", ""),
        ("then |the end of January", "2027-01-25..2027-01-31"),
        ("der zweiten Hälfte Januar", "2027-01-16..2027-01-31"),
        ("zweite Hälfte des Januar", "2027-01-16..2027-01-31"), ("en månad", "2026-12-22"),
        ("en año", "2027-11-22"), ("en mes", "2026-12-22"), ("Easter", "2027-03-26..2027-03-29"),
        ("Ostern then", "2027-03-26..2027-03-29 then"), ("Pfingsten", "2027-05-16..2027-05-17"),
        ("Whitsun", "2027-05-16..2027-05-17"), ("Christmas then", "2026-12-24..2026-12-26 then"),
        ("Xmas", "2026-12-24..2026-12-26"), ("spring", "2027-03-01..2027-05-31"),
        ("summer", "2027-06-01..2027-08-31"), ("autumn then", "2026-09-01..2026-11-30 then"),
        ("winter", "2026-12-01..2027-02-28"), ("Winter 2027", "2026-12-01..2027-02-28 2027"),
    ],
)  # fmt: skip
def test_a_stretch_said_on_22_november_2026(text: str, told: str) -> None:
    assert period(text, date(2026, 11, 22)) == told


@pytest.mark.parametrize(
    ("today", "text", "told"),
    [
        ("2026-12-26", "Christmas", "2026-12-24..2026-12-26"),
        ("2026-12-27", "Christmas", "2027-12-24..2027-12-26"),
        ("2026-02-28", "winter", "2025-12-01..2026-02-28"), ("2026-03-01", "winter", "2026-12-01..2027-02-28"),
        ("2026-05-31", "spring", "2026-03-01..2026-05-31"), ("2026-06-01", "spring", "2027-03-01..2027-05-31"),
        ("2026-04-06", "Easter", "2026-04-03..2026-04-06"), ("2026-04-07", "Easter", "2027-03-26..2027-03-29"),
        ("2026-05-25", "Whitsun", "2026-05-24..2026-05-25"),
        ("2026-05-26", "Whitsun", "2027-05-16..2027-05-17"),
        ("2026-11-30", "December", "2026-12-01..2026-12-31"),
        ("2026-12-01", "December", "2027-12-01..2027-12-31"),
        ("2026-11-14", "mid November", "2026-11-15..2026-11-20"),
        ("2026-11-15", "mid November", "2027-11-15..2027-11-20"),
        ("2026-11-22", "early January 2027", "2027-01-01..2027-01-10"),
        ("2026-08-31", "September", "2026-09-01..2026-09-30"),
        ("2026-09-01", "September", "2027-09-01..2027-09-30"), ("2026-09-30", "Q4", "2026-10-01..2026-12-31"),
        ("2026-10-01", "Q4", "2027-10-01..2027-12-31"), ("2026-12-31", "Q1", "2027-01-01..2027-03-31"),
        ("2026-11-01", "November 2026", "2026-11-01..2026-11-30"), ("2026-11-02", "November 2026", ""),
        ("2025-12-31", "week 53", "2026-12-28..2027-01-03"),
        ("2026-12-27", "week 53", "2026-12-28..2027-01-03"),
        ("2020-12-20", "week 53", "2020-12-28..2021-01-03"), ("2021-01-02", "week 53", ""),
        ("2026-12-31", "week 1", "2027-01-04..2027-01-10"), ("2027-01-03", "week 1", "2027-01-04..2027-01-10"),
        ("2027-01-04", "week 1", "2028-01-03..2028-01-09"),
        ("2026-11-22", "next week", "2026-11-23..2026-11-29"),
        ("2026-11-23", "next week", "2026-11-30..2026-12-06"),
        ("2026-12-31", "next month", "2027-01-01..2027-01-31"),
        ("2027-01-31", "next month", "2027-02-01..2027-02-28"),
        ("2026-11-01", "the end of the month", "2026-11-25..2026-11-30"),
        ("2026-11-26", "the end of the month", "2026-11-26..2026-11-30"),
        ("2027-02-01", "the end of the month", "2027-02-25..2027-02-28"),
        ("2026-11-14", "Mitte des Monats", "2026-11-15..2026-11-20"),
        ("2026-11-15", "Mitte des Monats", "2026-11-15..2026-11-20"),
        ("2026-11-16", "Mitte des Monats", "2026-11-16..2026-11-20"), ("2027-01-31", "a month", "2027-02-28"),
        ("2027-12-31", "a month", "2028-01-31"), ("2026-11-30", "3 months", "2027-02-28"),
        ("2026-01-01", "next year", "2027-01-01..2027-01-01"),
        ("2026-11-24", "late November", "2026-11-25..2026-11-30"),
        ("2026-11-25", "late November", "2027-11-25..2027-11-30"),
    ],
)  # fmt: skip
def test_a_stretch_is_the_next_of_its_name_until_it_is_over_or_has_begun(today: str, text: str, told: str) -> None:
    assert period(text, date.fromisoformat(today)) == told


@pytest.mark.parametrize(
    "sunday",
    [
        "1818-03-22", "1900-04-15", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23",
        "2008-03-23", "2019-04-21", "2024-03-31", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19",
        "2078-04-03", "2100-03-28", "2285-03-22", "2299-04-16",
    ],
)  # fmt: skip
def test_easter_is_where_the_churches_of_the_west_keep_it(sunday: str) -> None:
    assert easter(int(sunday[:4])) == date.fromisoformat(sunday)
