"""Shows that the laws find each guard of the product that is taken away: `python -m tests.guards [NAME...]`.

For each guard a copy of the package is made in which this one line is another; the laws run on the copy, and must
find it. Where nothing was taken away they must find nothing. Prints guard -> law, and ends with 1 when a guard was
not found, or is not where it is said to be.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from compileall import compile_dir
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("config", "outreach", "templates", "tests", "pyproject.toml")
NOT_COPIED = shutil.ignore_patterns("corpus", "end_to_end")
SEEDS = (1, 2, 3, 4, 5, 6)
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
AT_MOST = 600
"""Seconds for one seed; what takes longer hangs, and ends all of it."""

APPROACH, ABOUT_TO_GO, TALK, REQUEST, ASKED_BEFORE, MENTORING = MACHINES = tuple(
    f"test_laws.py::Test{one}" for one in ("Approach", "AboutToGo", "Talk", "Request", "AskedBefore", "Mentoring")
)
BRAKE = "test_laws_of_time.py::test_never_more_first_approaches_go_in_a_day_than_the_brake_lets_through"
"""Where a life begins near to what a guard is for, it is found soon."""

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
    laws: str = APPROACH


def guard(name: str, *edits: tuple[str, str, str], laws: str = APPROACH) -> Guard:
    return Guard(name, tuple(Edit(f"outreach/{file}", words, instead) for file, words, instead in edits), laws)


RECORDING = "application/recording.py"
REVIEW = "application/request_review.py"
OUTBOX = "application/outbox.py"
SENDING = "domain/sending.py"
POLICY = "domain/policy.py"
OBEYING = "application/obeying.py"
INTERPRETING = "application/interpreting.py"

ANY_PROMPT = """\
    asked = [one.prompt for one in records.prompts.open_items() if one.prompt]
    prompt = prompt or (records.prompts.get(asked[0]) if asked else None)
    return Under(prompt, tuple(records.prompts.items_of(prompt.id)), button) if prompt else None"""

NOW_IN_DOUBT = """\
        records.outbox.update(replace(current, status=Status.IN_DOUBT), was=Status.SENDING)
        doubt = e.LetterInDoubt(at=app.clock.now(), letter=current.id, step=current.step)
        record(app, records, load(records, current.journey), doubt)
