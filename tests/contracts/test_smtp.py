"""SMTP at its edges: what each answer, or none, at each stage makes of a letter; TLS; the login."""

import os
import signal
import ssl
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.adapters.smtp import SmtpAccount, SmtpSender, open_smtp
from outreach.adapters.smtp_connection import password_login
from outreach.adapters.tls import Security
from outreach.ports.errors import LoginRefused, NotTrusted, SettingsFault, Unreachable
from outreach.ports.mail import Accepted, InDoubt, NotSent, Refused, Stage, Submission
from tests.contracts.scripted_smtp import (
    HANG_UP,
    PART_OF_AN_ANSWER,
    PASSWORD,
    SILENCE,
    USER,
    Script,
    scripted_server,
)
from tests.servers.process import until
from tests.servers.tls import Authority, make_authority

ME, ADA = "chris@example.org", "ada@example.test"
RAW = b"Subject: Hello\r\n\r\nHello.\r\n"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority") / "tls")


def account(port: int, seconds: float = 10) -> SmtpAccount:
    return SmtpAccount("127.0.0.1", port, security=Security.NONE, command_timeout=seconds, final_timeout=seconds)


def submit(script: Script, raw: bytes = RAW, recipient: str = ADA, seconds: float = 10) -> Submission:
    with scripted_server(script) as port, open_smtp(account(port, seconds), lambda: PASSWORD)() as server:
        return server.submit(ME, recipient, raw)


def test_the_answer_to_the_final_dot_is_kept_whole() -> None:
    script = Script({".": ["250-2.0.0 Ok\r\n250 <0102@provider.example.test> queued"]})
    assert submit(script) == Accepted("250 2.0.0 Ok <0102@provider.example.test> queued")


def test_the_bytes_arrive_as_they_are() -> None:
    script = Script()
    raw = b"Subject: dots\r\n\r\n.\r\n..\r\n.one\r\ntwo .\r\n\r\n."
    submit(script, raw)
    assert script.taken == [raw + b"\r\n"]


def test_a_bare_line_end_cannot_smuggle_a_second_letter() -> None:
    script = Script()
    submit(script, b"Subject: x\r\n\r\nfirst\n.\nMAIL FROM:<x@example.test>\r.\r\nlast\r\n")
    assert script.taken == [b"Subject: x\r\n\r\nfirst\r\n.\r\nMAIL FROM:<x@example.test>\r\n.\r\nlast\r\n"]
    assert len([one for one in script.said if one.startswith("MAIL")]) == 1


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA", "."])
@pytest.mark.parametrize("code", ["451 4.3.0", "550 5.7.1"])
def test_a_refusal_tells_stage_code_and_text(at: str, code: str) -> None:
    outcome = submit(Script({at: [f"{code} not today"]}))
    stage = Stage.TEXT if at == "." else Stage(at)
    assert outcome == Refused(stage, int(code[:3]), code[4:], f"{code[4:]} not today")


def test_a_refusal_without_an_enhanced_status_code_has_none() -> None:
    assert submit(Script({"RCPT": ["550 no such user 5.1.1"]})) == Refused(
        Stage.RCPT, 550, "", "no such user 5.1.1"
    )


@pytest.mark.parametrize("end", [HANG_UP, SILENCE, PART_OF_AN_ANSWER])
@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA"])
def test_a_connection_that_ends_before_the_text_sent_nothing(at: str, end: str) -> None:
    script = Script({at: [end]})
    assert isinstance(submit(script, seconds=0.3), NotSent)
    assert not script.taken


@pytest.mark.parametrize(
    "end", [HANG_UP, SILENCE, PART_OF_AN_ANSWER, "421 4.3.2 going down", "999 what", "nonsense"]
)
def test_without_a_complete_answer_to_the_text_the_letter_is_in_doubt(end: str) -> None:
    script = Script({".": [end]})
    assert isinstance(submit(script, seconds=0.3), InDoubt)
    assert len(script.taken) == 1


def test_a_letter_in_doubt_is_not_tried_again_by_itself() -> None:
    script = Script({".": [HANG_UP]})
    submit(script)
    assert (script.connections, len(script.taken)) == (1, 1)


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA", "."])
def test_after_a_refusal_the_next_letter_goes_over_the_same_connection(at: str) -> None:
    script = Script({at: ["550 5.7.1 no"]})
    with scripted_server(script) as port, open_smtp(account(port), lambda: PASSWORD)() as server:
        assert isinstance(server.submit(ME, "eve@example.test", RAW), Refused)
        assert isinstance(server.submit(ME, ADA, RAW), Accepted)
    assert script.connections == 1


