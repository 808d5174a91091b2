"""auth login, status, logout, and what a pass says when a token is not taken: on real servers."""

import json
import os
import signal
import stat
import subprocess
import sys

import pytest

from tests.end_to_end.desk import Desk
from tests.end_to_end.program import Ended
from tests.end_to_end.tokens import (
    by_token,
    files_of,
    keep_at,
    logging_in,
    signed_in,
    time_passes,
    visit,
    without_secrets,
)
from tests.servers.authorization import Answer
from tests.servers.mailboxes import messages

pytestmark = pytest.mark.servers

REVOKED = "invalid_grant (Token has been expired or revoked.)"


@pytest.fixture
def tokens(desk: Desk) -> Desk:
    """A desk whose mailbox takes tokens; nobody has signed in."""
    return by_token(desk)


@pytest.fixture
def inside(tokens: Desk) -> Desk:
    return signed_in(tokens)


def a_pass(desk: Desk) -> Ended:
    """A pass, which never shows a secret whatever comes of it."""
    ended = desk.call("run")
    assert without_secrets(desk.host.oauth, ended.out, ended.err)
    return ended


def where(desk: Desk) -> str:
    return f"127.0.0.1:{desk.host.oauth.port}"


# -- signing in


def test_who_types_the_code_is_signed_in_and_both_servers_let_them_in(tokens: Desk) -> None:
    with logging_in(tokens) as talk:
        code = talk.hears(r"type this code there: (\S+)")
        tokens.host.oauth.decide(tokens.me.address)
        ended, out, err = talk.ends()
    assert (ended, err) == (0, "")
    assert out.splitlines() == [
        f"Open {tokens.host.oauth.url('activate')} on any device, and type this code there: {code}",
        "Waiting for you, 15 minutes at most …",
        f"Signed in as {tokens.me.address}. Kept in {tokens.folder / 'sign-in.json'}.",
        "The mailbox lets you in.",
        f"127.0.0.1:{tokens.host.smtp.submission} takes letters from {tokens.me.address}.",
    ]
    assert stat.S_IMODE((tokens.folder / "sign-in.json").stat().st_mode) == 0o600
    assert without_secrets(tokens.host.oauth, out)
    assert a_pass(tokens).code == 0


def test_who_says_no_at_the_code_is_not_signed_in(tokens: Desk) -> None:
    with logging_in(tokens) as talk:
        talk.hears(r"type this code there: (\S+)")
        tokens.host.oauth.decide("", "access_denied")
        ended, _, err = talk.ends()
    assert ended == 3
    assert err.splitlines() == [
        f"outreach: the sign-in was declined ({where(tokens)})",
        "  What to do: say yes on the page: outreach auth login",
    ]
    assert not [one for one in files_of(tokens) if one.suffix != ".lock"]


def test_a_code_that_ran_out_is_told(tokens: Desk) -> None:
    with logging_in(tokens) as talk:
        talk.hears(r"type this code there: (\S+)")
        tokens.host.oauth.decide("", "expired_token")
        ended, _, err = talk.ends()
    assert (ended, err.splitlines()[0]) == (
        3,
        f"outreach: nobody signed in before the code ran out ({where(tokens)})",
    )


def test_a_browser_on_this_machine_signs_in_and_the_door_is_closed_behind_it(desk: Desk) -> None:
    by_token(desk, "loopback")
    with logging_in(desk) as talk:
        page = talk.hears(r"^  (http://\S+)")
        back = desk.host.oauth.browse(page, desk.me.address)
        assert visit(back.partition("?")[0] + "favicon.ico") == 404
        assert visit(back) == 200
        ended, out, err = talk.ends()
    assert (ended, err) == (0, "")
    assert f"Signed in as {desk.me.address}." in out
    with pytest.raises(ConnectionRefusedError):
        visit(back)
    assert a_pass(desk).code == 0


def test_an_answer_to_another_question_is_not_taken(desk: Desk) -> None:
    by_token(desk, "loopback")
    with logging_in(desk) as talk:
        page = talk.hears(r"^  (http://\S+)")
        visit(desk.host.oauth.browse(page, "mallory@example.test", state="another"))
        ended, _, err = talk.ends()
    assert ended == 3
    assert err.splitlines()[0] == (
        "outreach: the answer that came back is not one to our question, so nothing was taken from it "
        f"({where(desk)})"
    )
    assert desk.host.oauth.count("token") == 0


def test_without_a_browser_the_address_is_pasted(desk: Desk) -> None:
    tokens = by_token(desk, "loopback")
    with logging_in(tokens, "--paste") as talk:
        page = talk.hears(r"^  (http://\S+)")
        ended, out, err = talk.ends(tokens.host.oauth.browse(page, tokens.me.address) + "\n")
    assert (ended, err) == (0, "")
    assert "The mailbox lets you in." in out


def test_somebody_elses_sign_in_is_told_at_once(tokens: Desk) -> None:
    with logging_in(tokens) as talk:
        talk.hears(r"type this code there: (\S+)")
        tokens.host.oauth.decide(tokens.host.new_user("mallory").address)
        ended, _, err = talk.ends()
    assert ended == 3
    assert err.startswith(f"outreach: {tokens.me.address} may not log in by token: ")


