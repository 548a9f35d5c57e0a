"""Codes as words for people. The values are bokmål source texts for translation."""

from collections.abc import Callable
from datetime import date

from planlegg.domain.innhold import Innhold
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark

DECIDES = {
    "nav": mark("Nav"),
    "kommune": mark("kommunen"),
    "fylkeskommune": mark("fylkeskommunen"),
    "helsetjeneste": mark("helsetjenesten"),
    "barnevern": mark("barnevernet"),
    "organisasjon": mark("de som driver tilbudet"),
    "arbeidsgiver": mark("arbeidsgiveren"),
    "utdanningssted": mark("skolen"),
    "du_selv": mark("du selv"),
    "ukjent": mark("vet vi ikke"),
}

PLACES = {
    "ledig": mark("ledig"),
    "venteliste": mark("venteliste"),
    "fullt": mark("fullt"),
    "stengt": mark("stengt"),
    "krever_vurdering": mark("må vurderes først"),
    "ukjent": mark("vet vi ikke"),
}

WHO_DECIDES = {
    "nav": mark("Nav avgjør."),
    "kommune": mark("Kommunen avgjør."),
    "fylkeskommune": mark("Fylkeskommunen avgjør."),
    "helsetjeneste": mark("Helsetjenesten avgjør."),
    "barnevern": mark("Barnevernet avgjør."),
    "organisasjon": mark("De som driver tilbudet, avgjør."),
    "arbeidsgiver": mark("Arbeidsgiveren avgjør."),
    "utdanningssted": mark("Skolen avgjør."),
    "du_selv": mark("Du avgjør selv."),
    "ukjent": mark("Vi vet ikke hvem som avgjør."),
}
"""Who decides, as a sentence that can be read aloud."""

ROOM = {
    "ledig": mark("Det er plass."),
    "venteliste": mark("Det er venteliste."),
    "fullt": mark("Det er fullt."),
    "stengt": mark("Det er stengt."),
    "krever_vurdering": mark("Om det er plass, må vurderes først."),
    "ukjent": mark("Vi vet ikke om det er plass."),
}
"""Whether there is a place, as a sentence."""


def number(value: float, sprak: Sprak) -> str:
    """A number as it is written in the language: decimal comma in Norwegian, none when whole."""
    text = f"{value:.1f}".removesuffix(".0")
    return text if sprak == "en" else text.replace(".", ",")


def hours(value: float, words: Callable[[str], str], sprak: Sprak) -> str:
    """An amount of hours as it is said: half an hour, one hour, and more in the plural."""
    if value == 0.5:
        return words("en halv time")
    return words("én time") if value == 1 else words("{antall} timer").format(antall=number(value, sprak))


def days(count: int, words: Callable[[str], str]) -> str:
    """A number of days as it is said."""
    return words("én dag") if count == 1 else words("{antall} dager").format(antall=count)


MONTHS: dict[Sprak, tuple[str, ...]] = {
    "nb": ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"),
    "nn": ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}

WEEKDAYS: dict[Sprak, tuple[str, ...]] = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def day(value: date, sprak: Sprak) -> str:
    """A date in words."""
    month = MONTHS[sprak][value.month - 1]
    return f"{value.day} {month} {value.year}" if sprak == "en" else f"{value.day}. {month} {value.year}"


def weekday_of(value: date, sprak: Sprak) -> str:
    """A date in words with its weekday, to be read back."""
    return f"{WEEKDAYS[sprak][value.weekday()]} {day(value, sprak)}"


def weekly(point: Innhold, words: Callable[[str], str], sprak: Sprak) -> list[str]:
    """The hours and the days of a week, a sentence each, as far as they are agreed."""
    said = [words("Det tar {tid} i uka.").format(tid=hours(point.timer_per_uke, words, sprak))] if point.timer_per_uke else []
    if point.dager_per_uke:
        template = words("Det er én dag i uka.") if point.dager_per_uke == 1 else words("Det er {dager} dager i uka.")
        said.append(template.format(dager=point.dager_per_uke))
    return said
