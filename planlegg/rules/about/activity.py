"""``aktivitet.``: what the catalogue says. «varierer», «ukjent», empty lists and what is left out are unknown, never no."""

from datetime import date
from typing import get_args

from planlegg.domain import aktivitet as katalog
from planlegg.domain.aktivitet import Aktivitet
from planlegg.rules.values import Field, Kind, Known, Value, known

AT_HOME = frozenset({"hjemme", "telefon", "nett"})
WORKDAYS = 5
_GROUPS: tuple[str, ...] = get_args(katalog.Sammen)
_UNSAID = ("varierer", "ukjent")


def _field(name: str, kind: Kind, meaning: str, choices: tuple[str, ...] = ()) -> Field:
    return Field(navn=f"aktivitet.{name}", slag=kind, mening=meaning, valg=choices)


FIELDS = (
    _field("id", "tekst", "the catalogue id"),
    _field("tittel", "flertekst", "the title"),
    _field("slag", "ord", "what kind of offer it is", get_args(katalog.Slag)[:-1]),
    _field("vei", "ord", "what way forward it is", get_args(katalog.Vei)[:-1]),
    _field("beslutter", "ord", "who decides", get_args(katalog.Beslutter)[:-1]),
    _field("terskel", "ord", "what it takes to get in", get_args(katalog.Terskel)[:-1]),
    _field("timer.minst", "tall", "least hours a week that make sense"),
    _field("timer.vanlig", "tall", "usual hours a week"),
    _field("timer.mest", "tall", "most hours a week"),
    _field("timer_per_dag_minst", "tall", "least hours a day, when the least hours are spread over five days"),
    _field("timer_per_dag_vanlig", "tall", "hours a day, when the usual hours fall on the least number of days"),
    _field("dager_minst", "tall", "least days a week"),
    _field("sted", "liste", "kinds of place", get_args(katalog.Sted)),
    _field("krever_reise", "ja_nei", "no when it can be done at home, by phone or on the net"),
    _field("reise_minutter", "tall", "minutes one way; nought when no travel is needed, else unknown unless given"),
    _field("sammen", "liste", "how many one is with", _GROUPS),
    _field("sammen_minst", "ord", "the smallest company that is offered", _GROUPS),
    _field("tid", "liste", "when it takes place", get_args(katalog.Tid)),
    _field("faste_tider", "ord", "fixed times", ("ja", "nei", "etter_avtale")),
    _field("fysisk", "ord", "how heavy", ("lett", "middels", "tungt")),
    _field("stoy", "ord", "how much noise", ("lav", "middels", "hoy")),
    _field("kunder", "ord", "customers", ("ingen", "noen", "mange")),
    _field("norsk", "ord", "how much Norwegian", ("lite", "noe", "mye")),
    _field("digitalt", "ord", "how much on screen", ("lite", "noe", "mye")),
    _field("nye_hjelpere", "tall", "new people with a helping role"),
    _field("ta_med", "ord", "may one bring someone", ("ja", "nei", "etter_avtale")),
    _field("koster", "ord", "what it costs", ("gratis", "egenandel")),
    _field("hvem_far_vite", "liste", "roles that get to know that one comes"),
    _field("tilpasses", "liste", "what can be adapted", get_args(katalog.Tilpasning)),
    _field("penger", "flertekst", "one sentence on money while taking part"),
    _field("plasser.status", "ord", "places as last known", get_args(katalog.Plasstatus)[:-1]),
    _field("plasser.sjekket", "dato", "the day someone checked the places"),
    _field("plasser.dager_siden", "tall", "days since places were checked"),
    _field("dager_siden_sjekket", "tall", "days since the entry was checked"),
)


def read(entry: Aktivitet, today: date, travel: float | None) -> dict[str, tuple[Known, ...]]:
    """Field values of one entry. ``travel`` is minutes one way for this client, when someone has found it out."""
    form, places, hours = entry.form, entry.plasser, entry.form.timer
    needs_travel = not AT_HOME & set(form.sted) if form.sted else None
    values: dict[str, Value | None] = {
        "id": entry.id,
        "tittel": entry.tittel,
        "slag": said(entry.slag),
        "vei": said(entry.vei),
        "beslutter": said(entry.beslutter),
        "terskel": said(entry.terskel),
        "timer.minst": hours.minst if hours else None,
        "timer.vanlig": hours.vanlig if hours else None,
        "timer.mest": hours.mest if hours else None,
        "timer_per_dag_minst": hours.minst / WORKDAYS if hours else None,
        "timer_per_dag_vanlig": hours.vanlig / max(form.dager_minst, 1) if hours and form.dager_minst is not None else None,
        "dager_minst": form.dager_minst,
        "sted": form.sted or None,
        "krever_reise": needs_travel,
        "reise_minutter": 0 if needs_travel is False else travel,
        "sammen": form.sammen or None,
        "sammen_minst": min(form.sammen, key=_GROUPS.index, default=None),
        "tid": form.tid or None,
        "faste_tider": said(form.faste_tider),
        "fysisk": said(form.fysisk),
        "stoy": said(form.stoy),
        "kunder": said(form.kunder),
        "norsk": said(form.norsk),
        "digitalt": said(form.digitalt),
        "nye_hjelpere": entry.nye_hjelpere,
        "ta_med": said(entry.ta_med),
        "koster": said(entry.koster),
        "hvem_far_vite": entry.hvem_far_vite or None,
        "tilpasses": entry.tilpasses or None,
        "penger": entry.penger,
        "plasser.status": said(places.status),
        "plasser.sjekket": places.sjekket,
        "plasser.dager_siden": (today - places.sjekket).days if places.sjekket else None,
        "dager_siden_sjekket": (today - entry.sist_sjekket).days if entry.sist_sjekket else None,
    }
    return {f"aktivitet.{name}": known(value) for name, value in values.items()}


def said(word: str) -> str | None:
    """The word, or ``None`` for the words that say that nothing is known."""
    return None if word in _UNSAID else word
