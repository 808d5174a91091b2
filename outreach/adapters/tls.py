"""How a mail server is reached: TLS always, but for loopback; and what a failed handshake means in plain words."""

import errno
import ipaddress
import os
import ssl
from functools import cache

from outreach.ports.errors import NotTrusted, SettingsFault
from outreach.ports.provider import Security

__all__ = [
    "Security",
    "is_loopback",
    "not_trusted",
    "plainly",
    "refuse_open_talk",
    "tls_context",
    "web_context",
]

# Verification results of OpenSSL (x509_vfy.h): what is wrong, and the way out.
_NOT_TRUSTED = {
    9: ("the server's certificate is not valid yet", "Check the clock of this computer."),
    10: ("the server's certificate has expired", "Tell the provider; check the clock of this computer."),
    18: ("the server's certificate is self-signed", "Name its certificate in `ca_file` if you trust it."),
    19: ("the server's certificate comes from an unknown authority", "Name the authority's file in `ca_file`."),
    20: ("the server's certificate comes from an unknown authority", "Name the authority's file in `ca_file`."),
    21: ("the server's certificate comes from an unknown authority", "Name the authority's file in `ca_file`."),
    62: ("the server's certificate is for another host name", "Use the name that the provider documents."),
    64: ("the server's certificate is for another address", "Use the host name that the provider documents."),
}
_NO_TLS = ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG", "UNKNOWN_PROTOCOL")


@cache
def tls_context(ca_file: str = "") -> ssl.SSLContext:
    """One context a process and authority (building one costs 25 ms): TLS 1.2 at least, names checked.

    Raises SettingsFault for a `ca_file` that cannot be used.
    """
    try:
        context = ssl.create_default_context(cafile=ca_file or None)
    except (OSError, ssl.SSLError) as error:
        remedy = "Name a readable file in PEM format, or none for the authorities of this system."
        raise SettingsFault(
            f"the authority's file cannot be read: {plainly(error)}", where=ca_file, remedy=remedy
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


@cache
def web_context(ca_file: str = "") -> ssl.SSLContext:
    """For sign-in servers: those that this system trusts, and the private authority beside them if one is named."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file:
        tls_context(ca_file)  # says what is wrong with the file
        context.load_verify_locations(ca_file)
    return context


def plainly(error: BaseException) -> str:
    """What the system said, without its number."""
    if isinstance(error, OSError) and not isinstance(error, ssl.SSLError) and error.strerror:
        number = error.errno or 0
        known = number in errno.errorcode  # those of the resolver are no numbers of the system
        return (os.strerror(number) if known else error.strerror).lower()
    if isinstance(error, TimeoutError):
        return "timed out"
    return str(error) or type(error).__name__


def refuse_open_talk(host: str, security: Security) -> None:
    """Raises SettingsFault when a connection without TLS would leave this machine."""
    if security is Security.NONE and not is_loopback(host):
        remedy = 'Set `security` to "tls" or "starttls".'
        raise SettingsFault("without TLS only this machine itself may be reached", where=host, remedy=remedy)


def is_loopback(host: str) -> bool:
    """Whether the host is this machine itself, by name or address, without asking anybody."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def not_trusted(error: Exception, where: str) -> NotTrusted:
    """What a failed TLS handshake means; `where` is "host:port"."""
    if isinstance(error, ssl.SSLCertVerificationError):
        what, remedy = _NOT_TRUSTED.get(
            error.verify_code, (f"the server's certificate is refused: {error.verify_message}", "")
        )
        return NotTrusted(what, where=where, remedy=remedy)
    if isinstance(error, ssl.SSLError) and (error.reason or "") in _NO_TLS:
        remedy = 'Set `security` to "starttls", or use the port that the provider documents for TLS.'
        return NotTrusted("the server does not speak TLS on this port", where=where, remedy=remedy)
    return NotTrusted(f"no TLS connection was agreed: {error}", where=where, remedy="Check `port` and `security`.")
