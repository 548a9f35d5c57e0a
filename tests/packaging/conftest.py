"""A small checkout: the real launcher, a stand-in for planlegg, and a lock with one tiny package made here."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import cli

STAND_IN = """
import os, signal, sys
import liten

if sys.argv[1:] == ["vent"]:
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    print("venter", flush=True)
    signal.pause()
print(liten.VERSION, sys.argv[1:], os.getcwd(), sys.stdin.read(), sep="|")
sys.exit(7)
"""


@dataclass(frozen=True)
class Checkout:
    """A folder with the launcher in it, and a folder of packages in place of a registry."""

    root: Path
    registry: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def lock(self, version: str, digest: str | None = None) -> None:
        """Lock the tiny package at ``version``; with a ``digest`` that is not its own, if given."""
        wheel = self.registry / f"liten-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            info = f"liten-{version}.dist-info"
            archive.writestr("liten.py", f"VERSION = {version!r}\n")
            archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: liten\nVersion: {version}\n")
            archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{info}/RECORD", f"liten.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        (self.root / "requirements" / "planlegg.txt").write_text(f"liten=={version} --hash=sha256:{digest}\n", "utf-8")

    def begin(self, *args: str, cwd: Path | None = None, **variables: str) -> subprocess.Popen[str]:
        """Start the launcher, in a process group of its own, with pipes for all three streams."""
        kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "LANG", "TMPDIR") if key in os.environ}
        registry = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.registry), "PIP_CONFIG_FILE": os.devnull}
        return subprocess.Popen(
            [sys.executable, str(self.root / "cli.py"), *args],
            env={**kept, **registry, "HOME": "", "PYTHONUTF8": "1", **variables},
            cwd=cwd or self.root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def run(self, *args: str, stdin: str = "", cwd: Path | None = None, **variables: str) -> tuple[int, str, str]:
        """Exit code, stdout and stderr of one whole run."""
        process = self.begin(*args, cwd=cwd, **variables)
        out, err = process.communicate(stdin, timeout=240)
        return process.returncode, out, err


def new_checkout(root: Path) -> Checkout:
    checkout = Checkout(root / "planlegg", root / "registry")
    for folder in (checkout.root / "planlegg", checkout.root / "requirements", checkout.registry):
        folder.mkdir(parents=True)
    shutil.copy(cli.__file__, checkout.root / "cli.py")
    (checkout.root / "planlegg" / "__main__.py").write_text(STAND_IN, "utf-8")
    checkout.lock("1.0")
    return checkout


@pytest.fixture
def fresh(tmp_path: Path) -> Checkout:
    """A checkout nobody has started from yet."""
    return new_checkout(tmp_path)


@pytest.fixture(scope="package")
def started(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that has been started once. Tests that use it leave its environment ready."""
    checkout = new_checkout(tmp_path_factory.mktemp("checkout"))
    code, out, err = checkout.run()
    assert (code, out.split("|")[0]) == (7, "1.0"), err
    return checkout
