"""The database of a new store, and the check that an opened one is what its key file says."""

import time

from sqlalchemy import Engine, insert, select

from planlegg.errors import StoreDamaged
from planlegg.store.faults import damaged, told
from planlegg.store.keyfile import FORMAT
from planlegg.store.tables import LAGER, METADATA

_ATTEMPTS = 3
_PAUSE = 0.02  # seconds


def lay_out(engine: Engine, store: str) -> None:
    """Make the tables in an empty file, and close it."""
    with told():
        with engine.begin() as connection:
            METADATA.create_all(connection)
            connection.execute(insert(LAGER), [{"navn": "format", "verdi": str(FORMAT)}, {"navn": "lager", "verdi": store}])
        engine.dispose()


def verify(engine: Engine, store: str) -> None:
    """Raise ``StoreDamaged`` unless every page is authentic and the store is the one of the key file."""
    with told():
        if not _authentic(engine):
            raise damaged()
        with engine.begin() as connection:
            said = {row.navn: row.verdi for row in connection.execute(select(LAGER.c.navn, LAGER.c.verdi))}
    if said.get("lager") != store:
        raise StoreDamaged("Lageret er skadet: nøkkelfila og databasen hører ikke sammen. Bruk sikkerhetskopien.")
    if said.get("format") != str(FORMAT):
        raise StoreDamaged(
            "Lageret er skrevet av en annen utgave (format {lager}). Programmet forstår format {program}. Ingenting er åpnet.",
            lager=said.get("format"),
            program=FORMAT,
        )


def _authentic(engine: Engine) -> bool:
    """Every page of the file carries its seal. Another's saving may be halfway through a page: look again before judging."""
    for attempt in range(_ATTEMPTS):
        if attempt:
            time.sleep(_PAUSE)
        with engine.connect() as connection:
            if not connection.exec_driver_sql("PRAGMA cipher_integrity_check").all():
                return True
    return False
