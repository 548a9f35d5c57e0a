"""The conversation at the screen about options: the client chooses, and every decision is kept at once."""

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from planlegg.domain.forslag import ForslagAktivitet, Forslagssett
from planlegg.domain.hendelse import Part
from planlegg.domain.hendelse import Stilling as Stillingskode
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.text.siffer import mask
from planlegg.usecases.ports import Asker
from planlegg.usecases.requests import Avsla, Fellesvalg, Kontakt, Lov, Stilling, Velg

Apply = Callable[[Sequence[Fellesvalg]], Sak]
Words = Callable[[str], str]

STANCES: dict[str, Stillingskode] = {"1": "ENIG", "2": "ENIG_MED_FORBEHOLD", "3": "UENIG", "4": "IKKE_TATT_STILLING"}


def look_together(found: Forslagssett, asker: Asker, apply: Apply, words: Words, sprak: Sprak) -> None:
    """Ask what the client wants to do with the options, until they are done. Enter alone chooses nothing."""
    talk = _Talk(asker, apply, words, sprak)
    activities = [activity for option in found.forslag for activity in option.aktiviteter]
    talk.list(activities)
    while True:
        line = talk.ask(
            words(
                "Skriv nummeret på det du vil velge, «nei 2» for det du ikke vil, eller «egen» for noe annet. Enter når dere er ferdige."
            )
        )
        word, _, rest = line.partition(" ")
        if not line or word.lower() in ("ferdig", "pause", "vente"):
            break
        if word.lower() == "nei" and (refused := _numbered(activities, rest)):
            talk.refuse(refused)
        elif word.lower() == "egen":
            talk.choose_own(rest)
        elif chosen := _numbered(activities, line):
            talk.choose(chosen)
        else:
            asker.tell(words("Det forsto jeg ikke. Skriv et tall fra lista."))
    talk.close()


def _numbered(activities: Sequence[ForslagAktivitet], text: str) -> ForslagAktivitet | None:
    number = text.strip()
    return activities[int(number) - 1] if number.isdigit() and 1 <= int(number) <= len(activities) else None


class _Talk:
    """The steps of the conversation; each saves what was decided before the next is asked."""

    def __init__(self, asker: Asker, apply: Apply, words: Words, sprak: Sprak) -> None:
        self.asker, self.apply, self.words, self.sprak = asker, apply, words, sprak

    def ask(self, text: str) -> str:
        answer, hidden = mask(self.asker.line(text).strip())
        if hidden:
            self.asker.tell(self.words("Et tall med 11 siffer er skjult og blir ikke lagret."))
        return answer

    def ask_day(self, text: str) -> date | None:
        while answer := self.ask(text):
            try:
                return date.fromisoformat(answer)
            except ValueError:
                self.asker.tell(self.words("Skriv dagen som ÅÅÅÅ-MM-DD, eller trykk Enter for å vente med den."))
        return None

    def list(self, activities: Sequence[ForslagAktivitet]) -> None:
        for number, activity in enumerate(activities, 1):
            self.asker.tell(f"{number}. {activity.tittel.pa(self.sprak)}")

    def refuse(self, activity: ForslagAktivitet) -> None:
        reason = self.ask(self.words("Vil du si hvorfor? Enter for nei."))
        self.apply([Avsla(aktivitet=activity.id, ord=reason)])
        self.asker.tell(self.words("Skrevet ned: du vil ikke «{tittel}».").format(tittel=activity.tittel.pa(self.sprak)))

    def choose(self, activity: ForslagAktivitet) -> None:
        usual = activity.forste_steg.pa(self.sprak)
        step = self.ask(self.words("Første lille steg? Enter for: {steg}").format(steg=usual)) or usual
        self._chosen(
            Velg(aktivitet=activity.id, tittel=activity.tittel.pa(self.sprak), forste_steg=step), activity.timer_per_uke or None
        )

    def choose_own(self, title: str) -> None:
        named = title.strip() or self.ask(self.words("Hva vil du kalle det?"))
        if named:
            self._chosen(Velg(tittel=named, forste_steg=self.ask(self.words("Første lille steg?"))), None)

    def _chosen(self, choice: Velg, hours: float | None) -> None:
        when = self.ask_day(self.words("Når tar du steget? ÅÅÅÅ-MM-DD, eller Enter for ikke bestemt."))
        case = self.apply([msgspec.structs.replace(choice, nar=when, timer_per_uke=hours)])
        point = case.punkter[-1].id
        self.stance(point, "klient", self.words("Hva mener du? 1 enig, 2 enig med forbehold, 3 ikke enig, 4 ikke bestemt."))
        self.stance(
            point, "veileder", self.words("Hva mener veilederen? 1 enig, 2 enig med forbehold, 3 ikke enig, 4 ikke bestemt.")
        )

    def stance(self, point: str, part: Part, text: str) -> None:
        """Enter alone is no stance."""
        code = STANCES.get(self.ask(text), "IKKE_TATT_STILLING")
        if code == "IKKE_TATT_STILLING":
            return
        said = self.ask(self.words("Med egne ord? Enter for å la det være.")) if part == "klient" or code != "ENIG" else ""
        self.apply([Stilling(punkt=point, part=part, stilling=code, ord=said)])

    def close(self) -> None:
        """What the counsellor promises, and when the two talk again."""
        promised = self.ask(self.words("Hva skal veilederen gjøre? Enter for ingenting."))
        if promised:
            due = self.ask_day(self.words("Innen når? ÅÅÅÅ-MM-DD, eller Enter."))
            self.apply([Lov(part="veileder", tekst=promised, frist=due)])
        contact = self.ask(self.words("Hvordan vil du at vi har kontakt? Enter for å vente med det."))
        again = self.ask_day(self.words("Når snakkes vi igjen? ÅÅÅÅ-MM-DD, eller Enter."))
        if contact or again:
            self.apply([Kontakt(tekst=contact, neste=again)])
