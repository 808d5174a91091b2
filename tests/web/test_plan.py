"""The plan as a calendar: the same days as `outreach plan`, on either assumption."""

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from html import unescape

import pytest

from outreach.application.app import App
from outreach.application.home import home
from outreach.application.plan_calendar import months
from outreach.application.planning import Assume, gathered
from outreach.application.planning import plan as planned
from outreach.domain.rules import Rules
from outreach.interfaces.web.pages.plan import QUICKLY, Days
from outreach.interfaces.web.visiting import House
from outreach.interfaces.web.working import Works
from outreach.ports.errors import StoreLocked
from tests.makers import World, contact
from tests.web import worlds
from tests.web.site import Site, copied
from tests.web.test_twins import journal

_BUSY = worlds.busy()


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


def test_whoever_is_named_leads_to_their_page(busy: World) -> None:
    found = planned(busy.app, 60)
    page = Site(busy.app).enter().page("/plan")
    shown = {one for one in found.planned if f">{one.name}</strong>" in page}
    assert len(shown) > 10
    assert all(f'<a href="/people/{one.contact}"><strong>{one.name}</strong></a>' in page for one in shown)


def test_who_is_written_to_by_hand_leads_to_their_page() -> None:
    world = World()
    world.add(contact("Ana Costa", organisation="Northern Trust"))
    page = Site(world.app).enter().page("/plan")
    assert '<a href="/people/ana">Ana Costa</a>' in page.partition("Nothing comes by itself for 1")[2]


# -- the plan of many people, reckoned beside the page


@dataclass
class Many:
    """So many people that their days are reckoned beside the page: when the test says so."""

    world: World = field(default_factory=World)
    waiting: list[Callable[[], None]] = field(default_factory=list)
    fault: Exception | None = None  # that the store is opened with

    def __post_init__(self) -> None:
        for number in range(QUICKLY + 1):
            self.world.add(contact(f"P{number} Adams", f"p{number}@house{number}.test"))
        self.house = House(self._opened, works=Works(self.waiting.append))
        self.site = self.asker()

    def _opened(self) -> AbstractContextManager[App]:
        if self.fault:
            raise self.fault
        return nullcontext(self.world.app)

    def asker(self) -> Site:
        return Site(self.world.app, house=self.house).enter()

    def reckon(self) -> None:
        """All that was begun is done."""
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def many() -> Iterator[Many]:
    made = Many()
    yield made
    made.site.browser.close()


DAYS = '<table class="month">'


def test_the_page_is_there_at_once_and_tells_that_the_days_are_being_reckoned(many: Many) -> None:
    page = many.site.page("/plan?assume=yes")
    assert "The days to come are reckoned" in page
    assert "<progress" in page
    assert DAYS not in page


def test_the_script_asks_until_the_days_are_there(many: Many) -> None:
    asks = 'hx-get="/plan/days?assume=yes&amp;day=2026-11-12"'
    assert asks in many.site.page("/plan?assume=yes&day=2026-11-12")
    assert asks in many.site.page("/plan/days?assume=yes&day=2026-11-12")
    many.reckon()
    part = many.site.page("/plan/days?assume=yes&day=2026-11-12")
    assert part.startswith('<div id="days"')
    assert DAYS in part
    assert 'id="chosen"' in part
    assert "hx-get" not in part


def test_without_scripts_one_gets_to_the_days(many: Many) -> None:
    (again,) = re.findall(r'<a href="([^"]*)">Look again</a>', many.site.page("/plan?assume=yes"))
    assert DAYS not in many.site.page(unescape(again))
    many.reckon()
    page = many.site.page(unescape(again))
    assert DAYS in page
    assert "they answer, and say yes" in page


def test_how_far_it_is_is_told(many: Many) -> None:
    many.site.page("/plan")
    work = many.house.works.get("plan silent")
    assert work
    work.part = 0.4
    page = many.site.page("/plan/days")
    assert "day 24 of 60" in page
    assert 'value="0.40"' in page
    many.reckon()
    assert 0.5 < work.part <= 1


def test_the_plan_is_the_one_that_the_command_line_tells(many: Many) -> None:
    many.site.page("/plan")
    many.reckon()
    days = many.site.words("/plan")
    letters = sum(one.kind.value == "letter" for one in planned(many.world.app, 60).planned)
    assert f"{letters} letters that go" in days


def test_only_journeys_of_which_something_was_written_are_read_again(many: Many) -> None:
    before = gathered(many.world.app, 60)
    many.site.say("PAUSE", contact="p0")
    after = gathered(many.world.app, 60, before)
    assert after == gathered(many.world.app, 60)
    earlier = {id(one) for one in before.stood.values()}
    assert [one.id for one in after.stood.values() if id(one) not in earlier] == ["p0"]


def test_two_askers_share_one_reckoning(many: Many) -> None:
    other = many.asker()
    many.site.page("/plan")
    other.page("/plan")
    other.page("/plan/days")
    assert len(many.waiting) == 1
    many.reckon()
    assert DAYS in many.site.page("/plan")
    assert DAYS in other.page("/plan")
    assert not many.waiting


