"""Documents go outside the store, and never over a file the program lives on."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from planlegg.commands.session import PASSPHRASE_ENV, Session
from planlegg.errors import UsageFault

if TYPE_CHECKING:
    from planlegg.domain.hendelse import Leser

_NEEDED = ("passord_fil", "gjenopprettingsnokkel", "katalog")


def write_document(run: Session, path: Path, text: str, *, replace: bool) -> None:
    """Put a document where someone asked for it. ``replace`` allows it to take the place of another document."""
    from planlegg.loading.outfile import write_new

    refuse_own(run, path)
    write_new(path, text, replace=replace)


def write_from_case(run: Session, alias: str, path: Path, text: str, *, form: str, leser: "Leser", replace: bool) -> str:
    """Put a document about a client where someone asked for it, and note in the case that it is outside; its hash.

    It stands in the case before it is outside: no document lies about that innsyn and erasing do not know of. And the case is
    as it was when the document was made, so that a no that came meanwhile counts.
    """
    from planlegg.commands.apply import apply
    from planlegg.loading.outfile import drafted
    from planlegg.usecases.requests import Skrevet

    refuse_own(run, path)
    digest = hashlib.sha256(text.encode()).hexdigest()
    with drafted(path, text, replace=replace) as draft:
        run.nothing_new(alias)
        apply(run, alias, [Skrevet(format=form, innhold=digest, leser=leser)])
        draft.publish(replace=replace)
    return digest


def refuse_own(run: Session, path: Path) -> None:
    """Raises ``UsageFault`` for a place in the store's folder, for a copy of a store, and for a file this run reads from.

    «-» is refused too: elsewhere it means the screen, and nobody wants a file of that name.
    """
    from planlegg.store.backup import store_of

    if str(path) == "-":
        raise UsageFault("Dokumenter og kopier skrives til fil, ikke til skjermen. Ingenting er skrevet. Gi fila et navn.")
    if _same(path.parent, _store(run)):
        raise UsageFault("{mappe} er mappa til lageret. Ingenting er skrevet. Velg en annen mappe.", mappe=path.parent)
    if not path.is_file():
        return
    needed = [run.kept.get(name) for name in _NEEDED] + [os.environ.get(PASSPHRASE_ENV)]
    if any(_same(path, Path(one)) for one in needed if one) or store_of(path) is not None:
        raise UsageFault("{sti} er en fil programmet trenger, eller en kopi av et lager. Den er ikke rørt.", sti=path)


def _store(run: Session) -> Path | None:
    try:
        return run.store_folder
    except UsageFault:  # without a home there is no store to spare
        return None


def _same(path: Path, other: Path | None) -> bool:
    try:
        return other is not None and path.samefile(other)
    except OSError:
        return False
