"""``bilde.``: what the answers hold as a whole. How much was answered moves no rank, so most serve case-wide effects only."""

import re
from collections.abc import Iterable

from planlegg.domain.bilde import Bilde, Sitat, Unngaa
from planlegg.domain.regel import Virkning
from planlegg.rules.values import Field, Kind, Known, known
from planlegg.text.any_job import is_any_job

CASE_WIDE: tuple[Virkning, ...] = ("ukjent", "ma_sies", "paminnelse", "provesteg")


def _field(name: str, kind: Kind, meaning: str, words: bool = False) -> Field:
    return Field(navn=f"bilde.{name}", slag=kind, mening=meaning, klientens=words, flere=words, virkninger=CASE_WIDE)


FIELDS = (
    _field("antall_svar", "tall", "answered questions"),
    _field("antall_onsker", "tall", "wishes of the client's own"),
    _field("antall_styrker", "tall", "things the client manages or likes"),
    _field("antall_tidligere", "tall", "things tried before"),
    _field("antall_vet_ikke", "tall", "questions answered «vet ikke»"),
    _field("antall_vil_ikke", "tall", "questions answered «vil ikke»"),
    _field("vet_ikke", "liste", "ids answered «vet ikke»"),
    _field("vil_ikke", "liste", "ids answered «vil ikke»"),
    _field("ikke_tatt_opp", "liste", "ids not taken up"),
    _field("onske", "tekst", "a wish of the client's own", words=True),
    _field("onske_fra_andre", "tekst", "a wish that someone else said for the client", words=True),
    _field("styrke", "tekst", "something the client manages or likes", words=True),
    _field("behov", "tekst", "something that stands in the way", words=True),
    _field("ble_bra", "tekst", "what was good in something tried before", words=True),
    _field("ble_ikke_bra", "tekst", "what was not good in something tried before", words=True),
    _field("annerledes", "tekst", "what must differ this time", words=True),
    _field("betyr_mest", "tekst", "what matters most when choosing", words=True),
    _field("sagt", "tekst", "one sentence of any answer, whatever it was read as", words=True),
    Field(
        navn="bilde.vil_jobbe",
        slag="tekst",
        mening="a wish of the client's own for a job, whatever job",
        klientens=True,
        flere=True,
    ),
    Field(
        navn="bilde.unngaa", slag="tekst", mening="a thing the client will not have, without the no", klientens=True, flere=True
    ),
)


def read(picture: Bilde) -> dict[str, tuple[Known, ...]]:
    own = [wish.sitat for wish in picture.onsker if wish.egen]
    return {
        "bilde.antall_svar": known(picture.antall_svar),
        "bilde.antall_onsker": known(len(own)),
        "bilde.antall_styrker": known(len(picture.styrker)),
        "bilde.antall_tidligere": known(len(picture.tidligere)),
        "bilde.antall_vet_ikke": known(len(picture.vet_ikke)),
        "bilde.antall_vil_ikke": known(len(picture.vil_ikke)),
        "bilde.vet_ikke": known(picture.vet_ikke),
        "bilde.vil_ikke": known(picture.vil_ikke),
        "bilde.ikke_tatt_opp": known(picture.ikke_tatt_opp),
        "bilde.onske": quoted(own),
        "bilde.vil_jobbe": quoted(wish.sitat for wish in picture.onsker if wish.egen and is_any_job(wish.ord)),
        "bilde.onske_fra_andre": quoted(wish.sitat for wish in picture.onsker if not wish.egen),
        "bilde.styrke": quoted(strength.sitat for strength in picture.styrker),
        "bilde.behov": quoted(need.sitat for need in picture.behov),
        "bilde.ble_bra": quoted(q for earlier in picture.tidligere for q in earlier.ble_bra),
        "bilde.ble_ikke_bra": quoted(q for earlier in picture.tidligere for q in earlier.ble_ikke_bra),
        "bilde.annerledes": quoted(q for earlier in picture.tidligere for q in earlier.annerledes),
        "bilde.betyr_mest": quoted(picture.vekt),
        "bilde.sagt": quoted(picture.sagt),
        "bilde.unngaa": tuple(Known(avoided.ord, (avoided.sitat,)) for avoided in picture.unngaa if not _is_a_state(avoided)),
    }


def _is_a_state(avoided: Unngaa) -> bool:
    """«ikke i jobb»: how things are, not what the client will not have."""
    return bool(re.search(rf"\bi\s+{re.escape(avoided.ord)}\b", avoided.sitat.tekst, re.IGNORECASE))


def quoted(words: Iterable[Sitat]) -> tuple[Known, ...]:
    """Each piece of the client's words as a value that rests on itself; the same piece counts once."""
    return tuple(Known(quote.tekst, (quote,)) for quote in dict.fromkeys(words))
