"""``planlegg regler``: show, check and explain the rules."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from planlegg.commands.options import common
from planlegg.commands.session import Session, session
from planlegg.commands.source import answers_of
from planlegg.errors import Exit, UsageFault

if TYPE_CHECKING:
    from planlegg.domain.punkt import Punkt


@click.group("regler")
@common
def command() -> None:
    """Vis, sjekk og forklar reglene."""


@command.command("vis")
@click.argument("regel", required=False)
@common
def show(regel: str | None) -> None:
    """Vis én REGEL, eller lista over alle."""
    run = session()
    from planlegg.export.regel_text import rule_object, rule_text
    from planlegg.terminal import out

    rules = {rule.id: rule for rule in run.rulebook.regler}
    if regel is not None and regel not in rules:
        from planlegg.commands.refusals import did_you_mean

        raise UsageFault("Ingen regel heter «{id}».{hint}", id=regel, hint=did_you_mean(run, regel, rules))
    if run.as_json:
        chosen = [rules[regel]] if regel else list(rules.values())
        out.json_object({"skjema": "planlegg.regler/1", "regler": [rule_object(rule) for rule in chosen]})
    elif regel:
        out.show(rule_text(rules[regel], run.rulebook.hjemler, run.words, run.sprak))
    else:
        for rule in rules.values():
            out.show(f"{rule.id} ({rule.virkning}): {rule.tekst.pa(run.sprak)}")


@command.command("sjekk")
@common
def check() -> None:
    """Sjekk alle regler: felt, kilder, tekster, at eksemplene stemmer, og at ingen sier imot hverandre. Sier fra om gamle kilder."""
    run = session()
    from planlegg.export.regel_text import days_text, old_text
    from planlegg.rules import asleep, old_sources
    from planlegg.rules import check as check_rules
    from planlegg.terminal import out

    rules = run.rulebook.regler
    faults = (*run.rulebook.ukjente_filer, *check_rules(rules, run.rulebook.hjemler, run.katalog))
    told = [f"{fault.path}: " + run.words(fault.template).format(**fault.facts) for fault in faults]
    silent = asleep(rules, run.now().date())
    old = old_sources(run.rulebook.hjemler.values(), run.now().date())
    examples = sum(len(rule.eksempel) for rule in rules)
    if run.as_json:
        quiet = [rule.id for rule in silent]
        counted = {"skjema": "planlegg.regelsjekk/2", "regler": len(rules), "eksempler": examples}
        aged = [{"id": source.id, "sjekket": source.sjekket.isoformat()} for source in old]
        out.json_object({**counted, "feil": told, "utenfor_dato": quiet, "gamle_kilder": aged})
    else:
        for rule in silent:
            out.show("- " + run.words("regel {id} er taus i dag: {dager}").format(id=rule.id, dager=days_text(rule, run.words)))
        for line in told:
            out.show("- " + line)
        for line in old_text(old, run.words):
            out.show(line)
        summary = run.words("{regler} regler og {eksempler} eksempler er sjekket. {feil} feil.")
        out.show(summary.format(regler=len(rules), eksempler=examples, feil=len(told)))
    if told:
        click.get_current_context().exit(Exit.FAILED)


def _in_plan(run: Session, alias: str, name: str) -> tuple[str, str, "Punkt | None"]:
    """Whose plan it is, what is asked about and the point that is meant; the two words may stand either way round."""
    from planlegg.domain.find import find_point
    from planlegg.domain.kanikke import KanIkkeFinnePunkt

    if not run.store.events(alias) and run.store.events(name):
        alias, name = name, alias
    point = find_point(run.case(alias), name)
    return alias, name, None if isinstance(point, KanIkkeFinnePunkt) else point


@command.command("forklar")
@click.argument("aktivitet")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for en sak i lageret.")
@common
def explain(aktivitet: str, klient: str | None, fil: Path | None) -> None:
    """Forklar hva ord, treff og regler sier om en AKTIVITET for KLIENT, eller for svarene i en fil.

    AKTIVITET er en id fra katalogen, eller et punkt i planen. Rekkefølgen på de to er fri.
    """
    run = session()
    from planlegg.export.forklaring_text import as_object, as_text, own_object, own_text
    from planlegg.terminal import out
    from planlegg.usecases.explain import explain as explain_activity

    if aktivitet not in run.katalog and klient in run.katalog:
        aktivitet, klient = klient, aktivitet
    if aktivitet not in run.katalog and klient is not None and fil is None:
        klient, aktivitet, point = _in_plan(run, aktivitet, klient)
        if point is not None and not point.aktivitet:
            if run.as_json:
                out.json_object(own_object(klient, point))
            else:
                out.show(own_text(point, run.words, run.sprak))
            return
        aktivitet = point.aktivitet if point is not None else aktivitet
    if aktivitet not in run.katalog:
        from planlegg.commands.refusals import no_such_activity

        raise no_such_activity(run, aktivitet)
    found = explain_activity(
        answers_of(run, klient, fil), aktivitet, run.data, run.now().date(), run.case(klient) if klient else None
    )
    if run.as_json:
        out.json_object(as_object(found, run.sprak))
    else:
        out.show(as_text(found, run.words, run.sprak))
