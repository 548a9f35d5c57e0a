"""``planlegg regler``: show, check and explain the rules."""

from pathlib import Path

import click

from planlegg.commands.options import common
from planlegg.commands.session import session
from planlegg.commands.source import answers_of
from planlegg.errors import Exit, UsageFault


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
    from planlegg.loading.strict import nearest
    from planlegg.terminal import out

    rules = {rule.id: rule for rule in run.rulebook.regler}
    if regel is not None and regel not in rules:
        near = nearest(regel, list(rules))
        hint = run.words(" Mente du «{nar}»?").format(nar=near) if near else ""
        raise UsageFault("Ingen regel heter «{id}».{hint}", id=regel, hint=hint)
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


@command.command("forklar")
@click.argument("aktivitet")
@click.argument("klient", required=False)
@click.option("--svar", "fil", type=click.Path(path_type=Path), help="En svarfil i stedet for en sak i lageret.")
@common
def explain(aktivitet: str, klient: str | None, fil: Path | None) -> None:
    """Forklar hva ord, treff og regler sier om en AKTIVITET for KLIENT, eller for svarene i en fil."""
    run = session()
    from planlegg.export.forklaring_text import as_object, as_text
    from planlegg.terminal import out
    from planlegg.usecases.explain import explain as explain_activity

    if aktivitet not in run.katalog:
        raise UsageFault("Katalogen har ingen aktivitet som heter «{id}».", id=aktivitet)
    found = explain_activity(
        answers_of(run, klient, fil), aktivitet, run.data, run.now().date(), run.case(klient) if klient else None
    )
    if run.as_json:
        out.json_object(as_object(found, run.sprak))
    else:
        out.show(as_text(found, run.words, run.sprak))
