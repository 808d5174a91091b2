"""What the user may set, how it is read, and how faults are told."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from outreach.adapters.tls import Security
from outreach.application.app import PromptDelivery, SentCopy
from outreach.domain.events import Step
from outreach.domain.people import Knowing, Need
from outreach.domain.rules import Rules
from outreach.ports.errors import SettingsFault
from outreach.settings import Settings, example, find_file, load, write_settings
from outreach.settings.faults import table_of
from outreach.settings.writing import toml

ROOT = Path(__file__).parents[2]
NEVER_IN_A_FILE = {("mailbox", "password"), ("oauth", "client_secret")}

LEAST = """
[mentee]
name = "Chris Morgan"
addresses = ["Chris@Example.org", "me@example.test"]
time_zone = "Europe/London"

[mailbox]
imap = { host = "imap.example.org" }
smtp = { host = "smtp.example.org" }
password_command = "pass show mail/chris"
"""


def written(directory: Path, text: str = LEAST) -> Path:
    path = directory / "outreach.toml"
    path.write_text(text, encoding="utf-8")
    return path


def fault(directory: Path, text: str, **environ: str) -> SettingsFault:
    with pytest.raises(SettingsFault) as told:
        load(written(directory, text), environ)
    return told.value


# -- what is read


NEEDS = LEAST.replace('"Europe/London"', '"Europe/London"\nneeds = {}')


def test_needs_are_named_with_their_kind_of_knowing(tmp_path: Path) -> None:
    said = NEEDS.replace("{}", '{ "leading a team" = "how", courage = "why" }')
    found = load(written(tmp_path, said), {}).person.needs
    assert found == (Need("leading a team", Knowing.HOW), Need("courage", Knowing.WHY))


def test_a_need_of_no_kind_is_named(tmp_path: Path) -> None:
    told = fault(tmp_path, NEEDS.replace("{}", '{ "leading a team" = "when" }'))
    assert "[mentee] needs.leading a team: must be 'why', 'how' or 'whom'" in told.what


def test_needs_are_written_as_they_are_read(tmp_path: Path) -> None:
    needs = {"leading a team": "how", 'with "marks"': "why", "plain": "whom"}
    mailbox = {"maildir": "mail", "sendmail": "sendmail"}
    mentee = {"name": "Chris", "addresses": ["chris@example.org"], "time_zone": "UTC", "needs": needs}
    write_settings(tmp_path / "new.toml", {"mentee": mentee, "mailbox": mailbox})
    found = load(tmp_path / "new.toml", {}).person.needs
    assert {one.name: one.knowing.value for one in found} == needs


def test_the_least_that_must_be_said_is_enough(tmp_path: Path) -> None:
    settings = load(written(tmp_path), {})
    assert settings.person.addresses == ("chris@example.org", "me@example.test")
    assert settings.person.signature == "Chris Morgan"
    assert settings.person.language == "en"
    assert settings.username == "chris@example.org"
    assert settings.mailbox.sent_copy is SentCopy.AUTO
    assert settings.mailbox.imap is not None
    assert settings.mailbox.imap.security is Security.TLS
    assert settings.preferences.prompt_delivery is PromptDelivery.SMTP


def test_the_rules_by_default_are_those_of_the_domain(tmp_path: Path) -> None:
    assert load(written(tmp_path), {}).policy == Rules()


def test_the_rules_can_be_set(tmp_path: Path) -> None:
    more = """
[rules]
new_people_a_day = 3
gap_minutes = [1, 2.5]
window_days = "Sun-Tue, Fri"
window_start = 10:30:00
window_end = "16:00"
follow_ups = 2
holidays = false

[approval]
thank_you = "auto"

