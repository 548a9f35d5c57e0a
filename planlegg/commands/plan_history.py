"""The history and the time line of a case."""

from pathlib import Path
from typing import TYPE_CHECKING

from planlegg.commands.session import Session
from planlegg.domain.historieord import Historieleser

if TYPE_CHECKING:
    from planlegg.export.historikk_verdier import Ordbok


def book_of(run: Session) -> "Ordbok":
    """What the words of the history are taken from, in the language of this run."""
    from planlegg.export.historikk_verdier import Ordbok

    questions = {question.id: question.tekst.pa(run.sprak) for question in run.rulebook.sporsmal}
    return Ordbok(words=run.words, sprak=run.sprak, titler=run.titles, sporsmal=questions)


def history(run: Session, alias: str, leser: Historieleser) -> None:
    from planlegg.export import historikk
    from planlegg.terminal import out

    case = run.case(alias)
    if leser == "klient":
        run.speak_with(case.malform)
    found = historikk.lines(case.logg, run.rulebook.historikk, leser, book_of(run))
    if run.as_json:
        out.json_object(historikk.as_object(found, case.alias, leser, run.sprak))
    else:
        out.show(historikk.as_text(found, run.words, run.sprak))


def time_line(run: Session, alias: str, file: Path | None, *, replace: bool) -> None:
    """In the client's language, for the two to look at together."""
    from planlegg.commands.outside import write_from_case
    from planlegg.domain.tidslinje import ahead, steps
    from planlegg.export import tidslinje_svg, tidslinje_text
    from planlegg.terminal import out

    case = run.case(alias)
    run.speak_with(case.malform)
    today = run.now().date()
    found = tidslinje_text.marks(steps(case), ahead(case, today), run.rulebook.historikk, book_of(run), today)
    if file is not None:
        drawing = tidslinje_svg.render(found, run.words, run.sprak)
        write_from_case(run, alias, file, drawing, form="tidslinje", leser="klient", replace=replace)
        out.say(run.words("Skrevet til {sti}. Fila er ikke kryptert; ta vare på den.").format(sti=file))
    if run.as_json:
        out.json_object(tidslinje_text.as_object(found, case.alias, run.sprak))
    else:
        out.show(tidslinje_text.as_text(found, run.words, run.sprak))
