"""The options as plain text that can be read aloud: what is said of all of them stands once, at the end."""

from collections.abc import Callable, Iterable

from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett, Linje
from planlegg.domain.tekst import Sprak
from planlegg.export.words import ROOM, WHO_DECIDES, day, hours

Words = Callable[[str], str]
GROUPS = (("grunner_for", "+", 3), ("grunner_mot", "-", 2), ("ukjent", "?", 2), ("tilpasning", "*", 2), ("ma_sies", "!", 1))
"""Field, mark, and how many lines are shown of it before ``--alt``."""
REMINDERS = 8
FULL = ("fullt", "venteliste", "stengt")
"""Places that cannot be had now."""
NOTES = ("ukjent", "tilpasning", "ma_sies")


def as_text(found: Forslagssett, words: Words, sprak: Sprak, *, all_lines: bool = False) -> str:
    """The whole table of options. Long lists are cut and say so, unless ``all_lines``."""
    view = _View(found, words, sprak, all_lines)
    parts = [view.basis(), *(view.option(nr, option) for nr, option in enumerate(found.forslag, 1))]
    parts += [view.full(), view.nearest(), view.shared(), view.questions(), view.repeats(), view.excluded(), view.limits()]
    return "\n\n".join(part for part in parts if part)


def reminders(found: Forslagssett, words: Words, sprak: Sprak, *, all_lines: bool = False) -> str:
    """What the counsellor alone should remember; never part of the joint view."""
    shown = found.paminnelser if all_lines else found.paminnelser[:REMINDERS]
    lines = [f"  - {line.tekst.pa(sprak)}" for line in shown]
    if len(shown) < len(found.paminnelser):
        lines.append("  " + words("… mer med --alt ({antall}).").format(antall=len(found.paminnelser) - len(shown)))
    return "\n".join([words("Til deg som er veileder:"), *lines]) if lines else ""


