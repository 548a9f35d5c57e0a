"""Invented interviews of every shape: short and long, contradicting, silent, in bokmål and nynorsk. No real person stands behind any.

``interview`` needs only a source of chance, so that tests and the bench make the same ones:

    from random import Random
    interview(Random(7), keywords(katalog))
"""

from collections.abc import Iterable, Mapping, Sequence
from random import Random

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.svar import HARDE_GRENSER, Fakta, Svar, Svarsett, Tilstand
from tests.properties.limits import KINDS

WISH = (
    "Jeg vil gjerne prøve {}.", "Jeg har lyst til å jobbe med {}.", "{}.", "Kunne tenke meg {}.", "Eg vil prøve {}.",
    "Drømmer om {}.", "Eg har lyst på noko med {}.", "Jeg håper jeg holder på med {}.", "I want to try {}.",
)  # fmt: skip
STRENGTH = (
    "Jeg er god på {}.", "Har holdt på med {} i mange år.", "Eg likar {}.", "{}, det får jeg til.", "Flink med {}.", "{}.",
)  # fmt: skip
NEED = ("{} tar mye plass nå.", "Det som står i veien, er {}.", "Jeg trenger hjelp med {}.", "{}.", "Eg slit med {}.")
AVOID = ("Vil ikke {}.", "Ikke {}.", "Helst ikke {}.", "Jeg orker ikke {}.", "Eg vil ikkje ha {}.", "Slippe {}.")
SOFT = (
    "Jeg er best om formiddagen.", "Best om ettermiddagen.", "Helst ikke mer enn {} timer i uka.", "Helst ikke store grupper.",
    "Jeg vil helst slippe kunder.", "Mye bråk er slitsomt.", "Jeg klarer {} timer om dagen.", "Helst ikke mange nye folk.",
    "Helst to dager i uka.", "Eg klarer ikkje tunge løft heile dagen.", "Mandager er tunge.", "Trenger pauser.",
    "Jeg vil ha en fast person.", "Helst ikke kveld.", "Helst i nærheten.", "Snakker litt norsk.",
)  # fmt: skip
HARD = (
    "ikke mer enn {} minutter reise", "høyst {} timer i uka", "maks to dager i uka", "ikke mandager", "ikke fredag",
    "ikke før kl 10", "hjemme før kl 15.30", "ikke store grupper", "ikke kunder", "ikke bråk", "ikke tunge løft", "ikke kveld",
    "ikke helg", "sjefen skal ikke vite noe", "ikke mange nye folk", "høyst tre timer om dagen", "ikkje lukka rom", "ikke {}",
)  # fmt: skip
WHOLE_KIND = 0.2
"""How often the hard limits shut a whole kind of offers."""
NETWORK = (
    "Søster støtter meg og kan bli med.", "Far skal ikke vite om planen.", "Onkel har verksted.", "Ingen kontakt med eksen.",
    "En nabo med gård.", "Kjæresten min kan få vite det.", "Har ingen.", "Ei venninne som jobbar i butikk.", "Bestemor bryr seg.",
)  # fmt: skip
EARLIER = (
    "Praksis i butikk: for mye bråk, så jeg sluttet.", "Kurs i data: gikk bra, likte læreren.",
    "Arbeidstrening på lager: greit, men ingen fulgte opp.", "Ble tilbudt jobbklubb, sa nei.", "Avklaring, det ble for mye.",
    "Norskkurs, var kjempebra.", "Har ikke vært med på noe.", "Kokkekurs. Bra: maten. Ikke bra: læreren ble byttet ut.",
    "Hva jeg vil ha annerledes: en person som ikke bytter, ingen kveld, starte på ettermiddagen.",
)  # fmt: skip
DIFFERENT = (
    "Må bli annerledes: en fast person, kort dag, starte på ettermiddagen.", "Annleis denne gongen: litt om gongen, ein fast person.",
   "Noen må si fra hva som skjer etterpå.", "Kortere dager.", "En fast person.",
)  # fmt: skip
WEIGHT = (
    "At det er nært.", "Kort vei.", "Ikke for mange folk.", "Komme fort i gang.", "Korte dager.", "At det fører til jobb.",
    "Lærer noe.", "At jeg får gjøre det jeg ønsker.", "Ro.", "Tid til barna.", "Ikke så mange timer.", "Pengene.",
)  # fmt: skip
AGENDA = ("Penger og bolig.", "Hva som skjer videre.", "Kurset.", "Vil bare snakke litt.")
NUMBERS = (2, 4, 6, 10, 20, 30, 45)
STATES: tuple[Tilstand, ...] = ("hopp", "vil_ikke", "vet_ikke", "ikke_spurt")
QUESTIONS = {
    "1.1": "agenda", "2.1": "wish", "2.2": "strength", "2.3": "wish", "2.4": "weight", "3.1": "strength", "3.2": "earlier",
    "3.3": "different", "4.1": "strength", "5.1": "network", "5.2": "network", "6.1": "limit", "6.2": "limit", "6.3": "need",
    "6.4": "limit", "7.2": "weight", "7.3": "wish",
}  # fmt: skip
PARAGRAPHS = {"onsker": "wish", "ressurser": "strength", "nettverk": "network", "begrensninger": "limit", "tidligere": "earlier"}


