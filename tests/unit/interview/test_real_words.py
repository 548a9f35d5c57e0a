"""No cue is typed in a way that makes another common word, which means something else."""

from collections.abc import Iterator

import msgspec
import pytest

from planlegg.interview.cues import Cues, _forms
from planlegg.text.fold import word_set
from tests.unit.interview.reading import data

COMMON = word_set(
    "bare batteri brakke diver feire fysiker føler gardin genser gjeter hage har hogst hore kaniner kasse klatre loft læring mat mote moren "
    "manager narkotika opprettet oppskrift rad senger sikker skjema slipe staten svaret terning trist ukentlig vaken vegen var"
)
_NOT_READ = {"sporsmal", "forkortelser", "navn", "slag", "verdi"}


def cue_words(part: object) -> Iterator[str]:
    """Every word of every cue in the word data."""
    if isinstance(part, str):
        yield from part.split()
    elif isinstance(part, tuple):
        for one in part:
            yield from cue_words(one)
    elif isinstance(part, dict):
        for one in part.values():
            yield from cue_words(one)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            if name not in _NOT_READ:
                yield from cue_words(getattr(part, name))


def test_no_other_spelling_of_a_cue_is_another_word() -> None:
    met = [
        (cue, word)
        for cue in sorted(set(cue_words(data())))
        for form in _forms(cue) - {cue.rstrip("*")}
        for word in COMMON
        if (word.startswith(form) and not word.startswith(cue.rstrip("*")) if cue.endswith("*") else word == form)
    ]
    assert met == []


@pytest.mark.parametrize(
    ("cue", "text"), [("løft*", "loftet"), ("nær*", "narkotika"), ("morgen*", "moren"), ("skjerm*", "skjema")]
)
def test_a_cue_does_not_hear_the_other_word(cue: str, text: str) -> None:
    assert Cues({"x": [cue]}).find(text) == []


@pytest.mark.parametrize(("cue", "text"), [("løft*", "løfte"), ("gård*", "gaarden"), ("kjøre", "kjore"), ("butikk*", "butik")])
def test_a_cue_still_hears_itself_without_ring_and_stroke(cue: str, text: str) -> None:
    assert [one.key for one in Cues({"x": [cue]}).find(text)] == ["x"]
