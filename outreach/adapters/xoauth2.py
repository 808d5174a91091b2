"""XOAUTH2 as mail servers speak it (developers.google.com/gmail/imap/xoauth2-protocol), IMAP and SMTP alike."""

from outreach.ports.errors import LoginRefused


def initial(username: str, token: str) -> bytes:
    """What the client sends, not yet in base 64."""
    return f"user={username}\x01auth=Bearer {token}\x01\x01".encode()


def refused(username: str, said: str, where: str) -> LoginRefused:
    """For a token that was only just renewed: it is good, but not for this mailbox."""
    remedy = (
        f"sign in as {username}, and allow all that is asked for: outreach auth login. At work, "
        "somebody may have to allow you IMAP and SMTP first."
    )
    return LoginRefused(f"{username} may not log in by token: {said}", where=where, remedy=remedy)
