"""The questions of init, as a list over answers: for every provider they come to an end, and to settings."""

from collections.abc import Iterator, Mapping

import pytest

from outreach.interfaces.cli.setting_up_questions import (
    Deed,
    Found,
    Login,
    Question,
    Step,
    key_of,
    logins,
    next_step,
)
from outreach.interfaces.cli.setting_up_settings import tables
from outreach.ports.provider import Provider
from outreach.settings.providers import all_providers, for_address
from outreach.settings.writing import settings_from

SAID = {"name": "Chris Morgan", "address": "chris@example.org", "client_id": "me", "time_zone": "Europe/London"}
BOTH = [(one, way) for one in all_providers() if one.imap for way in logins(one)]


def taken(found: Found, said: Mapping[str, str], answers: dict[str, str]) -> Iterator[Step]:
    """Each step in turn, answered as said, else as offered; each answer is judged."""
    while step := next_step(answers, found):
        assert len(answers) < 40
        yield step
        match step:
            case Question(key=key, default=default, judged=judged):
                answers[key] = judged(said.get(key, default))
            case Deed():
                answers[key_of(step)] = "done"


@pytest.mark.parametrize(("provider", "way"), BOTH, ids=[f"{one.name}-{way}" for one, way in BOTH])
def test_the_answers_make_settings_for_every_provider(
    provider: Provider, way: Login, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = Found(provider=provider, providers=tuple(one.name for one in all_providers()))
    answers: dict[str, str] = {}
    steps = list(taken(found, {**SAID, "auth": way}, answers))
    settings = settings_from(tmp_path_factory.getbasetemp() / "outreach.toml", tables(answers), {})
    assert settings.mailbox.provider == provider.name
    assert settings.mailbox.auth == way
    assert (Deed.SIGN_IN in steps) == (way is Login.XOAUTH2)
    assert (Deed.SECRET in steps) == (way is Login.PASSWORD)
    assert steps.index(Deed.PROOF) < [key_of(one) for one in steps].index("time_zone")


@pytest.mark.parametrize("provider", [one for one in all_providers() if one.imap], ids=lambda one: one.name)
def test_each_way_to_log_in_is_explained_before_it_is_asked_about(provider: Provider) -> None:
    """In two sentences, and where an app password must be made with what to click."""
    for way in logins(provider):
        answers: dict[str, str] = {}
        steps = list(taken(Found(provider=provider, providers=(provider.name,)), {**SAID, "auth": way}, answers))
        asked = "password_from" if way is Login.PASSWORD else "client_id"
        (question,) = [one for one in steps if isinstance(one, Question) and one.key == asked]
        assert question.before
        assert all(
            f"{number}. {step}" in "\n".join(question.before) for number, step in enumerate(provider.steps, 1)
        ) or (way is Login.XOAUTH2)


def test_another_server_is_asked_for_bit_by_bit() -> None:
    answers: dict[str, str] = {}
    keys = [key_of(one) for one in taken(Found(), SAID, answers)]
    assert keys == [
        *("name", "address", "provider", "imap", "imap_security", "smtp", "smtp_security", "username", "auth"),
        *("password_from", "kept", "proof", "time_zone", "language", "working_hours", "schedule"),
    ]


def test_what_was_answered_is_not_asked_again() -> None:
    answers: dict[str, str] = {}
    keys = [key_of(one) for one in taken(Found(), SAID, answers)]
    for number, key in enumerate(keys):
        before = {one: answers[one] for one in keys[:number]}
        step = next_step(before, Found())
        assert step is not None
        assert key_of(step) == key


def test_an_address_that_is_known_is_enough_to_know_the_provider() -> None:
    known = for_address("chris@gmail.com")
    assert known is not None
    question = next_step(
        {"name": "Chris", "address": "chris@gmail.com"}, Found(provider=known, providers=("gmail",))
    )
    assert isinstance(question, Question)
    assert (question.default, question.before[0][:12]) == ("gmail", "Found: Gmail")
