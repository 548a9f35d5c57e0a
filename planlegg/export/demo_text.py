"""The story of the invented client, short enough to read aloud: meeting, options, choice, agreement, how it went, sheet."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from planlegg.domain.forslag import Forslag, Forslagssett
from planlegg.domain.mote import Moteplan
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.export import forslag_json, plan_text, sak_json
from planlegg.export.words import ROOM, WHO_DECIDES, hours

Words = Callable[[str], str]


def as_object(found: Forslagssett, case: Sak, sprak: Sprak) -> dict[str, Any]:
    return {"skjema": "planlegg.demo/1", "forslag": forslag_json.as_object(found, sprak), "sak": sak_json.as_object(case)}


def as_text(
    plan: Moteplan, found: Forslagssett, case: Sak, titles: Mapping[str, str], words: Words, sprak: Sprak, today: date
) -> str:
    parts = [
        words("En oppdiktet klient, fra samtale til plan. Ingenting blir lagret."),
        _meeting(plan, words, sprak),
        _options(found, words, sprak),
        _closed(found, words, sprak),
        words("4. DET DE BLE ENIGE OM, OG HVORDAN DET GIKK")
        + "\n"
        + plan_text.as_text(case, words, sprak, titles, today).replace("\n\n", "\n"),
        words(
            "Prøv selv: planlegg lager opprett, så planlegg klient ny klient-02. Arket til klienten: planlegg eksport klient-02 --til ark.html"
        ),
    ]
    return "\n\n".join(part for part in parts if part)


def _meeting(plan: Moteplan, words: Words, sprak: Sprak) -> str:
    sections = dict(plan.avsnitt)
    lines = [words("1. FØR MØTET: klientens egne ord først")]
    lines += [f"  «{point.tekst.pa(sprak)}»" for point in sections.get("temaer", ())[:3]]
    if limits := sections.get("grenser"):
        lines.append("  " + words("Grenser: {grenser}").format(grenser="; ".join(p.tekst.pa(sprak) for p in limits[:2])))
    return "\n".join(lines)


def _options(found: Forslagssett, words: Words, sprak: Sprak) -> str:
    lines = [words("2. MULIGHETER Å SE PÅ SAMMEN (+ kan passe fordi, ? vet vi ikke, ! må sies)")]
    for nr, option in enumerate(found.forslag, 1):
        lines += _option(nr, option, words, sprak)
    return "\n".join(lines)


def _option(nr: int, option: Forslag, words: Words, sprak: Sprak) -> list[str]:
    step = words("Første steg: {steg}").format(steg=option.forste_steg.pa(sprak))
    if option.slag != "aktivitet":
        kind = {"provesteg": words("Et lite prøvesteg"), "vente": words("Eller"), "noe_annet": words("Noe helt annet")}[
            option.slag
        ]
        return [f"  {nr}. {kind}: {option.tittel.pa(sprak)}"]
    lines = [f"  {nr}. {option.tittel.pa(sprak)}"]
    main = option.aktiviteter[0]
    lines += [f"     + {line.tekst.pa(sprak)}" for line in main.grunner_for[:1]]
    lines += [f"     - {line.tekst.pa(sprak)}" for line in main.grunner_mot[:1]]
    lines += [f"     ? {line.tekst.pa(sprak)}" for line in main.ukjent if line.sitat is None][:1]
    time = words("Fra {tid} i uka.").format(tid=hours(option.timer_per_uke or 0, words, sprak))
    lines.append(f"     ! {time} {words(WHO_DECIDES[main.avgjores_av])} {words(ROOM[main.plasser.status])}")
    beside = [activity.tittel.pa(sprak) for activity in option.aktiviteter[1:]]
    if beside:
        lines.append("     " + words("Ved siden av: {titler}").format(titler=", ".join(beside)))
    return [*lines, f"     {step}"]


def _closed(found: Forslagssett, words: Words, sprak: Sprak) -> str:
    lines = [words("3. DET SOM IKKE VISES, OG DET SOM ER PRØVD FØR")]
    lines += [f"  - {item.tittel.pa(sprak)}: {item.grunn.pa(sprak)}" for item in found.utelukket[:2]]
    tried = dict.fromkeys(item.tidligere_ord.tekst for item in found.gjentak)
    lines += ["  - " + words("Prøvd før: «{ord}».").format(ord=quote) for quote in list(tried)[:2]]
    return "\n".join(lines) if len(lines) > 1 else ""
