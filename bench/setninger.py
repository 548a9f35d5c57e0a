"""How well sentences are read that say what somebody wants and what not, tuned on and held out. python -m bench.setninger

``setninger`` and ``unngaaelse`` are whole sentences with marked phrases. ``rammer`` are frames, each tried with six pairs of words:
how often the wished is not taken for a no, how often the avoided is heard as a no, and how often a no becomes a wish.
"""

import re
import tomllib
from pathlib import Path

from planlegg.text.grammar import Ytring, utterances
from tests.unit.text.test_sentences import CASES as SETNINGER
from tests.unit.text.test_sentences import share
from tests.unit.text.test_unngaaelse import CASES as UNNGAAELSE

FRAMES = Path(__file__).parents[1] / "tests" / "cases" / "rammer.toml"
PAIRS = (
    ("snekker", "kasserer"),
    ("svømming", "lagerarbeid"),
    ("butikkmedarbeider", "vekter"),
    ("fotografering", "rengjøring"),
    ("kokk", "telefonselger"),
    ("barnehage", "kantinemedarbeider"),
)


def main() -> None:
    print("| sentences | read right, tuned on | held out |")
    print("| --- | --- | --- |")
    for name, cases in (("setninger", SETNINGER), ("unngaaelse", UNNGAAELSE)):
        halves = [[case for case in cases if case["nr"] % 2 == odd] for odd in (0, 1)]
        print(f"| {name} ({len(cases)}) | " + " | ".join(f"{share(half):.2f}" for half in halves) + " |")
    frames = tomllib.loads(FRAMES.read_text("utf-8"))["ramme"]
    print(f"\n| frames ({len(frames)}) | tuned on | held out |")
    print("| --- | --- | --- |")
    halves = [[heard(f["tekst"], *pair) for f in frames if f["nr"] % 2 == odd for pair in PAIRS] for odd in (0, 1)]
    for at, what in enumerate(("the wished is not a no", "the avoided is a no", "the avoided is a wish")):
        print(f"| {what} | " + " | ".join(f"{sum(one[at] for one in half) / len(half):.2f}" for half in halves) + " |")


def heard(frame: str, wished: str, avoided: str) -> tuple[bool, bool, bool]:
    """Whether the wished is not a no, the avoided is a no, and the avoided is a wish."""
    text = re.sub(r"\b[WA]\b", lambda found: wished if found[0] == "W" else avoided, frame)
    wish, no = about(wished, text), about(avoided, text)
    return (
        not any(one.retning in ("vil_ikke", "ikke_na") for one in wish),
        any(one.retning in ("vil_ikke", "ikke_na") for one in no),
        any(one.retning == "vil" for one in no),
    )


def about(word: str, text: str) -> list[Ytring]:
    """What is said whose content meets the word."""
    first = text.index(word)
    found = []
    for one in utterances(text):
        at = one.start + max(0, one.tekst.rfind(one.ord))
        if at < first + len(word) and first < at + len(one.ord):
            found.append(one)
    return found


if __name__ == "__main__":
    main()
