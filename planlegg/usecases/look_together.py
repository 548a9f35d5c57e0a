"""The conversation at the screen about options: the client chooses, and every decision is kept at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import msgspec

from planlegg.domain.forslag import ForslagAktivitet, Forslagssett
from planlegg.domain.hendelse import GittVed, Part
from planlegg.domain.hendelse import Stilling as Stillingskode
from planlegg.domain.kontaktforslag import Kontaktfelt
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak, Tekst
from planlegg.errors import UsageFault
from planlegg.text.siffer import mask
from planlegg.usecases.agree_together import agree_more
from planlegg.usecases.ask_again import Changes, ask_again
from planlegg.usecases.coming_day import Kalender, has_year, read_coming_day
from planlegg.usecases.ports import Asker
from planlegg.usecases.requests import Avsla, Fellesvalg, Kontakt, Lov, Stilling, Velg

Apply = Callable[[Sequence[Fellesvalg]], Sak]
Words = Callable[[str], str]

STANCES: dict[str, Stillingskode] = {
    **dict.fromkeys(("1", "enig", "einig", "agree"), "ENIG"),
    **dict.fromkeys(("2", "enig med forbehold", "einig med atterhald", "forbehold"), "ENIG_MED_FORBEHOLD"),
    **dict.fromkeys(("3", "ikke enig", "ikkje einig", "uenig", "disagree"), "UENIG"),
    **dict.fromkeys(("4", "", "ikke bestemt", "ikkje bestemt", "vet ikke"), "IKKE_TATT_STILLING"),
}
NO_SUGGESTIONS: Mapping[Kontaktfelt, Tekst] = {}
YES = ("ja", "j", "yes", "y", "ok")
NO = ("nei", "n", "no")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Maate(msgspec.Struct, frozen=True, kw_only=True):
    """How stances are given in this conversation, and which roles are in the room."""

    gitt_ved: GittVed = "skjerm"
    til_stede: tuple[str, ...] = ()


AT_THE_SCREEN = Maate()


class Stopped(Exception):
    """The person stopped, or there is no more input; what was decided is kept."""


def look_together(
    found: Forslagssett,
    asker: Asker,
    apply: Apply,
    words: Words,
    sprak: Sprak,
    suggestions: Mapping[Kontaktfelt, Tekst] = NO_SUGGESTIONS,
    *,
    calendar: Kalender,
    case: Sak | None = None,
    changes: Changes = lambda point: "",
    manner: Maate = AT_THE_SCREEN,
) -> None:
    """Ask what the client wants to do with the options, until they are done. Enter alone chooses nothing.

    ``suggestions`` are the office's for the agreement on contact; none of them is used unless the two say so.
    Points of ``case`` that were changed after somebody agreed are asked about first; ``changes`` words what is different.
    """
    talk = _Talk(asker, apply, words, sprak, manner, calendar)
    activities = list({activity.id: activity for option in found.forslag for activity in option.aktiviteter}.values())
    try:
        if case is not None:
            ask_again(talk, case, changes)
        _choices(talk, activities, words)
        talk.close()
        agree_more(talk, suggestions)
    except Stopped:
        asker.tell(words("Vi stopper her. Det som er valgt, er lagret."))


def _choices(talk: "_Talk", activities: Sequence[ForslagAktivitet], words: Words) -> None:
    talk.list(activities)
    while True:
        line = talk.ask(
            words(
                "Skriv bokstaven for det du vil velge, «nei b» for det du ikke vil, eller «egen» for noe annet. Enter når dere er ferdige."
            )
        )
        word, _, rest = line.partition(" ")
        if not line or word.lower() in ("ferdig", "vente"):
            return
        if word.lower() == "nei" and (refused := _lettered(activities, rest)):
            talk.refuse(refused)
        elif word.lower() == "egen":
            talk.choose_own(rest)
        elif chosen := _lettered(activities, line):
            talk.choose(chosen)
        else:
            talk.tell(words("Det forsto jeg ikke. Skriv en bokstav fra lista."))


def _lettered(activities: Sequence[ForslagAktivitet], text: str) -> ForslagAktivitet | None:
    """The activity with this letter; letters, so that nobody mixes them up with the numbers of the options."""
    place = LETTERS.find(text.strip().lower()) if len(text.strip()) == 1 else -1
    return activities[place] if 0 <= place < len(activities) else None


class _Talk:
    """The steps of the conversation; each saves what was decided before the next is asked."""

    def __init__(self, asker: Asker, apply: Apply, words: Words, sprak: Sprak, manner: Maate, calendar: Kalender) -> None:
        self.asker, self.save, self.words, self.sprak, self.manner = asker, apply, words, sprak, manner
        self.calendar = calendar

    def tell(self, text: str) -> None:
        self.asker.tell(text)

    def apply(self, requests: Sequence[Fellesvalg]) -> Sak | None:
        """Keep a decision; one that cannot be kept is told of, and the conversation goes on."""
        try:
            return self.save(requests)
        except UsageFault as refused:
            self.tell(self.words(refused.template).format(**refused.facts))
            return None

    def ask(self, text: str) -> str:
        """One answer. Raises ``Stopped`` when the person stops or the input ends."""
        answer, hidden = mask(self.asker.line(text).strip())
        if answer.lower() == "pause":
            raise Stopped
        if hidden:
            self.asker.tell(self.words("Et tall med 11 siffer er skjult og blir ikke lagret."))
        return answer

    def ask_day(self, text: str) -> date | None:
        """A day as people say it, or nothing. What could be meant another way is read back, and kept on Enter."""
        answer = self.ask(text)
        while answer:
            day = read_coming_day(answer, self.calendar.i_dag)
            if day is None:
                self.tell(
                    self.words(
                        "Den dagen forsto jeg ikke. Skriv for eksempel 1.12.2026, «1. desember», «i morgen» eller «mandag»."
                    )
                )
                answer = self.ask(self.words("Hvilken dag? Enter for å vente med det."))
                continue
            if has_year(answer) and day >= self.calendar.i_dag:
                return day
            told = self.words("Det er {dag}. Enter om det stemmer, «nei» eller en annen dag om ikke.").format(
                dag=self.calendar.si(day)
            )
            answer = self.ask(told)
            if not answer or answer.lower() in YES:
                return day
            if answer.lower() in NO:
                answer = self.ask(self.words("Hvilken dag? Enter for å vente med det."))
        return None

    def list(self, activities: Sequence[ForslagAktivitet]) -> None:
        for letter, activity in zip(LETTERS, activities, strict=False):
            self.tell(f"{letter}) {activity.tittel.pa(self.sprak)}")

    def refuse(self, activity: ForslagAktivitet) -> None:
        reason = self.ask(self.words("Vil du si hvorfor? Enter for nei."))
        if self.apply([Avsla(aktivitet=activity.id, ord=reason)]) is None:
            return
        self.asker.tell(self.words("Skrevet ned: du vil ikke «{tittel}».").format(tittel=activity.tittel.pa(self.sprak)))

    def choose(self, activity: ForslagAktivitet) -> None:
        usual = activity.forste_steg.pa(self.sprak)
        step = self.ask(self.words("Første lille steg? Enter for: {steg}").format(steg=usual)) or usual
        self._chosen(Velg(aktivitet=activity.id, tittel=activity.tittel.pa(self.sprak), forste_steg=step))

    def choose_own(self, title: str) -> None:
        named = title.strip() or self.ask(self.words("Hva vil du kalle det?"))
        if named:
            self._chosen(Velg(tittel=named, forste_steg=self.ask(self.words("Første lille steg?"))))

    def _chosen(self, choice: Velg) -> None:
        when = self.ask_day(self.words("Når tar du steget? Skriv dagen, som 1.12 eller «mandag». Enter for ikke bestemt."))
        case = self.apply([msgspec.structs.replace(choice, nar=when)])
        if case is None:
            return
        point, seen = case.punkter[-1].id, case.punkter[-1].innhold
        self.stance(point, "klient", self.words("Hva mener du? 1 enig, 2 enig med forbehold, 3 ikke enig, 4 ikke bestemt."), seen)
        self.stance(
            point,
            "veileder",
            self.words("Hva mener veilederen? 1 enig, 2 enig med forbehold, 3 ikke enig, 4 ikke bestemt."),
            seen,
        )

    def stance(self, point: str, part: Part, text: str, seen: str) -> None:
        """Enter alone is no stance; not having decided is one. ``seen`` is the content that was looked at."""
        while (code := STANCES.get(answer := self.ask(text).lower().rstrip("."))) is None:
            self.tell(self.words("Skriv 1, 2, 3 eller 4."))
        if not answer:
            return
        said = self.ask(self.words("Med egne ord? Enter for å la det være.")) if part == "klient" or code != "ENIG" else ""
        how, present = self.manner.gitt_ved, self.manner.til_stede
        self.apply([Stilling(punkt=point, part=part, stilling=code, ord=said, gitt_ved=how, til_stede=present, innhold=seen)])

    def close(self) -> None:
        """What the counsellor promises, and when the two talk again."""
        promised = self.ask(self.words("Hva skal veilederen gjøre? Enter for ingenting."))
        if promised:
            due = self.ask_day(self.words("Innen når? Skriv dagen, eller Enter."))
            self.apply([Lov(part="veileder", tekst=promised, frist=due)])
        contact = self.ask(self.words("Hvordan vil du at vi har kontakt? Enter for å vente med det."))
        again = self.ask_day(self.words("Når snakkes vi igjen? Skriv dagen, eller Enter."))
        if contact or again:
            self.apply([Kontakt(tekst=contact, neste=again)])
