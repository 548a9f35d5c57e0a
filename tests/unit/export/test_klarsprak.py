"""Whole sheets as a client may read them, for invented situations in three languages: plain, on equal terms, without grades or orders.

Only the program's own words are judged. What a client said, and the titles in the catalogue, are taken out first.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from planlegg.domain.tekst import Sprak, Tekst
from planlegg.export import ark_sprak
from planlegg.loading.locale import translator
from tests.properties.made import DATA
from tests.run import ROOT
from tests.sheets import LANGUAGES, NAMES, SITUATIONS, case_of, lix_of, own_words, sheets
from tests.unit.rules.parts import RULES

JARGON = tomllib.loads((ROOT / "rules/sjargong.toml").read_text("utf-8"))
EVERY = pytest.mark.parametrize("situation", SITUATIONS, ids=[s["id"] for s in SITUATIONS])
EACH = pytest.mark.parametrize("sprak", LANGUAGES)
HEAVIEST = 30


def _words(*phrases: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(phrases) + r")(?!\w)", re.IGNORECASE)


OFFICE = {
    "nb": _words(*map(re.escape, [*(row["ord"] for row in JARGON["sjargong"]), *JARGON["graderende"]])),
    "en": _words(
        "client", "user", "users", "measure", "measures", "beneficiary", "assessment", "motivation", "mapping", "compliance"
    ),
}
OFFICE["nn"] = OFFICE["nb"]
GRADES = _words(
    "motiv\\w*", "umotiv\\w*", "flink\\w*", "dyktig\\w*", "svake?", "sterke?", "egnet", "eigna", "ressurssterk", "krevende", "krevjande",
    "suited", "unsuitable", "capable", "weak", "difficult person",
)  # fmt: skip
PRAISE = _words("bra jobba", "godt jobba", "godt gjort", "så bra", "kjempe\\w*", "supert?", "flott", "stolt\\w*", "heia", "gratulerer", "well done", "great", "good job", "proud", "congrat\\w*")  # fmt: skip
PICTURES = re.compile("[\U0001f300-\U0001faff☀-➿]|!!|:\\)|;\\)")
GUESSES = _words("du virker", "du verkar", "du føler", "du kjenner deg", "du er (?:trist|redd|sliten|sint)", "you seem", "you feel", "you are (?:sad|tired|afraid)")  # fmt: skip
OTHERS = _words(
    "andre som deg",
    "flere har det slik",
    "fleire har det slik",
    "de fleste",
    "dei fleste",
    "mange i din",
    "others like you",
    "most people",
)
THIRD = _words(
    "klienten\\w*", "klientens", "vedkommende", "vedkomande", "søkeren", "søkaren", "man", "en selv", "the client", "he or she"
)
ORDERS = _words(
    "(?<!om )du (?:bør|må|skal|plikter)",
    "(?:bør|må) du",
    "du har plikt",
    "you (?:should|must|ought|shall)",
    "you have to",
    "you need to",
)
CONDITION = _words("kre[vw]\\w*", "required?", "requires", "vedtak", "spørre etter", "spørje etter")
SHUT = _words("ikke mulig", "umulig", "ikkje mogleg", "umogleg", "kan ikke få", "kan ikkje få", "not possible", "impossible")


def lines(situation: dict[str, Any], sprak: Sprak) -> list[str]:
    """The program's own words, line by line, in every sheet."""
    found = (own_words(line, sprak) for sheet in sheets(situation, sprak).values() for line in sheet)
    return [line for line in found if line]


def hits(situation: dict[str, Any], sprak: Sprak, pattern: re.Pattern[str]) -> list[str]:
    return [line for line in dict.fromkeys(lines(situation, sprak)) if pattern.search(line)]


@EVERY
@EACH
def test_every_sheet_is_easy_to_read(situation: dict[str, Any], sprak: Sprak) -> None:
    measured = {name: lix_of(sheet, sprak) for name, sheet in sheets(situation, sprak).items()}
    assert set(measured) == set(NAMES)
    assert {name: value for name, value in measured.items() if not 0 < value <= HEAVIEST} == {}


@EVERY
@EACH
def test_no_word_of_the_office(situation: dict[str, Any], sprak: Sprak) -> None:
    assert hits(situation, sprak, OFFICE[sprak]) == []


