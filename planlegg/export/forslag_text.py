"""The options as plain text that can be read aloud."""

from collections.abc import Callable

from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett, Linje
from planlegg.domain.tekst import Sprak
from planlegg.export.words import DECIDES, PLACES, number

Words = Callable[[str], str]
FEW = 4


def as_text(found: Forslagssett, words: Words, sprak: Sprak, *, all_lines: bool = False) -> str:
    """The whole table of options. Long lists are cut to a few lines and say so, unless ``all_lines``."""
    most = 1000 if all_lines else FEW
    parts = [_basis(found, words)]
    parts += [_option(nr, option, words, sprak, most) for nr, option in enumerate(found.forslag, 1)]
    if found.gjentak:
        parts.append(_repeats(found, words))
    if found.utelukket:
        parts.append(_excluded(found, words, sprak, most))
    if found.grenser:
        lines = [f"  - «{limit.tekst}»" for limit in found.grenser]
        parts.append("\n".join([words("Grenser som gjelder for alt:"), *lines]))
    return "\n\n".join(parts)


def reminders(found: Forslagssett, words: Words, sprak: Sprak) -> str:
    """What the counsellor alone should remember; never part of the joint view."""
    lines = [f"  - {line.tekst.pa(sprak)}" for line in found.paminnelser]
    return "\n".join([words("Til deg som er veileder:"), *lines]) if lines else ""


def _basis(found: Forslagssett, words: Words) -> str:
    text = words("Dette bygger på {antall} svar.").format(antall=found.antall_svar)
    if found.ikke_tatt_opp:
        text += " " + words("Ikke tatt opp: {antall} spørsmål. Det trekker ikke ned.").format(antall=len(found.ikke_tatt_opp))
    return text


def _option(nr: int, option: Forslag, words: Words, sprak: Sprak, most: int) -> str:
    kind = {
        "aktivitet": words("Mulighet"),
        "provesteg": words("Et lite prøvesteg"),
        "vente": words("Vente"),
        "noe_annet": words("Noe helt annet"),
    }[option.slag]
    lines = [
        f"{nr}. {kind}: {option.tittel.pa(sprak)}",
        "   " + words("Første steg: {steg}").format(steg=option.forste_steg.pa(sprak)),
    ]
    if option.timer_per_uke:
        lines.append("   " + words("Tid: fra {timer} timer i uka til sammen.").format(timer=number(option.timer_per_uke, sprak)))
    for activity in option.aktiviteter:
        lines += _activity(activity, words, sprak, most, with_title=len(option.aktiviteter) > 1)
    lines += [f"   ! {line.tekst.pa(sprak)}" for line in option.ma_sies[:most]]
    return "\n".join(lines)


def _activity(activity: ForslagAktivitet, words: Words, sprak: Sprak, most: int, *, with_title: bool) -> list[str]:
    lines = ["", f"   {activity.tittel.pa(sprak)}"] if with_title else []
    lines.append(f"   {activity.setning.pa(sprak)}")
    lines += _lines("+", activity.grunner_for, sprak, most, words)
    lines += _lines("-", activity.grunner_mot, sprak, most, words)
    lines += _lines("?", activity.ukjent, sprak, most, words)
    lines += _lines("*", activity.tilpasning, sprak, most, words)
    lines += _lines("!", activity.ma_sies, sprak, most, words)
    decides = words(DECIDES[activity.avgjores_av])
    lines.append("   " + words("Hvem avgjør: {hvem}. Plasser: {plasser}.").format(hvem=decides, plasser=_places(activity, words)))
    if activity.kan_fore_til:
        titles = ", ".join(title.pa(sprak) for title in activity.kan_fore_til[:3])
        lines.append("   " + words("Kan føre videre til: {titler}.").format(titler=titles))
    return lines


def _lines(mark: str, found: tuple[Linje, ...], sprak: Sprak, most: int, words: Words) -> list[str]:
    lines = [f"   {mark} {line.tekst.pa(sprak)}" for line in found[:most]]
    if len(found) > most:
        lines.append(f"   {mark} " + words("… og {antall} til (se --alt).").format(antall=len(found) - most))
    return lines


def _places(activity: ForslagAktivitet, words: Words) -> str:
    text = words(PLACES[activity.plasser.status])
    if activity.plasser.sjekket:
        return words("{status} (sjekket {dato})").format(status=text, dato=activity.plasser.sjekket.isoformat())
    return text


def _repeats(found: Forslagssett, words: Words) -> str:
    lines = [words("Prøvd før:")]
    for item in found.gjentak:
        lines.append("  - " + words("{id}: du sa «{ord}».").format(id=item.id, ord=item.tidligere_ord.tekst))
        if item.ma_vaere_annerledes:
            differs = "», «".join(quote.tekst for quote in item.ma_vaere_annerledes)
            lines.append("    " + words("Dette må være annerledes: «{ord}».").format(ord=differs))
        else:
            lines.append("    " + words("Hva må være annerledes denne gangen? Det vet vi ikke ennå."))
    return "\n".join(lines)


def _excluded(found: Forslagssett, words: Words, sprak: Sprak, most: int) -> str:
    lines = [words("Ikke vist som mulighet:")]
    for item in found.utelukket[:most]:
        lines.append(f"  - {item.tittel.pa(sprak)}: {item.grunn.pa(sprak)} {item.spor_om.pa(sprak)}")
    if len(found.utelukket) > most:
        lines.append("  - " + words("… og {antall} til (se --alt).").format(antall=len(found.utelukket) - most))
    return "\n".join(lines)
