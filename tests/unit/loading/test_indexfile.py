"""The kept index of a large catalogue: used when it is right and one's own, made again otherwise."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from planlegg.loading import indexfile
from planlegg.loading.indexfile import KEPT, LARGE, content_key, index_of, keep, open_kept
from planlegg.matching import Index, Post, build, search

POSTS = [Post(id=f"{n:05}", tittel=(f"Verksted {n}",)) for n in range(LARGE)]


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "katalog.jsonl"
    path.write_text("innhold", encoding="utf-8")
    return path


def folder(catalogue: Path) -> Path:
    return catalogue.parent / "cache" / "planlegg"


def answer(index: Index) -> list[str]:
    return [hit.id for hit in search(index, "verksted 17")]


def never() -> Iterator[Post]:
    raise AssertionError("bygd på nytt")


def test_a_large_catalogue_is_indexed_once(catalogue: Path) -> None:
    first = index_of(catalogue, lambda: POSTS)
    assert answer(index_of(catalogue, never)) == answer(first) != []


def test_a_small_one_is_not_kept(catalogue: Path) -> None:
    index_of(catalogue, lambda: POSTS[:10])
    assert not folder(catalogue).exists()


def test_changed_content_is_indexed_anew(catalogue: Path) -> None:
    index_of(catalogue, lambda: POSTS)
    catalogue.write_text("annet innhold", encoding="utf-8")
    assert answer(index_of(catalogue, lambda: [Post(id="ny", tittel=("Verksted 17",))])) == ["ny"]


def test_a_damaged_index_is_made_again(catalogue: Path) -> None:
    index_of(catalogue, lambda: POSTS)
    (kept,) = folder(catalogue).iterdir()
    raw = bytearray(kept.read_bytes())
    raw[len(raw) // 2] ^= 1
    kept.write_bytes(bytes(raw))
    assert answer(index_of(catalogue, lambda: POSTS))[0] == "00017"
    assert answer(index_of(catalogue, never))[0] == "00017"


@pytest.mark.skipif(os.name == "nt", reason="rettigheter er noe annet der")
@pytest.mark.parametrize("which", ["folder", "file"])
def test_what_others_may_write_is_not_trusted(catalogue: Path, which: str) -> None:
    index_of(catalogue, lambda: POSTS)
    (kept,) = folder(catalogue).iterdir()
    (folder(catalogue) if which == "folder" else kept).chmod(0o777 if which == "folder" else 0o666)
    assert open_kept(folder(catalogue), content_key(catalogue)) is None


@pytest.mark.skipif(os.name == "nt", reason="lenker er noe annet der")
def test_a_link_is_not_followed(catalogue: Path) -> None:
    index_of(catalogue, lambda: POSTS)
    (kept,) = folder(catalogue).iterdir()
    moved = kept.rename(catalogue.parent / "annet.bin")
    kept.symlink_to(moved)
    assert open_kept(folder(catalogue), content_key(catalogue)) is None


def test_only_its_owner_can_read_what_is_kept(catalogue: Path) -> None:
    index_of(catalogue, lambda: POSTS)
    (kept,) = folder(catalogue).iterdir()
    assert kept.stat().st_mode & 0o077 == 0
    assert folder(catalogue).stat().st_mode & 0o077 == 0


def test_a_disk_that_cannot_be_written_changes_nothing(catalogue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: object, target: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(indexfile.os, "replace", full)
    assert answer(index_of(catalogue, lambda: POSTS))[0] == "00017"
    assert list(folder(catalogue).iterdir()) == []


def test_old_ones_are_dropped(tmp_path: Path) -> None:
    index = build(POSTS[:3])
    for number in range(KEPT + 3):
        assert keep(tmp_path / "c", f"{number:032}", index)
        os.utime(tmp_path / "c" / f"indeks-{number:032}.bin", ns=(number, number))
    assert len(list((tmp_path / "c").iterdir())) == KEPT
    assert open_kept(tmp_path / "c", f"{KEPT + 2:032}") is not None
