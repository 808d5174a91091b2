"""What the mentee does in Drafts, with a program of their own that keeps our header."""

from outreach.domain.correspondence import Outgoing, Status
from tests.application.laws_life import Lived
from tests.application.laws_mail import parsed


def sends_a_draft(life: Lived, who: str) -> None:
    """What lies in Drafts for this person goes from the mentee's own program."""
    taken = _taken(life, who)
    if taken:
        raw, row = taken
        life.world.mailbox.deliver(raw, "Sent")
        life.promises.sent_by_hand(who, row)


def changes_a_draft(life: Lived, who: str) -> None:
    """A new message takes the place of the old one."""
    taken = _taken(life, who)
    if taken:
        raw, row = taken
        life.world.mailbox.deliver(raw + b"A thought of mine.\r\n", "Drafts")
        life.promises.changed_draft(who, row)


def _taken(life: Lived, who: str) -> tuple[bytes, Outgoing] | None:
    waiting = {one.our_id: one for one in life.world.outbox(who) if one.status in (Status.DRAFT, Status.QUEUED)}
    for kept in life.world.mailbox.inside["Drafts"].kept:
        row = waiting.get(str(parsed(kept.raw)["Outreach-Id"]))
        if row:
            life.world.mailbox.remove(kept.uid, "Drafts")
            return kept.raw, row
    return None
