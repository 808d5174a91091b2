"""letters: list, show, edit, preview, check, test; diff and restore are in own_words."""

from collections.abc import Iterable
from pathlib import Path

import click

from outreach.application.app import App
from outreach.application.previewing import Preview, preview, send_test
from outreach.application.requests import named
from outreach.bootstrap import templates_for
from outreach.domain.events import Step
from outreach.domain.people import Contact
from outreach.guide.letter_names import OCCASIONS
from outreach.interfaces.cli.faults import LOOK, Misuse
from outreach.interfaces.cli.own_words import diff, restore
from outreach.interfaces.cli.session import json_option, opened_app, print_json, print_json_line, settings_of
from outreach.ports.store import Records
from outreach.ports.world import TemplateSource

NO_WHY_THEM = "no_why_them"
"""The finding that only the mentee can mend, with a sentence."""

ON_OCCASIONS = [f"{step.value}.{one}" for step, several in OCCASIONS.items() for one in several]
STEPS = click.Choice([*(one.value for one in Step), *ON_OCCASIONS])
step_option = click.option(
    "--step", type=STEPS, default=Step.FIRST_CONTACT.value, show_default=True, help="Which letter."
)


def _shown(app: App, records: Records, contact: Contact, wanted: str) -> Preview:
    """The letter of that step, or of that step on that occasion: `arrange`, `arrange.later`."""
    step, named, occasion = wanted.partition(".")
    return preview(app, records, contact, Step(step), occasion if named else None)


@click.group()
def letters() -> None:
    """The letters: their templates, and how they will read."""


letters.add_command(diff)
letters.add_command(restore)


def _sources(ctx: click.Context) -> list[TemplateSource]:
    found = templates_for(settings_of(ctx).templates.directory).sources()
    return [one for one in found if one.name.startswith("letters/")]


def _source(ctx: click.Context, name: str) -> TemplateSource:
    wanted = name if name.startswith("letters/") else f"letters/{name}"
    language = settings_of(ctx).templates.language
    found = [one for one in _sources(ctx) if one.name == wanted]
    mine = [one for one in found if one.language == language] or found
    if not mine:
        raise Misuse(f"there is no letter {name!r}", remedy="see which there are: outreach letters list")
    return mine[0]


def _data(one: TemplateSource) -> dict[str, object]:
    name = one.name.removeprefix("letters/")
    return {"name": name, "language": one.language, "path": one.path, "yours": one.overrides}


@letters.command("list", short_help="All of them, and which are yours.")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """All letter templates, and whether they are yours or the shipped ones. With --json one object a line."""
    for one in _sources(ctx):
        if as_json:
            print_json_line(_data(one))
            continue
        whose = f"yours: {one.path}" if one.overrides else "as shipped"
        click.echo(f"{one.language}  {one.name.removeprefix('letters/'):<36} {whose}")


@letters.command(short_help="The source of one.")
@click.argument("name")
@json_option
@click.pass_context
def show(ctx: click.Context, name: str, as_json: bool) -> None:
    """The source of the letter template NAME, as `outreach letters list` names it."""
    one = _source(ctx, name)
    print_json({**_data(one), "text": one.text}) if as_json else click.echo(one.text, nl=False)


@letters.command(short_help="Put your own words in its place.")
@click.argument("name")
@click.pass_context
def edit(ctx: click.Context, name: str) -> None:
    """Edit a letter template in your editor ($VISUAL or $EDITOR): a copy of yours takes the shipped one's place."""
    source = _source(ctx, name)
    directory = settings_of(ctx).templates.directory
    if directory is None:
        raise Misuse(
            "there is no folder for letters of your own",
            remedy='write into your settings: [templates] directory = "my-templates"',
        )
    path = Path(source.path) if source.overrides else directory / source.language / f"{source.name}.txt"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source.text, encoding="utf-8")
    click.edit(filename=str(path))
    click.echo(f"{path}\nSee how it reads: outreach letters preview NAME")


@letters.command("preview", short_help="How it reads to somebody, and what the check says.")
@click.argument("name")
@step_option
@json_option
@click.pass_context
def preview_(ctx: click.Context, name: str, step: str, as_json: bool) -> None:
    """A letter to NAME as it will arrive, and what the letter check says.

    \b
    Examples:
      outreach letters preview Julie
      outreach letters preview Julie --step follow_up
      outreach letters preview Julie --step arrange.later
    """
    with opened_app(ctx) as app, app.store.reading() as records:
        found = _shown(app, records, named(records, name), step)
    if as_json:
        print_json(found)
    else:
        click.echo(f"To: {found.content.to_name} <{found.content.to}>\nSubject: {found.content.subject}\n")
        click.echo(found.content.text)
        for one in found.made_up:
            click.echo(f"made up, as it is not known yet: {one}")
        _print_findings(found)
        _print_way_out([found])
    ctx.exit(LOOK if any(one.blocks for one in found.findings) else 0)


def _print_findings(found: Preview, indent: str = "") -> None:
    for one in found.findings:
        words = f' ("{one.words}")' if one.words else ""
        click.echo(f"{indent}{'MUST BE MENDED' if one.blocks else 'worth a thought'}: {one.message}{words}")
    if not found.findings:
        click.echo(f"{indent}The letter check has nothing to say against it.")


def _print_way_out(found: Iterable[Preview]) -> None:
    if any(one.code == NO_WHY_THEM for preview_ in found for one in preview_.findings):
        click.echo('\nA sentence for one person: outreach contacts edit NAME --set why_them="..."')


@letters.command(short_help="What the letter check says of all that are to go.")
@click.argument("names", nargs=-1)
@step_option
@json_option
@click.pass_context
def check(ctx: click.Context, names: tuple[str, ...], step: str, as_json: bool) -> None:
    """What the letter check says of the letters to NAMES, or to everybody who has not been written to.

    With --json one object a line. Exit code 1: a letter cannot go as it is.
    """
    with opened_app(ctx) as app, app.store.reading() as records:
        identified = [row.id for row in records.journeys.all() if row.stage.value == "identified"]
        everybody = [one for one in records.contacts.all() if one.id in identified and not one.by_hand]
        people = [named(records, one) for one in names] or everybody
        found = [(one.name, _shown(app, records, one, step)) for one in people]
    for name, one in found:
        if as_json:
            print_json_line({"name": name, "step": step, "findings": one.findings})
        else:
            click.echo(f"{name}:")
            _print_findings(one, indent="  ")
    if not as_json:
        _print_way_out(one for _, one in found)
    if not found and not as_json:
        click.echo("Nobody with an address waits for a first letter.")
    ctx.exit(LOOK if any(finding.blocks for _, one in found for finding in one.findings) else 0)


@letters.command(short_help="Send one to yourself.")
@click.argument("name")
@step_option
@json_option
@click.pass_context
def test(ctx: click.Context, name: str, step: str, as_json: bool) -> None:
    """Send the letter for NAME to yourself, marked as a test. Nothing is noted."""
    with opened_app(ctx) as app:
        with app.store.reading() as records:
            contact = named(records, name)
            found = _shown(app, records, contact, step)
        sent_to = send_test(app, contact, found)
    if as_json:
        print_json({"sent_to": sent_to, "subject": found.content.subject})
    else:
        click.echo(f"Sent to {sent_to}; nothing went to {contact.name}.")
