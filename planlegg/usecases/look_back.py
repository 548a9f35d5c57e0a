"""The conversation about how it has gone: what went well first, then each point of the plan."""

from collections.abc import Callable, Sequence

from planlegg.domain.hendelse import Oppmote as Oppmotekode
from planlegg.domain.sak import Sak
from planlegg.text.siffer import mask
from planlegg.usecases.look_together import Stopped
from planlegg.usecases.ports import Asker
from planlegg.usecases.requests import Fellesvalg, Holdt, Oppmote, Si

Apply = Callable[[Sequence[Fellesvalg]], Sak]
CODES: dict[str, Oppmotekode] = {
    "1": "MOTT",
    "2": "DELVIS",
    "3": "FRAVAR_SYK",
    "4": "FRAVAR_SYKT_BARN",
    "5": "FRAVAR_AVTALT",
    "6": "FRAVAR_ANNET",
}


def look_back(case: Sak, asker: Asker, apply: Apply, words: Callable[[str], str]) -> None:
    """Ask about each open point and each promise; Enter passes by without a mark."""

    def ask(text: str) -> str:
        answer, hidden = mask(asker.line(text).strip())
        if answer.lower() == "pause":
            raise Stopped
        if hidden:
            asker.tell(words("Et tall med 11 siffer er skjult og blir ikke lagret."))
        return answer

    try:
        if not case.apne:
            asker.tell(words("Planen har ingen åpne punkter."))
        for point in case.apne:
            asker.tell(f"{point.id}  {point.tittel}")
            how = ask(words("Hvordan var det? Enter for å la det være."))
            helped = ask(words("Hva hjalp? Enter for å la det være.")) if how else ""
            change = ask(words("Hva bør være annerledes? Enter for å la det være."))
            if how or helped or change:
                apply([Si(punkt=point.id, hvordan=how, hjalp=helped, endre=change)])
            code = CODES.get(
                ask(
                    words(
                        "I dag: 1 var der, 2 en del av tida, 3 syk, 4 sykt barn, 5 borte etter avtale, 6 borte. Enter for å la det være."
                    )
                )
            )
            if code:
                apply([Oppmote(punkt=point.id, kode=code)])
        for task in case.apne_oppgaver():
            if ask(words("Er dette gjort: «{oppgave}»? Skriv ja, eller Enter.").format(oppgave=task.tekst)).lower() in (
                "ja",
                "j",
                "yes",
            ):
                apply([Holdt(oppgave=task.id)])
    except Stopped:
        asker.tell(words("Stoppet. Det som er valgt, er lagret."))
