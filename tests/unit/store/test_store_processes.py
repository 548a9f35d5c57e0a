"""Several programs at one store, and programs that are cut down in the middle of saving."""

import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from planlegg.domain.hendelse import OrdNotert
from planlegg.errors import PlanleggError, StoreLocked
from planlegg.store import create_store, open_store
from planlegg.store.check import check
from planlegg.store.restore import restore

from .conftest import CHEAP, NOW, PASSPHRASE

WRITER = textwrap.dedent(
    f"""
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from planlegg.domain.hendelse import OrdNotert
    from planlegg.errors import StoreLocked
    from planlegg.store import open_store

    folder, who, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    store = open_store(folder, "{PASSPHRASE}")
    done = 0
    while done < count:
        events = [OrdNotert(ord=(f"{{who}} {{done}} {{part}}" + " ord" * 800,)) for part in range(3)]
        try:
            store.append("Åse", events, expected=len(store.events("Åse")), now=datetime(2026, 1, 1, tzinfo=UTC), by=who)
        except StoreLocked:
            continue
        done += 1
        print(done, flush=True)
    """
)


def writer(folder: Path, who: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(folder), who, str(count)], stdout=subprocess.PIPE, text=True)


def said_by(folder: Path, who: str) -> list[str]:
    """The first words of everything one writer saved, in order."""
    with open_store(folder, PASSPHRASE) as store:
        entries = [e for e in store.events("Åse") if e.av == who]
    return [" ".join(e.hendelse.ord[0].split()[1:3]) for e in entries if isinstance(e.hendelse, OrdNotert)]


def wanted(count: int) -> list[str]:
    return [f"{done} {part}" for done in range(count) for part in range(3)]


def test_two_who_save_in_the_same_case_lose_nothing_and_readers_are_never_refused(filled: Path) -> None:
    writers = [writer(filled, who, 25) for who in ("ada", "bo")]
    read = 0
    while any(run.poll() is None for run in writers):
        with open_store(filled, PASSPHRASE) as store:
            assert (len(store.events("Åse")) - 13) % 3 == 0
        read += 1
    assert [run.wait() for run in writers] == [0, 0]
    assert read > 0
    assert said_by(filled, "ada") == said_by(filled, "bo") == wanted(25)