class _View:
    def __init__(self, found: Forslagssett, words: Words, sprak: Sprak, all_lines: bool) -> None:
        self.found, self.words, self.sprak, self.all = found, words, sprak, all_lines
        main = [option.aktiviteter[0] for option in found.forslag if option.slag == "aktivitet"]
        self.common = {} if all_lines or len(main) < 2 else _common(main)

    def basis(self) -> str:
        text = self.words("Dette bygger på {antall} svar.").format(antall=self.found.antall_svar)
        if self.found.ikke_tatt_opp:
            missing = self.words("{antall} spørsmål er ikke tatt opp. Det trekker ikke ned.")
            text += " " + missing.format(antall=len(self.found.ikke_tatt_opp))
        legend = self.words("Tegn: + taler for, - taler mot, ? vet vi ikke, * kan tilpasses, ! må sies.")
        return f"{text}\n{legend}"

    def option(self, nr: int, option: Forslag) -> str:
        kind = {
            "aktivitet": self.words("Mulighet"),
            "provesteg": self.words("Et lite prøvesteg"),
            "vente": self.words("Vente"),
            "noe_annet": self.words("Noe helt annet"),
        }[option.slag]
        lines = [f"{nr}. {kind}: {option.tittel.pa(self.sprak)}"]
        for number_, activity in enumerate(option.aktiviteter):
            if number_ and self.all:
                lines.append("   " + self.words("Ved siden av: {titler}").format(titler=activity.tittel.pa(self.sprak)))
            lines += self.activity(activity) if number_ == 0 or self.all else self.beside(activity)
        lines.append("   " + self.words("Første steg: {steg}").format(steg=option.forste_steg.pa(self.sprak)))
        if option.timer_per_uke is None:
            lines.append("   " + self.words("Vi vet ikke hvor mange timer det tar i uka."))
        elif option.timer_per_uke:
            time = hours(option.timer_per_uke, self.words, self.sprak)
            lines.append("   " + self.words("Til sammen tar det fra {tid} i uka.").format(tid=time))
        lines += [f"   ! {line.tekst.pa(self.sprak)}" for line in option.ma_sies]
        return "\n".join(lines)

    def activity(self, activity: ForslagAktivitet) -> list[str]:
        sentence = activity.setning.pa(self.sprak)
        lines = [f"   {sentence}"] if sentence else []
        lines += self.weighed(activity)
        hidden = 0
        for field, mark, most in GROUPS:
            own = [line for line in getattr(activity, field) if _key(line) not in self.common]
            shown = own if self.all else own[:most]
            hidden += len(own) - len(shown)
            if shown and field == "grunner_for":
                lines.append("   " + self.words("Kan passe fordi:"))
            lines += [f"   {mark} {line.tekst.pa(self.sprak)}" for line in shown]
        if hidden:
            lines.append("   " + self.words("… mer med --alt ({antall}).").format(antall=hidden))
        lines.append("   " + self.decides(activity))
        if activity.kan_fore_til:
            titles = ", ".join(title.pa(self.sprak) for title in activity.kan_fore_til[:3])
            lines.append("   " + self.words("Kan føre videre til: {titler}.").format(titler=titles))
        return lines

    def weighed(self, activity: ForslagAktivitet) -> list[str]:
        """What it gives and what it takes, in the order of what matters to this client."""
        groups = (
            (self.words("Dette kan være bra: {tekst}"), activity.gir),
            (self.words("Tenk på dette: {tekst}"), activity.krever),
        )
        return ["   " + text.format(tekst=" ".join(one.pa(self.sprak) for one in told)) for text, told in groups if told]

    def beside(self, activity: ForslagAktivitet) -> list[str]:
        """An activity that eases the road, in two lines."""
        lines = [
            "   "
            + self.words("Ved siden av: {tittel}. {setning}")
            .format(tittel=activity.tittel.pa(self.sprak), setning=activity.setning.pa(self.sprak))
            .rstrip()
        ]
        lines += [f"     + {line.tekst.pa(self.sprak)}" for line in activity.grunner_for[:1]]
        return lines

    def decides(self, activity: ForslagAktivitet) -> str:
        told = [self.words(WHO_DECIDES[activity.avgjores_av]), self.words(ROOM[activity.plasser.status])]
        if activity.plasser.sjekket:
            told.append(self.words("Det ble sjekket {dag}.").format(dag=day(activity.plasser.sjekket, self.sprak)))
        return " ".join(told)

    def full(self) -> str:
        """When none of the options has a free place: said once, with the day of the oldest check."""
        places = [option.aktiviteter[0].plasser for option in self.found.forslag if option.slag == "aktivitet"]
        if not places or any(place.status not in FULL for place in places):
            return ""
        checked = [place.sjekket for place in places if place.sjekket]
        if len(checked) < len(places):
            return self.words("Alle mulighetene er fulle eller har kø. Vi vet ikke når det sist ble sjekket.")
        told = self.words("Alle mulighetene er fulle eller har kø. Det ble sjekket {dato}.")
        return told.format(dato=day(min(checked), self.sprak)) + " " + self.words("Se på et lite steg imens, eller vent.")

    def nearest(self) -> str:
        """When limits close all that is wished for: which of them bites, and what lies nearest."""
        near = self.found.naermest
        if near is None:
            return ""
        said = "», «".join(" ".join(quote.tekst.split()) for quote in near.sitater)
        told = self.words("Grensene stenger for alt du ønsker nå. Nærmest er {tittel}. Da må dette endres: «{ord}».")
        return told.format(tittel=near.tittel.pa(self.sprak), ord=said) + " " + self.words("Du kan også vente.")

    def questions(self) -> str:
        """What was said that does not go together, for the client to settle."""
        lines = [f"  - {one.tekst.pa(self.sprak)}" for one in self.found.spor]
        return "\n".join([self.words("Spør om dette:"), *lines]) if lines else ""

    def shared(self) -> str:
        lines = [f"  {mark} {line.tekst.pa(self.sprak)}" for mark, line in self.common.values()]
        return "\n".join([self.words("Gjelder alle mulighetene:"), *lines]) if lines else ""

    def repeats(self) -> str:
        by_words: dict[str, list[str]] = {}
        differs: dict[str, list[str]] = {}
        for item in self.found.gjentak:
            by_words.setdefault(item.tidligere_ord.tekst, []).append(item.tittel.pa(self.sprak))
            differs[item.tidligere_ord.tekst] = [quote.tekst for quote in item.ma_vaere_annerledes]
        lines = []
        for said, titles in by_words.items():
            lines.append("  - " + self.words("{titler}: du sa «{ord}».").format(titler=", ".join(titles), ord=said))
            if differs[said]:
                lines.append("    " + self.words("Dette må være annerledes: «{ord}».").format(ord="», «".join(differs[said])))
            else:
                lines.append("    " + self.words("Hva må være annerledes denne gangen? Det vet vi ikke ennå."))
        return "\n".join([self.words("Prøvd før:"), *lines]) if lines else ""

    def excluded(self) -> str:
        """Grouped by reason, so that one limit is told once with all that it closes."""
        by_reason: dict[str, list[str]] = {}
        for item in self.found.utelukket:
            reason = f"{item.grunn.pa(self.sprak)} {item.spor_om.pa(self.sprak)}"
            by_reason.setdefault(reason, []).append(item.tittel.pa(self.sprak))
        lines = [f"  - {', '.join(titles)}. {reason}" for reason, titles in by_reason.items()]
        return "\n".join([self.words("Ikke vist som mulighet:"), *lines]) if lines else ""

    def limits(self) -> str:
        lines = [f"  - «{limit.tekst}»" for limit in self.found.grenser]
        return "\n".join([self.words("Grenser som gjelder for alt:"), *lines]) if lines else ""


def _common(activities: list[ForslagAktivitet]) -> dict[tuple[str, str], tuple[str, Linje]]:
    """Notes that every main activity carries, with their mark: said of all, so shown once."""
    found: dict[tuple[str, str], tuple[str, Linje]] = {}
    for field, mark, _ in GROUPS:
        if field in NOTES:
            shared = set.intersection(*(set(_keys(getattr(a, field))) for a in activities))
            found |= {_key(line): (mark, line) for line in getattr(activities[0], field) if _key(line) in shared}
    return found


def _keys(lines: Iterable[Linje]) -> Iterable[tuple[str, str]]:
    return (_key(line) for line in lines)


def _key(line: Linje) -> tuple[str, str]:
    return (line.regel, line.tekst.nb)
