"""The main job on servers of other families: Exim with Cyrus, Exim with Courier."""

from pathlib import Path

import pytest

from tests.end_to_end.client import parsed
from tests.end_to_end.desk import AnyDesk
from tests.end_to_end.program import Program

pytestmark = pytest.mark.families


@pytest.fixture(params=["cyrus_host", "courier_host"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, program: Program) -> AnyDesk:
    return AnyDesk(request.getfixturevalue(request.param), tmp_path, program=program)


def test_a_letter_goes_once_is_answered_and_the_mentees_reply_is_obeyed(desk: AnyDesk) -> None:
    ada = desk.meets("Ada Marsh")
    desk.run()
    prompt = desk.prompt("Ada Marsh: the first letter waits")
    assert waiting(desk, "Drafts") == [ada.address]

    desk.reply(prompt, "SEND")
    assert desk.run(minutes=5)["letters_sent"] == 1
    letter = ada.letter()
    assert waiting(desk, "Drafts") == []
    assert waiting(desk, "Sent").count(ada.address) == 1

    desk.awaits(ada.answer(letter, "Gladly! Could we talk on Thursday at 10?", desk.now))
    assert desk.run(hours=1)["answers"] == 1
    assert desk.stage(ada) == "conversing"
    desk.reply(desk.prompt("Ada Marsh answered"), "YES")
    assert desk.run(minutes=5)["commands"] == 1
    assert desk.stage(ada) == "meeting_set"
    ada.letter(2)
    assert desk.questions() == []


def waiting(desk: AnyDesk, folder: str) -> list[str]:
    """To whom the mails in a folder are addressed."""
    return [parsed(raw)["To"].addresses[0].addr_spec for raw in desk.host.messages(desk.me, folder)]
