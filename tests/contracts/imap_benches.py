"""The three families of IMAP servers: what differs in how they are used, kept and spoiled."""

import imaplib
from collections.abc import Sequence
from pathlib import Path

from outreach.adapters.tls import Security
from tests.contracts.imap_bench import ImapBench
from tests.servers.courier import PREFIX
from tests.servers.families import CourierHost, CyrusHost
from tests.servers.mailhost import MailHost
from tests.servers.process import until


class DovecotBench(ImapBench):
    def __init__(self, host: MailHost, security: Security) -> None:
        super().__init__(host, security)
        self.host = host

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        """The names of the files, too."""
        return [*files(_folder(self.user.home, folder)), *super().state(folder)]

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        self.host.doveadm("mailbox", "update", "-u", self.user.address, "--uid-validity", "987654321", folder)
        return cursor

    def refuse(self, folder: str) -> None:
        _folder(self.user.home, folder).chmod(0)


class CourierBench(ImapBench):
    """Folders lie below the inbox; there is no SPECIAL-USE, no MOVE, no UNSELECT."""

    def __init__(self, host: CourierHost, security: Security) -> None:
        super().__init__(host, security)
        self.host = host

    def named(self, name: str) -> str:
        return name if name == "INBOX" else PREFIX + name

    def state(self, folder: str = "INBOX") -> Sequence[object]:
        return [*files(_folder(self.user.home, folder)), *super().state(folder)]

    def spoiled(self, cursor: str, folder: str = "INBOX") -> str:
        """As when the file of UIDs was lost and made anew: its first line is version, UIDVALIDITY, UIDNEXT."""
        file = _folder(self.user.home, folder) / "courierimapuiddb"
        version, _, rest = file.read_text().split(" ", 2)
        file.write_text(f"{version} 987654321 {rest}")
        return cursor

    def refuse(self, folder: str) -> None:
        _folder(self.user.home, folder).chmod(0)


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


def files(place: Path) -> Sequence[str]:
    return sorted(str(one) for part in ("new", "cur") for one in (place / part).iterdir())


def _folder(home: Path, folder: str) -> Path:
    return home / "Maildir" / ("" if folder == "INBOX" else f".{folder}")
