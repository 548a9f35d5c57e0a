"""The manuals against the program: every command, option, code and key stands there, nothing else does, and every example runs."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import click
import msgspec
import pytest
from msgspec import inspect

from planlegg.commands.main import cli
from planlegg.commands.options import common
from planlegg.domain.aktivitet import Aktivitet, Form
from planlegg.domain.bestilling import Bestilling
from planlegg.domain.bestillingsversjon import Bestillingsstatus
from planlegg.domain.bilde import Rammeslag
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.kandidat import Maate
from planlegg.domain.regel import Regel, Virkning
from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import AVSNITT, Fakta, Tilstand
from planlegg.errors import Exit
from planlegg.loading import answers, catalogue_form, catalogue_hsds, catalogue_thin, jsonl, rulebook, toml
from planlegg.loading.bestilling import load_form
from planlegg.loading.handlinger import KINDS
from planlegg.loading.textfile import MEGABYTE
from planlegg.rules import FIELDS
from planlegg.rules.operators import ALLOWED
from planlegg.text.lix import lix
from planlegg.usecases.check_catalogue import Merknadsslag
from tests.run import ROOT, Planlegg

DOCS = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
COMMANDS, ANSWERS, OFFICE = "kommandolinje.md", "svarfil.md", "katalog-og-regler.md"
ORDER = "bestilling.md"
CODE = re.compile(r"`([^`]+)`")


# Reading a manual


def prose(doc: str) -> str:
    """All but the fenced blocks."""
    return re.sub(r"^```.*?^```$", "", DOCS[doc], flags=re.M | re.S)


def sections(doc: str) -> dict[str, str]:
    """Heading, without its marks, to what stands under it until the next heading."""
    found = re.split(r"^#+ (.*)$", prose(doc), flags=re.M)
    return {heading.replace("`", ""): body for heading, body in zip(found[1::2], found[2::2], strict=True)}


def rows(text: str, header: str) -> list[list[str]]:
    """Cells of every table in ``text`` whose first column is called ``header``."""
    found: list[list[str]] = []
    for block in re.findall(r"(?:^\|.*\n)+", text, flags=re.M):
        lines = [[cell.strip() for cell in line.strip().strip("|").split(" | ")] for line in block.strip().split("\n")]
        if lines[0][0].replace("`", "") == header:
            found += lines[2:]
    return found


def codes(cell: str) -> list[str]:
    return CODE.findall(cell)


def blocks(doc: str) -> list[tuple[str, str]]:
    """Language and text of every fenced block, in order."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", DOCS[doc], flags=re.M | re.S)


# The command line


def walk(command: click.Command, path: str = "planlegg") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from walk(child, f"{path} {name}")


def flags(command: click.Command) -> set[str]:
    return {flag for parameter in command.params if isinstance(parameter, click.Option) for flag in parameter.opts}


@click.command()
@common
def _nothing() -> None: ...


TREE = dict(walk(cli))
LEAVES = {path: command for path, command in TREE.items() if not isinstance(command, click.Group)}
COMMON = flags(_nothing)
HELP = {"--help", "-h"}


def test_every_command_stands_in_the_manual_and_no_other() -> None:
    documented = {heading for heading in sections(COMMANDS) if heading.startswith("planlegg")}
    assert documented == set(LEAVES)


@pytest.mark.parametrize("path", LEAVES)
def test_every_option_stands_with_its_command_and_no_other(path: str) -> None:
    body = sections(COMMANDS)[path]
    documented = {code.split()[0] for row in rows(body, "valg") for code in codes(row[0])}
    assert documented == flags(LEAVES[path]) - COMMON
    for parameter in LEAVES[path].params:
        if isinstance(parameter, click.Option) and isinstance(parameter.type, click.Choice) and not COMMON & set(parameter.opts):
            [row] = [row for row in rows(body, "valg") if codes(row[0])[0].split()[0] in parameter.opts]
            missing = {str(choice) for choice in parameter.type.choices} - set(codes(" ".join(row)))
            assert missing == set(), parameter.opts
        if isinstance(parameter, click.Argument):
            assert parameter.make_metavar(click.Context(LEAVES[path])).strip("[].") in body


def test_common_options_stand_in_one_table() -> None:
    listed = {code.split()[0] for row in rows(sections(COMMANDS)["Felles valg"], "valg") for code in codes(row[0])}
    assert listed == COMMON | HELP
    assert flags(cli) - COMMON - HELP == {"--version"}
    assert "--version" in DOCS[COMMANDS]


