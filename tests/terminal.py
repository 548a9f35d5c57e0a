"""A real terminal for the command line: a pseudo-terminal that is read and typed into."""

import os
import re
import select
import signal
import sys
import time
from pathlib import Path

from tests.run import DAY, PASSPHRASE, ROOT, clean_environment

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|\x1b[=>()][0-9A-B]?")
PATIENCE = 60.0


class Terminal:
    """One run of the command line in a terminal of its own. ``seen`` is everything shown, without colours and movement."""

    def __init__(self, home: Path, *args: str, env: dict[str, str] | None = None, shell: str = "") -> None:
        """Runs the command line with ``args``, or a whole line of the shell when one is given."""
        import pty

        self.raw = b""
        self.mark = 0
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            variables = {**clean_environment(home), "TERM": "xterm", **(env or {})}
            words = [sys.executable, "-m", "planlegg", "--dato", DAY, "--lager", str(home / "lager"), *args]
            words = ["/bin/sh", "-c", shell] if shell else words
            os.execve(words[0], words, {**variables, "PYTHONPATH": str(ROOT)})

    @property
    def seen(self) -> str:
        return ESCAPES.sub("", self.raw.decode("utf-8", "replace")).replace("\r", "")

    def expect(self, words: str) -> None:
        """Wait until ``words`` are shown after what was last waited for."""
        until = time.monotonic() + PATIENCE
        while words not in self.seen[self.mark :]:
            if time.monotonic() > until or not self._read(until):
                raise AssertionError(f"never saw {words!r} in:\n{self.seen[self.mark :]}")
        self.mark = self.seen.index(words, self.mark) + len(words)

    def type(self, line: str) -> None:
        """A line and Enter."""
        time.sleep(0.15)  # prompts that redraw throw away what is typed before they are drawn
        os.write(self.screen, line.encode() + b"\r")

    def press(self, keys: str) -> None:
        """Keys as they are, without Enter."""
        time.sleep(0.15)
        os.write(self.screen, keys.encode())

    def expect_bytes(self, wanted: bytes, after: int) -> None:
        """Wait until ``wanted`` was sent to the terminal after so many bytes."""
        until = time.monotonic() + PATIENCE
        while wanted not in self.raw[after:]:
            if time.monotonic() > until or not self._read(until):
                raise AssertionError(f"never got {wanted!r}")

    def end(self) -> int:
        """Wait for the end; the exit code, or minus the signal."""
        until = time.monotonic() + PATIENCE
        while self._read(until):
            pass
        _, status = os.waitpid(self.pid, 0)
        os.close(self.screen)
        return os.waitstatus_to_exitcode(status)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        self.end()

    def _read(self, until: float) -> bool:
        ready, _, _ = select.select([self.screen], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            return False
        try:
            chunk = os.read(self.screen, 65536)
        except OSError:  # Linux says so when the other end is closed
            return False
        self.raw += chunk
        if b"\x1b[6n" in chunk:  # where is the cursor?
            os.write(self.screen, b"\x1b[1;1R")
        return bool(chunk)


__all__ = ["PASSPHRASE", "Terminal"]