@pytest.mark.parametrize("at", ["MAIL", "RCPT", "DATA", "."])
def test_after_a_broken_connection_the_next_letter_gets_a_new_one(at: str) -> None:
    script = Script({at: [HANG_UP]})
    with scripted_server(script) as port, open_smtp(account(port), lambda: PASSWORD)() as server:
        assert isinstance(server.submit(ME, "eve@example.test", RAW), NotSent | InDoubt)
        assert isinstance(server.submit(ME, ADA, RAW), Accepted)
    assert script.connections == 2


def test_a_connection_lost_between_two_letters_is_opened_again() -> None:
    script = Script(closes_after=".")
    with scripted_server(script) as port, open_smtp(account(port), lambda: PASSWORD)() as server:
        assert isinstance(server.submit(ME, ADA, RAW), Accepted)
        assert script.closed.wait(10)
        assert isinstance(server.submit(ME, ADA, RAW), Accepted)
    assert (script.connections, len(script.taken)) == (2, 2)


@pytest.mark.parametrize("answer", [HANG_UP, "421 4.4.2 timeout exceeded"])
def test_a_connection_that_turns_out_to_be_lost_at_mail_is_opened_again_once(answer: str) -> None:
    script = Script()
    with scripted_server(script) as port, open_smtp(account(port), lambda: PASSWORD)() as server:
        assert isinstance(server.submit(ME, ADA, RAW), Accepted)
        script.answers["MAIL"] = [answer]
        assert isinstance(server.submit(ME, ADA, RAW), Accepted)
        script.answers["MAIL"] = [answer, answer]
        assert isinstance(server.submit(ME, ADA, RAW), NotSent | Refused)
    assert len(script.taken) == 2


def test_without_a_letter_there_is_no_connection() -> None:
    script = Script()
    with scripted_server(script) as port, open_smtp(account(port), lambda: PASSWORD)():
        pass
    assert script.connections == 0


def test_the_greeting_does_not_tell_the_name_of_this_machine() -> None:
    script = Script()
    submit(script)
    assert script.said[0] == "EHLO [127.0.0.1]"


@pytest.mark.parametrize(
    "bad", ["a b@example.test", "a@example.test>\r\nRCPT TO:<b@example.test", "", "<a@b.test>"]
)
def test_no_address_can_hold_a_command(bad: str) -> None:
    script = Script()
    with pytest.raises(ValueError, match="address"):
        submit(script, recipient=bad)
    assert script.connections == 0


# addresses beyond ASCII


def test_an_address_beyond_ascii_is_sent_to_a_server_that_carries_it() -> None:
    script = Script(extensions=("SMTPUTF8", "8BITMIME"))
    assert isinstance(submit(script, recipient="bjørn@example.test"), Accepted)
    assert "MAIL FROM:<chris@example.org> SMTPUTF8" in script.said
    assert "RCPT TO:<bjørn@example.test>" in script.said


def test_an_address_beyond_ascii_is_refused_when_the_server_does_not_carry_it() -> None:
    script = Script()
    outcome = submit(script, recipient="bjørn@example.test")
    assert isinstance(outcome, Refused)
    assert (outcome.stage, outcome.code, outcome.enhanced) == (Stage.RCPT, 553, "5.6.7")
    assert not [one for one in script.said if one.startswith("MAIL")]


def test_a_domain_beyond_ascii_needs_no_extension() -> None:
    script = Script()
    assert isinstance(submit(script, recipient="ada@bücher.example.test"), Accepted)
    assert "RCPT TO:<ada@xn--bcher-kva.example.test>" in script.said


# TLS and the login


@pytest.fixture(params=[Security.TLS, Security.STARTTLS])
def security(request: pytest.FixtureRequest) -> Security:
    return Security(request.param)


def protected(
    script: Script, security: Security, context: ssl.SSLContext, ca_file: Path | str, password: str = PASSWORD
) -> Submission:
    implicit = security is Security.TLS
    with scripted_server(
        script, tls=context if implicit else None, start_tls=None if implicit else context
    ) as port:
        who = replace(account(port), security=security, ca_file=str(ca_file), username=USER)
        with open_smtp(who, lambda: password)() as server:
            return server.submit(ME, ADA, RAW)


def test_the_login_happens_over_tls(security: Security, authority: Authority) -> None:
    script = Script()
    outcome = protected(script, security, authority.good.server_context(), authority.ca_file)
    assert isinstance(outcome, Accepted)
    assert [one.split()[0] for one in script.said if "AUTH" in one] == ["AUTH"]


@pytest.mark.parametrize(
    ("certificate", "words"), [("expired", "expired"), ("wrong_name", "another"), ("unknown", "unknown authority")]
)
def test_a_certificate_that_cannot_be_trusted_ends_it(
    security: Security, authority: Authority, certificate: str, words: str, tmp_path: Path
) -> None:
    script = Script()
    ca_file = authority.ca_file
    if certificate == "unknown":
        ca_file = make_authority(tmp_path / "other").ca_file
        certificate = "good"
    with pytest.raises(NotTrusted, match=words) as caught:
        protected(script, security, getattr(authority, certificate).server_context(), ca_file)
    assert caught.value.remedy
    assert not [one for one in script.said if one.startswith(("AUTH", "MAIL"))]


