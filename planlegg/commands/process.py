"""What a run needs of its process: places to read and write, and a quiet end when it is stopped from outside."""

import gc
import os
import signal
import sys
from contextlib import suppress
from types import FrameType


class Stopped(KeyboardInterrupt):
    """Somebody, or the machine, asked the program to end. What holds the terminal lets go of it, as for Ctrl-C."""


def make_ready() -> None:
    """A run is short: no threads for algebra nobody does, and no search for garbage while data files are read.

    Its memory, which may hold a client's words, is never written to a file when it is cut down.
    """
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(100_000, 20, 20)
    _fill_closed()
    _be_stoppable()


def was_stopped(error: BaseException) -> bool:
    """Whether it was asked to end from outside; else a person pressed Ctrl-C."""
    return isinstance(error, Stopped) or isinstance(error.__cause__, Stopped)


def silence_stdout() -> None:
    """Python flushes stdout at exit; point it away so that no second error is shown."""
    if sys.stdout is not None:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fill_closed() -> None:
    """No file of ours gets the number of a closed stream, and what is written to a closed stdout is lost with a fault, not without."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if number == 1 else os.O_RDWR)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  it stays open for as long as we run


def _be_stoppable() -> None:
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            with suppress(ValueError):  # only the main thread may
                signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped
