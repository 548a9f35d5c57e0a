"""A store from a copy: taken apart, read through and made ready beside its place, and only then put there."""

import shutil
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Engine

from planlegg.errors import PlanleggError, StoreDamaged, StoreLocked, UsageFault
from planlegg.store import apne, container, logg
from planlegg.store.carry import closed_again
from planlegg.store.check import check
from planlegg.store.copies import copy_store, known, remember
from planlegg.store.engine import connect, outside
from planlegg.store.erase import erase_cases, erased, tidy
from planlegg.store.faults import told
from planlegg.store.files import clear_work, make_folders, not_copied, sync, work_folder
from planlegg.store.keyfile import Slag, from_bytes, unwrap
from planlegg.store.lager import Lager
from planlegg.store.places import DATABASE, KEY_FILE
from planlegg.store.process import no_core_dumps
from planlegg.store.schema import FORMAT, bring_up, look_first, verify
from planlegg.store.swap import finish_swap, swap


class Gjenopprettet(msgspec.Struct, frozen=True, kw_only=True):
    """The store as it now stands: its cases, how many erased ones were taken out again, and where what lay there before is.

    ``lukket_igjen`` is in how many cases something closed after the copy (a no, shielding, words put right) was closed again.
    ``slettet_ukjent`` when the store that lay there could not be read, so that what was erased or closed after the copy is not
    known. ``kopi_fra`` is when the copy was last used. ``annet_lager`` when what lay there was another store.
    """

    saker: int
    slettet_igjen: int
    gammelt: str | None
    slettet_ukjent: bool
    lukket_igjen: int
    kopi_fra: datetime | None
    annet_lager: bool


def restore(
    copy: Path, folder: Path, secret: str, *, now: datetime, by: str = "", slag: Slag = "passord", replace: bool = False
) -> Gjenopprettet:
    """Make the store of a copy the one in ``folder``. A store that lies there goes aside only with ``replace``.

    ``by`` and ``now`` stand in the line of the audit log about it.

    Raises ``WrongPassphrase``, ``StoreDamaged`` (also for a copy that is newer than the program), ``UsageFault`` when
    something lies there, and ``StoreLocked`` when that is in use. Until the last moment nothing that was there is touched.
    """
    no_core_dumps()
    place = folder.absolute().resolve() if folder.is_symlink() else folder.absolute()
    finish_swap(place)
    file = from_bytes(container.key_file_of(copy))
    taken = in_use(place)
    if taken and not replace:
        raise UsageFault(
            "Det ligger et lager i {mappe}. Ingenting er endret. Bruk --erstatt for å sette det til side.", mappe=place
        )
    key = unwrap(file, secret, slag)
    try:
        make_folders(place.parent)
        clear_work(place.parent, place.name)
        work = work_folder(place.parent, place.name)
        try:
            container.unpack(copy, work)
            return _put(work, place, _aside(place, now) if taken else None, copy, file.lager, key, now, by)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        raise not_copied(error, place, copy.stat().st_size) from None


def in_use(place: Path) -> bool:
    """Whether a store lies there. Raises ``UsageFault`` when it is something else, which is never moved."""
    if not place.exists() or (place.is_dir() and not any(place.iterdir())):
        return False
    if place.is_dir() and any((place / name).exists() for name in (KEY_FILE, DATABASE)):
        return True
    raise UsageFault("Det ligger allerede noe i {mappe}. Ingenting er endret. Velg en annen mappe.", mappe=place)


def _put(
    work: Path, place: Path, aside: Path | None, copy: Path, store: str, key: bytes, now: datetime, by: str
) -> Gjenopprettet:
    present = _present(place, store, key) if aside is not None else None
    try:
        gone = _erased_here(present)
        engine = connect(work / DATABASE, key)
        try:
            if verify(engine, store) != FORMAT:
                bring_up(engine)
            whole = Lager(engine, work / DATABASE, key=key)
            faults = [
                fault for fault in check(whole) if fault.path != "logg"
            ]  # a spoilt log is told by «sjekk», and keeps no case back
            if faults:
                raise StoreDamaged("Kopien er skadet ({feil}). Ingenting er endret. Prøv en eldre kopi.", feil=str(faults[0]))
            taken = whole.last_used()
            with told(), engine.connect().execution_options(writes=True) as connection, connection.begin():
                apne.clear(connection)
                again = erase_cases(connection, gone | erased(connection), now)
                closed = closed_again(connection, present, now, by)
                for path in (*_copies_here(present), copy, *((aside,) if aside is not None else ())):
                    remember(connection, path)  # else nobody would know of them when a case is erased
                logg.write(connection, "gjenopprettet", sak="", now=now, by=by)
            if again and not tidy(engine):
                raise StoreLocked("Kopien kunne ikke ryddes. Ingenting er endret. Prøv igjen.")
            cases = len(whole.aliases())
        finally:
            engine.dispose()
        sync(work / DATABASE)
        sync(work)
        swap(work, place, aside)
    finally:
        if present is not None:
            present.dispose()
    certain = (aside is None or present is not None or copy_store(aside) not in (None, store)) and closed is not None
    return Gjenopprettet(
        saker=cases,
        slettet_igjen=again,
        gammelt=str(aside) if aside is not None else None,
        slettet_ukjent=not certain,
        lukket_igjen=closed or 0,
        kopi_fra=taken,
        annet_lager=aside is not None and copy_store(aside) not in (None, store),
    )


def _present(place: Path, store: str, key: bytes) -> Engine | None:
    """The store that lies there, held so that nobody saves in it any more; nothing when it is another one or cannot be read."""
    if copy_store(place) != store:
        return None
    try:
        look_first(place / DATABASE, key, store)
    except StoreDamaged:
        return None
    engine = connect(place / DATABASE, key)
    try:
        verify(engine, store)
        # Gathers everything in the one file, which succeeds only while no other program has the store open.
        if outside(engine, "PRAGMA journal_mode = DELETE")[0] != "delete":
            raise StoreLocked("Lageret er åpent i et annet vindu. Ingenting er endret. Lukk det og prøv igjen.")
        outside(engine, "PRAGMA locking_mode = EXCLUSIVE")
        outside(engine, "BEGIN EXCLUSIVE")
    except StoreDamaged:
        engine.dispose()
        return None
    except PlanleggError:
        engine.dispose()
        raise
    return engine


def _erased_here(present: Engine | None) -> frozenset[str]:
    if present is None:
        return frozenset()
    with told(), present.begin() as connection:
        has = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'slettet'").scalar()
        return erased(connection) if has else frozenset()


def _copies_here(present: Engine | None) -> tuple[Path, ...]:
    if present is None:
        return ()
    with told(), present.begin() as connection:
        return known(connection)


def _aside(place: Path, now: datetime) -> Path:
    """A free name beside the store for what lies there now."""
    stem = f"{place.name}.erstattet-{now:%Y-%m-%dT%H%M%S}"
    names = (stem, *(f"{stem}-{n}" for n in range(2, 100)))
    return next(path for path in map(place.with_name, names) if not path.exists())
