"""Shows that the laws find each guard of the product that is taken away: `python -m tests.guards [NAME...]`.

For each guard a copy of the package is made in which this one line is another; the laws run on the copy, and must
find it. Prints guard -> law, and ends with 1 when a guard was not found, or is not where it is said to be.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("config", "outreach", "templates", "tests", "pyproject.toml")
SEEDS = (1, 2)
AT_MOST = 600
"""Seconds for one seed."""

BROKEN = re.compile(r"^E +(?:\w+\.)*(\w*(?:Error|Exception|Refusal|Collision))(?:: (.*))?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Edit:
    """In this file these words, which stand there once, become others."""

    file: str
    words: str
    instead: str


@dataclass(frozen=True, slots=True)
class Guard:
    """`edits` take it away; several where more than one line keeps the same promise. `laws` are to find it."""

    name: str
    edits: tuple[Edit, ...]
    laws: str = "test_laws.py"


def guard(name: str, *edits: tuple[str, str, str], laws: str = "test_laws.py") -> Guard:
    return Guard(name, tuple(Edit(f"outreach/{file}", words, instead) for file, words, instead in edits), laws)


OUTBOX = "application/outbox.py"
SENDING = "domain/sending.py"
POLICY = "domain/policy.py"
OBEYING = "application/obeying.py"
INTERPRETING = "application/interpreting.py"

ANY_PROMPT = """\
    asked = [one.prompt for one in records.prompts.open_items() if one.prompt]
    prompt = prompt or (records.prompts.get(asked[0]) if asked else None)
    return Under(prompt, tuple(records.prompts.items_of(prompt.id)), button) if prompt else None"""

GUARDS = (
    guard("the claim checks where the journey is", (OUTBOX, "journey_seq=seq,", "journey_seq=None,")),
    guard(
        "the claim checks the lease",
        (
            OUTBOX,
            "            fencing=fencing,",
            "            fencing=getattr(records.leases.get(), 'fencing', 0),",
        ),
    ),
    guard(
        "the claim checks STOP and pauses",
        (OUTBOX, "even_when_stopped=to_mentee,", "even_when_stopped=True,"),
    ),
    guard("the last look", (OUTBOX, "    take_in(app, mailbox, found.listed, tally)\n", "")),
    guard("the look for earlier mail", (OUTBOX, "if _not_ours(app, earlier.listed):", "if False:")),
    guard("the brake", (OUTBOX, "    if too_many:", "    if False:"), laws="test_laws_of_time.py"),
    guard(
        "a provider's limit holds back all letters",
        (OUTBOX, " or is_held(app, records)", ""),
        laws="test_held_back.py",
    ),
    guard(
        "a limit that leaves a doubt holds back the others",
        ("application/settling.py", "            _keep_limit(app, mail, submission.why)\n", ""),
        laws="test_held_back.py",
    ),
    guard(
        "a letter in doubt is not sent again",
        (
            "application/doubts.py",
            "replace(current, status=Status.IN_DOUBT), was=Status.SENDING",
            "replace(current, status=Status.QUEUED), was=Status.SENDING",
        ),
    ),
    guard("Sent settles a doubt", ("application/doubts.py", "    if copy:\n", "    if False:\n")),
    guard(
        "approval covers a digest",
        (
            "application/drafting.py",
            "return content.digest != mail.approved_digest or bool(",
            "return bool(",
        ),
    ),
    guard(
        "an opt-out suppresses every address",
        (
            "application/recording.py",
            "for address in contact.addresses:",
            "for address in contact.addresses[:1]:",
        ),
    ),
    guard(
        "REOPEN is refused after an opt-out",
        (
            "application/request_journey.py",
            "def _reopen(app: App, records: Records, asked: Asked) -> Done:\n    if asked.journey.opted_out:",
            "def _reopen(app: App, records: Records, asked: Asked) -> Done:\n    if False:",
        ),
    ),
    guard(
        "an answer takes back what waits",
        (
            INTERPRETING,
            "        journey = withdraw_all(app, records, journey, Withdrawal.ANSWERED)\n",
            "        pass\n",
        ),
    ),
    guard(
        "the mentee's own mail takes back what waits",
        (INTERPRETING, "    withdraw_all(app, records, written, Withdrawal.WRITTEN_BY_HAND)\n", ""),
    ),
    guard(
        "a decline binds",
        (
            "application/request_letter.py",
            "    if asked.journey.declined_in:\n",
            "    if False:\n",
        ),
    ),
    guard(
        "a stranger's answer stops letters",
        (POLICY, "return Wait(None, Because.MENTEE_ASKED) if journey.questions else None", "return None"),
    ),
    guard(
        "who is away is left in peace",
        (POLICY, "if back and now < back and journey.stage in FIRST_APPROACH:", "if False:"),
    ),
    guard(
        "one follow-up",
        (POLICY, "if journey.follow_ups < rules.follow_ups and (letter", "if (letter"),
    ),
    guard(
        "a command wants a token of ours",
        (
            "application/tokens.py",
            "    return Under(prompt, tuple(records.prompts.items_of(prompt.id)), button) if prompt else None",
            ANY_PROMPT,
        ),
    ),
    guard(
        "a command comes from the mentee",
        (
            OBEYING,
            "if not app.mentee.owns(message.sender.address):\n        return _foreign",
            "if False:\n        return _foreign",
        ),
    ),
    guard("a command is obeyed once", (OBEYING, 'words = "" if known else _answer_to(', "words = _answer_to(")),
    guard(
        "a question is answered once",
        (OBEYING, "if item and item.state is not ItemState.OPEN and not isinstance(command, FREE):", "if False:"),
        (
            "application/requests.py",
            "given if given and given.state is ItemState.OPEN and fits(request.command, given)",
            "given if given and fits(request.command, given)",
        ),
    ),
    guard(
        "a restored store lists commands only",
        (OBEYING, "return records.mentees.get().restored and not safe", "return False"),
    ),
    guard(
        "the daily number",
        (SENDING, "if step is Step.FIRST_CONTACT and sent.new_people >= rules.new_people_a_day:", "if False:"),
        (POLICY, "if around.new_people >= rules.new_people_a_day:", "if False:"),
    ),
    guard("the window", (SENDING, "    if opening > now:", "    if False:")),
    guard("the gap", (SENDING, "    if rested > now:", "    if False:")),
    guard(
        "UNDO ends at what happened outside",
        (
            "domain/journey.py",
            "undo = after.undo if isinstance(event, BY_COMMAND) else None",
            "undo = after.undo",
        ),
    ),
    guard(
        "a dead address is suppressed",
        (
            "application/recording.py",
            '("dead_address", journey.address_dead)):',
            '("dead_address", False)):',
        ),
    ),
    guard(
        "the rows follow the journal",
        (
            "application/recording.py",
            "    records.journeys.save(projected(journey, now, app.rules.digest, now))\n",
            "",
        ),
    ),
    guard(
        "after a silence follow-ups count to the daily number",
        (SENDING, "if sent.catching_up and sent.bound", "if sent.bound < 0 and sent.bound"),
        laws="test_laws_of_silence.py",
    ),
)


def faults(one: Guard, root: Path = ROOT) -> list[str]:
    """The edits whose words do not stand in the source exactly once."""
    counts = [(edit, (root / edit.file).read_text(encoding="utf-8").count(edit.words)) for edit in one.edits]
    return [f"{edit.file} has {edit.words!r} {count} times" for edit, count in counts if count != 1]


def take_away(one: Guard, root: Path) -> None:
    for edit in one.edits:
        file = root / edit.file
        file.write_text(file.read_text(encoding="utf-8").replace(edit.words, edit.instead), encoding="utf-8")


def law_that_finds(one: Guard) -> str:
    """What the laws say when this guard is gone; "" if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy / name)
        take_away(one, copy)
        return next((law for law in (_run(copy, seed, one.laws) for seed in SEEDS) if law), "")


