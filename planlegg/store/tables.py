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
