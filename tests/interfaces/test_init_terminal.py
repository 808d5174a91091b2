"""init at a terminal, against real servers: a person with an address and a password reaches the proof, also when
the program is killed behind every question; and the password lies nowhere but where they said."""

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from outreach.settings import load
from tests.end_to_end.tokens import visit
from tests.interfaces.terminal import Terminal
from tests.servers.authorization import CLIENT
from tests.servers.dns import NameServer
from tests.servers.dovecot import User
from tests.servers.families import FamilyHost
from tests.servers.mailboxes import messages
from tests.servers.mailhost import MailHost

pytestmark = pytest.mark.servers

Answer = tuple[str, str]
"""The words of a question, and what is typed there."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody with a new machine, an address and a password."""

    home: Path
    host: MailHost | FamilyHost
    user: User

    @contextmanager
    def calls(self, *arguments: str, **environ: str) -> Iterator[Terminal]:
        mine = {"HOME": str(self.home), "PATH": os.environ["PATH"], "TZ": "Europe/Madrid", "LANG": "C.UTF-8"}
        by_name = {"OUTREACH_NAMESERVER": os.environ["OUTREACH_NAMESERVER"]}
        with Terminal(arguments, {**mine, **by_name, **environ}, self.home) as terminal:
            yield terminal

    def inits(self, *options: str, **environ: str) -> AbstractContextManager[Terminal]:
        return self.calls("init", "--ca-file", str(self.host.tls.ca_file), *options, **environ)

    @property
    def config(self) -> Path:
        return self.home / ".config" / "outreach"

    def files_with(self, secret: str) -> list[str]:
        """Every file below home that holds these words."""
        files = [one for one in self.home.rglob("*") if one.is_file()]
        return [one.name for one in files if secret.encode() in one.read_bytes()]

    @property
    def servers(self) -> Sequence[Answer]:
        return [
            ("Your name", "Chris Morgan"),
            ("Your mail address", self.user.address),
            ("Your provider", ""),
            ("on which your mail is read", f"localhost:{self.host.imap.imaps}"),
            ("protected by", "tls"),
            ("takes your letters", f"127.0.0.1:{self.host.smtp.submission}"),
            ("protected by", "starttls"),
            ("Your login there", ""),
        ]

    def before_the_password(self, place: str) -> Sequence[Answer]:
        return [*self.servers, ("How to log in", ""), ("Where is it to be kept", place)]


BEHIND_THE_PROOF: Sequence[Answer] = [
    ("Your time zone", ""),
    ("The language of letters", ""),
    ("Working hours", "Sun-Thu 08:00-16:00"),
    ("every five minutes, by itself", "no"),
]

GO_ON = "be asked only what is left"


@pytest.fixture
def newcomer(mail_host: MailHost, tmp_path: Path) -> Newcomer:
    return Newcomer(tmp_path, mail_host, mail_host.new_user("chris"))


@pytest.mark.parametrize(("family", "prefix"), [("mail_host", ""), ("cyrus_host", ""), ("courier_host", "INBOX.")])
def test_an_address_and_a_password_are_enough_to_reach_the_proof(
    request: pytest.FixtureRequest, tmp_path: Path, family: str, prefix: str
) -> None:
    host = request.getfixturevalue(family)
    newcomer = Newcomer(tmp_path, host, host.new_user("chris"))
    with newcomer.inits() as terminal:
        for question, answer in newcomer.before_the_password("file"):
            terminal.answers(question, answer)
        terminal.answers("The password", newcomer.user.password)
        terminal.sees(f"Logged in. Inbox is INBOX, sent is {prefix}Sent, drafts is {prefix}Drafts")
        terminal.sees("took a mail from you to yourself")
        terminal.sees("It arrived in INBOX after ")
        assert "… handing a mail to yourself over" in terminal.shown
        terminal.sees("both ways work")
        for question, answer in BEHIND_THE_PROOF:
            terminal.answers(question, answer)
        assert terminal.ends() == 0
        assert newcomer.user.password not in terminal.raw
    found = host.messages(newcomer.user)
    assert [b"Subject: outreach: a test mail to yourself" in raw for raw in found] == [True]
    assert newcomer.files_with(newcomer.user.password) == ["password"]
    settings = load(newcomer.config / "outreach.toml", {})
    assert (settings.mentee.time_zone, settings.rules.window_days) == ("Europe/Madrid", "Sun-Thu")
    with newcomer.calls("doctor") as terminal:
        assert ("the mailbox lacks SPECIAL-USE" in terminal.sees("submission")) == (family == "courier_host")
        assert terminal.ends() == 0


BY_TOKEN: Sequence[Answer] = [
    ("How to log in", "xoauth2"),
    ("The client id", CLIENT),
    ("The client's secret", ""),
]


