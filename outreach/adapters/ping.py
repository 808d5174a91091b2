"""A URL that is asked at each pass, as healthchecks.io and its like want it: somebody outside misses the passes."""

import http.client
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit, urlunsplit

SECONDS: Final = 5.0


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """An address that was judged is not left for another one."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(frozen=True, slots=True)
class UrlPing:
    """The Ping port by GET. Whatever goes wrong with it concerns nobody here: the silence is what is heard."""

    url: str = field(repr=False)
    seconds: float = SECONDS

    def start(self) -> None:
        self._ask("/start")

    def success(self) -> None:
        self._ask("")

    def fail(self) -> None:
        self._ask("/fail")

    def _ask(self, behind: str) -> None:
        scheme, host, path, query, _ = urlsplit(self.url)
        where = urlunsplit((scheme, host, path.rstrip("/") + behind, query, ""))
        request = urllib.request.Request(where, headers={"User-Agent": "outreach"})  # noqa: S310 - judged by the settings
        opener = urllib.request.build_opener(_NoRedirect)
        with (
            suppress(OSError, http.client.HTTPException, ValueError),
            opener.open(request, timeout=self.seconds) as answer,
        ):
            answer.read(1)
