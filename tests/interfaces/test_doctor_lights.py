"""doctor: each light in each colour that it can have."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.adapters.dns import Dns
from outreach.adapters.file_states import states
from outreach.adapters.schedulers import Crontab, SchedulerFault, UserUnits, runs
from outreach.application.checkup import Check, Light, Parts, Subject, check_all
from outreach.application.checkup_values import Reached, Sending
from outreach.application.heartbeat import Kind
from outreach.domain.people import Address
from outreach.domain.rules import Rules
from outreach.ports.heartbeats import Beat
from outreach.ports.machine import Runs
from outreach.ports.mail import Refused, Stage
from outreach.settings.providers import for_address, named
from tests.application.travellers import Waiting, traveller
from tests.fakes_mail import FakeMailbox, FakeSender
from tests.interfaces.sound_parts import ENOUGH, given, store_with
from tests.makers import MENTEE, MONDAY, World
from tests.servers.dns import NameServer, name_server

Told = tuple[str, str]
"""A colour, and the beginning of what is said."""


def lights(parts: Parts, subject: Subject) -> list[Told]:
    return [(one.light.value, one.words) for one in check_all(parts) if one.name is subject]


def only(parts: Parts, subject: Subject) -> Check:
    (found,) = [one for one in check_all(parts) if one.name is subject]
    assert found.remedy or found.light is Light.GREEN
    return found


def writes_as(address: str, **changed: object) -> Parts:
    return given(None, mentee=replace(World().app.mentee, addresses=(Address(address),)), **changed)


# -- what the servers can


def test_a_mailbox_that_can_all_that_matters_is_green() -> None:
    found = lights(given(), Subject.ABILITIES)
    assert found[0] == ("green", "the mailbox has UIDPLUS, SPECIAL-USE, IDLE")


@pytest.mark.parametrize("lacking", ["UIDPLUS", "SPECIAL-USE", "IDLE"])
def test_each_ability_that_a_mailbox_lacks_is_yellow_with_its_cost(lacking: str) -> None:
    mailbox = FakeMailbox(MONDAY)
    mailbox.can.discard(lacking)
    yellow = [words for light, words in lights(given(open_mailbox=mailbox), Subject.ABILITIES) if light == "yellow"]
    assert [words.split(":")[0] for words in yellow] == [f"the mailbox lacks {lacking}"]


def test_what_only_drafts_need_is_not_missed_without_them() -> None:
    mailbox = FakeMailbox(MONDAY)
    mailbox.can.discard("UIDPLUS")
    assert {light for light, _ in lights(given(open_mailbox=mailbox, drafts=False), Subject.ABILITIES)} == {"green"}


@pytest.mark.parametrize(
    ("address", "abilities", "light", "words"),
    [
        (MENTEE, ENOUGH, "green", "the sending server takes letters up to 35 MB"),
        (MENTEE, {"size": "0"}, "green", "the sending server takes letters, to addresses in ASCII only"),
        (MENTEE, {"size": "65536", "smtputf8": ""}, "yellow", "the sending server takes no letter above 65 kB"),
        ("zoë@example.org", {}, "red", "the sending server carries no address like zoë@example.org"),
        ("zoë@example.org", ENOUGH, "green", "the sending server takes letters up to 35 MB"),
    ],
)
def test_what_the_sending_server_takes(address: str, abilities: dict[str, str], light: str, words: str) -> None:
    parts = writes_as(address, try_submission=lambda: Reached("there", abilities))
    found = lights(parts, Subject.ABILITIES)[1:]
    assert any(one == light and said.startswith(words) for one, said in found), found


# -- the mail to oneself


def travels(
    mailbox: FakeMailbox, sender: FakeSender, then: Callable[[float], object] = lambda _passed: None
) -> Parts:
    """`then` is told the seconds that have passed, at each pause."""
    waiting = Waiting(at_each=then)
    one = traveller(waiting, mailbox, sender, patience=waiting.patience(120))
    return given(open_mailbox=mailbox, traveller=one)


def stamped(sender: FakeSender, ahead: float) -> bytes:
    at = MONDAY - timedelta(seconds=ahead)
    return f"Received: by mx; {at:%a, %d %b %Y %H:%M:%S} +0000\r\n".encode() + sender.handed[0].raw


def test_nothing_is_sent_unless_it_is_asked_for() -> None:
    assert lights(given(), Subject.ROUND_TRIP) == lights(given(), Subject.CLOCK) == []


def test_a_mail_that_arrives_is_green() -> None:
    mailbox = FakeMailbox(MONDAY)
    one = only(travels(mailbox, FakeSender({MENTEE: mailbox})), Subject.ROUND_TRIP)
    assert (one.light, one.words) == (Light.GREEN, "a mail to yourself arrived in INBOX after 0.0 seconds")


@pytest.mark.parametrize(
    ("folder", "after", "light", "words"),
    [
        ("INBOX", 90, Light.YELLOW, "arrived in INBOX after 90"),
        ("Junk", 1, Light.YELLOW, "arrived in Junk"),
        ("Trash", 1, Light.RED, "is not there after 120 seconds"),
    ],
)
def test_a_mail_that_is_slow_taken_for_spam_or_lost(folder: str, after: float, light: Light, words: str) -> None:
    mailbox, sender, delivered = FakeMailbox(MONDAY), FakeSender(), list[int]()

    def then(passed: float) -> None:
        if passed >= after and not delivered:
            delivered.append(mailbox.deliver(sender.handed[0].raw, folder))

    one = only(travels(mailbox, sender, then), Subject.ROUND_TRIP)
    assert one.light is light
    assert words in one.words


def test_a_mail_that_is_refused_is_red_with_the_servers_words() -> None:
    sender = FakeSender()
    sender.script(Refused(Stage.MAIL, 553, "5.7.1", "sender address rejected"))
    one = only(travels(FakeMailbox(MONDAY), sender), Subject.ROUND_TRIP)
    assert one.light is Light.RED
    assert "553 sender address rejected" in one.words


@pytest.mark.parametrize(
    ("ahead", "light", "words"),
    [
        (0, Light.GREEN, "agrees with the server's (10:00:00 UTC)"),
        (-59, Light.GREEN, "agrees"),
        (95, Light.YELLOW, "this machine is 1 min 35 s ahead of the server"),
        (-240, Light.YELLOW, "this machine is 4 min 0 s behind the server"),
        (3600, Light.RED, "this machine is 60 minutes ahead of the server"),
    ],
)
def test_the_clock_against_the_servers(ahead: float, light: Light, words: str) -> None:
    mailbox, sender = FakeMailbox(MONDAY), FakeSender()

    def then(passed: float) -> None:
        if not mailbox.messages():
            mailbox.deliver(stamped(sender, ahead))

    one = only(travels(mailbox, sender, then), Subject.CLOCK)
    assert one.light is light
    assert one.words.startswith(words)


def test_a_server_that_tells_no_time_is_yellow() -> None:
    mailbox = FakeMailbox(MONDAY)
    assert only(travels(mailbox, FakeSender({MENTEE: mailbox})), Subject.CLOCK).light is Light.YELLOW


# -- From and the server


@pytest.mark.parametrize(
    ("address", "host", "light", "words"),
    [
        ("chris@gmail.com", "smtp.gmail.com", "green", "chris@gmail.com is sent by Gmail itself"),
        ("chris@gmail.com", "smtp.example.org", "red", "letters from gmail.com leave by smtp.example.org"),
        ("chris@gmail.com", "", "yellow", "chris@gmail.com is Gmail's, and letters leave by a program"),
        ("chris@gmail.com", "127.0.0.1", "yellow", "chris@gmail.com is Gmail's, and letters leave by a program"),
        ("chris@example.org", "smtp.example.org", "green", "chris@example.org, sent by smtp.example.org"),
        (
            "chris@example.org",
            "smtp.gmail.com",
            "yellow",
            "chris@example.org leaves by Gmail, which may put another",
        ),
    ],
)
def test_the_address_and_the_server_fit_each_other(address: str, host: str, light: str, words: str) -> None:
    provider = named("gmail") if host == "smtp.gmail.com" else None
    found = lights(writes_as(address, sending=Sending(host, address, provider, for_address)), Subject.SENDER)
    assert [(one, said.startswith(words)) for one, said in found] == [(light, True)], found


def test_a_login_of_another_domain_is_yellow() -> None:
    found = lights(given(sending=Sending("smtp.example.net", "chris@example.net")), Subject.SENDER)
    assert ("yellow", f"you log in as chris@example.net and write as {MENTEE}: the server must allow that") in found


@pytest.fixture
def dns() -> Iterator[NameServer]:
    with name_server() as server:
        yield server


def asks(dns: NameServer, **changed: object) -> Parts:
    return given(None, names=Dns([dns.address], seconds=0.5), **changed)


def test_a_domain_whose_mail_is_with_one_provider_and_sent_by_another_is_yellow(dns: NameServer) -> None:
    dns.records["example.org", "MX"] = ["10 aspmx.l.google.com."]
    for host, light in (("smtp.elsewhere.test", "yellow"), ("smtp.gmail.com", "green")):
        way = Sending(host, MENTEE, None, for_address)
        assert [one for one, _ in lights(asks(dns, sending=way), Subject.SENDER)] == [light]


# -- SPF, DMARC, DKIM


def of_domain(dns: NameServer, kind: str, **changed: object) -> list[Told]:
    found = lights(asks(dns, **changed), Subject.DOMAIN)
    return [(light, words) for light, words in found if words.startswith(kind)]


@pytest.mark.parametrize(
    ("texts", "light"),
    [
        (['"v=spf1 include:_spf.example.net -all"'], "green"),
        (['"v=spf1 include:_spf.exam" "ple.net ~all"', '"another=text"'], "green"),
        ([], "yellow"),
        (['"v=spf10 -all"'], "yellow"),
        (['"v=spf1 +all"'], "yellow"),
        (['"v=spf1 -all"', '"v=spf1 ~all"'], "red"),
    ],
)
def test_spf(dns: NameServer, texts: Sequence[str], light: str) -> None:
    dns.records["example.org", "TXT"] = [*texts]
    assert [one for one, _ in of_domain(dns, "SPF")] == [light]


@pytest.mark.parametrize(
    ("name", "text", "light", "words"),
    [
        ("_dmarc.example.org", '"v=DMARC1; p=none"', "green", "asks others to watch only"),
        ("_dmarc.example.org", '"v=DMARC1; p=reject; rua=mailto:a@b.test"', "green", "refused"),
        ("_dmarc.example.org", '"v=DMARC1; rua=mailto:a@b.test"', "yellow", "no policy"),
        ("_dmarc.org", '"v=DMARC1; p=none"', "yellow", "does not say what to do"),
        ("_dmarc.example.org", '"v=spf1 -all"', "yellow", "does not say what to do"),
    ],
)
def test_dmarc(dns: NameServer, name: str, text: str, light: str, words: str) -> None:
    dns.records[name, "TXT"] = [text]
    (found,) = of_domain(dns, "DMARC")
    assert found[0] == light
    assert words in found[1]


def test_dmarc_is_looked_for_above_a_subdomain(dns: NameServer) -> None:
    dns.records["_dmarc.example.org", "TXT"] = ['"v=DMARC1; p=quarantine"']
    parts = writes_as("chris@staff.example.org", names=Dns([dns.address], seconds=0.5))
    assert ("green", "DMARC: staff.example.org has what does not fit called spam") in lights(parts, Subject.DOMAIN)


def test_dkim_without_a_mail_is_looked_for_under_the_usual_names(dns: NameServer) -> None:
    assert [one for one, _ in of_domain(dns, "DKIM")] == ["yellow"]
    dns.records["selector1._domainkey.example.org", "TXT"] = ['"v=DKIM1; k=rsa; p=MIGf"']
    assert of_domain(dns, "DKIM") == [("green", "DKIM: example.org has a key to sign with (selector1)")]


@pytest.mark.parametrize(
    ("signer", "key", "light", "words"),
    [
        ("example.org", "v=DKIM1; p=MIGf", "green", "letters are signed by example.org (x1)"),
        ("elsewhere.test", "v=DKIM1; p=MIGf", "yellow", "which is not example.org"),
        ("example.org", "v=DKIM1; p=", "red", "the key is not published"),
    ],
)
def test_dkim_of_a_mail_that_was_signed(dns: NameServer, signer: str, key: str, light: str, words: str) -> None:
    dns.records[f"x1._domainkey.{signer}", "TXT"] = [f'"{key}"']
    mailbox, sender = FakeMailbox(MONDAY), FakeSender()

    def then(passed: float) -> None:
        if not mailbox.messages():
            signature = f"DKIM-Signature: v=1; a=rsa-sha256; d={signer};\r\n\ts=x1; h=From; bh=; b=\r\n"
            mailbox.deliver(signature.encode() + stamped(sender, 0))

    parts = replace(travels(mailbox, sender, then), names=Dns([dns.address], seconds=0.5))
    (found,) = [one for one in lights(parts, Subject.DOMAIN) if one[1].startswith("DKIM")]
    assert found[0] == light
    assert words in found[1]


def test_where_nobody_answers_it_says_so_once_and_waits_once(dns: NameServer) -> None:
    dns.silent.add("example.org")
    way = Sending("smtp.example.org", MENTEE, None, for_address)
    parts = asks(dns, sending=way)
    (told,) = lights(parts, Subject.DOMAIN)
    assert told[0] == "yellow"
    assert told[1].startswith("could not look up example.org")
    assert {name for name, _ in dns.asked} == {"example.org"}
    assert {kind for _, kind in dns.asked} == {"MX"}


# -- limits, files, what starts passes


@pytest.mark.parametrize(("new_people", "light"), [(5, "green"), (20, "yellow"), (20, "red")])
def test_the_rules_against_what_the_provider_takes_in_a_day(new_people: int, light: str) -> None:
    limit = 60 if light == "red" else 100
    provider = replace(named("gmail"), daily_limit=limit)
    way = Sending("smtp.gmail.com", MENTEE, provider)
    found = lights(given(rules=Rules(new_people_a_day=new_people), sending=way), Subject.LIMITS)
    assert [one for one, _ in found] == [light]
    assert f"Gmail takes {limit}" in found[0][1]


@pytest.mark.parametrize(
    ("secret", "mode", "light", "words"),
    [
        (False, 0o600, "green", "only you can read and change the settings"),
        (False, 0o644, "yellow", "others can read the settings"),
        (False, 0o622, "red", "others can change the settings"),
        (True, 0o640, "red", "others can read the settings"),
    ],
)
def test_files_that_others_can_read_or_change(
    tmp_path: Path, secret: bool, mode: int, light: str, words: str
) -> None:
    file = tmp_path / "outreach.toml"
    file.touch()
    file.chmod(mode)
    named_files = [("the settings", file, secret), ("a file that is not there", tmp_path / "none", True)]
    one = only(given(files=lambda: states(named_files)), Subject.FILES)
    assert one.light.value == light
    assert one.words.startswith(words)


@pytest.mark.parametrize(
    ("found", "light"),
    [
        (Runs.TIMER, "green"),
        (Runs.CRONTAB, "green"),
        (Runs.NOTHING, "yellow"),
        (Runs.OTHERS, "yellow"),
        (Runs.STOPPED_TIMER, "red"),
        (Runs.WATCH, "green"),
        (Runs.STOPPED_WATCH, "red"),
    ],
)
def test_what_starts_passes(found: Runs, light: str) -> None:
    assert only(given(runs=lambda: found), Subject.SCHEDULE).light.value == light


def test_a_scheduler_that_cannot_be_asked_is_yellow() -> None:
    def fails() -> Runs:
        raise SchedulerFault("the crontab cannot be read", remedy="try: crontab -l")

    one = only(given(runs=fails), Subject.SCHEDULE)
    assert (one.light, one.words) == (Light.YELLOW, "the crontab cannot be read")


def test_passes_that_fail_are_red_with_since_when_and_why() -> None:
    store = store_with()
    with store.transaction() as records:
        first = MONDAY - timedelta(hours=2)
        said = "no answer (imap.example.org:993)"
        records.heartbeats.save(Beat(7, first, first, Kind.MAILBOX_UNREACHABLE, said, failing_since=first))
    (one,) = [check for check in check_all(given(store)) if check.name is Subject.PASSES]
    assert one.light is Light.RED
    assert one.words == (
        "none has ended well since 2026-11-02 08:00 UTC: your mailbox cannot be reached "
        "(no answer (imap.example.org:993))"
    )
    assert one.remedy


def program(folder: Path, name: str, script: str) -> str:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@contextmanager
def units(folder: Path, settings: str, systemctl: str, service: str = "outreach.service") -> Iterator[UserUnits]:
    folder.mkdir()
    (folder / service).write_text(f"[Service]\nExecStart=outreach --config {settings} run\n")
    yield UserUnits(folder, systemctl)


def test_the_timer_and_the_crontab_are_found_as_they_are(tmp_path: Path) -> None:
    settings = tmp_path / "outreach.toml"
    works, fails = program(tmp_path, "works", "exit 0"), program(tmp_path, "fails", "exit 3")
    line = f"*/5 * * * * outreach run >/dev/null # outreach: {settings}"
    empty = Crontab(program(tmp_path, "empty", "echo no crontab >&2; exit 1"))
    full = Crontab(program(tmp_path, "full", f"echo '{line}'"))
    nobody = UserUnits(tmp_path / "nowhere", works)
    with units(tmp_path / "mine", str(settings), works) as running:
        assert runs(running, empty, settings) is Runs.TIMER
    with units(tmp_path / "stopped", str(settings), fails) as stopped:
        assert runs(stopped, empty, settings) is Runs.STOPPED_TIMER
        assert runs(stopped, full, settings) is Runs.CRONTAB
    with units(tmp_path / "watches", str(settings), works, "outreach-watch.service") as watches:
        assert runs(watches, empty, settings) is Runs.WATCH
    with units(tmp_path / "asleep", str(settings), fails, "outreach-watch.service") as asleep:
        assert runs(asleep, empty, settings) is Runs.STOPPED_WATCH
    with units(tmp_path / "others", "/another/outreach.toml", works) as others:
        assert runs(others, empty, settings) is Runs.OTHERS
    assert runs(nobody, full, settings) is Runs.CRONTAB
    assert runs(nobody, empty, settings) is Runs.NOTHING
    assert runs(nobody, Crontab(str(tmp_path / "no-cron-here")), settings) is Runs.NOTHING
