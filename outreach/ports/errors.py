"""The errors that ports may raise. Each carries data; text for people is made at the edge.

OutreachError
├── SettingsFault          settings are wrong or missing (exit 2)
├── MailboxTrouble         mailbox or submission server (exit 3)
│   ├── Unreachable        no connection, or it broke; try again later
│   ├── LoginRefused       user name, password or token
│   ├── NotTrusted         TLS: certificate expired, wrong name, unknown authority
│   └── FolderMissing
├── TemplateBroken         file, line, message
├── TemplateUnwritable     the folder of the mentee's own templates
├── StoreTrouble           cannot be opened, read or written
│   ├── StoreLocked
│   └── StoreFull
└── Collision              another writer was quicker: read again, decide again
"""


class OutreachError(Exception):
    """What is wrong, where, what that means (where the words alone do not say), and what to do next."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "", meaning: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.meaning = meaning
        self.remedy = remedy

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        means = f"\n  What it means: {self.meaning}" if self.meaning else ""
        return f"{self.what}{place}{means}" + (f"\n  What to do: {self.remedy}" if self.remedy else "")


class SettingsFault(OutreachError):
    """Settings are wrong or missing; nothing was done."""


class MailboxTrouble(OutreachError):
    """The mailbox or the submission server cannot be used."""


class Unreachable(MailboxTrouble):
    """No connection, or it broke. Nothing is known to have changed; try again later."""


class LoginRefused(MailboxTrouble):
    """User name, password or token were refused."""


class NotTrusted(MailboxTrouble):
    """The server's certificate cannot be trusted, or TLS was refused."""


class FolderMissing(MailboxTrouble):
    """A folder that is needed is not there, or refused."""


class TemplateBroken(OutreachError):
    """A template cannot be parsed or rendered; `where` names file and line."""


class TemplateUnwritable(OutreachError):
    """There is no folder for the mentee's own templates, or it cannot be written."""


class StoreTrouble(OutreachError):
    """The store cannot be opened, read or written."""


class StoreLocked(StoreTrouble):
    """Another program holds the store for longer than we wait."""


class StoreFull(StoreTrouble):
    """No room left on the disk."""


class Collision(OutreachError):
    """Another writer was quicker: read again and decide again."""


class ContactFileFault(OutreachError):
    """A contact file cannot be read at all."""
