"""Reading one line about participation: «1», «1 i går», «p2 1 23.11 25.11 3t»."""

import re
from datetime import date, timedelta

import msgspec

from planlegg.domain.hendelse import Oppmote

CODES: dict[str, Oppmote] = {
    "1": "MOTT",
    "2": "DELVIS",
    "3": "FRAVAR_SYK",
    "4": "FRAVAR_SYKT_BARN",
    "5": "FRAVAR_AVTALT",
    "6": "FRAVAR_ANNET",
}
_TOGETHER = {"i dag": "idag", "i går": "igår", "i gar": "igår", "i forgårs": "iforgårs"}
_BACK = {"idag": 0, "igår": 1, "igar": 1, "iforgårs": 2, "today": 0, "yesterday": 1}
_SHORT = re.compile(r"(\d{1,2})\.(\d{1,2})\.?(?:(\d{4}))?")
_HOURS = re.compile(r"(\d{1,2}(?:[.,]\d+)?)(?:t|h|timer|timar|hours)")


class Linje(msgspec.Struct, frozen=True, kw_only=True):
    """What the line said. Without ``dager`` it is today; ``punkt`` is empty when it is the point that was asked about."""

    kode: Oppmote
    dager: tuple[date, ...] = ()
    timer: float | None = None
    punkt: str = ""


def read_line(text: str, today: date) -> Linje | None:
    """The line, or nothing when some of it is not understood: half a line is never kept."""
    words = _words(text)
    point = words.pop(0) if words and re.fullmatch(r"p\d+", words[0]) else ""
    code = CODES.get(words.pop(0)) if words else None
    if code is None:
        return None
    hours, days = None, list[date]()
    for word in words:
        if found := _HOURS.fullmatch(word):
            hours = float(found[1].replace(",", "."))
        elif (day := read_one_day(word, today)) is not None:
            days.append(day)
        else:
            return None
    return Linje(kode=code, dager=tuple(dict.fromkeys(days)), timer=hours, punkt=point)


def read_days(text: str, today: date) -> tuple[date, ...] | None:
    """Days with space or comma between; nothing when one of them is not a day."""
    days = [read_one_day(word, today) for word in _words(text)]
    return None if not days or None in days else tuple(dict.fromkeys(day for day in days if day is not None))


def read_one_day(word: str, today: date) -> date | None:
    """A day as people write it. Without a year it is the nearest such day that is not more than a month ahead."""
    if word in _BACK:
        return today - timedelta(days=_BACK[word])
    try:
        if short := _SHORT.fullmatch(word):
            year = int(short[3]) if short[3] else today.year
            day = date(year, int(short[2]), int(short[1]))
            return day.replace(year=year - 1) if not short[3] and day > today + timedelta(days=31) else day
        return date.fromisoformat(word)
    except ValueError:
        return None


def _words(text: str) -> list[str]:
    plain = " ".join(text.lower().replace(",", " , ").split())
    plain = re.sub(r"(\d) , (\d+(?:t|h))", r"\1,\2", plain)
    for apart, whole in _TOGETHER.items():
        plain = plain.replace(apart, whole)
    return [word for word in plain.split() if word not in (",", "og")]
