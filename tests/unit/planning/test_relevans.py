"""Which meetings of words count: phrases before single words, needs only where they can be eased, a «no» that reaches far enough."""

from planlegg.domain.bilde import Sitat, Unngaa
from planlegg.domain.kandidat import Bevis, Kandidat, Maate, Treff
from planlegg.domain.svar import Svar, Svarsett
from planlegg.planning.relevans import relevant
from planlegg.usecases.propose import propose
from tests.properties.made import DATA, DAY
from tests.unit.planning.test_options import entry

KATALOG = {"a": entry("a"), "b": entry("b"), "stotte": entry("stotte", vei="stotte")}
NONE: tuple[Unngaa, ...] = ()


def bevis(name: str, said: str, words: str, met: str, likeness: float = 1.0, how: Maate = "likt") -> Bevis:
    return Bevis(
        sitat=Sitat("onsker", 0, said),
        treff=Treff(aktivitet=name, ord=words, katalogord=met, felt="ord", likhet=likeness, maate=how),
    )


def ids(found: tuple[Kandidat, ...]) -> list[str]:
    return [candidate.aktivitet for candidate in found]


def test_a_single_word_gives_way_where_the_phrase_is_met() -> None:
    whole = Kandidat(aktivitet="a", onsker=(bevis("a", "vil kjøre lastebil", "kjøre lastebil", "kjøre lastebil"),))
    part = Kandidat(aktivitet="b", onsker=(bevis("b", "vil kjøre lastebil", "kjøre", "kjøretimer", 0.9, "sammensatt"),))
    assert ids(relevant((whole, part), KATALOG, NONE)) == ["a"]
    assert ids(relevant((part,), KATALOG, NONE)) == ["b"]


def test_a_single_word_that_is_all_of_the_catalogues_own_still_counts() -> None:
    whole = Kandidat(aktivitet="a", styrker=(bevis("a", "har kjørt traktor", "kjørt traktor", "kjøre traktor"),))
    same = Kandidat(aktivitet="b", styrker=(bevis("b", "har kjørt traktor", "traktor", "traktor"),))
    assert ids(relevant((whole, same), KATALOG, NONE)) == ["a", "b"]


def test_a_need_counts_only_nearly_word_for_word_and_where_something_can_ease_it() -> None:
    near = bevis("stotte", "gjeld", "gjeld", "gjeld")
    far = bevis("stotte", "gjeld", "gjeld", "gjelden", 0.8, "boying")
    assert ids(relevant((Kandidat(aktivitet="stotte", behov=(near,)),), KATALOG, NONE)) == ["stotte"]
    assert ids(relevant((Kandidat(aktivitet="stotte", behov=(far,)),), KATALOG, NONE)) == []
    assert ids(relevant((Kandidat(aktivitet="a", behov=(near,)),), KATALOG, NONE)) == []


def no(evidence: Bevis, words: str, *, hard: bool) -> tuple[Unngaa, ...]:
    return (Unngaa(sitat=evidence.sitat, ord=words, hard=hard),)


def test_a_hard_no_reaches_further_than_a_soft_one() -> None:
    weak = bevis("a", "ikke helse", "helse", "helsearbeid", 0.75, "sammensatt")
    candidate = Kandidat(aktivitet="a", unngaa=(weak,), onsker=(bevis("a", "noe", "noe", "noe"),))
    [soft] = relevant((candidate,), KATALOG, no(weak, "helse", hard=False))
    [hard] = relevant((candidate,), KATALOG, no(weak, "helse", hard=True))
    assert soft.unngaa == ()
    assert hard.unngaa == (weak,)


def test_a_no_to_a_phrase_is_about_its_first_word() -> None:
    head = bevis("a", "ikke varebil i by", "varebil", "varebil")
    tail = bevis("b", "ikke tolk fra samme miljø", "miljø", "miljø")
    limits = (*no(head, "varebil i by", hard=True), *no(tail, "tolk fra samme miljø", hard=True))
    assert ids(relevant((Kandidat(aktivitet="a", unngaa=(head,)), Kandidat(aktivitet="b", unngaa=(tail,))), KATALOG, limits)) == [
        "a"
    ]


def test_clock_times_are_logistics_and_scraps_are_no_wish() -> None:
    opening = bevis("stotte", "barnehage 7.30-16.30", "barnehage", "barnehage")
    assert relevant((Kandidat(aktivitet="stotte", behov=(opening,)),), KATALOG, NONE) == ()
    scrap = bevis("a", "butikk med stoff", "stoff", "drivstoff", 0.8, "sammensatt")
    assert relevant((Kandidat(aktivitet="a", onsker=(scrap,)),), KATALOG, NONE) == ()


def test_to_be_spared_from_something_meets_what_spares_one() -> None:
    asked = bevis("stotte", "noe der jeg ikke blir bytta ut", "bytta", "en som ikke bytter", 0.9, "boying")
    [found] = relevant((Kandidat(aktivitet="stotte", unngaa=(asked,)),), KATALOG, no(asked, "bytta ut", hard=False))
    assert (found.behov, found.unngaa) == ((asked,), ())


