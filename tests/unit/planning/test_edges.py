"""Edges of a plan: what the law lets stand together, what limits close, what contradicts, what is too big, and what matters."""

import msgspec

from planlegg.domain.aktivitet import Form, Timer
from planlegg.domain.bilde import Bilde, Onske, Ramme, Relasjon, Sitat, Unngaa
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.svar import Fakta
from planlegg.planning.fit import combines
from planlegg.planning.grunnlag import Grunnlag, Vurdert
from planlegg.planning.options import options, selection
from planlegg.planning.place import placed
from planlegg.planning.steps import smaller
from planlegg.planning.week import Del
from planlegg.planning.weigh import matters, worse
from tests.unit.planning.test_options import BOOK, basis, entry, finding, said, text, wished


def sized(least: float, days: int = 1, **form: object) -> Form:
    wide = {"tid": ("formiddag", "ettermiddag"), **form}
    return msgspec.structs.replace(entry("x").form, timer=Timer(least, max(least, 4), 37.5), dager_minst=days, **wide)


def weighed(*items: Vurdert, vekt: tuple[str, ...], **more: object) -> Grunnlag:
    picture = Bilde(alias="x", vekt=tuple(Sitat("7.2", nr * 100, words) for nr, words in enumerate(vekt)), antall_svar=1)
    return msgspec.structs.replace(basis(*items, picture=picture), hensyn=BOOK.hensyn, **more)


# What goes together


def test_two_full_time_programmes_do_not_go_together_and_half_a_week_does() -> None:
    full, half, more = (entry(name, form=sized(hours)) for name, hours in (("kvp", 37.5), ("jobb", 18.75), ("skole", 25.0)))
    assert combines(full, half)
    assert not combines(full, more)
    assert combines(half, more)


def test_what_the_law_does_not_combine_with_the_plan_is_closed_and_says_so() -> None:
    held = (Del(aktivitet=entry("mentor"), timer=2, dager=1),)
    grunnlag = msgspec.structs.replace(basis(wished("aft", "dyr", kombineres_ikke=("mentor",)), wished("b", "mat")), planen=held)
    found = options(grunnlag)
    assert [option.aktiviteter[0].id for option in found.forslag if option.slag == "aktivitet"] == ["b"]
    assert [(one.id, one.regel) for one in found.utelukket] == [("aft", "kombineres-ikke")]


def test_the_plan_takes_its_part_of_the_week() -> None:
    own = entry("p1", slag="egen", form=sized(5, 1))
    limits = (Ramme(slag="timer_uke_maks", sitat=said("høyst seks timer"), hard=True, verdi=6),)
    grunnlag = basis(wished("a", "dyr", form=sized(4)), picture=Bilde(alias="x", rammer=limits))
    assert selection(grunnlag).valgt
    full = msgspec.structs.replace(grunnlag, planen=(Del(aktivitet=own, timer=5, dager=1),))
    assert not selection(full).valgt
    found = options(full)
    assert [(one.id, one.regel, one.sitat.tekst if one.sitat else "") for one in found.utelukket] == [
        ("a", "uka-gar-ikke-opp", "høyst seks timer")
    ]
    assert found.planen is not None
    assert found.planen.okter[0].tittel.nb == "p1"


# Limits that close everything


def test_the_nearest_is_the_one_that_needs_fewest_words_changed() -> None:
    twice = (finding("utelukk", words="ikke kveld"), finding("utelukk", words="ikke bråk"))
    grunnlag = basis(wished("a", "dyr", funn=twice), wished("b", "dyr", likeness=0.9, funn=twice[:1]))
    found = options(grunnlag)
    assert found.naermest is not None
    assert (found.naermest.id, [quote.tekst for quote in found.naermest.sitater]) == ("b", ["ikke kveld"])
    assert [option.slag for option in found.forslag][-2:] == ["vente", "noe_annet"]


def test_what_only_a_law_closes_or_the_client_refuses_is_never_the_nearest() -> None:
    law = wished("a", "dyr", funn=(finding("utelukk"),))
    refused = wished("b", "dyr", funn=(finding("utelukk", words="ikke kveld"),))
    assert options(basis(law, refused, avslag={"b": ""})).naermest is None


def test_with_something_to_show_nothing_is_called_nearest() -> None:
    shut = wished("a", "dyr", funn=(finding("utelukk", words="ikke kveld"),))
    assert options(basis(shut, wished("b", "mat"))).naermest is None


