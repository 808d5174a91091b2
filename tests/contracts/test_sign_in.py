"""A sign-in is kept and renewed, whatever happens when."""

import logging
import re
import signal
import stat
import subprocess
import sys
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.adapters.credential import SignIn, TokenCommand
from outreach.adapters.file_lock import locked
from outreach.adapters.secret_slots import FileSlot
from outreach.adapters.tokens import Tokens, answered, json_object, read_back, written
from outreach.ports.errors import LoginRefused, OutreachError, SettingsFault, Unreachable
from tests.contracts.sign_in_bench import LATER, sign_in_at, signed_in
from tests.makers import MONDAY
from tests.servers.authorization import Answer, AuthorizationServer

ROOT = Path(__file__).parents[2]


@pytest.fixture
def oauth() -> Iterator[AuthorizationServer]:
    with AuthorizationServer() as server:
        yield server


@pytest.fixture
def ours(tmp_path: Path, oauth: AuthorizationServer) -> SignIn:
    return signed_in(tmp_path, oauth)


def good(oauth: AuthorizationServer, token: str) -> bool:
    return oauth.introspected(token)


# -- killed


def killed_before(change: int, folder: Path, oauth: AuthorizationServer) -> None:
    command = [sys.executable, "-m", "tests.contracts.dying_sign_in", str(folder), oauth.url(""), str(change)]
    died = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=60)
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()


ASKING, CAME, KEPT, DONE = 1, 2, 3, 4
"""The changes on the disk that a renewal makes, in order."""