def _run(copy: Path, seed: int, laws: str) -> str:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider"]
    command += [f"--hypothesis-seed={seed}", f"tests/application/{laws}"]
    env = {**os.environ, "HYPOTHESIS_PROFILE": "guards", "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            command, cwd=copy, env=env, capture_output=True, text=True, timeout=AT_MOST, check=False
        )
    except subprocess.TimeoutExpired:
        return ""
    found = BROKEN.findall(done.stdout)
    return (
        ""
        if done.returncode == 0
        else _words(found[-1] if found else ("", done.stdout[-300:] + done.stderr[-300:]))
    )


def _words(found: tuple[str, str]) -> str:
    error, words = found
    return words.split("\n")[0] if error == "AssertionError" and words else f"{error}: {words}"


def tried(one: Guard) -> tuple[bool, str]:
    """Whether the guard was found to be gone, and its line in the table."""
    began = time.monotonic()
    gone = faults(one)
    law = "" if gone else law_that_finds(one)
    words = law or ("NOT FOUND" if not gone else f"NOT THERE: {'; '.join(gone)}")
    return bool(law), f"{one.name:45} {time.monotonic() - began:5.0f} s  {words}\n"


def main(names: list[str]) -> int:
    wanted = [one for one in GUARDS if not names or any(name in one.name for name in names)]
    missed = 0
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for found, line in threads.map(tried, wanted):
            missed += not found
            sys.stdout.write(line)
            sys.stdout.flush()
    return 1 if missed or not wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
