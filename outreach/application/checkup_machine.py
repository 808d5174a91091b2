"""What starts passes on this machine, and who can read and change the files."""

from collections.abc import Iterator

from outreach.application.checkup_values import Check, Light, Parts, Subject
from outreach.ports.errors import OutreachError
from outreach.ports.machine import FileState, Runs

RUNS = {
    Runs.TIMER: (Light.GREEN, "a timer of systemd runs a pass every five minutes", ""),
    Runs.CRONTAB: (Light.GREEN, "cron runs a pass every five minutes", ""),
    Runs.STOPPED_TIMER: (
        Light.RED,
        "the timer is installed, but does not run",
        "say: systemctl --user enable --now outreach.timer",
    ),
    Runs.WATCH: (Light.GREEN, "a watch is at work: a pass comes with new mail, and every ten minutes", ""),
    Runs.STOPPED_WATCH: (
        Light.RED,
        "the watch is installed, but does not run",
        "say: systemctl --user enable --now outreach-watch.service",
    ),
    Runs.OTHERS: (
        Light.YELLOW,
        "a timer or a watch is installed, but for other settings than these",
        "outreach schedule show tells what would be installed for these",
    ),
    Runs.NOTHING: (Light.YELLOW, "no pass runs by itself", "say: outreach schedule install"),
}


def checked_schedule(parts: Parts) -> Check:
    try:
        light, words, remedy = RUNS[parts.runs()]
    except OutreachError as error:
        return Check(Subject.SCHEDULE, Light.YELLOW, error.what, error.remedy)
    return Check(Subject.SCHEDULE, light, words, remedy)


GROUP_OR_OTHERS_WRITE = 0o022
GROUP_OR_OTHERS_READ = 0o055


def checked_files(parts: Parts) -> Iterator[Check]:
    """Whoever may change the settings may run programs in the mentee's name: they may name some."""
    found = parts.files()
    wrong = [check for one in found if (check := _wrong(one))]
    yield from wrong
    if found and not wrong:
        yield Check(
            Subject.FILES, Light.GREEN, f"only you can read and change {', '.join(one.what for one in found)}"
        )


def _wrong(one: FileState) -> Check | None:
    kept = "700" if one.mode & 0o100 else "600"
    remedy = f"chmod {kept} '{one.path}'"
    if one.mode & GROUP_OR_OTHERS_WRITE:
        return Check(Subject.FILES, Light.RED, f"others can change {one.what} ({one.path})", remedy)
    if one.mode & GROUP_OR_OTHERS_READ:
        light = Light.RED if one.secret else Light.YELLOW
        return Check(Subject.FILES, light, f"others can read {one.what} ({one.path})", remedy)
    return None
