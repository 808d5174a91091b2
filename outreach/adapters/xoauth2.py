"""XOAUTH2 as mail servers speak it (developers.google.com/gmail/imap/xoauth2-protocol), IMAP and SMTP alike."""

import re

from outreach.ports.errors import LoginRefused


def initial(username: str, token: str) -> bytes:
    """What the client sends, not yet in base 64."""
    return f"user={username}\x01auth=Bearer {token}\x01\x01".encode()


_NOT_THE_TOKEN = re.compile(r"disabled|polic|5\.7\.57", re.IGNORECASE)
"""Refusals that would meet any login; what they mean is told elsewhere."""


def refused(username: str, said: str, where: str) -> LoginRefused:
    """For a token that was only just renewed: it is good, but not for this mailbox."""
    remedy = (
        f"sign in as {username}, and allow all that is asked for: outreach auth login. At work, "
        "somebody may have to allow you IMAP and SMTP first."
    )
    meaning = (
        "" if _NOT_THE_TOKEN.search(said) else "the token was only just renewed: it is not good for this mailbox."
    )
    what = f"{username} may not log in by token: {said}"
    return LoginRefused(what, where=where, remedy=remedy, meaning=meaning)
