"""The database of a new store, and the check that an opened one is what its key file says."""

from sqlalchemy import Engine, insert, inspect, select

from planlegg.errors import StoreDamaged
from planlegg.store.faults import damaged, told
from planlegg.store.keyfile import FORMAT
from planlegg.store.tables import LAGER, METADATA


def lay_out(engine: Engine, store: str) -> None:
    """Make the tables in an empty file, and close it."""
    with told():
        with engine.begin() as connection:
            METADATA.create_all(connection)
            connection.execute(insert(LAGER), [{"navn": "format", "verdi": str(FORMAT)}, {"navn": "lager", "verdi": store}])
        engine.dispose()


def verify(engine: Engine, store: str) -> None:
    """Raise ``StoreDamaged`` unless every page in use is authentic and the store is the one of the key file."""
    with told(), engine.begin() as connection:
        # Reads through the pager, so another's half-done checkpoint is not mistaken for damage; each page proves its seal.
        if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
            raise damaged()
        if not inspect(connection).has_table(LAGER.name):
            raise damaged()
        said = {row.navn: row.verdi for row in connection.execute(select(LAGER.c.navn, LAGER.c.verdi))}
    if said.get("lager") != store:
        raise StoreDamaged("Lageret er skadet: nøkkelfila og databasen hører ikke sammen. Bruk sikkerhetskopien.")
    if said.get("format") != str(FORMAT):
        raise StoreDamaged(
            "Lageret er skrevet av en annen utgave (format {lager}). Programmet forstår format {program}. Ingenting er åpnet.",
            lager=said.get("format"),
            program=FORMAT,
        )
