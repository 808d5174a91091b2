"""A submission server that cannot be reached, or is lost before the text, holds up a letter and costs nothing."""

import pytest

from outreach.domain.correspondence import Question, Status
from outreach.ports.errors import LoginRefused, MailboxTrouble, Unreachable
from outreach.ports.mail import NotSent, Submission
from tests.makers import World, contact


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        (Unreachable("no route"), Unreachable),
        (LoginRefused("wrong password"), LoginRefused),
        (NotSent("the connection ended at RCPT"), Unreachable),
    ],
)
def test_nothing_was_handed_over_so_the_letter_waits_and_nobody_is_asked(
    outcome: Submission | MailboxTrouble, kind: type[MailboxTrouble]
) -> None:
    world = World()
    world.add(contact("Julie Adams", "julie@partner.test"))
    world.run()
    world.reply("SEND")
    world.sender.script(outcome)
    broken = world.run(minutes=5)
    assert isinstance(broken.trouble, kind)
    assert broken.tally.trouble == []
    assert world.outbox("julie")[0].status is Status.QUEUED
    again = world.run(minutes=5)
    assert again.trouble is None
    assert len(world.letters()) == 1
    assert Question.IN_DOUBT not in [item.question for item in world.items()]
