"""The projections made again from the journal."""

from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.recording import load, mentee_after, projected, suppress_as_told
from outreach.domain.people import ContactId
from outreach.ports.store import MENTEE_STREAM, MenteeRow, Records


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many journeys were projected; `differing` held something else before (or were missing)."""

    journeys: int
    differing: tuple[str, ...]


def rebuild(app: App) -> Rebuilt:
    """Makes the projections and the suppression list again from the journal, in one transaction; every journey is
    due for a decision."""
    now = app.clock.now()
    with app.store.transaction() as records:
        before = {row.id: row for row in records.journeys.all()}
        streams = dict.fromkeys(one.stream for one in records.journal.read_all())
        records.journeys.clear()
        differing = []
        for stream in streams:
            if stream == MENTEE_STREAM:
                continue
            row = projected(load(records, ContactId(stream)), now, app.rules.digest, now)
            records.journeys.save(row)
            known = before.get(row.id)
            if known is None or (known.stage, known.outcome, known.seq) != (row.stage, row.outcome, row.seq):
                differing.append(stream)
        _rebuild_mentee(records)
        for contact in records.contacts.all():
            addresses = tuple(records.contacts.every_address(contact.id))
            suppress_as_told(app, records, load(records, contact.id), replace(contact, addresses=addresses))
    return Rebuilt(len(streams) - (MENTEE_STREAM in streams), tuple(differing))


def _rebuild_mentee(records: Records) -> None:
    last = max((one.seq for one in records.journal.read(MENTEE_STREAM)), default=0)
    records.mentees.save(replace(folded_mentee(records), seq=last))


def folded_mentee(records: Records) -> MenteeRow:
    """The mentee's row as the journal tells it. A restore that was not looked at yet halts all sending, also where
    it broke off before the journal knew of it."""
    row = records.mentees.get()
    folded = replace(row, stopped="", paused_until=None, restored=False)
    for one in records.journal.read(MENTEE_STREAM):
        folded = mentee_after(folded, one.event)
    if row.restored and not folded.restored:
        return replace(folded, stopped=row.stopped, restored=True)
    return folded
