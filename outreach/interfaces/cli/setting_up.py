"""init."""

import os
import shlex
from pathlib import Path

import click

from outreach.adapters.private_files import private_directory
from outreach.adapters.shipped import shipped
from outreach.interfaces.cli.faults import LOOK, exit_code
from outreach.interfaces.cli.setting_up_conversation import Conversation, Stopped
from outreach.interfaces.cli.setting_up_draft import Draft
from outreach.interfaces.cli.setting_up_looking import found_for
from outreach.interfaces.cli.setting_up_options import answering_options, as_answers
from outreach.interfaces.cli.setting_up_proof import WAITS, prove
from outreach.interfaces.cli.setting_up_questions import LEFT_OUT, Deed, Place
from outreach.interfaces.cli.setting_up_resuming import merged, taken_up
from outreach.interfaces.cli.setting_up_secret import VARIABLE
from outreach.interfaces.cli.setting_up_settings import OWN_TEMPLATES, tables
from outreach.interfaces.cli.setting_up_silently import answered_silently, keep_silently
from outreach.ports.errors import OutreachError, SettingsFault
from outreach.settings import find_file, load, write_settings
from outreach.settings.sources import named_file, user_file
from outreach.settings.writing import settings_from


@click.command()
@answering_options
@click.option("--password-stdin", is_flag=True, help="With --yes: read it from standard input, and keep it.")
@click.option(
    "--proof/--no-proof", default=None, help="Send a mail to yourself and see it arrive; with --yes: not."
)
@click.option(
    "--wait", default=WAITS, show_default=True, type=click.IntRange(1, 3600), help="Seconds for that mail."
)
@click.option("--overwrite", is_flag=True, help="Put the new file in place of one that is there.")
@click.option("--start-over", is_flag=True, help="Forget what was answered in a set-up that was interrupted.")
@click.option("--yes", is_flag=True, help="Ask nothing: take the options and the defaults.")
@click.pass_context
def init(
    ctx: click.Context,
    /,
    password_stdin: bool,
    proof: bool | None,
    wait: int,
    overwrite: bool,
    start_over: bool,
    yes: bool,
    **options: object,
) -> None:
    """Set up in a short conversation that ends with a proof; each question can be answered by an option, too.

    When it is interrupted, call it again: it goes on where it stopped.
    """
    if password_stdin and not yes:
        raise click.UsageError("--password-stdin goes with --yes: questions are answered there, too")
    here = found_for({}, silent=True)
    path, said = _place(ctx), as_answers(options, here.providers, here.languages)
    if yes:
        _refuse_overwriting(path, overwrite=overwrite)
        answers = _silently(path, said, from_stdin=password_stdin)
    else:
        answers = _by_questions(ctx, path, said, overwrite=overwrite, start_over=start_over, proof=proof, wait=wait)
    write_settings(path, tables(answers), overwrite=True)
    private_directory(path.parent / OWN_TEMPLATES)
    Draft(path).drop()
    click.echo(f"\nWritten: {path} (readable by you only; every other setting stands in it, explained)")
    if yes and proof:
        prove(load(path, os.environ), wait, None)
    if answers["schedule"] == "yes":
        _schedule(ctx, path)
    _tell_next(path, answers)


def _place(ctx: click.Context) -> Path:
    """As told, else in the user's config directory."""
    named = ctx.find_root().obj
    if isinstance(named, Path):
        return named
    return named_file(os.environ) or user_file(os.environ)


def _refuse_overwriting(path: Path, *, overwrite: bool) -> None:
    if path.exists() and not overwrite:
        remedy = "say --overwrite, or edit it"
        raise SettingsFault("there is a settings file already", where=str(path), remedy=remedy)


def _silently(path: Path, said: dict[str, str], *, from_stdin: bool) -> dict[str, str]:
    """Nothing is written before all of it is judged."""
    answers = answered_silently(said, from_stdin=from_stdin)
    settings_from(path, tables(answers), {})
    return keep_silently(answers, path, from_stdin=from_stdin)


def _by_questions(
    ctx: click.Context,
    path: Path,
    said: dict[str, str],
    *,
    overwrite: bool,
    start_over: bool,
    proof: bool | None,
    wait: int,
) -> dict[str, str]:
    draft = Draft(path)
    kept = taken_up(draft, start_over=start_over)
    if path.exists() and not overwrite and "overwrite" not in kept:
        click.confirm(f"{path} is there already. Write it anew, and lose what it says?", default=False, abort=True)
        kept["overwrite"] = "yes"
    talk = Conversation(path, merged(kept, said), draft, wait, proof=proof is not False)
    try:
        talk.go()
    except Stopped as stopped:
        click.echo(_kept_words(draft), err=True)
        ctx.exit(exit_code(stopped.fault))
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"\n{_kept_words(draft)}", err=True)
        ctx.exit(LOOK)
    return talk.answers


def _kept_words(draft: Draft) -> str:
    return f"Stopped here. What you answered is kept in {draft.path}: outreach init goes on from there."


def _schedule(ctx: click.Context, path: Path) -> None:
    """What cannot be scheduled now can be later: the settings stand."""
    from outreach.interfaces.cli.scheduling import install

    ctx.find_root().obj = path
    click.echo()
    try:
        ctx.invoke(install, asked=None, yes=True, watch=False)
    except OutreachError as fault:
        click.echo(f"Passes are not scheduled yet: {fault}\n  Later: {_call(path)} schedule install", err=True)


def _tell_next(path: Path, answers: dict[str, str]) -> None:
    on_this_disk = answers.get("maildir") and answers.get("sendmail")
    if answers.get("password_from") == Place.ENVIRONMENT and not on_this_disk:
        click.echo(f"The password is looked for in {VARIABLE}, or in a systemd credential.")
    call = _call(path)
    example = shipped("config") / "contacts.example.csv"
    sign_in = [(f"{call} auth login", "you sign in, once")] if answers.get(Deed.SIGN_IN) == LEFT_OUT else []
    steps = [
        *sign_in,
        (f"{call} doctor", "tries everything and sends nothing"),
        (f"{call} reflect", "three answers, before which no first letter goes"),
        (f"{call} contacts import FILE", f"a CSV file as in {example}"),
        (f"{call} run", "a pass: it asks you by mail before anything goes out"),
        (f"{call} web", "all of this on a page, if you like to see it"),
    ]
    if answers["schedule"] != "yes":
        steps.append((f"{call} schedule install", "when you are content: a pass every five minutes, by itself"))
    width = max(len(command) for command, _ in steps)
    lines = [f"  {number}. {command:<{width}}  {words}" for number, (command, words) in enumerate(steps, 1)]
    click.echo("\nNext:\n" + "\n".join(lines))


def _call(path: Path) -> str:
    return "outreach" if _is_found(path) else f"outreach --config {shlex.quote(str(path))}"


def _is_found(path: Path) -> bool:
    """Whether the settings are found here without naming them."""
    try:
        return find_file(None, os.environ, Path.cwd()).absolute() == path.absolute()
    except SettingsFault:
        return False
