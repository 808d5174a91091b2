"""Settings and doctor: everything that is set and where from, no secret; the lights; pause, stop and go on."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from threading import Event

import pytest

from outreach.application.checkup import Check, Light, Subject
from outreach.application.settings_view import SettingView
from outreach.interfaces.web.visiting import House
from outreach.interfaces.web.working import Work, Works
from outreach.ports.errors import Unreachable
from outreach.settings import Settings
from outreach.settings.telling import told
from tests.makers import World
from tests.web.site import Site

SET = """\
[mentee]
name = "Chris Morgan"
addresses = ["chris@gmail.com"]
time_zone = "Europe/London"

[mailbox]
provider = "gmail"
password_command = "pass show my-secret-place"

[heartbeat]
ping_url = "https://ping.example/very-secret"
"""
ENVIRON = {"OUTREACH_RULES__NEW_PEOPLE_A_DAY": "3", "OUTREACH_MAILBOX__PASSWORD": "hunter2"}


def settings(folder: Path) -> dict[tuple[str, str], SettingView]:
    path = folder / "outreach.toml"
    path.write_text(SET)
    return {(one.section, one.key): one for one in told(path, ENVIRON)}


def test_each_setting_says_where_it_comes_from(tmp_path: Path) -> None:
    found = settings(tmp_path)
    assert (found["mentee", "name"].value, found["mentee", "name"].origin) == ("Chris Morgan", "outreach.toml")
    assert found["rules", "new_people_a_day"].value == "3"
    assert found["rules", "new_people_a_day"].origin == "the environment (OUTREACH_RULES__NEW_PEOPLE_A_DAY)"
    assert "imap.gmail.com" in found["mailbox", "imap"].value
    assert found["mailbox", "imap"].origin == "your provider"
    assert found["prompts", "hours"].origin == "built in"


def test_every_setting_there_is_is_told(tmp_path: Path) -> None:
    sections = {name: field.annotation for name, field in Settings.model_fields.items()}
    keys = {(name, key) for name, kind in sections.items() for key in getattr(kind, "model_fields", {})}
    assert set(settings(tmp_path)) == keys


def test_no_secret_is_told(tmp_path: Path) -> None:
    whole = repr(settings(tmp_path))
    for secret in ("hunter2", "my-secret-place", "very-secret"):
        assert secret not in whole
    assert settings(tmp_path)["mailbox", "password"].value == "set, and not shown"


def test_the_page_shows_them(world: World, tmp_path: Path) -> None:
    path = tmp_path / "outreach.toml"
    path.write_text(SET)
    house = House(lambda: nullcontext(world.app), settings=lambda: told(path, ENVIRON))
    words = Site(world.app, house=house).enter().words("/settings")
    assert "new people a day" in words
    assert "the environment (OUTREACH_RULES__NEW_PEOPLE_A_DAY)" in words
    assert "hunter2" not in words


def test_sending_is_paused_stopped_and_goes_on(here: Site) -> None:
    assert "Nothing goes to contacts until Sunday 3 January" in here.say(
        "PAUSE", until="2027-01-03", back="/settings"
    )
    assert "Letters may go again" in here.say("RESUME", back="/settings")
    assert "you said STOP" in here.say("STOP", back="/settings")
    assert "you said STOP" in here.words("/")


def test_a_pause_that_names_nobody_pauses_nothing(here: Site) -> None:
    assert "nobody among your contacts is called '3 January'" in here.say(
        "PAUSE", more="3 January", back="/settings"
    )
    assert "Letters that you approved go as the rules allow" in here.words("/settings")


def test_a_pause_may_name_somebody_else_than_its_place(world: World, here: Site) -> None:
    here.say("PAUSE", more="Julie", back="/settings")
    assert "Letters that you approved go as the rules allow" in here.words("/settings")
    assert "You paused it" in here.words("/people/julie")


def lights(telling: Callable[[str], None]) -> Iterator[Check]:
    telling("looking at the mailbox")
    yield Check(Subject.MAILBOX, Light.GREEN, "it can be read")
    yield Check(Subject.SENDER, Light.YELLOW, "look at it", "do this")


def test_the_doctor_s_lights_come_one_by_one(world: World) -> None:
    goes_on = Event()

    def slowly(telling: Callable[[str], None]) -> Iterator[Check]:
        for one in lights(telling):
            yield one
            assert goes_on.wait(30)

    house = House(lambda: nullcontext(world.app), doctor=slowly)
    site = Site(world.app, house=house).enter()
    assert site.post("/doctor", {}).headers["location"] == "/settings#doctor"
    until(lambda: "it can be read" in site.words("/doctor"))
    assert "Looking at the mailbox" in site.words("/settings")
    assert 'hx-trigger="every 1s"' in site.page("/doctor")
    goes_on.set()
    until(lambda: "2 things were tried" in site.words("/settings"))
    assert "What to do: do this" in site.words("/doctor")
    assert "hx-trigger" not in site.page("/doctor")


def test_a_pass_is_begun_from_the_page(world: World, here: Site) -> None:
    here.say("SEND", contact="julie")
    world.clock.forward(minutes=15)
    assert here.post("/pass", {}).headers["location"] == "/#passes"
    until(lambda: "Pass done: 1 letter sent" in here.words("/"))
    assert len(world.letters()) == 1


def test_work_that_fails_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    works = Works()

    def breaks(work: Work) -> None:
        work.tell("trying")
        raise Unreachable("nobody answers", remedy="try later")

    def bursts(work: Work) -> None:
        raise RuntimeError("a bug")

    refused, burst = works.begin("one", breaks), works.begin("other", bursts)
    until(lambda: refused.over and burst.over)
    assert "nobody answers" in refused.trouble
    assert refused.doing == ""
    assert "should not have" in burst.trouble
    assert "a bug" not in burst.trouble
    assert "a bug" in capsys.readouterr().err


def test_the_same_work_is_not_done_twice_at_a_time() -> None:
    works, goes_on = Works(), Event()

    def waits(work: Work) -> None:
        assert goes_on.wait(30)

    first = works.begin("one", waits)
    assert works.begin("one", lambda _work: None) is first
    goes_on.set()
    until(lambda: first.over)
    assert works.begin("one", lambda _work: None) is not first


def until(holds: Callable[[], bool]) -> None:
    """Waits for another thread, which is sure to get there."""
    pause = Event()
    for _ in range(3000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")