# -- a pass by token


def test_a_letter_goes_out_and_its_answer_comes_in_by_token(inside: Desk) -> None:
    ada = inside.meets("Ada Byron")
    inside.run()
    inside.writes_to(ada)
    assert len(messages(inside.me, "Sent")) == 1


def test_nobody_signed_in(tokens: Desk) -> None:
    ended = a_pass(tokens)
    assert ended.code == 2
    assert ended.err.splitlines() == [
        f"outreach: nobody has signed in yet ({tokens.folder / 'sign-in.json'})",
        "  What to do: say: outreach auth login",
    ]


def test_expired_the_token_is_renewed_before_it_is_used(inside: Desk) -> None:
    time_passes(inside, 2 * 3600)
    assert a_pass(inside).code == 0
    assert inside.host.oauth.count("token") == 1


def test_some_minutes_before_its_end_it_is_renewed(inside: Desk) -> None:
    time_passes(inside, 3600 - 4 * 60)
    assert a_pass(inside).code == 0
    assert inside.host.oauth.count("token") == 1


def test_long_before_its_end_nobody_is_asked(inside: Desk) -> None:
    time_passes(inside, 3600 - 10 * 60)
    assert a_pass(inside).code == 0
    assert inside.host.oauth.count("token") == 0


def test_revoked_for_good(inside: Desk) -> None:
    inside.host.oauth.revoke_all()
    ended = a_pass(inside)
    assert (ended.code, ended.out) == (3, "Pass broken off: nothing done.\n")
    assert ended.err.splitlines() == [
        f"outreach: the sign-in has ended: the sign-in server refuses: {REVOKED} ({where(inside)})",
        "  What it means: it was taken back, your password was changed, or it was not used for long.",
        "  What to do: sign in again: outreach auth login",
    ]


def test_revoked_but_for_what_renews_it(inside: Desk) -> None:
    inside.host.oauth.revoke_all(access_only=True)
    assert a_pass(inside).code == 0
    assert inside.host.oauth.count("token") == 1


def test_our_clock_ten_minutes_slow(inside: Desk) -> None:
    """We take the token for good, and it is not: it is renewed once more when it is refused."""
    time_passes(inside, 3600 + 60, our_clock=3600 + 60 - 600)
    assert a_pass(inside).code == 0
    assert inside.host.oauth.count("token") == 1


def test_our_clock_ten_minutes_fast(inside: Desk) -> None:
    time_passes(inside, 3600 - 660, our_clock=3600 - 60)
    assert a_pass(inside).code == 0
    assert inside.host.oauth.count("token") == 1


def test_our_clock_put_back_by_ten_minutes(inside: Desk) -> None:
    time_passes(inside, 0, our_clock=-600)
    assert a_pass(inside).code == 0


def test_the_renewal_is_answered_with_400(inside: Desk) -> None:
    time_passes(inside, 2 * 3600)
    inside.host.oauth.say("token", Answer(400, '{"error": "invalid_grant"}'))
    ended = a_pass(inside)
    assert ended.code == 3
    assert ended.err.splitlines() == [
        f"outreach: the sign-in has ended: the sign-in server refuses: invalid_grant ({where(inside)})",
        "  What it means: it was taken back, your password was changed, or it was not used for long.",
        "  What to do: sign in again: outreach auth login",
    ]


def test_the_renewal_is_not_answered_in_time(inside: Desk) -> None:
    time_passes(inside, 2 * 3600)
    inside.host.oauth.say("token", Answer(hangs=True))
    ended = a_pass(inside)
    assert ended.code == 3
    assert ended.err.splitlines() == [
        f"outreach: the sign-in server did not answer within 1 s ({where(inside)})",
        "  What to do: Try again later.",
    ]
    assert a_pass(inside).code == 0


def test_a_renewal_that_cannot_be_had_in_good_time_is_not_missed_yet(inside: Desk) -> None:
    time_passes(inside, 3600 - 4 * 60)
    inside.host.oauth.say("token", Answer(503, "later"))
    assert a_pass(inside).code == 0


def test_a_foreign_token_is_refused_and_told(tokens: Desk) -> None:
    signed_in(tokens, tokens.host.new_user("mallory").address)
    ended = a_pass(tokens)
    assert ended.code == 3
    me, place = tokens.me.address, f"localhost:{tokens.host.imap.imaps}"
    assert ended.err == (
        f"outreach: {me} may not log in by token: [AUTHENTICATIONFAILED] Authentication failed. ({place})\n"
        "  What it means: the token was only just renewed: it is not good for this mailbox.\n"
        f"  What to do: sign in as {me}, and allow all that is asked for: outreach auth login. "
        "At work, somebody may have to allow you IMAP and SMTP first.\n"
    )


