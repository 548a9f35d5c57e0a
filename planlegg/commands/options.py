"""Options that every command takes, before or after the command word, and words as they may stand in them."""

import functools
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from planlegg.errors import UsageFault
from planlegg.loading.days import FIRST, LAST, can_be_meant, read_day
from planlegg.loading.locale import speak

F = TypeVar("F", bound=Callable[..., Any])
_LOOSE = re.compile("[\ud800-\udfff]")
"""What Python makes of bytes that are no letters."""


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
    function = _in_letters(function)
    for option in reversed(_COMMON):
        function = option(function)
    return function


def _in_letters(function: F) -> F:
    """Words that the surroundings could not read as letters are read again as UTF-8, or refused with the name of the option."""

    @functools.wraps(function)
    def run(*args: Any, **given: Any) -> Any:
        return function(*args, **{name: _letters(name, value) for name, value in given.items()})

    return run  # type: ignore[return-value]


def _letters(name: str, value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_letters(name, one) for one in value)
    if not isinstance(value, str) or not _LOOSE.search(value):
        return value
    try:
        return os.fsencode(value).decode("utf-8")
    except UnicodeError:
        params = click.get_current_context().command.params
        said = next(
            (one.human_readable_name if one.param_type_name == "argument" else one.opts[0] for one in params if one.name == name),
            name,
        )
        raise UsageFault("{valg} har tegn som ikke er UTF-8. Ingenting er lagret. Skriv det på nytt.", valg=said) from None