def test_every_group_takes_the_common_options() -> None:
    assert [path for path, command in TREE.items() if not flags(command) >= COMMON] == []


@pytest.mark.parametrize("doc", DOCS)
def test_every_command_line_in_a_manual_exists(doc: str) -> None:
    lines = re.findall(r"^\$ (planlegg\b.*)$", DOCS[doc], flags=re.M) + [
        code for code in codes(prose(doc)) if code.startswith("planlegg ")
    ]
    wrong = []
    for line in lines:
        words = line.split()
        path = "planlegg"
        for word in words[1:]:
            path = f"{path} {word}" if f"{path} {word}" in TREE else path
        known = flags(TREE[path]) | COMMON | HELP
        unknown = {word for word in words if word.startswith("--")} - known
        if unknown or (path not in LEAVES and "KOMMANDO" not in line and "--help" not in line):
            wrong.append(line)
    assert wrong == []


@pytest.mark.parametrize("doc", DOCS)
def test_links_lead_somewhere(doc: str) -> None:
    targets = [t for t in re.findall(r"\]\(([^)]+)\)", DOCS[doc]) if "://" not in t]
    assert [t for t in targets if t.partition("#")[0] and not (ROOT / "docs" / t.partition("#")[0]).exists()] == []


def test_exit_codes() -> None:
    assert {(int(row[0]), row[1]) for row in rows(DOCS[COMMANDS], "kode")} == {(code.value, code.name) for code in Exit}


def test_environment_variables() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "planlegg").rglob("*.py"))
    read = {name for line in code.split("\n") if "environ.get(" in line for name in re.findall(r'"([A-Z_]{4,})"', line)}
    own = set(re.findall(r'"(PLANLEGG_[A-Z_]+)"', code))
    listed = {code for row in rows(DOCS[COMMANDS], "variabel") for code in codes(row[0])}
    assert own
    assert listed == read | own | {"COLUMNS"}


def test_json_objects_and_their_schemas() -> None:
    listed = {codes(row[1])[0]: re.findall(r"\(([^)]+)\)", row[2])[0] for row in rows(sections(COMMANDS)["JSON"], "kommando")}
    files = {path.name for path in (ROOT / "planlegg/export/schemas").glob("*.json")}
    assert {name.removeprefix("planlegg.").replace("/", "-") + ".json" for name in listed} == files
    assert {Path(link).name for link in listed.values()} == files


# The answers file


def keys(doc: str, section: str, header: str) -> list[str]:
    return [code for row in rows(sections(doc)[section], header) for code in codes(row[0])]


def test_top_keys_answers_states_and_facts() -> None:
    assert sorted(keys(ANSWERS, "Nøklene øverst", "nøkkel")) == sorted(answers._File.__struct_fields__)
    assert keys(ANSWERS, "Svarene", "nøkkel") == list(answers._Block.__struct_fields__)
    assert keys(ANSWERS, "Svarene", "tilstand") == list(get_args(Tilstand))
    assert keys(ANSWERS, "Fakta", "nøkkel") == list(Fakta.__struct_fields__)
    assert set(AVSNITT) <= set(codes(sections(ANSWERS)["Svarene"]))


def test_bounds_of_facts() -> None:
    bounds = {
        row[0].strip("`"): [int(n) for n in re.findall(r"\d+", row[1])] for row in rows(sections(ANSWERS)["Fakta"], "nøkkel")
    }
    for field in inspect.type_info(Fakta).fields:  # type: ignore[attr-defined]
        [kind] = [t for t in field.type.types if not isinstance(t, inspect.NoneType)]
        plain = getattr(kind, "type", kind)
        assert bounds[field.name] == [n for n in (getattr(plain, "ge", None), getattr(plain, "le", None)) if n is not None]


def test_limits_of_the_file() -> None:
    limits = sections(ANSWERS)["Grenser"]
    assert f"{answers.ANSWERS_LIMIT // MEGABYTE} MB" in limits
    assert f"{toml.DEPTH} nivåer" in limits
    assert f"{toml.VALUES:,}".replace(",", " ") in limits


def test_every_kind_of_handling_with_its_fields() -> None:
    table = rows(sections(ANSWERS)["Det dere blir enige om: [[handling]]"], "gjor")
    assert [codes(row[0])[0] for row in table] == list(KINDS)
    for row in table:
        fields = msgspec.structs.fields(KINDS[codes(row[0])[0]])
        assert codes(row[1]) == [field.name for field in fields]
        assert re.findall(r"\*\*`(\w+)`\*\*", row[1]) == [field.name for field in fields if field.required]