def test_cut_down_while_saving_the_store_is_wholly_before_or_wholly_after(filled: Path) -> None:
    chosen = random.Random(5)
    for turn in range(12):
        who = f"gang{turn}"
        run = writer(filled, who, 1000)
        assert run.stdout is not None
        first = run.stdout.readline()
        time.sleep(chosen.random() * 0.05)
        os.kill(run.pid, signal.SIGKILL)
        promised = int((first + run.stdout.read()).split()[-1])
        run.wait()
        found = said_by(filled, who)
        assert found == wanted(len(found) // 3)
        assert len(found) // 3 in (promised, promised + 1)
    with open_store(filled, PASSPHRASE) as store:
        before = len(store.events("Åse"))
        store.append("Åse", [OrdNotert(ord=("etterpå",))], expected=before, now=NOW, by="v")
        assert len(store.events("Åse")) == before + 1
        assert len(store.events("klient-01")) == 13


def test_what_a_killed_program_left_behind_can_be_cut_anywhere_without_wrong_data(filled: Path) -> None:
    """The rest of an unfinished log may be lost with its own savings, never anything else."""
    run = writer(filled, "ada", 1000)
    assert run.stdout is not None
    run.stdout.readline()
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    left = {path.name: path.read_bytes() for path in filled.iterdir()}
    log = left.get("saker.db-wal", b"")
    assert log
    for length in random.Random(6).sample(range(len(log)), 12):
        for name, data in left.items():
            (filled / name).write_bytes(data)
        (filled / "saker.db-wal").write_bytes(log[:length])
        (filled / "saker.db-shm").unlink(missing_ok=True)
        try:
            found = said_by(filled, "ada")
        except PlanleggError:
            continue
        assert found == wanted(len(found) // 3)


def test_when_there_is_no_more_room_nothing_is_saved_and_nothing_is_lost(filled: Path) -> None:
    pytest.importorskip("resource")
    script = textwrap.dedent(
        f"""
        import resource, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from planlegg.domain.hendelse import OrdNotert
        from planlegg.errors import PlanleggError
        from planlegg.store import open_store

        store = open_store(Path(sys.argv[1]), "{PASSPHRASE}")
        most = (Path(sys.argv[1]) / "saker.db").stat().st_size + 40_000
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        try:
            for done in range(1000):
                events = [OrdNotert(ord=(f"full {{done}} {{part}}" + " ord" * 800,)) for part in range(3)]
                store.append("Åse", events, expected=13 + 3 * done, now=datetime(2026, 1, 1, tzinfo=UTC), by="full")
        except PlanleggError as error:
            print(done, error.exit_code.name)
        """
    )
    run = subprocess.run([sys.executable, "-c", script, str(filled)], capture_output=True, text=True, check=True)
    saved, code = run.stdout.split()
    assert code == "FAILED"
    assert said_by(filled, "full") == wanted(int(saved))


def test_cut_down_while_a_store_is_made_there_is_none_or_a_whole_one(tmp_path: Path) -> None:
    script = textwrap.dedent(
        f"""
        import sys
        from pathlib import Path
        from planlegg.store import create_store
        from planlegg.store.keyfile import Kostnad
        import planlegg.store.lager

        print("klar", flush=True)
        create_store(Path(sys.argv[1]), "{PASSPHRASE}", cost=Kostnad(minne_kib=64, runder=1, baner=1))
        """
    )
    chosen = random.Random(7)
    for turn in range(10):
        folder = tmp_path / f"lager{turn}"
        run = subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(chosen.random() * 0.06)
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        if not folder.exists():
            create_store(folder, PASSPHRASE, cost=CHEAP).close()
        with open_store(folder, PASSPHRASE) as store:
            assert store.aliases() == []


HOLDER = textwrap.dedent(
    f"""
    import sys, time
    from pathlib import Path
    from planlegg.store import open_store

    store = open_store(Path(sys.argv[1]), "{PASSPHRASE}")
    with store._engine.connect().execution_options(writes=True) as turn, turn.begin():
        turn.exec_driver_sql("UPDATE sak SET siste = 99")
        print("holder", flush=True)
        time.sleep(600)
    """
)


def test_a_turn_to_write_goes_with_the_process_that_had_it_and_a_living_one_is_respected(filled: Path) -> None:
    run = subprocess.Popen([sys.executable, "-c", HOLDER, str(filled)], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    run.stdout.readline()
    with open_store(filled, PASSPHRASE) as store:
        with pytest.raises(StoreLocked, match="i bruk"):
            store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="v")
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="v")
        assert len(store.events("Åse")) == 14
    with open_store(filled, PASSPHRASE) as store:
        assert check(store) == ()


def test_a_process_that_slept_through_what_another_saved_overwrites_nothing(filled: Path) -> None:
    run = writer(filled, "ada", 1000)
    assert run.stdout is not None
    run.stdout.readline()
    os.kill(run.pid, signal.SIGSTOP)
    with open_store(filled, PASSPHRASE) as store:
        for turn in range(20):  # it may have been stopped in the middle of its own turn
            before = len(store.events("Åse"))
            try:
                store.append("Åse", [OrdNotert(ord=("imens",))], expected=before, now=NOW, by="bo")
                break
            except StoreLocked:
                os.kill(run.pid, signal.SIGCONT)
                time.sleep(0.01 * turn)
                os.kill(run.pid, signal.SIGSTOP)
        os.kill(run.pid, signal.SIGCONT)
        promised = int(run.stdout.readline())
        os.kill(run.pid, signal.SIGKILL)
        promised = max([promised, *(int(line) for line in run.stdout.read().split())])
        run.wait()
        assert [e.hendelse for e in store.events("Åse") if e.av == "bo"] == [OrdNotert(ord=("imens",))]
    found = said_by(filled, "ada")
    assert found == wanted(len(found) // 3)
    assert len(found) // 3 in (promised, promised + 1)


READER = textwrap.dedent(
    f"""
    import sys
    from pathlib import Path
    from planlegg.store import open_store

    for _ in range(6):
        with open_store(Path(sys.argv[1]), "{PASSPHRASE}") as store:
            assert len(store.events("klient-01")) == 13
            assert (len(store.events("Åse")) - 13) % 3 == 0
    """
)


def test_ten_who_read_while_two_save_all_get_their_answer(filled: Path) -> None:
    readers = [
        subprocess.Popen([sys.executable, "-c", READER, str(filled)], stderr=subprocess.PIPE, text=True) for _ in range(10)
    ]
    writers = [writer(filled, who, 6) for who in ("ada", "bo")]
    assert [(run.wait(), run.stderr.read() if run.stderr else "") for run in readers] == [(0, "")] * 10
    assert [run.wait() for run in writers] == [0, 0]
    assert said_by(filled, "ada") == said_by(filled, "bo") == wanted(6)


def test_a_copy_is_taken_while_others_save_and_is_whole(filled: Path, tmp_path: Path) -> None:
    run = writer(filled, "ada", 60)
    taken = 0
    with open_store(filled, PASSPHRASE) as store:
        while run.poll() is None and taken < 5:
            store.copy(tmp_path / f"{taken}.kopi")
            restore(tmp_path / f"{taken}.kopi", tmp_path / f"ut{taken}", PASSPHRASE, now=NOW)
            taken += 1
    assert run.wait() == 0
    for number in range(taken):
        found = said_by(tmp_path / f"ut{number}", "ada")
        assert found == wanted(len(found) // 3)
    assert taken > 0
    assert said_by(filled, "ada") == wanted(60)