"""

TALKED = """\
    if journey.stage is not Stage.MET:
        raise Refusal("""

GUARDS = (
    guard(
        "the claim checks where the journey is", (OUTBOX, "journey_seq=seq,", "journey_seq=None,"), laws=ABOUT_TO_GO
    ),
    guard(
        "the claim checks the lease",
        (
            OUTBOX,
            "            fencing=fencing,",
            "            fencing=getattr(records.leases.get(), 'fencing', 0),",
        ),
        laws=ABOUT_TO_GO,
    ),
    guard(
        "the claim checks STOP and pauses",
        (OUTBOX, "even_when_stopped=to_mentee,", "even_when_stopped=True,"),
        laws=ABOUT_TO_GO,
    ),
    guard("the last look", (OUTBOX, "    take_in(app, mailbox, found.listed, tally)\n", ""), laws=ABOUT_TO_GO),
    guard(
        "the look for earlier mail", (OUTBOX, "if _not_ours(app, earlier.listed):", "if False:"), laws=ABOUT_TO_GO
    ),
    guard("the brake", (OUTBOX, "    if too_many:", "    if False:"), laws=BRAKE),
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
            NOW_IN_DOUBT,
            "        records.outbox.update(replace(current, status=Status.QUEUED), was=Status.SENDING)\n",
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
            RECORDING,
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
    guard("the window", (SENDING, "    if opening > now:", "    if False:"), laws=ABOUT_TO_GO),
    guard("the gap", (SENDING, "    if rested > now:", "    if False:"), laws=ABOUT_TO_GO),
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
            RECORDING,
            '("dead_address", journey.address_dead)):',
            '("dead_address", False)):',
        ),
    ),
    guard(
        "a decline binds",
        (
            POLICY,
            "    if journey.declined_in and isinstance(wanted, DraftLetter) and wanted.steps != (Step.THANK_YOU,):",
            "    if False:",
        ),
    ),
    guard(
        "a draft that the mentee changed does not go",
        (
            "application/drafts.py",
            "        if _is_approved(mail) and not _as_it_was(draft, there):\n",
            "        if False:\n",
        ),
    ),
    guard(
        "approving by name sends no request",
        (
            "application/commanding.py",
            "    if any(one.question is Question.REQUEST for one in mine) and not letters:\n",
            "    if False:\n",
        ),
        laws=REQUEST,
    ),
    guard(
        "a request has a prompt of its own",
        (
            POLICY,
            "Question.REQUEST if letter.step is Step.MENTORING_REQUEST else Question.APPROVE",
            "Question.APPROVE",
        ),
        laws=REQUEST,
    ),
    guard(
        "a request is never automatic",
        ("domain/rules.py", "if Step.MENTORING_REQUEST in self.automatic:", "if False:"),
        laws=REQUEST,
    ),
    guard(
        "a request comes after a talk",
        (REVIEW, TALKED, TALKED.replace("journey.stage is not Stage.MET", "False")),
        ("domain/talk_transitions.py", "asking=journey.stage is Stage.MET", "asking=True"),
        (
            POLICY,
            "return conversing(journey, around, now, rules)",
            "return (after_the_talk if journey.asking else conversing)(journey, around, now, rules)",
        ),
        laws=TALK,
    ),
    guard(
        "nobody is a mentor who did not offer it",
        (
            "application/agreeing.py",
            "if yes and asked.item and offers_to_mentor(records, asked.item, asked.journey.stage):",
            "if yes:",
        ),
        laws=TALK,
    ),
    guard(
        "nobody is asked for mentoring twice",
        (REVIEW, "    if journey.asked_at:\n", "    if False:\n"),
        laws=ASKED_BEFORE,
    ),
    guard(
        "their not now binds until its date",
        (REVIEW, "    if journey.ask_after and now < journey.ask_after:\n", "    if False:\n"),
        laws=ASKED_BEFORE,
    ),
    guard(
        "the rows follow the journal",
        (
            RECORDING,
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


NOTHING = tuple(Guard("nothing", (), laws) for laws in (*MACHINES, BRAKE))
"""Whatever the laws find in these, they find without a cause."""


def faults(one: Guard, root: Path = ROOT) -> list[str]:
    """The edits whose words do not stand in the source exactly once."""
    counts = [(edit, (root / edit.file).read_text(encoding="utf-8").count(edit.words)) for edit in one.edits]
    return [f"{edit.file} has {edit.words!r} {count} times" for edit, count in counts if count != 1]


def take_away(one: Guard, root: Path) -> None:
    for edit in one.edits:
        file = root / edit.file
        file.write_text(file.read_text(encoding="utf-8").replace(edit.words, edit.instead), encoding="utf-8")


def whole_copy(of: Path, to: Path, names: Sequence[str] = COPIED) -> None:
    for name in names:
        if (of / name).is_dir():
            shutil.copytree(of / name, to / name, ignore=NOT_COPIED)
        else:
            shutil.copy(of / name, to / name)


def law_that_finds(one: Guard, base: Path) -> str:
    """What the laws say when this guard is gone from a copy of `base`; "" if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        whole_copy(base, copy)
        take_away(one, copy)
        return next((law for law in (_run(copy, seed, one.laws) for seed in SEEDS) if law), "")


def _run(copy: Path, seed: int, laws: str) -> str:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider"]
    command += [f"--hypothesis-seed={seed}", f"tests/application/{laws}"]
    env = {**os.environ, "HYPOTHESIS_PROFILE": "guards", "PYTHONPATH": str(copy), **COMPILED}
    done = subprocess.run(command, cwd=copy, env=env, capture_output=True, text=True, timeout=AT_MOST, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"the laws could not be tried:\n{done.stdout[-2000:]}{done.stderr[-500:]}")
    found = BROKEN.findall(done.stdout)
    return (
        ""
        if done.returncode == 0
        else _words(found[-1] if found else ("", done.stdout[-300:] + done.stderr[-300:]))
    )


def _words(found: tuple[str, str]) -> str:
    error, words = found
    return words.split("\n")[0] if error == "AssertionError" and words else f"{error}: {words}"


def tried(one: Guard, base: Path) -> tuple[bool, str]:
    """Whether it is as it must be, and its line in the table."""
    began = time.monotonic()
    gone = faults(one)
    law = "" if gone else law_that_finds(one, base)
    words = law or f"NOT THERE: {'; '.join(gone)}" * bool(gone) or ("NOT FOUND" if one.edits else "nothing")
    return bool(law) is bool(one.edits), f"{one.name:45} {time.monotonic() - began:5.0f} s  {words}\n"


def main(names: list[str]) -> int:
    wanted = [one for one in (*NOTHING, *GUARDS) if not names or any(name in one.name for name in names)]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as threads:
        base = Path(folder)
        whole_copy(ROOT, base)
        compile_dir(base / "outreach", quiet=1)
        missed = 0
        for as_it_must_be, line in threads.map(partial(tried, base=base), wanted):
            missed += not as_it_must_be
            sys.stdout.write(line)
            sys.stdout.flush()
    return 1 if missed or not wanted else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