def test_every_code_of_a_handling_stands_in_the_answers_manual() -> None:
    wanted = {code for kind in KINDS.values() for hint in get_type_hints(kind).values() for code in literals(hint)}
    listed = {code for row in rows(sections(ANSWERS)["Det dere blir enige om: [[handling]]"], "nøkkel") for code in codes(row[1])}
    assert listed == wanted


def literals(hint: Any) -> Iterator[str]:
    for part in get_args(hint):
        if isinstance(part, str):
            yield part
        else:
            yield from literals(part)


# The office's own data

STRUCTS = (
    ("En ny aktivitet", "nøkkel", Aktivitet),
    ("En ny aktivitet", "nøkkel i form", Form),
    ("En ny kilde", "nøkkel", Hjemmel),
    ("En ny regel", "nøkkel", Regel),
    ("Et nytt spørsmål", "nøkkel", Sporsmal),
)


@pytest.mark.parametrize(("section", "header", "kind"), STRUCTS)
def test_every_key_of_the_data_files(section: str, header: str, kind: type[Any]) -> None:
    table = rows(sections(OFFICE)[section], header)
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    assert {codes(row[0])[0] for row in table} == set(fields)
    assert {codes(row[0])[0] for row in table if row[0].startswith("**")} == {name for name, f in fields.items() if f.required}
    hints = get_type_hints(kind)
    for row in table:
        wanted = set(literals(hints[fields[codes(row[0])[0]].name]))
        assert wanted <= set(codes(sections(OFFICE)[section])), row[0]


def test_the_fields_that_are_read_of_lists_made_elsewhere() -> None:
    for section, header, fields in (
        ("Tynne oppføringer", "nøkkel", catalogue_thin.FIELDS),
        ("HSDS", "felt", frozenset(catalogue_hsds._Service.__struct_fields__)),
    ):
        assert set(keys(OFFICE, section, header)) == fields
    assert f"{catalogue_form.LARGEST // MEGABYTE} MB" in sections(OFFICE)["En liste du har fra før"]
    assert f"{jsonl.LONGEST // MEGABYTE} MB" in sections(OFFICE)["En liste du har fra før"]
    assert f"{catalogue_thin.LONGEST_SENTENCE} tegn" in sections(OFFICE)["Tynne oppføringer"]


def test_every_way_words_can_meet_is_explained() -> None:
    assert set(keys(COMMANDS, "planlegg katalog sok", "maate")) == set(get_args(Maate))


def test_remarks_effects_operators_and_rule_files() -> None:
    assert keys(OFFICE, "En ny aktivitet", "merknad") == list(get_args(Merknadsslag))
    assert keys(OFFICE, "En ny regel", "virkning") == list(get_args(Virkning))
    table = rows(sections(OFFICE)["Betingelsen"], "slag felt")
    assert {kind: set(codes(row[1])) for row in table for kind in row[0].split(", ")} == {k: set(v) for k, v in ALLOWED.items()}
    assert set(rulebook.REGELFILER) <= set(codes(sections(OFFICE)["En ny regel"]))


def test_every_field_of_the_condition_language() -> None:
    body = sections(OFFICE)["Feltene"]
    kinds = {codes(row[0])[0]: row for row in rows(body, "slag grense")}
    assert list(kinds) == list(get_args(Rammeslag))
    documented = {codes(row[0])[0]: row for row in rows(body, "felt")}
    for kind, row in kinds.items():
        documented |= {f"ramme.{hardness}{kind}": row for hardness in ("", "hard.", "myk.")}
        documented[f"ramme.nevnt.{kind}"] = [row[0], "tekst", ""]
    assert set(documented) == set(FIELDS)
    for name, row in documented.items():
        field = FIELDS[name]
        assert row[1] == field.slag, name
        assert set(field.valg) <= set(codes(row[2])) or name.startswith("ramme.nevnt."), name
        if len(row) > 3:
            assert set(codes(row[3])) == set(field.virkninger), name


# The order to the case worker


def test_every_key_stop_and_state_of_an_order() -> None:
    fields = {field.name: field.type for field in msgspec.structs.fields(Bestilling)}
    blocks_of = {codes(row[0])[0].strip("[]"): row[1] for row in rows(sections(ORDER)["Nøklene i fila"], "blokk")}
    top = [codes(row[0])[0] for row in rows(sections(ORDER)["Nøklene i fila"], "nøkkel")]
    assert set(top) - {"format"} | set(blocks_of) == set(fields)
    for name, text in blocks_of.items():
        kind = next(kind for kind in (fields[name], *get_args(fields[name])) if hasattr(kind, "__struct_fields__"))
        assert codes(text.partition(":")[0]) == [field for field in kind.__struct_fields__ if field != "sagt"], name
        assert {code for hint in get_type_hints(kind).values() for code in literals(hint)} <= set(codes(text)), name
    assert keys(ORDER, "Det som stopper", "stopp") == [one.id for one in load_form(ROOT / "rules").stopp]
    assert keys(ORDER, "Hvor en versjon står", "kode") == list(get_args(Bestillingsstatus))