[prompts]
hours = "7:30-21:00"
delivery = "append"
"""
    policy = load(written(tmp_path, LEAST + more), {}).policy
    assert policy == Rules(
        new_people_a_day=3,
        gap_minutes=(1, 2.5),
        window_days=frozenset({6, 0, 1, 4}),
        window_start=time(10, 30),
        window_end=time(16),
        follow_ups=2,
        holidays=False,
        automatic=frozenset({Step.THANK_YOU}),
        prompt_start=time(7, 30),
        prompt_end=time(21),
    )


def test_mail_on_this_disk_needs_no_server(tmp_path: Path) -> None:
    text = LEAST.replace('imap = { host = "imap.example.org" }', 'maildir = "Maildir"').replace(
        'smtp = { host = "smtp.example.org" }', 'sendmail = "/usr/sbin/sendmail -oi"'
    )
    mailbox = load(written(tmp_path, text), {}).mailbox
    assert mailbox.maildir == tmp_path / "Maildir"
    assert mailbox.sendmail == "/usr/sbin/sendmail -oi"
    assert not mailbox.loopback


def test_relative_paths_start_where_the_file_lies(tmp_path: Path) -> None:
    more = 'password_file = "secret"\n\n[store]\nurl = "sqlite:///state/o.db"\n\n[templates]\ndirectory = "mine"\n'
    settings = load(written(tmp_path, LEAST.replace('password_command = "pass show mail/chris"\n', more)), {})
    assert settings.mailbox.password_file == tmp_path / "secret"
    assert settings.store.url == f"sqlite:///{tmp_path}/state/o.db"
    assert settings.templates.directory == tmp_path / "mine"


def test_absolute_and_home_paths_stay_what_they_are(tmp_path: Path) -> None:
    more = '\n[store]\nurl = "sqlite:////srv/o.db"\n\n[templates]\ndirectory = "~/mine"\n'
    settings = load(written(tmp_path, LEAST + more), {})
    assert settings.store.url == "sqlite:////srv/o.db"
    assert settings.templates.directory == Path.home() / "mine"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert load(written(tmp_path, "\ufeff" + LEAST), {}).mentee.name == "Chris Morgan"


def test_what_is_left_empty_counts_as_not_set(tmp_path: Path) -> None:
    empty = 'auth = "password"\nca_file = ""\nmaildir = ""\nsendmail = ""\npassword_file = ""\n'
    mailbox = load(written(tmp_path, LEAST + empty), {}).mailbox
    assert (mailbox.ca_file, mailbox.maildir, mailbox.password_file) == (None, None, None)


# -- the environment


def test_the_environment_stands_above_the_file(tmp_path: Path) -> None:
    environ = {
        "OUTREACH_MENTEE__TIME_ZONE": "Asia/Tokyo",
        "OUTREACH_MENTEE__ADDRESSES": "a@example.org, b@example.org",
        "OUTREACH_MAILBOX__IMAP__PORT": "1993",
        "OUTREACH_RULES__GAP_MINUTES": "1,2",
        "OUTREACH_RULES__HOLIDAYS": "false",
        "OUTREACH_STORE__URL": "sqlite:////tmp/o.db",
        "OUTREACH_NOW": "2026-11-23T12:00:00Z",
        "OUTREACH_CONFIG": "elsewhere.toml",
        "HOME": "/home/chris",
    }
    settings = load(written(tmp_path), environ)
    assert settings.person.time_zone == "Asia/Tokyo"
    assert settings.mentee.addresses == ("a@example.org", "b@example.org")
    assert settings.mailbox.imap is not None
    assert (settings.mailbox.imap.host, settings.mailbox.imap.port) == ("imap.example.org", 1993)
    assert settings.policy == Rules(gap_minutes=(1, 2), holidays=False)
    assert settings.store.url == "sqlite:////tmp/o.db"


def test_the_process_environment_is_not_read_behind_our_back(tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from outreach.settings import load; "
    program += "print(load(Path(sys.argv[1]), {}).mentee.name)"
    environ = os.environ | {"OUTREACH_MENTEE__NAME": "Somebody Else", "MENTEE": "{}"}
    ran = subprocess.run(
        [sys.executable, "-c", program, written(tmp_path)], env=environ, capture_output=True, text=True, cwd=ROOT
    )
    assert ran.stdout.strip() == "Chris Morgan", ran.stderr


def test_a_fault_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    told = fault(
        tmp_path, LEAST, OUTREACH_MENTEE__TIME_ZONE="Mars", OUTREACH_MENTE__NAME="x", OUTREACH_RULES__GAP="1"
    )
    assert "environment, OUTREACH_MENTEE__TIME_ZONE: " in told.what
    assert 'environment, OUTREACH_MENTE__NAME: there is no such section; did you mean "mentee"?' in told.what
    assert 'environment, OUTREACH_RULES__GAP: there is no such key; did you mean "' in told.what


# -- secrets


def test_a_password_comes_from_the_environment_and_is_never_shown(tmp_path: Path) -> None:
    environ = {"OUTREACH_MAILBOX__PASSWORD": "hunter2"}
    settings = load(written(tmp_path), environ)
    assert settings.password_sources(environ).read() == "hunter2"
    shown = f"{settings!r} {settings} {settings.model_dump_json()} {settings.password_sources(environ)!r}"
    assert "hunter2" not in shown


@pytest.mark.parametrize("environ", [{}, {"OUTREACH_MAILBOX__PASSWORD": "another"}])
def test_a_password_in_the_file_is_refused_without_showing_it(tmp_path: Path, environ: dict[str, str]) -> None:
    told = fault(tmp_path, LEAST + 'password = "hunter2"\n', **environ)
    assert "outreach.toml, [mailbox] password: does not belong into a file" in told.what
    assert "hunter2" not in str(told)


def test_no_fault_shows_a_password(tmp_path: Path) -> None:
    told = fault(tmp_path, LEAST, OUTREACH_MAILBOX__PASSWORD__X="hunter2", OUTREACH_MAILBOX__IMAP="hunter2")
    assert "hunter2" not in str(told)


def test_the_password_is_looked_for_where_systemd_puts_it(tmp_path: Path) -> None:
    (tmp_path / "outreach-password").write_text("from systemd\n")
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert load(written(tmp_path), environ).password_sources(environ).read() == "from systemd"


# -- faults


ALL_FAULTS = [
    "[approval] first_contact: must be 'approve' or 'auto'",
    "[approval] mentoring_request: a request for mentoring never goes without your word",
    "[mailbox]: must say how your letters are sent, by provider, by smtp or by sendmail; neither is set",
    "[mailbox]: must say where your mail is read, by provider, by imap or by maildir; both are set",
    "[mailbox]: names a password_file and a password_command; keep one of them",
    '[mailbox] imap.prot: there is no such key; did you mean "port"?',
    '[mailbox] imap.security: "none" is for this machine itself only; write "tls" or "starttls"',
    "[mailbox] sent_copy: must be 'auto', 'append' or 'never'",
    '[mentee] addresses: "chris.example.org" is not an e-mail address; write it as name@example.org',
    "[mentee] name: must not be empty",
    "[mentee] signature: must be one line without control characters",
    "[mentee] time_zone: is missing",
    '[mentee] timezone: there is no such key; did you mean "time_zone"?',
    '[prompts] hours: "20:00-08:00" ends before it starts',
    "[rules] follow_ups: must be a whole number",
    "[rules] gap_minutes: write the shorter time first, such as [4, 12]",
    "[rules] new_people_a_day: must be less than or equal to 20",
    '[rules] window_days: "Fry" is not a day of the week; write it as "Mon-Fri" or "Mon, Wed"',
    "[rules] window_end: must be later than window_start",
    '[templats]: there is no such section; did you mean "templates"?',
]


def test_all_faults_are_reported_together_each_with_file_and_key(tmp_path: Path) -> None:
    text = """
