"""Another passphrase, or another recovery key: the data key is wrapped anew, and the cases are not touched.

The key file is exchanged whole, so that at every moment either the old or the new one opens the store.
"""

from collections.abc import Callable
from pathlib import Path

from planlegg.errors import StoreLocked, UsageFault
from planlegg.store.engine import connect
from planlegg.store.faults import told
from planlegg.store.files import not_copied, replace_file
from planlegg.store.keyfile import Innpakning, Kostnad, Nokkelfil, Slag, from_bytes, rewrapped, to_bytes, unwrap, wrap
from planlegg.store.passphrase import SHORTEST, weakness
from planlegg.store.places import DATABASE, KEY_FILE
from planlegg.store.recovery import COST, new_recovery_key
from planlegg.store.schema import look_first, verify
from planlegg.store.unlock import read_key_file

Note = Callable[[], None]
"""Writes the line of the audit log, once all is known to be in order and before anything is changed."""


def unnoted() -> None:
    """Nothing to note."""


def change_passphrase(
    folder: Path, secret: str, new: str, *, slag: Slag = "passord", cost: Kostnad | None = None, note: Note = unnoted
) -> None:
    """Let ``new`` open the store from now on instead of the old passphrase. The recovery key still does.

    ``secret`` is the old passphrase, or with ``slag`` the recovery key. Raises ``WrongPassphrase``, ``UsageFault`` for a
    weak one, ``StoreLocked`` when someone else changed the key file meanwhile. How dear a guess is never goes down.
    """
    weak = weakness(new)
    if weak is not None:
        raise UsageFault(weak, minst=SHORTEST)
    file = read_key_file(folder)
    key = unwrap(file, secret, slag)
    note()
    _exchange(folder, file, key, "passord", wrap(file.lager, key, new, cost or Kostnad(), "passord"))


def set_recovery_key(folder: Path, passphrase: str, deliver: Callable[[str, str], None], *, note: Note = unnoted) -> None:
    """Give the store a new recovery key; an older one no longer opens it.

    ``deliver`` gets the key and the store's id, and must have it in safety when it returns; the key stands nowhere else.
    """
    file = read_key_file(folder)
    key = unwrap(file, passphrase)
    made = new_recovery_key()
    entry = wrap(file.lager, key, made, COST, "gjenoppretting")
    note()
    deliver(made, file.lager)
    _exchange(folder, file, key, "gjenoppretting", entry)


def drop_recovery_key(folder: Path, passphrase: str, *, note: Note = unnoted) -> bool:
    """Let no recovery key open the store. ``False`` when there was none."""
    file = read_key_file(folder)
    key = unwrap(file, passphrase)
    if not has_recovery_key(file):
        return False
    note()
    _exchange(folder, file, key, "gjenoppretting", None)
    return True


def has_recovery_key(file: Nokkelfil) -> bool:
    return any(entry.slag == "gjenoppretting" for entry in file.nokler)


def _exchange(folder: Path, file: Nokkelfil, key: bytes, slag: Slag, entry: Innpakning | None) -> None:
    """Write the new key file while nobody else can do the same, and only for a store that the key really opens."""
    look_first(folder / DATABASE, key, file.lager)
    engine = connect(folder / DATABASE, key)
    try:
        verify(engine, file.lager)
        with told(), engine.connect().execution_options(writes=True) as turn, turn.begin():
            if from_bytes((folder / KEY_FILE).read_bytes()) != file:
                raise StoreLocked("En annen endret nøkkelfila akkurat nå. Ingenting er endret. Prøv igjen.")
            try:
                replace_file(folder / KEY_FILE, to_bytes(rewrapped(file, slag, entry)))
            except OSError as error:
                raise not_copied(error, folder / KEY_FILE, 0) from None
    finally:
        engine.dispose()
