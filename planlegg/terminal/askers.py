"""Two ways to ask a person: a screen with editing, and plain lines for screen readers and simple terminals."""

import os
import sys
from collections.abc import Callable

from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.tekst import Sprak
from planlegg.terminal.out import say
from planlegg.usecases.ports import Asker

Words = Callable[[str], str]


class Lines:
    """Append-only lines: each prompt is whole lines, the answer is one line of input."""

    def __init__(self, words: Words, sprak: Sprak) -> None:
        self.words, self.sprak = words, sprak

    def ask(self, question: Sporsmal, place: tuple[int, int], old: str) -> str:
        say(heading(question, place, self.words, self.sprak))
        if old:
            say(self.words("Svaret fra før: {svar}").format(svar=old))
        return self.read()

    def read(self) -> str:
        """One line from the person; the end of input is a pause."""
        line = sys.stdin.readline()
        return line.rstrip("\n") if line else "pause"

    def line(self, text: str) -> str:
        say(text)
        return self.read()

    def tell(self, text: str) -> None:
        say(text)


class Screen(Lines):
    """The same questions with line editing; an earlier answer stands above, so that words that steer never mix with it."""

    def ask(self, question: Sporsmal, place: tuple[int, int], old: str) -> str:
        import questionary

        say()
        say(heading(question, place, self.words, self.sprak))
        if old:
            say(self.words("Svaret fra før: {svar}").format(svar=old))
            say(self.words("Enter beholder det. Skriver du noe nytt, gjelder det nye."))
        return str(questionary.text("", qmark=">").unsafe_ask())

    def line(self, text: str) -> str:
        import questionary

        say()
        say(text)
        return str(questionary.text("", qmark=">").unsafe_ask())


def heading(question: Sporsmal, place: tuple[int, int], words: Words, sprak: Sprak) -> str:
    """Where we are in words, the question, and the choices with numbers."""
    part, parts = place
    lines = [words("Del {nr} av {antall}. Du kan stoppe når du vil. Skriv ? for hjelp.").format(nr=part, antall=parts)]
    lines.append(f"{question.id}  {question.tekst.pa(sprak)}")
    lines += [f"   {number}  {choice.tekst.pa(sprak)}" for number, choice in enumerate(question.valg, 1)]
    return "\n".join(lines)


def make_asker(words: Words, sprak: Sprak, *, plain: bool) -> Asker:
    """The screen where the terminal can carry it, otherwise plain lines."""
    simple = plain or (os.environ.get("TERM", "dumb") in ("dumb", "") and os.name != "nt")
    return Lines(words, sprak) if simple else Screen(words, sprak)
