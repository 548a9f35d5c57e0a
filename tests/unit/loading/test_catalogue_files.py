import json
from datetime import date
from pathlib import Path

import pytest

from planlegg.domain.aktivitet import Aktivitet
from planlegg.errors import FaultyFile
from planlegg.loading.catalogue import load_catalogue
from planlegg.loading.catalogue_form import form_of
from planlegg.loading.catalogue_hsds import read_service
from planlegg.loading.catalogue_some import load_some
from planlegg.loading.catalogue_thin import LONGEST_SENTENCE, read_thin, shortened
from planlegg.rules.about import activity
from planlegg.rules.values import Known

DAY = date(2026, 11, 23)
SERVICE = {"id": "s", "name": "Sykkel", "status": "active"}


def known(entry: Aktivitet) -> set[str]:
    read: dict[str, tuple[Known, ...]] = activity.read(entry, DAY, None)
    return {name.removeprefix("aktivitet.") for name, values in read.items() if values}


def entry_of(found: object) -> Aktivitet:
    assert isinstance(found, Aktivitet)
    return found


def test_a_rule_knows_nothing_of_a_thin_entry_but_its_name() -> None:
    assert known(entry_of(read_thin({"id": "a", "title": "Ridning"}))) == {"id", "tittel"}
    assert known(entry_of(read_service(SERVICE))) == {"id", "tittel"}


def test_a_rule_knows_of_a_service_what_the_service_says() -> None:
    told = {**SERVICE, "assured_date": "2026-11-01", "cost_options": [{"amount": 5}], "capacities": [{"available": 2}]}
    assert known(entry_of(read_service(told))) == {"id", "tittel", "koster", "plasser.status", "dager_siden_sjekket"}
    free = {**SERVICE, "cost_options": [{"amount": 0}, {"option": "andre"}], "capacities": [{"maximum": 3}]}
    assert known(entry_of(read_service(free))) == {"id", "tittel"}


def test_null_is_the_same_as_left_out() -> None:
    full = dict.fromkeys(("description", "alternate_name", "attributes", "cost_options", "capacities", "minimum_age"))
    assert read_service({**SERVICE, **full}) == read_service(SERVICE)
    bare = {"id": "a", "title": "B"}
    assert read_thin({**bare, "alt": None, "tags": None, "description": None}) == read_thin(bare)


def test_keywords_come_once_and_without_blanks() -> None:
    row = {"id": "a", "title": "B", "alt": "to  ord", "tags": ["to ord", " ", "hest\n"]}
    assert entry_of(read_thin(row)).ord == ("to ord", "hest")


def test_long_text_is_cut_between_words_and_says_so() -> None:
    text = "ord " * 200
    assert len(shortened(text)) <= LONGEST_SENTENCE + 2
    assert shortened(text).endswith("ord …")
    assert shortened("x" * 1000).endswith(" …")
    assert shortened(" en \n to ") == "en to"


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("k.toml", 'format = 1\n[[aktivitet]]\nid = "a"', "toml"),
        ("k", '[[aktivitet]]\nid = "a"', "toml"),
        ("k.json", "[\n {", "dokument"),
        ("k", "[]", "dokument"),
        ("k.toml", '{"id": "a", "title": "B"}\n{"id"', "linjer"),
        ("k.jsonl", "hei", "linjer"),
        ("k.jsonl", "", "linjer"),
        ("k", '{"id": 1,\n{"id": 2}', "linjer"),
        ("k", '{\n "id": 1}', "dokument"),
        ("k.json", '{"contents": [{"id": "a"}]}', "dokument"),
    ],
)
def test_the_form_of_a_file(tmp_path: Path, name: str, text: str, form: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert form_of(tmp_path / name) == form


def test_some_entries_are_the_same_as_in_the_whole(tmp_path: Path) -> None:
    file = tmp_path / "katalog.jsonl"
    rows = [{"id": f"a{n}", "title": f"T{n}", "tags": [f'"id": "a{n + 1}"']} for n in range(50)]
    rows += [{"title": "Å", "id": "å"}, {"id": 'x"y', "title": "Z"}]
    for ascii_only in (True, False):
        file.write_text("\n".join(json.dumps(row, ensure_ascii=ascii_only) for row in rows), "utf-8")
        whole = load_catalogue(file)
        for ids in ({"a3", "a49"}, {"å"}, {'x"y', "a0"}, set[str]()):
            some = load_some(file, ids)
            assert {id: some[id] for id in ids} == {id: whole[id] for id in ids}


def test_only_those_who_build_on_themselves_are_told(tmp_path: Path) -> None:
    import tomllib

    from planlegg.loading.places import catalogue_file

    first = tomllib.loads(catalogue_file().read_text("utf-8"))["aktivitet"][0]
    base = {"a": "b", "b": "c", "c": "b", "d": "d", "e": "a", "f": ""}
    rows = [{**first, "id": id, "bygger_pa": of, "forer_til": [], "kombineres_ikke": []} for id, of in base.items()]
    file = tmp_path / "katalog.jsonl"
    file.write_text("\n".join(json.dumps(row, default=str) for row in rows), "utf-8")
    with pytest.raises(FaultyFile) as told:
        load_catalogue(file)
    assert sorted(fault.path for fault in told.value.faults) == [f"aktivitet {id}.bygger_pa" for id in ("b", "c", "d")]
