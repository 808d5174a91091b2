"""What a domain publishes about its mail servers (Thunderbird's autoconfig, clientConfig version 1.1): over https,
with a certificate for the domain, and in no other way."""

import http.client
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

from outreach.adapters.server_probe import Kind, Reach, reach
from outreach.adapters.tls import not_trusted, plainly
from outreach.ports.errors import Unreachable
from outreach.ports.provider import MailServer, Security

_LARGEST: Final = 64 * 1024
"""Bytes; a real one has some two thousand."""

_REDIRECTS: Final = 3
_MOVED: Final = (301, 302, 303, 307, 308)
_SECURITY: Final = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}
_KINDS: Final = {"imap": Kind.IMAP, "smtp": Kind.SMTP}


@dataclass(frozen=True, slots=True)
class Published:
    """One server that a domain names, and the login that it wants there ("" if it does not say)."""

    kind: Kind
    server: MailServer
    username: str = ""


def places(domain: str) -> tuple[str, str]:
    """Where such a file lies. The address itself is told to nobody."""
    return (
        f"https://autoconfig.{domain}/mail/config-v1.1.xml",
        f"https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
    )


def fetched(url: str, context: ssl.SSLContext, seconds: float, reach: Reach = reach) -> bytes:
    """The file. Raises NotTrusted, and Unreachable for all else: not there, too large, led away from https."""
    for _ in range(_REDIRECTS + 1):
        host, port = _https_place(url)
        answer = _asked(url, _Https(host, port, context, seconds, reach))
        if answer.status == http.HTTPStatus.OK:
            return answer.content
        if answer.status not in _MOVED:
            raise Unreachable(f"there is none (status {answer.status})", where=url)
        url = _led(url, answer.location)
    raise Unreachable("it leads from one place to the next", where=url)


def _led(url: str, location: str) -> str:
    """Where a redirect leads, if that can be an address at all."""
    try:
        there = urljoin(url, location)
        urlsplit(there).port  # noqa: B018 - it is read to see whether it can be
    except ValueError as error:
        raise Unreachable("it leads to no address that there can be", where=url) from error
    return there


def _https_place(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise Unreachable("it leads away from https", where=url)
    return parts.hostname, parts.port or http.client.HTTPS_PORT


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    content: bytes
    location: str


def _asked(url: str, connection: "_Https") -> _Answer:
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("GET", target, headers={"User-Agent": "outreach"})
        response = connection.getresponse()
        content = response.read(_LARGEST + 1)
    except ssl.SSLError as error:
        raise not_trusted(error, f"{connection.host}:{connection.port}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable(plainly(error), where=url) from error
    finally:
        connection.close()
    if len(content) > _LARGEST:
        raise Unreachable("it is too large", where=url)
    return _Answer(response.status, content, response.getheader("Location", ""))


class _Https(http.client.HTTPConnection):
    default_port = http.client.HTTPS_PORT

    def __init__(self, host: str, port: int, context: ssl.SSLContext, seconds: float, reach: Reach) -> None:
        super().__init__(host, port, timeout=seconds)
        self._context, self._reach = context, reach

    def connect(self) -> None:
        sock = self._reach(self.host, self.port, float(self.timeout or 0))
        try:
            self.sock = self._context.wrap_socket(sock, server_hostname=self.host)
        except BaseException:
            sock.close()
            raise


def servers_in(content: bytes, address: str) -> tuple[Published, ...]:
    """The servers that can be reached by TLS, in the order of the file; () for what cannot be read.

    A file with a document type is not read: it could unfold into any size.
    """
    try:
        text = content.decode("utf-8-sig")
        if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
            return ()
        root = ET.fromstring(text)  # noqa: S314 - small, and without a document type nothing unfolds
    except (UnicodeDecodeError, ET.ParseError, ValueError):
        return ()
    return tuple(_servers(root, address))


def _servers(root: ET.Element, address: str) -> Iterator[Published]:
    for one in [*root.iter("incomingServer"), *root.iter("outgoingServer")]:
        kind = _KINDS.get(one.get("type", ""))
        security = _SECURITY.get(_text(one, "socketType").upper())
        host, port = _filled(_text(one, "hostname"), address).lower(), _text(one, "port")
        if kind and security and _may_be_host(host) and port.isdecimal() and 0 < int(port) < 65536:
            username = _filled(_text(one, "username"), address)
            yield Published(kind, MailServer(host, int(port), security), username)


def _text(element: ET.Element, name: str) -> str:
    return (element.findtext(name) or "").strip()[:300]


def _filled(text: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    blanks = {"%EMAILADDRESS%": address, "%EMAILLOCALPART%": local, "%EMAILDOMAIN%": domain}
    for blank, value in blanks.items():
        text = text.replace(blank, value)
    return text


def _may_be_host(text: str) -> bool:
    return "." in text and all(char.isalnum() or char in ".-" for char in text)
