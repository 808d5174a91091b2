"""What other servers can find out about the domain of the mentee's address: SPF, DKIM and DMARC."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from outreach.application.checkup_values import Check, Light, Names, Parts, Subject
from outreach.application.round_trip import Arrived
from outreach.ports.errors import Unreachable
from outreach.reading.received import signed_by

SELECTORS = (
    *("default", "google", "20230601", "selector1", "selector2", "mail", "dkim", "k1", "s1", "s2", "fm1", "sig1"),
    *("zoho", "zmail", "protonmail", "MBO0001", "2021", "key1"),
)
"""Under which names keys are usually published: without a signed mail nobody can know (RFC 6376, 3.1)."""

LATER = "try again when this machine is online; your letters do not wait for it"


@dataclass(slots=True)
class AskedOnce:
    """Names that are asked no more once nobody has answered: each wait would be as long as the first."""

    inner: Names
    silent: Unreachable | None = None

    def txt(self, name: str) -> Sequence[str]:
        return self._asked(self.inner.txt, name)

    def mx(self, domain: str) -> Sequence[str]:
        return self._asked(self.inner.mx, domain)

    def _asked(self, ask: Callable[[str], Sequence[str]], name: str) -> Sequence[str]:
        if self.silent:
            raise self.silent
        try:
            return ask(name)
        except Unreachable as fault:
            self.silent = fault
            raise


def checked_domain(parts: Parts, arrived: Arrived | None) -> Iterator[Check]:
    """One light each; a single one where nobody answers."""
    domain = parts.mentee.addresses[0].rpartition("@")[2]
    if parts.names is None:
        return
    parts.telling(f"looking up what {domain} says about itself")
    try:
        yield _spf(domain, parts.names.txt(domain))
        yield _dmarc(domain, parts.names)
        yield _dkim(domain, parts.names, arrived)
    except Unreachable as fault:
        yield Check(Subject.DOMAIN, Light.YELLOW, f"{fault.what}", LATER)


def _spf(domain: str, texts: Sequence[str]) -> Check:
    """RFC 7208, 4.5: one record, or none; more of them count as a permanent error."""
    found = [one for one in texts if one.lower().split(" ")[0] == "v=spf1"]
    if len(found) > 1:
        words = f"SPF: {domain} has {len(found)} records, and servers then trust none of them"
        return Check(Subject.DOMAIN, Light.RED, words, f"have whoever runs {domain} make one record of them")
    if not found:
        words = f"SPF: {domain} does not say which servers send for it"
        remedy = f"have whoever runs {domain} publish the record that your provider names"
        return Check(Subject.DOMAIN, Light.YELLOW, words, remedy)
    if "+all" in found[0].lower().split() or "all" in found[0].lower().split():
        words = f"SPF: {domain} lets every server in the world send for it"
        return Check(
            Subject.DOMAIN, Light.YELLOW, words, f"have whoever runs {domain} end its record in ~all or -all"
        )
    return Check(Subject.DOMAIN, Light.GREEN, f"SPF: {domain} says which servers send for it")


POLICIES = {
    "none": "asks others to watch only",
    "quarantine": "has what does not fit called spam",
    "reject": "has what does not fit refused",
}


def _dmarc(domain: str, names: Names) -> Check:
    """At the domain, else at the ones above it (RFC 7489, 6.6.3)."""
    labels = domain.split(".")
    for start in range(max(1, len(labels) - 1)):
        found = [one for one in names.txt(f"_dmarc.{'.'.join(labels[start:])}") if _tags(one).get("v") == "DMARC1"]
        if found:
            return _policy(domain, _tags(found[0]).get("p", "").lower())
    words = f"DMARC: {domain} does not say what to do with mail in its name that it did not send"
    remedy = (
        f'have whoever runs {domain} publish "v=DMARC1; p=none" at _dmarc.{domain}, once SPF and DKIM are right'
    )
    return Check(Subject.DOMAIN, Light.YELLOW, words, remedy)


def _policy(domain: str, policy: str) -> Check:
    if policy not in POLICIES:
        words = f"DMARC: the record of {domain} has no policy, so it counts for nothing"
        return Check(Subject.DOMAIN, Light.YELLOW, words, f"have whoever runs {domain} add p=none to it")
    return Check(Subject.DOMAIN, Light.GREEN, f"DMARC: {domain} {POLICIES[policy]}")


def _dkim(domain: str, names: Names, arrived: Arrived | None) -> Check:
    """Of a mail that has arrived its own signature; without one, whether a key lies where keys usually do."""
    signer, selector = signed_by(arrived.message) if arrived else ("", "")
    if signer:
        return _signature(domain, names, signer, selector)
    for one in SELECTORS:
        if _key(names, one, domain):
            return Check(Subject.DOMAIN, Light.GREEN, f"DKIM: {domain} has a key to sign with ({one})")
    words = f"DKIM: no key of {domain} was found under the usual names"
    told = "the mail to yourself was not signed; many servers sign only what leaves them" if arrived else ""
    remedy = (
        told or "outreach doctor --send-test looks at a mail of yours; your provider tells how signing is set up"
    )
    return Check(Subject.DOMAIN, Light.YELLOW, words, remedy)


def _signature(domain: str, names: Names, signer: str, selector: str) -> Check:
    if not _key(names, selector, signer):
        words = f"DKIM: letters are signed by {signer}, but the key is not published ({selector})"
        return Check(Subject.DOMAIN, Light.RED, words, f"have whoever runs {signer} publish it")
    if signer != domain and not domain.endswith(f".{signer}") and not signer.endswith(f".{domain}"):
        words = f"DKIM: letters are signed by {signer}, which is not {domain}"
        return Check(Subject.DOMAIN, Light.YELLOW, words, f"have your provider sign for {domain}")
    return Check(Subject.DOMAIN, Light.GREEN, f"DKIM: letters are signed by {signer} ({selector})")


def _key(names: Names, selector: str, domain: str) -> bool:
    """Whether there is a key that was not taken back: an empty one was (RFC 6376, 3.6.1)."""
    return any(_tags(one).get("p") for one in names.txt(f"{selector}._domainkey.{domain}"))


def _tags(text: str) -> dict[str, str]:
    pairs = (one.partition("=") for one in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}
