"""How much of the practice the program keeps, and how easy its sheets are to read.

    python -m bench.praksis

Prints how many of the points in docs/praksis.md are held by a test, are not the program's to hold, and are not held yet; then
LIX of the program's own words in each sheet a client may read, for each invented situation and language.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "praksis.md"
POINTS = 76
_LINE = re.compile(r"^- \*\*(\d+)\*\* (.+)$", re.MULTILINE)
_TEST = re.compile(r"`(tests/[^`\s]+\.py::[^`\s]+)`")
_REASON = re.compile(r"\bGrunn: (.+?)(?= (?:Prøve|Ikke ennå): |$)")
_NOT_YET = re.compile(r"\bIkke ennå: (.+?)(?= (?:Prøve|Grunn): |$)")


@dataclass(frozen=True)
class Point:
    """One line of the page: what is done about a point, the tests that hold it, why it is not ours, what is lacking."""

    number: int
    text: str
    tests: tuple[str, ...]
    reason: str
    lacking: str

    @property
    def held(self) -> bool:
        return bool(self.tests) and not self.lacking


def points(page: str) -> tuple[Point, ...]:
    """The points of the page, in its order."""
    return tuple(
        Point(int(number), text, tuple(_TEST.findall(text)), _first(_REASON, text), _first(_NOT_YET, text))
        for number, text in _LINE.findall(page)
    )


def names_of_tests(root: Path = ROOT) -> frozenset[str]:
    """Every test by its node name without parameters, read from the source and not by running it."""
    return frozenset(
        f"{file.relative_to(root).as_posix()}::{name}"
        for file in (root / "tests").rglob("test_*.py")
        for name in _names(ast.parse(file.read_text("utf-8")).body)
    )


def _names(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node.name
        elif isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            yield from (f"{node.name}::{name}" for name in _names(node.body))


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1].strip() if found else ""


def main() -> None:
    from tests.sheets import LANGUAGES, SITUATIONS, lix_of, sheets

    found = points(PAGE.read_text("utf-8"))
    lacking = [point for point in found if point.lacking]
    print(f"Held by tests: {sum(point.held for point in found)} of {POINTS}")
    print(f"Not the program's to hold, with the reason: {sum(bool(p.reason) and not p.tests for p in found)}")
    print(f"Not held yet, or not wholly: {len(lacking)}")
    for point in lacking:
        print(f"  {point.number}: {point.lacking}")
    print("\n| situation | language | sheet | LIX |\n| --- | --- | --- | --- |")
    for situation in SITUATIONS:
        for language in LANGUAGES:
            for name, lines in sheets(situation, language).items():
                print(f"| {situation['id']} | {language} | {name} | {lix_of(lines, language):.0f} |")


if __name__ == "__main__":
    main()
