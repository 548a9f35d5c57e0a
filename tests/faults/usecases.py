"""Everything that changes something on the disk, as one run of the real command line in a folder, and what a person finds after.

What is found is told in parts (the store, a document, a copy). After a fault each part must be as before or as after a
clean run, never between; where success was claimed, as after.
"""

import hashlib
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import tomli_w

from planlegg.commands import main as commands
from planlegg.domain.hendelse import Eksportert, Hendelse, Opprettet, OrdNotert
from planlegg.errors import PlanleggError
from planlegg.store import create_store, open_store
from planlegg.store.check import check
from planlegg.store.copies import digest_of
from planlegg.store.engine import connect, outside
from planlegg.store.keyfile import Kostnad, from_bytes, unwrap
from planlegg.store.lager import Lager
from planlegg.store.restore import restore
from planlegg.store.rewrap import change_passphrase
from tests.journeys.test_bestilling import ANSWERS as NEEDED
from tests.journeys.test_bestilling import TOGETHER, order
from tests.run import DAY

CHEAP = Kostnad(minne_kib=64, runder=1, baner=1)
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
FIRST, SECOND = "fire ord etter hverandre", "gamle ord fra første utgave"
MARKER = "MARKØR7f3a58"
OLD = Path(__file__).resolve().parents[1] / "data" / "lager-1.zip"
ANSWERS = 'format = 1\nalias = "klient-01"\n[svar."2.3"]\ntekst = "Jeg vil jobbe med hage og dyr."\n'
CHOICE = """format = 1
alias = "klient-01"
[[handling]]
gjor = "velg"
aktivitet = "jobbklubb"
[[handling]]
gjor = "stilling"
punkt = "p1"
part = "klient"
stilling = "ENIG"
"""
Parts = dict[str, object]


@dataclass(frozen=True)
class Case:
    """``start`` lays out a folder, ``act`` is one run in it (its exit code), ``parts`` is what is found there."""

    start: Callable[[Path], None]
    act: Callable[[Path], int]
    parts: Callable[[Path], Parts]

    def load(self) -> None:
        """Run it once, so that everything is imported before there is a fork."""
        with tempfile.TemporaryDirectory() as room:
            home = Path(room) / "hjem"
            home.mkdir()
            self.start(home)
            self.act(home)


def run(*words: str) -> Callable[[Path], int]:
    """The command line with its folder, passphrase file and day; ``{}`` in a word is the folder."""

    def act(home: Path) -> int:
        given = ["--dato", DAY, "--lager", str(home / "lager"), "--passord-fil", str(home / "passord"), "--ikke-spor"]
        return commands.run([*given, *(word.replace("{}", str(home)) for word in words)])

    return act


def create(home: Path) -> int:
    try:
        create_store(home / "lager", FIRST, cost=CHEAP).close()
    except PlanleggError as error:
        return int(error.exit_code)
    return 0


def change(home: Path) -> int:
    try:
        change_passphrase(home / "lager", FIRST, SECOND, cost=CHEAP)
    except PlanleggError as error:
        return int(error.exit_code)
    return 0


def take_out(home: Path) -> int:
    """What «klient slett --ogsa-kopier» does with each copy; the store knows its copies by the whole path."""
    try:
        with open_store(home / "lager", FIRST) as store:
            store.take_out(home / "a.kopi", str(store.case_id("klient-02")), NOW)
    except PlanleggError as error:
        return int(error.exit_code)
    except OSError:
        return 1
    return 0


def empty(home: Path) -> None:
    (home / "passord").write_text(FIRST + "\n", "utf-8")
    (home / "valg.toml").write_text(CHOICE, "utf-8")
    (home / "svar.toml").write_text(ANSWERS, "utf-8")
    for path in home.iterdir():
        path.chmod(0o600)


def filled(home: Path) -> None:
    """Two clients, one of them with an agreed plan."""
    empty(home)
    with create_store(home / "lager", FIRST, cost=CHEAP) as store:
        store.append("klient-01", [Opprettet(alias="klient-01")], expected=0, now=NOW, by="veileder")
        events: list[Hendelse] = [Opprettet(alias="klient-02")]
        events += [OrdNotert(ord=(f"{MARKER} {n} " + "ro " * 300,)) for n in range(8)]
        store.append("klient-02", events, expected=0, now=NOW, by="veileder")


def agreed(home: Path) -> None:
    filled(home)
    assert run("sammen", "klient-01", "--fil", "{}/valg.toml")(home) == 0


def changed(home: Path) -> None:
    """Somebody, the one who is about to undo it, changed what was agreed."""
    agreed(home)
    assert run("sammen", "klient-01", "--endre", "p1", "--timer", "4")(home) == 0


def undone(home: Path) -> None:
    changed(home)
    assert run("plan", "klient-01", "--angre")(home) == 0


def answered(home: Path) -> None:
    filled(home)
    assert run("intervju", "klient-01", "--svar", "{}/svar.toml")(home) == 0


def shared(home: Path) -> None:
    """The client has said yes to a hand-over."""
    agreed(home)
    assert run(*SHARE)(home) == 0


