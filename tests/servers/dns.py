"""A name server on loopback that knows the records it is given, and can fail or stay silent."""

import socketserver
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

import dns.flags
import dns.message
import dns.rcode
import dns.rdataclass
import dns.rdatatype
import dns.rrset

from tests.servers.process import LOOPBACK

SILENCE = {"OUTREACH_NAMESERVER": f"{LOOPBACK}:1"}
"""An environment in which the program finds no name server, and asks no other."""

Zone = Mapping[tuple[str, str], Iterable[str]]
"""By name (without the last dot) and kind: the records as a zone file writes them."""


@dataclass(slots=True)
class NameServer:
    """`failing` names are answered with SERVFAIL, `silent` ones never; `asked` has each question that came."""

    records: dict[tuple[str, str], list[str]]
    failing: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)
    asked: list[tuple[str, str]] = field(default_factory=list)
    address: tuple[str, int] = (LOOPBACK, 0)

    @property
    def environ(self) -> dict[str, str]:
        """An environment in which the program asks this one."""
        return {"OUTREACH_NAMESERVER": f"{self.address[0]}:{self.address[1]}"}

    def answer(self, wire: bytes) -> bytes | None:
        query = dns.message.from_wire(wire)
        question = query.question[0]
        name, kind = question.name.to_text(omit_final_dot=True).lower(), dns.rdatatype.to_text(question.rdtype)
        self.asked.append((name, kind))
        if name in self.silent:
            return None
        response = dns.message.make_response(query)
        response.flags |= dns.flags.RA
        response.set_rcode(self._code(name))
        if found := self.records.get((name, kind)):
            response.answer.append(dns.rrset.from_text_list(question.name, 60, "IN", kind, found))
        return response.to_wire()

    def _code(self, name: str) -> dns.rcode.Rcode:
        if name in self.failing:
            return dns.rcode.SERVFAIL
        return dns.rcode.NOERROR if any(known == name for known, _ in self.records) else dns.rcode.NXDOMAIN


class _Listener(socketserver.UDPServer):
    def __init__(self, served: NameServer) -> None:
        super().__init__((LOOPBACK, 0), _Datagram)
        self.served = served


class _Datagram(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        wire, connection = self.request
        answer = cast("_Listener", self.server).served.answer(wire)
        if answer is not None:
            connection.sendto(answer, self.client_address)


@contextmanager
def name_server(zone: Zone | None = None) -> Iterator[NameServer]:
    """Answers at `address` until the end of the `with`."""
    served = NameServer({key: list(records) for key, records in (zone or {}).items()})
    with _Listener(served) as listener:
        served.address = (LOOPBACK, listener.server_address[1])
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            listener.shutdown()
            thread.join()
