"""What must hold of the shipped rules whatever the answers: words carry, unknown never shuts, formal words move nothing."""

from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planlegg.domain import aktivitet as katalog
from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde, Onske, Ramme, Rammeslag, Relasjon, Sitat, Styrke, Tidligere, Unngaa
from planlegg.domain.funn import Funn
from planlegg.domain.kandidat import Kandidat
from planlegg.domain.svar import Fakta
from planlegg.rules import FIELDS, Facts, facts, judge
from planlegg.rules.about.limits import DAYS
from planlegg.rules.checks.effect import fields_used
from planlegg.rules.condition import evaluate
from planlegg.rules.values import Known, Value
from tests.unit.rules.parts import RULES, TODAY, activity, evidence

RESTS_ON_WORDS = ("for", "mot", "utelukk")
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "reise_minutter_maks": st.integers(0, 120), "timer_uke_maks": st.integers(0, 40), "timer_dag_maks": st.integers(0, 8),
    "dager_uke_maks": st.integers(0, 5), "ikke_dag": st.sampled_from(DAYS), "best_tid": st.sampled_from(get_args(katalog.Tid)),
    "ikke_tid": st.sampled_from(get_args(katalog.Tid)), "start_tidligst": st.sampled_from(["10:00", "12:00"]),
    "hjemme_for": st.sampled_from(["11:00", "17:20"]), "norsk_hoyst": st.sampled_from(["lite", "noe"]),
    "ma_ikke_vite": st.sampled_from(["mor", "barnevernet"]), "trenger": st.sampled_from(["pauser", "fast person"]),
    "ikke_sted": st.sampled_from(["kontor", "lukket møterom"]),
}  # fmt: skip


class Words:
    """Quotes that are all different, as pieces of one answer are."""

    def __init__(self) -> None:
        self.used = 0

    def next(self) -> Sitat:
        self.used += 1
        return Sitat("6.4", self.used * 10, f"ord {self.used}")


