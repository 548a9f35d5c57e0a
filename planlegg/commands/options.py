"""Options that every command takes, before or after the command word."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from planlegg.loading.days import FIRST, LAST, can_be_meant, read_day
from planlegg.loading.locale import speak

F = TypeVar("F", bound=Callable[..., Any])


def day(text: str) -> date:
    """A calendar day written ÅÅÅÅ-MM-DD."""
    found = read_day(text)
    if found is None:
        raise click.BadParameter(f"«{text}» er ikke en dato som finnes. Skriv ÅÅÅÅ-MM-DD, for eksempel 2026-11-23.")
    if not can_be_meant(found):
        raise click.BadParameter(f"{found.year} kan ikke være året. Skriv et år fra {FIRST} til {LAST}.")
    return found


DAY = "ÅÅÅÅ-MM-DD"


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """The value nearest the verb wins; one that was not given changes nothing."""
    kept = ctx.find_root().ensure_object(dict)
    if value not in (None, False) and param.name:
        kept[param.name] = value
        if param.name == "sprak":
            speak(value)


def _option(*names: str, **settings: Any) -> Callable[[F], F]:
    return click.option(*names, expose_value=False, callback=_keep, **settings)


_PATH = click.Path(path_type=Path)
_COMMON = (
    _option("--json", "as_json", is_flag=True, help="Ett dokumentert JSON-objekt på stdout."),
    _option("--sprak", type=click.Choice(["nb", "nn", "en"]), is_eager=True, help="Språk i tekstene."),
    _option("--enkel", is_flag=True, help="Bare linjer under hverandre, uten farger og flytting."),
    _option("--ikke-spor", is_flag=True, help="Spør aldri; si hva som mangler."),
    _option("--dato", type=day, metavar=DAY, help="Dagens dato for denne kjøringen."),
    _option("--lager", type=_PATH, help="Mappa der lageret ligger."),
    _option("--passord-fil", type=_PATH, help="Fil med passordet til lageret."),
    _option("--gjenopprettingsnokkel", type=_PATH, help="Fil med gjenopprettingsnøkkelen, i stedet for passordet."),
    _option("--likevel", is_flag=True, help="Gå videre selv om programmet advarer om lagerfilene."),
    _option("--katalog", type=_PATH, help="En annen aktivitetskatalog."),
    _option("--regler", type=_PATH, help="En annen mappe med regler."),
)


def common(function: F) -> F:
    """Add the common options; a command reads them through its session, not as arguments."""
    for option in reversed(_COMMON):
        function = option(function)
    return function
