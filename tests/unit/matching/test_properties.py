"""What must hold for any catalogue and any words."""

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from planlegg.matching import Post, build, evidence, find, search
from tests.unit.matching.katalog import INDEX, POSTS

LETTERS = "abdefghijklmnoprstuvyæøå"
WORD = st.text(LETTERS, min_size=2, max_size=12)
STRANGE = st.text("qwxzč", min_size=4, max_size=9)
"""Words that share no three letters with anything else here."""
SAID = st.sampled_from([text for post in POSTS for text in (*post.tittel, *post.ord)])
PHRASE = st.one_of(SAID, st.lists(st.one_of(WORD, SAID), min_size=1, max_size=4).map(" ".join))
CATALOGUE = st.lists(st.lists(WORD, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=8).map(
    lambda titles: [Post(id=f"{n}", tittel=(title,)) for n, title in enumerate(titles)]
)


@given(PHRASE, st.lists(STRANGE, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_an_unrelated_entry_never_removes_a_hit(phrase: str, words: list[str]) -> None:
    more = build([*POSTS, Post(id="zz", tittel=(" ".join(words),), ord=tuple(words))])
    everything = len(POSTS) + 1
    assert {hit.id for hit in search(INDEX, phrase, everything)} <= {hit.id for hit in search(more, phrase, everything)}
    before = {(t.aktivitet, t.ord, t.katalogord) for t in evidence(INDEX, phrase)}
    assert before <= {(t.aktivitet, t.ord, t.katalogord) for t in evidence(more, phrase)}


def plain(text: str) -> str:
    return text.replace("æ", "a").replace("ø", "o").replace("å", "a")


def spelled(text: str) -> str:
    return text.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


@given(CATALOGUE, st.data())
@settings(max_examples=150, deadline=None)
def test_no_way_of_typing_loses_the_exact_one(posts: list[Post], data: st.DataObject) -> None:
    index = build(posts)
    wanted = data.draw(st.sampled_from(posts))
    title = wanted.tittel[0]
    for typed in (title, title.upper(), unicodedata.normalize("NFD", title), plain(title), spelled(title)):
        assert wanted.id in [hit.id for hit in search(index, typed, len(posts))]
    best = search(index, title, len(posts))
    same = {post.id for post in posts if post.tittel[0] == title}
    assert {hit.id for hit in best[: len(same)]} == same


@given(CATALOGUE, st.lists(PHRASE, min_size=1, max_size=3), st.data())
@settings(max_examples=150, deadline=None)
def test_a_negated_wish_never_raises_its_entry(posts: list[Post], wishes: list[str], data: st.DataObject) -> None:
    index = build(posts)
    unwanted = data.draw(st.sampled_from(posts))
    before = [f.id for f in find(index, wishes, limit=99)]
    after = find(index, wishes, [unwanted.tittel[0]], limit=99)
    assert {f.id for f in after} == set(before)
    if unwanted.id in before:
        place = [f.id for f in after].index(unwanted.id)
        assert after[place].unngatt
        assert place >= before.index(unwanted.id)


@given(CATALOGUE, PHRASE)
@settings(max_examples=100, deadline=None)
def test_order_is_total_and_likeness_is_between_0_and_1(posts: list[Post], phrase: str) -> None:
    hits = search(build(posts), phrase, 99)
    assert [(-hit.poeng, hit.id) for hit in hits] == sorted({(-hit.poeng, hit.id) for hit in hits})
    assert all(0 < treff.likhet <= 1 and treff.likhet == round(treff.likhet, 3) for hit in hits for treff in hit.treff)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_indexed_and_searched(title: str, phrase: str) -> None:
    index = build([Post(id="a", tittel=(title,), ord=(phrase,)), *POSTS[:2]])
    assert len(search(index, phrase)) <= 3
    assert all(0 < treff.likhet <= 1 for treff in evidence(index, phrase))


SCRIPT = """
from planlegg.matching import evidence, find_text, search
from tests.unit.matching.katalog import INDEX
for phrase in ("arbeid", "lastebl", "prøve noe på gård eller lager", "hus", "bil sjåfør regnskap"):
    print(search(INDEX, phrase), evidence(INDEX, phrase), find_text(INDEX, "vil " + phrase + ", ikke lager"))
"""


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    root = Path(__file__).resolve().parents[3]
    runs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(runs) == 1
    assert b"lastebil" in runs.pop()
