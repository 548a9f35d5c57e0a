"""Amounts of time in running text: «1t50», «halvannen time», «maks to dager i uka», «kl 17.20», «9-15»."""

import re
from typing import Literal

import msgspec

from planlegg.text.fold import word_set
from planlegg.text.numbers import ARTICLES, VAGUE, number

Enhet = Literal["minutt", "dag", "uke", "maned", "ar", "ganger", "klokka", "prosent"]
Grense = Literal["maks", "minst", "ca"]
Per = Literal["dag", "uke", "vei", "maned"]


class Mengde(msgspec.Struct, frozen=True, kw_only=True):
    """An amount as written. Durations are in minutes, clock times in minutes after midnight.

    ``til`` is the far end of a span («9-15», «3-4 timer»). ``grense`` tells whether it was said as a most, a least
    or about so much, ``per`` what it is counted by.
    """

    start: int
    end: int
    tekst: str
    enhet: Enhet
    verdi: float
    til: float | None = None
    grense: Grense | None = None
    per: Per | None = None


def clock(minutes: float) -> str:
    """Minutes after midnight as ``HH:MM``."""
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"


def amounts(text: str) -> tuple[Mengde, ...]:
    """All amounts of time in a text, in order; takes time in proportion to its length."""
    return tuple(_Scan(text).run())


