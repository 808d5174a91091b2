"""SMTP and IMAP, as far as a proxy must follow them to know which point is passing."""

import re

from tests.servers.faultlink import Link, Tls

SYNCHRONIZING_OR_NOT = re.compile(rb"\{(\d+)\+?\}\r\n$")  # RFC 7888
SERVER_LITERAL = re.compile(rb"\{(\d+)\}\r\n$")
TAGGED = re.compile(rb"([A-Za-z0-9]\S*) (UID \S+|\S+)")


class SmtpLink(Link):
    """RFC 5321, pipelining included: answers belong to the commands in their order."""

    def begin(self) -> None:
        super().begin()
        self._unanswered = ["greeting"]

    async def upward(self) -> None:
        while line := await self.reader.readline():
            await self._command(line)

    async def _command(self, line: bytes) -> None:
        verb = (line.split() or [b""])[0].upper().decode("latin-1")
        if not await self.reach(f"> {verb}", line):
            return
        self._unanswered.append(verb)
        if verb == "DATA":
            if await self.agreed(line):
                await self._text()
        elif verb == "STARTTLS" and self.wiring.tls is Tls.STARTTLS:
            await self.agreed(line)
        else:
            await self.send(self.server_writer, line)

    async def _text(self) -> None:
        self.begin_text()
        while (line := await self.reader.readline()) not in (b".\r\n", b""):
            await self.pass_text(">", self.server_writer, line)
        if line and await self.reach("> .", line):
            self._unanswered.append(".")
            await self.send(self.server_writer, line)

    async def downward(self) -> None:
        while line := await self.server_reader.readline():
            reply = line
            while line[3:4] == b"-":
                line = await self.server_reader.readline()
                reply += line
            await self._reply(self._unanswered.pop(0) if self._unanswered else "?", reply)

    async def _reply(self, verb: str, reply: bytes) -> None:
        passed = await self.reach(f"< {verb}", reply)
        if passed and verb == "STARTTLS" and self.wiring.tls is Tls.STARTTLS and reply.startswith(b"220"):
            await self.secure(reply)
        elif passed:
            await self.send(self.writer, reply)
        if verb in ("DATA", "STARTTLS"):
            self.decide(passed and reply.startswith((b"354", b"220")))


class ImapLink(Link):
    """RFC 9051: tagged commands, literals, untagged lines and continuations."""

    def begin(self) -> None:
        super().begin()
        self._commands: dict[bytes, str] = {}
        self._greeted = False

    async def upward(self) -> None:
        while line := await self.reader.readline():
            await self._command(line)

    async def _command(self, line: bytes) -> None:
        """A line without a tag is DONE, or an answer to a continuation."""
        tagged = TAGGED.match(line)
        verb = (tagged[2] if tagged else line.strip()).upper().decode("latin-1")
        if not await self.reach(f"> {verb}", line):
            return
        if tagged:
            self._commands[tagged[1]] = verb
        if verb == "STARTTLS" and self.wiring.tls is Tls.STARTTLS:
            await self.agreed(line)
        else:
            await self.send(self.server_writer, line)
            await self._literals(line)

    async def _literals(self, line: bytes) -> None:
        self.begin_text()
        while literal := SYNCHRONIZING_OR_NOT.search(line):
            left = int(literal[1])
            while left:
                data = await self.reader.read(min(left, 65_536))
                if not data:
                    return
                left -= len(data)
                await self.pass_text(">", self.server_writer, data)
            line = await self.reader.readline()
            await self.send(self.server_writer, line)

    async def downward(self) -> None:
        while line := await self.server_reader.readline():
            response = line
            while literal := SERVER_LITERAL.search(line):
                response += await self.server_reader.readexactly(int(literal[1]))
                line = await self.server_reader.readline()
                response += line
            await self._respond(self._where(response), response)

    async def _respond(self, where: str, response: bytes) -> None:
        passed = await self.reach(where, response)
        starts_tls = where == "< STARTTLS" and self.wiring.tls is Tls.STARTTLS
        agreed = passed and starts_tls and response.split(maxsplit=2)[1] == b"OK"
        if agreed:
            await self.secure(response)
        elif passed:
            await self.send(self.writer, response)
        if starts_tls:
            self.decide(agreed)

    def _where(self, response: bytes) -> str:
        words = response[:200].split()
        if not self._greeted:
            self._greeted = True
            return "< greeting"
        if words and words[0] in self._commands:
            return "< " + self._commands.pop(words[0])
        if words and words[0] == b"+":
            return "+"
        return "* " + next((word.decode("latin-1").upper() for word in words[1:] if not word.isdigit()), "")
