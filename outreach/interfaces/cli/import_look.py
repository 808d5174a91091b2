"""Who of the people of an import has written with the mentee before."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.application.adopting import written_with
from outreach.application.app import App
from outreach.domain.contact_import import Added, Change
from outreach.ports.errors import MailboxTrouble


@dataclass(frozen=True, slots=True)
class KnownByMail:
    """`trouble`: why the mailbox could not be looked into; the import stands all the same."""

    names: tuple[str, ...]
    trouble: str = ""

    @property
    def data(self) -> Mapping[str, object]:
        return {"written_with": self.names, "not_looked": self.trouble}

    @property
    def words(self) -> str:
        if self.trouble:
            return f"The mailbox could not be looked into: {self.trouble}"
        if not self.names:
            return "None of the new people has written with you in the last months."
        who = " ".join(shlex.quote(one) for one in self.names)
        people, have = ("person", "has") if len(self.names) == 1 else ("people", "have")
        return f"{len(self.names)} new {people} {have} written with you: adopt them with\n  outreach adopt {who}"


def known_by_mail(app: App, found: Sequence[Change]) -> KnownByMail:
    """Of those who are new."""
    new = [one.row.contact for one in found if isinstance(one, Added)]
    try:
        return KnownByMail(tuple(one.name for one in written_with(app, new)))
    except MailboxTrouble as fault:
        return KnownByMail((), fault.what)
