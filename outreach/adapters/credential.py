"""What logs in by token: one that is fresh, and another one when a server has refused it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from outreach.adapters.oauth import AuthorizationServer
from outreach.adapters.oauth_errors import AGAIN, Ended, NoAnswer
from outreach.adapters.secrets import from_command
from outreach.adapters.token_keep import TokenKeep
from outreach.adapters.tokens import Tokens
from outreach.ports.errors import LoginRefused, OutreachError, SettingsFault, Unreachable


class Credential(Protocol):
    """Raises SettingsFault when there is no sign-in, LoginRefused when it has ended, Unreachable when it cannot be
    renewed now."""

    def __call__(self) -> str:
        """An access token that should be good for some minutes."""
        ...

    def renewed(self, refused: str) -> str:
        """Another one than the one that was refused."""
        ...


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in that is kept, renewed in good time. Any number of processes may share it."""

    keep: TokenKeep
    server: AuthorizationServer

    def __call__(self) -> str:
        tokens = self.keep.kept()
        if tokens and not tokens.due(self.keep.now()):
            return tokens.access
        return self._renewed(lambda found: found.due(self.keep.now()), may_stay=True)

    def renewed(self, refused: str) -> str:
        return self._renewed(lambda found: found.access == refused, may_stay=False)

    def _renewed(self, wanted: Callable[[Tokens], bool], *, may_stay: bool) -> str:
        """Unless another process was quicker. With `may_stay`, one that still lasts serves if none is to be had."""
        with self.keep.held():
            tokens = self.keep.settled()
            if tokens is None:
                raise nobody(self.keep.slot.where)
            if not wanted(tokens):
                return tokens.access
            try:
                return self._asked(tokens).access
            except Unreachable:
                if may_stay and tokens.usable(self.keep.now()):
                    return tokens.access
                raise

    def _asked(self, tokens: Tokens) -> Tokens:
        if not tokens.refresh:
            what = "the sign-in has run out, and the server gave nothing to renew it with"
            raise LoginRefused(what, where=self.server.about.where, remedy=AGAIN)
        cut_off = self.keep.cut_off
        self.keep.asking(anew=False)
        try:
            self._by_any(tokens)
        except Ended as error:
            self.keep.refused()
            raise _ended(error, cut_off) from None
        except NoAnswer:
            raise
        except OutreachError:
            self.keep.refused()
            raise
        return self.keep.take_in()

    def _by_any(self, tokens: Tokens) -> None:
        """By the refresh token, else by the one before it: the newest may never have become valid."""
        try:
            self.server.renew(tokens.refresh, self.keep.came)
        except Ended:
            if not tokens.earlier:
                raise
            self.server.renew(tokens.earlier, self.keep.came)


@dataclass(frozen=True, slots=True)
class TokenCommand:
    """A program of the mentee's that prints an access token, asked anew for each login."""

    command: str

    def __call__(self) -> str:
        return from_command(self.command, "token", "[oauth]").strip()

    def renewed(self, refused: str) -> str:
        token = self()
        if token == refused:
            what = "the server refuses the token that the token command prints"
            raise LoginRefused(
                what, where="[oauth] token_command", remedy="have it give a new one, or sign in there"
            )
        return token


def nobody(where: str) -> SettingsFault:
    return SettingsFault("nobody has signed in yet", where=where, remedy="say: outreach auth login")


def _ended(error: Ended, cut_off: str) -> LoginRefused:
    what = f"the sign-in has ended: {error.what}"
    if cut_off:
        what += f"; a renewal was cut off at {cut_off}, before the server's answer could be kept"
    meaning = "it was taken back, your password was changed, or it was not used for long."
    return LoginRefused(what, where=error.where, remedy=error.remedy, meaning="" if cut_off else meaning)
