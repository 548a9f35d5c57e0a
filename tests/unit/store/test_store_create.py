"""A new store: whole or not there, for its owner only, never over another."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from planlegg.domain.hendelse import Opprettet
from planlegg.errors import PlanleggError, UsageFault
from planlegg.store import create_store, default_folder, open_store
from planlegg.store.access import tighten, too_open

from .conftest import CHEAP, NOW, PASSPHRASE


@pytest.mark.parametrize("mask", ["000", "022", "777"])
def test_files_and_folders_are_for_their_owner_only_while_open_and_after(tmp_path: Path, mask: str) -> None:
    script = textwrap.dedent(
        f"""
        import os, sys
        from datetime import UTC, datetime
        from pathlib import Path
        os.umask(0o{mask})
        from planlegg.domain.hendelse import Opprettet
        from planlegg.store import create_store
        from planlegg.store.keyfile import Kostnad
        folder = Path(sys.argv[1])
        store = create_store(folder, "{PASSPHRASE}", cost=Kostnad(minne_kib=64, runder=1, baner=1))
        store.append("a", [Opprettet(alias="a")], expected=0, now=datetime(2026, 1, 1, tzinfo=UTC), by="v")
        for path in (folder.parent, folder, *folder.iterdir()):
            print(path.name, oct(path.stat().st_mode & 0o777))
        """
    )
    folder = tmp_path / "ny" / "lager"
    run = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True)
    found = dict(line.split() for line in run.stdout.splitlines())
    assert found == {
        "ny": "0o700",
        "lager": "0o700",
        "nokkel.json": "0o600",
        "saker.db": "0o600",
        "saker.db-wal": "0o600",
        "saker.db-shm": "0o600",
    }


def test_an_existing_store_or_any_other_content_is_never_touched(filled: Path, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in filled.iterdir()}
    with pytest.raises(UsageFault):
        create_store(filled, PASSPHRASE, cost=CHEAP)
    assert {path.name: path.read_bytes() for path in filled.iterdir()} == before
    photos = tmp_path / "bilder"
    photos.mkdir()
    (photos / "katt.txt").write_text("mjau")
    with pytest.raises(UsageFault):
        create_store(photos, PASSPHRASE, cost=CHEAP)
    with pytest.raises(UsageFault):
        create_store(photos / "katt.txt", PASSPHRASE, cost=CHEAP)
    assert [p.name for p in photos.iterdir()] == ["katt.txt"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bilder", "lager"]


def test_an_empty_folder_and_a_link_to_one_can_become_a_store(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir(mode=0o755)
    (tmp_path / "lenke").symlink_to(tmp_path / "tom")
    create_store(tmp_path / "lenke", PASSPHRASE, cost=CHEAP).close()
    with open_store(tmp_path / "tom", PASSPHRASE) as store:
        assert store.aliases() == []
    assert (tmp_path / "tom").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "weak",
    [
        "", "passord", "kort ord"[:7], "passord1", "Passord123!", "12345678", "87654321", "qwertyui", "aaaaaaaaaa", "abababab",
        "        ", "navkontor", "sommer2026", "       x\n",
    ],
)  # fmt: skip
def test_a_weak_passphrase_makes_nothing(tmp_path: Path, weak: str) -> None:
    with pytest.raises(UsageFault, match=r"Bruk .*ord"):
        create_store(tmp_path / "lager", weak, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("planlegg.store.create.sync", full)
    with pytest.raises(PlanleggError, match="ikke plass"):
        create_store(tmp_path / "lager", PASSPHRASE, cost=CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_what_others_could_read_is_named_and_can_be_closed(filled: Path) -> None:
    assert too_open(filled) == ()
    (filled / "saker.db").chmod(0o644)
    filled.chmod(0o755)
    assert [(Path(f.sti).name, f.rettigheter, f.annen_eier) for f in too_open(filled)] == [
        ("lager", "0755", False),
        ("saker.db", "0644", False),
    ]
    tighten(filled)
    assert too_open(filled) == ()


def test_nothing_is_dumped_when_the_program_is_cut_down(filled: Path) -> None:
    resource = pytest.importorskip("resource")
    open_store(filled, PASSPHRASE).close()
    assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


def test_the_default_place_is_in_the_users_own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "planlegg" / "lager"
    monkeypatch.setenv("XDG_DATA_HOME", "relativ")
    monkeypatch.setenv("HOME", str(tmp_path / "hjem"))
    assert default_folder() == tmp_path / "hjem" / ".local" / "share" / "planlegg" / "lager"
    monkeypatch.setattr("sys.platform", "darwin")
    assert default_folder() == tmp_path / "hjem" / "Library" / "Application Support" / "planlegg" / "lager"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "lokalt"))
    assert default_folder() == tmp_path / "lokalt" / "planlegg" / "lager"


def test_importing_the_room_brings_no_database(tmp_path: Path) -> None:
    code = "import sys, planlegg.store; print([m for m in ('sqlalchemy', 'sqlcipher3') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_two_who_create_at_once_get_one_store(tmp_path: Path) -> None:
    script = textwrap.dedent(
        f"""
        import sys
        from pathlib import Path
        from planlegg.errors import PlanleggError, UsageFault
        from planlegg.store import create_store
        from planlegg.store.keyfile import Kostnad
        try:
            create_store(Path(sys.argv[1]), "{PASSPHRASE}", cost=Kostnad(minne_kib=64, runder=1, baner=1)).close()
            print("laget")
        except UsageFault:
            print("avvist")
        """
    )
    command = [sys.executable, "-c", script, str(tmp_path / "lager")]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert sorted(run.communicate()[0].strip() for run in runs) == ["avvist", "avvist", "laget"]
    assert [p.name for p in tmp_path.iterdir()] == ["lager"]
    with open_store(tmp_path / "lager", PASSPHRASE) as store:
        store.append("a", [Opprettet(alias="a")], expected=0, now=NOW, by="v")
