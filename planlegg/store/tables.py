"""The tables. A case has an opaque id; its alias and words stand only inside the encrypted file."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table

METADATA = MetaData()

LAGER = Table(
    "lager",
    METADATA,
    Column("navn", String, primary_key=True),
    Column("verdi", String, nullable=False),
)
SAK = Table(
    "sak",
    METADATA,
    Column("id", String, primary_key=True),
    Column("nokkel", String, nullable=False, unique=True),  # the alias as it is looked up
    Column("alias", String, nullable=False),
    Column("siste", Integer, nullable=False),
    Column("oversikt", LargeBinary, nullable=False),
)
HENDELSE = Table(
    "hendelse",
    METADATA,
    Column("sak", String, ForeignKey("sak.id"), primary_key=True),
    Column("nr", Integer, primary_key=True),
    Column("naar", String, nullable=False),  # ISO 8601 with zone; order is nr
    Column("av", String, nullable=False),
    Column("innhold", LargeBinary, nullable=False),  # JSON
    sqlite_with_rowid=False,
)
LOGG = Table(
    "logg",
    METADATA,
    Column("nr", Integer, primary_key=True),  # from 1, without a gap
    Column("naar", String, nullable=False),  # ISO 8601 with zone
    Column("av", String, nullable=False),
    Column("handling", String, nullable=False),
    Column("sak", String, nullable=False),  # the case's opaque id, never its alias; empty when it is about the whole store
    Column("utfall", String, nullable=False),
    Column("kjede", LargeBinary, nullable=False),  # binds the line to the one before it
)
SLETTET = Table(
    "slettet",
    METADATA,
    Column("sak", String, primary_key=True),  # the opaque id of a case that was erased, so that no copy brings it back
    Column("naar", String, nullable=False),
)