def reaches_the_proof(terminal: Terminal) -> None:
    terminal.sees("Signed in as ")
    terminal.sees("both ways work")
    for question, answer in BEHIND_THE_PROOF:
        terminal.answers(question, answer)
    assert terminal.ends() == 0


def test_an_address_and_a_token_server_are_enough_by_a_code(newcomer: Newcomer, mail_host: MailHost) -> None:
    """The way into any mailbox that takes no password. Killed behind the sign-in, nobody signs in twice."""
    oauth = mail_host.oauth
    with newcomer.inits() as terminal:
        for question, answer in [*newcomer.servers, *BY_TOKEN]:
            terminal.answers(question, answer)
        terminal.answers("How you sign in", "device")
        terminal.answers("Where codes for devices are given", oauth.url("device"))
        terminal.answers("Where tokens are given", "http://login.example.org/token")
        terminal.sees("must be an https:// address")
        terminal.answers("Where tokens are given", oauth.url("token"))
        terminal.answers("scopes", "imap, smtp")
        terminal.sees("type this code there: ")
        oauth.decide(newcomer.user.address)
        terminal.sees("both ways work")
        terminal.sees("Your time zone")
        terminal.kill()
    kept = newcomer.config / "outreach.toml.draft"
    assert not any(secret in kept.read_text() for secret in oauth.given())
    with newcomer.inits() as terminal:
        terminal.answers(GO_ON, "")
        for question, answer in BEHIND_THE_PROOF:
            assert "Signed in" not in terminal.sees(question)
            terminal.types(answer)
        assert terminal.ends() == 0
        assert not any(secret in terminal.raw for secret in oauth.given())
    with newcomer.calls("doctor", "--send-test") as terminal:
        terminal.sees("a mail to yourself arrived in INBOX")
        assert terminal.ends() == 0


@pytest.mark.parametrize("browser", ["yes", "no"])
def test_an_address_and_a_token_server_are_enough_in_a_browser_here_or_elsewhere(
    newcomer: Newcomer, mail_host: MailHost, browser: str
) -> None:
    oauth = mail_host.oauth
    urls = ["--flow", "loopback", "--authorization-url", oauth.url("authorize"), "--token-url", oauth.url("token")]
    with newcomer.inits(*urls, "--scopes", "imap,smtp") as terminal:
        for question, answer in [*newcomer.servers, *BY_TOKEN]:
            terminal.answers(question, answer)
        terminal.answers("Is there a browser on this machine", browser)
        terminal.sees("\n  http://")
        page = "http://" + terminal.sees("\n").strip()
        back = oauth.browse(page, newcomer.user.address)
        visit(back) if browser == "yes" else terminal.answers("The address", back)
        reaches_the_proof(terminal)


def test_a_sign_in_that_is_declined_is_told_and_offered_again(newcomer: Newcomer, mail_host: MailHost) -> None:
    oauth = mail_host.oauth
    urls = ["--flow", "device", "--device-url", oauth.url("device"), "--token-url", oauth.url("token")]
    with newcomer.inits(*urls, "--scopes", "imap,smtp") as terminal:
        for question, answer in [*newcomer.servers, *BY_TOKEN]:
            terminal.answers(question, answer)
        terminal.sees("type this code there: ")
        oauth.decide("", "access_denied")
        terminal.answers("What now [sign-in]", "")
        terminal.sees("type this code there: ")
        oauth.decide(newcomer.user.address)
        reaches_the_proof(terminal)


def test_with_servers_that_the_domain_names_only_name_address_and_password_are_typed(
    newcomer: Newcomer, names: NameServer
) -> None:
    for service, port in (("imaps", newcomer.host.imap.imaps), ("submissions", newcomer.host.smtp.submissions)):
        names.records[f"_{service}._tcp.example.test", "SRV"] = [f"0 1 {port} localhost."]
    with newcomer.inits() as terminal:
        terminal.answers("Your name", "Chris Morgan")
        terminal.answers("Your mail address", newcomer.user.address)
        terminal.sees("These servers answered, with certificates for their names:")
        terminal.sees("Look whether localhost is your provider's")
        for question, _ in newcomer.before_the_password("file")[2:]:
            terminal.answers(question, "")
        terminal.answers("The password", newcomer.user.password)
        terminal.sees("both ways work")


