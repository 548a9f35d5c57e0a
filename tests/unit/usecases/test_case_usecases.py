"""What a counsellor does with a case, against the real store."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from planlegg.domain.aktivitet import Aktivitet, Form, Timer
from planlegg.domain.hendelse import OrdNotert, Svarte, Valgte
from planlegg.domain.kanikke import KanIkkeFinnePunkt, KanIkkeFinneVersjon, KanIkkeVelge
from planlegg.domain.sak import Sak
from planlegg.domain.svar import Fakta, Rettelse, Svar, Svarsett
from planlegg.domain.tekst import Tekst
from planlegg.errors import StoreLocked
from planlegg.store.lager import Lager
from planlegg.usecases.answer import record_answer, record_answers, record_correction
from planlegg.usecases.case import Lagret, load_case
from planlegg.usecases.kanikke import KanIkkeFinneKlient, KanIkkeLagreSvar, KanIkkeOpprette, KanIkkeSammen
from planlegg.usecases.list_clients import clients
from planlegg.usecases.open_case import open_case
from planlegg.usecases.participate import participate
from planlegg.usecases.requests import (
    Avsla,
    Avslutt,
    Endre,
    Fellesvalg,
    Fortell,
    Holdt,
    Kontakt,
    Lov,
    Oppmote,
    Si,
    Skrevet,
    Stilling,
    TaUt,
    Trekk,
    Velg,
    Vis,
)
from planlegg.usecases.show_plan import Planvisning, history, show_plan
from planlegg.usecases.together import together

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOW.date()
BY = "veileder"


def clock() -> datetime:
    return NOW


@pytest.fixture
def case(store: Lager) -> str:
    assert isinstance(open_case(store, "klient-01", "nn", clock, BY), Lagret)
    return "klient-01"


@pytest.fixture
def do(store: Lager, case: str) -> Callable[..., Any]:
    def run(*requests: Fellesvalg, catalogue: dict[str, Aktivitet] | None = None) -> Any:
        return together(store, case, requests, catalogue or {}, clock, BY)

    return run


def sak(store: Lager) -> Sak:
    found = load_case(store, "klient-01")
    assert isinstance(found, Sak)
    return found


def activity() -> Aktivitet:
    same = Tekst(nb="Verksted", nn="Verkstad", en="Workshop")
    step = Tekst(nb="Ring dem", nn="Ring dei", en="Call them")
    return Aktivitet(
        id="verksted",
        slag="tilbud",
        vei="prove",
        tittel=same,
        setning=same,
        forste_steg=step,
        ord=(),
        beslutter="du_selv",
        terskel="ingen",
        form=Form(
            timer=Timer(0, 4, 8),
            dager_minst=1,
            sted=("arbeidssted",),
            sammen=("liten_gruppe",),
            tid=("formiddag",),
            faste_tider="ukjent",
            fysisk="lett",
            stoy="lav",
            kunder="ingen",
            norsk="lite",
            digitalt="lite",
        ),
        sist_sjekket=date(2026, 1, 1),
    )


def test_an_alias_is_opened_once_however_it_is_written(store: Lager) -> None:
    opened = open_case(store, " A\u030ase ", "nb", clock, BY)
    assert isinstance(opened, Lagret)
    assert (opened.sak.alias, opened.sak.malform, opened.sak.nr) == ("Åse", "nb", 1)
    assert open_case(store, "åse", "nb", clock, BY) == KanIkkeOpprette(alias="åse", finnes="Åse")
    assert store.aliases() == ["Åse"]


def test_only_what_is_new_in_the_answers_becomes_events(store: Lager, case: str) -> None:
    answers = Svarsett(
        alias="Klient-01",
        svar=(
            Svar(id="2.3", tekst="Båt, ikke lager"),
            Svar(id="2.1", tilstand="vil_ikke"),
            Svar(id="1.1", tilstand="ikke_spurt"),
        ),
        fakta=Fakta(alder=32),
        klientens_ord=("Ikke lager", " "),
        rettelser=(Rettelse(svar="2.3", sitat="ikke lager", les_som="unngaa"),),
    )
    first = record_answers(store, case, answers, clock, BY)
    assert isinstance(first, Lagret)
    assert [type(e.hendelse).__name__ for e in first.nytt] == ["Svarte", "Svarte", "FaktaGitt", "OrdNotert", "Rettet"]
    again = record_answers(store, case, answers, clock, BY)
    assert isinstance(again, Lagret)
    assert again.nytt == ()
    one_new = Svarsett(
        alias=case, svar=(Svar(id="2.3", tilstand="ikke_spurt"), Svar(id="2.1", tekst="Ro")), fakta=Fakta(timer_per_uke=4)
    )
    second = record_answers(store, case, one_new, clock, BY)
    assert isinstance(second, Lagret)
    assert [e.hendelse.svar.id for e in second.nytt if isinstance(e.hendelse, Svarte)] == ["2.1"]
    assert second.sak.svarsett.tekst("2.3") == "Båt, ikke lager"
    assert second.sak.svarsett.fakta == Fakta(alder=32, timer_per_uke=4)
    assert second.sak == sak(store)


def test_another_clients_answers_are_never_put_in_a_case(store: Lager, case: str) -> None:
    answers = Svarsett(alias="klient-02", svar=(Svar(id="2.3", tekst="x"),))
    assert record_answers(store, case, answers, clock, BY) == KanIkkeLagreSvar(alias=case, svarenes_alias="klient-02")
    assert len(store.events(case)) == 1


def test_answers_to_an_unknown_alias_open_a_case_only_when_asked_to(store: Lager) -> None:
    answers = Svarsett(alias="ny", svar=(Svar(id="2.3", tekst="x"),), malform="en")
    assert record_answers(store, "ny", answers, clock, BY) == KanIkkeFinneKlient(alias="ny")
    assert store.aliases() == []
    opened = record_answers(store, "ny", answers, clock, BY, ny=True)
    assert isinstance(opened, Lagret)
    assert (opened.sak.malform, opened.sak.svarsett.tekst("2.3")) == ("en", "x")


def test_one_answer_and_one_correction_are_kept_at_once(store: Lager, case: str) -> None:
    record_answer(store, case, Svar(id="2.3", tekst="Båt"), clock, BY)
    record_answer(store, case, Svar(id="2.3", tekst="Båt"), clock, BY)
    record_correction(store, case, Rettelse(svar="2.3", sitat="Båt", les_som="styrke"), clock, BY)
    assert sak(store).nr == 3
    assert sak(store).svarsett.rettelser[0].les_som == "styrke"
    assert isinstance(record_answer(store, "ukjent", Svar(id="2.3"), clock, BY), KanIkkeFinneKlient)


def test_a_whole_meeting_is_one_transaction(store: Lager, do: Callable[..., Any]) -> None:
    outcome = do(
        Vis(forslag=("f1",), aktiviteter=("verksted",)),
        Fortell(aktivitet="verksted", status="venteliste", sjekket=TODAY),
        Velg(aktivitet="verksted", nar=date(2026, 3, 4)),
        Velg(tittel="Gå tur", forste_steg="Rundt vannet"),
        Avsla(aktivitet="lager", ord="Ikke lager."),
        Endre(punkt="Gå tur", timer_per_uke=2),
        Stilling(punkt="verksted", part="klient", stilling="ENIG_MED_FORBEHOLD", ord="Bare formiddag", gitt_ved="tolk"),
        Stilling(punkt="verksted", part="veileder", stilling="ENIG"),
        Stilling(punkt="p2", part="klient", stilling="ENIG"),
        Stilling(punkt="p2", part="veileder", stilling="ENIG"),
        Lov(part="veileder", tekst="Ringe verkstedet", frist=TODAY),
        Kontakt(tekst="Melding", neste=date(2026, 3, 9)),
        catalogue={"verksted": activity()},
    )
    assert isinstance(outcome, Lagret)
    assert (outcome.sak.status, outcome.sak.versjon) == ("AVTALT", 1)
    assert [(p.tittel, p.forste_steg, p.timer_per_uke) for p in outcome.sak.punkter] == [
        ("Verkstad", "Ring dei", None),
        ("Gå tur", "Rundt vannet", 2),
    ]
    assert outcome.sak == sak(store)
    assert [e.nr for e in outcome.nytt] == list(range(2, 14))


def test_one_refusal_saves_nothing_of_the_list(store: Lager, do: Callable[..., Any]) -> None:
    refused = do(Velg(tittel="Gå tur"), Stilling(punkt="p7", part="klient", stilling="ENIG"), Lov(part="klient", tekst="x"))
    assert isinstance(refused, KanIkkeSammen)
    assert (refused.nummer, refused.grunn) == (2, KanIkkeFinnePunkt(punkt="p7", kjente=("p1",)))
    assert len(store.events("klient-01")) == 1
    unknown = do(Velg(aktivitet="finnes_ikke"))
    assert unknown.grunn == KanIkkeVelge(grunn="ukjent_aktivitet", aktivitet="finnes_ikke", tittel="")


def test_every_request_can_be_carried_out(store: Lager, do: Callable[..., Any]) -> None:
    outcome = do(
        Velg(tittel="Gå tur"),
        Velg(tittel="Båt"),
        Stilling(punkt="p1", part="klient", stilling="ENIG"),
        Trekk(punkt="p1", ord="Nei"),
        TaUt(punkt="p2"),
        Lov(part="klient", tekst="Sko"),
        Skrevet(format="html", innhold="abc", leser="klient"),
    )
    assert isinstance(outcome, Lagret)
    after = participate(
        store,
        "klient-01",
        (
            Oppmote(punkt="p1", kode="MOTT"),
            Oppmote(punkt="p1", kode="FRAVAR_AVTALT", dag=date(2026, 3, 3)),
            Si(punkt="p1", hjalp="At vi var to"),
            Holdt(oppgave="o1"),
            Avslutt(punkt="p1", kode="FULLFORT", klientens_ord="Fint"),
        ),
        clock,
        BY,
    )
    assert isinstance(after, Lagret)
    point = after.sak.punkter[0]
    assert [d.dag for d in point.deltakelse] == [TODAY, date(2026, 3, 3)]
    assert (point.status, after.sak.status, after.sak.apne_oppgaver()) == ("FULLFORT", "AVSLUTTET", ())
    assert after.sak.eksporter[0].versjon == after.sak.tidligere_versjoner[-1].nummer == 2


def test_nothing_new_is_no_event(store: Lager, do: Callable[..., Any]) -> None:
    do(Velg(tittel="Gå tur"), Lov(part="klient", tekst="Sko"))
    before = len(store.events("klient-01"))
    outcome = do(Endre(punkt="p1", tittel="Gå tur"), Lov(part="klient", tekst="Sko"))
    assert (outcome.nytt, len(store.events("klient-01"))) == ((), before)


def test_two_who_decide_at_once_never_lose_each_others_work(store: Lager, do: Callable[..., Any]) -> None:
    do(Velg(tittel="Gå tur"))

    def late() -> datetime:
        """While this one decides, another saves."""
        store.append("klient-01", [OrdNotert(ord=("Først",))], expected=sak(store).nr, now=NOW, by="en annen")
        return NOW

    with pytest.raises(StoreLocked, match="en annen"):
        together(store, "klient-01", [Trekk(punkt="p1")], {}, late, BY)
    assert [type(e.hendelse) for e in store.events("klient-01")][1:] == [Valgte, OrdNotert]


def test_the_plan_is_shown_as_it_stands_or_stood(store: Lager, do: Callable[..., Any]) -> None:
    empty = show_plan(store, "klient-01")
    assert isinstance(empty, Planvisning)
    assert empty.versjon is None
    do(Velg(tittel="Gå tur", timer_per_uke=2), *[Stilling(punkt="p1", part=p, stilling="ENIG") for p in ("klient", "veileder")])
    do(Endre(punkt="p1", timer_per_uke=5, aarsak="Mer krefter"))
    old, now = show_plan(store, "klient-01", 1), show_plan(store, "klient-01")
    assert isinstance(old, Planvisning)
    assert isinstance(now, Planvisning)
    assert old.versjon is not None
    assert (old.versjon.punkter[0].timer_per_uke, old.versjon.avtalt) == (2, True)
    assert [(f.fra, f.til) for d in old.endringer for f in d.felter] == [(2, 5)]
    assert now.endringer == ()
    assert now.siden_avtalt == old.endringer
    assert {m.slag for m in now.merknader} >= {"stilling_bortfalt", "uten_neste_kontakt"}
    assert show_plan(store, "klient-01", 9) == KanIkkeFinneVersjon(versjon=9, siste=2)
    assert isinstance(show_plan(store, "ukjent"), KanIkkeFinneKlient)


def test_history_is_everything_in_order(store: Lager, do: Callable[..., Any]) -> None:
    do(Velg(tittel="Gå tur"))
    told = history(store, "klient-01")
    assert not isinstance(told, KanIkkeFinneKlient)
    assert [(e.nr, e.av, e.naar) for e in told] == [(1, BY, NOW), (2, BY, NOW)]
    assert isinstance(history(store, "ukjent"), KanIkkeFinneKlient)


def test_the_list_tells_what_comes_next_in_norwegian_order(store: Lager, do: Callable[..., Any]) -> None:
    for alias in ("Åse", "klient-10", "Ærlig", "klient-2"):
        open_case(store, alias, "nb", clock, BY)
    do(
        Velg(tittel="Gå tur"),
        Kontakt(tekst="Melding", neste=date(2026, 3, 9)),
        Lov(part="veileder", tekst="Ringe", frist=date(2026, 3, 5)),
        Lov(part="veileder", tekst="Skrive"),
    )
    lines = clients(store)
    assert [line.alias for line in lines] == ["klient-01", "klient-2", "klient-10", "Ærlig", "Åse"]
    first = lines[0]
    assert (first.status, first.neste_kontakt, first.klientens_oppgaver, first.veileders_oppgaver, first.neste_frist) == (
        "UTKAST",
        date(2026, 3, 9),
        0,
        2,
        date(2026, 3, 5),
    )


def test_a_line_that_is_not_up_to_date_is_made_anew(store: Lager, do: Callable[..., Any]) -> None:
    do(Velg(tittel="Gå tur"))
    kept = clients(store)
    event = OrdNotert(ord=("Ja",))
    for line in (b"", b"{}", store.overviews()[0][2]):
        store.append("klient-01", [event], expected=sak(store).nr, now=NOW, by=BY, oversikt=line)
        assert clients(store)[0].nr == kept[0].nr + 1 == sak(store).nr
        kept = clients(store)


def test_the_kept_line_is_the_derived_line(store: Lager, do: Callable[..., Any]) -> None:
    from planlegg.usecases.overview import overview, unpacked

    do(Velg(tittel="Gå tur"), Stilling(punkt="p1", part="klient", stilling="ENIG"))
    _, nr, data = store.overviews()[0]
    assert unpacked(data, nr) == overview(sak(store))
