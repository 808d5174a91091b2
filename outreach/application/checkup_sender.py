"""Whether the address that letters come from fits the server that they leave by."""

from collections.abc import Iterator

from outreach.application.checkup_values import Check, Light, Parts, Sending, Subject
from outreach.domain.rules import Rules
from outreach.ports.errors import Unreachable
from outreach.ports.provider import Provider

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def checked_sender(parts: Parts) -> Iterator[Check]:
    me, way = parts.mentee.addresses[0], parts.sending
    domain = me.rpartition("@")[2]
    own = way.known(me, ())
    yield _of_a_provider(me, domain, way, own) if own else _of_a_domain(me, domain, way, _host_of(parts, me))
    if "@" in way.login and way.login.rpartition("@")[2].lower() != domain:
        words = f"you log in as {way.login} and write as {me}: the server must allow that"
        yield Check(Subject.SENDER, Light.YELLOW, words, "see whether it does: outreach doctor --send-test")


def _host_of(parts: Parts, me: str) -> Provider | None:
    """The provider that takes mail for a domain of one's own, where the DNS tells."""
    if parts.names is None:
        return None
    parts.telling("asking who handles mail for your address")
    try:
        return parts.sending.known(me, parts.names.mx(me.rpartition("@")[2]))
    except Unreachable:
        return None


def _of_a_provider(me: str, domain: str, way: Sending, own: Provider) -> Check:
    """An address like chris@gmail.com: other servers refuse it, or take it for spam, from anywhere else."""
    if _same_site(way.host, own):
        return Check(Subject.SENDER, Light.GREEN, f"{me} is sent by {own.title} itself ({way.host})")
    right = f'send by {own.smtp.where}: set provider = "{own.name}" in [mailbox]' if own.smtp else "send by it"
    if not way.host or way.host in THIS_MACHINE:
        words = f"{me} is {own.title}'s, and letters leave by a program on this machine"
        return Check(Subject.SENDER, Light.YELLOW, words, f"see that it hands them to {own.title}, or {right}")
    words = f"letters from {domain} leave by {way.host}: {own.title} lets others refuse them or call them spam"
    return Check(Subject.SENDER, Light.RED, words, right)


def _of_a_domain(me: str, domain: str, way: Sending, hosted: Provider | None) -> Check:
    by = way.host or "a program on this machine"
    if hosted and way.host and not _same_site(way.host, hosted) and way.host not in THIS_MACHINE:
        words = f"mail for {domain} is with {hosted.title}, but letters leave by {by}"
        remedy = f'send by {hosted.title} (provider = "{hosted.name}"), or have {domain}\'s SPF name {by}'
        return Check(Subject.SENDER, Light.YELLOW, words, remedy)
    if way.provider and hosted is None and way.provider.domains:
        words = f"{me} leaves by {way.provider.title}, which may put another address in its place"
        remedy = f"set {me} up there as an address to send from, and try: outreach doctor --send-test"
        return Check(Subject.SENDER, Light.YELLOW, words, remedy)
    return Check(Subject.SENDER, Light.GREEN, f"{me}, sent by {by}")


def _same_site(host: str, provider: Provider) -> bool:
    """The provider's own server, or a neighbour of it under the same name."""
    sites = {".".join(one.split(".")[-2:]) for one in provider.hosts}
    return host in provider.hosts or (host not in THIS_MACHINE and ".".join(host.split(".")[-2:]) in sites)


def most_a_day(rules: Rules) -> int:
    """Mails a day that the brake lets through, and as many again for questions to the mentee."""
    return 2 * (2 * rules.new_people_a_day + 2)


def checked_limits(rules: Rules, provider: Provider | None) -> Check:
    """Whether the rules keep within what the provider takes in a day."""
    most = most_a_day(rules)
    if provider is None or provider.daily_limit is None:
        title = provider.title if provider else "your server"
        return Check(Subject.LIMITS, Light.GREEN, f"at most {most} mails a day; no limit of {title} is known")
    words = f"at most {most} mails a day; {provider.title} takes {provider.daily_limit}"
    if most > provider.daily_limit:
        return Check(Subject.LIMITS, Light.RED, words, "lower new_people_a_day in [rules]")
    if 2 * most > provider.daily_limit:
        remedy = "lower new_people_a_day in [rules], to leave room for mail of your own"
        return Check(Subject.LIMITS, Light.YELLOW, words, remedy)
    return Check(Subject.LIMITS, Light.GREEN, words)
