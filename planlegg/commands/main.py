"""The command line: the table of verbs, and the one place that exits."""

import importlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from planlegg import __version__
from planlegg.commands.options import common
from planlegg.commands.process import make_ready, silence_stdout, was_stopped
from planlegg.errors import Exit, FaultyFile, PlanleggError, Term, reason
from planlegg.loading.locale import speak

VERBS = {
    "demo": "Se hele jobben på en oppdiktet klient",
    "svarmal": "Få en svarfil å fylle ut",
    "intervju": "Still spørsmålene, eller les svarene fra en fil",
    "forbered": "Lag en plan for møtet",
    "forslag": "Se muligheter, med grunner",
    "sammen": "Se på muligheter sammen og skriv ned valget",
    "plan": "Se planen og hva som er endret",
    "delta": "Skriv ned deltakelse og tilbakemelding",
    "bestilling": "Lag bestillingen til saksbehandleren",
    "eksport": "Skriv et dokument til fil",
    "klienter": "List opp sakene",
    "klient": "Én klients sak: opprett, rett, gi innsyn, slett",
    "logg": "Se hvem som har sett eller endret hva",
    "katalog": "Søk i, vis og sjekk aktivitetene",
    "regler": "Vis, sjekk og forklar reglene",
    "lager": "Opprett, sjekk og kopier lageret",
    "likebehandling": "Sjekk at like svar gir like forslag",
}
"""Each verb and its one line of help; the module of the same name is imported only when the verb is used."""


class Verbs(click.Group):
    """A group whose commands are imported when they are called, so that ``--help`` stays quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = importlib.import_module(f"planlegg.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoer"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            raise click.UsageError(_unknown_verb(args[0]), ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO …",
)
@click.version_option(__version__, prog_name="planlegg", message="%(prog)s %(version)s", help="Vis utgaven og avslutt.")
@common
def cli() -> None:
    """Forbered en samtale, se på muligheter sammen, og skriv ned det dere ble enige om.

    Prøv først: planlegg demo
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run, and leave with a code from the table in ``errors.Exit``."""
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """The exit code of one run. Every message goes to stderr, in Norwegian, without content of a case."""
    make_ready()
    speak("nb")
    kept: dict[str, Any] = {}
    try:
        result = cli.main(args=list(args) if args is not None else None, prog_name="planlegg", standalone_mode=False, obj=kept)
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else Exit.OK
    except click.UsageError as fault:
        return _usage(fault)
    except (click.Abort, KeyboardInterrupt) as stop:
        if was_stopped(stop):
            _tell("\nStoppet utenfra. Det som er lagret, er trygt.")
            return Exit.TERMINATED
        _tell("\nAvbrutt. Det som er lagret, er trygt.")
        return Exit.INTERRUPTED
    except PlanleggError as fault:
        _tell(_message(fault, kept))
        return fault.exit_code
    except BrokenPipeError:
        silence_stdout()
        return Exit.FAILED
    except OSError as fault:
        silence_stdout()
        _tell(
            f"Noe gikk galt med en fil eller med skjermen: {reason(fault)}. Ingenting er lagret halvveis. "
            "Se hva som er lagret, før du prøver igjen."
        )
        return Exit.FAILED
    except Exception as fault:
        # The text of an unforeseen error may hold a client's words; only its kind and place are told.
        _tell(f"Det skjedde en feil i programmet ({_where(fault)}). Det som var lagret før, er trygt.")
        return Exit.FAILED


def _usage(fault: click.UsageError) -> int:
    _tell(fault.format_message())
    if fault.ctx is not None:
        _tell(f"Se «{fault.ctx.command_path} --help».")
    return Exit.USAGE


def _message(fault: PlanleggError, kept: dict[str, Any]) -> str:
    from planlegg.commands.session import Session

    translate = Session(kept).words

    def told(template: str, facts: Mapping[str, object]) -> str:
        return translate(template).format(**{name: said(value) for name, value in facts.items()})

    def said(value: object) -> object:
        match value:
            case Term():
                return translate(value)
            case PlanleggError():
                return told(value.template, value.facts)
            case tuple():
                return ", ".join(str(said(one)) for one in value)
            case _:
                return value

    lines = [told(fault.template, fault.facts)]
    if isinstance(fault, FaultyFile):
        for one in fault.faults:
            text = told(one.template, one.facts)
            lines.append(f"  - {one.path}: {text}" if one.path else f"  - {text}")
    return "\n".join(lines)


def _tell(text: str) -> None:
    try:
        from planlegg.terminal.out import say
    except OSError:  # no more files may be opened, not even our own
        sys.stderr.write(text + "\n")
        return
    say(text)


def _where(fault: Exception) -> str:
    place = fault.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return type(fault).__name__
    return f"{type(fault).__name__}, {place.tb_frame.f_globals.get('__name__', '?')}:{place.tb_lineno}"


def _unknown_verb(word: str) -> str:
    import difflib

    near = difflib.get_close_matches(word, list(VERBS), n=1)
    return f"Ukjent kommando «{word}»." + (f" Mente du «{near[0]}»?" if near else " Se «planlegg --help».")
