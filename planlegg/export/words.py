"""Codes as words for people. The values are bokmål source texts for translation."""

from datetime import date

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


def number(value: float, sprak: Sprak) -> str:
    """A number as it is written in the language: decimal comma in Norwegian, none when whole."""
    text = f"{value:.1f}".removesuffix(".0")
    return text if sprak == "en" else text.replace(".", ",")


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


def day(value: date, sprak: Sprak) -> str:
    """A date in words."""
    month = MONTHS[sprak][value.month - 1]
    return f"{value.day} {month} {value.year}" if sprak == "en" else f"{value.day}. {month} {value.year}"
