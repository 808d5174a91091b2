"""The three families of IMAP servers: what differs in how they are used, kept and spoiled."""

import imaplib
from collections.abc import Sequence
from pathlib import Path

from outreach.adapters.tls import Security
from tests.contracts.imap_bench import ImapBench
from tests.servers.courier import PREFIX
from tests.servers.families import CyrusHost
from tests.servers.mailhost import MailHost
from tests.servers.process import until


class OnDiskBench(ImapBench):
    """Each folder is a Maildir, below that of the inbox."""

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        """The names of the files, too."""
        files = sorted(str(one) for part in ("new", "cur") for one in (self.place(folder) / part).iterdir())
        return [*files, *super().state(folder)]

    def refuse(self, folder: str) -> None:
        self.place(folder).chmod(0)

    def place(self, folder: str) -> Path:
        return self.user.home / "Maildir" / ("" if folder == "INBOX" else f".{folder}")


class DovecotBench(OnDiskBench):
    def __init__(self, host: MailHost, security: Security) -> None:
        super().__init__(host, security)
        self.host = host

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        self.host.doveadm("mailbox", "update", "-u", self.user.address, "--uid-validity", "987654321", folder)
        return cursor


class CourierBench(OnDiskBench):
    """Folders lie below the inbox; there is no SPECIAL-USE, no MOVE, no UNSELECT."""

    def named(self, name: str) -> str:
        return name if name == "INBOX" else PREFIX + name

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        """As when the file of UIDs was lost and made anew: its first line is version, UIDVALIDITY, UIDNEXT."""
        file = self.place(folder) / "courierimapuiddb"
        version, _, rest = file.read_text().split(" ", 2)
        file.write_text(f"{version} 987654321 {rest}")
        return cursor


class CyrusBench(ImapBench):
    """Special-use flags come in lower case; an administrator has a view of their own."""

    def __init__(self, host: CyrusHost, security: Security) -> None:
        super().__init__(host, security)
        self.host = host

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        """The inbox is deleted and made again by the administrator, as after a move; the mail is put back."""
        assert folder == "INBOX"
        with self.other_program(folder, readonly=True) as client:
            mails = client.fetch("1:*", "(INTERNALDATE BODY.PEEK[])")[1]
            before = client.response("UIDVALIDITY")
        until(lambda: self._made_anew() != before, what="another UIDVALIDITY")
        with self.other_program() as client:
            for about, raw in (one for one in mails if isinstance(one, tuple)):
                assert client.append("INBOX", "", imaplib.Internaldate2tuple(about), raw)[0] == "OK"
        return cursor

    def _made_anew(self) -> object:
        name = f"user/{self.user.address}"
        self.host.allow(self.user, "INBOX", "cyrus", "lrswipkxtecda")
        with self.host.administrator() as admin:
            assert admin.delete(name)[0] == "OK"
            assert admin.create(name)[0] == "OK"
        with self.other_program("INBOX", readonly=True) as client:
            return client.response("UIDVALIDITY")

    def refuse(self, folder: str) -> None:
        self.host.allow(self.user, folder, self.user.address, "l")