[mentee]
name = ""
addresses = ["chris@example.org", "chris.example.org"]
timezone = "Europe/London"
signature = "Chris\\nMorgan"

[mailbox]
imap = { host = "imap.example.org", security = "none", prot = 993 }
maildir = "~/Maildir"
password_file = "a"
password_command = "b"
sent_copy = "perhaps"

[rules]
new_people_a_day = 50
follow_ups = "many"
window_start = "17:00"
window_end = "09:00"
window_days = "Mon-Fry"
gap_minutes = [9, 1]

[approval]
mentoring_request = "auto"
first_contact = "sometimes"

[prompts]
hours = "20:00-08:00"

[templats]
language = "en"
"""
    told = fault(tmp_path, text)
    lines = [re.sub(r"^  - outreach\.toml, ", "", line) for line in told.what.splitlines()]
    assert lines[0] == f"{len(ALL_FAULTS)} settings need your attention:"
    assert sorted(lines[1:]) == sorted(ALL_FAULTS)
    assert told.where == str(tmp_path / "outreach.toml")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[mentee\n", "not TOML"),
        ("name = Chris\n", "not TOML"),
        ("mentee = 3\n", "[mentee]: must be a table"),
        ("", "[mailbox]: is missing"),
        (LEAST.replace("Europe/London", "Europe/Lodnon"), 'did you mean "Europe/London"?'),
        (LEAST.replace("Europe/London", "Europe"), "is not a time zone"),
        (LEAST.replace("Europe/London", "../../etc/passwd"), "is not a time zone"),
        (LEAST + '[store]\nurl = "postgresql://x"\n', "sqlite:///~/outreach.db"),
        (LEAST + '[rules]\nwindow_start = "9 o\'clock"\n', "[rules] window_start: must be a time of day"),
        (LEAST + '[rules]\nwindow_start = "09:00+02:00"\n', "without a time zone"),
        (LEAST + '[templates]\nlanguage = "English"\n', "[templates] language: is not understood; write it"),
        (LEAST + '[prompts]\nhours = "all day"\n', 'write it as "08:00-20:00"'),
        (LEAST + '[prompts]\nhours = "20:00-25:00"\n', "hours of one day"),
        (LEAST + "[rules]\nwindow_days = []\n", "is not a day of the week"),
        (LEAST + "[rules]\nfollow_ups = 3\n", "[rules] follow_ups: must be less than or equal to 2"),
        (LEAST + '[store]\nurl = "sqlite:///~nobody-here/o.db"\n', "[store] url: nobody here has the home"),
        (LEAST + '[templates]\ndirectory = "~nobody-here"\n', "[templates] directory: nobody here has the home"),
        (LEAST.replace("pass show", "pass 'show"), "[mailbox] password_command: is no command"),
    ],
)
def test_a_fault_is_told_in_plain_words(tmp_path: Path, text: str, what: str) -> None:
    told = fault(tmp_path, text)
    assert what in told.what
    assert told.where.endswith("outreach.toml")
    assert told.remedy
    assert "pydantic" not in str(told).lower()


def test_a_file_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "outreach.toml"
    path.write_bytes(b'[mentee]\nname = "J\xfcrgen"\n')
    with pytest.raises(SettingsFault, match="UTF-8"):
        load(path, {})


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_without_tls_this_machine_itself_may_be_used(tmp_path: Path, host: str) -> None:
    text = LEAST.replace('"imap.example.org"', f'"{host}", security = "none"').replace("smtp.example.org", host)
    assert load(written(tmp_path, text), {}).mailbox.loopback


@pytest.mark.parametrize("host", ["imap.example.org", "127.0.0.1.example.org", "10.0.0.1", "localhost.example.org"])
def test_without_tls_no_other_machine_may_be_used(tmp_path: Path, host: str) -> None:
    told = fault(tmp_path, LEAST.replace('"imap.example.org"', f'"{host}", security = "none"'))
    assert "[mailbox] imap.security" in told.what


def test_one_server_elsewhere_is_not_this_machine(tmp_path: Path) -> None:
    assert not load(written(tmp_path, LEAST.replace("imap.example.org", "localhost")), {}).mailbox.loopback


# -- finding the file


def test_the_file_is_looked_for_in_order(tmp_path: Path) -> None:
    named, by_variable, here, of_user = (tmp_path / name for name in ("named", "variable", "here", "user"))
    for directory in (named, by_variable, here, of_user / "outreach"):
        directory.mkdir(parents=True)
        written(directory)
    environ = {"OUTREACH_CONFIG": str(by_variable / "outreach.toml"), "XDG_CONFIG_HOME": str(of_user)}
    assert find_file(named / "outreach.toml", environ, here) == named / "outreach.toml"
    assert find_file(None, environ, here) == by_variable / "outreach.toml"
    del environ["OUTREACH_CONFIG"]
    assert find_file(None, environ, here) == here / "outreach.toml"
    assert find_file(None, environ, tmp_path) == of_user / "outreach" / "outreach.toml"


def test_the_home_of_somebody_who_is_not_here_is_told() -> None:
    with pytest.raises(SettingsFault, match="~nobody-here") as told:
        find_file(None, {"OUTREACH_CONFIG": "~nobody-here/o.toml"}, Path("/nowhere"))
    assert "OUTREACH_CONFIG" in told.value.remedy


@pytest.mark.parametrize("environ", [{}, {"OUTREACH_CONFIG": "/nowhere/o.toml"}])
def test_a_missing_file_is_told_with_what_to_do(tmp_path: Path, environ: dict[str, str]) -> None:
    with pytest.raises(SettingsFault) as told:
        find_file(None, environ | {"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path)
    assert "outreach init" in told.value.remedy


def test_a_named_file_that_is_missing_is_never_replaced_by_another(tmp_path: Path) -> None:
    written(tmp_path)
    with pytest.raises(SettingsFault, match="no such") as told:
        find_file(tmp_path / "absent.toml", {}, tmp_path)
    assert told.value.where == str(tmp_path / "absent.toml")


# -- files made from the descriptions


def tables(
    model: type[BaseModel] = Settings, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], str | None]]:
    for name, field in model.model_fields.items():
        yield (*path, name), field.description
        if inner := table_of(model, name):
            yield from tables(inner, (*path, name))


def test_every_key_is_described() -> None:
    assert [key for key, description in tables() if not description] == []


def test_the_example_file_is_the_one_that_the_program_writes() -> None:
    assert (ROOT / "config" / "outreach.example.toml").read_text(encoding="utf-8") == example()


def test_the_example_can_be_used_as_it_is_and_with_every_comment_taken_away(tmp_path: Path) -> None:
    load(written(tmp_path, example()), {})
    every = tomllib.loads(re.sub(r"(?m)^# (\w+ = )", r"\1", example()))
    keys = {(section, key) for section, table in every.items() for key in table}
    assert keys == {key for key, _ in tables() if len(key) == 2} - NEVER_IN_A_FILE


def test_the_defaults_that_the_example_shows_are_the_defaults(tmp_path: Path) -> None:
    set_out = re.sub(
        r"(?ms)^# (\w+ = )", r"\1", example()[example().index("[rules]") : example().index("[templates]")]
    )
    assert load(written(tmp_path, LEAST + set_out), {}).policy == Rules()


ANSWERS: dict[str, dict[str, object]] = {
    "mentee": {"name": 'Chris "C" Morgan', "addresses": ["chris@example.org"], "time_zone": "Europe/London"},
    "mailbox": {
        "imap": {"host": "localhost", "port": 1143, "security": "none"},
        "smtp": {"host": "localhost", "port": 1025, "security": "none"},
        "password_file": "~/secret",
    },
    "rules": {"new_people_a_day": 2},
}


def test_a_users_own_file_says_what_they_answered(tmp_path: Path) -> None:
    path = tmp_path / "new" / "outreach.toml"
    write_settings(path, ANSWERS)
    settings = load(path, {})
    assert settings.mentee.name == 'Chris "C" Morgan'
    assert settings.policy.new_people_a_day == 2
    assert settings.mailbox.loopback
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["outreach.toml"]
    assert '# sent_copy = "auto"' in path.read_text()


def test_a_file_is_never_overwritten_unasked(tmp_path: Path) -> None:
    path = written(tmp_path, "mine")
    with pytest.raises(SettingsFault, match="already"):
        write_settings(path, ANSWERS)
    assert path.read_text() == "mine"
    write_settings(path, ANSWERS, overwrite=True)
    assert load(path, {}).policy.new_people_a_day == 2


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsFault, match="cannot be written") as told:
        write_settings(tmp_path / "file" / "outreach.toml", ANSWERS)
    assert told.value.remedy


def test_answers_that_are_no_settings_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match="time_zone"):
        write_settings(tmp_path / "o.toml", {**ANSWERS, "mentee": {**ANSWERS["mentee"], "time_zone": "Mars"}})
    assert list(tmp_path.iterdir()) == []


def test_a_password_among_the_answers_is_never_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsFault, match="password"):
        write_settings(tmp_path / "o.toml", {**ANSWERS, "mailbox": {**ANSWERS["mailbox"], "password": "hunter2"}})
    assert list(tmp_path.iterdir()) == []


VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"])) | st.booleans() | st.integers(-(2**60), 2**60),
    lambda inner: st.lists(inner) | st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), inner),
    max_leaves=6,
)


@given(VALUES)
def test_every_value_is_written_so_that_it_is_read_back(value: object) -> None:
    assert tomllib.loads(f"key = {toml(value)}") == {"key": value}
