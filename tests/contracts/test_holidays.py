"""The Holidays port, over the real library."""

import subprocess
import sys
from datetime import date

import pytest

from outreach.adapters.holidays import PublicHolidays
from outreach.ports.world import Holidays

DAYS: Holidays = PublicHolidays()


def test_public_holidays_of_the_country_are_known_and_no_other_days() -> None:
    found = DAYS.between("DE", date(2026, 12, 20), date(2027, 1, 2))
    assert found == {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)}


def test_both_ends_belong_to_the_span() -> None:
    assert DAYS.between("gb", date(2026, 12, 25), date(2026, 12, 25)) == {date(2026, 12, 25)}
    assert DAYS.between("GB", date(2026, 12, 26), date(2026, 12, 25)) == frozenset()


@pytest.mark.parametrize("country", ["", "ZZ", "Atlantis"])
def test_an_unknown_country_has_none(country: str) -> None:
    assert DAYS.between(country, date(2026, 1, 1), date(2026, 12, 31)) == frozenset()


def test_the_library_is_loaded_only_when_asked_about_a_country() -> None:
    code = (
        "import sys; from datetime import date; from outreach.adapters.holidays import PublicHolidays\n"
        "PublicHolidays().between('', date.min, date.max); assert 'holidays' not in sys.modules\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
