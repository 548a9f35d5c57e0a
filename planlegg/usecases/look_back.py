"""The conversation about how it has gone: each point of the plan, in the client's words, and what was promised."""

from collections.abc import Callable, Sequence
from datetime import date

from planlegg.domain.hendelse import Slutt
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.errors import UsageFault
from planlegg.text.siffer import mask
from planlegg.usecases.look_together import Stopped
from planlegg.usecases.ports import Asker
from planlegg.usecases.read_days import CODES, Linje, read_days, read_line
from planlegg.usecases.requests import Avslutt, Fellesvalg, Holdt, Hort, Oppmote, Si

Apply = Callable[[Sequence[Fellesvalg]], Sak]
Words = Callable[[str], str]
ENDS: dict[str, Slutt] = {
    "1": "FULLFORT",
    "2": "FATT_JOBB",
    "3": "UTDANNING",
    "4": "SYK",
    "5": "TRENGER_ANNEN_STOTTE",
    "6": "FIKK_IKKE_PLASS",
    "7": "KURS_FULLT",
    "8": "ANNET_TILTAK",
    "9": "IKKE_MOTT",
    "10": "ANNET",
    "11": "FEILREGISTRERT",
}


class _Done(Exception):
    """The two have said enough for now."""


def look_back(case: Sak, asker: Asker, apply: Apply, words: Words, today: date) -> None:
    """Ask about each open point and each promise; Enter passes by without a mark, a full stop ends it all."""
    talk = _Talk(asker, apply, words, today)
    try:
        if not case.apne:
            asker.tell(words("Planen har ingen åpne punkter."))
        for point in case.apne:
            asker.tell(f"{point.id}  {point.tittel}")
        for point in case.apne:
            talk.about(point)
        talk.promises(case)
    except _Done:
        pass
    except Stopped:
        asker.tell(words("Vi stopper her. Det som er valgt, er lagret."))


class _Talk:
    """The steps of the conversation; each saves what was said before the next is asked."""

    def __init__(self, asker: Asker, apply: Apply, words: Words, today: date) -> None:
        self.asker, self.save, self.words, self.today = asker, apply, words, today

    def ask(self, text: str) -> str:
        answer, hidden = mask(self.asker.line(text).strip())
        if answer.lower() == "pause":
            raise Stopped
        if answer == ".":
            raise _Done
        if hidden:
            self.asker.tell(self.words("Et tall med 11 siffer er skjult og blir ikke lagret."))
        return answer

    def apply(self, requests: Sequence[Fellesvalg]) -> bool:
        """Keep what was said; what cannot be kept is told of, and the conversation goes on."""
        try:
            self.save(requests)
        except UsageFault as refused:
            self.asker.tell(self.words(refused.template).format(**refused.facts))
            return False
        return True

    def about(self, point: Punkt) -> None:
        """One point: the day or days, and what the client wants to say of it."""
        self.asker.tell(f"{point.id}  {point.tittel}")
        question = self.words(
            "I dag: 1 var der, 2 en del av tida, 3 syk, 4 sykt barn, 5 borte etter avtale, 6 borte, 7 andre dager, 8 avslutt. "
            "Enter for å la det være, punktum når dere er ferdige."
        )
        while line := self.ask(question):
            if line == "7":
                done = self.other_days(point)
            elif line == "8":
                done = self.end(point)
            elif (read := read_line(line, self.today)) is not None:
                done = self.mark(read, point)
                if done and read.punkt not in ("", point.id):
                    self.more()
            else:
                self.asker.tell(
                    self.words("Det forsto jeg ikke. Skriv et tall fra 1 til 8, for eksempel «1 i går» eller «1 23.11 25.11 3t».")
                )
                continue
            if done:
                break
        self.said(point)

    def more(self) -> None:
        """After a mark for another point than the one asked about."""
        while line := self.ask(self.words("Skriv punkt og tall for flere, som «p2 1». Enter når dere er ferdige.")):
            read = read_line(line, self.today)
            if read is None or not read.punkt:
                self.asker.tell(self.words("Det forsto jeg ikke."))
            else:
                self.mark(read, None)
        raise _Done

    def mark(self, read: Linje, point: Punkt | None) -> bool:
        """All the days of the line, or none."""
        name = read.punkt or (point.id if point else "")
        days = read.dager or (self.today,)
        return self.apply([Oppmote(punkt=name, kode=read.kode, dag=day, timer=read.timer) for day in days])

    def other_days(self, point: Punkt) -> bool:
        while answer := self.ask(self.words("Hvilke dager? For eksempel: i går, 23.11, 25.11. Enter for å la det være.")):
            days = read_days(answer, self.today)
            if days is None:
                self.asker.tell(self.words("Skriv dagene som 23.11 eller 2026-11-23, med mellomrom mellom."))
                continue
            code = CODES.get(
                self.ask(self.words("1 var der, 2 en del av tida, 3 syk, 4 sykt barn, 5 borte etter avtale, 6 borte."))
            )
            if code is not None:
                return self.apply([Oppmote(punkt=point.id, kode=code, dag=day) for day in days])
        return False

    def end(self, point: Punkt) -> bool:
        """Why it ended, the client's account first, then the counsellor's."""
        question = self.words(
            "Hvorfor slutter det? 1 gjennomført, 2 ny jobb, 3 utdanning, 4 sykdom, 5 trenger annen støtte, 6 det var ikke plass, "
            "7 kurset var fullt, 8 noe annet i stedet, 9 det ble ikke slik vi tenkte, 10 en annen grunn, "
            "11 skrevet ned ved en feil. Enter for å la det være."
        )
        code = ENDS.get(self.ask(question))
        if code is None:
            return False
        client = self.ask(self.words("Hva sier du om det? Klientens ord først. Enter for å la det være."))
        own = self.ask(self.words("Hva sier veilederen? Enter for å la det være."))
        return self.apply([Avslutt(punkt=point.id, kode=code, klientens_ord=client, veileders_ord=own)])

    def said(self, point: Punkt) -> None:
        how = self.ask(self.words("Vil du si hvordan det var? Enter for nei."))
        if not how:
            return
        helped = self.ask(self.words("Hva hjalp? Enter for å la det være."))
        change = self.ask(self.words("Hva bør være annerledes? Enter for å la det være."))
        self.apply([Si(punkt=point.id, hvordan=how, hjalp=helped, endre=change)])

    def promises(self, case: Sak) -> None:
        """What was promised, and the days to just hear how it goes."""
        for task in case.apne_oppgaver():
            if self._yes(self.words("Er dette gjort: «{oppgave}»? Skriv ja, eller Enter.").format(oppgave=task.tekst)):
                self.apply([Holdt(oppgave=task.id)])
        for one in case.horinger:
            due = one.gjort is None and one.dag <= self.today
            if due and self._yes(self.words("Du ville bare høre hvordan det går. Er det gjort? Skriv ja, eller Enter.")):
                self.apply([Hort(horing=one.id)])

    def _yes(self, text: str) -> bool:
        return self.ask(text).lower() in ("ja", "j", "yes", "y")
