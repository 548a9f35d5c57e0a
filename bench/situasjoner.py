"""How many of the ideas a good run would bring up are among what is shown, for each invented situation.

    python -m bench.situasjoner [--fil SITUASJONER.toml]

``bor_opp`` are free sentences, so a person judges; to help, the bench counts an idea as found when a title, a first step or a
text that is shown shares a content word (five letters or more, folded) with it, and lists those that were not found.
"""

import argparse
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planlegg.text.fold import fold, words  # noqa: E402
from tests.run import Planlegg, as_answers  # noqa: E402

COMMON = {
    fold(w)
    for w in [
        "eller",
        "etter",
        "ikke",
        "først",
        "gjerne",
        "heller",
        "ingen",
        "korte",
        "mulighet",
        "siden",
        "under",
        "uten",
        "arbeid",
        "jobb",
        "annen",
        "avtale",
        "avtalt",
    ]
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fil", type=Path, default=ROOT / "tests" / "data" / "situasjoner.toml")
    situations = tomllib.loads(parser.parse_args().fil.read_text("utf-8"))["vignett"]
    print("| situation | ideas | shared a word | options | hard limits carried |")
    print("| --- | --- | --- | --- | --- |")
    left: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        planlegg = Planlegg(Path(folder))
        for situation in situations:
            options = planlegg.ok("forslag", "--svar", planlegg.write("svar.toml", as_answers(situation)), "--json").json
            meeting = planlegg.ok("forbered", "--svar", planlegg.home / "svar.toml", "--json").json
            said = stems(shown(options) + " " + " ".join(p["tekst"] for a in meeting["avsnitt"] for p in a["punkter"]))
            found = [idea for idea in situation["bor_opp"] if stems(idea) & said]
            left += [f"{situation['id']}: {idea}" for idea in situation["bor_opp"] if idea not in found]
            limits = " ".join(limit["sitat"] for limit in options["grenser"]) + " ".join(
                u["sitat"] or "" for u in options["utelukket"]
            )
            kept = sum(limit in limits for limit in situation["harde_grenser"])
            titles = sum(len(option["aktiviteter"]) for option in options["forslag"])
            print(
                f"| {situation['id']} | {len(situation['bor_opp'])} | {len(found)} | {titles} | {kept}/{len(situation['harde_grenser'])} |"
            )
    print("\nNot found:")
    print("\n".join(f"- {line}" for line in left))


def shown(options: dict[str, Any]) -> str:
    """All that a person reads of the options."""
    texts = []
    for option in options["forslag"]:
        texts += [option["tittel"], option["forste_steg"], *(line["tekst"] for line in option["ma_sies"])]
        for activity in option["aktiviteter"]:
            texts += [activity["tittel"], activity["setning"], activity["forste_steg"], *activity["kan_fore_til"]]
            texts += [line["tekst"] for key in ("ukjent", "tilpasning", "ma_sies") for line in activity[key]]
    return " ".join(texts)


def stems(text: str) -> set[str]:
    """Content words by their first seven folded letters: enough to meet inflections and compounds' beginnings."""
    return {fold(w.tekst)[:7] for w in words(text) if len(w.tekst) >= 5 and fold(w.tekst) not in COMMON}


if __name__ == "__main__":
    main()
