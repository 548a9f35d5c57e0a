"""No file that is handed on names a registry host or a place on somebody's machine."""

import re
import subprocess

import cli

# Put together here, so that this file does not hold what it looks for.
NAMES = {"pypi": "org", "pythonhosted": "org", "npmjs": "(org|com)", "debian": "org"}
HOSTS = [name + r"\." + end for name, end in NAMES.items()]
PLACES = ["/(" + "|".join(["work", "farm", "root", "tmp", "home/[a-z]+", "Users/[A-Za-z]+"]) + ")/", r"[A-Z]:\\" + "Users"]
FORBIDDEN = re.compile("|".join(HOSTS + PLACES))


def shared_files() -> list[str]:
    """Tracked files, and new ones that are not ignored."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=cli.ROOT, capture_output=True, check=True, encoding="utf-8")
    return sorted({name for name in done.stdout.split("\0") if (cli.ROOT / name).is_file()})


def test_pattern_finds_what_it_should() -> None:
    for text in ("https://pypi" + ".org/simple", "/wo" + "rk/main/cli.py", "file:///ro" + "ot/x", "C:\\Us" + "ers\\ola"):
        assert FORBIDDEN.search(text)
    assert not FORBIDDEN.search("rules/work and homework: ~/.config, /etc/fstab")


def test_no_shared_file_names_a_host_or_a_machine_path() -> None:
    names = shared_files()
    assert "cli.py" in names
    found = []
    for name in names:
        lines = (cli.ROOT / name).read_text("utf-8", errors="replace").splitlines()
        found += [f"{name}:{number}: {line.strip()[:120]}" for number, line in enumerate(lines, 1) if FORBIDDEN.search(line)]
    assert found == []
