"""The section that says who is told of each pass."""

from urllib.parse import urlsplit

from pydantic import Field, field_validator

from outreach.settings import words
from outreach.settings.sections import Section


class HeartbeatSection(Section):
    """Somebody outside who misses the passes when they stop."""

    ping_url: str = Field(
        default="",
        description="Asked at each pass, as healthchecks.io wants it: URL/start, then URL or URL/fail.",
        examples=["https://hc-ping.com/your-uuid"],
        repr=False,
    )

    @field_validator("ping_url")
    @classmethod
    def _url(cls, value: str) -> str:
        if not value:
            return value
        try:
            parts = urlsplit(value)
            host, _ = parts.hostname, parts.port
        except ValueError:
            raise ValueError("is no URL") from None
        open_talk = parts.scheme == "http" and host and words.is_loopback(host)
        if not host or (parts.scheme != "https" and not open_talk) or parts.username or parts.fragment:
            raise ValueError("must begin with https:// and name a host (http:// for this machine only)")
        return value
