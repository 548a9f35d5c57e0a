"""Reading a day that is to come, as people say it: «1.12», «1. desember», «i morgen», «på mandag», «om to uker»."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import msgspec

_MONTHS = (
    ("januar", "jan", "january"),
    ("februar", "feb", "february"),
    ("mars", "mar", "march"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt", "october", "oct"),
    ("november", "nov"),
    ("desember", "des", "december", "dec"),
)
_WEEKDAYS = (
    ("mandag", "måndag", "monday"),
    ("tirsdag", "tysdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lørdag", "laurdag", "saturday"),
    ("søndag", "sundag", "sunday"),
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_NEAR = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgen", "imorgen", "i morgon", "tomorrow"), 1),
    **dict.fromkeys(("i overmorgen", "overmorgen", "i overmorgon", "overmorgon"), 2),
}
_COUNTS = {
    **dict.fromkeys(("en", "én", "ei", "ein", "éin", "a", "one"), 1),
    **dict.fromkeys(("to", "two"), 2),
    **dict.fromkeys(("tre", "three"), 3),
    **dict.fromkeys(("fire", "four"), 4),
}
_UNITS = {
    **dict.fromkeys(("dag", "dager", "dagar", "day", "days"), 1),
    **dict.fromkeys(("uke", "uker", "veke", "veker", "week", "weeks"), 7),
}
_SPAN = re.compile(r"(?:om|in) (\w+) (\w+)")
_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?")
_NAMED = re.compile(r"(?:den )?(\d{1,2})(?:\.|st|nd|rd|th)? (\w+)\.?(?: (\d{4}))?")
_ENGLISH = re.compile(r"(\w+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")


class Kalender(msgspec.Struct, frozen=True):
    """Which day it is, and how a day is read aloud with its weekday."""

    i_dag: date
    si: Callable[[date], str]


def read_coming_day(text: str, today: date) -> date | None:
    """The day, or nothing when it is not a day. Without a year it is the nearest one from today on."""
    said = " ".join(text.lower().replace(",", " ").split()).removeprefix("på ").removeprefix("on ")
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    if said in _WEEKDAY:
        return today + timedelta(days=(_WEEKDAY[said] - today.weekday() - 1) % 7 + 1)
    try:
        if span := _SPAN.fullmatch(said):
            return _after(span[1], span[2], today)
        first, _, rest = said.partition(" ")
        if first not in _WEEKDAY:
            return _dated(said, today)
        day = _dated(rest.strip(), today)
        return day if day is not None and day.weekday() == _WEEKDAY[first] else None
    except (ValueError, OverflowError):
        return None


def has_year(text: str) -> bool:
    """Whether the year stands there, so that the day can only be meant one way."""
    return re.search(r"\d{4}", text) is not None


def _after(count: str, unit: str, today: date) -> date | None:
    number = int(count) if count.isdecimal() else _COUNTS.get(count)
    return None if number is None or unit not in _UNITS else today + timedelta(days=number * _UNITS[unit])


def _dated(said: str, today: date) -> date | None:
    if found := _NUMBERS.fullmatch(said):
        day, month, year = int(found[1]), int(found[2]), found[3]
    elif (found := _NAMED.fullmatch(said)) and found[2] in _MONTH:
        day, month, year = int(found[1]), _MONTH[found[2]], found[3]
    elif (found := _ENGLISH.fullmatch(said)) and found[1] in _MONTH:
        day, month, year = int(found[2]), _MONTH[found[1]], found[3]
    else:
        return date.fromisoformat(said) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", said) else None
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    return _nearest(day, month, today)


def _nearest(day: int, month: int, today: date) -> date:
    """This year's, or next year's when it has passed."""
    try:
        near = date(today.year, month, day)
    except ValueError:
        return date(today.year + 1, month, day)
    return near if near >= today else date(today.year + 1, month, day)