def test_killed_before_the_server_is_asked_nothing_has_happened(
    tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    killed_before(ASKING, tmp_path, oauth)
    assert oauth.count("token") == 0
    assert good(oauth, ours())


@pytest.mark.parametrize("change", [KEPT, DONE])
def test_killed_between_the_answer_and_the_write_the_rotated_token_is_taken_in(
    change: int, tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    killed_before(change, tmp_path, oauth)
    assert good(oauth, ours())
    assert oauth.count("token") == 1, "the answer that lay there was enough"
    oauth.forward(2 * 3600)
    again = sign_in_at(tmp_path, oauth.url(""), now=lambda: LATER + timedelta(hours=2))
    assert good(oauth, again())


def test_killed_before_the_answer_was_on_the_disk_the_old_one_is_tried(
    tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    oauth.grace = True
    killed_before(CAME, tmp_path, oauth)
    assert ours.keep.cut_off == LATER.isoformat(timespec="seconds")
    assert good(oauth, ours())
    assert ours.keep.cut_off == ""


def test_what_cannot_be_recovered_is_told_exactly(tmp_path: Path, oauth: AuthorizationServer, ours: SignIn) -> None:
    killed_before(CAME, tmp_path, oauth)
    for _ in range(2):
        with pytest.raises(LoginRefused, match=re.escape(f"a renewal was cut off at {LATER.isoformat()}")):
            ours()


def test_an_answer_of_which_half_was_written_counts_as_none(
    tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    oauth.grace = True
    killed_before(KEPT, tmp_path, oauth)
    file = tmp_path / "answer"
    file.write_bytes(file.read_bytes()[:-60])
    assert ours.keep.cut_off
    assert good(oauth, ours())
    assert oauth.count("token") == 2


def test_a_full_disk_is_told_before_the_server_is_asked(
    tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    (tmp_path / ".answer.new").mkdir()  # where the new file would be made
    with pytest.raises(SettingsFault, match="the sign-in cannot be written"):
        ours()
    assert oauth.count("token") == 0


def test_an_answer_needs_no_new_room_on_the_disk(tmp_path: Path) -> None:
    slot = FileSlot(tmp_path / "answer")
    slot.write("note", room=1000)
    inode = (tmp_path / "answer").stat().st_ino
    slot.overwrite("x" * 1000)
    assert (slot.read(), (tmp_path / "answer").stat().st_ino) == ("x" * 1000, inode)


# -- renewed


def test_a_refresh_token_that_is_not_replaced_is_kept(oauth: AuthorizationServer, ours: SignIn) -> None:
    oauth.rotates = False
    first = ours()
    oauth.forward(3600)
    assert ours.renewed(first) != first
    assert oauth.count("token") == 2


def test_the_refresh_token_before_is_kept_until_the_new_one_has_been_used(
    oauth: AuthorizationServer, ours: SignIn
) -> None:
    before = ours.keep.kept()
    token = ours()
    now = ours.keep.kept()
    assert before
    assert now
    assert now.earlier == before.refresh
    oauth.forget(now.refresh)
    oauth.grace = True
    assert good(oauth, ours.renewed(token))


def test_a_token_that_another_process_renewed_meanwhile_is_taken(
    tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    first = ours()
    second = sign_in_at(tmp_path, oauth.url("")).renewed(first)
    assert ours.renewed(first) == second
    assert oauth.count("token") == 2


def test_many_at_once_renew_once(tmp_path: Path, oauth: AuthorizationServer, ours: SignIn) -> None:
    del ours
    with ThreadPoolExecutor(6) as pool:
        found = set(pool.map(lambda _: sign_in_at(tmp_path, oauth.url(""))(), range(12)))
    assert len(found) == 1
    assert oauth.count("token") == 1


def test_a_refused_renewal_leaves_everything_as_it_was(
    tmp_path: Path, oauth: AuthorizationServer, ours: SignIn
) -> None:
    before = (tmp_path / "sign-in.json").read_text()
    oauth.say("token", Answer(400, '{"error": "invalid_client"}'))
    with pytest.raises(SettingsFault, match="refuses the client: invalid_client"):
        ours()
    assert (tmp_path / "sign-in.json").read_text() == before
    assert good(oauth, ours())


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Answer(500, "oops"), Unreachable, "answered HTTP 500"),
        (Answer(429, '{"error": "slow"}'), Unreachable, "has had too many questions"),
        (Answer(429, "<html>", headers={"Retry-After": "90"}), Unreachable, "and asks to wait 90 s"),
        (Answer(400, '{"error": "temporarily_unavailable"}'), Unreachable, "trouble of its own"),
        (Answer(200, "<html>"), Unreachable, "answered something else than the renewal"),
        (Answer(200, "[]"), Unreachable, "answered something else than the renewal"),
        (Answer(200, "{}"), Unreachable, "answered something else than the renewal"),
        (Answer(200, '{"access_token": ["a"], "expires_in": [1]}'), Unreachable, "holds no token"),
        (Answer(400, '{"error": ["a"], "error_description": {"b": 1}}'), LoginRefused, "server refuses: "),
        (Answer(200, '{"access_token": "a b\\u0001c"}'), Unreachable, "holds no token"),
        (Answer(200, '{"access_token": "abc", "token_type": "mac"}'), Unreachable, "holds no token"),
        (Answer(200, '{"access_token": "' + "a" * 70_000 + '"}'), Unreachable, "far too long"),
        (Answer(302, "", headers={"Location": "http://127.0.0.1:1/"}), Unreachable, "answered"),
        (Answer(hangs=True), Unreachable, "did not answer within 2 s"),
    ],
)
def test_what_is_no_answer_is_told_and_the_next_try_may_do(
    answer: Answer, kind: type[OutreachError], words: str, oauth: AuthorizationServer, ours: SignIn
) -> None:
    oauth.say("token", answer)
    with pytest.raises(kind, match=words):
        ours()
    assert good(oauth, ours())


def test_an_answer_that_only_a_library_would_stumble_over_is_taken(
    oauth: AuthorizationServer, ours: SignIn
) -> None:
    oauth.say("token", Answer(200, '{"access_token": "abc", "expires_in": {}, "expires_at": "soon", "scope": 7}'))
    assert ours() == "abc"


def test_no_secret_is_logged_at_any_level(
    oauth: AuthorizationServer, ours: SignIn, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        ours()
        oauth.say("token", Answer(400, '{"error": "invalid_grant"}'))
        with pytest.raises(LoginRefused):
            ours.renewed(ours())
    assert "POST" in caplog.text
    assert not any(secret in caplog.text for secret in oauth.given())


def test_a_server_that_was_never_reached_has_given_nothing(tmp_path: Path, ours: SignIn) -> None:
    gone = sign_in_at(tmp_path, "http://127.0.0.1:1/")
    with pytest.raises(Unreachable, match="the sign-in server cannot be reached"):
        gone()
    assert ours.keep.cut_off == ""


@pytest.mark.parametrize("answer", [Answer(503, "later"), Answer(429, "slow"), Answer(400, '{"error": "x"}')])
def test_a_server_that_says_no_has_given_nothing(answer: Answer, oauth: AuthorizationServer, ours: SignIn) -> None:
    oauth.say("token", answer)
    with pytest.raises(OutreachError):
        ours()
    assert ours.keep.cut_off == ""


@pytest.mark.parametrize("answer", [Answer(hangs=True), Answer(breaks_off=True), Answer(200, '{"access_tok')])
def test_a_server_that_may_have_given_something_is_remembered_until_the_next_renewal(
    answer: Answer, oauth: AuthorizationServer, ours: SignIn
) -> None:
    oauth.say("token", answer)
    with pytest.raises(Unreachable):
        ours()
    assert ours.keep.cut_off == LATER.isoformat(timespec="seconds")
    oauth.say("token", Answer(503, "later"))
    with pytest.raises(Unreachable):
        ours()
    assert ours.keep.cut_off == LATER.isoformat(timespec="seconds")
    assert good(oauth, ours())
    assert ours.keep.cut_off == ""


def test_without_a_refresh_token_the_end_is_the_end(ours: SignIn) -> None:
    with ours.keep.held():
        ours.keep.asking(anew=True)
        ours.keep.came('{"access_token": "abc", "expires_in": "300"}')
        ours.keep.take_in()
    assert ours() == "abc"
    with pytest.raises(LoginRefused, match="gave nothing to renew it with"):
        ours.renewed("abc")


# -- kept


def test_it_is_kept_readable_by_its_owner_only(tmp_path: Path, oauth: AuthorizationServer, ours: SignIn) -> None:
    ours()
    assert {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()} == {0o600}


def test_a_file_that_others_can_read_is_refused(tmp_path: Path, ours: SignIn) -> None:
    (tmp_path / "sign-in.json").chmod(0o640)
    with pytest.raises(SettingsFault, match="can be read by others"):
        ours()


def test_a_damaged_file_is_told(tmp_path: Path, ours: SignIn) -> None:
    (tmp_path / "sign-in.json").write_text("{")
    with pytest.raises(SettingsFault, match="is damaged"):
        ours()


def test_a_sign_in_for_another_client_or_login_is_not_used(tmp_path: Path, ours: SignIn) -> None:
    file = tmp_path / "sign-in.json"
    file.write_text(file.read_text().replace("chris@", "kim@"))
    with pytest.raises(SettingsFault, match="is for another login or client id"):
        ours()


def test_no_secret_is_in_an_error_a_repr_or_a_traceback(oauth: AuthorizationServer, ours: SignIn) -> None:
    tokens = ours.keep.kept()
    assert tokens
    echo = f'{{"error": "invalid_grant", "error_description": "no {tokens.refresh} here"}}'
    oauth.say("token", Answer(400, echo))
    with pytest.raises(LoginRefused) as told:
        ours()
    shown = [repr(ours), repr(tokens), str(told.value), repr(told.value), *traceback.format_exception(told.value)]
    assert "no … here" in str(told.value)
    assert not any(secret in text for secret in oauth.given() for text in shown)


@given(
    st.builds(
        Tokens,
        access=st.from_regex("[!-~]{1,30}", fullmatch=True),
        refresh=st.from_regex("[!-~]{0,30}", fullmatch=True),
        received=st.just(MONDAY),
        lifetime=st.none() | st.integers(1, 10**7).map(lambda seconds: timedelta(seconds=seconds)),
        scope=st.text(max_size=20),
        earlier=st.from_regex("[!-~]{0,30}", fullmatch=True),
    )
)
def test_what_is_written_is_read_back(tokens: Tokens) -> None:
    assert read_back(written(tokens)) == tokens


@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")))
def test_whatever_is_answered_is_tokens_or_told(raw: str) -> None:
    try:
        assert answered(raw, MONDAY).access
    except Unreachable:
        assert read_back(json_object(raw)) is None


@pytest.mark.parametrize("value", ["-1", "0", '"soon"', "1e400", "null", '"nan"', "1e300"])
def test_a_lifetime_that_is_none_is_not_believed(value: str) -> None:
    assert answered(f'{{"access_token": "abc", "expires_in": {value}}}', MONDAY).lifetime is None


# -- a command


def test_a_command_is_asked_once_more_when_its_token_is_refused(tmp_path: Path) -> None:
    program = tmp_path / "helper"
    program.write_text(f'#!/bin/sh\necho x >> "{tmp_path}/calls"\necho "token-$(wc -l < "{tmp_path}/calls")"\n')
    program.chmod(0o700)
    command = TokenCommand(str(program))
    assert (command(), command.renewed("token-1")) == ("token-1", "token-2")
    with pytest.raises(LoginRefused, match="refuses the token that the token command prints"):
        command.renewed("token-3")


def test_what_a_failing_command_says_is_told_without_tokens(tmp_path: Path) -> None:
    program = tmp_path / "helper"
    program.write_text(f'#!/bin/sh\necho "no luck with {"z" * 60} at /{"path/" * 12}x" >&2\nexit 3\n')
    program.chmod(0o700)
    with pytest.raises(SettingsFault) as told:
        TokenCommand(str(program))()
    assert told.value.what == f"the token command failed: exit code 3: no luck with … at /{'path/' * 12}x"


def test_a_lock_that_another_holds_too_long_is_told(tmp_path: Path) -> None:
    def late() -> Exception:
        return Unreachable("busy")

    with (
        locked(tmp_path / "lock", 1, late),
        pytest.raises(Unreachable, match="busy"),
        locked(tmp_path / "lock", 0, late),
    ):
        raise AssertionError("two hold it")
