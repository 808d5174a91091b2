"""`init --yes`: nothing is asked, and nothing looked up; options and defaults answer every question."""

from pathlib import Path

import click

from outreach.interfaces.cli.questions import Questions
from outreach.interfaces.cli.setting_up_looking import found_for
from outreach.interfaces.cli.setting_up_questions import LEFT_OUT, Deed, Place, Question, next_step
from outreach.interfaces.cli.setting_up_secret import from_standard_input, password_file, put_away
from outreach.ports.errors import SettingsFault


def answered_silently(said: dict[str, str], *, from_stdin: bool) -> dict[str, str]:
    """Every question answered. Raises UsageError that names the option for what has no default."""
    usual = Place.FILE if from_stdin else Place.ENVIRONMENT
    answers = {"password_from": usual.value, "schedule": "no", **said}
    while step := next_step(answers, found_for(answers, silent=True)):
        match step:
            case Question(key=key, default=default, judged=judged):
                option = f"--{key.replace('_', '-')}"
                answers[key] = Questions(silent=True).ask(option, "", None, default, judged)
            case Deed():
                answers[step.value] = LEFT_OUT
    return answers


def keep_silently(answers: dict[str, str], settings: Path, *, from_stdin: bool) -> dict[str, str]:
    """The password from standard input put where it is to be kept; else the file must be there already."""
    if Deed.SECRET not in answers:
        return answers
    place, file = answers["password_from"], password_file(answers, settings)
    if from_stdin and place in (Place.COMMAND, Place.ENVIRONMENT):
        raise click.UsageError(
            f"--password-stdin keeps the password; with --password-from {place} there is no place"
        )
    if from_stdin:
        return answers | dict(put_away(answers, settings, from_standard_input()).answers)
    if place == Place.FILE and not file.exists():
        raise click.UsageError(f"--yes asks nothing, and there is no {file}: say --password-stdin, too")
    if place == Place.FILE:
        click.echo(f"{file} is there already and is used as it is.")
    if place in (Place.CREDENTIAL, Place.KEYRING):
        raise SettingsFault("the password is not there yet", remedy="say --password-stdin, too")
    return answers
