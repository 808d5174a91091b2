"""Logging in to IMAP by token: AUTHENTICATE XOAUTH2, once more with another token when the first is refused."""

import imaplib
from collections.abc import Iterator

from imap_tools import BaseMailBox

from outreach.adapters.credential import Credential
from outreach.adapters.imap_connection import Auth, ImapAccount, for_now, words_of
from outreach.adapters.xoauth2 import initial, refused


def xoauth2_login(account: ImapAccount, credential: Credential) -> Auth:
    """On one connection: servers let a client try again (RFC 9051, 6.2.2)."""

    def login(connection: BaseMailBox) -> None:
        token = credential()
        try:
            _authenticate(connection.client, account.username, token)
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            if for_now(words_of(error)):
                raise
            _second(connection.client, account, credential.renewed(token))

    return login


def _second(client: imaplib.IMAP4, account: ImapAccount, token: str) -> None:
    try:
        _authenticate(client, account.username, token)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        said = words_of(error)
        if for_now(said):
            raise
        raise refused(account.username, said, account.where) from None


def _authenticate(client: imaplib.IMAP4, username: str, token: str) -> None:
    """A refusal comes as a challenge first, to which an empty line is the answer."""
    answers: Iterator[bytes] = iter([initial(username, token)])
    client.authenticate("XOAUTH2", lambda _: next(answers, b""))
