"""Options from judged candidates: they differ, they add up, and the ones that always stand are there."""

from datetime import date

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from planlegg.domain.aktivitet import Aktivitet, Form, Timer
from planlegg.domain.bilde import Bilde, Ramme, Rammeslag, Sitat, Tidligere
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Bevis, Kandidat, Treff
from planlegg.domain.svar import Fakta
from planlegg.domain.tekst import Tekst
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.planning.amount import days_per_week, hours_per_week
from planlegg.planning.fit import HELPERS, fits_beside
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.options import options

BOOK = Rulebook(rules_folder())
WAYS = ("prove", "laere", "jobb", "sosialt", "okonomi", "stotte")


def text(words: str) -> Tekst:
    return Tekst(nb=words, nn=words, en=words)


def entry(name: str, vei: str = "prove", **more: object) -> Aktivitet:
    values = {
        "id": name,
        "slag": "tilbud",
        "vei": vei,
        "tittel": text(name),
        "setning": text("Du er med."),
        "forste_steg": text("Vi ringer."),
        "ord": (name,),
        "beslutter": "organisasjon",
        "terskel": "ingen",
        "form": Form(
            timer=Timer(2, 10, 30),
            dager_minst=1,
            sted=("ute",),
            sammen=("liten_gruppe",),
            tid=("formiddag",),
            faste_tider="nei",
            fysisk="lett",
            stoy="lav",
            kunder="ingen",
            norsk="lite",
            digitalt="lite",
        ),
        "sist_sjekket": date(2026, 7, 2),
    }
    return Aktivitet(**{**values, **more})


def said(words: str) -> Sitat:
    """Words of an answer of their own, so that no two quotes share words by chance."""
    return Sitat(f"om {words}", 0, words)


def wish(name: str, words: str, likeness: float = 1.0) -> Bevis:
    return Bevis(
        sitat=said(words),
        treff=Treff(aktivitet=name, ord=words, katalogord=name, felt="ord", likhet=likeness, maate="likt"),
    )


def wished(
    name: str, words: str, vei: str = "prove", likeness: float = 1.0, funn: tuple[Funn, ...] = (), **more: object
) -> Vurdert:
    return Vurdert(
        aktivitet=entry(name, vei, **more), kandidat=Kandidat(aktivitet=name, onsker=(wish(name, words, likeness),)), funn=funn
    )


def basis(
    *items: Vurdert, picture: Bilde | None = None, om_saken: tuple[Funn, ...] = (), avslag: dict[str, str] | None = None
) -> Grunnlag:
    return Grunnlag(
        bilde=picture or Bilde(alias="x", antall_svar=1),
        katalog={i.aktivitet.id: i.aktivitet for i in items},
        vurdert=items,
        om_saken=om_saken,
        avslag=avslag or {},
        vekter=BOOK.vekter,
        tekster=BOOK.tekster,
    )


def finding(kind: str, weight: int = 0, activity: str = "", words: str = "") -> Funn:
    quotes = (said(words),) if words else ()
    return Funn(
        regel="r", virkning=kind, kilde="k", tekst=text("t"), aktivitet=activity, sitater=quotes, vekt=weight, spor_om=text("s")
    )  # type: ignore[arg-type]


def firsts(grunnlag: Grunnlag) -> list[str]:
    return [o.aktiviteter[0].id for o in options(grunnlag).forslag if o.slag == "aktivitet"]


def test_nothing_known_still_gives_waiting_and_ones_own_idea() -> None:
    kinds = [o.slag for o in options(basis()).forslag]
    assert kinds == ["vente", "noe_annet"]


def test_options_prefer_another_way_and_another_wish() -> None:
    same = [wished(name, "dyr") for name in ("a", "b", "c")]
    other = wished("d", "musikk", vei="laere", likeness=0.8)
    assert firsts(basis(*same, other))[:2] == ["a", "d"]


def test_excluded_is_named_with_what_one_can_ask_and_never_an_option() -> None:
    shut = wished("a", "dyr", funn=(finding("utelukk", words="dyr"),))
    found = options(basis(shut, wished("b", "dyr")))
    assert "a" not in firsts(basis(shut, wished("b", "dyr")))
    assert [(u.id, u.spor_om.nb, u.sitat.tekst if u.sitat else "") for u in found.utelukket] == [("a", "s", "dyr")]