def ready(home: Path) -> None:
    """All that an order rests on, and the order as a file."""
    filled(home)
    for name, tree in (("svar", {**NEEDED, "alias": "klient-01"}), ("valg", TOGETHER), ("bestilling", order())):
        (home / f"{name}.toml").write_text(tomli_w.dumps(tree), "utf-8")
    assert run("intervju", "klient-01", "--svar", "{}/svar.toml")(home) == 0
    assert run("sammen", "klient-01", "--fil", "{}/valg.toml")(home) == 0


def ordered(home: Path) -> None:
    ready(home)
    assert run(*ORDER)(home) == 0


def handed(home: Path) -> None:
    ordered(home)
    assert run(*HAND)(home) == 0


def keyed(home: Path) -> None:
    """A store that a recovery key opens too."""
    filled(home)
    assert run("lager", "nokkel", "--til", "{}/nokkel.txt")(home) == 0


def kept(home: Path) -> None:
    """A folder with two copies."""
    filled(home)
    (home / "kopier").mkdir()
    for day in ("2026-11-21", "2026-11-22"):
        assert run("--dato", day, "lager", "kopi", "--til", "{}/kopier")(home) == 0


def copied(home: Path) -> None:
    """A copy from before the store got more in it."""
    filled(home)
    with open_store(home / "lager", FIRST) as store:
        store.copy(home / "a.kopi")
        store.append("klient-01", [OrdNotert(ord=("etter kopien",))], expected=1, now=NOW, by="veileder")


def old(home: Path) -> None:
    """A store of format 1."""
    empty(home)
    (home / "passord").write_text(SECOND + "\n", "utf-8")
    with zipfile.ZipFile(OLD) as archive:
        archive.extractall(home, [name for name in archive.namelist() if name.startswith("lager/")])
    (home / "lager").chmod(0o700)
    for path in (home / "lager").iterdir():
        path.chmod(0o600)


def contents(store: Lager) -> str:
    """Everything in the cases but when it was, as one text; damage and what was not tidied are told too."""
    faults = [str(fault) for fault in check(store)]
    cases = {alias: [repr((e.nr, e.av, _without_time(e.hendelse))) for e in store.events(alias)] for alias in store.aliases()}
    return f"{faults} {hashlib.sha256(repr(cases).encode()).hexdigest()} { ({a: len(e) for a, e in cases.items()}) }"


def _without_time(event: Hendelse) -> Hendelse:
    """A document tells when it was made, so its hash does too; ``document_parts`` holds it against the document."""
    return msgspec.structs.replace(event, innhold="") if isinstance(event, Eksportert) else event


def as_found(folder: Path) -> Parts:
    """The store of a folder as whoever comes next finds it, and which passphrases open it."""
    if not folder.exists() and not folder.with_name(f".{folder.name}.gjenopprettes").exists():
        return {"lager": None, "åpnes": []}
    said: set[str] = set()
    opens = []
    for secret in (FIRST, SECOND):
        try:
            with open_store(folder, secret) as store:
                said.add(contents(store))
                opens.append(secret)
                leftover = _leftover(store)
        except PlanleggError as error:
            if error.exit_code != 3:
                raise
    assert len(said) == 1, said
    return {"lager": (*said, leftover), "åpnes": opens}


def store_parts(home: Path) -> Parts:
    return as_found(home / "lager")


def document_parts(home: Path) -> Parts:
    """A document that is there, is whole and the one that the case knows of."""
    file = home / "ark.html"
    assert not [*home.glob(".planlegg-*")], "a document was left behind under a hidden name"
    with open_store(home / "lager", FIRST) as store:
        known = [entry.hendelse.innhold for entry in store.events("klient-01") if isinstance(entry.hendelse, Eksportert)]
    if file.exists():
        assert hashlib.sha256(file.read_bytes()).hexdigest() in known, "a document lies outside, and the case does not know of it"
    return {**store_parts(home), "ark": file.exists()}


def copy_parts(home: Path) -> Parts:
    """The copy says what is in it; a file with its name that is no whole copy raises."""
    file = home / "ny.kopi"
    if not file.exists():
        return {**store_parts(home), "kopi": None}
    restore(file, home / "ut", FIRST, now=NOW)
    parts = {**store_parts(home), "kopi": as_found(home / "ut")["lager"]}
    shutil.rmtree(home / "ut")
    return parts


def generation_parts(home: Path) -> Parts:
    """Every copy in the folder is whole; how many there are."""
    key = unwrap(from_bytes((home / "lager" / "nokkel.json").read_bytes()), FIRST)
    found = sorted((home / "kopier").glob("*.kopi"))
    for copy in found:
        assert digest_of(copy, key) is not None, copy
    assert len(found) >= 2, "the old ones went before the new one was there"
    return {**store_parts(home), "nyeste": found[-1].name}


def erased_copy_parts(home: Path) -> Parts:
    """The store, and the copy, which is whole."""
    key = unwrap(from_bytes((home / "lager" / "nokkel.json").read_bytes()), FIRST)
    found = digest_of(home / "a.kopi", key)
    assert found is not None
    return {**store_parts(home), "kopi": found}


