"""Ask the questions of a route; every submitted answer is kept before the next one is asked."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from planlegg.domain.bilde import Bilde
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import LesSom, Rettelse, Svar
from planlegg.domain.tekst import Sprak
from planlegg.interview.read import understood
from planlegg.interview.reply import Ga, understand
from planlegg.interview.walk import Vandring, answer, back, close_section, jump, section_number, start
from planlegg.text.siffer import mask
from planlegg.usecases.ports import Asker

Keep = Callable[[Svar], None]
Words = Callable[[str], str]


class Samtale(msgspec.Struct, frozen=True):
    """How the interview ended: done, or paused at a question."""

    slutt: Literal["ferdig", "pause"]
    vandring: Vandring


def interview(
    questions: tuple[Sporsmal, ...], known: Iterable[Svar], asker: Asker, keep: Keep, words: Words, sprak: Sprak
) -> Samtale:
    """Walk the questions. ``keep`` stores one answer durably; an interruption therefore loses only the unsent line."""
    walk = start(questions, known)
    empty_before = ""
    while (question := walk.naa) is not None:
        old = walk.svar.get(question.id)
        reply = understand(question, asker.ask(question, section_number(walk), old.tekst if old else ""))
        match reply:
            case Svar():
                walk = answer(walk, _kept(reply, asker, keep, words))
            case Ga(id=wanted):
                moved = jump(walk, wanted)
                if moved is None:
                    asker.tell(words("Spørsmål {id} finnes ikke her.").format(id=wanted))
                walk = moved or walk
            case "tilbake":
                walk = back(walk)
            case "lukk":
                walk = close_section(walk)
                asker.tell(words("Denne delen er lukket i dag."))
            case "pause":
                return Samtale("pause", walk)
            case "hjelp":
                asker.tell(_help(question, words, sprak))
            case "tomt" if old is not None or empty_before == question.id:
                walk = answer(walk, old or _kept(Svar(id=question.id, tilstand="hopp"), asker, keep, words))
            case "tomt":
                empty_before = question.id
                asker.tell(words("Ingenting er skrevet. Trykk Enter en gang til for å hoppe over."))
    return Samtale("ferdig", walk)


def _kept(given: Svar, asker: Asker, keep: Keep, words: Words) -> Svar:
    text, hidden = mask(given.tekst)
    if hidden:
        asker.tell(words("Et tall med 11 siffer er skjult og blir ikke lagret."))
    safe = msgspec.structs.replace(given, tekst=text)
    keep(safe)
    return safe


def _help(question: Sporsmal, words: Words, sprak: Sprak) -> str:
    return "\n".join(
        [
            question.hvorfor.pa(sprak),
            words("Du kan skrive: hopp, vil ikke, vet ikke, < (tilbake), lukk (resten av delen), pause, gå 6.2."),
            words("Vil du svare med et slikt ord, skriv \\ foran: \\hopp."),
        ]
    )


READ_AS: dict[str, LesSom] = {"1": "onske", "2": "unngaa", "3": "styrke", "4": "ingen"}


def ask_correction(picture: Bilde, asker: Asker, words: Words) -> Rettelse | None:
    """Which numbered piece was read wrongly, and how it is to be read; ``None`` when all is right."""
    items = understood(picture)
    while True:
        line = asker.line(words("Stemmer det? Trykk Enter om det stemmer, eller skriv nummeret på det som er feil.")).strip()
        if not line or line.lower() in ("ja", "pause"):
            return None
        if line.isdigit() and 1 <= int(line) <= len(items):
            break
        asker.tell(words("Skriv et tall fra 1 til {antall}.").format(antall=len(items)))
    wrong = items[int(line) - 1]
    choice = asker.line(words("Hva er det? 1 et ønske, 2 noe du ikke vil, 3 noe du får til, 4 ta det bort.")).strip()
    if choice not in READ_AS:
        asker.tell(words("Ingenting er endret."))
        return None
    return Rettelse(svar=wrong.sitat.svar, sitat=wrong.sitat.tekst, les_som=READ_AS[choice])
