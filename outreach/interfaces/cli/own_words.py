"""letters diff, restore: words of the mentee's own beside the shipped ones, and those again."""

import click

from outreach.application.app import App
from outreach.application.differences import Kind, Line, differences
from outreach.application.letter_templates import LetterTemplate, letter_template, restore_template
from outreach.interfaces.cli.faults import Misuse
from outreach.interfaces.cli.session import json_option, opened_app, print_json

MARKS = {Kind.GONE: "- ", Kind.NEW: "+ ", Kind.SAME: "  "}


@click.command(short_help="How your words differ from the shipped ones.")
@click.argument("name")
@json_option
@click.pass_context
def diff(ctx: click.Context, name: str, as_json: bool) -> None:
    """How your letter template NAME differs from the shipped one: `-` stands only there, `+` only in yours.

    \b
    Example:
      outreach letters diff first_contact
    """
    with opened_app(ctx) as app:
        one = _named(app, name)
    found = differences(one.shipped, one.text) if one.shipped else ()
    if as_json:
        print_json({"name": one.name, "language": one.language, "yours": one.yours, "differences": found})
    else:
        click.echo("\n".join(map(_line, found)) or _same(one))


@click.command(short_help="Take the shipped words again.")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@click.pass_context
def restore(ctx: click.Context, name: str, yes: bool, as_json: bool) -> None:
    """Remove your letter template NAME, so that the shipped words are used again. This cannot be undone.

    \b
    Example:
      outreach letters show first_contact > mine.txt    (first, if you want to keep it)
      outreach letters restore first_contact
    """
    if as_json and not yes:
        raise click.UsageError("--json asks nothing, so say --yes, too")
    with opened_app(ctx) as app:
        one = _named(app, name)
        if one.yours and not yes and not click.confirm(f"Remove {one.path} for good?"):
            click.echo("Nothing was changed.")
            return
        words = restore_template(app, one) if one.yours else _same(one)
    if as_json:
        print_json({"name": one.name, "language": one.language, "restored": one.yours})
    else:
        click.echo(words)


def _named(app: App, name: str) -> LetterTemplate:
    found = letter_template(app, name.removeprefix("letters/"))
    if found is None:
        raise Misuse(f"there is no letter {name!r}", remedy="see which there are: outreach letters list")
    return found


def _line(one: Line) -> str:
    if one.kind is Kind.LEFT_OUT:
        return f"  ... {one.number} {'line' if one.number == 1 else 'lines'} the same"
    return f"{MARKS[one.kind]}{one.words}".rstrip()


def _same(one: LetterTemplate) -> str:
    if not one.shipped:
        return f"{one.title}: there are no shipped words for it in {one.language}."
    return f"{one.title}: the shipped words are used, and nothing else."
