"""What servers are known to say when something is wrong, what it means, and the next step. The first one that fits
counts: what one provider means by its words stands before what all of them mean."""

from datetime import timedelta
from typing import Final

from outreach.domain.server_sayings_login import APP_PASSWORDS, HOUR, LOGIN, MICROSOFT, SWITCHED
from outreach.domain.server_words import Moment, Saying

DAY: Final = timedelta(days=1)
SHORT: Final = timedelta(minutes=5)

LIMITS: Final = (
    Saying(
        (
            r"5\.4\.5\b.*(?:limit|quota)|5\.1\.90\b|SubmissionQuotaExceeded|"
               r"(?:daily|24[- ]hour)\b.{0,60}\b(?:limit|quota)\b|\b(?:limit|quota)\b.{0,40}\bper day\b"
        ),
        "you have sent as much as {it} lets anybody send in a day, other programs included.",
        "nothing: the letters wait until it lets you send again. Lower `new_people_a_day` if this comes often.",
        at=Moment.LETTER,
        wait=DAY,
        limit=True,
    ),
    Saying(
        r"4\.7\.28\b|unusual rate|\bhourly\b.{0,60}\b(?:limit|quota)|\b(?:limit|quota)\b.{0,40}\bper hour\b",
        "{it} finds that too much is sent at once, from you or from this connection.",
        "nothing: the letters wait for an hour.",
        at=Moment.LETTER,
        wait=HOUR,
        limit=True,
    ),
    Saying(
        r"4\.3\.2\b.*(?:connections?|thread) limit|concurrent connections? limit|sender thread limit",
        "too many programs send from this mailbox at the same time.",
        "nothing: the letters wait some minutes. Close other programs that send, if it comes again.",
        wait=SHORT,
        limit=True,
    ),
    Saying(
        (
            r"(?:too much mail|too many (?:messages|recipients)) from|"
               r"(?:message|sending|submission|sender|outgoing|mail) rate\b.{0,40}\b(?:limit|exceeded)|"
               r"(?:sending|submission|outgoing) (?:limit|quota)|rate limit|throttled"
        ),
        "{it} lets so many letters through in so much time, and you have sent them.",
        "nothing: the letters wait until it lets you send again.",
        at=Moment.LETTER,
        wait=timedelta(minutes=15),
        limit=True,
    ),
)  # fmt: skip

SENDING: Final = (
    Saying(
        r"grey ?list|gray ?list|postgrey",
        "the other side asks everybody it does not know to come again a little later.",
        "nothing: the letter goes again by itself.",
        at=Moment.LETTER,
    ),
    Saying(
        (
            r"SendAsDenied|5\.7\.60\b|not owned by|sender address rejected|5\.2\.252\b|"
               r"not (?:allowed|permitted|authori[sz]ed) to (?:send|use)|from address (?:is )?not|"
               r"^553\b.*(?:sender|not allowed|relay)"
        ),
        "your login may not send under the address in From.",
        "make the first of `addresses` under [mentee] one that this login owns, or have the address added to it at "
        "{it}.",
    ),
    Saying(
        r"OVERQUOTA|[45]\.2\.2\b|quota|(?:mailbox|mail box|storage)\b.{0,30}\bfull|5\.2\.251\b",
        "your mailbox is full.",
        "delete or move away what you can spare, and empty the trash.",
        at=Moment.MAILBOX,
    ),
    Saying(
        r"OVERQUOTA|[45]\.2\.2\b|over ?quota|quota exceeded|(?:mailbox|mail box|storage)\b.{0,30}\bfull",
        "the mailbox of the person is full.",
        "wait some days, or write to another address of theirs.",
        at=Moment.LETTER,
    ),
    Saying(
        (
            r"\[LIMIT\]|\[INUSE\]|too many (?:simultaneous |concurrent )?connections|"
               r"maximum (?:number of )?connections|connection limit"
        ),
        "too many programs are connected to this mailbox at the same time.",
        "close other mail programs, or wait: the next pass tries again.",
        wait=SHORT,
    ),
    Saying(
        r"\bspam\b|unsolicited|5\.7\.1\b.*(?:content|policy)|message (?:was )?rejected due to content",
        "the server takes the letter for unwanted mail.",
        "change what may look like advertising (links, capitals, attachments), or write by hand from your program.",
        at=Moment.LETTER,
    ),
)  # fmt: skip

REACHING: Final = (
    Saying(
        r"certificate (?:comes from an unknown authority|is self-signed)",
        "something between you and {it} opens the connection with a certificate of its own: a virus scanner, the "
        "proxy of an organisation, or an attacker.",
        "try another network. A proxy that you trust: name its authority's file as `ca_file` in [mailbox].",
        of=APP_PASSWORDS | MICROSOFT | SWITCHED | {"posteo", "mailbox_org"},
    ),
    Saying(
        r"certificate (?:comes from an unknown authority|is self-signed)",
        "Bridge shows a certificate that it made itself, and this machine does not know it.",
        "export it (Settings, Advanced settings, Export TLS certificates) and name cert.pem as `ca_file`.",
        of=frozenset({"proton"}),
        page=True,
    ),
    Saying(
        r"certificate is for another",
        "the server at this address shows a certificate that is made out to another name.",
        "write {servers} as `host`; if it is there, you are on a network that leads you astray: try another.",
    ),
    Saying(
        r"connection refused",
        "at that address nobody answers on that port.",
        "start Proton Mail Bridge, and compare the ports that it shows with those in the settings.",
        of=frozenset({"proton"}),
        page=True,
    ),
    Saying(
        r"connection refused",
        "at that address nobody answers on that port.",
        "compare `host` and `port` with {servers}; if they agree, the server is down: try again later.",
    ),
    Saying(
        r"name or service not known|nodename nor servname|no address associated|name does not resolve",
        "there is no server of that name, or this computer is not online.",
        "check the spelling of `host`: {servers}. If it is right, check the connection of this computer.",
    ),
    Saying(
        r"temporary failure in name resolution|network is unreachable|no route to host|network is down",
        "this computer is not online, or cannot look up names.",
        "check its connection; the next pass tries again.",
    ),
    Saying(
        r"timed out|timeout",
        "the server did not answer in time: it is busy, or a firewall swallows the connection.",
        "try again later; if it stays, check `port`, and ask whether this network lets mail programs out.",
    ),
)

SAYINGS: Final = (*LOGIN, *LIMITS, *SENDING, *REACHING)
