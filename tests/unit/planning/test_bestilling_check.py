"""Every hard stop of an order, by name, against the shipped form, questions and reading."""

from datetime import date
from typing import Any, get_args

import msgspec
import pytest

from planlegg.domain.bestilling import Bestilling
from planlegg.domain.bestilling_events import ordered
from planlegg.domain.bestilling_moves import changed, hand_over, make, send_back, take_back
from planlegg.domain.bestillingsskjema import KanIkkeBestille, KanIkkeFlytte, Mangel, Stopp
from planlegg.domain.hendelse import Svarte
from planlegg.domain.sak import Sak
from planlegg.domain.stance_moves import take_stance, withdraw
from planlegg.domain.svar import Svar
from planlegg.interview.read import read
from planlegg.loading.bestilling import load_form
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.planning.bestilling_check import missing
from planlegg.planning.bestilling_words import Varsomt
from planlegg.text.lix import lix
from tests.unit.domain.story import NOW, Story

TODAY = NOW.date()
DAY, AHEAD = "2026-03-01", "2026-03-03"
BOOK = Rulebook(rules_folder())
FORM = load_form(rules_folder())
SAID = {
    "0.1": Svar(id="0.1", tekst="Jeg tror at hun gruer seg.", hvem="veileder"),
    "1.4": Svar(id="1.4", tekst="Ektefellen min er ikke et tema."),
    "2.3": Svar(id="2.3", tekst="Jeg vil jobbe med hage."),
    "3.1": Svar(id="3.1", tekst="Hun har jobbet i kantine.", hvem="andre"),
    "5.2": Svar(id="5.2", tekst="Mor skal ikke få vite om planen. Søster kan vite."),
    "6.4": Svar(id="6.4", tekst="Jeg må kunne ta pauser."),
    "7.3": Svar(id="7.3", tilstand="vil_ikke"),
}
CONDITION = {
    "tekst": "Komme på mandager.", "vedtak": "Vedtak om stønad", "vedtak_dag": DAY, "hjemmel": "sotjl-20", "folge": "Mindre stønad.",
    "fortalt": DAY, "tunge_grunner": "Spurt, ingen kjent.",
}  # fmt: skip
DEMAND = {"tekst": "Søke to stillinger.", "motytelse": "Buss.", "slutt": "2026-06-01", "klientens_syn": "Greit."}
FACT = {"tekst": "Kan ta buss.", "samtale": DAY}
REASON = {"tekst": "Det trengs.", "hjemmel": "fvl-17", "bygger_pa": ["f1"]}
UNCLEAR = {"tekst": "Prisen på buss.", "hvem": "veileder"}
COMPLETE: dict[str, Any] = {
    "side": "stat",
    "ber_om": "Vurder støtte til buss.",
    "punkter": ["p1"],
    "deling": {"ja": True, "dag": DAY, "gitt_ved": "muntlig"},
    "syn": {"tekst": "Jeg vil prøve."},
    "fakta": [FACT],
    "ord": [{"svar": "2.3", "sitat": "jobbe med hage"}],
    "vurdert": [{"aktivitet": "jobbklubb", "utfall": "avslatt", "grunn": "Ikke igjen."}],
    "uklart": [UNCLEAR],
    "grunn": [REASON],
}


@pytest.fixture
def story() -> Story:
    told = Story()
    for answer in SAID.values():
        told.add(Svarte(svar=answer))
    told.choose("Frivillig i hagen", forste_steg="Vi drar dit.")
    told.agree("p1")
    told.choose("Strikkekafé")
    told.tell(take_stance(told.sak, punkt="p2", part="klient", stilling="UENIG", ord="ikke nå"))
    return told


def order(**changes: Any) -> Bestilling:
    return msgspec.convert({key: value for key, value in (COMPLETE | changes).items() if value is not None}, Bestilling)


def stops(case: Sak, wanted: Bestilling) -> list[Mangel]:
    uses = {question.id: question.bruk for question in BOOK.sporsmal if question.hvem == "sammen"}
    about = Varsomt(
        rammer=read(case.svarsett, BOOK.lesedata, uses).rammer,
        egne={question.id for question in BOOK.sporsmal if question.hvem == "veileder"},
        folsomme={question.id for question in BOOK.sporsmal if question.niva == "folsom"},
        vare_ord=FORM.vare_ord,
        mottaker_ord=FORM.mottaker_ord,
    )
    return list(missing(wanted, case, TODAY, BOOK.hjemler.keys(), about))


