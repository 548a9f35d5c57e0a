"""What is written is harmless and fits; JSON loses nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlegg.terminal import out


def test_data_cannot_act_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    out.data("a\x1b[2Jb\x07\u202ec")
    shown = capsys.readouterr().out
    assert [char for char in shown if ord(char) < 32 and char != "\n"] == []
    assert "\u202e" not in shown


@given(st.text())
def test_json_is_safe_and_reads_back_the_same(words: str) -> None:
    text = out.json_text({"ord": words})
    assert json.loads(text) == {"ord": words}
    assert [
        char for char in text if (ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160 or char in "\u202e\u2066\u200b"
    ] == []


@pytest.mark.parametrize("columns", ["40", "80", "0", "abc", "200"])
def test_lines_fit_and_continue_under_their_words(monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = out.wrap("   + " + "ord og ord " * 30)
    lines = text.split("\n")
    assert all(len(line) <= max(out.width(), 20) for line in lines)
    assert all(line.startswith("     ") for line in lines[1:])


def test_the_place_of_a_file_is_never_cut_in_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    place = "/hjem/" + "mappe/" * 12 + "svar.toml"
    assert place in out.wrap(f"{place} kan ikke brukes. Ingenting er endret, og alt er som det var før.").split()
