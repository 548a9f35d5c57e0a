"""The answers read: what the client wishes, avoids, manages, and must have. Nothing inferred about the person."""

from typing import Literal

import msgspec

from planlegg.domain.svar import Fakta

Rammeslag = Literal[
    "reise_minutter_maks",  # verdi: minutes one way
    "timer_uke_maks",  # verdi: hours a week
    "timer_dag_maks",  # verdi: hours a day
    "dager_uke_maks",  # verdi: days a week
    "ikke_dag",  # verdi: "mandag" …
    "best_tid",  # verdi: "formiddag" | "ettermiddag" | "kveld" | "helg"
    "ikke_tid",  # verdi: the same
    "start_tidligst",  # verdi: "12:00"
    "hjemme_for",  # verdi: "17:20"
    "ikke_stor_gruppe",
    "ikke_mange_nye",
    "ikke_kunder",
    "ikke_stoy",
    "ikke_tunge_loft",
    "norsk_hoyst",  # verdi: "lite" | "noe"
    "ikke_sted",  # verdi: the place in the client's words («lukket møterom»)
    "ikke_fra",  # verdi: who decides («nav»): nothing that they decide
    "ikke_jobb",  # no work, for now or at all
    "ikke_folk",  # not together with other people
    "kontakt",  # how contact must or must not be made («skjult nummer»)
    "ma_ikke_vite",  # verdi: role
    "tema_ligger",  # verdi: topic that is left alone
    "trenger",  # something that must be in place («pauser», «fast person»)
    "annet",  # a limit the program cannot test; it follows every option word for word
]


class Sitat(msgspec.Struct, frozen=True, order=True):
    """A verbatim piece of one answer: ``tekst`` is a substring of it, at character ``start``."""

    svar: str
    start: int
    tekst: str


class Onske(msgspec.Struct, frozen=True, kw_only=True):
    """A wish. ``ord`` is the phrase to look for; ``sitat`` is where it was said."""

    sitat: Sitat
    ord: str
    egen: bool = True  # False when someone else said it on the client's behalf


class Unngaa(msgspec.Struct, frozen=True, kw_only=True):
    """Something the client does not want. ``hard`` when it may not be proposed at all."""

    sitat: Sitat
    ord: str
    hard: bool


class Styrke(msgspec.Struct, frozen=True, kw_only=True):
    """Something the client manages, likes or has done. A strength is not a wish."""

    sitat: Sitat
    ord: str


class Behov(msgspec.Struct, frozen=True, kw_only=True):
    """Something that stands in the way or that support could ease, in the client's words. A need is not a wish."""

    sitat: Sitat
    ord: str


class Ramme(msgspec.Struct, frozen=True, kw_only=True):
    """A limit or need. ``hard`` limits exclude what is known to break them; soft ones weigh."""

    slag: Rammeslag
    sitat: Sitat
    hard: bool
    verdi: int | float | str | None = None


class Relasjon(msgspec.Struct, frozen=True, kw_only=True):
    """Someone near the client, by role. ``None`` is unknown."""

    rolle: str
    sitat: Sitat
    stotte: bool | None = None
    far_vite: bool | None = None
    kontakt: bool | None = None
    arbeidsliv: bool = False  # the words tell of a workplace, farm or firm


class Tidligere(msgspec.Struct, frozen=True, kw_only=True):
    """Something tried before: what, how it went, and what must differ next time."""

    ord: str
    sitat: Sitat
    ble_ikke_bra: tuple[Sitat, ...] = ()
    ble_bra: tuple[Sitat, ...] = ()
    annerledes: tuple[Sitat, ...] = ()
    avslatt: bool = False  # proposed, but the client said no
    aktivitet: str = ""  # the catalogue id, where it is known which activity it was


class Bilde(msgspec.Struct, frozen=True, kw_only=True):
    """Everything understood from the answers, with the words it rests on."""

    alias: str
    onsker: tuple[Onske, ...] = ()
    unngaa: tuple[Unngaa, ...] = ()
    styrker: tuple[Styrke, ...] = ()
    behov: tuple[Behov, ...] = ()
    nettverk: tuple[Relasjon, ...] = ()
    rammer: tuple[Ramme, ...] = ()
    tidligere: tuple[Tidligere, ...] = ()
    dagsorden: tuple[Sitat, ...] = ()
    vekt: tuple[Sitat, ...] = ()
    klientens_ord: tuple[Sitat, ...] = ()
    fakta: Fakta = Fakta()
    antall_svar: int = 0
    ikke_tatt_opp: tuple[str, ...] = ()
    vil_ikke: tuple[str, ...] = ()
    vet_ikke: tuple[str, ...] = ()
    sagt: tuple[Sitat, ...] = ()  # every sentence of every answer, whatever it was read as

    def ramme(self, slag: Rammeslag) -> tuple[Ramme, ...]:
        return tuple(r for r in self.rammer if r.slag == slag)
