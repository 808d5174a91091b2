"""PAUSE and RESUME with a name behind them: of a person, or of an organisation, which means everybody there."""

from dataclasses import replace

from outreach.application.app import App
from outreach.application.asking import Done
from outreach.application.requests import Request, handle, named
from outreach.domain import commands as c
from outreach.domain.people import Contact, organisation_name
from outreach.ports.store import Records


def pause_or_resume(app: App, records: Records, command: c.Pause | c.Resume) -> Done:
    return Done("\n".join(handle(app, records, one).words for one in requests_for(records, command)))


def requests_for(records: Records, command: c.Pause | c.Resume) -> list[Request]:
    """One for each person meant. Raises Refusal where nobody, and no organisation, is called so."""
    there = of_organisation(records, command.whom)
    alone = [] if there else [named(records, command.whom)]
    return [Request(command, one.id) for one in there] + [
        Request(replace(command, whom=""), one.id) for one in alone
    ]


def of_organisation(records: Records, name: str) -> list[Contact]:
    """Everybody there, unless a person is called so."""
    people = records.contacts.all()
    if any(one.name.casefold() == name.casefold() for one in people):
        return []
    key = organisation_name(name)
    return [one for one in people if key and organisation_name(one.organisation) == key]
