"""Logging in to the submission server by token: AUTH XOAUTH2, once more with another token when it is refused."""

import aiosmtplib

from outreach.adapters.credential import Credential
from outreach.adapters.smtp_connection import Auth, SmtpAccount
from outreach.adapters.smtp_replies import one_line
from outreach.adapters.xoauth2 import refused


def xoauth2_login(account: SmtpAccount, credential: Credential) -> Auth:
    """On one connection: a client may try again after a refusal (RFC 4954, 4)."""

    async def login(smtp: aiosmtplib.SMTP) -> None:
        if not account.username:
            return
        if "xoauth2" not in smtp.server_auth_methods:
            raise aiosmtplib.SMTPException("no login by token (XOAUTH2)")
        token = credential()
        try:
            await smtp.auth_xoauth2(account.username, token)
        except aiosmtplib.SMTPResponseException as error:
            if _for_now(error):
                raise
            await _second(smtp, account, credential.renewed(token))

    return login


async def _second(smtp: aiosmtplib.SMTP, account: SmtpAccount, token: str) -> None:
    try:
        await smtp.auth_xoauth2(account.username, token)
    except aiosmtplib.SMTPResponseException as error:
        if _for_now(error):
            raise
        said = f"{error.code} {one_line(error.message)}"
        raise refused(account.username, said, account.where) from None


def _for_now(error: aiosmtplib.SMTPResponseException) -> bool:
    """A 4xx is the server's trouble, not the token's (RFC 4954, 6)."""
    return 400 <= error.code < 500
