"""outreach web: a link that opens the page; a clear word where the extra is not installed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from httpx2 import Client

from tests.interfaces.desktop import desktop_of_questions

LOADED = """
import sys
from outreach.__main__ import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
AT_NEED = {
    "aiosmtplib",
    "alembic",
    "authlib",
    "dns",
    "holidays",
    "httpx2",
    "icalendar",
    "imap_tools",
    "keyring",
    "outreach.application.checkup",
    "outreach.application.steps",
    "outreach.reading.judging",
    "rich",
    "selectolax",
}
"""What reads and sends mail, and what examines everything: some memory each, which an idle page has no use for."""

WITHOUT = "import sys; sys.modules['starlette'] = None; from outreach.__main__ import main; main()"


def test_the_link_that_is_printed_opens_the_page(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    command = [sys.executable, "-m", "outreach", "--config", str(desk.settings), "web", "--no-open"]
    environ = {**os.environ, **desk.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ) as running:
        assert running.stdout
        link = next(line.strip() for line in running.stdout if "http://" in line)
        with Client(follow_redirects=True, trust_env=False) as browser:
            shown = browser.get(link)
            again = browser.get(link)
        running.terminate()
    assert link.startswith("http://127.0.0.1:")
    assert (shown.status_code, again.status_code) == (200, 403)
    assert "Add somebody" in shown.text


def test_the_link_is_opened_in_the_mentees_browser(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    os.mkfifo(opened)
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}\n')
    browser.chmod(0o700)
    command = [sys.executable, "-m", "outreach", "--config", str(desk.settings), "web"]
    environ = {**os.environ, **desk.environ, "PYTHONUNBUFFERED": "1", "BROWSER": str(browser)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ) as running:
        assert running.stdout
        link = next(line.strip() for line in running.stdout if "http://" in line)
        assert opened.read_text().strip() == link
        running.terminate()


def test_an_idle_page_holds_nothing_that_reads_or_sends_mail(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    command = [sys.executable, "-c", LOADED, "--config", str(desk.settings), "web", "--no-open"]
    environ = {**os.environ, **desk.environ, "PYTHONUNBUFFERED": "1"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environ) as running:
        assert running.stdout
        link = next(line.strip() for line in running.stdout if "http://" in line)
        with Client(follow_redirects=True, trust_env=False) as browser:
            assert browser.get(link).status_code == 200
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    loaded = set(said.split())
    assert "outreach.interfaces.web.site" in loaded
    assert loaded & AT_NEED == set()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    command = [sys.executable, "-c", WITHOUT, "--config", str(desk.settings), "web"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **desk.environ}, timeout=120)
    assert done.returncode == 2
    assert "pip install '.[web]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_settings_are_told_before_anything_is_served(tmp_path: Path) -> None:
    desk = desktop_of_questions(tmp_path)
    desk.settings.write_text("[mentee]\n")
    done = desk("web", "--no-open")
    assert done.code == 2
    assert "http://" not in done.out