def test_words_of_the_server_are_shown_without_what_looks_like_a_token(inside: Desk) -> None:
    time_passes(inside, 2 * 3600)
    echoed = "refused: " + "x9" * 40
    inside.host.oauth.say("token", Answer(400, json.dumps({"error": "invalid_grant", "error_description": echoed})))
    ended = a_pass(inside)
    assert "invalid_grant (refused: …)" in ended.err
    assert "x9x9" not in ended.err


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_no_token_is_in_what_programs_read(command: str, inside: Desk) -> None:
    inside.host.oauth.revoke_all()
    ended = inside.call(command, "--json")
    assert ended.code in (2, 3)
    assert json.loads(ended.out)
    assert without_secrets(inside.host.oauth, ended.out, ended.err)


def test_a_command_of_ones_own_gives_the_token(tokens: Desk) -> None:
    token = json.loads(tokens.host.oauth.sign_in(tokens.me.address))["access_token"]
    settings = tokens.folder / "outreach.toml"
    settings.write_text(settings.read_text() + f'token_command = "echo {token}"\n')
    assert a_pass(tokens).code == 0
    tokens.host.oauth.revoke_all()
    ended = a_pass(tokens)
    assert ended.code == 3
    assert ended.err.splitlines() == [
        "outreach: the server refuses the token that the token command prints ([oauth] token_command)",
        "  What to do: have it give a new one, or sign in there",
    ]


# -- killed


def killed_at_the_answer(desk: Desk) -> None:
    """A pass that dies when the server has given new tokens, before it has heard of them."""
    with subprocess.Popen(
        [sys.executable, "-m", "outreach", *desk.configured(["run"])],
        cwd=desk.folder,
        env=desk.environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        desk.host.oauth.at_answer = lambda: os.kill(process.pid, signal.SIGKILL)
        process.communicate(timeout=60)
    desk.host.oauth.at_answer = None
    assert process.returncode == -signal.SIGKILL


def test_killed_before_the_answer_came_the_old_one_is_tried_which_many_servers_take(inside: Desk) -> None:
    inside.host.oauth.grace = True
    time_passes(inside, 2 * 3600)
    killed_at_the_answer(inside)
    assert a_pass(inside).code == 0
    assert keep_at(inside).cut_off == ""


def test_killed_before_the_answer_came_and_the_old_one_is_refused_the_reason_is_told(inside: Desk) -> None:
    time_passes(inside, 2 * 3600)
    at = inside.now.isoformat(timespec="seconds")
    killed_at_the_answer(inside)
    for _ in range(2):
        ended = a_pass(inside)
        assert ended.code == 3
        assert ended.err == (
            f"outreach: the sign-in has ended: the sign-in server refuses: {REVOKED}; "
            f"a renewal was cut off at {at}, before the server's answer could be kept ({where(inside)})\n"
            "  What to do: sign in again: outreach auth login\n"
        )
    signed_in(inside)
    assert a_pass(inside).code == 0


# -- side by side


def test_passes_at_the_same_moment_renew_once_and_lose_nothing(inside: Desk) -> None:
    time_passes(inside, 2 * 3600)
    calls = [
        subprocess.Popen(
            [sys.executable, "-m", "outreach", *inside.configured(["doctor"])],
            cwd=inside.folder,
            env=inside.environ,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [one.communicate(timeout=60)[0] for one in calls]
    assert all("green   mailbox" in one and "green   submission" in one for one in said), said
    assert inside.host.oauth.count("token") == 1


# -- status and logout


def test_status_tells_how_things_stand_and_no_token(inside: Desk) -> None:
    told = inside.call("auth", "status", "--json")
    found = json.loads(told.out)
    assert told.code == 0
    assert found == {
        "signed_in": True,
        "login": inside.me.address,
        "way": "device",
        "kept_in": str(inside.folder / "sign-in.json"),
        "received_at": "2026-10-05T10:00:00+00:00",
        "ends_at": "2026-10-05T11:00:00+00:00",
        "renewable": True,
        "scope": "imap smtp",
        "trouble": "",
    }
    assert without_secrets(inside.host.oauth, told.out, inside.call("auth", "status").out)
    assert inside.host.oauth.count("token") == 0


def test_status_before_anybody_signed_in(tokens: Desk) -> None:
    told = tokens.call("auth", "status")
    assert (told.code, told.out) == (1, "Nobody is signed in: say outreach auth login.\n")


def test_logout_takes_it_back_at_the_server_and_forgets_it(inside: Desk) -> None:
    told = inside.call("auth", "logout")
    assert (told.code, told.out) == (0, "Taken back at the server. Forgotten here.\n")
    assert [one.name for one in files_of(inside)] == ["sign-in.json.lock"]
    assert inside.host.oauth.count("revoke") == 1
    assert a_pass(inside).code == 2


def test_logout_forgets_it_though_the_server_does_not_answer(inside: Desk) -> None:
    inside.host.oauth.say("revoke", Answer(503, "later"))
    told = inside.call("auth", "logout")
    assert told.code == 3
    assert told.out == (
        "It could not be taken back at the server: the sign-in server has trouble of its own: HTTP 503. "
        "To be sure, take outreach off the list of programs in your account's security settings. Forgotten here.\n"
    )
    assert [one.name for one in files_of(inside)] == ["sign-in.json.lock"]
