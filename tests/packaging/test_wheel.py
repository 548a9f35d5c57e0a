"""The wheel: what is in it, and that it works on its own in an empty environment."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import cli

DATA = ("catalogue", "rules", "locale")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=cli.ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def tracked(folder: str) -> set[str]:
    """The data files of the checkout, as paths from its root."""
    files = (path for path in (cli.ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(cli.ROOT).as_posix() for path in files}


def test_data_and_code_are_inside_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in DATA:
        files = tracked(folder)
        assert files, f"{folder} is empty"
        assert {f"planlegg/_data/{name}" for name in files} <= names
    assert "planlegg/__main__.py" in names
    assert "planlegg/export/templates/ark.html.j2" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"planlegg", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}
    assert not [name for name in names if "__pycache__" in name]


def test_installed_in_an_empty_environment_the_demo_runs(wheel: Path, tmp_path: Path) -> None:
    environment = cli.Environment(tmp_path / "venv", cli.PLANLEGG.lock)
    try:
        cli.make(environment)
    except cli.CannotMake as fault:
        pytest.fail(f"The packages in the lock could not be installed here:\n{fault}")
    subprocess.run(
        [environment.python, "-I", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)],
        check=True,
        env={key: value for key, value in os.environ.items() if not key.startswith("PIP_")},
    )
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "LANG", "TMPDIR") if key in os.environ}
    done = subprocess.run(
        [environment.python.with_name("planlegg"), "demo"],
        cwd=elsewhere,
        env={**kept, "HOME": str(home), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert "Traceback" not in done.stderr
    assert [*home.iterdir(), *elsewhere.iterdir()] == []
