"""The list of commands. Each is imported when it is called, so that `--help` loads nothing heavy."""

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import click

from outreach import __version__
from outreach.interfaces.cli.faults import Reporting


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lives, and its line in the help; "": it is not for people, and not listed."""

    module: str
    name: str
    short_help: str


def _entries(module: str, **commands: str) -> Mapping[str, Entry]:
    named = ((name.rstrip("_").replace("_", "-"), name, words) for name, words in commands.items())
    return {shown: Entry(f"outreach.interfaces.cli.{module}", name, words) for shown, name, words in named}


COMMANDS: Mapping[str, Entry] = {
    **_entries("setting_up", init="Set up in a short conversation that ends with a proof."),
    **_entries("auth", auth="Sign in by token: login, status, logout."),
    **_entries("checking", doctor="Try everything, from the settings to a mail to yourself."),
    **_entries("story", demo="Watch the whole job on an embedded post office."),
    **_entries("reflecting", reflect="Think first: why, what for, and what you need."),
    **_entries("people", contacts="Your contacts: add, import, list, show, edit, export."),
    **_entries("adopting", adopt="Take up a conversation that you had before."),
    **_entries("words", letters="The letters: list, show, edit, diff, restore, preview, check, test."),
    **_entries(
        "asking",
        status="Where everybody stands, and what waits for you.",
        plan="The days to come, told ahead.",
        why="What happened with somebody, what comes next, and why not sooner.",
        do="Tell us something: outreach do NAME COMMAND ...",
        approve="Approve letters that wait.",
    ),
    **_entries(
        "review",
        portfolio="Who helps with what, what it gave, and what is missing.",
        digest="Your week: what happened, what waits for you, what comes.",
    ),
    **_entries("web", web="A page to look at and work from, on this machine only."),
    **_entries("passes", run="One pass: read, obey, decide, send."),
    **_entries("stopping", stop="Stop all sending until RESUME."),
    **_entries("watching", watch="Pass after pass: as soon as mail comes, or something falls due."),
    **_entries("noticing", notice=""),
    **_entries("scheduling", schedule="Let it run by itself: a timer or a crontab line."),
    **_entries("inspecting", inspect="Read messages and tell what they are."),
    **_entries(
        "one_person",
        export="Everything kept about one person, in a folder.",
        forget="Erase a person and everything kept about them.",
    ),
    **_entries(
        "records",
        journal="What happened, word by word.",
        rebuild="Make again from the journal what is known.",
        backup="A consistent copy of the store.",
        restore="Put a backup in place of the store.",
    ),
    **_entries("checking_store", check_store="Find and explain what does not hold in the store."),
}


@cache
def _loaded(entry: Entry) -> object:
    """The command, with all that it needs.

    What was loaded stays to the end. Garbage is not looked for in it, neither while it loads nor later: where the
    program ends that alone would take a quarter of an idle pass.
    """
    gc.disable()
    try:
        return getattr(import_module(entry.module), entry.name)
    finally:
        gc.freeze()
        gc.enable()


class Outreach(Reporting):
    """Commands by name, imported at need."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = _loaded(entry)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list with the short helps from above: importing nothing."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.short_help) for name, entry in COMMANDS.items() if entry.short_help])


@click.command(cls=Outreach, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="outreach")
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The settings file; else $OUTREACH_CONFIG, ./outreach.toml, then your config folder.",
)
@click.pass_context
def outreach(ctx: click.Context, config: Path | None) -> None:
    """Letters to people who might become your mentors, from your own mailbox; and a prompt for each next step.

    Begin with `outreach demo`, then `outreach init`.
    """
    ctx.obj = config