# What contradicts


def asked(picture: Bilde) -> list[list[str]]:
    return [[quote.tekst for quote in one.sitater] for one in options(basis(picture=picture)).spor]


def test_the_same_wished_for_and_refused_is_a_question() -> None:
    wish = Onske(sitat=Sitat("2.3", 0, "vil jobbe i butikk"), ord="jobbe i butikk")
    no = Unngaa(sitat=Sitat("6.3", 0, "ikke butikk"), ord="butikk", hard=True)
    assert asked(Bilde(alias="x", onsker=(wish,), unngaa=(no,))) == [["vil jobbe i butikk", "ikke butikk"]]


def test_a_narrower_no_is_no_contradiction() -> None:
    wish = Onske(sitat=Sitat("2.3", 0, "vil jobbe i hage"), ord="hage")
    no = Unngaa(sitat=Sitat("6.3", 0, "ikke hage om vinteren"), ord="hage om vinteren", hard=True)
    assert asked(Bilde(alias="x", onsker=(wish,), unngaa=(no,))) == []


def test_two_limits_of_one_kind_and_a_number_that_says_another_are_questions() -> None:
    limits = tuple(
        Ramme(slag="timer_uke_maks", sitat=Sitat("6.1", nr * 50, f"høyst {hours} timer"), hard=True, verdi=hours)
        for nr, hours in enumerate((4, 10))
    )
    assert asked(Bilde(alias="x", rammer=limits)) == [["høyst 4 timer", "høyst 10 timer"]]
    facts = Fakta(timer_per_uke=30)
    assert asked(Bilde(alias="x", rammer=limits[:1], fakta=facts)) == [["høyst 4 timer"]]
    assert asked(Bilde(alias="x", rammer=limits[:1], fakta=Fakta(timer_per_uke=4))) == []


def test_someone_who_may_know_and_must_not_is_a_question() -> None:
    may = Relasjon(rolle="mor", sitat=Sitat("5.2", 0, "mor kan vite"), far_vite=True)
    not_may = Relasjon(rolle="mor", sitat=Sitat("5.2", 40, "ikke mor"), far_vite=False)
    assert asked(Bilde(alias="x", nettverk=(may, not_may))) == [["mor kan vite", "ikke mor"]]


def test_a_contradiction_settles_nothing() -> None:
    no = Unngaa(sitat=said("ikke dyr"), ord="dyr", hard=True)
    wish = Onske(sitat=said("dyr"), ord="dyr")
    picture = Bilde(alias="x", onsker=(wish,), unngaa=(no,))
    with_question = options(basis(wished("a", "dyr"), picture=picture))
    assert with_question.spor
    assert [o.id for o in with_question.forslag] == [o.id for o in options(basis(wished("a", "dyr"))).forslag]


# What is too big, and what is not on the list


def test_what_is_too_big_is_split_into_smaller_steps_that_lead_there() -> None:
    visit = entry("besok", slag="steg", form=sized(0, 0), forer_til=("praksis",))
    afternoon = entry("ettermiddag", slag="steg", form=sized(1), forer_til=("praksis",))
    other = entry("annet", slag="steg", form=sized(0, 0))
    whole = entry("praksis", form=sized(10, 2))
    katalog = {one.id: one for one in (visit, afternoon, other, whole)}
    assert {step.id for step in smaller(whole, katalog)} == {"besok", "ettermiddag"}
    judged = [Vurdert(aktivitet=one, kandidat=Kandidat(aktivitet=one.id), funn=()) for one in (visit, afternoon)]
    grunnlag = msgspec.structs.replace(basis(*judged), katalog=katalog, for_stort={"praksis": said("det ble for mye")})
    steps = [option for option in options(grunnlag).forslag if option.slag == "provesteg"]
    assert {option.aktiviteter[0].id for option in steps} == {"besok", "ettermiddag"}
    assert all("det ble for mye" in option.aktiviteter[0].grunner_for[0].tekst.nb for option in steps)


