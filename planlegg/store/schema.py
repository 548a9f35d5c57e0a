"""The database of a new store, the check that an opened one is what its key file says, and the steps from older formats.

Format 1: the cases. Format 2: new kinds of events, the audit log, and the list of erased cases.
"""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, select, update

from planlegg.errors import StoreDamaged
from planlegg.store.engine import connect
from planlegg.store.faults import damaged, told
from planlegg.store.tables import LAGER, LOGG, METADATA, SLETTET

FORMAT = 2


def lay_out(engine: Engine, store: str) -> None:
    """Make the tables in an empty file, and close it."""
    with told():
        with engine.begin() as connection:
            METADATA.create_all(connection)
            connection.execute(insert(LAGER), [{"navn": "format", "verdi": str(FORMAT)}, {"navn": "lager", "verdi": store}])
        engine.dispose()


def verify(engine: Engine, store: str) -> int:
    """The format of the store: this program's, or an older one that can be brought up to it.

    Raises ``StoreDamaged`` unless every page in use is authentic, the store is the one of the key file, and the format is
    not newer than the program's.
    """
    with told(), engine.begin() as connection:
        # Reads through the pager, so another's half-done checkpoint is not mistaken for damage; each page proves its seal.
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
            raise damaged()
        if not inspect(connection).has_table(LAGER.name):
            raise damaged()
        said = {row.navn: row.verdi for row in connection.execute(select(LAGER.c.navn, LAGER.c.verdi))}
    if said.get("lager") != store:
        raise StoreDamaged("Lageret er skadet: nøkkelfila og databasen hører ikke sammen. Bruk sikkerhetskopien.")
    found = said.get("format", "")
    if not found.isdecimal() or int(found) < 1:
        raise damaged()
    if int(found) > FORMAT:
        raise StoreDamaged(
            "Lageret er skrevet av en nyere utgave (format {lager}). Dette programmet forstår format {program}. "
            "Ingenting er åpnet. Bruk den nyere utgaven.",
            lager=int(found),
            program=FORMAT,
        )
    return int(found)


def look_first(database: Path, key: bytes, store: str) -> None:
    """Read through a log that lies beside the database, as one who may not write. To be done before anything else opens it.

    The database takes in such a log by itself, also one that synchronising laid there from another store; then the store
    would be lost. Here nothing is changed, and it is told.
    """
    log = database.with_name(f"{database.name}-wal")
    if not log.is_file() or not log.stat().st_size:
        return
    engine = connect(database, key, mode="ro")
    try:
        verify(engine, store)
    except StoreDamaged as fault:
        if fault.template != damaged().template:
            raise
        raise StoreDamaged(
            "Lageret er skadet, eller {fil} ved siden av hører ikke til det. Ingenting er endret. Flytt {fil} til en annen mappe, "
            "ta vare på den, og prøv igjen. Ellers: bruk sikkerhetskopien.",
            fil=log.name,
        ) from None
    finally:
        engine.dispose()


def bring_up(engine: Engine, also: Callable[[Connection], None] = lambda _: None) -> None:
    """Bring an older store up to this format: in one transaction, all steps (and ``also``) or none. Others may have been first."""
    with told(), engine.connect().execution_options(writes=True) as connection, connection.begin():
        stands = connection.execute(select(LAGER.c.verdi).where(LAGER.c.navn == "format")).scalar_one()
        for step in _STEPS[int(stands) - 1 :]:
            step(connection)
        also(connection)
        connection.execute(update(LAGER).where(LAGER.c.navn == "format").values(verdi=str(FORMAT)))


def _from_1(connection: Connection) -> None:
    METADATA.create_all(connection, tables=[LOGG, SLETTET])


_STEPS = (_from_1,)
