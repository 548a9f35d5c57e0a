"""``planlegg intervju``: ask the questions, or read the answers from a file. Same checks, same result."""

from pathlib import Path

import click
import msgspec

from planlegg.commands.options import common
from planlegg.commands.refusals import as_fault
from planlegg.commands.session import Session, session
from planlegg.commands.source import from_file
from planlegg.domain.svar import Rettelse, Svar, Svarsett
from planlegg.errors import UsageFault
from planlegg.text.shell import last_word
from planlegg.usecases.case import Lagret
from planlegg.usecases.ports import Asker


@click.command("intervju")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="Les svarene fra en fil i stedet for å spørre.")
@click.option("--kort", is_flag=True, help="Bare de tolv spørsmålene i den korte ruta.")
@click.option("--oppfolging", is_flag=True, help="De fem spørsmålene for en samtale underveis.")
@common
def command(klient: str | None, fil: Path | None, kort: bool, oppfolging: bool) -> None:
    """Still spørsmålene til KLIENT, eller les svarene fra en fil.

    Ingen spørsmål er påkrevd. Hvert svar lagres før neste spørsmål kommer, så dere kan stoppe når dere vil.
    Med bare --svar FIL vises det som er forstått, uten at noe lagres.
    """
    run = session()
    if fil is not None:
        _from_file(run, klient, fil)
    elif klient is None:
        raise UsageFault("Oppgi en klient, eller en svarfil med --svar FIL.")
    elif not run.may_ask:
        raise UsageFault("Her kan ingen spørres. Bruk --svar FIL med svarene, eller «planlegg svarmal» for en tom fil.")
    else:
        run.case(klient)
        with run.at_work_in(klient):
            _at_the_screen(run, klient, short=kort, follow_up=oppfolging)


def _from_file(run: Session, alias: str | None, file: Path) -> None:
    from planlegg.terminal import out

    answers = from_file(run, file)
    if alias is not None:
        answers = _keep(run, alias, answers).sak.svarsett
    picture = run.read_back(answers)
    from planlegg.export import forstatt

    if run.as_json:
        out.json_object(forstatt.as_object(picture, run.sprak))
    else:
        out.show(forstatt.as_text(picture, run.words))
    if alias is not None:
        out.say(run.words("Svarene er lagret på {alias}.").format(alias=alias))


def _at_the_screen(run: Session, alias: str, *, short: bool, follow_up: bool) -> None:
    from planlegg.export.words import day
    from planlegg.interview.walk import route
    from planlegg.terminal.askers import make_asker
    from planlegg.usecases.interview import interview
    from planlegg.usecases.meanwhile import meanwhile
    from planlegg.usecases.old_answers import to_build_on

    case = run.case(alias)
    asker = make_asker(run.words, run.sprak, plain=run.plain)
    questions = route(run.rulebook.sporsmal, run.rulebook.deler, short=short, follow_up=follow_up)
    today = run.now().date()
    known = () if follow_up else to_build_on(case, asker, run.words, today, lambda one: day(one, run.sprak))

    seen = case.nr

    def keep(answer: Svar) -> None:
        nonlocal seen
        kept = _keep(run, alias, Svarsett(alias=alias, svar=(answer,)))
        other = meanwhile(kept, seen, answer)
        seen = kept.sak.nr
        if other is not None:
            told = (
                "Obs: {av} svarte på det samme {naar}: «{tekst}». Begge svarene er tatt vare på, og det du skrev nå, gjelder. "
                "Skal det andre gjelde, gå tilbake med < og skriv det."
            )
            when = other.naar.astimezone().strftime("%d.%m.%Y kl. %H.%M")
            asker.tell(run.words(told).format(av=other.av, naar=when, tekst=other.svar.tekst))

    asker.tell(run.words("Dere kan hoppe over alt. Skriv pause for å stoppe; svarene er lagret, og dere fortsetter samme sted."))
    ended = interview(questions, known, asker, keep, run.words, run.sprak)
    if ended.slutt == "pause":
        asker.tell(
            run.words("Vi stopper her. Svarene er lagret. Fortsett med: planlegg intervju {alias}").format(alias=last_word(alias))
        )
        return
    _read_back(run, alias, asker)
    asker.tell(run.words("Ferdig. Svarene er lagret. Se muligheter med: planlegg forslag {alias}").format(alias=last_word(alias)))


def _read_back(run: Session, alias: str, asker: Asker) -> None:
    """Show what was understood until the client says that it is right."""
    from planlegg.export import forstatt
    from planlegg.usecases.interview import ask_correction

    while True:
        picture = run.read_back(run.case(alias).svarsett)
        asker.tell(forstatt.as_text(picture, run.words))
        corrected: Rettelse | None = ask_correction(picture, asker, run.words)
        if corrected is None:
            return
        _keep(run, alias, Svarsett(alias=alias, rettelser=(corrected,)))


def _keep(run: Session, alias: str, answers: Svarsett) -> Lagret:
    """Store what is new, and give back the case as it stands. The counsellor's own reflection is never stored."""
    from planlegg.terminal import out
    from planlegg.usecases.answer import record_answers

    run.case(alias)
    own = {question.id for question in run.rulebook.sporsmal if question.hvem == "veileder"}
    shared = tuple(answer for answer in answers.svar if answer.id not in own)
    if any(answer.tilstand == "svart" for answer in answers.svar if answer.id in own):
        out.say(run.words("Dine egne refleksjoner (del 0 og 10) er ikke lagret. De hører ikke til i saken."))
    given = msgspec.structs.replace(answers, svar=shared)
    kept = record_answers(run.store, alias, given, clock=run.now, by=run.by)
    if not isinstance(kept, Lagret):
        raise as_fault(kept)
    return kept