def test_a_smaller_step_that_a_limit_closes_is_not_shown() -> None:
    visit = entry("besok", slag="steg", form=sized(0, 0), forer_til=("praksis",))
    katalog = {one.id: one for one in (visit, entry("praksis", form=sized(10, 2)))}
    shut = Vurdert(aktivitet=visit, kandidat=Kandidat(aktivitet="besok"), funn=(finding("utelukk", words="ikke jobb nå"),))
    for judged in ((), (shut,)):
        grunnlag = msgspec.structs.replace(basis(*judged), katalog=katalog, for_stort={"praksis": said("det ble for mye")})
        assert not [option for option in options(grunnlag).forslag if option.slag == "provesteg"]


def test_a_wish_that_nothing_meets_is_kept_in_the_clients_words() -> None:
    wish = Onske(sitat=said("bygge orgel"), ord="bygge orgel")
    own = options(basis(picture=Bilde(alias="x", onsker=(wish,)))).forslag[-1]
    assert (own.slag, [line.sitat.tekst for line in own.ma_sies if line.sitat]) == ("noe_annet", ["bygge orgel"])


# What matters to this client


def test_what_matters_is_heard_in_the_clients_order() -> None:
    assert [one.id for one in matters(weighed(vekt=("Ikke så mange folk, og kort vei.", "Pengene")))] == [
        "folk",
        "reise",
        "penger",
    ]
    assert matters(weighed(vekt=())) == ()


def test_what_is_worse_on_all_of_it_for_the_same_wish_is_not_shown() -> None:
    crowd = wished("a", "dyr", form=sized(2, sammen=("stor_gruppe",)))
    alone = wished("b", "dyr", likeness=0.9, form=sized(2, sammen=("alene",)))
    grunnlag = weighed(crowd, alone, vekt=("Ikke mange folk",))
    assert worse(crowd, alone, grunnlag)
    assert not worse(alone, crowd, grunnlag)
    assert [one.aktivitet.id for one in selection(grunnlag).valgt] == ["b"]
    assert [one.aktivitet.id for one in selection(weighed(crowd, alone, vekt=())).valgt] == ["a", "b"]


def test_another_wish_and_what_is_not_known_are_never_worse() -> None:
    crowd = wished("a", "musikk", form=sized(2, sammen=("stor_gruppe",)))
    alone = wished("b", "dyr", form=sized(2, sammen=("alene",)))
    unknown = wished("c", "dyr", form=sized(2, sammen=()))
    grunnlag = weighed(crowd, alone, unknown, vekt=("Ikke mange folk",))
    assert not worse(crowd, alone, grunnlag)
    assert not worse(unknown, alone, grunnlag)


def test_what_it_gives_and_takes_begins_with_what_matters() -> None:
    item = wished("a", "dyr", form=sized(20, 4, sammen=("alene",)), terskel="vedtak")
    [option] = [one for one in options(weighed(item, vekt=("Ro og ikke mange folk",))).forslag if one.slag == "aktivitet"]
    [activity] = option.aktiviteter
    assert activity.gir[0].nb == "Du kan være alene eller sammen med én."
    assert "Det tar en stor del av uka." in [one.nb for one in activity.krever]


def test_every_level_of_what_can_matter_is_said_in_three_languages() -> None:
    for hensyn in BOOK.hensyn:
        assert len(hensyn.nivaa) >= 2
        assert all(one.tekst.nb and one.tekst.nn and one.tekst.en for one in hensyn.nivaa)


# Why it stands where it stands


def test_the_place_says_why_something_is_not_shown() -> None:
    avoided = wished("a", "dyr")
    avoided = msgspec.structs.replace(avoided, kandidat=msgspec.structs.replace(avoided.kandidat, unngaa=avoided.kandidat.onsker))
    shut = wished("b", "dyr", funn=(finding("utelukk", words="ikke kveld"),))
    low = wished("c", "dyr", funn=(finding("mot", -100, words="bråk"),))
    refused, shown = wished("d", "dyr"), wished("e", "dyr")
    step = Vurdert(aktivitet=entry("f", slag="steg", tittel=text("f")), kandidat=shown.kandidat, funn=())
    grunnlag = basis(avoided, shut, low, refused, shown, step, avslag={"d": ""})
    chosen, found = selection(grunnlag), options(grunnlag)
    why = {one.aktivitet.id: placed(one, grunnlag, chosen, found).hvorfor for one in grunnlag.vurdert}
    assert why == {"a": "vil_ikke", "b": "stengt", "c": "under_null", "d": "sagt_nei", "e": "vist", "f": "steg"}
