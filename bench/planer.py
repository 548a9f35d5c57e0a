"""Over invented interviews: how many explanations are true, and how many options break a hard limit.

    python -m bench.planer [--antall 2000] [--sanne 50]

``--sanne`` is how many of the interviews have every line of every option tried; that takes about a second each.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planlegg.usecases.propose import propose, understand  # noqa: E402
from tests.properties.interviews import interview  # noqa: E402
from tests.properties.limits import broken  # noqa: E402
from tests.properties.made import DATA, DAY, WORDS  # noqa: E402
from tests.properties.truth import tried  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--antall", type=int, default=2000)
    parser.add_argument("--sanne", type=int, default=50)
    wanted = parser.parse_args()
    count: Counter[str] = Counter()
    for number in range(wanted.antall):
        answers = interview(Random(number), WORDS)
        picture, found = understand(answers, DATA), propose(answers, DATA, DAY)
        count["interviews"] += 1
        count["a question about a contradiction"] += bool(found.spor)
        count["everything wished for closed, nearest named"] += found.naermest is not None
        for option in found.forslag:
            if option.aktiviteter:
                count["options"] += 1
                count["options that break a hard limit"] += option.uke is None or bool(broken(option.uke, picture))
        if number < wanted.sanne:
            for one in tried(answers, DATA, DAY):
                count["lines tried"] += 1
                count["lines that are true"] += one.ok
    print("| what | number |")
    print("| --- | --- |")
    print("\n".join(f"| {name} | {value} |" for name, value in count.items()))


if __name__ == "__main__":
    main()
