"""The store: is anything ever lost, read wrongly, or found after it was erased; and what it costs.

    python -m bench.lager [--punkter 0] [--skader 1000] [--markorer 50] [--klienter 10000] [--oppfolginger 5000]

``--punkter`` bounds the places where each use case is cut down or refused; 0 is all of them.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random
from typing import TypeVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from planlegg.domain.fold import fold  # noqa: E402
from planlegg.domain.hendelse import Deltok, Hendelse, Innforing, Opprettet, OrdNotert, Valgte  # noqa: E402
from planlegg.errors import PlanleggError, StoreDamaged, WrongPassphrase  # noqa: E402
from planlegg.store import create_store, open_store  # noqa: E402
from planlegg.store.check import check  # noqa: E402
from planlegg.store.lager import Lager  # noqa: E402
from planlegg.usecases.list_clients import clients  # noqa: E402
from planlegg.usecases.overview import overview, packed  # noqa: E402
from tests.faults.harness import Worker, can_trace, sample  # noqa: E402
from tests.faults.matrix import judge  # noqa: E402
from tests.faults.usecases import CASES, CHEAP, FIRST, NOW, filled  # noqa: E402
from tests.unit.store.test_store_erase import decrypted_hits, fill, markers, raw_hits  # noqa: E402

Row = tuple[str, str]
T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, default in (("punkter", 0), ("skader", 1000), ("markorer", 50), ("klienter", 10_000), ("oppfolginger", 5_000)):
        parser.add_argument(f"--{name}", type=int, default=default)
    wanted = parser.parse_args()
    print("| what | figure |")
    print("| --- | --- |")
    for what, figure in figures(wanted):
        print(f"| {what} | {figure} |", flush=True)


def figures(wanted: argparse.Namespace) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        yield from cut_down(room, wanted.punkter)
        yield from damaged(room, wanted.skader)
        yield from erased(room, wanted.markorer)
        yield from costs(room, wanted.klienter, wanted.oppfolginger)


def cut_down(room: Path, most: int) -> Iterator[Row]:
    """Every use case that changes something, cut down or refused at every call to the disk."""
    if not can_trace():
        yield "use cases × kill points", "this machine does not let one process spoil the calls of another"
        return
    killed = refused = carried = 0
    lost: list[str] = []
    with Worker() as worker:
        for case in CASES:
            with redirect_stdout(StringIO()):  # what the commands that lay the ground say is no figure
                verdict = judge(worker, case, room, lambda points: sample(points, most) if most else points)
            killed, refused, carried = killed + verdict.killed, refused + verdict.refused, carried + verdict.carried_on
            lost += verdict.lost
    yield "use cases that change something", str(len(CASES))
    yield "cut down with kill -9 at a call to the disk", str(killed)
    yield "a call failed (full disk, input/output error): refused in words", str(refused)
    yield "a call failed and the work was done all the same", str(carried)
    yield "lost, half done, or said to be done and not", str(len(lost))
    for line in lost:
        print(line, file=sys.stderr)


def damaged(room: Path, count: int) -> Iterator[Row]:
    """Cuts and flipped bits in every region of both files; afterwards the store is refused, or says what it always said."""
    home = room / "skadet"
    home.mkdir()
    filled(home)
    folder, chosen = home / "lager", Random(40)
    with open_store(folder, FIRST) as store:
        true = contents(store)
    whole = {name: (folder / name).read_bytes() for name in ("nokkel.json", "saker.db")}
    wrong = refused = harmless = 0
    for number in range(count):
        name = ("saker.db", "nokkel.json", "saker.db")[number % 3]
        data = bytearray(whole[name])
        if number % 4 == 3:
            data = data[: chosen.randrange(len(data))]
        else:
            page = chosen.randrange(0, len(data), 4096)
            within = chosen.choice(
                [chosen.randrange(16), chosen.randrange(100), 4096 - 1 - chosen.randrange(80), chosen.randrange(4096)]
            )
            at = min(page + within, len(data) - 1)
            data[at] ^= 1 << chosen.randrange(8)
        (folder / name).write_bytes(bytes(data))
        try:
            with open_store(folder, FIRST) as store:
                same = contents(store) == true
            harmless, wrong = harmless + same, wrong + (not same)
        except (StoreDamaged, WrongPassphrase):
            refused += 1
        except PlanleggError as error:
            wrong += 1
            print(f"{name}: {error}", file=sys.stderr)
        (folder / name).write_bytes(whole[name])
    yield "damaged stores tried", str(count)
    yield "refused with exit 3 or 4", str(refused)
    yield "opened, and all was there (a bit that means nothing)", str(harmless)
    yield "wrongly read, or refused without a reason", str(wrong)


def erased(room: Path, count: int) -> Iterator[Row]:
    """Markers of one case searched for in six encodings, in all files and in the decrypted pages."""
    home = room / "slettet"
    home.mkdir()
    filled(home)
    words = markers(count)
    with open_store(home / "lager", FIRST) as store:
        fill(store, "klient-99", words)
        before = decrypted_hits(store, words, room / "klart for")
        store.erase("klient-99", NOW)
        hits = {*raw_hits(home / "lager", words), *decrypted_hits(store, words, room / "klart etter")}
    yield "markers found in the decrypted pages before", f"{len(before)} of {count}"
    yield "markers found after erasing, with or without the key", f"{len(hits)} of {count}"


def costs(room: Path, many: int, follow_ups: int) -> Iterator[Row]:
    """A large store, with the costs of a real one."""
    folder = room / "stort"
    begun = time.perf_counter()
    with create_store(folder, FIRST, cost=CHEAP) as store:
        _fill(store, many, follow_ups)
    size = (folder / "saker.db").stat().st_size
    yield f"a store of {many} clients, one with {follow_ups} follow-ups: made in", f"{time.perf_counter() - begun:.0f} s"
    yield "size for each client", f"{size / many / 1000:.1f} kB"
    seconds, store = timed(lambda: open_store(folder, FIRST))
    yield "open it (all pages proven; the derivation of the key aside)", f"{seconds:.2f} s"
    with store:
        yield "list all", f"{timed(lambda: clients(store))[0]:.2f} s"
        yield "search the list for one", f"{timed(lambda: [c for c in clients(store) if 'klient-777' in c.alias])[0]:.2f} s"
        yield "open the one with many follow-ups", f"{timed(lambda: fold(store.events('klient-0')))[0]:.2f} s"
        yield "open another", f"{timed(lambda: fold(store.events('klient-5')))[0] * 1000:.0f} ms"
        last = len(store.events("klient-5"))
        more = [OrdNotert(ord=("litt til",))]
        saved = timed(lambda: store.append("klient-5", more, expected=last, now=NOW, by="veileder"))[0]
        yield "save something", f"{saved * 1000:.0f} ms"
        yield "copy, and read the copy back", f"{timed(lambda: store.copy(room / 'stor.kopi'))[0]:.1f} s"
        yield "erase one, and tidy the file", f"{timed(lambda: store.erase('klient-7', NOW))[0]:.1f} s"
        yield "check everything", f"{timed(lambda: check(store))[0]:.1f} s"
    with create_store(room / "vanlig", FIRST):
        pass
    yield "unlock as it is for real (256 MiB, 4 rounds)", f"{timed(lambda: open_store(room / 'vanlig', FIRST).close())[0]:.2f} s"
    shutil.rmtree(folder)


def _fill(store: Lager, many: int, follow_ups: int) -> None:
    for number in range(many):
        alias = f"klient-{number}"
        events: list[Hendelse] = [Opprettet(alias=alias), *(OrdNotert(ord=(f"ord {n} om hage og dyr",)) for n in range(8))]
        if number == 0:
            events.append(Valgte(punkt="p1", tittel="Jobbklubb"))
            events += [Deltok(punkt="p1", dag=NOW.date(), kode="MOTT", ord="det gikk") for _ in range(follow_ups)]
        line = packed(overview(fold(_entries(events))))
        store.append(alias, events, expected=0, now=NOW, by="veileder", oversikt=line)


def _entries(events: list[Hendelse]) -> list[Innforing]:
    return [Innforing(nr=nr, naar=NOW, av="veileder", hendelse=event) for nr, event in enumerate(events, 1)]


def contents(store: Lager) -> dict[str, str]:
    return {alias: repr(store.events(alias)) for alias in store.aliases()}


def timed(work: Callable[[], T]) -> tuple[float, T]:
    begun = time.perf_counter()
    found = work()
    return time.perf_counter() - begun, found


if __name__ == "__main__":
    main()
