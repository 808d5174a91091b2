"""What a letter costs on its way out: statements, commits, commands and bytes."""

from pathlib import Path

from outreach.adapters.smtp import SmtpAccount, open_smtp
from outreach.adapters.tls import Security
from outreach.application.lease import Taken, take_lease
from outreach.application.outbox import Sent, hand_over, letters_in_order
from outreach.application.tally import Tally
from tests.contracts.scripted_smtp import Script, scripted_server
from tests.counts.counting import counted, turn_of
from tests.store_worlds import app_on, queue_letters, store_at

A_LETTER = 8
"""Lease, rewriting provider, claim; then letter, the journal's end, event, projection, what stands open."""


def test_a_letter_costs_two_commits_and_four_round_trips(tmp_path: Path) -> None:
    script = Script()
    with store_at(tmp_path / "store.db") as store, scripted_server(script) as port:
        app = app_on(store)
        queue_letters(app, 3)
        lease = take_lease(app)
        assert isinstance(lease, Taken)
        with store.reading() as records:
            turns = [turn_of(records, mail) for mail in letters_in_order(app)]
        account = SmtpAccount("127.0.0.1", port, security=Security.NONE)
        with open_smtp(account, str)() as sender, counted(store) as said:
            for turn in turns:
                assert hand_over(app, sender, turn, lease.fencing, Tally()) is Sent.GONE
        with store.reading() as records:
            ready = [records.outbox.get(turn.mail.id) for turn in turns]
    assert (len(said.statements), said.commits) == (3 * A_LETTER, 3 * 2)
    words = [one.split()[0] for one in script.said]
    assert words == ["EHLO", *["MAIL", "RCPT", "DATA"] * 3, "QUIT"]
    assert script.connections == 1
    assert script.taken == [one.raw for one in ready if one]
