"""Over invented interviews: how many explanations are true, and how many options break a hard limit.

    python -m bench.planer [--antall 2000] [--sanne 50]

``--sanne`` is how many of the interviews have every line of every option tried; that takes about a second each.
"""

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planlegg.domain.svar import HARDE_GRENSER  # noqa: E402
from planlegg.usecases.propose import propose, understand  # noqa: E402
from tests.properties.interviews import interview  # noqa: E402
from tests.properties.limits import KINDS, broken, of_a_kind  # noqa: E402
from tests.properties.made import DATA, DAY, WORDS  # noqa: E402
from tests.properties.truth import tried  # noqa: E402

PART = 50
"""Interviews one process takes at a time."""
LINES = [line for lines in KINDS.values() for line in lines]


def counted(numbers: range, every_line: int) -> Counter[str]:
    """What some interviews gave; those below ``every_line`` have each line of each option tried."""
    count: Counter[str] = Counter()
    for number in numbers:
        answers = interview(Random(number), WORDS)
        picture, found = understand(answers, DATA), propose(answers, DATA, DAY)
        count["interviews"] += 1
        count["a question about a contradiction"] += bool(found.spor)
        count["everything wished for closed, nearest named"] += found.naermest is not None
        count["a hard limit shuts a whole kind"] += any(line in answers.tekst(HARDE_GRENSER) for line in LINES)
        for option in found.forslag:
            shut = [of_a_kind(answers, DATA.katalog[one.id]) for one in option.aktiviteter]
            count["options of a kind that a hard limit shuts"] += any(shut)
            if option.aktiviteter:
                count["options"] += 1
                count["options that break a hard limit"] += option.uke is None or bool(broken(option.uke, picture))
        if number < every_line:
            for one in tried(answers, DATA, DAY):
                count["lines tried"] += 1
                count["lines that are true"] += one.ok
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--antall", type=int, default=2000)
    parser.add_argument("--sanne", type=int, default=50)
    wanted = parser.parse_args()
    parts = [range(first, min(first + PART, wanted.antall)) for first in range(0, wanted.antall, PART)]
    count: Counter[str] = Counter()
    with ProcessPoolExecutor() as workers:
        for one in workers.map(counted, parts, [wanted.sanne] * len(parts)):
            for name, value in one.items():
                count[name] += value
    print("| what | number |")
    print("| --- | --- |")
    print("\n".join(f"| {name} | {value} |" for name, value in count.items()))


if __name__ == "__main__":
    main()