@st.composite
def pictures(draw: st.DrawFn) -> tuple[Bilde, Kandidat]:
    """A picture and a candidate whose hits rest on that picture."""
    words = Words()
    kinds = draw(st.lists(st.sampled_from(get_args(Rammeslag)), max_size=6))
    limits = tuple(
        Ramme(slag=kind, sitat=words.next(), hard=draw(st.booleans()), verdi=draw(st.none() | VALUES.get(kind, st.none())))
        for kind in kinds
    )
    wishes = tuple(Onske(sitat=words.next(), ord="x", egen=draw(st.booleans())) for _ in range(draw(st.integers(0, 2))))
    avoided = tuple(Unngaa(sitat=words.next(), ord="x", hard=draw(st.booleans())) for _ in range(draw(st.integers(0, 2))))
    strengths = tuple(Styrke(sitat=words.next(), ord="x") for _ in range(draw(st.integers(0, 2))))
    people = tuple(
        Relasjon(
            rolle="onkel",
            sitat=words.next(),
            stotte=draw(st.booleans()),
            arbeidsliv=draw(st.booleans()),
            far_vite=draw(st.none() | st.booleans()),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    tried = tuple(
        Tidligere(
            ord="x",
            sitat=words.next(),
            ble_bra=tuple(words.next() for _ in range(draw(st.integers(0, 1)))),
            ble_ikke_bra=tuple(words.next() for _ in range(draw(st.integers(0, 1)))),
            annerledes=tuple(words.next() for _ in range(draw(st.integers(0, 1)))),
            avslatt=draw(st.booleans()),
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    whole = Bilde(alias="t", rammer=limits, onsker=wishes, unngaa=avoided, styrker=strengths, nettverk=people, tidligere=tried)
    return whole, candidate_of(whole)


def candidate_of(whole: Bilde) -> Kandidat:
    return Kandidat(
        aktivitet="verksted",
        onsker=tuple(evidence(o.sitat) for o in whole.onsker),
        styrker=tuple(evidence(s.sitat) for s in whole.styrker),
        unngaa=tuple(evidence(u.sitat) for u in whole.unngaa),
        tidligere=tuple(evidence(t.sitat) for t in whole.tidligere),
    )


def without(whole: Bilde, gone: set[Sitat]) -> Bilde:
    """The picture read again after those words were taken out of the answer."""

    def kept(quotes: tuple[Sitat, ...]) -> tuple[Sitat, ...]:
        return tuple(q for q in quotes if q not in gone)

    return Bilde(
        alias=whole.alias,
        rammer=tuple(r for r in whole.rammer if r.sitat not in gone),
        onsker=tuple(o for o in whole.onsker if o.sitat not in gone),
        unngaa=tuple(u for u in whole.unngaa if u.sitat not in gone),
        styrker=tuple(s for s in whole.styrker if s.sitat not in gone),
        nettverk=tuple(n for n in whole.nettverk if n.sitat not in gone),
        tidligere=tuple(
            replace(t, ble_bra=kept(t.ble_bra), ble_ikke_bra=kept(t.ble_ikke_bra), annerledes=kept(t.annerledes))
            for t in whole.tidligere
            if t.sitat not in gone
        ),
        fakta=whole.fakta,
    )  # fmt: skip


@st.composite
def activities(draw: st.DrawFn) -> Aktivitet:
    def some(words: tuple[str, ...]) -> list[str]:
        return draw(st.lists(st.sampled_from(words), unique=True))

    least = draw(st.sampled_from([0.0, 4.0, 10.0, 37.5]))
    return activity(
        form={
            "timer": {"minst": least, "vanlig": least + 5, "mest": 40.0},
            "dager_minst": draw(st.integers(0, 5)),
            "sted": some(get_args(katalog.Sted)),
            "sammen": some(get_args(katalog.Sammen)),
            "tid": some(get_args(katalog.Tid)),
            "faste_tider": draw(st.sampled_from(["ja", "nei", "etter_avtale", "ukjent"])),
            "fysisk": draw(st.sampled_from(["lett", "middels", "tungt", "varierer"])),
            "stoy": draw(st.sampled_from(["lav", "middels", "hoy", "varierer"])),
            "kunder": draw(st.sampled_from(["ingen", "noen", "mange", "varierer"])),
            "norsk": draw(st.sampled_from(["lite", "noe", "mye", "varierer"])),
        },
        nye_hjelpere=draw(st.integers(0, 3)),
        tilpasses=some(get_args(katalog.Tilpasning)),
        hvem_far_vite=some(("nav", "barnevern", "kontor")),
        ta_med=draw(st.sampled_from(["ja", "nei", "etter_avtale", "ukjent"])),
    )


def said_of(whole: Bilde, candidate: Kandidat, entry: Aktivitet) -> tuple[Funn, ...]:
    return judge(RULES, facts(whole, candidate, entry, today=TODAY), TODAY)


@given(pictures(), activities())
def test_without_the_quoted_words_the_rule_falls_silent(answers: tuple[Bilde, Kandidat], entry: Aktivitet) -> None:
    whole, candidate = answers
    before = said_of(whole, candidate, entry)
    for ident in {f.regel for f in before if f.virkning in RESTS_ON_WORDS}:
        gone = {quote for f in before if f.regel == ident for quote in f.sitater}
        assert gone, ident
        less = without(whole, gone)
        assert ident not in {f.regel for f in said_of(less, candidate_of(less), entry)}


@given(pictures(), activities())
def test_each_line_is_taken_away_alone(answers: tuple[Bilde, Kandidat], entry: Aktivitet) -> None:
    whole, candidate = answers
    before = said_of(whole, candidate, entry)
    for line in (f for f in before if f.vekt):
        less = without(whole, {line.sitater[0]})
        after = said_of(less, candidate_of(less), entry)
        of_rule = [sum(f.vekt for f in found if f.regel == line.regel) for found in (before, after)]
        cited = sum(f.vekt for f in before if f.regel == line.regel and line.sitater[0] in f.sitater)
        assert of_rule[0] - of_rule[1] == cited


@given(pictures(), activities())
def test_every_quote_is_a_piece_of_the_picture(answers: tuple[Bilde, Kandidat], entry: Aktivitet) -> None:
    whole, candidate = answers
    for finding in said_of(whole, candidate, entry):
        for quote in finding.sitater:
            assert quote.tekst.startswith("ord ")
            assert without(whole, {quote}) != whole


@given(pictures())
def test_an_activity_that_says_nothing_of_its_form_breaks_no_limit(answers: tuple[Bilde, Kandidat]) -> None:
    whole, _ = answers
    found = said_of(whole, Kandidat(aktivitet="verksted"), activity())
    assert [f.regel for f in found if f.virkning == "utelukk"] == []


GROUPS = st.none() | st.sampled_from(["BATT", "Trenger veiledning", "Liten mulighet til å jobbe"])
BENEFITS = st.none() | st.sampled_from(["AAP", "dagpenger", "økonomisk stønad"])


@given(pictures(), activities(), GROUPS, BENEFITS, BENEFITS, st.none() | st.booleans())
def test_formal_words_move_nothing(
    answers: tuple[Bilde, Kandidat],
    entry: Aktivitet,
    group: str | None,
    benefit: str | None,
    frames: str | None,
    aid: bool | None,
) -> None:
    whole, candidate = answers
    formal = Fakta(innsatsgruppe=group, ytelse=benefit, rammer=frames, okonomisk_stonad=aid)
    assert said_of(replace(whole, fakta=formal), candidate, entry) == said_of(whole, candidate, entry)


@given(pictures(), activities(), st.lists(st.sampled_from(["1.1", "3.2", "6.1"]), unique=True), st.integers(0, 30))
def test_unanswered_questions_move_nothing(answers: tuple[Bilde, Kandidat], entry: Aktivitet, ids: list[str], count: int) -> None:
    whole, candidate = answers
    silent = replace(whole, vil_ikke=tuple(ids), vet_ikke=tuple(ids), ikke_tatt_opp=tuple(ids), antall_svar=count)
    assert said_of(silent, candidate, entry) == said_of(whole, candidate, entry)


def of_kind(name: str) -> st.SearchStrategy[Value]:
    field = FIELDS[name]
    choices = field.valg or ("x", "pauser", "aft")
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "tall": st.integers(0, 60), "ja_nei": st.booleans(), "ord": st.sampled_from(choices), "tekst": st.sampled_from(choices),
        "liste": st.lists(st.sampled_from(choices), max_size=3).map(tuple), "klokkeslett": st.sampled_from(["09:00", "15:00"]),
    }  # fmt: skip
    return kinds.get(field.slag, st.just("x"))


SHUTTING = [r for r in RULES if r.virkning == "utelukk"]
NAMES = sorted({name for r in SHUTTING for name in fields_used(r.nar)})


@given(st.data())
def test_forgetting_something_never_shuts_a_door(data: st.DataObject) -> None:
    known = {name: (Known(data.draw(of_kind(name))),) for name in data.draw(st.lists(st.sampled_from(NAMES), unique=True))}
    gone = data.draw(st.sampled_from([*known, ""]))
    less = {name: value for name, value in known.items() if name != gone}
    shut = {r.id for r in SHUTTING if evaluate(r.nar, Facts(felt=known))}
    assert {r.id for r in SHUTTING if evaluate(r.nar, Facts(felt=less))} <= shut