def test_what_the_client_said_no_to_is_never_an_option() -> None:
    item = wished("a", "dyr")
    avoided = msgspec.structs.replace(item.kandidat, unngaa=(wish("a", "ikke dyr"),))
    assert firsts(basis(msgspec.structs.replace(item, kandidat=avoided))) == []


def test_score_is_the_sum_of_the_lines() -> None:
    item = wished("a", "dyr", likeness=0.9, funn=(finding("for", 7, words="x"), finding("mot", -5, words="y")))
    [activity] = options(basis(item)).forslag[0].aktiviteter
    assert activity.poeng == sum(line.vekt for line in (*activity.grunner_for, *activity.grunner_mot)) == 54 + 2


def test_a_wish_that_weighs_less_than_what_speaks_against_is_not_shown() -> None:
    assert firsts(basis(wished("a", "dyr", funn=(finding("mot", -100, words="y"),)))) == []


def test_small_steps_are_offered_when_nothing_is_known() -> None:
    steps = [Vurdert(aktivitet=entry(n, "prove", slag="steg"), kandidat=Kandidat(aktivitet=n), funn=()) for n in ("s1", "s2")]
    case = (finding("provesteg", activity="s1"), finding("provesteg", activity="s2"))
    found = options(basis(*steps, om_saken=case))
    assert [o.slag for o in found.forslag] == ["provesteg", "provesteg", "vente", "noe_annet"]


def test_support_stands_beside_and_never_brings_more_than_two_new_helpers() -> None:
    main = wished("a", "dyr", nye_hjelpere=1)
    support = [
        Vurdert(
            aktivitet=entry(n, "stotte", nye_hjelpere=1), kandidat=Kandidat(aktivitet=n, behov=(wish(n, f"behov {n}"),)), funn=()
        )
        for n in ("s1", "s2", "s3")
    ]
    [option] = [o for o in options(basis(main, *support)).forslag if o.slag == "aktivitet"]
    assert [a.id for a in option.aktiviteter] == ["a", "s1"]
    assert sum(a.nye_hjelpere for a in option.aktiviteter) <= HELPERS


def beside(way: str, slag: str, found: Kandidat) -> list[str]:
    """What stands beside the first of two options when one thing of this way is found so."""
    support = Vurdert(aktivitet=entry(found.aktivitet, way, slag=slag), kandidat=found, funn=())
    first, _ = (
        o for o in options(basis(wished("a", "dyr"), wished("b", "sang", "sosialt"), support)).forslag if o.slag == "aktivitet"
    )
    return [one.id for one in first.aktiviteter[1:]]


def test_a_wish_brings_support_only_when_it_is_for_just_that() -> None:
    just_that, part = wish("s", "bøker"), wish("s", "mat")
    in_more = msgspec.structs.replace(part, treff=msgspec.structs.replace(part.treff, katalogord="lære om mat og kosthold"))
    in_a_word = msgspec.structs.replace(
        part, treff=msgspec.structs.replace(part.treff, katalogord="matpakke", maate="sammensatt")
    )
    assert beside("helse", "tjeneste", Kandidat(aktivitet="s", onsker=(just_that,))) == ["s"]
    assert beside("helse", "tjeneste", Kandidat(aktivitet="s", onsker=(in_more,))) == []
    assert beside("hverdag", "tilbud", Kandidat(aktivitet="s", onsker=(in_a_word,))) == []


def test_what_the_client_masters_is_offered_as_a_place_to_be_and_not_as_help() -> None:
    cooks = Kandidat(aktivitet="s", onsker=(wish("s", "lage mat"),), styrker=(wish("s", "lager mat til seksti"),))
    assert beside("hverdag", "tjeneste", cooks) == ["s"]
    assert beside("hverdag", "steg", cooks) == []
    assert beside("okonomi", "tjeneste", cooks) == []
    needs = msgspec.structs.replace(cooks, behov=(wish("s", "orker ikke lage mat"),))
    assert beside("hverdag", "steg", needs) == ["s"]