@pytest.mark.parametrize(("place", "kept_in"), [("environment", []), ("file", ["password"])])
def test_killed_behind_every_question_it_goes_on_with_the_next_one(
    newcomer: Newcomer, place: str, kept_in: list[str]
) -> None:
    """The first question of each life is the one that was left, and none of the earlier ones comes again."""
    secret = newcomer.user.password
    questions = [*newcomer.before_the_password(place), ("The password", secret), *BEHIND_THE_PROOF]
    for number, (question, answer) in enumerate(questions):
        with newcomer.inits() as terminal:
            if number:
                terminal.answers(GO_ON, "")
            between = terminal.sees(question)
            assert not [one for one, _ in questions[:number] if one in between and one != question], between
            terminal.types(answer)
            terminal.sees(questions[number + 1][0] if number + 1 < len(questions) else "Written: ")
            if number + 1 < len(questions):
                terminal.kill()
            assert secret not in terminal.raw
        chosen = kept_in if number >= len(newcomer.before_the_password(place)) else []
        assert newcomer.files_with(secret) == chosen
    assert sorted(one.name for one in newcomer.config.iterdir()) == sorted(
        ["my-templates", "outreach.toml", *kept_in]
    )
    assert len(messages(newcomer.user)) == 1


def test_a_wrong_password_is_told_and_asked_again_without_losing_the_rest(newcomer: Newcomer) -> None:
    with newcomer.inits() as terminal:
        for question, answer in newcomer.before_the_password("file"):
            terminal.answers(question, answer)
        terminal.answers("The password", "made-up-and-wrong")
        terminal.sees("may not log in")
        terminal.answers("What now [password]", "")
        assert "Your" not in terminal.sees("The password")
        terminal.types(newcomer.user.password)
        terminal.sees("both ways work")
    assert newcomer.files_with("made-up-and-wrong") == []


def test_a_refusal_of_a_known_provider_says_what_it_means_and_what_to_click(newcomer: Newcomer) -> None:
    imap, smtp = f"localhost:{newcomer.host.imap.imaps}", f"127.0.0.1:{newcomer.host.smtp.submission}"
    servers = ("--imap", imap, "--imap-security", "tls", "--smtp", smtp, "--smtp-security", "starttls")
    with newcomer.inits("--provider", "gmail", *servers) as terminal:
        terminal.answers("Your name", "Chris Morgan")
        terminal.answers("Your mail address", newcomer.user.address)
        terminal.answers("How to log in", "password")
        terminal.sees("Gmail wants an app password here")
        terminal.answers("Where is it to be kept", "environment")
        terminal.answers("The password", "the-one-for-the-web")
        terminal.sees("may not log in")
        terminal.sees("What it means: ")
        assert "app password" in terminal.sees("What now [password]")


def test_left_after_a_failing_proof_it_keeps_what_was_answered(newcomer: Newcomer) -> None:
    with newcomer.inits() as terminal:
        for question, answer in newcomer.before_the_password("environment"):
            terminal.answers(question, answer)
        terminal.answers("The password", "made-up-and-wrong")
        terminal.answers("What now", "stop")
        terminal.sees("outreach init goes on from there")
        assert terminal.ends() == 3
    assert newcomer.files_with("made-up-and-wrong") == []
    with newcomer.inits() as terminal:
        terminal.answers(GO_ON, "")
        terminal.answers("The password", newcomer.user.password)
        terminal.sees("both ways work")


def test_other_servers_can_be_named_when_the_first_ones_do_not_answer(newcomer: Newcomer) -> None:
    answers = list(newcomer.before_the_password("file"))
    answers[3] = ("on which your mail is read", "localhost:1")
    with newcomer.inits() as terminal:
        for question, answer in answers:
            terminal.answers(question, answer)
        terminal.answers("The password", newcomer.user.password)
        terminal.sees("cannot be reached")
        terminal.answers("What now [servers]", "")
        for question, answer in newcomer.before_the_password("file")[2:]:
            terminal.answers(question, answer)
        terminal.answers("The password", newcomer.user.password)
        terminal.sees("both ways work")


def test_ctrl_c_keeps_what_was_answered_and_says_so(newcomer: Newcomer) -> None:
    with newcomer.inits() as terminal:
        terminal.answers("Your name", "Chris Morgan")
        terminal.sees("Your mail address")
        terminal.interrupts()
        terminal.sees("outreach init goes on from there")
        assert terminal.ends() == 1
    with newcomer.inits() as terminal:
        terminal.sees("Chris Morgan")
        terminal.answers(GO_ON, "no")
        terminal.answers("Your name", "Chris Morgan-Lee")
        terminal.sees("Your mail address")


def test_a_password_in_the_environment_is_not_asked_for(newcomer: Newcomer) -> None:
    with newcomer.inits(OUTREACH_MAILBOX__PASSWORD=newcomer.user.password) as terminal:
        for question, answer in newcomer.before_the_password("environment"):
            terminal.answers(question, answer)
        assert "The password (nothing shows" not in terminal.sees("both ways work")
    assert newcomer.files_with(newcomer.user.password) == []
