"""Faults that are seen only when rules stand beside one another, on a day, or in a folder."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from planlegg.errors import FaultyFile, UsageFault
from planlegg.loading.bestilling import load_form
from planlegg.loading.rulebook import TAKEN_FROM_HERE, Rulebook
from planlegg.rules import asleep, check
from planlegg.rules.checks.contradict import implies
from planlegg.rules.checks.never import check_never
from tests.unit.rules.parts import ENTRIES, ROOT, SOURCES, rule
from tests.unit.rules.test_check_faults import GOOD

SHUTS = (
    GOOD.replace('id = "god-regel"', 'id = "stenger"')
    .replace('virkning = "mot"\nvekt = -10', 'virkning = "utelukk"')
    .replace("eksempel = [", 'spor_om.nb = "Spør."\nspor_om.nn = "Spør."\nspor_om.en = "Ask."\neksempel = [')
)
OPENS = GOOD.replace('id = "god-regel"', 'id = "apner"').replace('virkning = "mot"\nvekt = -10', 'virkning = "for"\nvekt = 10')


def told(*texts: str) -> list[str]:
    return [str(fault) for fault in check([rule(text) for text in texts], SOURCES, ENTRIES)]


def test_one_shuts_what_another_opens() -> None:
    assert told(SHUTS) == told(OPENS) == []
    assert told(SHUTS, OPENS) == [
        "regel apner.nar: hver gang denne slår til, utelukker «stenger» det samme, så den blir aldri vist."
    ]


def test_one_speaks_for_and_another_against_the_same() -> None:
    assert told(GOOD, OPENS) == ["regel apner.nar: «god-regel» taler mot i akkurat de samme tilfellene."]


def test_rules_that_never_hold_on_the_same_day_do_not_contradict() -> None:
    before = SHUTS.replace("gjelder_fra = 2020-01-01", "gjelder_fra = 2020-01-01\ngjelder_til = 2021-12-31")
    after = OPENS.replace("gjelder_fra = 2020-01-01", "gjelder_fra = 2022-01-01")
    assert told(before, after) == []


def test_what_opens_in_more_cases_than_are_shut_is_no_contradiction() -> None:
    wider = OPENS.replace('  { felt = "aktivitet.stoy", er = "lik", verdi = "hoy" },\n', "").replace(
        '"ramme.myk.ikke_stoy" = true, "aktivitet.stoy" = "lav"', '"aktivitet.stoy" = "lav"'
    )
    assert told(SHUTS, wider) == []


LEAF = 'nar = {{ felt = "aktivitet.vei", er = "{}", verdi = {} }}'


@pytest.mark.parametrize(
    ("one", "other", "follows"),
    [
        (("lik", '"jobb"'), ("en_av", '["jobb", "prove"]'), True),
        (("en_av", '["jobb", "prove"]'), ("lik", '"jobb"'), False),
        (("lik", '"jobb"'), ("lik", '"helse"'), False),
    ],
)
def test_what_follows_from_what(one: tuple[str, str], other: tuple[str, str], follows: bool) -> None:
    first, second = (
        rule(GOOD[: GOOD.index("nar.alle")] + LEAF.format(*leaf) + GOOD[GOOD.index("\ntekst.nb") :]) for leaf in (one, other)
    )
    assert implies(first.nar, second.nar) is follows


NEVER = {
    "every alternative is shut out": """nar.alle = [
  { felt = "aktivitet.stoy", er = "lik", verdi = "hoy" },
  { noen = [{ felt = "aktivitet.stoy", er = "lik", verdi = "lav" }, { felt = "aktivitet.stoy", er = "ukjent" }] },
]""",
    "the same must hold and not hold": """nar.alle = [
  { felt = "ramme.myk.ikke_stoy", er = "kjent" },
  { ikke = { felt = "ramme.myk.ikke_stoy", er = "kjent" } },
]""",
}


@pytest.mark.parametrize("name", NEVER)
def test_a_rule_that_can_never_speak(name: str) -> None:
    made = rule(GOOD[: GOOD.index("nar.alle")] + NEVER[name] + GOOD[GOOD.index("\ntekst.nb") :])
    assert any("kan aldri gjelde samtidig" in str(fault) for fault in check_never(made.nar, "nar"))


def test_an_alternative_that_can_hold_is_enough() -> None:
    possible = NEVER["every alternative is shut out"].replace('"ukjent" }', '"ulik", verdi = "lav" }')
    made = rule(GOOD[: GOOD.index("nar.alle")] + possible + GOOD[GOOD.index("\ntekst.nb") :])
    assert list(check_never(made.nar, "nar")) == []


def test_a_rule_is_asleep_outside_its_days() -> None:
    limited = rule(GOOD.replace("gjelder_fra = 2020-01-01", "gjelder_fra = 2020-01-01\ngjelder_til = 2026-06-30"))
    assert asleep([limited], date(2026, 6, 30)) == ()
    assert asleep([limited], date(2026, 7, 1)) == asleep([limited], date(2019, 12, 31)) == (limited,)


def test_only_a_reminder_on_the_clients_words_can_shield_them() -> None:
    assert any("kan skjerme" in fault for fault in told(GOOD.replace("vekt = -10", "vekt = -10\nskjermer = true")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(ROOT / "rules", tmp_path / "regler"))


@pytest.mark.parametrize(
    ("missing", "fault"), [("gir = true", "slår til"), ("gir = false", "tier"), ("praksis-41", "mangler kilde")]
)
def test_a_rule_without_source_or_examples_is_refused(folder: Path, missing: str, fault: str) -> None:
    other = {"gir = true": "gir = false", "gir = false": "gir = true", "praksis-41": ""}[missing]
    with (folder / "rammer.toml").open("a", encoding="utf-8") as file:
        file.write("\n[[regel]]\n" + GOOD.replace(missing, other))
    with pytest.raises(FaultyFile, match=fault):
        assert Rulebook(folder).regler


def test_a_file_that_nothing_reads_is_named(folder: Path) -> None:
    assert Rulebook(folder).ukjente_filer == ()
    for name in ("rammr.toml", "vårt_kontor.toml", "valg.toml.txt", "LES-MEG.md"):
        (folder / name).write_text("", "utf-8")
    assert [str(fault) for fault in Rulebook(folder).ukjente_filer][::2] == [
        "rammr.toml: fila blir ikke lest. Mente du «rammer.toml»?",
        next(str(f) for f in Rulebook(folder).ukjente_filer if f.path.startswith("vårt")),
    ]
    assert {fault.path for fault in Rulebook(folder).ukjente_filer} == {"rammr.toml", "vårt_kontor.toml", "valg.toml.txt"}


@pytest.mark.parametrize("name", TAKEN_FROM_HERE)
def test_a_folder_without_a_file_that_is_the_same_everywhere_uses_the_shipped_one(folder: Path, name: str) -> None:
    (folder / name).unlink()
    book, shipped = Rulebook(folder), Rulebook(ROOT / "rules")
    assert (book.hensyn, book.uttrykk, book.historikk) == (shipped.hensyn, shipped.uttrykk, shipped.historikk)
    assert load_form(folder) == load_form(ROOT / "rules")


@pytest.mark.parametrize("name", ["lesing.toml", "tekster.toml", "vekter.toml", "sporsmal.toml", "hjemler.toml"])
def test_any_other_file_that_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    book = Rulebook(folder)
    with pytest.raises(UsageFault) as told:
        _ = (book.lesedata, book.tekster, book.vekter, book.sporsmal, book.hjemler)
    assert name in str(told.value)
