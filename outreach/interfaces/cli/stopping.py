"""stop."""

import click

from outreach.application.commanding import command_by_name
from outreach.interfaces.cli.session import json_option, opened_app, print_json


@click.command()
@json_option
@click.pass_context
def stop(ctx: click.Context, as_json: bool) -> None:
    """Stop all sending at once, until you say: outreach do RESUME

    Mail is still read, and your commands are obeyed.
    """
    with opened_app(ctx) as app:
        done = command_by_name(app, ["STOP"])
    print_json({"done": done.words}) if as_json else click.echo(done.words)
