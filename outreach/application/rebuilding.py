"""The projections made again from the journal."""

from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.recording import load, mentee_after, projected
from outreach.domain.people import ContactId
from outreach.ports.store import MENTEE_STREAM, Records


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many journeys were projected; `differing` held something else before (or were missing)."""

    journeys: int
    differing: tuple[str, ...]


def rebuild(app: App) -> Rebuilt:
    """Makes the projections again from the journal, in one transaction; every journey is due for a decision."""
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
    return Rebuilt(len(streams) - (MENTEE_STREAM in streams), tuple(differing))


def _rebuild_mentee(records: Records) -> None:
    row = replace(records.mentees.get(), stopped="", paused_until=None, seq=0)
    for one in records.journal.read(MENTEE_STREAM):
        row = replace(mentee_after(row, one.event), seq=one.seq)
    records.mentees.save(row)
