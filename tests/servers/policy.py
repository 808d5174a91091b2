"""What Postfix asks before it takes a recipient or a text (SMTPD_POLICY_README), answered by the test."""

import re
import socketserver
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tests.servers.process import LOOPBACK
from tests.servers.threaded import Threaded

UNKNOWN_USER = "550 5.1.1 User unknown in virtual mailbox table"
PASS = "DUNNO"


@dataclass(frozen=True, slots=True)
class Rule:
    """An answer for what matches: a reply such as "451 4.7.1 Try again later", or an action of access(5).

    `recipient` and `sender` are regular expressions, searched in the address. `times` limits how often it
    answers. `listener` is "" for our own ports, "world" for the mail host of the foreign domains.
    """

    answer: str
    recipient: str = ""
    sender: str = ""
    at: Literal["RCPT", "DATA", "END-OF-MESSAGE"] = "RCPT"
    listener: Literal["", "world"] = ""
    times: int | None = None

    def matches(self, question: dict[str, str]) -> bool:
        """Postfix names the recipient at DATA and END-OF-MESSAGE only if there is just one."""
        return (
            question.get("protocol_state") == self.at
            and question.get("policy_context", "") == self.listener
            and re.search(self.recipient, question.get("recipient", "")) is not None
            and re.search(self.sender, question.get("sender", "")) is not None
        )


STANDING_RULES = (Rule("550 5.1.2 Domain is dead", recipient=r"@dead\.test$", listener="world"),)


class Policy:
    """The rules, the newest first; where none matches, recipients that `knows` denies are unknown users."""

    def __init__(self, knows: Callable[[str], bool]) -> None:
        self._knows = knows
        self._lock = threading.Lock()
        self._rules: list[tuple[Rule, list[int]]] = []
        self.clear()

    def add(self, rule: Rule) -> None:
        with self._lock:
            self._rules.insert(0, (rule, []))

    def clear(self) -> None:
        """Only the standing rules stay."""
        with self._lock:
            self._rules = [(rule, []) for rule in STANDING_RULES]

    def answer(self, question: dict[str, str]) -> str:
        with self._lock:
            for rule, uses in self._rules:
                if rule.matches(question) and (rule.times is None or len(uses) < rule.times):
                    uses.append(1)
                    return rule.answer
        asked_here = question.get("protocol_state") == "RCPT" and not question.get("policy_context")
        return PASS if not asked_here or self._knows(question.get("recipient", "")) else UNKNOWN_USER


class PolicyServer(Threaded):
    """Serves a policy on a port of 127.0.0.1, in threads of this process."""

    def __init__(self, policy: Policy) -> None:
        class Conversation(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                question: dict[str, str] = {}
                for raw in self.rfile:
                    name, _, value = raw.decode("utf-8", "replace").rstrip("\n").partition("=")
                    if name:
                        question[name] = value
                        continue
                    self.wfile.write(f"action={policy.answer(question)}\n\n".encode())
                    question = {}

        server = socketserver.ThreadingTCPServer((LOOPBACK, 0), Conversation)
        server.daemon_threads = True
        super().__init__(server)
