"""The codes of events in words, by the name of their field. The values are bokmål source texts for translation."""

from collections.abc import Mapping

from planlegg.errors import mark
from planlegg.export.ende_text import ENDED
from planlegg.export.krav_text import VIEW
from planlegg.export.plan_text import ATTENDANCE, STANCE, WAY
from planlegg.export.words import PLACES

OVER = {"utlopt": mark("tida er ute"), "oppfylt": mark("det er gjort"), "trukket": mark("det er trukket")}
READERS = {
    "klient": mark("klienten"),
    "veileder": mark("veilederen"),
    "saksbehandler": mark("saksbehandleren"),
    "arkiv": mark("arkivet"),
}
READ_AS = {
    "onske": mark("et ønske"),
    "unngaa": mark("noe du ikke vil"),
    "styrke": mark("noe du får til"),
    "ingen": mark("skal ikke brukes"),
}
TOPIC = {"tatt_opp": mark("tatt opp"), "parkert": mark("spart til en annen dag")}
LANGUAGES = {"nb": mark("bokmål"), "nn": mark("nynorsk"), "en": mark("engelsk")}
CODES: dict[str, Mapping[str, str]] = {
    "stilling": STANCE,
    "gitt_ved": WAY,
    "status": PLACES,
    "kode": {**ATTENDANCE, **ENDED},
    "syn": {"svart": "", **VIEW},
    "utfall": {**OVER, **TOPIC},
    "leser": READERS,
    "les_som": READ_AS,
    "malform": LANGUAGES,
}
FACTS = {
    "alder": mark("alder"),
    "alder_i_ar": mark("alder i år"),
    "timer_per_uke": mark("timer i uka"),
    "timer_per_dag": mark("timer om dagen"),
    "dager_per_uke": mark("dager i uka"),
    "reise_minutter": mark("reise i minutter"),
    "nedsatt_arbeidsevne": mark("nedsatt arbeidsevne"),
    "i_behandling": mark("i behandling"),
    "har_arbeidsgiver": mark("har arbeidsgiver"),
    "sykmeldt": mark("sykmeldt"),
    "botid_ar": mark("år i Norge"),
    "okonomisk_stonad": mark("økonomisk stønad"),
    "innsatsgruppe": mark("innsatsgruppe"),
    "ytelse": mark("ytelse"),
    "rammer": mark("rammer"),
}
