"""The office report counts cases, and never fewer than five are told."""

from planlegg.domain.hendelse import Avslo, Rettet, Skjerming, Svarte, TokUt, Valgte, Vist
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Rettelse, Svar
from planlegg.export.kontorrapport import as_object
from planlegg.loading.rulebook import Rulebook
from planlegg.usecases.kontorrapport import Kontorrapport, report
from tests.run import ROOT
from tests.unit.domain.story import Story

RULES = Rulebook(ROOT / "rules")


def told(*events: object) -> Sak:
    story = Story()
    for event in events:
        story.add(event)  # type: ignore[arg-type]
    return story.sak


def found(*cases: Sak) -> Kontorrapport:
    return report(cases, RULES.sporsmal, RULES.deler)


def test_every_kind_of_otherwise_counts_the_case_once() -> None:
    case = told(
        Svarte(svar=Svar(id="2.3", tekst="Stelle dyr.")),
        Rettet(rettelse=Rettelse(svar="2.3", sitat="dyr", les_som="ingen")),
        Vist(forslag=("a",), aktiviteter=("jobbklubb",)),
        Valgte(punkt="p1", tittel="Jobbklubb", aktivitet="jobbklubb"),
        Valgte(punkt="p2", tittel="Hage", aktivitet="frivillig_hage"),
        Valgte(punkt="p3", tittel="Gå tur"),
        Avslo(aktivitet="avklaring", ord="ikke igjen"),
        Avslo(aktivitet="arbeidstrening", ord="ikke nå"),
        Avslo(aktivitet="aft"),
        TokUt(punkt="p1"),
    )
    assert set(found(case).overstyringer.values()) == {1}
    shown_first = told(Vist(forslag=("a",), aktiviteter=("jobbklubb",)), Valgte(punkt="p1", tittel="J", aktivitet="jobbklubb"))
    assert set(found(shown_first).overstyringer.values()) == {0}
    [used] = found(shown_first).aktiviteter
    assert (used.aktivitet, used.vist, used.valgt) == ("jobbklubb", 1, 1)


def test_a_theme_is_taken_up_declined_or_not_taken_up() -> None:
    said = told(Svarte(svar=Svar(id="2.1", tekst="Ro.")), Svarte(svar=Svar(id="2.3", tilstand="vil_ikke")))
    declined = told(Svarte(svar=Svar(id="2.3", tilstand="vil_ikke")))
    skipped = told(Svarte(svar=Svar(id="2.3", tilstand="hopp")))
    whole = told(Svarte(svar=Svar(id="onsker", tekst="Stelle dyr.")))
    [theme] = [one for one in found(said, declined, skipped, whole).temaer if one.id == "2"]
    assert (theme.svart, theme.vil_ikke, theme.ikke_tatt_opp) == (2, 1, 1)
    assert "0" not in {one.id for one in found(said).temaer}  # only the counsellor's own questions


def test_shielded_cases_are_left_out_and_small_numbers_are_hidden() -> None:
    case = told(Valgte(punkt="p1", tittel="Gå tur"))
    shielded = told(Valgte(punkt="p1", tittel="Gå tur"), Skjerming(paa=True))
    few, many = as_object(found(*[case] * 4, shielded)), as_object(found(*[case] * 5))
    assert few["overstyringer"]["egne_punkter"] == {"antall": None, "under_5": True}
    assert many["overstyringer"]["egne_punkter"] == {"antall": 5, "under_5": False}
    assert (few["saker_minst"], as_object(found(*[case] * 19))["saker_minst"]) == (0, 10)
