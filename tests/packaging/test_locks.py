"""The locks hold what pyproject.toml asks for, and both hold the same."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import cli

PIN = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)(?: ; (.+?))? \\$")


def pins(name: str) -> dict[str, set[str]]:
    """Package name to its locked versions; more than one where they differ by Python version."""
    found: dict[str, set[str]] = {}
    lines = (cli.ROOT / "requirements" / name).read_text("utf-8").splitlines()
    for line in lines:
        if line and not line.startswith((" ", "#")):
            match = PIN.match(line)
            assert match, f"{name}: «{line}» is not a pinned package with hashes"
            found.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return found


def asked(group: str | None = None) -> list[Requirement]:
    tree = tomllib.loads((cli.ROOT / "pyproject.toml").read_text("utf-8"))
    lines = tree["dependency-groups"][group] if group else tree["project"]["dependencies"]
    return [Requirement(line) for line in lines]


def test_core_lock_meets_every_dependency() -> None:
    locked = pins("planlegg.txt")
    for need in asked():
        versions = locked[canonicalize_name(need.name)]
        assert all(need.specifier.contains(version) for version in versions), f"{need}: {versions}"


def test_test_lock_is_the_core_lock_and_the_tools() -> None:
    core, everything = pins("planlegg.txt"), pins("test.txt")
    assert {name: everything.get(name) for name in core} == core
    assert {canonicalize_name(need.name) for need in asked("dev")} <= set(everything)
    assert "pytest" not in core
