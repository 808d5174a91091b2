"""run."""

import os

import click

from outreach.application.app import App
from outreach.application.halting import halted_words, why_halted
from outreach.application.pass_words import summary_line, troubles
from outreach.application.worker import Pass, run_pass
from outreach.bootstrap import opened
from outreach.interfaces.cli.faults import LOOK, MAILBOX
from outreach.interfaces.cli.noticeboards import noticeboard
from outreach.interfaces.cli.session import json_option, print_json, settings_of

SLOWLY = "What piled up goes out over some days; when it is more than one letter, a mail tells you which."


@click.command()
@click.option("--dry-run", is_flag=True, help="Tell what a pass would do; change nothing, anywhere.")
@json_option
@click.pass_context
def run(ctx: click.Context, dry_run: bool, as_json: bool) -> None:
    """One pass: read what came, obey your commands, decide, send what is due.

    \b
    Exit codes: 0 fine; 1 something wants a look (outreach status);
    2 settings; 3 mailbox unreachable, login or sending refused.
    """
    settings = settings_of(ctx)
    with opened(settings, os.environ) as app:
        result = _rehearse(app, as_json) if dry_run else _run(app, as_json)
    if not dry_run and exit_code(result) != MAILBOX:
        noticeboard(settings).clear()
    ctx.exit(exit_code(result))


def _run(app: App, as_json: bool) -> Pass:
    result = run_pass(app)
    print_json(summary(result)) if as_json else _tell(app, result)
    _tell_troubles(result)
    return result


def _tell(app: App, result: Pass) -> None:
    click.echo(summary_line(result))
    if result.silent_since:
        click.echo(f"Before it no pass had ended well since {result.silent_since:%A %-d %B %Y}. {SLOWLY}")
    with app.store.reading() as records:
        row = records.mentees.get()
    halted = halted_words(why_halted(row, app.clock.now()), row.paused_until)
    if halted:
        click.echo(halted)


def _rehearse(app: App, as_json: bool) -> Pass:
    from outreach.bootstrap_rehearsal import rehearsal

    with rehearsal(app) as (copy, sender):
        result = run_pass(copy)
    if as_json:
        print_json({**summary(result), "would_send": sender.noted})
    else:
        click.echo(summary_line(result).replace("Pass done", "A pass would do this"))
        for one in sender.noted:
            click.echo(f"  would send to {one.to}: {one.subject}")
        click.echo("Nothing was changed: no mail sent, no mark made, nothing noted.")
    _tell_troubles(result)
    return result


def _tell_troubles(result: Pass) -> None:
    for trouble in troubles(result):
        click.echo(f"outreach: {trouble}", err=True)


def exit_code(result: Pass) -> int:
    if result.trouble or result.tally.sending_refused:
        return MAILBOX
    return LOOK if result.tally.trouble else 0


def summary(result: Pass) -> dict[str, object]:
    """The pass as data, always with all of these keys."""
    tally = result.tally
    return {
        "held_by": result.held_by or None,
        "silent_since": result.silent_since,
        "read": tally.read,
        "answers": tally.answers,
        "absences": tally.absences,
        "failures": tally.failures,
        "commands": tally.commands,
        "letters_sent": tally.letters_sent,
        "prompts_sent": tally.prompts_sent,
        "copies": tally.copies,
        "in_doubt": tally.in_doubt,
        "refused_folders": sorted(tally.refused_folders),
        "trouble": troubles(result),
    }