@EVERY
@EACH
def test_no_person_is_graded_praised_or_guessed_at(situation: dict[str, Any], sprak: Sprak) -> None:
    for pattern in (GRADES, PRAISE, PICTURES, GUESSES):
        assert hits(situation, sprak, pattern) == []


@EVERY
@EACH
def test_nobody_is_compared_with_others(situation: dict[str, Any], sprak: Sprak) -> None:
    assert hits(situation, sprak, OTHERS) == []
    assert [line for line in lines(situation, sprak) if "%" in line or "prosent" in line] == []


@EVERY
@EACH
def test_the_sheet_speaks_to_you(situation: dict[str, Any], sprak: Sprak) -> None:
    assert hits(situation, sprak, THIRD) == []
    spoken = "you" if sprak == "en" else "du"
    assert all(re.search(rf"\b{spoken}", " ".join(sheet), re.IGNORECASE) for sheet in sheets(situation, sprak).values())


@EVERY
@EACH
def test_nothing_is_ordered_but_what_a_condition_says(situation: dict[str, Any], sprak: Sprak) -> None:
    assert [line for line in hits(situation, sprak, ORDERS) if not CONDITION.search(line)] == []


@EVERY
@EACH
def test_a_closed_door_says_what_it_takes(situation: dict[str, Any], sprak: Sprak) -> None:
    assert hits(situation, sprak, SHUT) == []


@EVERY
@EACH
def test_an_option_is_offered_with_may_fit_because(situation: dict[str, Any], sprak: Sprak) -> None:
    sheet = sheets(situation, sprak)["forslag"]
    lead = translator(sprak)("Kan passe fordi:")
    reasons = [number for number, line in enumerate(sheet) if line.startswith("   + ")]
    assert reasons
    for number in reasons:
        assert sheet[number - 1].strip() == lead or sheet[number - 1].startswith(("   + ", "     "))


ALIKE = {
    "Kan passe fordi:", "Svar:", "Planen min", "Etter samtalen", "DET DU HAR SAGT", "SLIK HAR VI KONTAKT", "DET DU KAN",
    "Vente:", "Eller:", "Prøvd før:", "Prøvd før: .", ": du sa .", ", : du sa .", "Spør om dette:",
    "Du sa . Alle som skal ha kontakt med deg her, får vite det om du vil.",
    "Du sa . Dette er lett for kroppen.",
    ": Du har sagt . Dette er tungt for kroppen.",
    "Det skjer .", "Vi ser på dette igjen .", "Vi ser på avtalen om kontakt igjen.", "Første steg:",
    "Du lærer å styre gravemaskin og andre store maskiner, først på øvingsfelt.",
}  # fmt: skip
"""Lines that are the same in bokmål and nynorsk, each read by someone."""
DATES = re.compile(r"(?:\d+\. )?(?:november|desember|januar|februar) 20\d\d")
BOKMAL = _words(
    "ikke", "jeg", "hva", "fra", "være", "noe", "noen", "hvordan", "hvor", "hvem", "bare", "dere", "hvis", "sammen", "gjør", "uka",
    "timer", "mulighet", "ennå", "også", "si", "sier", "en dag", "et", "veilederen", "steder", "spørre", "flere",
)  # fmt: skip
NORWEGIAN = re.compile(r"[æøåÆØÅ]|\b(?:og|ikke|ikkje|jeg|eg|hva|kva|du|deg|vi|det|som|når|første|steg|timer|uka)\b")


@EVERY
@pytest.mark.parametrize("sprak", ["nn", "en"])
def test_no_line_is_left_in_bokmal(situation: dict[str, Any], sprak: Sprak) -> None:
    base, told = sheets(situation, "nb"), sheets(situation, sprak)
    assert {name: len(sheet) for name, sheet in told.items()} == {name: len(sheet) for name, sheet in base.items()}
    pairs = [(own_words(a, "nb"), own_words(b, sprak)) for name in NAMES for a, b in zip(base[name], told[name], strict=True)]
    same = {DATES.sub("", a).strip() for a, b in pairs if a == b}
    assert {line for line in same if re.search(r"[^\W\d_]", line)} - (ALIKE if sprak == "nn" else set()) == set()