def keywords(katalog: Mapping[str, Aktivitet]) -> tuple[str, ...]:
    """Everyday words of the catalogue, short enough to be said in a sentence."""
    return tuple(sorted({word for entry in katalog.values() for word in entry.ord if len(word.split()) <= 4}))


def interview(chance: Random, words: Sequence[str]) -> Svarsett:
    """One interview. The same chance gives the same one."""
    shape = PARAGRAPHS if chance.random() < 0.4 else QUESTIONS
    silent = chance.choice((0.0, 0.2, 0.5, 0.9))
    answers = [_answer(name, kind, silent, chance, words) for name, kind in shape.items()]
    if chance.random() < 0.6:
        limits = [line.format(_filling(line, chance, words)) for line in _some(HARD, chance, 1, 4)]
        if chance.random() < WHOLE_KIND:
            limits.append(chance.choice(KINDS[chance.choice(sorted(KINDS))]))
        answers.append(Svar(id=HARDE_GRENSER, tekst="\n".join(limits)))
    return Svarsett(alias="klient-1", svar=tuple(answers), fakta=_facts(chance), malform=chance.choice(("nb", "nn", "en")))


def unsure(chance: Random) -> Svarsett:
    """An interview in which every question is answered «vet ikke»."""
    shape = chance.choice((PARAGRAPHS, QUESTIONS))
    return Svarsett(alias="klient-1", svar=tuple(Svar(id=name, tilstand="vet_ikke") for name in shape))


def _answer(name: str, kind: str, silent: float, chance: Random, words: Sequence[str]) -> Svar:
    if chance.random() < silent:
        return Svar(id=name, tilstand=chance.choice(STATES))
    return Svar(id=name, tekst=" ".join(_sentences(kind, chance, words)))


def _sentences(kind: str, chance: Random, words: Sequence[str]) -> list[str]:
    pools: dict[str, tuple[str, ...]] = {
        "agenda": AGENDA, "wish": WISH, "strength": STRENGTH, "need": NEED, "network": NETWORK, "limit": SOFT,
        "earlier": EARLIER, "different": DIFFERENT, "weight": WEIGHT,
    }  # fmt: skip
    told = list(_some(pools[kind], chance, 1, 3))
    if kind in ("wish", "limit") and chance.random() < 0.4:
        told.append(chance.choice(AVOID))
    if kind == "limit" and chance.random() < 0.4:
        told.append(chance.choice(NEED))
    return [line.format(_filling(line, chance, words)) for line in told]


def _filling(line: str, chance: Random, words: Sequence[str]) -> str:
    counted = any(unit in line for unit in ("minutter", "timer"))
    return str(chance.choice(NUMBERS)) if counted else chance.choice(words)


def _some(pool: Iterable[str], chance: Random, least: int, most: int) -> Iterable[str]:
    chosen = list(pool)
    chance.shuffle(chosen)
    return chosen[: chance.randint(least, most)]


def _facts(chance: Random) -> Fakta:
    def maybe(value: object) -> object:
        return value if chance.random() < 0.3 else None

    return Fakta(
        alder=maybe(chance.choice((17, 19, 24, 31, 47, 62))),  # type: ignore[arg-type]
        timer_per_uke=maybe(chance.choice((2, 6, 15, 30))),  # type: ignore[arg-type]
        timer_per_dag=maybe(chance.choice((1, 3, 6))),  # type: ignore[arg-type]
        dager_per_uke=maybe(chance.choice((1, 2, 4))),  # type: ignore[arg-type]
        reise_minutter=maybe(chance.choice((15, 45))),  # type: ignore[arg-type]
        nedsatt_arbeidsevne=maybe(chance.choice((True, False))),  # type: ignore[arg-type]
    )
