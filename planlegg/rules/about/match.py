"""``treff.`` and ``tidligere.``: where the client's words and one activity meet."""

from collections.abc import Iterable
from itertools import combinations

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Bilde, Ramme, Sitat
from planlegg.domain.kandidat import Bevis, Kandidat
from planlegg.rules.about import limits, network
from planlegg.rules.about.answers import quoted
from planlegg.rules.values import Field, Known

_ENDINGS = ("", "n", "en", "et", "a", "s", "r", "er", "ar", "ne", "ene", "ane")
_ASCII = str.maketrans({"æ": "a", "ø": "o", "å": "a"})
_STARTS, _ENDS = {"ettermiddag": "12:00", "kveld": "17:00"}, {"formiddag": "12:00", "ettermiddag": "17:00"}


def _words(name: str, meaning: str) -> Field:
    return Field(navn=name, slag="tekst", mening=meaning, klientens=True, flere=True)


def _left(name: str, meaning: str) -> Field:
    return Field(navn=f"treff.{name}", slag="tall", mening=meaning, klientens=True, flere=True)


FIELDS = (
    _words("treff.onske", "a wish of the client's own that meets the activity"),
    _words("treff.onske_fra_andre", "a wish that someone else said, which meets it"),
    _words("treff.styrke", "a strength that meets it"),
    _words("treff.behov", "something in the way that it could ease"),
    _words("treff.unngaa_hard", "something the client will not have that meets it"),
    _words("treff.unngaa_myk", "something the client would rather be without that meets it"),
    _words("treff.tidligere", "something tried before that meets it"),
    _words("treff.ma_ikke_vite", "a role that gets to know, though the client says it must not"),
    _left("tider_igjen_hard", "times of day left when hard limits are taken out"),
    _left("tider_igjen", "times of day left when all limits are taken out"),
    _left("steder_igjen_hard", "kinds of place left when hard limits on places are taken out"),
    _left("timer_uke_hard", "hours a week from hard limits on hours a day and days a week together"),
    _words("tidligere.ble_bra", "what was good when it was tried"),
    _words("tidligere.ble_ikke_bra", "what was not good when it was tried"),
    _words("tidligere.annerledes", "what must differ this time"),
    _words("tidligere.avslatt", "words about an offer of it that the client turned down"),
    Field(
        navn="tidligere.fravar",
        slag="flertekst",
        mening="days one was not there, with how each was recorded",
        virkninger=("ukjent", "tilpasning"),
    ),
)


def read(picture: Bilde, candidate: Kandidat | None, entry: Aktivitet) -> dict[str, tuple[Known, ...]]:
    """Everything that needs both the picture and the activity."""
    found = {
        "treff.ma_ikke_vite": _not_to_know(picture, entry),
        "treff.tider_igjen_hard": _times_left([r for r in picture.rammer if r.hard], entry),
        "treff.tider_igjen": _times_left(picture.rammer, entry),
        "treff.steder_igjen_hard": _places_left([r for r in picture.ramme("ikke_sted") if r.hard], entry),
        "treff.timer_uke_hard": _hours_a_week([r for r in picture.rammer if r.hard]),
    }
    return found if candidate is None else {**found, **_evidence(picture, candidate)}


def _evidence(picture: Bilde, candidate: Kandidat) -> dict[str, tuple[Known, ...]]:
    others = {wish.sitat for wish in picture.onsker if not wish.egen}
    hard = {avoided.sitat for avoided in picture.unngaa if avoided.hard}
    wishes, avoided, tried = _quotes(candidate.onsker), _quotes(candidate.unngaa), _quotes(candidate.tidligere)
    earlier = [e for e in picture.tidligere if e.sitat in tried]
    return {
        "treff.onske": quoted(q for q in wishes if q not in others),
        "treff.onske_fra_andre": quoted(q for q in wishes if q in others),
        "treff.styrke": quoted(_quotes(candidate.styrker)),
        "treff.behov": quoted(_quotes(candidate.behov)),
        "treff.unngaa_hard": quoted(q for q in avoided if q in hard),
        "treff.unngaa_myk": quoted(q for q in avoided if q not in hard),
        "treff.tidligere": quoted(tried),
        "tidligere.ble_bra": quoted(q for e in earlier for q in e.ble_bra),
        "tidligere.ble_ikke_bra": quoted(q for e in earlier for q in e.ble_ikke_bra),
        "tidligere.annerledes": quoted(q for e in earlier for q in e.annerledes),
        "tidligere.avslatt": quoted(e.sitat for e in earlier if e.avslatt),
    }


