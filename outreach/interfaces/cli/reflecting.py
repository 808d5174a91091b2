"""reflect: the guide's questions, one at a time."""

from collections.abc import Iterator

import click

from outreach.application.app import App
from outreach.application.asking import Refusal
from outreach.application.followups import again
from outreach.application.next_question import open_questions
from outreach.application.preparing import lacking, locked
from outreach.application.reflecting import tell
from outreach.guide.questions import CONTEXTS, PREPARATION, QUESTIONS, REFLECTION, GuideQuestion
from outreach.interfaces.cli.faults import exit_code
from outreach.interfaces.cli.session import json_option, opened_app, print_json

ENOUGH = "."
"""Ends the interview."""


@click.command()
@click.argument("question", required=False)
@click.argument("answer", nargs=-1)
@click.option("--show", is_flag=True, help="Show what you have answered, and what is open.")
@json_option
@click.pass_context
def reflect(ctx: click.Context, question: str | None, answer: tuple[str, ...], show: bool, as_json: bool) -> None:
    """Think first: the guide's questions, one at a time. Stop whenever you like; it goes on where you stopped.

    With QUESTION alone only that one is asked; with an ANSWER nothing is asked. First letters stay locked until
    purpose, context and needs are told.

    \b
    Examples:
      outreach reflect
      outreach reflect --show
      outreach reflect purpose "find my way into leading a team"
      outreach reflect needs "leading a team: how"
    """
    if question and question not in QUESTIONS:
        raise click.UsageError(f"there is no question {question!r}; there are: {', '.join(QUESTIONS)}")
    with opened_app(ctx) as app:
        if question and answer:
            _tell(ctx, app, question, " ".join(answer), as_json=as_json)
        elif show or as_json:
            _show(app, as_json=as_json)
        else:
            _interview(app, (QUESTIONS[question],) if question else _open(app))


def _open(app: App) -> tuple[GuideQuestion, ...]:
    with app.store.reading() as records:
        return open_questions(app, records)


def _tell(ctx: click.Context, app: App, question: str, answer: str, *, as_json: bool) -> None:
    try:
        done = again(app, lambda records: tell(app, records, question, answer))
    except Refusal as refusal:
        click.echo(f"Nothing was changed: {refusal.what}", err=True)
        ctx.exit(exit_code(refusal))
    print_json({"question": question, "done": done.words}) if as_json else click.echo(done.words)


def _show(app: App, *, as_json: bool) -> None:
    with app.store.reading() as records:
        told = {one.question: one.text for one in records.reflections.all()}
        needs = [*app.mentee.needs, *records.needs.all()]
        lacks, lock = lacking(app.mentee, records), locked(app.mentee, records)
    if as_json:
        print_json({"answers": told, "needs": needs, "missing": lacks, "locked": bool(lock)})
        return
    for title, questions in (("Before the first letter", PREPARATION), ("Now and then", REFLECTION)):
        click.echo(f"{title}:")
        click.echo("\n".join(_lines(questions, told)))
    if needs:
        click.echo(f"Your needs: {'; '.join(f'{one.name} (knowing {one.knowing.value})' for one in needs)}")
    click.echo(lock or "First letters may go, each with your word.")


def _lines(questions: tuple[GuideQuestion, ...], told: dict[str, str]) -> Iterator[str]:
    for one in questions:
        yield f"  {one.key}: {one.words}"
        yield f"      {told.get(one.key, '(open)')}"


def _interview(app: App, questions: tuple[GuideQuestion, ...]) -> None:
    """Each question until it is answered or passed; a full stop ends it, and the next call goes on from there."""
    if not questions:
        click.echo("You have answered all of it. See it: outreach reflect --show")
    elif len(questions) > 1:
        click.echo("One question at a time. Press Return to leave one open; a full stop ends it for today.")
    for one in questions:
        if not _asked(app, one):
            click.echo("Until next time: outreach reflect goes on here.")
            return


def _asked(app: App, one: GuideQuestion) -> bool:
    """Asks until the answer is one; whether to go on."""
    click.echo(f"\n{one.words}")
    if one.key == "context":
        click.echo("\n".join(f"  {number} {words}" for number, words in enumerate(CONTEXTS, 1)))
    click.echo(f"({one.how})")
    while True:
        answer = click.prompt("", prompt_suffix="> ", default="", show_default=False).strip()
        if answer == ENOUGH:
            return False
        try:
            click.echo(_kept(app, one.key, answer))
        except Refusal as refusal:
            click.echo(refusal.what)
            continue
        return True


def _kept(app: App, key: str, answer: str) -> str:
    if not answer:
        return "Left open."
    return again(app, lambda records: tell(app, records, key, answer)).words
