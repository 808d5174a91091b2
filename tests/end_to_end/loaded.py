"""Loads the program, then forks a process of it for each call that stands in a line of standard input (JSON)."""

import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Mapping
from typing import IO, Any, NoReturn

import outreach.adapters.imap
import outreach.adapters.smtp
import outreach.interfaces.cli.asking
import outreach.interfaces.cli.passes
import outreach.interfaces.cli.records  # noqa: F401 - imported to be there when forked
from outreach.__main__ import main
from outreach.reading.read import read

LETTER = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nGladly! How about Thursday at 10?\r\n"


def serve(patience: int) -> None:
    read(LETTER)  # compiles the patterns that every answer needs
    for line in sys.stdin:
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if child == 0:
                become(json.loads(line), out, err, patience)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            sys.stdout.write(json.dumps({"code": code, "out": said(out), "err": said(err)}) + "\n")
            sys.stdout.flush()


def become(call: Mapping[str, Any], out: IO[bytes], err: IO[bytes], patience: int) -> NoReturn:
    """In the child: runs the program as if started for this call; after so many seconds SIGALRM ends it."""
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        os.chdir(call["folder"])
        os.environ.clear()
        os.environ.update(call["environ"])
        sys.argv = ["outreach", *call["arguments"]]
        signal.alarm(patience)
        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - nothing of the child may reach the loop of its parent
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def said(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode()


if __name__ == "__main__":
    serve(int(sys.argv[1]))