def test_of_each_assumption_one_plan_is_kept(many: Many) -> None:
    for assume in ("silent", "yes"):
        many.site.page(f"/plan?assume={assume}")
        many.reckon()
    assert all(DAYS in many.site.page(f"/plan?assume={one}") for one in ("yes", "silent", "yes"))
    assert not many.waiting


def a_command(many: Many) -> None:
    many.site.say("PAUSE", contact="p0")


def a_pass(many: Many) -> None:
    many.world.run()


def an_edit(many: Many) -> None:
    with many.world.app.store.transaction() as records:
        (person,) = [one for one in records.contacts.all() if one.id == "p3"]
        records.contacts.save(replace(person, time_zone="Asia/Tokyo"))


def somebody_new(many: Many) -> None:
    many.world.add(contact("Ana Costa", "ana@costa.test"))


def other_settings(many: Many) -> None:
    many.world.app = replace(many.world.app, rules=Rules(new_people_a_day=2))


def another_hour(many: Many) -> None:
    many.world.clock.instant += timedelta(hours=1)


CHANGES = (a_command, a_pass, an_edit, somebody_new, other_settings, another_hour)


@pytest.mark.parametrize("change", CHANGES)
def test_a_plan_that_is_shown_is_of_how_things_stand_now(many: Many, change: Callable[[Many], None]) -> None:
    many.site.page("/plan")
    many.reckon()
    assert DAYS in many.site.page("/plan")
    change(many)
    assert DAYS not in many.site.page("/plan")
    many.reckon()
    assert DAYS in many.site.page("/plan")
    work = many.house.works.get("plan silent")
    assert work
    (days,) = work.found
    assert isinstance(days, Days)
    assert days.plan == planned(many.world.app, 60)


def test_what_changes_while_it_is_reckoned_is_not_missed(many: Many) -> None:
    many.site.page("/plan")
    many.reckon()
    a_command(many)
    assert DAYS not in many.site.page("/plan")
    an_edit(many)
    assert DAYS not in many.site.page("/plan")
    many.reckon()
    assert DAYS not in many.site.page("/plan")
    many.reckon()
    assert DAYS in many.site.page("/plan")


def test_what_could_not_be_read_beside_the_page_is_read_in_it_and_so_told_or_over(many: Many) -> None:
    many.site.page("/plan")
    many.fault = StoreLocked("another program holds the store", where="outreach.db", remedy="try again")
    many.reckon()
    told = many.site.get("/plan")
    assert told.status_code == 503
    assert "another program holds the store" in told.text
    many.fault = None
    many.site.page("/plan")
    many.reckon()
    assert DAYS in many.site.page("/plan")


def test_what_does_not_concern_the_plan_leaves_it_as_it_is(many: Many) -> None:
    many.world.run()
    many.site.page("/plan")
    many.reckon()
    many.site.say("NOTE met at the fair", contact="p0")
    many.world.clock.instant += timedelta(minutes=1)
    assert DAYS in many.site.page("/plan")


@pytest.mark.parametrize("people", [1, QUICKLY + 1])
def test_an_error_in_reckoning_is_told(people: int, capsys: pytest.CaptureFixture[str]) -> None:
    world = World(rules=Rules(window_days=frozenset()))  # on no day may a letter go, which no settings allow
    for number in range(people):
        world.add(contact(f"P{number} Adams", f"p{number}@house{number}.test"))
    waiting: list[Callable[[], None]] = []
    site = Site(world.app, house=House(lambda: nullcontext(world.app), works=Works(waiting.append))).enter()
    site.page("/plan")
    for begun in waiting:
        begun()
    assert "The plan could not be reckoned. Something went wrong" in site.words("/plan")
    assert "no working day within a year" in capsys.readouterr().err


# -- the calendar


def test_months_are_whole_weeks_from_monday_on() -> None:
    found = months({}, date(2026, 11, 2), 60)
    assert [f"{one.first:%b %Y}" for one in found] == ["Nov 2026", "Dec 2026", "Jan 2027"]
    for month in found:
        assert all(len(week) == 7 for week in month.weeks)
        columns = [(one.on.weekday(), n) for week in month.weeks for n, one in enumerate(week) if one]
        assert all(weekday == column for weekday, column in columns)
    days = [one for month in found for week in month.weeks for one in week if one]
    assert [one.on for one in days if one.today] == [date(2026, 11, 2)]
    assert sum(one.ahead for one in days) == 61
    assert [one.on for one in days] == [date(2026, 11, 2) + timedelta(days=n) for n in range(len(days))]


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 2), date(2026, 11, 2), date(2027, 1, 3)),  # a Monday; it ends on a Friday
        (date(2026, 11, 25), date(2026, 11, 23), date(2027, 1, 24)),
        (date(2026, 12, 2), date(2026, 12, 1), date(2027, 1, 31)),  # its week began in the month before
        (date(2026, 11, 1), date(2026, 11, 1), date(2026, 12, 31)),
    ],
)
def test_the_calendar_begins_with_the_week_of_today_and_ends_with_its_last_one(
    today: date, first: date, last: date
) -> None:
    days = [one.on for month in months({}, today, 60) for week in month.weeks for one in week if one]
    assert (days[0], days[-1]) == (first, last)
    assert len(set(days)) == len(days) == (last - first).days + 1
