"""The office report for a person to read, and as ``planlegg.likebehandlingsrapport/1``."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planlegg.domain.sporsmal import Del
from planlegg.domain.tekst import Sprak
from planlegg.errors import mark
from planlegg.usecases.kontorrapport import FEWEST, ROUND, Kontorrapport, at_least, enough

SKJEMA = "planlegg.likebehandlingsrapport/1"
KINDS = {
    "valgt_uten_vist": mark("valgt uten at det var vist"),
    "egne_punkter": mark("egne punkter, utenfor katalogen"),
    "nei_med_ord": mark("nei, med egne ord"),
    "nei_uten_ord": mark("nei, uten ord"),
    "rettet_lesing": mark("rettet det programmet hadde lest"),
    "tatt_ut": mark("tatt ut av planen"),
}
Words = Callable[[str], str]


def as_object(found: Kontorrapport) -> dict[str, Any]:
    return {
        "skjema": SKJEMA,
        "saker_minst": at_least(found.saker),
        "temaer": [
            {"id": one.id, **{name: _number(getattr(one, name)) for name in ("svart", "vil_ikke", "ikke_tatt_opp")}}
            for one in found.temaer
        ],
        "overstyringer": {kind: _number(number) for kind, number in found.overstyringer.items()},
        "aktiviteter": [
            {"id": one.aktivitet, "vist": _number(one.vist), "valgt": _number(one.valgt)} for one in found.aktiviteter
        ],
    }


def as_text(found: Kontorrapport, parts: Sequence[Del], titles: Mapping[str, str], words: Words, sprak: Sprak) -> str:
    few = words("under {antall}").format(antall=FEWEST)

    def told(number: int) -> str:
        shown = enough(number)
        return few if shown is None else str(shown)

    whole = at_least(found.saker)
    total = words("minst {antall}").format(antall=whole) if whole else words("færre enn {antall}").format(antall=ROUND)
    headings = {part.id: part.tittel.pa(sprak) for part in parts}
    theme = words("{tema}: svart {svart}, ville ikke {vil_ikke}, ikke tatt opp {ikke}")
    used = words("{tittel}: vist {vist}, valgt {valgt}")
    lines = [
        words("Rapport for kontoret. Hvert tall er et antall saker."),
        words("Saker i alt: {antall}. Skjermede saker er ikke med.").format(antall=total),
        "",
        words("Temaer i samtalene:"),
        *(
            "  "
            + theme.format(
                tema=headings[one.id], svart=told(one.svart), vil_ikke=told(one.vil_ikke), ikke=told(one.ikke_tatt_opp)
            )
            for one in found.temaer
        ),
        "",
        words("Der dere gjorde noe annet enn det programmet la fram:"),
        *(f"  {words(KINDS[kind])}: {told(number)}" for kind, number in found.overstyringer.items()),
        "",
        words("Vist og valgt:"),
        *(
            "  " + used.format(tittel=titles.get(one.aktivitet, one.aktivitet), vist=told(one.vist), valgt=told(one.valgt))
            for one in found.aktiviteter
        ),
    ]
    return "\n".join(lines)


def _number(number: int) -> dict[str, Any]:
    shown = enough(number)
    return {"antall": shown, "under_5": shown is None}