def _quotes(evidence: Iterable[Bevis]) -> list[Sitat]:
    return list(dict.fromkeys(item.sitat for item in evidence))


def _not_to_know(picture: Bilde, entry: Aktivitet) -> tuple[Known, ...]:
    secret = network.read(picture)["nettverk.ma_ikke_vite"]
    return tuple(one for one in secret if any(same_role(str(one.verdi), role) for role in entry.hvem_far_vite))


def same_role(said: str, role: str) -> bool:
    """Whether the client's word for a role is the catalogue's, give or take a Norwegian ending."""
    one, other = (word.casefold().strip(" .").translate(_ASCII) for word in (said, role))
    return (one.startswith(other) and one[len(other) :] in _ENDINGS) or (other.startswith(one) and other[len(one) :] in _ENDINGS)


def _times_left(limits_said: Iterable[Ramme], entry: Aktivitet) -> tuple[Known, ...]:
    return left_over(entry.form.tid, [(limit.sitat, _taken(limit)) for limit in limits_said])


def left_over(offered: Iterable[str], limits_said: Iterable[tuple[Sitat, set[str]]]) -> tuple[Known, ...]:
    """How many of the offered choices the limits leave; unknown while no limit takes any.

    When nothing is left, there is one value for each smallest set of limits that takes everything, so that words
    that would not have been needed do not carry the outcome.
    """
    whole = set(offered)
    taking = [(words, taken & whole) for words, taken in limits_said if taken & whole]
    left = len(whole - set().union(*(taken for _, taken in taking)))
    if left or not taking:
        return (Known(left, tuple(words for words, _ in taking)),) if taking else ()
    smallest: list[frozenset[Sitat]] = []
    for size in range(1, len(whole) + 1):
        for some in combinations(taking, size):
            quotes = frozenset(words for words, _ in some)
            if whole <= set().union(*(taken for _, taken in some)) and not any(known <= quotes for known in smallest):
                smallest.append(quotes)
    return tuple(Known(0, tuple(sorted(quotes))) for quotes in smallest)


def _taken(limit: Ramme) -> set[str]:
    """Times of day one limit rules out. A weekend day has all hours, so a clock takes none of it."""
    value = limits.limit_value(limit)
    if not isinstance(value, str):
        return set()
    match limit.slag:
        case "ikke_tid":
            return {value}
        case "start_tidligst":
            return {time for time, end in _ENDS.items() if end <= value}
        case "hjemme_for":
            return {time for time, start in _STARTS.items() if value <= start} | ({"kveld"} if value < "18:00" else set())
        case _:
            return set()


def _places_left(limits_said: Iterable[Ramme], entry: Aktivitet) -> tuple[Known, ...]:
    named = ((limit, str(limit.verdi or limit.sitat.tekst)) for limit in limits_said)
    return left_over(entry.form.sted, [(one.sitat, {p for p in entry.form.sted if same_role(name, p)}) for one, name in named])


def _hours_a_week(limits_said: list[Ramme]) -> tuple[Known, ...]:
    """The tightest hours a day times the tightest days a week."""
    tightest: dict[str, tuple[float, Sitat]] = {}
    for limit in limits_said:
        value = limits.limit_value(limit)
        if limit.slag in ("timer_dag_maks", "dager_uke_maks") and isinstance(value, int | float):
            tightest[limit.slag] = min(tightest.get(limit.slag, (value, limit.sitat)), (value, limit.sitat))
    if len(tightest) < 2:
        return ()
    (hours, day_words), (days, week_words) = tightest["timer_dag_maks"], tightest["dager_uke_maks"]
    return (Known(hours * days, (day_words, week_words)),)
