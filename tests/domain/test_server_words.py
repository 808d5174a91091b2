"""What the words of mail servers mean: as they were seen, each with its meaning and the next step."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.server_sayings import LIMITS, SAYINGS
from outreach.domain.server_words import Explained, KnownProvider, Moment, Saying, explained, wait_named

GMAIL = KnownProvider("gmail", "Gmail", "https://support.google.com/accounts/answer/185833")
MICROSOFT = KnownProvider("microsoft365", "Microsoft 365", "https://learn.microsoft.com")
OUTLOOK = KnownProvider("outlook", "Outlook.com", "https://support.microsoft.com")
YAHOO = KnownProvider("yahoo", "Yahoo Mail", "https://help.yahoo.com/kb/SLN15241.html")
ICLOUD = KnownProvider("icloud", "iCloud Mail", "https://support.apple.com/102654")
GMX = KnownProvider("gmx", "GMX", "https://hilfe.gmx.net/pop-imap/einschalten.html")
PROTON = KnownProvider("proton", "Proton Mail (Bridge)", "https://proton.me", "127.0.0.1:1143 for imap")
OTHER = KnownProvider()


def means(said: str, provider: KnownProvider = OTHER, at: Moment = Moment.MAILBOX) -> Explained:
    found = explained(said, SAYINGS, provider, at)
    assert found, said
    return found


@pytest.mark.parametrize(
    ("said", "provider", "meaning", "step"),
    [
        (
            "534 5.7.9 Application-specific password required. For more information, go to https://x - gsmtp",
            GMAIL,
            "Gmail wants an app password",
            "answer/185833",
        ),
        (
            "[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833",
            GMAIL,
            "Gmail wants an app password",
            "make an app password at Gmail",
        ),
        (
            "535 5.7.8 Username and Password not accepted. https://x - gsmtp",
            GMAIL,
            "user name or password are wrong; Gmail wants an app password",
            "`username` is your whole address",
        ),
        ("[AUTHENTICATIONFAILED] Invalid credentials (Failure)", GMAIL, "wants an app password", "app password"),
        (
            "[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754",
            GMAIL,
            "until you have signed in on the web",
            "browser",
        ),
        ("535 5.7.3 Authentication unsuccessful", OUTLOOK, "Outlook.com hardly takes passwords", "auth login"),
        ("535 5.7.3 Authentication unsuccessful", OTHER, "sending by SMTP is switched off", "SMTP AUTH"),
        (
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
            OUTLOOK,
            "no passwords any more, not even app passwords",
            "auth login",
        ),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            MICROSOFT,
            "for your whole organisation",
            "ask your administrator",
        ),
        (
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.",
            MICROSOFT,
            "switched off for your mailbox",
            "ask your administrator",
        ),
        (
            "535 5.7.139 Authentication unsuccessful, locked by your organization's security defaults policy",
            MICROSOFT,
            "security rules of your organisation",
            "ask your administrator",
        ),
        (
            "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
            MICROSOFT,
            "user name, password or token were refused",
            "auth login",
        ),
        (
            "550 5.7.30 Basic authentication is not supported for Client Submission.",
            MICROSOFT,
            "takes no passwords any more",
            "auth login",
        ),
        (
            "530 5.7.57 Client not authenticated to send mail. [X.PROD.OUTLOOK.COM]",
            MICROSOFT,
            "letters are taken only after a login",
            "Authenticated SMTP",
        ),
        ("LOGIN failed.", OUTLOOK, "user name, password or token were refused", "auth login"),
        ("[AUTHENTICATIONFAILED] LOGIN Invalid credentials", YAHOO, "Yahoo Mail wants an app password", "SLN15241"),
        ("535 5.7.0 (#MBR1212) Incorrect username or password.", YAHOO, "wants an app password", "app password"),
        ("535 5.7.0 (#AUTH005) Too many bad auth attempts.", YAHOO, "too many logins that failed", "wait"),
        ("[AUTHENTICATIONFAILED] Authentication Failed", ICLOUD, "iCloud Mail wants an app password", "102654"),
        ("535 Authentication credentials invalid", GMX, "IMAP is switched off at GMX", "switch IMAP on"),
        ("authentication failed", GMX, "IMAP is switched off at GMX", "einschalten"),
        ("LOGIN Invalid credentials or IMAP is disabled sc=ab", OTHER, "IMAP is switched off", "switch IMAP on"),
        (
            "[ALERT] Your account is not enabled for IMAP use.",
            GMAIL,
            "IMAP",
            "on the",
        ),
        (
            "[PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
            OTHER,
            "no password on a connection without TLS",
            'security = "tls"',
        ),
        ("530 5.7.0 Must issue a STARTTLS command first", OTHER, "without TLS", 'security = "tls"'),
        ("LOGIN is disabled (LOGINDISABLED)", OTHER, "takes no passwords", 'security = "tls"'),
        (
            "[LIMIT] Maximum number of connections exceeded",
            OTHER,
            "connected to this mailbox",
            "close",
        ),
        ("[ALERT] Too many simultaneous connections. (Failure)", GMAIL, "too many programs", "close other"),
        ("421 4.7.0 too many connections from 192.0.2.1", OTHER, "too many programs", "close other"),
        ("[OVERQUOTA] Quota exceeded (mailbox for user is full)", OTHER, "your mailbox is full", "delete"),
        ("the mailbox cannot be reached: connection refused", OTHER, "nobody answers on that port", "`port`"),
        ("the mailbox cannot be reached: connection refused", PROTON, "nobody answers", "start Proton Mail Bridge"),
        ("cannot be reached: name or service not known", OTHER, "no server of that name", "spelling"),
        ("cannot be reached: temporary failure in name resolution", OTHER, "not online", "connection"),
        ("the mailbox cannot be reached: timed out", OTHER, "did not answer in time", "try again later"),
        ("the server's certificate is for another host name", OTHER, "made out to another name", "`host`"),
        ("the server's certificate comes from an unknown authority", GMAIL, "between you and Gmail", "ca_file"),
        ("the server's certificate is self-signed", PROTON, "Bridge shows a certificate", "cert.pem"),
        ("Your account has been temporarily locked", GMX, "locked your account", "browser"),
    ],
)
def test_what_a_mailbox_says_is_told_with_its_meaning_and_the_next_step(
    said: str, provider: KnownProvider, meaning: str, step: str
) -> None:
    found = means(said, provider)
    assert meaning in found.meaning
    assert step in found.step


@pytest.mark.parametrize(
    ("said", "provider", "meaning", "step"),
    [
        ("450 4.2.0 <a@b.test>: Recipient address rejected: Greylisted", OTHER, "come again", "by itself"),
        (
            "553 5.7.1 <me@example.org>: Sender address rejected: not owned by user chris@example.org",
            OTHER,
            "may not send under the address in From",
            "`addresses`",
        ),
        (
            "554 5.2.252 SendAsDenied; chris@example.org not allowed to send as me@example.org",
            MICROSOFT,
            "may not send under",
            "Microsoft 365",
        ),
        (
            "550 5.7.60 SMTP; Client may not send as this sender",
            MICROSOFT,
            "may not send",
            "From",
        ),
        ("552 5.2.2 <ada@b.test>: Mailbox full", OTHER, "the mailbox of the person is full", "wait some days"),
        ("554 5.7.1 Message rejected: it looks like spam", OTHER, "unwanted mail", "advertising"),
    ],
)
def test_what_is_said_of_a_letter_is_told_likewise(
    said: str, provider: KnownProvider, meaning: str, step: str
) -> None:
    found = means(said, provider, Moment.LETTER)
    assert meaning in found.meaning
    assert step in found.meaning + found.step


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        (
            "550 5.4.5 Daily user sending limit exceeded.",
            "1 day",
        ),
        ("550 5.1.90 Your message can't be sent because you've reached your daily limit for recipients", "1 day"),
        ("554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException.MapiExceptionShutoff", "1 day"),
        ("421 4.7.28 Gmail has detected an unusual rate of unsolicited mail", "1 hour"),
        ("432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending", "5 minutes"),
        ("4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded", "5 minutes"),
        ("450 4.7.1 Error: too much mail from 127.0.0.1", "15 minutes"),
        ("451 4.7.1 Message rate limit exceeded, try again in 40 minutes", "40 minutes"),
        ("452 4.5.3 Sending limit reached, please retry after 3 hours", "3 hours"),
    ],
)
def test_a_limit_holds_back_all_letters_at_least_as_long_as_the_provider_does(said: str, wait: str) -> None:
    number, unit = wait.split()
    found = explained(said, LIMITS, at=Moment.LETTER)
    assert found
    assert found.limit
    assert found.wait == timedelta(**{f"{unit.rstrip('s')}s": int(number)})


@pytest.mark.parametrize(
    "said",
    [
        "450 4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend later.",
        "550 5.1.1 no such user",
        "552 5.3.4 Message size exceeds fixed limit",
        "452 4.2.2 The recipient's inbox is out of storage space",
        "250 2.0.0 Ok",
    ],
)
def test_what_speaks_of_one_letter_or_person_is_no_limit_of_ours(said: str) -> None:
    assert explained(said, LIMITS, at=Moment.LETTER) is None


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("Greylisted, please try again in 300 seconds", timedelta(minutes=5)),
        ("greylisted for 5 minutes", timedelta(minutes=5)),
        ("try again in 2 hours", timedelta(hours=2)),
        ("Retry-After: 90", timedelta(seconds=90)),
        ("please wait 10 min", timedelta(minutes=10)),
        ("try again in 9999 hours", timedelta(days=1)),
        ("try again later", timedelta()),
        ("", timedelta()),
    ],
)
def test_the_wait_that_a_server_names_is_read_and_never_more_than_a_day(said: str, wait: timedelta) -> None:
    assert wait_named(said) == wait


ONLY_HERE = Saying("full", "{it} is full.", "Look at {servers}.", wait=timedelta(minutes=5), page=True)
GMX_HERE = KnownProvider("gmx", "GMX", "https://hilfe.gmx.net", "imap.gmx.net:993")


@pytest.mark.parametrize(
    ("saying", "provider", "meaning", "step"),
    [
        (ONLY_HERE, GMX_HERE, "GMX is full.", "Look at imap.gmx.net:993. See https://hilfe.gmx.net"),
        (replace(ONLY_HERE, page=False), GMX_HERE, "GMX is full.", "Look at imap.gmx.net:993."),
        (ONLY_HERE, OTHER, "the provider is full.", "Look at the names that the provider documents."),
    ],
)
def test_a_saying_names_the_provider_its_servers_and_its_page_as_far_as_they_are_known(
    saying: Saying, provider: KnownProvider, meaning: str, step: str
) -> None:
    found = explained("452 FULL", (saying,), provider)
    assert found == Explained(meaning, step, timedelta(minutes=5))


def test_words_that_nobody_has_explained_stay_as_they_are() -> None:
    assert explained("599 9.9.9 flux capacitor empty", SAYINGS, GMAIL) is None


def test_every_saying_says_what_to_do_and_fills_its_blanks() -> None:
    for one in SAYINGS:
        for text in (one.meaning, one.step):
            filled = text.format(it="Gmail", servers="imap.gmail.com:993")
            assert filled.endswith(".")
            assert "{" not in filled


@given(st.text(max_size=400))
def test_no_words_break_the_reader(said: str) -> None:
    explained(said, SAYINGS, GMAIL)
    assert timedelta() <= wait_named(said) <= timedelta(days=1)
