"""Start planlegg from a checkout: ``python3 cli.py demo``.

The first start makes ``.venv`` beside this file from the hashed lock; later starts go straight to planlegg.
Standard library only. The file must parse on old Pythons (3.6 and later), so that they can say what is wrong.
``tests/__main__.py`` starts its own environment with the same functions.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "planlegg trenger Python 3.11 eller nyere. Du startet med Python %d.%d.\n"
        "Installer en nyere Python, og start på nytt med den, for eksempel: python3.12 cli.py demo\n" % sys.version_info[:2]
    )
    sys.exit(2)

import hashlib
import importlib.util
import re
import subprocess
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple, NoReturn

ROOT = Path(__file__).resolve().parent
STAMP = "planlegg-ferdig.txt"
FAILED, INTERRUPTED = 1, 130

# Settings that would send packages elsewhere or add to the lock. The rest (index, proxy, certificate) are the person's own.
ELSEWHERE = ("TARGET", "PREFIX", "ROOT", "PYTHON", "REQUIREMENT", "CONSTRAINT", "EDITABLE", "DRY_RUN", "NO_BINARY", "ONLY_BINARY")
PIP = "install --require-hashes --no-deps --only-binary :all: --no-user --no-input --progress-bar off --disable-pip-version-check"

# What the tools say when they stop, and what the person can do about it. The first that fits is shown.
REASONS = (
    (
        r"DO NOT MATCH THE HASHES",
        "En pakke er ikke den samme som i låsefila {lock}. Stopp her, og si fra til dem som har ansvar for planlegg.",
    ),
    (
        r"No space left|Errno 28\b|not enough space",
        "Det er ikke plass på disken. Rydd plass (rundt 300 MB), og start på nytt.",
    ),
    (
        r"name resolution|getaddrinfo|NewConnectionError|Timeout|timed out|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED"
        r"|Connection (refused|reset|aborted)|unreachable|\d (Client|Server) Error",
        "Jeg får ikke hentet pakker fra pakkelageret. Sjekk nettet. Har dere mellomtjener eller eget lager, må pip kjenne det.",
    ),
    (
        r"No matching distribution",
        "Pakkelageret ga meg ikke alle pakkene. Sjekk nettet. Er det i orden, prøv med en annen Python, fra 3.11 til 3.13.",
    ),
    (
        r"Permission denied|Errno 13\b|Read-only file|WinError 5\b",
        "Jeg får ikke skrive i {folder}. Lukk andre vinduer med planlegg, eller bruk en mappe du eier.",
    ),
    (
        r"ensurepip|No module named pip",
        "Python mangler venv. På Debian og Ubuntu: sudo apt install python3-venv",
    ),
)
UNKNOWN = "Noe gikk galt. Slett {folder}, og start på nytt. Hjelper det ikke, vis linjene under til en som kan Python."


class Environment(NamedTuple):
    """A folder for an environment of its own, and the lock it is made from."""

    folder: Path
    lock: Path

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def mark(self) -> str:
        """What a finished environment is stamped with: the lock it came from and the Python it is for."""
        digest = hashlib.sha256(self.lock.read_bytes()).hexdigest()
        return "%s %s %s\n" % (sys.implementation.cache_tag, sys.platform, digest)

    def is_ready(self) -> bool:
        try:
            return (self.folder / STAMP).read_text("ascii") == self.mark() and self.python.exists()
        except (OSError, UnicodeDecodeError):
            return False


PLANLEGG = Environment(ROOT / ".venv", ROOT / "requirements" / "planlegg.txt")


class CannotMake(Exception):
    """The environment could not be made; the text tells the person why and what to do."""


def main() -> NoReturn:
    start(PLANLEGG, ["-m", "planlegg", *sys.argv[1:]])


def start(environment: Environment, args: list[str]) -> NoReturn:
    """Make the environment if need be, then run its Python with ``args`` in place of this process."""
    try:
        make(environment)
        run(environment, args)
    except CannotMake as fault:
        say(str(fault))
        sys.exit(FAILED)
    except KeyboardInterrupt:
        say("Avbrutt. Neste start begynner på nytt med %s." % environment.folder.name)
        sys.exit(INTERRUPTED)


def make(environment: Environment) -> None:
    """Make the environment unless it is ready. Raises ``CannotMake``.

    The stamp goes first and comes back last, so a half-made environment is never taken for a finished one.
    """
    if environment.is_ready():
        return
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            raise CannotMake("Python mangler %s. På Debian og Ubuntu: sudo apt install python3-venv" % module)
    folder = environment.folder
    try:
        with alone(folder.with_name(folder.name + ".lock")) as guard:
            if environment.is_ready():
                return
            again = folder.exists()
            (folder / STAMP).unlink(missing_ok=True)
            say("Lager %s %s. Det tar et minutt eller to." % (folder.name, "på nytt" if again else "for første gang"))
            work(environment, ["-m", "venv", "--clear", str(folder)], sys.executable, guard)
            work(environment, ["-m", "pip", *PIP.split(), "-r", str(environment.lock)], str(environment.python), guard)
            (folder / STAMP).write_text(environment.mark(), "ascii")
            say("%s er klar." % folder.name)
    except OSError as fault:
        raise CannotMake(
            "Jeg får ikke laget %s i %s (%s).\nLegg planlegg i en mappe du kan skrive i, og start på nytt."
            % (folder.name, folder.parent, fault.strerror or fault)
        ) from fault


def run(environment: Environment, args: list[str]) -> NoReturn:
    """Go over to the environment's Python: same folder, same input, and its exit code is ours."""
    # PYTHONPATH rather than an installed package: the checkout is what runs. -P keeps the person's own folder out of the imports.
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [str(environment.python), "-P", *args]
    try:
        if os.name != "nt":
            os.execve(command[0], command, variables)
        process = subprocess.Popen(command, env=variables)
    except OSError as fault:
        why = fault.strerror or fault
        raise CannotMake("%s lar seg ikke starte (%s). Slett mappa, og start på nytt." % (environment.folder, why)) from fault
    while True:
        try:
            sys.exit(process.wait())
        except KeyboardInterrupt:
            continue  # Ctrl-C reached planlegg too, and planlegg decides what it means


