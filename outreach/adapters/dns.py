"""What the DNS says of a domain, and the difference between "nothing there" and "nobody answered"."""

from collections.abc import Sequence
from dataclasses import dataclass

import dns.exception
import dns.nameserver
import dns.rdata
import dns.rdtypes.ANY.MX
import dns.rdtypes.ANY.TXT
import dns.rdtypes.IN.SRV
import dns.resolver

from outreach.ports.errors import Unreachable


@dataclass(frozen=True, slots=True)
class Service:
    """Where a service of a domain is (RFC 2782)."""

    host: str
    port: int


class Dns:
    """Looks up at this machine's name servers, or at those that are handed in as (address, port).

    Each look-up takes at most `seconds`, and raises Unreachable when no server answered it. A name that is not
    there, and one without records of that kind, are both an empty answer.
    """

    def __init__(self, nameservers: Sequence[tuple[str, int]] = (), seconds: float = 3.0) -> None:
        self._nameservers = tuple(nameservers)
        self._seconds = seconds

    def txt(self, name: str) -> tuple[str, ...]:
        """The texts at that name, each with its strings joined (RFC 7208, 3.3)."""
        found = (one for one in self._records(name, "TXT") if isinstance(one, dns.rdtypes.ANY.TXT.TXT))
        return tuple(b"".join(one.strings).decode("utf-8", "replace") for one in found)

    def mx(self, domain: str) -> tuple[str, ...]:
        """The hosts that take mail for the domain, the preferred one first; none for a null MX (RFC 7505)."""
        found = [one for one in self._records(domain, "MX") if isinstance(one, dns.rdtypes.ANY.MX.MX)]
        hosts = (_plain(one.exchange.to_text()) for one in sorted(found, key=lambda one: one.preference))
        return tuple(host for host in hosts if host)

    def srv(self, name: str) -> tuple[Service, ...]:
        """The places of the service, the preferred one first; none where it is said not to exist (RFC 2782)."""
        found = [one for one in self._records(name, "SRV") if isinstance(one, dns.rdtypes.IN.SRV.SRV)]
        ordered = sorted(found, key=lambda one: (one.priority, -one.weight))
        services = (Service(_plain(one.target.to_text()), one.port) for one in ordered)
        return tuple(one for one in services if one.host)

    def _records(self, name: str, kind: str) -> Sequence[dns.rdata.Rdata]:
        try:
            answer = self._resolver().resolve(name, kind, search=False)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return ()
        except (dns.exception.DNSException, OSError, UnicodeError, ValueError) as error:
            raise Unreachable(f"could not look up {name} ({kind}): {_why(error)}", where="DNS") from error
        return list(answer.rrset or ())

    def _resolver(self) -> dns.resolver.Resolver:
        resolver = dns.resolver.Resolver(configure=not self._nameservers)
        if self._nameservers:
            resolver.nameservers = [dns.nameserver.Do53Nameserver(host, port) for host, port in self._nameservers]
        resolver.lifetime = self._seconds
        resolver.timeout = self._seconds / 2
        return resolver


def _why(error: Exception) -> str:
    match error:
        case dns.exception.Timeout():
            return "no answer in time"
        case dns.resolver.NoNameservers():
            return "the name servers refuse or fail"
        case dns.resolver.NoResolverConfiguration():
            return "this machine names no name server"
        case _:
            return str(error) or type(error).__name__


def _plain(name: str) -> str:
    return name.rstrip(".").lower()