_TOKEN = re.compile(r"\d+(?:[.,:]\d+)?|[^\W\d_]+|[^\w\s]")
_MINUTES: dict[str, float] = {
    **dict.fromkeys(word_set("min minutt minutter minuttar minutts minutters"), 1),
    **dict.fromkeys(word_set("t time timen timer timar timene timane tima timers timars h"), 60),
    **dict.fromkeys(word_set("kvarter kvarteret"), 15),
    **dict.fromkeys(word_set("halvtime halvtimen halvtimes"), 30),
    "trekvarter": 45,
}
_UNITS: dict[str, Enhet] = {
    **dict.fromkeys(word_set("dag dagen dager dagar dagers dagars dgr"), "dag"),
    **dict.fromkeys(word_set("uke uka uken uker veke veka veker"), "uke"),
    **dict.fromkeys(word_set("mnd måned månad måneder månader måneden"), "maned"),
    **dict.fromkeys(word_set("år åra"), "ar"),
    **dict.fromkeys(word_set("g gang gong ganger gonger"), "ganger"),
    **dict.fromkeys(word_set("% prosent"), "prosent"),
}
_ALONE = frozenset({"halvtime", "halvtimen", "halvtimes", "trekvarter"})
_DAYS_OF_SOMETHING = re.compile(r"[^\W\d_]{3,}(?:dager|dagar)")
_BEFORE_CLOCK = frozenset(
    ["før", "innen", "innan", "etter", "hente", "henter", "hentar", "hentes", "levere", "leverer", "leverar"]
)
_DASH = frozenset("-–—")
_MOST = word_set("maks max maksimum maksimalt høyst høgst inntil opptil under toppen bare berre kun")
_LEAST = word_set("minst minimum over")
_ABOUT = word_set("ca cirka omtrent rundt sånn kring omlag nesten")
_PER: dict[str, Per] = {
    **dict.fromkeys(word_set("uka uken uke veka veke ukentlig vekentleg"), "uke"),
    **dict.fromkeys(word_set("dagen dag daglig dagleg døgnet døgn"), "dag"),
    **dict.fromkeys(word_set("vei veg veien vegen"), "vei"),
    **dict.fromkeys(word_set("måneden månaden mnd måned"), "maned"),
}
_PER_JOINT = word_set("i om per pr hver kvar for en ein én / av")


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_TOKEN.finditer(text))
        self.low = [m.group().lower() for m in self.tokens]

    def run(self) -> list[Mengde]:
        found: list[Mengde] = []
        at = 0
        while at < len(self.low):
            made = self._clock(at) or self._span(at) or self._amount(at)
            if made is None:
                at += 1
                continue
            first, last, enhet, verdi, til = made
            found.append(self._made(first, last, enhet, verdi, til))
            at = last
        return found

    def _made(self, first: int, last: int, enhet: Enhet, verdi: float, til: float | None) -> Mengde:
        start, end = self.tokens[first].start(), self.tokens[last - 1].end()
        return Mengde(
            start=start,
            end=end,
            tekst=self.text[start:end],
            enhet=enhet,
            verdi=verdi,
            til=til,
            grense=self._limit(first, last),
            per=self._per(last),
        )

    def _word(self, at: int) -> str:
        return self.low[at] if at < len(self.low) else ""

    def _clock(self, at: int) -> tuple[int, int, Enhet, float, float | None] | None:
        """«kl 17.20», «klokka halv ni», «mellom 10 og 13», «9-15» (no unit after)."""
        word, first = self._word(at), at
        named = word in ("kl", "klokka", "klokken", "klokkeslett")
        if named:
            at += 2 if self._word(at + 1) == "." else 1
        between = word in ("mellom", "frå", "fra")
        if between:
            at += 2 if self._word(at + 1) in ("kl", "klokka") else 1
        bare = word in _BEFORE_CLOCK and self._word(at + 1).isdecimal() and not self._more_at(at + 2)
        at += bare
        lone = word in ("frå", "fra") and self._word(first - 1).endswith("dag") and self._word(at).isdecimal()  # «fredag fra 12»
        lone = lone and self._word(at + 1) != "." and not self._unit_at(at + 1)
        time, at = self._time(at, named)
        if time is None:
            return None
        joint = self._word(at)
        if joint in _DASH or (joint in ("og", "til") and (between or named)):
            late, after = self._time(at + 1, named)
            if late is not None and late > time and not self._unit_at(after):
                return first, after, "klokka", time, late
        written = "." in self.low[at - 1] or ":" in self.low[at - 1]
        if (named or bare or lone or (written and not self._unit_at(at) and not self._date_at(at))) and (lone or not between):
            return first, at, "klokka", time, None
        return None

    def _time(self, at: int, named: bool) -> tuple[float | None, int]:
        """A time of day, and where it ends. ``None`` when it is none."""
        word = self._word(at)
        if named and word == "halv" and (hour := number(self._word(at + 1))) is not None and 1 <= hour <= 12:
            return (hour - 1) * 60 + 30, at + 2
        if named and word == "kvart" and (hour := number(self._word(at + 2))) is not None and hour <= 24:
            return hour * 60 + (15 if self._word(at + 1) == "over" else -15), at + 3
        if word[:1].isdecimal():
            hours, _, minutes = word.replace(":", ".").partition(".")
            if (
                "," not in word
                and hours.isdecimal()
                and int(hours) <= 24
                and (not minutes or (len(minutes) == 2 and int(minutes) < 60))
            ):
                return int(hours) * 60 + int(minutes or 0), at + 1
        value = number(word) if named else None
        return (value * 60, at + 1) if value is not None and value == int(value) and value <= 24 else (None, at)

    def _more_at(self, at: int) -> bool:
        """Whether an open word follows a number, so that it counts something."""
        word = self._word(at)
        return (word[:1].isalpha() and word not in ("om", "hver", "kvar", "på", "og", "fordi", "når", "så")) or self._unit_at(at)

    def _date_at(self, at: int) -> bool:
        """Whether a year or a second dot follows, so that the digits are a date rather than a time."""
        return self._word(at) == "." and self._word(at + 1)[:1].isdecimal()

    def _span(self, at: int) -> tuple[int, int, Enhet, float, float | None] | None:
        """«3-4 timer», «to-tre dager», «2 til 3 timer»."""
        low, high = number(self._word(at)), number(self._word(at + 2))
        if low is None or high is None or high <= low or self._word(at + 1) not in _DASH | {"til", "eller"}:
            return None
        made = self._with_unit(at + 2, high)
        if made is None:
            return None
        last, enhet, most = made
        return at, last, enhet, low * (most / high), most

    def _amount(self, at: int) -> tuple[int, int, Enhet, float, float | None] | None:
        word = self._word(at)
        if word in _ALONE:
            return at, at + 1, "minutt", _MINUTES[word], None
        value = number(word)
        if value is None or word in VAGUE:
            return None
        start = at
        if self._word(at + 1) == "par" or (self._word(at + 1) == "halv" and word in ARTICLES):
            value, at = number(self._word(at + 1)) or value, at + 1
        if self._word(at + 1) == "og" and self._word(at + 2) in ("en", "ein", "ei") and self._word(at + 3) == "halv":
            value, at = value + 0.5, at + 3
        made = self._with_unit(at, value)
        if made is None:
            return None
        last, enhet, total = made
        if enhet == "minutt" and self._word(last - 1) in ("t", "time", "timer", "timar", "h"):
            last, total = self._minutes_after(last, total)
        return start, last, enhet, total, None

    def _with_unit(self, at: int, value: float) -> tuple[int, Enhet, float] | None:
        """The unit right after a number: where it ends, what it is and the amount in it."""
        word = self._word(at + 1)
        if word in ("hele", "heile", "korte", "lange", "faste", "små") and (self._unit_at(at + 2)):
            at, word = at + 1, self._word(at + 2)
        if word in _MINUTES:
            return at + 2, "minutt", value * _MINUTES[word]
        if word in _UNITS:
            return at + 2, _UNITS[word], value
        if _DAYS_OF_SOMETHING.fullmatch(word):
            return at + 2, "dag", value
        return None

    def _minutes_after(self, last: int, total: float) -> tuple[int, float]:
        """«1 t 50 min», «1t50», «en time og tjue minutter»."""
        at = last + 1 if self._word(last) == "og" else last
        minutes = number(self._word(at))
        if minutes is None or minutes >= 60 or minutes != int(minutes):
            return last, total
        if self._word(at + 1) in ("min", "minutt", "minutter", "minuttar"):
            return at + 2, total + minutes
        glued = at == last and self.tokens[at].start() == self.tokens[at - 1].end()
        return (at + 1, total + minutes) if glued and self._word(at).isdecimal() else (last, total)

    def _unit_at(self, at: int) -> bool:
        word = self._word(at)
        return word in _MINUTES or word in _UNITS or bool(_DAYS_OF_SOMETHING.fullmatch(word))

    def _limit(self, first: int, last: int) -> Grense | None:
        before = self.low[max(0, first - 4) : first]
        negated = any(word in ("ikke", "ikkje") for word in before)
        near = before[-2:]
        if (
            (negated and ("enn" in near or "over" in near))
            or "meste" in self.low[last : last + 3]
            or self._word(last) in ("maks", "max")
        ):
            return "maks"
        if any(word in _MOST for word in near) or ("opp" in near and "til" in near):
            return "maks"
        if any(word in _LEAST for word in near) or ("enn" in near and any(word in ("mer", "meir", "lenger") for word in before)):
            return "minst"
        return "ca" if any(word in _ABOUT for word in near) else None

    def _per(self, last: int) -> Per | None:
        at = last
        if self._word(at) == "x":
            return None
        if self._word(at) in _PER_JOINT:
            at += 2 if self._word(at + 1) == "." else 1
            return _PER.get(self._word(at))
        return _PER.get(self._word(at)) if self._word(at).endswith(("lig", "leg")) else None
