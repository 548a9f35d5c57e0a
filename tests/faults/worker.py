"""The process that holds the loaded program, and forks one child for each try. Started by ``harness.Worker``."""

import os
import signal
import sys
from pathlib import Path

from tests.faults.usecases import CASES


def main() -> None:
    answers = os.fdopen(os.dup(1), "w")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):  # what the program says to a person is not for the harness
        os.dup2(nothing, stream)
    for case in CASES.values():
        case.load()
    for line in iter(sys.stdin.readline, ""):
        name, home = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            _child(name, Path(home))
        os.waitpid(child, os.WUNTRACED)  # it has stopped itself
        print(child, file=answers, flush=True)
        sys.stdin.readline()  # it goes on
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


def _child(name: str, home: Path) -> None:
    """Never returns."""
    os.kill(os.getpid(), signal.SIGSTOP)
    try:
        code = CASES[name].act(home)
    except BaseException:
        code = 99
    os._exit(code)


if __name__ == "__main__":
    main()