def test_a_wrong_password_is_refused_after_one_try_and_never_told(security: Security, authority: Authority) -> None:
    script = Script()
    context = authority.good.server_context()
    with pytest.raises(LoginRefused) as caught:
        protected(script, security, context, authority.ca_file, password="hunter2-secret")
    assert "hunter2-secret" not in f"{caught.value} {caught.value!r} {caught.value.__cause__!r}"
    assert caught.value.remedy
    assert len([one for one in script.said if one.startswith("AUTH")]) == 1


def test_a_login_that_cannot_be_checked_now_is_no_wrong_password(security: Security, authority: Authority) -> None:
    script = Script({"AUTH": ["454 4.7.0 Temporary authentication failure"]})
    with pytest.raises(Unreachable, match=r"4\.7\.0"):
        protected(script, security, authority.good.server_context(), authority.ca_file)


def test_a_server_without_a_login_says_so(security: Security, authority: Authority) -> None:
    with pytest.raises(LoginRefused, match="no login"):
        protected(Script(extensions=()), security, authority.good.server_context(), authority.ca_file)


def test_a_server_without_starttls_gets_nothing(authority: Authority) -> None:
    script = Script()
    with scripted_server(script) as port:
        who = replace(account(port), security=Security.STARTTLS, ca_file=str(authority.ca_file), username=USER)
        with pytest.raises(NotTrusted), open_smtp(who, lambda: PASSWORD)() as server:
            server.submit(ME, ADA, RAW)
    assert not [one for one in script.said if one.startswith(("AUTH", "MAIL"))]


def test_a_server_that_speaks_no_tls_is_not_trusted(authority: Authority) -> None:
    with scripted_server(Script()) as port:
        who = replace(account(port), security=Security.TLS, ca_file=str(authority.ca_file))
        with pytest.raises(NotTrusted, match="does not speak TLS"), open_smtp(who, lambda: PASSWORD)() as server:
            server.submit(ME, ADA, RAW)


def test_without_tls_no_other_machine_is_reached() -> None:
    who = SmtpAccount("mail.example.test", 25, security=Security.NONE)
    with pytest.raises(SettingsFault, match="TLS"), open_smtp(who, lambda: PASSWORD)():
        pass


def test_an_authority_file_that_is_not_there_is_a_fault_in_the_settings() -> None:
    with scripted_server(Script()) as port:
        who = replace(account(port), security=Security.TLS, ca_file="/nowhere/ca.pem")
        with pytest.raises(SettingsFault, match="authority"), open_smtp(who, lambda: PASSWORD)() as server:
            server.submit(ME, ADA, RAW)


@pytest.mark.parametrize("greeting", [HANG_UP, SILENCE, "554 5.7.1 not you", "421 4.3.2 too busy"])
def test_a_server_that_turns_us_away_is_unreachable(greeting: str) -> None:
    with pytest.raises(Unreachable):
        submit(Script({"CONNECT": [greeting]}), seconds=0.3)


@pytest.mark.parametrize("host", ["127.0.0.1", "no-such-host.invalid"])
def test_a_server_that_is_not_there_is_unreachable(host: str) -> None:
    with scripted_server(Script()) as port:
        pass
    who = SmtpAccount(host, port, security=Security.TLS, command_timeout=5)
    with pytest.raises(Unreachable) as caught, open_smtp(who, lambda: PASSWORD)() as server:
        server.submit(ME, ADA, RAW)
    assert caught.value.where == f"{host}:{port}"
    assert caught.value.remedy


def test_a_letter_that_is_interrupted_is_never_gone_on_with_and_the_next_has_a_line_of_its_own() -> None:
    script = Script({"RCPT": [SILENCE]})
    with scripted_server(script) as port:
        sender = SmtpSender(account(port), password_login(account(port), str))
        interruption = threading.Thread(target=interrupt_after, args=(script, "RCPT"))
        interruption.start()
        with pytest.raises(KeyboardInterrupt):
            sender.submit(ME, ADA, RAW)
        interruption.join()
        sender.check()
        sender.close()
    assert [one.split()[0] for one in script.said] == ["EHLO", "MAIL", "RCPT", "EHLO", "QUIT"]


def interrupt_after(script: Script, word: str) -> None:
    """Ctrl-C, once the server has heard that command."""
    until(lambda: any(one.startswith(word) for one in script.said), 10)
    os.kill(os.getpid(), signal.SIGINT)
