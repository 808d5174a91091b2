"""check-store."""

import os
from collections.abc import Mapping, Sequence

import click

from outreach.interfaces.cli.faults import LOOK
from outreach.interfaces.cli.session import json_option, print_json, settings_of
from outreach.ports.soundness import Damage, Fault

BACKUP = "say: outreach restore BACKUP, with the newest backup that is sound"
MEANING: Mapping[Damage, tuple[str, str]] = {
    Damage.FILE: ("Part of the file is damaged, by the disk or by another program.", BACKUP),
    Damage.ROW: ("Something was written there that outreach never writes.", BACKUP),
    Damage.ORPHAN: (
        "What it belonged to is gone. Passes go on, but it may be shown, or missing, in odd places.",
        f"if it troubles you, {BACKUP}",
    ),
    Damage.CURSOR: (
        "The next pass reads this folder from a week before the last good pass; nothing is lost or read twice.",
        "nothing: the next pass puts it right",
    ),
    Damage.JOURNAL: ("The journal is what everything else is made from; part of it is lost.", BACKUP),
    Damage.PROJECTION: ("A table that is made from the journal is not up to date.", "say: outreach rebuild"),
    Damage.LETTER: (
        "A letter is held to wait, or to have gone, in one place and not in the other.",
        f"look into Sent and at `outreach why NAME`; then {BACKUP}",
    ),
    Damage.MESSAGE: ("What they wrote is lost here; it lies in your mailbox still.", f"if you need it, {BACKUP}"),
    Damage.SUPPRESSION: (
        "Whom nothing may go to is not known rightly; the journal keeps them safe meanwhile.",
        "say: outreach rebuild",
    ),
}
"""What each kind means, and what to do."""


@click.command("check-store")
@json_option
@click.pass_context
def check_store(ctx: click.Context, as_json: bool) -> None:
    """Look for anything in the store that does not hold, and say what it means and what to do. Changes nothing.

    The file itself is read through, then each row; then the journal is compared with everything that is made from
    it: who stands where, which letters wait or have gone, whom nothing goes to.

    Exit code: 0 all is sound, 1 something is not.
    """
    found = _faults(ctx)
    if as_json:
        print_json({"sound": not found, "faults": [_plain(one) for one in found]})
    elif found:
        _tell(found)
    else:
        click.echo("The store is sound: file, rows, journal, and all that is made from it.")
    ctx.exit(LOOK if found else 0)


def _faults(ctx: click.Context) -> Sequence[Fault]:
    from outreach.bootstrap import opened_store
    from outreach.bootstrap_checks import check_store as faults_of
    from outreach.bootstrap_checks import is_cursor

    settings = settings_of(ctx)
    return list(faults_of(settings.store.url, is_cursor, lambda: opened_store(settings, os.environ)))


def _plain(one: Fault) -> dict[str, str]:
    meaning, step = MEANING[one.kind]
    return {"kind": one.kind.value, "where": one.where, "what": one.what, "meaning": meaning, "step": step}


def _tell(found: Sequence[Fault]) -> None:
    for kind in dict.fromkeys(one.kind for one in found):
        for one in found:
            if one.kind is kind:
                click.echo(f"{kind.value}: {one.where}: {one.what}")
        meaning, step = MEANING[kind]
        click.echo(f"  What it means: {meaning}\n  What to do: {step}")
    click.echo(f"{len(found)} {'thing does' if len(found) == 1 else 'things do'} not hold.")
