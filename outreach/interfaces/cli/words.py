"""letters: list, show, edit, preview, check, test."""

from pathlib import Path

import click

from outreach.application.previewing import Preview, preview, send_test
from outreach.application.requests import named
from outreach.bootstrap import templates_for
from outreach.domain.events import Step
from outreach.interfaces.cli.faults import LOOK
from outreach.interfaces.cli.session import json_option, opened_app, print_json, settings_of
from outreach.ports.world import TemplateSource

STEPS = click.Choice([Step.FIRST_CONTACT.value, Step.FOLLOW_UP.value])
step_option = click.option(
    "--step", type=STEPS, default=Step.FIRST_CONTACT.value, show_default=True, help="Which letter."
)


@click.group()
def letters() -> None:
    """The letters: their templates, and how they will read."""


def _sources(ctx: click.Context) -> list[TemplateSource]:
    found = templates_for(settings_of(ctx).templates.directory).sources()
    return [one for one in found if one.name.startswith("letters/")]


def _source(ctx: click.Context, name: str) -> TemplateSource:
    wanted = name if name.startswith("letters/") else f"letters/{name}"
    language = settings_of(ctx).templates.language
    found = [one for one in _sources(ctx) if one.name == wanted]
    mine = [one for one in found if one.language == language] or found
    if not mine:
        raise click.UsageError(f"there is no letter {name!r}: see `outreach letters list`")
    return mine[0]


@letters.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """All letter templates, and whether they are yours or the shipped ones."""
    found = _sources(ctx)
    if as_json:
        print_json(
            [
                {"name": one.name, "language": one.language, "path": one.path, "yours": one.overrides}
                for one in found
            ]
        )
        return
    for one in found:
        whose = f"yours: {one.path}" if one.overrides else "as shipped"
        click.echo(f"{one.language}  {one.name.removeprefix('letters/'):<36} {whose}")


@letters.command()
@click.argument("name")
@click.pass_context
def show(ctx: click.Context, name: str) -> None:
    """The source of a letter template."""
    click.echo(_source(ctx, name).text, nl=False)


@letters.command()
@click.argument("name")
@click.pass_context
def edit(ctx: click.Context, name: str) -> None:
    """Edit a letter template in your editor ($VISUAL or $EDITOR): a copy of yours takes the shipped one's place."""
    source = _source(ctx, name)
    directory = settings_of(ctx).templates.directory
    if directory is None:
        raise click.UsageError(
            'set [templates] directory = "my-templates" in your settings first: your copy goes there'
        )
    path = Path(source.path) if source.overrides else directory / source.language / f"{source.name}.txt"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source.text, encoding="utf-8")
    click.edit(filename=str(path))
    click.echo(f"{path}\nSee how it reads: outreach letters preview NAME")


@letters.command("preview")
@click.argument("name")
@step_option
@json_option
@click.pass_context
def preview_(ctx: click.Context, name: str, step: str, as_json: bool) -> None:
    """A letter to NAME as it will arrive, and what the letter check says."""
    with opened_app(ctx) as app, app.store.reading() as records:
        found = preview(app, records, named(records, name), Step(step))
    if as_json:
        print_json(found)
    else:
        click.echo(f"To: {found.content.to_name} <{found.content.to}>\nSubject: {found.content.subject}\n")
        click.echo(found.content.text)
        _print_findings(found)
    ctx.exit(LOOK if any(one.blocks for one in found.findings) else 0)


def _print_findings(found: Preview) -> None:
    for one in found.findings:
        words = f' ("{one.words}")' if one.words else ""
        click.echo(f"{'MUST BE MENDED' if one.blocks else 'worth a thought'}: {one.message}{words}")
    if not found.findings:
        click.echo("The letter check has nothing to say against it.")


@letters.command()
@click.argument("names", nargs=-1)
@step_option
@json_option
@click.pass_context
def check(ctx: click.Context, names: tuple[str, ...], step: str, as_json: bool) -> None:
    """What the letter check says of the letters to NAMES, or to everybody who has not been written to."""
    blocked = False
    with opened_app(ctx) as app, app.store.reading() as records:
        identified = [row.id for row in records.journeys.all() if row.stage.value == "identified"]
        everybody = [one for one in records.contacts.all() if one.id in identified and one.address]
        people = [named(records, one) for one in names] or everybody
        found = {one.name: preview(app, records, one, Step(step)) for one in people}
    if as_json:
        print_json({name: one.findings for name, one in found.items()})
    for name, one in found.items():
        blocked = blocked or any(finding.blocks for finding in one.findings)
        if not as_json:
            click.echo(f"{name}:")
            _print_findings(one)
    ctx.exit(LOOK if blocked else 0)


@letters.command()
@click.argument("name")
@step_option
@click.pass_context
def test(ctx: click.Context, name: str, step: str) -> None:
    """Send the letter for NAME to yourself, marked as a test. Nothing is noted."""
    with opened_app(ctx) as app:
        with app.store.reading() as records:
            contact = named(records, name)
            found = preview(app, records, contact, Step(step))
        click.echo(f"Sent to {send_test(app, contact, found)}; nothing went to {contact.name}.")
