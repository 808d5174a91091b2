"""Who we are at an authorization server, and what we asked it."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from outreach.adapters.tls import is_loopback
from outreach.ports.errors import SettingsFault


@dataclass(frozen=True, slots=True)
class Registration:
    """The mentee's own client at an authorization server, and that server's addresses ("": it has none such).

    `timeout` in seconds, for connecting and for each part of an answer.
    """

    client_id: str
    token_url: str
    authorization_url: str = ""
    device_url: str = ""
    revocation_url: str = ""
    scopes: tuple[str, ...] = ()
    client_secret: str = field(default="", repr=False)
    ca_file: str = ""
    timeout: float = 20.0

    @property
    def where(self) -> str:
        return urlsplit(self.token_url).netloc


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is put by sending the person to `url`; `verifier` proves that it was ours (RFC 7636)."""

    url: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)
    redirect: str


def refuse_open_endpoint(url: str) -> None:
    """Raises SettingsFault for an address to which secrets would go in the clear: https always, but on loopback."""
    parts = urlsplit(url)
    if url and parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        remedy = "write it as https://…; http is for this machine itself only"
        raise SettingsFault(
            "a sign-in server is asked over https only", where=f"[oauth], {parts.netloc}", remedy=remedy
        )
