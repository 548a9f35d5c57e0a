"""Show the plan, one of its versions, or what has changed."""

from planlegg.commands.refusals import as_fault
from planlegg.commands.session import Session


def show(run: Session, alias: str, number: int | None, *, changes_only: bool) -> None:
    from planlegg.export import plan_text, sak_json
    from planlegg.terminal import out
    from planlegg.usecases.show_plan import Planvisning, show_plan

    found = show_plan(run.store, alias, number)
    if not isinstance(found, Planvisning):
        raise as_fault(found)
    changes = found.endringer if number is not None else found.siden_avtalt
    if run.as_json:
        out.json_object(sak_json.plan_object(found))
        return
    if not changes_only:
        out.show(
            plan_text.version_text(found.versjon, run.words, run.sprak)
            if number
            else plan_text.as_text(found.sak, run.words, run.sprak, run.titles, run.now().date())
        )
        for remark in dict.fromkeys(m.slag for m in found.merknader if not number):
            out.say("- " + run.words(plan_text.REMARK[remark]))
    if changes:
        out.show("\n" + run.words("Endret siden da:") + "\n" + plan_text.differences_text(changes, run.words, run.sprak))
    elif changes_only:
        out.show(run.words("Ingenting er endret."))
