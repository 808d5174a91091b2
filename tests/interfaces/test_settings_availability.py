"""Free hours as people write them."""

from datetime import time
from pathlib import Path

import pytest

from outreach.domain.slots import Availability, FreeHours
from outreach.ports.errors import SettingsFault
from outreach.settings import load
from tests.interfaces.test_settings import LEAST, written


def availability(folder: Path, text: str) -> Availability:
    return load(written(folder, f"{LEAST}\n[availability]\n{text}\n"), {}).preferences.availability


def test_nothing_set_means_that_they_are_asked_to_name_a_time(tmp_path: Path) -> None:
    assert load(written(tmp_path), {}).preferences.availability == Availability()


def test_days_and_hours_are_read_as_people_write_them(tmp_path: Path) -> None:
    found = availability(
        tmp_path, 'hours = "Mon, Wed-Thu 12:00-14:00, Thu 17:00-19:00"\nslots = 2\ninvitation = true'
    )
    noon = [FreeHours(day, time(12), time(14)) for day in (0, 2, 3)]
    assert found == Availability((*noon, FreeHours(3, time(17), time(19))), slots=2, invitation=True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('hours = "Mon-Fri"', '"Mon-Fri" has no hours; write it as "Mon-Fri 12:00-14:00, Thu 17:00-19:00"'),
        ('hours = "12:00-14:00"', "is not a day of the week"),
        ('hours = "Mon 14:00-12:00"', "ends before it starts"),
        ('hours = "Mon noon"', "has no hours"),
        ('hours = "Mon 12-14"', "is not a span of hours"),
        ("slots = 1", "availability"),
        ("minutes = 0", "availability"),
    ],
)
def test_what_is_no_span_of_hours_is_told_in_plain_words(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SettingsFault) as told:
        availability(tmp_path, text)
    assert words in str(told.value)