def work(environment: Environment, args: list[str], python: str, guard: IO[bytes]) -> None:
    """Run one step of the making with progress on stderr. Raises ``CannotMake`` with the reason if it fails."""
    variables = {key: value for key, value in os.environ.items() if key.upper() not in {"PIP_" + name for name in ELSEWHERE}}
    process = subprocess.Popen(
        [python, "-I", "-u", *args],
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        # A step that outlives this process keeps the guard, so the next start waits for it.
        pass_fds=() if os.name == "nt" else (guard.fileno(),),
    )
    last: deque[str] = deque(maxlen=60)
    with process:
        for line in process.stdout or ():
            last.append(line.rstrip())
            if line.startswith("Collecting "):
                say("  henter " + line.split()[1].replace("==", " "))
            elif line.startswith("Installing collected"):
                say("  legger inn pakkene")
    if process.returncode:
        raise CannotMake(explain(list(last), environment))


def explain(output: list[str], environment: Environment) -> str:
    """Why a step stopped, in words a person can act on, and then what the tool itself said last."""
    text = "\n".join(output)
    fitting = (advice for pattern, advice in REASONS if re.search(pattern, text))
    advice = next(fitting, UNKNOWN)
    errors = [line for line in output if line.startswith(("ERROR", "Error"))] or output
    tail = ["  " + re.sub(r"//[^/@\s]+@", "//", line) for line in errors[-3:]]
    return "\n".join([advice.format(folder=environment.folder, lock=environment.lock.name), *tail])


@contextmanager
def alone(path: Path) -> Iterator[IO[bytes]]:
    """Hold the guard file, so that only one start makes the environment. The system lets go of it if we die."""
    with path.open("ab") as guard:
        told = False
        while not take(guard):
            if not told:
                say("En annen start lager det planlegg trenger. Venter på den.")
                told = True
            time.sleep(0.2)
        yield guard


if sys.platform == "win32":
    import msvcrt

    def take(guard: IO[bytes]) -> bool:
        guard.seek(0)
        try:
            msvcrt.locking(guard.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def take(guard: IO[bytes]) -> bool:
        try:
            fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