def test_what_was_tried_must_be_the_thing_itself() -> None:
    same = bevis("a", "jobbklubb: droppet", "jobbklubb", "jobbklubb")
    part = bevis("b", "jobbklubb: droppet", "jobbklubb", "jobbklubben i byen", 0.95, "del")
    assert ids(
        relevant((Kandidat(aktivitet="a", tidligere=(same,)), Kandidat(aktivitet="b", tidligere=(part,))), KATALOG, NONE)
    ) == ["a"]


def test_a_no_to_an_example_shuts_no_more_than_the_example() -> None:
    katalog = {"a": entry("a", ord=("kunst", "keramikk"), eksempler=("keramikk",))}
    wish = bevis("a", "lage kunst", "kunst", "kunst")
    for met_word, shuts in (("keramikk", False), ("kunst", True)):
        evidence = bevis("a", f"ikke {met_word}", met_word, met_word)
        [kept] = relevant(
            (Kandidat(aktivitet="a", onsker=(wish,), unngaa=(evidence,)),), katalog, no(evidence, met_word, hard=True)
        )
        assert bool(kept.unngaa) is shuts
        assert bool(kept.unntatt) is not shuts


def test_what_is_kept_apart_is_said_as_something_to_agree_on() -> None:
    answers = Svarsett(
        alias="k", svar=(Svar(id="onsker", tekst="Vil lage kunst."), Svar(id="harde_grenser", tekst="ikke keramikk"))
    )
    shown = {one.id: one for option in propose(answers, DATA, DAY).forslag for one in option.aktiviteter}
    [line] = [line for line in shown["kunstverksted"].tilpasning if line.regel == "bare-et-eksempel"]
    assert line.sitat is not None
    assert line.sitat.tekst == "ikke keramikk"


def test_trouble_is_met_only_by_those_who_told_of_it() -> None:
    trouble = bevis("a", "skriver godt", "skriver", "skriver dårlig")
    assert relevant((Kandidat(aktivitet="a", styrker=(trouble,)),), KATALOG, NONE) == ()
    assert relevant((Kandidat(aktivitet="a", onsker=(trouble,)),), KATALOG, NONE) == ()
    told = bevis("a", "skriver dårlig", "skriver dårlig", "skriver dårlig")
    assert ids(relevant((Kandidat(aktivitet="a", onsker=(told,)),), KATALOG, NONE)) == ["a"]


def test_who_is_good_at_something_need_not_learn_its_beginnings() -> None:
    better = bevis("a", "skriver godt", "skriver", "skrive bedre")
    assert relevant((Kandidat(aktivitet="a", styrker=(better,)),), KATALOG, NONE) == ()
    assert ids(relevant((Kandidat(aktivitet="a", onsker=(better,)),), KATALOG, NONE)) == ["a"]


def test_to_be_helped_is_no_wish_to_help() -> None:
    helped = bevis("a", "trenger hjelp til å begynne", "hjelp", "hjelpe til")
    assert relevant((Kandidat(aktivitet="a", onsker=(helped,)),), KATALOG, NONE) == ()
    helping = bevis("a", "vil hjelpe til", "hjelpe", "hjelpe til")
    assert ids(relevant((Kandidat(aktivitet="a", onsker=(helping,)),), KATALOG, NONE)) == ["a"]


def test_a_no_told_closely_is_no_no_to_its_first_word() -> None:
    reads = bevis("a", "ikke lese høyt i klasse", "lese", "lese")
    wide = Unngaa(sitat=reads.sitat, ord="lese", hard=True)
    close = Unngaa(sitat=reads.sitat, ord="lese høyt i klasse", hard=True)
    found = (Kandidat(aktivitet="a", unngaa=(reads,)),)
    assert ids(relevant(found, KATALOG, (wide,))) == ["a"]
    assert relevant(found, KATALOG, (close,)) == ()


def test_a_no_is_to_all_the_catalogues_words_tell_of() -> None:
    coffee = bevis("a", "ikke der det drikkes", "drikkes", "drikke kaffe", 0.87, "boying")
    firm = bevis("a", "ikke firma", "firma", "lære i bedrift", 0.83, "betydning")
    work = bevis("a", "ikke kantine", "kantine", "jobbe i kantine")
    assert relevant((Kandidat(aktivitet="a", unngaa=(coffee,)),), KATALOG, no(coffee, "drikkes", hard=True)) == ()
    assert relevant((Kandidat(aktivitet="a", unngaa=(firm,)),), KATALOG, no(firm, "firma", hard=True)) == ()
    assert ids(relevant((Kandidat(aktivitet="a", unngaa=(work,)),), KATALOG, no(work, "kantine", hard=True))) == ["a"]
