"""The plan as a calendar: the same days as `outreach plan`, on either assumption."""

from datetime import date

import pytest

from outreach.application.home import home
from outreach.application.plan_calendar import months
from outreach.application.planning import Assume
from outreach.application.planning import plan as planned
from outreach.domain.working_time import Place
from tests.makers import World, contact
from tests.web import worlds
from tests.web.site import Site, copied
from tests.web.test_twins import journal

_BUSY = worlds.busy()
HOME = Place("Europe/London")


@pytest.fixture
def busy() -> World:
    return copied(_BUSY)


def cells(page: str) -> dict[str, str]:
    """What stands in each day's cell, by the words before it."""
    found = {}
    for month in page.split("<caption><span>")[1:]:
        name = month.partition("<")[0]
        for cell in month.split('<td class="')[1:]:
            date_, _, rest = cell.partition('<span class="weekday">')[2].partition("</td>")[0].partition("</span>")
            number = rest.strip().split("<")[0].strip()
            if number:
                found[f"{date_} {number} {name}"] = rest
    return found


@pytest.mark.parametrize("assume", Assume)
def test_each_day_holds_what_the_plan_says_of_it(busy: World, assume: Assume) -> None:
    found = planned(busy.app, 60, assume)
    page = cells(Site(busy.app).enter().page(f"/plan?assume={assume.value}"))
    told = 0
    for one in found.planned:
        cell = page[f"{home(busy.app).local(one.at):%a %-d %b %Y}"]
        named = one.what.replace("'", "&#39;") in cell and one.name in cell
        assert named or "more<" in cell  # of a crowded day
        told += named
    assert told > 10


def test_the_assumption_is_switched(busy: World) -> None:
    site = Site(busy.app).enter()
    silent, yes = site.page("/plan"), site.page("/plan?assume=yes")
    assert 'href="/plan?assume=silent" aria-current="true"' in silent
    assert 'href="/plan?assume=yes" aria-current="true"' in yes
    assert "they answer, and say yes" in yes
    assert "they answer, and say yes" not in silent
    assert site.page("/plan?assume=maybe") == silent


def test_a_day_that_is_chosen_names_all_that_comes(busy: World) -> None:
    found = planned(busy.app, 60, Assume.YES)
    days = [home(busy.app).local(one.at).date() for one in found.planned]
    fullest = max(set(days), key=days.count)
    site = Site(busy.app).enter()
    chosen = site.page(f"/plan?assume=yes&day={fullest}").partition('id="chosen"')[2].partition("</section>")[0]
    assert chosen.count("<li") == days.count(fullest)
    assert "Nothing comes on this day" in site.words("/plan?day=2027-06-01")
    assert 'id="chosen"' not in site.page("/plan?day=tomorrow")


def test_looking_ahead_changes_nothing(busy: World) -> None:
    before = journal(busy)
    Site(busy.app).enter().page("/plan?assume=yes")
    assert journal(busy) == before


def test_what_holds_everything_up_is_told(busy: World) -> None:
    site = Site(busy.app).enter()
    site.say("STOP")
    assert "All sending is halted" in site.words("/plan")
    locked = worlds.nobody()
    locked.add(contact("Julie Adams", "julie@partner.test"))
    assert "First letters stay locked until" in Site(locked.app).enter().words("/plan")


def test_an_empty_plan_tells_what_to_do_first() -> None:
    assert "Add the first person" in Site(World().app).enter().words("/plan")


def test_the_days_of_many_people_come_once_the_page_is_there() -> None:
    world = World()
    for number in range(41):
        world.add(contact(f"P{number} Adams", organisation="Northern Trust"))
    site = Site(world.app).enter()
    page = site.page("/plan?assume=yes")
    assert 'hx-get="/plan/days?assume=yes&amp;day="' in page
    assert "<table" not in page
    assert 'href="/plan?assume=yes&amp;day=&amp;whole=yes"' in page
    part = site.page("/plan/days?assume=yes")
    assert part.startswith('<div id="days"')
    assert part in site.page("/plan?assume=yes&whole=yes")


def test_months_are_whole_weeks_from_monday_on() -> None:
    found = months((), HOME, date(2026, 11, 2), 60)
    assert [one.first for one in found] == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]
    for month in found:
        assert all(len(week) == 7 for week in month.weeks)
        columns = [(one.on.weekday(), n) for week in month.weeks for n, one in enumerate(week) if one]
        assert all(weekday == column for weekday, column in columns)
    days = [one for month in found for week in month.weeks for one in week if one]
    assert [one.on for one in days if one.today] == [date(2026, 11, 2)]
    assert sum(one.ahead for one in days) == 61
    assert len({one.on for one in days}) == len(days) == 30 + 31 + 31