@EVERY
def test_no_line_mixes_in_words_of_bokmal_or_norwegian(situation: dict[str, Any]) -> None:
    assert hits(situation, "nn", BOKMAL) == []
    left = [re.sub(r"§ ?\d+ ?\w?|Nav|KVP|AFT|IPS", "", line) for line in hits(situation, "en", NORWEGIAN)]
    assert [line for line in left if NORWEGIAN.search(line)] == []


@EVERY
def test_what_was_chosen_in_one_language_is_read_in_another(situation: dict[str, Any]) -> None:
    case = case_of(situation["id"], "nb")
    for sprak in LANGUAGES:
        told = ark_sprak.in_language(case, DATA.katalog, sprak)
        wanted = [DATA.katalog[point.aktivitet] for point in case.punkter]
        assert [p.tittel for p in told.punkter] == [entry.tittel.pa(sprak) for entry in wanted]
        assert [p.forste_steg for p in told.punkter] == [entry.forste_steg.pa(sprak) for entry in wanted]
        assert [p.innhold for p in told.punkter] == [p.innhold for p in case.punkter]


def test_what_a_person_wrote_is_never_translated() -> None:
    import msgspec

    case = case_of("V1", "nb")
    own = msgspec.structs.replace(case.punkter[0], tittel="Ut på veien", forste_steg="Ringe onkel")
    [told, *_] = ark_sprak.in_language(msgspec.structs.replace(case, punkter=(own,)), DATA.katalog, "en").punkter
    assert (told.tittel, told.forste_steg) == ("Ut på veien", "Ringe onkel")


ADVICE = _words("(?<!om )du (?:bør|må|plikter)", "bør du", "du har plikt", "(?<!if )you (?:should|must|ought)", "you have to")
FOR_THE_COUNSELLOR = ("smaating_", "mote_", "rolle_", "privat_")
ASKED_OF_OTHERS = {"4.2"}
"""The question of what a good friend would say; the friend may praise."""


def texts_of_the_data() -> Iterator[tuple[str, Tekst]]:
    """Every text in rules, catalogue and questions that a client may read, with where it stands."""
    for rule in RULES:
        if rule.virkning != "paminnelse":
            yield f"regel {rule.id}", rule.tekst
            yield from ((f"regel {rule.id} spor_om", text) for text in (rule.spor_om,) if text is not None)
    for entry in DATA.katalog.values():
        yield from (
            (f"aktivitet {entry.id}", text) for text in (entry.setning, entry.forste_steg, entry.penger) if text is not None
        )
    yield from ((name, text) for name, text in DATA.tekster.items() if not name.startswith(FOR_THE_COUNSELLOR))
    yield from ((hensyn.id, level.tekst) for hensyn in DATA.hensyn for level in hensyn.nivaa)
    for question in DATA.sporsmal:
        if question.hvem == "sammen":
            yield question.id, question.tekst
            yield f"{question.id} hvorfor", question.hvorfor


@EACH
def test_every_text_in_the_data_is_on_equal_terms(sprak: Sprak) -> None:
    """No office words, grades, praise, guesses, comparisons, orders or shut doors, in any text, shown or not in the situations."""
    judged = (OFFICE["nb"] if sprak != "en" else THIRD, GRADES, PRAISE, PICTURES, GUESSES, OTHERS, THIRD, SHUT)
    found = []
    for where, text in texts_of_the_data():
        said = re.sub(r"\{[^}]*\}", "", text.pa(sprak))
        found += [(where, said) for pattern in judged if pattern.search(said) and where not in ASKED_OF_OTHERS]
        found += [(where, said) for _ in ADVICE.findall(said) if not CONDITION.search(said) and where not in KNOWING]
    assert found == []


KNOWING = {"1.3 hvorfor"}
"""Says what the client is entitled to know."""


def test_the_measures_bite() -> None:
    assert own_words("   + Du sa «a («b»)». Det ligner på «c».", "nb") == "Du sa . Det ligner på ."
    bad = {
        GRADES: "Du er flink.", PRAISE: "Bra jobba!", GUESSES: "Du virker trist.", ORDERS: "Da bør du søke.", THIRD: "Klienten vil.",
        SHUT: "Det er ikke mulig.", OTHERS: "Andre som deg valgte dette.", BOKMAL: "Dette er ikkje noe.", PICTURES: "Fint 😀",
        OFFICE["nb"]: "Et tiltak for deg.",
    }  # fmt: skip
    assert [line for pattern, line in bad.items() if not pattern.search(line)] == []
