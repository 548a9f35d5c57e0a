"""Withdraw an agreement, undo and redo: one command each, no confirmation, and the old always stays in the history."""

from planlegg.commands.apply import record
from planlegg.commands.refusals import as_fault
from planlegg.commands.session import Session
from planlegg.domain.hendelse import Part
from planlegg.usecases import requests as r
from planlegg.usecases.case import Lagret


def withdraw(run: Session, alias: str, point: str, part: Part, words: str) -> None:
    """It needs no reason and always wins."""
    record(run, alias, [r.Trekk(punkt=point, part=part, ord=words)])


def undo(run: Session, alias: str) -> None:
    from planlegg.usecases.take_back import undo_last

    done = undo_last(run.store, alias, clock=run.now, by=run.by)
    if not isinstance(done, Lagret):
        raise as_fault(done)
    _show(run, done)


def redo(run: Session, alias: str) -> None:
    from planlegg.usecases.take_back import redo_last

    done = redo_last(run.store, alias, clock=run.now, by=run.by)
    if not isinstance(done, Lagret):
        raise as_fault(done)
    _show(run, done)


def _show(run: Session, done: Lagret) -> None:
    """What was undone or redone, and the plan as it then stands."""
    from planlegg.commands.plan_history import book_of
    from planlegg.export import plan_text, sak_json
    from planlegg.export.historikk import lines
    from planlegg.terminal import out

    if run.as_json:
        out.json_object(sak_json.as_object(done.sak))
        return
    told = lines(done.sak.logg, run.rulebook.historikk, "veileder", book_of(run))[-1]
    out.show(told.tekst)
    if done.sak.eksporter:
        out.say(run.words("Obs: dokumenter som er skrevet før, kan vise det gamle."))
    out.show("\n" + plan_text.as_text(done.sak, run.words, run.sprak, run.titles, run.now().date()))
    out.say(run.words("Lagret."))
