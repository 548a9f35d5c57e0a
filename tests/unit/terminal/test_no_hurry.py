"""Nothing in the program hurries a person, fills a pause, or colours what it says of one."""

import ast

import pytest

from tests.run import ROOT

ROOMS = ("terminal", "commands", "usecases", "interview", "export")
FILES = sorted(file for room in ROOMS for file in (ROOT / "planlegg" / room).rglob("*.py"))
HURRY = {"sleep", "alarm", "setitimer", "threading", "sched", "wait_for", "call_later"}
COLOUR = {"secho", "style", "fg", "bg", "Color", "bell", "blink"}


def names(source: str) -> set[str]:
    """Every name, attribute and keyword of the source."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.keyword(arg=str(name)) | ast.alias(name=name):
                found.add(name)
    return found


def test_what_is_looked_for_is_found() -> None:
    assert {"sleep", "fg"} <= names("import time\ntime.sleep(1)\nclick.echo(click.style('x', fg='red'))")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_nothing_waits_by_the_clock_or_draws_in_colours(file) -> None:  # type: ignore[no-untyped-def]
    used = names(file.read_text("utf-8"))
    assert used & HURRY == set()
    assert used & COLOUR == set()
