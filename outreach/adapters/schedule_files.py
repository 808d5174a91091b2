"""What makes passes run by themselves: systemd units and a line for cron, with the paths of this installation."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SERVICE = "outreach.service"
TIMER = "outreach.timer"
WATCH = "outreach-watch.service"
FAILED = "outreach-failed.service"
EVERY = "*/5 * * * *"
MARK = "# outreach: "
"""Behind it the settings file: by that a line of ours is known again."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be run, and what it needs. `writable`: files are changed below these directories."""

    program: tuple[str, ...]
    settings: Path
    writable: tuple[Path, ...]
    password_file: Path | None = None
    password_command: bool = False
    own_privileges: bool = False  # a program is run that a sandbox would break

    def calling(self, *words: str) -> tuple[str, ...]:
        """The command line that says these words to the program."""
        return (*self.program, "--config", str(self.settings), *words)


def program_path(argv0: str, python: str) -> tuple[str, ...]:
    """How this very program is called by others: by its own path, else through its Python."""
    called = Path(argv0)
    beside = Path(python).with_name("outreach")
    found = next((one for one in (called, beside) if one.name == "outreach" and one.is_file()), None)
    return (str(found.absolute()),) if found else (python, "-m", "outreach")


def units(shipped: Path, task: Task, *, watch: bool = False) -> Mapping[str, str]:
    """The text of each unit, by its name (systemd.unit, systemd.exec): the timer and its service, or the watch."""
    services = {name: _service(shipped / name, task) for name in (WATCH if watch else SERVICE, FAILED)}
    return services if watch else {**services, TIMER: (shipped / TIMER).read_text(encoding="utf-8")}


def _service(shipped: Path, task: Task) -> str:
    blocks = shipped.read_text(encoding="utf-8").strip().split("\n\n")
    about, *rest = blocks
    head = f"# Written by `outreach schedule install` for {task.settings}\n{about.splitlines()[0]}"
    kept = [one for one in rest if not (task.own_privileges and "NoNewPrivileges=" in one)]
    lines = [line for line in "\n\n".join([head, *kept]).splitlines() if not _left_out(line, task)]
    return "\n".join(_set(line, task) for line in lines) + "\n"


def _left_out(line: str, task: Task) -> bool:
    about_password = line.startswith(("LoadCredential=", "# The password,"))
    return (about_password and task.password_file is None) or line.startswith("# Leave all of this out")


def _set(line: str, task: Task) -> str:
    match line.partition("=")[0]:
        case "ExecStart":
            words = line.partition(" outreach ")[2].split()
            return f"ExecStart={' '.join(map(_word, task.calling(*words)))}"
        case "LoadCredential":
            return f"LoadCredential=outreach-password:{_literal(str(task.password_file))}"
        case "ReadWritePaths":
            # gpg locks its files, and its agent answers below %t.
            more = ["-%h/.gnupg", "-%t"] if task.password_command else []
            return " ".join(["ReadWritePaths=" + " ".join(_path(one) for one in task.writable), *more])
        case _:
            return line


def _literal(text: str) -> str:
    return text.replace("%", "%%")


def _word(text: str) -> str:
    """A word of a command line (systemd.service, "Command lines")."""
    return _quoted(_literal(text).replace("$", "$$"))


def _path(path: Path) -> str:
    """A path that may be missing: the service starts all the same."""
    return _quoted("-" + _literal(str(path)))


def _quoted(text: str) -> str:
    if not any(char.isspace() or char in "\"'\\;" for char in text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def crontab_line(task: Task) -> str:
    """One line for crontab(5), where "%" ends the command unless it is escaped. What a pass did is not mailed; when
    it fails, a notice goes out."""
    passing, telling = shlex.join(task.calling("run")), shlex.join(task.calling("notice", "--after", "15"))
    command = f"{passing} >/dev/null || {telling} >/dev/null {MARK}{task.settings}"
    return f"{EVERY} {command.replace('%', chr(92) + '%')}"


def with_line(table: str, line: str) -> str:
    """The crontab with this line in place of an earlier one for the same settings, or at its end."""
    mark = line[line.rindex(MARK) :]
    lines = table.removesuffix("\n").split("\n") if table else []
    ours = [number for number, one in enumerate(lines) if one.endswith(mark) and not one.startswith("#")]
    kept = [one for number, one in enumerate(lines) if number not in ours[1:]]
    if ours:
        kept[ours[0]] = line
    else:
        kept.append(line)
    return "\n".join(kept) + "\n"


def differing(directory: Path, wanted: Mapping[str, str]) -> Sequence[Path]:
    """The files in the directory that are missing or say something else."""
    return [directory / name for name, text in wanted.items() if _text(directory / name) != text]


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None
