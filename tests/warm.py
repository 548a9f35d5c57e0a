"""Processes that begin with the installed libraries in memory, and nothing of the program itself.

Half of a short command is the loading of libraries, and the journeys run thousands of commands. Each is still run from its first
line, in a process of its own with its own words, environment, folder and files.
"""

import atexit
import importlib
import json
import os
import runpy
import socket
import subprocess
import sys
import tempfile
import traceback
from functools import cache
from io import BufferedReader, BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = ("click", "msgspec", "numpy", "rapidfuzz.process", "sqlalchemy", "sqlcipher3.dbapi2", "tomli")
PATIENCE = 120.0
"""Seconds before a command that does not end is given up."""
POSSIBLE = hasattr(os, "fork") and hasattr(socket, "send_fds")


def run(words: list[str], environment: dict[str, str], folder: Path, given: str | None) -> tuple[int, str, str]:
    """Run ``python -m planlegg`` with these words: the code it ends with, what it printed, and what it said on stderr."""
    with tempfile.TemporaryFile() as read, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        read.write((given or "").encode())
        read.seek(0)
        line = _starter()
        files = [file.fileno() for file in (read, out, err)]
        socket.send_fds(line, [json.dumps([words, environment, str(folder)]).encode() + b"\n"], files)
        ended = line.recv(16)
        assert ended, "the process that starts the others is gone"
        return int(ended), _whole(out), _whole(err)


def _whole(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode()


@cache
def _starter() -> socket.socket:
    """The line to the process that starts the others; it ends when this process does."""
    here, there = socket.socketpair()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    subprocess.Popen(
        [sys.executable, "-m", "tests.warm", str(there.fileno())], pass_fds=[there.fileno()], cwd=ROOT, env=environment
    )
    there.close()
    here.settimeout(PATIENCE)
    return here


def _start_others(line: socket.socket) -> None:
    for name in LIBRARIES:
        importlib.import_module(name)
    while asked := _ask(line):
        request, files = asked
        child = os.fork()
        if child == 0:
            line.close()
            _become(*json.loads(request), files)
        for file in files:
            os.close(file)
        line.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def _ask(line: socket.socket) -> tuple[bytes, list[int]] | None:
    request, files, _, _ = socket.recv_fds(line, 65536, 3)
    while request and not request.endswith(b"\n"):
        request += line.recv(65536)
    return (request, files) if request else None


def _become(words: list[str], environment: dict[str, str], folder: str, files: list[int]) -> NoReturn:
    """Be ``python -m planlegg`` from here to the end."""
    for number, file in enumerate(files):
        os.dup2(file, number)
    os.closerange(3, 256)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.path[0] = folder
    sys.argv = ["planlegg", *words]
    sys.stdin = TextIOWrapper(BufferedReader(FileIO(0, closefd=False)), "utf-8", "surrogateescape")
    sys.stdout = TextIOWrapper(BufferedWriter(FileIO(1, "w", closefd=False)), "utf-8", "surrogateescape")
    sys.stderr = TextIOWrapper(BufferedWriter(FileIO(2, "w", closefd=False)), "utf-8", "backslashreplace", line_buffering=True)
    code: object = 1
    try:
        runpy.run_module("planlegg", run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code or 0
    except BaseException:
        traceback.print_exc()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    os._exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    _start_others(socket.socket(fileno=int(sys.argv[1])))
