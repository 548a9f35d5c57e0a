"""What several commands do with decisions: read them from a file, carry them out, show the plan."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from planlegg.commands.refusals import as_fault, did_you_mean, no_such_activity
from planlegg.commands.session import Session
from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.hendelse import SamtykkeTrukket, Trakk
from planlegg.errors import UsageFault, mark
from planlegg.text.shell import last_word
from planlegg.usecases.case import Lagret
from planlegg.usecases.kanikke import KanIkkeSammen
from planlegg.usecases.ports import Clock, Store
from planlegg.usecases.requests import Avsla, Fellesvalg, Fortell, Velg
from planlegg.usecases.together import together


def apply(run: Session, alias: str, requests: Sequence[Fellesvalg]) -> Lagret:
    """All of the requests in one transaction of this run's store, or none and an error."""
    for request in requests:
        if isinstance(request, Avsla | Fortell | Velg) and _mistyped(run, request):
            raise no_such_activity(run, request.aktivitet)
    done = carry_out(run.store, alias, requests, catalogue=run.katalog, clock=run.now, by=run.by)
    _tell_odd_days(run, done)
    return done


def _mistyped(run: Session, request: Avsla | Fortell | Velg) -> bool:
    """What is chosen and like nothing in the catalogue may be an idea of the client's own."""
    name = request.aktivitet
    own = isinstance(request, Velg) and not (name and did_you_mean(run, name, run.katalog))
    return name not in run.katalog and not own


_ODD = {
    "for_start": mark(
        "Obs: {dag} er før {punkt} kom i planen. Er dagen feil, kan den angres med «planlegg plan {alias} --angre»."
    ),
    "etter_slutt": mark(
        "Obs: {dag} er etter at {punkt} ble avsluttet. Er dagen feil, kan den angres med «planlegg plan {alias} --angre»."
    ),
    "forbi": mark("Obs: {dag} er forbi. Er dagen feil, kan den angres med «planlegg plan {alias} --angre»."),
}


def _tell_odd_days(run: Session, done: Lagret) -> None:
    """A day that may be a slip is kept, and told of."""
    from planlegg.domain.odd_days import odd_days
    from planlegg.export.words import day
    from planlegg.terminal import out

    for one in odd_days(done.sak, done.nytt, run.now().date()):
        told = {"dag": day(one.dag, run.sprak), "punkt": one.punkt, "alias": last_word(done.sak.alias)}
        out.say(run.words(_ODD[one.why]).format(**told))


def carry_out(
    store: Store, alias: str, requests: Sequence[Fellesvalg], *, catalogue: Mapping[str, Aktivitet], clock: Clock, by: str
) -> Lagret:
    """The same in any store."""
    outcome = together(store, alias, requests, catalogue=catalogue, clock=clock, by=by)
    if isinstance(outcome, KanIkkeSammen) and len(requests) == 1:
        raise as_fault(outcome.grunn)
    if not isinstance(outcome, Lagret):
        raise as_fault(outcome)
    return outcome


def none_lost(given: Mapping[str, object], carried: Mapping[str, bool]) -> None:
    """Refuse an option that nothing in the command would keep: no words may be lost without a sound."""
    lost = [name for name, value in given.items() if value not in (None, "") and not carried[name]]
    if lost:
        raise UsageFault("{valg} hører ikke til noe i denne kommandoen. Ingenting er lagret.", valg=", ".join(lost))


def decisions_in(run: Session, file: Path) -> tuple[Fellesvalg, ...]:
    """What a file of decisions asks for, in order."""
    from planlegg.loading.handlinger import load_handlinger
    from planlegg.terminal import out

    found = load_handlinger(file)
    if found.skjult:
        out.say(run.words("Obs: {antall} tall med 11 siffer er skjult og blir ikke lagret.").format(antall=found.skjult))
    return found.valg


def record(run: Session, alias: str, wanted: Sequence[Fellesvalg]) -> None:
    """Carry out, and show the plan as it then stands."""
    from planlegg.export import plan_text, sak_json
    from planlegg.loading.handlinger import safe_words
    from planlegg.terminal import out

    safe = [safe_words(request) for request in wanted]
    if any(hidden for _, hidden in safe):
        out.say(run.words("Obs: et tall med 11 siffer er skjult og blir ikke lagret."))
    done = apply(run, alias, [request for request, _ in safe])
    case = done.sak
    if case.eksporter and any(isinstance(one.hendelse, Trakk | SamtykkeTrukket) for one in done.nytt):
        out.say(run.words("Obs: dokumenter som er skrevet før, kan vise det gamle."))
    if run.as_json:
        out.json_object(sak_json.as_object(case))
    else:
        out.show(plan_text.as_text(case, run.words, run.sprak, run.titles, run.now().date()))
        out.say(run.words("Lagret.") if done.nytt else run.words("Alt var slik fra før. Ingenting er endret."))
