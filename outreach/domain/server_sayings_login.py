"""What servers are known to say when a login fails, what it means, and the next step."""

from datetime import timedelta
from typing import Final

from outreach.domain.server_words import Moment, Saying

GOOGLE: Final = frozenset({"gmail", "google_workspace"})
MICROSOFT: Final = frozenset({"outlook", "microsoft365", "nhsmail"})
APP_PASSWORDS: Final = GOOGLE | {"yahoo", "icloud", "fastmail"}
SWITCHED: Final = frozenset({"gmx", "gmx_com", "webde", "zoho", "zoho_eu", "zoho_hosted", "zoho_hosted_eu"})
"""Where IMAP is off until it is switched on, and a login then fails as with a wrong password."""

BY_TOKEN: Final = 'set auth = "xoauth2" under [mailbox], then say: outreach auth login.'  # noqa: S105 - no token
APP_PASSWORD: Final = "make an app password at {it}, and put it where your password is kept."  # noqa: S105 - no password
HOUR: Final = timedelta(hours=1)


LOGIN: Final = (
    Saying(
        r"application-specific password required|app(?:lication)?[- ]password (?:is )?required",
        "{it} wants an app password here, not the password of your account.",
        APP_PASSWORD,
        page=True,
    ),
    Saying(
        r"log ?in (?:via|with|through) your web browser|\[WEBALERT|5\.7\.14\b.*(?:browser|google)",
        "{it} holds the login back until you have signed in on the web.",
        "sign in to {it} in a browser, agree to what it asks, and try again.",
        of=GOOGLE,
        page=True,
    ),
    Saying(
        r"basic auth\w* is (?:disabled|not supported)|BasicAuthBlocked|5\.7\.30\b",
        "{it} takes no passwords any more, not even app passwords.",
        BY_TOKEN,
    ),
    Saying(
        r"SmtpClientAuth\w* is disabled for the tenant",
        "sending by SMTP is switched off for your whole organisation.",
        "ask your administrator to switch on Authenticated SMTP (SMTP AUTH) for your mailbox at least.",
    ),
    Saying(
        r"SmtpClientAuth\w* is disabled|smtp_auth_disabled",
        "sending by SMTP is switched off for your mailbox.",
        "ask your administrator to switch on Authenticated SMTP (SMTP AUTH) for your mailbox.",
    ),
    Saying(
        r"security defaults policy|did not meet the criteria|conditional access|5\.7\.139\b.*polic",
        "the security rules of your organisation refuse this way to log in.",
        f"ask your administrator whether programs may log in to your mailbox; else {BY_TOKEN}",
    ),
    Saying(
        r"5\.7\.139\b",
        "user name, password or token were refused; {it} hardly takes passwords any more.",
        BY_TOKEN,
    ),
    Saying(
        r"5\.7\.57\b|not authenticated to send (?:anonymous )?mail",
        "letters are taken only after a login, and this mailbox may not log in for sending.",
        "name your login as `username` under [mailbox]; if it is there, ask your administrator to switch on "
        "Authenticated SMTP (SMTP AUTH) for your mailbox.",
    ),
    Saying(
        r"5\.7\.3\b.*authentication unsuccessful|LOGIN failed|AUTHENTICATE failed",
        "user name, password or token were refused; {it} hardly takes passwords any more.",
        BY_TOKEN,
        of=MICROSOFT,
    ),
    Saying(
        r"5\.7\.3\b.*authentication unsuccessful",
        "user name or password are wrong, or sending by SMTP is switched off for your mailbox.",
        "check `username` and the password; at an organisation, ask whether SMTP AUTH is on for your mailbox.",
    ),
    Saying(
        r"#AUTH005|too many (?:bad|failed|login|authentication)\b[^.]*(?:attempts|tries)|too many login",
        "there were too many logins that failed, so {it} takes none for a while.",
        "wait, correct the password, and only then try again.",
        wait=HOUR,
        limit=True,
    ),
    Saying(
        (
            r"IMAP (?:access )?(?:is |has been )?(?:disabled|deactivated|not enabled|switched off)|enable(?:d)? "
            r"(?:for )?IMAP|IMAP use|not enabled for (?:IMAP|POP)"
        ),
        "reading by IMAP is switched off for your mailbox.",
        "switch IMAP on in the settings of your mailbox on the web, then try again.",
        page=True,
    ),
    Saying(
        (
            r"5\.7\.8\b|5\.7\.0\b|#MBR\d+|AUTHENTICATIONFAILED|invalid credentials|authentication failed|"
            r"incorrect (?:user ?name|password)|not accepted"
        ),
        "user name or password are wrong; {it} wants an app password, not the password of your account.",
        f"{APP_PASSWORD} Check that `username` is your whole address.",
        of=APP_PASSWORDS,
        at=Moment.MAILBOX,
        page=True,
    ),
    Saying(
        r"5\.7\.8\b|AUTHENTICATIONFAILED|invalid credentials|authentication (?:failed|credentials)|\b535\b",
        "the password is wrong, or IMAP is switched off at {it}: it is off until you switch it on, and goes off "
        "again when it is long not used.",
        "switch IMAP on in the settings of your mailbox on the web first; then check the password.",
        of=SWITCHED,
        at=Moment.MAILBOX,
        page=True,
    ),
    Saying(
        (
            r"PRIVACYREQUIRED|plaintext auth\w* (?:is )?disallowed|5\.7\.11\b|must issue a STARTTLS|"
            r"encryption required"
        ),
        "the server takes no password on a connection without TLS.",
        'set security = "tls" or "starttls" for it under [mailbox].',
    ),
    Saying(
        r"LOGINDISABLED|LOGIN (?:is )?disabled|login command (?:is )?disabled",
        "the server takes no passwords, at least not on this connection.",
        f'set security = "tls" or "starttls" for it under [mailbox]; if it is set, {BY_TOKEN}',
    ),
    Saying(
        r"account (?:has been |is )?(?:temporarily )?(?:locked|blocked|suspended|disabled)",
        "{it} has locked your account, at least for a while.",
        "sign in to {it} in a browser and see what it says there.",
    ),
    Saying(
        r"authentication (?:is )?required|5\.5\.1\b.*authenticat|please authenticate",
        "letters are taken only after a login.",
        "name your login as `username` under [mailbox], and where its password comes from.",
    ),
)
