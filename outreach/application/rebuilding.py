"""The projections made again from the journal, and old messages read again by a better reader."""

import json
from dataclasses import dataclass, replace

from outreach.application.app import App
from outreach.application.interpreting import UNREADABLE_VERSION, interpret, known_to
from outreach.application.recording import load, mentee_after, projected
from outreach.application.tally import Tally
from outreach.domain.people import ContactId
from outreach.ports.store import MENTEE_STREAM, Records
from outreach.reading.read import read
from outreach.reading.record import READING_VERSION, from_dict, to_dict


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


@dataclass(frozen=True, slots=True)
class Reread:
    """How many messages were read again, and those that are now understood otherwise (file-safe ids)."""

    messages: int
    otherwise: tuple[str, ...]


def reread(app: App) -> Reread:
    """Reads the stored messages again with the present reader. Moves no letter.

    Messages that could not be taken in before are taken in now; of others only the stored reading changes.
    """
    otherwise, count = [], 0
    with app.store.reading() as records:
        everything = [one for one in records.incoming.all() if one.journeys]
    for incoming in everything:
        count += 1
        if incoming.reading_version == UNREADABLE_VERSION:
            interpret(app, incoming, Tally())
            continue
        with app.store.transaction() as records:
            fresh = read(incoming.raw, known_to(app, records, list(incoming.journeys)))
            if incoming.reading and _differs(incoming.reading, to_dict(fresh)):
                otherwise.append(incoming.id)
            records.incoming.save_reading(
                incoming.id, json.dumps(to_dict(fresh), ensure_ascii=False), READING_VERSION
            )
    return Reread(count, tuple(otherwise))


def _differs(stored: str, fresh: dict[str, object]) -> bool:
    known = to_dict(from_dict(json.loads(stored)))
    return (known["kind"], known["intents"]) != (fresh["kind"], fresh["intents"])
