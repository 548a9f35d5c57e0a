"""Where answers come from: a file, or a case in the store."""

from pathlib import Path

from planlegg.commands.session import Session
from planlegg.domain.svar import Svarsett
from planlegg.errors import UsageFault


def answers_of(run: Session, alias: str | None, file: Path | None) -> Svarsett:
    """The answers of exactly one source; says which numbers were hidden on the way in."""
    if (alias is None) == (file is None):
        raise UsageFault("Oppgi en klient, eller en svarfil med --svar FIL. Ikke begge.")
    return from_file(run, file) if file is not None else run.case(alias or "").svarsett


def from_file(run: Session, file: Path) -> Svarsett:
    from planlegg.loading.answers import load_answers
    from planlegg.terminal import out

    read = load_answers(file, [question.id for question in run.rulebook.sporsmal])
    for field, count in read.skjult:
        out.say(
            run.words("Obs: {antall} tall med 11 siffer i {felt} er skjult og blir ikke lagret.").format(antall=count, felt=field)
        )
    return read.svarsett
