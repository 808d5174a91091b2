"""The mails of the store in memory."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from outreach.adapters.store.subject_key import subject_key
from outreach.domain.correspondence import (
    Copy,
    Incoming,
    Outgoing,
    Purpose,
    Status,
)
from outreach.domain.events import IncomingId, LetterId
from outreach.domain.people import ContactId
from outreach.ports.store import Claim, JourneyRow
from tests.fakes_store_asking import FakeSuppressions
from tests.fakes_store_state import GONE, LONG_AGO, State, add_new, aware, instant


@dataclass
class FakeOutbox:
    state: State

    def add(self, mail: Outgoing) -> None:
        add_new(self.state.outbox, mail.id, aware(mail))

    def get(self, letter: LetterId) -> Outgoing | None:
        return self.state.outbox.get(letter)

    def update(self, mail: Outgoing, was: Status) -> bool:
        known = self.state.outbox.get(mail.id)
        if known is None or known.status is not was:
            return False
        self.state.outbox[mail.id] = aware(mail)
        return True

    def claim(self, claim: Claim) -> bool:
        mail = self.state.outbox.get(claim.letter)
        if mail is None or mail.status is not Status.QUEUED or not self._may_claim(mail, claim):
            return False
        self.state.outbox[mail.id] = replace(
            mail,
            status=Status.SENDING,
            raw=claim.raw,
            in_reply_to=claim.in_reply_to,
            references=claim.references,
            claimed_at=claim.at,
        )
        return True

    def settle(self, mail: Outgoing) -> bool:
        known = self.state.outbox.get(mail.id)
        if known is None or known.status not in (Status.SENDING, Status.IN_DOUBT):
            return False
        self.state.outbox[mail.id] = aware(
            replace(
                known,
                status=mail.status,
                sent_at=mail.sent_at,
                copy=mail.copy,
                last_answer=mail.last_answer,
                provider_id=mail.provider_id or known.provider_id,
            )
        )
        return True

    def _may_claim(self, mail: Outgoing, claim: Claim) -> bool:
        instant(claim.at)
        journey = self.state.journeys.get(mail.journey) if mail.journey else None
        lease = self.state.lease
        return (
            lease is not None
            and not lease.released
            and lease.fencing == claim.fencing
            and not FakeSuppressions(self.state).of(claim.address_hashes)
            and (claim.journey_seq is None or (journey is not None and journey.seq == claim.journey_seq))
            and (claim.even_when_stopped or self._may_send(journey, claim.at))
        )

    def _may_send(self, journey: JourneyRow | None, at: datetime) -> bool:
        pauses = (self.state.mentee.paused_until, journey.paused_until if journey else None)
        return not self.state.mentee.stopped and not any(one and one > at for one in pauses)

    def with_status(self, *statuses: Status, purpose: Purpose | None = None) -> Sequence[Outgoing]:
        found = [one for one in self._all() if one.status in statuses and purpose in (None, one.purpose)]
        return sorted(found, key=lambda one: one.due_at)

    def due(self, now: datetime, purposes: Collection[Purpose]) -> Sequence[Outgoing]:
        return [one for one in self.with_status(Status.QUEUED) if one.due_at <= now and one.purpose in purposes]

    def unapproved(self) -> Sequence[Outgoing]:
        letters = (one for one in self._all() if one.purpose is Purpose.LETTER)
        return [one for one in letters if one.status is Status.DRAFT and not one.approved_digest]

    def of_journey(self, journey: ContactId) -> Sequence[Outgoing]:
        return [one for one in self._all() if one.journey == journey]

    def by_ids(self, message_ids: Collection[str], our_ids: Collection[str]) -> Sequence[Outgoing]:
        named, ours = {one for one in message_ids if one}, {one for one in our_ids if one}
        return [one for one in self._all() if named & set(one.ids) or one.our_id in ours]

    def owed_copies(self) -> Sequence[Outgoing]:
        return [one for one in self._all() if one.copy is Copy.OWED]

    def whole_before(self, before: datetime, limit: int) -> Sequence[Outgoing]:
        old = [
            one for one in self._all() if one.status is Status.SENT and (one.raw is not None or one.content.html)
        ]
        settled = [one for one in old if one.sent_at and one.sent_at < before and one.copy is not Copy.OWED]
        return sorted(settled, key=lambda one: one.sent_at or LONG_AGO)[:limit]

    def sent_since(self, since: datetime) -> Sequence[Outgoing]:
        return [one for one in self._gone_letters() if (one.sent_at or one.claimed_at or LONG_AGO) >= since]

    def subjects(self, subject: str) -> Sequence[Outgoing]:
        wanted = subject_key(subject)
        return [one for one in self._gone_letters() if subject_key(one.content.subject) == wanted]

    def provider_rewrites(self) -> bool:
        return any(one.provider_id for one in self._all())

    def _all(self) -> list[Outgoing]:
        return list(self.state.outbox.values())

    def _gone_letters(self) -> list[Outgoing]:
        return [one for one in self._all() if one.purpose is Purpose.LETTER and one.status in GONE]


@dataclass
class FakeIncoming:
    state: State

    def add(self, incoming: Incoming) -> None:
        add_new(self.state.incoming, incoming.id, aware(incoming))

    def get(self, incoming: IncomingId) -> Incoming | None:
        return self.state.incoming.get(incoming)

    def known(self, message_id: str, digest: str) -> IncomingId | None:
        named = (one.id for one in self.all() if message_id and one.message_id == message_id)
        same = (one.id for one in self.all() if digest and one.digest == digest)
        return next(named, None) or next(same, None)

    def unread(self, *, commands: bool) -> Sequence[IncomingId]:
        return [one.id for one in self.all() if one.reading_version == 0 and bool(one.journeys) is not commands]

    def save_reading(self, incoming: IncomingId, reading: str, version: int) -> None:
        self._change(incoming, reading=reading, reading_version=version)

    def link(self, incoming: IncomingId, journeys: Collection[ContactId]) -> None:
        known = self.state.incoming[incoming].journeys
        self._change(incoming, journeys=tuple(dict.fromkeys([*known, *journeys])))

    def unlink(self, incoming: IncomingId, journey: ContactId) -> None:
        if incoming in self.state.incoming:
            known = self.state.incoming[incoming].journeys
            self._change(incoming, journeys=tuple(one for one in known if one != journey))

    def remove(self, incoming: IncomingId) -> None:
        self.state.incoming.pop(incoming, None)

    def of_journey(self, journey: ContactId) -> Sequence[Incoming]:
        return [one for one in self.all() if journey in one.journeys]

    def all(self) -> Iterator[Incoming]:
        return iter(list(self.state.incoming.values()))

    def whole_before(self, before: datetime, limit: int) -> Sequence[Incoming]:
        old = [one for one in self.all() if one.seen_at < before and one.reading_version and not one.shortened_at]
        return sorted(old, key=lambda one: one.seen_at)[:limit]

    def shorten(self, incoming: IncomingId, raw: bytes, at: datetime) -> None:
        self._change(incoming, raw=raw, truncated=True, shortened_at=at)

    def scrub_tokens(self, incoming: IncomingId, raw: bytes) -> None:
        self._change(incoming, raw=raw)

    def _change(self, incoming: IncomingId, **values: object) -> None:
        if incoming in self.state.incoming:
            self.state.incoming[incoming] = replace(self.state.incoming[incoming], **values)  # type: ignore[arg-type]  # fields by name