def test_what_is_to_lie_and_who_is_not_to_know_is_not_read_out_but_what_the_client_set_as_a_limit_stands() -> None:
    noted = Ramme(slag="tema_ligger", sitat=Sitat("nettverk", 0, "samboer: ta det ikke opp"), hard=True, verdi="samboer")
    unknowing = Ramme(slag="ma_ikke_vite", sitat=Sitat("nettverk", 30, "far skal ikke vite noe"), hard=True, verdi="far")
    own = Ramme(slag="tema_ligger", sitat=Sitat("harde_grenser", 0, "samboer ikke tema"), hard=True, verdi="samboer")
    picture = Bilde(alias="x", antall_svar=1, rammer=(noted, unknowing, own))
    assert options(basis(wished("a", "dyr"), picture=picture)).grenser == (own.sitat,)


def test_what_the_law_does_not_combine_is_not_put_together() -> None:
    assert not fits_beside(entry("a", kombineres_ikke=("b",)), entry("b"))
    assert not fits_beside(entry("a", bygger_pa="c"), entry("c"))
    assert fits_beside(entry("a"), entry("b"))


def limit(kind: Rammeslag, value: float) -> Ramme:
    return Ramme(slag=kind, sitat=Sitat("begrensninger", 0, "x"), hard=True, verdi=value)


def test_hours_begin_small_and_follow_what_the_client_said_of_a_week() -> None:
    assert hours_per_week(entry("a"), Bilde(alias="x")) == 2
    assert hours_per_week(entry("a"), Bilde(alias="x", fakta=Fakta(timer_per_uke=6))) == 6
    assert hours_per_week(entry("a"), Bilde(alias="x", fakta=Fakta(timer_per_uke=1))) == 2
    assert hours_per_week(entry("a"), Bilde(alias="x", rammer=(limit("timer_uke_maks", 8),))) == 8
    assert days_per_week(entry("a"), Bilde(alias="x", rammer=(limit("timer_dag_maks", 3), limit("dager_uke_maks", 2))), 6) == 2
    assert days_per_week(entry("a"), Bilde(alias="x"), 0) == 0


@given(
    st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(["dyr", "mat", "musikk"]), st.sampled_from(WAYS), st.floats(0.5, 1)), max_size=8, unique_by=lambda t: t[0])
)  # fmt: skip
def test_always_waiting_something_else_and_at_most_three(rows: list[tuple[str, str, str, float]]) -> None:
    grunnlag = basis(*[wished(name, words, vei, likeness) for name, words, vei, likeness in rows])
    found = options(grunnlag)
    kinds = [o.slag for o in found.forslag]
    assert kinds.count("aktivitet") <= 3
    assert kinds[-2:] == ["vente", "noe_annet"]
    assert found == options(msgspec.structs.replace(grunnlag, vurdert=tuple(reversed(grunnlag.vurdert))))
    assert all(any(line.sitat for line in o.aktiviteter[0].grunner_for) for o in found.forslag if o.slag == "aktivitet")


def test_what_is_tried_before_is_named_also_for_what_builds_on_it() -> None:
    quote = Sitat("tidligere", 0, "a: sluttet, ingen sa noe")
    tried = Tidligere(ord="a", sitat=quote, ble_ikke_bra=(Sitat("tidligere", 3, "sluttet"),))
    base = wished("a", "dyr")
    again = Bevis(sitat=quote, treff=base.kandidat.onsker[0].treff)
    base = msgspec.structs.replace(base, kandidat=Kandidat(aktivitet="a", tidligere=(again,)))
    built = wished("a-lager", "lager", bygger_pa="a")
    found = options(basis(base, built, picture=Bilde(alias="x", tidligere=(tried,))))
    assert [(g.id, g.tidligere_ord.tekst) for g in found.gjentak] == [("a", "sluttet"), ("a-lager", "sluttet")]


def test_what_was_refused_before_stays_out_with_the_words() -> None:
    grunnlag = basis(wished("a", "dyr"), wished("b", "mat"), avslag={"a": "ikke min greie"})
    found = options(grunnlag)
    assert firsts(grunnlag) == ["b"]
    assert [(u.id, u.regel) for u in found.utelukket] == [("a", "sagt-nei")]
    assert "ikke min greie" in found.utelukket[0].grunn.nb
