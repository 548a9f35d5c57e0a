"""A connection to the encrypted database file, with every setting it must have before anything is read."""

import sqlite3
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from planlegg.store.faults import as_fault, told

WAIT_SECONDS = 2.0
_BEFORE_KEY = ("cipher_log_level = NONE", "cipher_memory_security = ON")
_AFTER_KEY = (
    "journal_mode = WAL",  # stands in the file already, unless it came straight out of a copy
    "foreign_keys = ON",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "wal_autocheckpoint = 1",  # what is saved goes on into the main file at once
)


def connect(file: Path, key: bytes, *, mode: str = "rw") -> Engine:
    """An engine of one connection to a file that exists. A file that is gone is never made anew. With ``ro`` it is left as it is."""

    def creator() -> sqlite3.Connection:
        connection = sqlcipher.connect(
            f"{file.absolute().as_uri()}?mode={mode}", uri=True, timeout=WAIT_SECONDS, isolation_level=None
        )
        try:
            for setting in _BEFORE_KEY:
                connection.execute(f"PRAGMA {setting}")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for setting in _AFTER_KEY:
                connection.execute(f"PRAGMA {setting}")
        except BaseException:
            connection.close()
            raise
        return connection  # type: ignore[no-any-return]

    engine = create_engine("sqlite://", module=sqlcipher, creator=creator, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def outside(engine: Engine, statement: str, *values: object) -> Any:
    """The first row of a statement that may stand in no transaction. Raises the program's own faults."""
    with told(), engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        try:
            return raw.execute(statement, values).fetchone()
        except sqlcipher.Error as error:
            raise as_fault(error) from None


def _begin(connection: Connection) -> None:
    """The driver begins nothing by itself; a writer takes its turn before it reads."""
    writes: Any = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