CASES: list[tuple[dict[str, Any], list[tuple[Stopp, str]]]] = [
    ({"side": None}, [("side-mangler", "")]),
    ({"ber_om": " "}, [("ber-om-mangler", "")]),
    ({"punkter": []}, [("ingen-punkter", "")]),
    ({"punkter": ["p1", "p9"]}, [("punkt-finnes-ikke", "p9")]),
    ({"punkter": ["p1", "p2"]}, [("punkt-ikke-avtalt", "p2")]),
    ({"deling": None}, [("deling-mangler", "")]),
    ({"deling": {"ja": False, "dag": DAY, "gitt_ved": "muntlig"}}, [("deling-mangler", "")]),
    ({"deling": {"ja": True, "gitt_ved": "muntlig"}}, [("deling-mangler", "")]),
    ({"deling": {"ja": True, "dag": AHEAD, "gitt_ved": "muntlig"}}, [("dag-fram-i-tid", "deling")]),
    ({"syn": None}, [("syn-mangler", "")]),
    ({"fakta": None, "grunn": [REASON | {"bygger_pa": ["o1"]}]}, [("fakta-mangler", "")]),
    ({"fakta": [{"tekst": "Kan ta buss."}]}, [("fakta-uten-kilde", "fakta 1")]),
    ({"fakta": [{"tekst": "Kan ta buss.", "dokument": "Notat"}]}, [("fakta-uten-kilde", "fakta 1"), ("fakta-ikke-vist-klienten", "fakta 1")]),
    ({"fakta": [FACT, {"tekst": "Kan ta buss.", "svar": "7.3"}]}, [("kilde-finnes-ikke", "fakta 2")]),
    ({"fakta": [{"tekst": "Har jobbet i kantine.", "svar": "3.1"}]}, [("fakta-ikke-vist-klienten", "fakta 1")]),
    ({"fakta": [FACT | {"etter_lov": True}]}, [("lov-uten-hjemmel", "fakta 1"), ("lov-uten-fortalt", "fakta 1")]),
    ({"fakta": [FACT | {"tekst": ""}]}, [("tekst-mangler", "fakta 1")]),
    ({"fakta": [FACT | {"samtale": AHEAD}]}, [("dag-fram-i-tid", "fakta 1")]),
    ({"ord": [{"svar": "2.3", "sitat": "jobbe på kontor"}]}, [("ord-finnes-ikke", "ord 1")]),
    ({"ord": [{"svar": "7.3"}]}, [("ord-finnes-ikke", "ord 1")]),
    ({"ord": [{"svar": "3.1"}]}, [("ord-finnes-ikke", "ord 1")]),
    ({"ord": [{"svar": "0.1"}]}, [("egen-refleksjon", "ord 1")]),
    ({"fakta": [{"tekst": "Gruer seg.", "svar": "0.1"}]}, [("egen-refleksjon", "fakta 1")]),
    ({"ord": [{"svar": "1.4"}]}, [("tema-ligger", "ord 1")]),
    ({"fakta": [FACT | {"tekst": "Ektefellen kjører."}]}, [("tema-ligger", "fakta 1")]),
    ({"grunn": [REASON | {"tekst": "Ektefellens lønn er liten."}]}, [("tema-ligger", "grunn 1")]),
    ({"ord": [{"svar": "6.4"}]}, [("trenger-eget-ja", "ord 1")]),
    ({"ord": [{"svar": "5.2", "sitat": "Mor skal ikke få vite om planen."}]}, [("trenger-eget-ja", "ord 1")]),
    ({"fakta": [FACT | {"tekst": "Har hatt barnevernskontakt."}]}, [("trenger-eget-ja", "fakta 1")]),
    ({"ber_om": "Vurder støtte til medisiner."}, [("trenger-eget-ja", "ber_om")]),
    ({"vurdert": [{"tittel": "Kor", "utfall": "venter", "grunn": "Angst for folk."}]}, [("trenger-eget-ja", "vurdert 1")]),
    ({"vurdert": None}, [("vurdert-mangler", "")]),
    ({"vurdert": [{"aktivitet": "jobbklubb", "utfall": "avslatt"}]}, [("vurdert-uten-grunn", "vurdert 1")]),
    ({"vurdert": [{"utfall": "avslatt", "grunn": "Nei."}]}, [("tekst-mangler", "vurdert 1")]),
    ({"krav": [{"tekst": "Søke."}]}, [("krav-uten-motytelse", "krav 1"), ("krav-uten-slutt", "krav 1"), ("krav-uten-klientens-syn", "krav 1")]),
    *(({"vilkar": [CONDITION | {field: None if field.endswith("dag") or field == "fortalt" else ""}]}, [(stop, "vilkar 1")]) for field, stop in (
        ("vedtak", "vilkar-uten-vedtak"), ("vedtak_dag", "vilkar-uten-dag"), ("hjemmel", "vilkar-uten-hjemmel"),
        ("folge", "vilkar-uten-folge"), ("fortalt", "vilkar-uten-fortalt"), ("tunge_grunner", "vilkar-uten-tunge-grunner"),
    )),
    ({"vilkar": [CONDITION | {"vedtak_dag": AHEAD}]}, [("dag-fram-i-tid", "vilkar 1")]),
    ({"uklart": None}, [("uklart-mangler", "")]),
    ({"ingenting_uklart": True, "uklart": [{"tekst": "Prisen.", "hvem": "veileder"}]}, [("sier-ingenting-likevel", "uklart")]),
    ({"ingenting_vurdert": True}, [("sier-ingenting-likevel", "vurdert")]),
    ({"uklart": [{"tekst": "Prisen."}]}, [("uklart-uten-hvem", "uklart 1")]),
    ({"grunn": None}, [("grunn-mangler", "")]),
    ({"grunn": [REASON | {"hjemmel": ""}]}, [("grunn-uten-hjemmel", "grunn 1")]),
    ({"grunn": [REASON | {"bygger_pa": ["f1", "f7"]}]}, [("grunn-uten-fakta", "grunn 1")]),
    ({"grunn": [REASON | {"bygger_pa": []}]}, [("grunn-uten-fakta", "grunn 1")]),
    ({"grunn": [REASON | {"hjemmel": "finnes-ikke"}]}, [("ukjent-hjemmel", "grunn 1")]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_each_stop_alone_by_name_and_place(story: Story, changes: dict[str, Any], expected: list[tuple[Stopp, str]]) -> None:
    assert stops(story.sak, order(**changes)) == [Mangel(*one) for one in expected]


WHOLE: list[dict[str, Any]] = [
    {},
    {"syn": {"tilstand": "vil_ikke"}},
    {"vurdert": None, "ingenting_vurdert": True},
    {"uklart": None, "ingenting_uklart": True},
    {"vilkar": [CONDITION], "krav": [DEMAND]},
    {"vilkar": [CONDITION | {"punkt": "p2"}]},  # a condition does not need the client to agree
    {"ord": [{"svar": "6.4", "eget_ja": True}]},
    {"ord": []},
    {"fakta": [FACT | {"tekst": "Bor i et russisk hus."}]},  # «rus» is a word of its own
    {"fakta": [FACT | {"tekst": "Ektefellen kjører.", "etter_lov": True, "hjemmel": "sotjl-43", "fortalt": DAY}]},
    {"fakta": [{"tekst": "Har jobbet i kantine.", "svar": "3.1", "vist_klienten": DAY}]},
]


@pytest.mark.parametrize("changes", WHOLE)
def test_a_complete_order_meets_no_stop(story: Story, changes: dict[str, Any]) -> None:
    assert stops(story.sak, order(**changes)) == []


def test_an_agreement_taken_back_and_a_receiver_who_must_not_know(story: Story) -> None:
    story.tell(withdraw(story.sak, punkt="p1"))
    assert stops(story.sak, order()) == [Mangel("ingen-avtalt-plan"), Mangel("punkt-ikke-avtalt", "p1")]
    story.agree("p1")
    story.add(Svarte(svar=Svar(id="5.2", tekst="Saksbehandler skal ikke få vite om planen.")))
    assert stops(story.sak, order()) == [Mangel("mottaker-skal-ikke-vite")]
    story.add(Svarte(svar=Svar(id="5.2", tekst="Mor skal ikke få vite at jeg er på Nav.")))
    assert stops(story.sak, order()) == []


def test_words_of_a_point_need_their_yes_too(story: Story) -> None:
    story.choose("Turgruppe", forste_steg="Ringe behandler om angsten.")
    story.agree("p3")
    assert stops(story.sak, order(punkter=["p3"])) == [Mangel("trenger-eget-ja", "p3")]
    assert stops(story.sak, order(punkter=["p3"], eget_ja=["p3"])) == []
    story.tell(take_stance(story.sak, punkt="p3", part="klient", stilling="ENIG_MED_FORBEHOLD", ord="ikke si det til ektefellen"))
    assert stops(story.sak, order(punkter=["p3"], eget_ja=["p3"])) == [Mangel("tema-ligger", "p3")]


def test_every_stop_is_met_somewhere_and_has_its_words() -> None:
    met = {stop for _, expected in CASES for stop, _ in expected}
    met |= {"ingen-avtalt-plan", "mottaker-skal-ikke-vite", "retur-uten-svar", "planen-er-endret"}  # below and above
    assert met == set(get_args(Stopp))


# What happens to a version


def test_versions_are_kept_and_their_state_follows_from_what_happened(story: Story) -> None:
    assert hand_over(story.sak, i_dag=TODAY, vist=TODAY, gitt_ved=None, ikke_vist="") == KanIkkeFlytte("ingen", 0)
    story.tell(make(story.sak, order()))
    assert make(story.sak, order()) == ()
    assert send_back(story.sak, grunn="Mer.") == KanIkkeFlytte("ikke_sendt", 1)
    for seen, why in ((None, ""), (TODAY, "begge deler")):
        assert hand_over(story.sak, i_dag=TODAY, vist=seen, gitt_ved=None, ikke_vist=why) == KanIkkeFlytte("uten_visning", 1)
    story.tell(hand_over(story.sak, i_dag=TODAY, vist=TODAY, gitt_ved="papir", ikke_vist=""))
    assert send_back(story.sak, grunn=" ") == KanIkkeFlytte("uten_grunn", 1)
    story.tell(send_back(story.sak, grunn="Hva koster bussen?"))
    assert stops(story.sak, order()) == [Mangel("retur-uten-svar")]
    story.tell(make(story.sak, order(siden_sist="Prisen er med.")))
    assert [(v.nummer, v.status) for v in story.sak.bestillinger] == [(1, "RETURNERT"), (2, "LAGET")]
    assert story.sak.bestillinger[0].innhold == order()
    assert story.refolded() == story.sak


def test_the_plan_in_a_version_stands_while_the_plan_moves_on(story: Story) -> None:
    story.tell(make(story.sak, order()))
    before = story.sak.bestillinger[0]
    story.change("p1", tittel="Noe helt annet")
    assert story.sak.bestillinger[0] == before
    assert changed(story.sak, before) == ("p1",)
    refused = hand_over(story.sak, i_dag=TODAY, vist=TODAY, gitt_ved=None, ikke_vist="")
    assert refused == KanIkkeBestille((Mangel("planen-er-endret", "p1"),))
    story.change("p1", tittel="Frivillig i hagen")
    assert changed(story.sak, before) == ("p1",)  # the stances lapsed, and do not come back by themselves


def test_a_yes_taken_back_must_be_given_anew(story: Story) -> None:
    story.tell(make(story.sak, order()))
    story.tell(take_back(story.sak))
    assert take_back(story.sak) == ()
    assert hand_over(story.sak, i_dag=TODAY, vist=TODAY, gitt_ved=None, ikke_vist="") == KanIkkeFlytte("trukket", 1)
    assert stops(story.sak, order()) == [Mangel("deling-mangler")]
    assert stops(story.sak, order(deling={"ja": True, "dag": TODAY.isoformat(), "gitt_ved": "skjerm"})) == []


def test_an_event_of_a_version_that_is_not_there_is_out_of_place(story: Story) -> None:
    [event] = make(story.sak, order())
    assert ordered(story.sak, msgspec.structs.replace(event, versjon=2), NOW, "veileder") is None


# The words of the form


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_the_form_is_plain(sprak: Any) -> None:
    texts = [one.pa(sprak) for stop in FORM.stopp for one in (stop.tekst, stop.gjor)]
    texts += [one.pa(sprak) for part in FORM.avsnitt for one in (part.tittel, part.tom, part.hjelp)]
    texts += [one.pa(sprak) for one in FORM.tekst.values()]
    assert all(texts)
    assert lix("\n\n".join(texts)) <= 30
    assert [t for t in texts if any(word in t.lower() for word in ("bruker", "tiltak", "kartlegg", "motivasjon"))] == []


def test_the_sources_of_the_form_exist_and_were_read() -> None:
    named = {one.hjemmel for one in (*FORM.stopp, *FORM.avsnitt)} - {""}
    assert named <= BOOK.hjemler.keys()
    assert all(BOOK.hjemler[source].sjekket >= date(2026, 7, 2) for source in named)