def key_parts(home: Path) -> Parts:
    """The store, and which recovery keys are there: a key that was written, opens it, or was never said to."""
    file = from_bytes((home / "lager" / "nokkel.json").read_bytes())
    return {**store_parts(home), "nøkler": sorted(one.slag for one in file.nokler)}


def format_parts(home: Path) -> Parts:
    """The format as it stands before anybody opens the store, and every copy beside it, whole."""
    key = unwrap(from_bytes((home / "lager" / "nokkel.json").read_bytes()), SECOND)
    engine = connect(home / "lager" / "saker.db", key)
    with engine.begin() as connection:
        stands = connection.exec_driver_sql("SELECT verdi FROM lager WHERE navn = 'format'").scalar()
    engine.dispose()
    for copy in home.glob("*.kopi"):
        assert digest_of(copy, key) is not None, copy
    assert stands == "1" or [*home.glob("*.kopi")], "no copy was taken first"
    return {"format": stands, **store_parts(home)}


def _leftover(store: Lager) -> bool:
    """Whether words of the second client stand anywhere in the file, with the key in hand."""
    with tempfile.TemporaryDirectory() as room:
        plain = Path(room) / "klar.db"
        outside(store._engine, "ATTACH DATABASE ? AS klar KEY ''", str(plain))
        outside(store._engine, "SELECT sqlcipher_export('klar')")
        outside(store._engine, "DETACH DATABASE klar")
        with store._engine.begin() as connection:
            free = connection.exec_driver_sql("PRAGMA freelist_count").scalar()
        return MARKER.encode() in plain.read_bytes() or bool(free)


SHARE = ("klient", "samtykke", "klient-01", "--mottaker", "ny veileder", "--formal", "overlevering", "--omfang", "plan")
ORDER = ("bestilling", "klient-01", "--fil", "{}/bestilling.toml")
HAND = ("bestilling", "klient-01", "--sendt", "--vist", DAY, "--gitt-ved", "papir")
CASES: dict[str, Case] = {
    "opprett lager": Case(empty, create, store_parts),
    "opprett sak": Case(filled, run("klient", "ny", "klient-03"), store_parts),
    "lagre svar": Case(filled, run("intervju", "klient-01", "--svar", "{}/svar.toml"), store_parts),
    "rett svar": Case(answered, run("klient", "rett", "klient-01", "--svar", "2.3", "--tekst", "bare dyr"), store_parts),
    "bli enige": Case(filled, run("sammen", "klient-01", "--fil", "{}/valg.toml"), store_parts),
    "endre": Case(agreed, run("sammen", "klient-01", "--endre", "p1", "--timer", "4"), store_parts),
    "trekk": Case(agreed, run("plan", "klient-01", "--trekk", "p1"), store_parts),
    "angre": Case(changed, run("plan", "klient-01", "--angre"), store_parts),
    "gjør om": Case(undone, run("plan", "klient-01", "--gjor-om"), store_parts),
    "delta": Case(agreed, run("delta", "klient-01", "--punkt", "p1", "--kode", "MOTT", "--ord", "det gikk"), store_parts),
    "si ja til å dele": Case(agreed, run(*SHARE), store_parts),
    "trekk et ja": Case(shared, run("klient", "samtykke", "klient-01", "--trekk", "s1"), store_parts),
    "skjerm": Case(filled, run("klient", "skjerm", "klient-01"), store_parts),
    "velg målform": Case(filled, run("klient", "malform", "klient-01", "nn"), store_parts),
    "sett frist": Case(filled, run("klient", "frist", "klient-01", "2027-06-01"), store_parts),
    "bestill": Case(ready, run(*ORDER), store_parts),
    "gi videre": Case(ordered, run(*HAND), store_parts),
    "kom i retur": Case(handed, run("bestilling", "klient-01", "--returnert", "mangler dag"), store_parts),
    "trekk bestillingen": Case(handed, run("bestilling", "klient-01", "--trukket"), store_parts),
    "eksport": Case(filled, run("eksport", "klient-01", "--til", "{}/ark.html"), document_parts),
    "innsyn til fil": Case(filled, run("klient", "innsyn", "klient-01", "--til", "{}/ark.html"), document_parts),
    "bytt passord": Case(filled, change, store_parts),
    "lag nøkkel": Case(filled, run("lager", "nokkel", "--til", "{}/nokkel.txt"), key_parts),
    "fjern nøkkel": Case(keyed, run("lager", "nokkel", "--fjern"), key_parts),
    "gjør om format": Case(old, run("klienter"), format_parts),
    "kopi": Case(filled, run("lager", "kopi", "--til", "{}/ny.kopi"), copy_parts),
    "kopi og rydd": Case(kept, run("lager", "kopi", "--til", "{}/kopier", "--behold", "2"), generation_parts),
    "gjenopprett": Case(copied, run("lager", "gjenopprett", "{}/a.kopi", "--erstatt"), store_parts),
    "slett": Case(filled, run("klient", "slett", "klient-02", "--bekreft", "klient-02"), store_parts),
    "slett i en kopi": Case(copied, take_out, erased_copy_parts),
}
"""Each use case that changes something. ``test_lageret`` notices one that is missing."""