# Every example is run


def example_file(home: Path, text: str) -> None:
    """A TOML block whose first line names its file; a file that is there gets the block added."""
    name = re.match(r"# (\S+\.toml)\n", text)
    assert name, f"no file name on the first line of:\n{text}"
    path = home / name[1]
    path.write_text((path.read_text("utf-8") + "\n" if path.exists() else "") + text, "utf-8")


def run_console(planlegg: Planlegg, text: str) -> None:
    """Each ``$`` line, which must end well unless ``$ echo $?`` says how it ends, and must say what stands under it."""
    key = planlegg.home / "lager" / "nokkel.json"
    parts = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, flags=re.M)
    for number, (line, said) in enumerate(parts):
        if line == "echo $?":
            continue
        command, _, target = line.partition(" > ")
        program, *words = shlex.split(command)
        assert program == "planlegg"
        quick = key.read_bytes() if key.exists() else b""
        done = planlegg(*words)
        told = number + 1 < len(parts) and parts[number + 1][0] == "echo $?"
        assert done.code == (int(parts[number + 1][1]) if told else 0), f"{line}\n{done.out}\n{done.err}"
        if words[:2] == ["lager", "opprett"]:
            shutil.rmtree(planlegg.home / "lager")
            planlegg.new_store()  # the same, but quick to open
        if words[:2] == ["lager", "passord"]:
            key.write_bytes(quick)  # the passphrase is the same as before
        if target:
            (planlegg.home / target).write_text(done.out, "utf-8")
        at, shown = 0, " ".join(f"{done.out} {done.err}".split())
        for piece in (" ".join(piece.split()) for piece in re.split(r"…(?=\s|$)|\n", said)):
            found = shown.find(piece, at)
            assert found >= 0, f"{line}\nnever said: {piece}\n{done.out}\n{done.err}"
            at = found + len(piece)


def run_examples(planlegg: Planlegg, doc: str) -> None:
    for language, text in blocks(doc):
        if language == "toml":
            example_file(planlegg.home, text)
        elif language == "console":
            run_console(planlegg, text)
        elif language in ("json", "jsonl"):
            name, _, body = text.partition("\n")
            planlegg.write(name.removeprefix("# "), body)
        else:
            raise AssertionError(f"{doc}: a block of {language} is never run")


def test_examples_of_the_answers_manual(tmp_path: Path) -> None:
    run_examples(Planlegg(tmp_path), ANSWERS)


def test_examples_of_the_command_manual(tmp_path: Path) -> None:
    for language, text in blocks(ANSWERS):
        if language == "toml":
            example_file(tmp_path, text)
    (tmp_path / "mange.jsonl").write_text('{"id": "a", "tekst": "dyr"}\n{"query": "hage"}\n', "utf-8")
    run_examples(Planlegg(tmp_path), COMMANDS)


def test_examples_of_the_office_manual(tmp_path: Path) -> None:
    shutil.copy(ROOT / "catalogue/activities.toml", tmp_path / "egen-katalog.toml")
    shutil.copytree(ROOT / "rules", tmp_path / "egne-regler")
    run_examples(Planlegg(tmp_path), OFFICE)


def test_examples_of_the_order_manual(tmp_path: Path) -> None:
    run_examples(Planlegg(tmp_path), ORDER)


@pytest.mark.parametrize("doc", ["veileder.md", ORDER])
def test_the_guide_for_counsellors_is_plain(doc: str) -> None:
    text = re.sub(r"`[^`]*`", "", prose(doc))
    assert lix(text) <= 30
    assert re.findall(r"\b(?:bruker(?:en|e|ne)?|tiltak\w*|kartlegging\w*|motivasjon\w*)\b", text, flags=re.I) == []


def test_every_command_has_an_example() -> None:
    lines = [
        line
        for language, text in blocks(COMMANDS)
        if language == "console"
        for line in re.findall(r"^\$ (.*)$", text, flags=re.M)
    ]
    run = {path for path in LEAVES for line in lines if f"{line} ".startswith(f"{path} ")}
    assert run == set(LEAVES)
