"""Every JSON object the program prints has a shipped schema, and the real output of the real command line is what the schema says."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import pytest

from planlegg.domain import (
    aktivitet,
    bestilling,
    bestillingsskjema,
    bestillingsversjon,
    forslag,
    hendelse,
    historieord,
    innhold,
    kandidat,
    logg,
    merknad,
    mote,
    punkt,
    regel,
    sak,
    svar,
    versjon,
    vilkar,
)
from planlegg.domain.hendelse import Opprettet
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak
from planlegg.export.registry import FORMATS
from planlegg.interview import understood
from planlegg.store import create_store
from planlegg.store.keyfile import Kostnad
from planlegg.usecases import check_catalogue
from planlegg.usecases.overview import overview, packed
from tests.run import PASSPHRASE, ROOT, Planlegg, as_answers, situations

FOLDER = files("planlegg.export") / "schemas"
SCHEMAS: dict[str, Any] = {f.name: json.loads(f.read_text("utf-8")) for f in FOLDER.iterdir() if f.name.endswith(".json")}
CHEAP = Kostnad(minne_kib=1024, runder=1, baner=1)
Printed = list[tuple[str, Any]]


def file_of(skjema: str) -> str:
    """``planlegg.forslag/1`` stands in ``forslag-1.json``."""
    return skjema.removeprefix("planlegg.").replace("/", "-") + ".json"


@pytest.fixture(scope="module")
def validators() -> dict[str, Any]:
    registry = jsonschema_rs.Registry([(f"json-schema:///{name}", schema) for name, schema in SCHEMAS.items()])
    return {
        name: jsonschema_rs.Draft202012Validator(schema, registry=registry, validate_formats=True)
        for name, schema in SCHEMAS.items()
    }


def faults(validators: dict[str, Any], value: Any) -> list[str]:
    found = validators[file_of(value["skjema"])].iter_errors(value)
    return [f"{'/'.join(map(str, fault.instance_path))}: {fault.message}" for fault in found]


# The schemas themselves


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_schema_is_valid_and_named_as_its_file(name: str) -> None:
    schema = SCHEMAS[name]
    jsonschema_rs.meta.validate(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == name
    assert file_of(schema["properties"]["skjema"]["const"]) == name
    assert "skjema" in schema["required"]


def test_no_schema_points_outside_its_folder() -> None:
    targets = {word for schema in SCHEMAS.values() for key, word in pairs(schema) if key == "$ref"}
    assert targets
    assert [t for t in targets if t.partition("#")[0] not in {"", *SCHEMAS}] == []


def test_every_object_is_closed() -> None:
    """``oppforing`` is open because it is closed where it is used; the members of an example are the rule writer's own fields."""
    open_ones = [
        f"{name} {path}"
        for name, schema in SCHEMAS.items()
        for path, part in parts(schema)
        if part.get("type") == "object" and "additionalProperties" not in part and "unevaluatedProperties" not in part
    ]
    assert open_ones == ["katalog-1.json /$defs/oppforing"]


def test_every_printed_name_has_a_schema_and_no_schema_is_left_over() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "planlegg").rglob("*.py"))
    named = {file_of(skjema) for skjema in re.findall(r'"(planlegg\.[a-z_]+/\d+)"', code)}
    assert named == set(SCHEMAS)


CODES = (
    ("forslag", "/$defs/forslag/properties/slag", forslag.ForslagSlag),
    ("forslag", "/$defs/aktivitet/properties/avgjores_av", aktivitet.Beslutter),
    ("forslag", "/$defs/aktivitet/properties/plasser/properties/status", aktivitet.Plasstatus),
    ("forslag", "/properties/sprak", Sprak),
    ("bilde", "/properties/forstatt/items/properties/slag", understood.Slag),
    ("mote-2", "/properties/avsnitt/items/properties/id", mote.Avsnitt),
    ("sak-2", "/properties/svar/items/properties/tilstand", svar.Tilstand),
    ("sak-2", "/properties/svar/items/properties/hvem", svar.Hvem),
    ("sak-2", "/properties/plan/properties/status", sak.Planstatus),
    ("sak-2", "/properties/plasser/items/properties/status", aktivitet.Plasstatus),
    ("sak-2", "/$defs/punkt/properties/status", punkt.Aktivitetsstatus),
    ("sak-2", "/$defs/punkt/properties/deltakelse/items/properties/kode", hendelse.Oppmote),
    ("sak-2", "/$defs/punkt/properties/slutt/properties/kode", hendelse.Slutt),
    ("sak-2", "/$defs/standpunkt/properties/part", hendelse.Part),
    ("sak-2", "/$defs/standpunkt/properties/stilling", hendelse.Stilling),
    ("sak-2", "/$defs/standpunkt/properties/gitt_ved", hendelse.GittVed),
    ("plan-2", "/properties/status", sak.Planstatus),
    ("plan-2", "/$defs/forskjell/properties/slag", versjon.Endringsslag),
    ("plan-2", "/$defs/felt/properties/felt", innhold.Felt),
    ("plan-2", "/properties/merknader/items/properties/slag", merknad.Merknadsslag),
    ("bestilling", "/$defs/mangel/properties/stopp", bestillingsskjema.Stopp),
    ("bestilling", "/$defs/versjon/properties/status", bestillingsversjon.Bestillingsstatus),
    ("bestilling", "/$defs/innhold/properties/side", bestilling.Side),
    ("bestilling", "/$defs/vurdert/properties/utfall", bestilling.Utfall),
    ("bestilling", "/$defs/syn/properties/tilstand", bestilling.Synstilstand),
    ("bestilling", "/$defs/standpunkt/properties/stilling", hendelse.Stilling),
    ("historikk", "/properties/leser", historieord.Historieleser),
    ("logg", "/$defs/linje/properties/handling", logg.Handling),
    ("logg", "/$defs/linje/properties/utfall", logg.Utfall),
    ("samtykke", "/properties/samtykker/items/properties/gitt_ved", hendelse.GittVed),
    ("innsyn", "/properties/svar/items/properties/tilstand", svar.Tilstand),
    ("innsyn", "/properties/svar/items/properties/hvem", svar.Hvem),
    ("innsyn", "/properties/eksporter/items/properties/leser", hendelse.Leser),
    ("klienter", "/properties/klienter/items/properties/status", sak.Planstatus),
    ("katalog", "/$defs/oppforing/properties/slag", aktivitet.Slag),
    ("katalog", "/$defs/oppforing/properties/vei", aktivitet.Vei),
    ("katalog", "/$defs/oppforing/properties/beslutter", aktivitet.Beslutter),
    ("katalog", "/$defs/oppforing/properties/terskel", aktivitet.Terskel),
    ("katalog", "/$defs/oppforing/properties/tilpasses/items", aktivitet.Tilpasning),
    ("katalog", "/$defs/form/properties/sted/items", aktivitet.Sted),
    ("katalog", "/$defs/form/properties/sammen/items", aktivitet.Sammen),
    ("katalog", "/$defs/form/properties/tid/items", aktivitet.Tid),
    ("katalogsjekk-2", "/properties/merknader/items/properties/slag", check_catalogue.Merknadsslag),
    ("katalogsjekk-2", "/properties/antall_per_slag/required", check_catalogue.Merknadsslag),
    ("sokforklaring", "/properties/treff/items/properties/ord/items/properties/maate", kandidat.Maate),
    ("sokforklaring", "/properties/treff/items/properties/ord/items/properties/felt", kandidat.Felt),
    ("regler", "/$defs/regel/properties/virkning", regel.Virkning),
    ("regler", "/$defs/betingelse/properties/er", vilkar.Operator),
    ("forklaring", "/$defs/bevis/properties/maate", kandidat.Maate),
)


@pytest.mark.parametrize(("name", "pointer", "codes"), CODES)
def test_codes_are_those_of_the_program(name: str, pointer: str, codes: Any) -> None:
    part: Any = SCHEMAS[f"{name}.json" if name[-1].isdigit() else f"{name}-1.json"]
    for step in pointer.strip("/").split("/"):
        part = part[step]
    assert set(part if isinstance(part, list) else part["enum"]) == set(get_args(codes))


def test_the_facts_are_those_of_the_answers_file() -> None:
    assert set(SCHEMAS["sak-2.json"]["properties"]["fakta"]["properties"]) == set(svar.Fakta.__struct_fields__)


def test_the_entry_and_the_rule_have_the_keys_of_their_files() -> None:
    assert set(SCHEMAS["katalog-1.json"]["$defs"]["oppforing"]["properties"]) == set(aktivitet.Aktivitet.__struct_fields__)
    assert set(SCHEMAS["regler-1.json"]["$defs"]["regel"]["properties"]) == set(regel.Regel.__struct_fields__)


def test_the_formats_are_those_of_the_registry() -> None:
    assert set(SCHEMAS["eksport-1.json"]["properties"]["format"]["enum"]) == set(FORMATS)


# What is printed

RIDING = {"format": 1, "alias": "klient-09", "svar": {"onsker": {"tekst": "Jeg vil stelle hest."}}}
TOGETHER = {
    "format": 1,
    "handling": [
        {"gjor": "velg", "aktivitet": "bibliotek", "timer_per_uke": 3, "dager_per_uke": 1},
        {"gjor": "velg", "tittel": "Strikkekafé hos naboen", "forste_steg": "Spørre naboen", "nar": date(2026, 12, 1)},
        {"gjor": "stilling", "punkt": "p1", "part": "klient", "stilling": "ENIG_MED_FORBEHOLD", "ord": "bare når det er stille"},
        {"gjor": "stilling", "punkt": "p1", "part": "veileder", "stilling": "ENIG", "gitt_ved": "tolk", "til_stede": ["tolk"]},
        {"gjor": "stilling", "punkt": "p2", "part": "klient", "stilling": "ENIG"},
        {"gjor": "stilling", "punkt": "p2", "part": "veileder", "stilling": "ENIG"},
        {"gjor": "avsla", "aktivitet": "jobbklubb", "ord": "ikke igjen"},
        {"gjor": "fortell", "aktivitet": "bibliotek", "status": "ledig", "sjekket": date(2026, 11, 20)},
        {"gjor": "lov", "part": "veileder", "tekst": "Ringe og spørre", "frist": date(2026, 11, 27)},
        {"gjor": "lov", "part": "klient", "tekst": "Se på bussen"},
        {"gjor": "holdt", "oppgave": "o2"},
        {"gjor": "kontakt", "tekst": "melding på telefon", "neste": date(2026, 12, 2)},
        {"gjor": "kontakt", "svartid": "innen to dager", "haster": "ring vakta", "gjennomgang": date(2027, 1, 4)},
        {"gjor": "nettverk", "rolle": "søster", "stotter": "blir med dit", "punkter": ["bibliotek"], "pa_arket": True},
        {"gjor": "bli_mott", "tempo": "rolig, med pauser", "tolk": "somali på telefon", "folge": "søster"},
        {"gjor": "kontinuitet", "veileder": "den samme til mars", "overtar": "ny veileder", "nar": date(2027, 3, 1)},
        {"gjor": "tema", "tekst": "penger"},
        {"gjor": "tema", "tekst": "bussen", "part": "veileder"},
        {"gjor": "tema_ferdig", "tema": "t2", "utfall": "parkert"},
        {"gjor": "samtykke", "mottaker": "ny veileder", "omfang": ["svar.2", "plan", "kontakt"], "til": date(2027, 4, 1)},
        {"gjor": "samtykke", "mottaker": "lege", "formal": "samarbeid", "omfang": ["planen"]},
        {"gjor": "trekk_samtykke", "samtykke": "s2", "ord": "ikke nå"},
    ],
}
DEMANDS = {
    "format": 1,
    "handling": [
        {
            "gjor": "krev",
            "slag": "vilkar",
            "tekst": "Komme på mandager",
            "vedtak": "Vedtak 2. november",
            "motytelse": "Stønad",
            "slutt": date(2027, 1, 31),
            "syn": "vil_ikke",
        },
        {"gjor": "hor", "dag": date(2026, 12, 10), "ord": "ringe en tur"},
    ],
}
ORDER = {
    "format": 1,
    "side": "stat",
    "ber_om": "Vurder støtte til buss.",
    "punkter": ["p1", "p2"],
    "deling": {"ja": True, "dag": date(2026, 11, 23), "gitt_ved": "tolk", "ord": "dette kan dere sende"},
    "syn": {"tekst": "Jeg vil prøve."},
    "fakta": [{"tekst": "Har førerkort.", "samtale": date(2026, 11, 23)}],
    "ord": [{"sitat": "jeg kan jo ikke bli sjåfør av å lage CV"}],
    "vurdert": [{"aktivitet": "jobbklubb", "utfall": "avslatt", "grunn": "ikke igjen", "hvem": "klient"}],
    "krav": [{"tekst": "Søke.", "motytelse": "Kurs.", "slutt": date(2027, 1, 1), "klientens_syn": "Greit.", "punkt": "p2"}],
    "vilkar": [
        {
            "tekst": "Komme på mandager.",
            "vedtak": "Vedtak om stønad",
            "vedtak_dag": date(2026, 11, 2),
            "hjemmel": "sotjl-20",
            "folge": "Mindre stønad.",
            "fortalt": date(2026, 11, 2),
            "tunge_grunner": "Spurt. Ingen er kjent.",
        }
    ],
    "uklart": [{"tekst": "Prisen på buss.", "hvem": "veileder", "innen": date(2026, 12, 1)}],
    "grunn": [{"tekst": "Uten buss stopper planen.", "hjemmel": "sotjl-19", "bygger_pa": ["f1", "o1"]}],
}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """A whole case, other languages, empty and faulty things: each command line with the object it printed."""
    planlegg = Planlegg(tmp_path_factory.mktemp("hjem"))
    found: Printed = []

    def show(*args: str | Path, code: int = 0, day: str = "2026-11-23") -> None:
        done = planlegg(*args, "--json", day=day)
        assert done.code == code, f"{args}\n{done.out}\n{done.err}"
        found.append((" ".join(map(str, args)), done.json))

    with create_store(planlegg.home / "lager", PASSPHRASE, cost=CHEAP):
        pass
    show("klienter")
    show("klient", "ny", "klient-07", "--malform", "nn")
    show("forbered", "klient-07")
    show("forslag", "klient-07")
    show("plan", "klient-07")
    for situation, sprak in zip(situations(), ("nb", "nn", "en", "nb"), strict=True):
        file = planlegg.write(f"{situation['alias']}.toml", as_answers(situation))
        show("intervju", "--svar", file, "--sprak", sprak)
        show("forbered", "--svar", file, "--sprak", sprak)
        show("forslag", "--svar", file, "--sprak", sprak)
        show("regler", "forklar", "arbeidstrening", "--svar", file)
    answers = {**as_answers(situations()[0]), "alias": "klient-07"}
    answers["svar"] = {**answers["svar"], "2.3": {"tilstand": "vet_ikke"}, "5.1": {"tilstand": "vil_ikke"}}
    answers["fakta"] = {"alder": 34, "timer_per_uke": 7.5, "i_behandling": False, "ytelse": "ingen"}
    show("intervju", "klient-07", "--svar", planlegg.write("svar.toml", answers))
    show("sammen", "klient-07", "--fil", planlegg.write("valg.toml", TOGETHER))
    show("sammen", "klient-07", "--egen", "Strikkekafé")
    show("regler", "forklar", "klient-07", "Strikkekafé")
    show("bestilling", "klient-07", code=2)
    show("bestilling", "klient-07", "--fil", planlegg.write("bestilling.toml", ORDER))
    show("bestilling", "klient-07", "--sendt", "--vist", "2026-11-23", "--gitt-ved", "papir")
    show("bestilling", "klient-07", "--returnert", "Hva koster bussen?")
    show("bestilling", "klient-07", "--fil", planlegg.write("bestilling.toml", ORDER | {"siden_sist": "Prisen er med."}))
    show("bestilling", "klient-07", "--trukket", "--sprak", "nn")
    show("delta", "klient-07", "--punkt", "p1", "--kode", "MOTT", "--timer", "2", "--ord", "det gikk", day="2026-12-01")
    show("delta", "klient-07", "--punkt", "p1", "--kode", "FRAVAR_AVTALT", "--dag", "2026-12-24", day="2026-12-01")
    show("delta", "klient-07", "--punkt", "p1", "--hvordan", "stille", "--hjalp", "fast plass", "--bor-endres", "senere start")
    show("sammen", "klient-07", "--endre", "p1", "--timer", "5", "--nar", "2026-12-08", "--ord", "vil mer", day="2026-12-02")
    show("sammen", "klient-07", "--trekk", "p2", "--ord", "jeg vil vente", day="2026-12-02")
    show("plan", "klient-07")
    show("plan", "klient-07", "--versjon", "1")
    show("sammen", "klient-07", "--fil", planlegg.write("krav.toml", DEMANDS), day="2026-12-02")
    show("plan", "klient-07", "--angre", day="2026-12-02")
    show("plan", "klient-07", "--gjor-om", day="2026-12-02")
    for leser in ("klient", "veileder", "arkiv"):
        show("plan", "klient-07", "--historikk", "--for", leser, day="2026-12-02")
    show("plan", "klient-07", "--tidslinje", day="2026-12-02")
    show("likebehandling", "--antall", "1")
    show("likebehandling", "--rapport")
    show("delta", "klient-07", "--vis", day="2026-12-02")
    show("delta", "klient-07", "--punkt", "p2", "--slutt", "ANNET", "--ord", "passet ikke nå", "--veileders-ord", "stoppet i dag")
    show("sammen", "klient-07", "--velg", "jobbklubb")
    show("plan", "klient-07")
    show("klienter")
    for form in FORMATS:
        file = planlegg.home / f"ut{FORMATS[form].endelse}"
        show("eksport", "klient-07", "--format", form, "--til", file)
        if form == "json":
            found.append((f"{form} file", json.loads(file.read_text("utf-8"))))
    show("forslag", "klient-07")
    show("forbered", "klient-07")
    show("forbered", "klient-07", "--privat", "--alt", "--minutter", "15")
    show("eksport", "klient-07", "--ark", "overlevering", "--til", planlegg.home / "videre.html")
    show("lager", "sjekk")
    show("lager", "opprett", "--lager", planlegg.home / "nytt")
    show("lager", "kopi", "--til", planlegg.home / "a.kopi")
    show("klient", "rett", "klient-07", "--svar", "onsker", "--tekst", "Jeg vil heller male.")
    show("klient", "samtykke", "klient-07")
    show("klient", "frist", "klient-07", "2027-01-01")
    show("klient", "innsyn", "klient-07")
    show("logg", "--sak", "klient-07")
    show("klient", "skjerm", "klient-07", "--grunn", "ANSATT")
    show("klient", "skjerm", "klient-07", "--av")
    show("klient", "ny", "klient-08")
    show("klient", "slett", "klient-08", "--bekreft", "klient-08")
    show("lager", "gjenopprett", planlegg.home / "a.kopi", "--erstatt")
    show("lager", "gjenopprett", planlegg.home / "a.kopi", "--lager", planlegg.home / "hentet")
    wrong = overview(Sak(alias="klient-08", nr=1))
    with create_store(planlegg.home / "skadet", PASSPHRASE, cost=CHEAP) as store:
        store.append(
            "klient-08",
            [Opprettet(alias="klient-08")],
            expected=0,
            now=datetime(2026, 3, 2, tzinfo=UTC),
            by="veileder",
            oversikt=packed(wrong),
        )
    show("lager", "sjekk", "--lager", planlegg.home / "skadet", code=4)
    show("katalog", "sok", "jobbe med dyr, ikke med kunder")
    show("katalog", "sok", "qqqqqq")
    show("katalog", "sok", "jobbe med dyr, ikke med kunder", "--forklar")
    show("katalog", "sok", "jobbe med dyr, ikke kafé, ikke katter", "--forklar", "--antall", "40", "--sprak", "nn")
    show("katalog", "sok", "qqqqqq", "--forklar")
    for row in ({"id": 1, "tekst": "dyr"}, {"qid": "q", "query": "hage"}, {"tekst": "qqqqqq"}):
        show("katalog", "sok", "--inn", planlegg.write("sok.jsonl", json.dumps(row)))
    thin = planlegg.write(
        "katalog.jsonl", '{"id": "a", "title": "Sjakk", "rute": 1}\n{"id": "b", "title": "Ridning", "tags": ["hest"]}'
    )
    show("katalog", "vis", "--katalog", thin)
    show("katalog", "sjekk", "--katalog", thin)
    show("forslag", "--katalog", thin, "--svar", planlegg.write("ri.toml", RIDING))
    show("katalog", "vis")
    show("katalog", "vis", "arbeidstrening")
    show("katalog", "sjekk")
    show("katalog", "sjekk", day="2030-01-01")
    show("regler", "vis")
    show("regler", "vis", "vil-ikke-dette")
    show("regler", "sjekk")
    show("regler", "sjekk", day="2031-01-01")
    show("regler", "sjekk", "--regler", _faulty_rules(planlegg.home), code=1)
    show("svarmal")
    show("svarmal", "--kort", "--sprak", "nn")
    show("demo")
    return found


def _faulty_rules(home: Path) -> Path:
    """The shipped rules, one of them without its source."""
    folder = home / "regler"
    folder.mkdir()
    for path in (ROOT / "rules").glob("*.toml"):
        text = path.read_text("utf-8")
        (folder / path.name).write_text(
            text.replace("praksis-40", "finnes-ikke") if path.name == "smaa_steg.toml" else text, "utf-8"
        )
    return folder


def test_all_that_is_printed_is_as_its_schema_says(printed: Printed, validators: dict[str, Any]) -> None:
    told = {command: found for command, value in printed if (found := faults(validators, value))}
    assert told == {}
    assert {file_of(value["skjema"]) for _, value in printed} == set(SCHEMAS)


def test_the_story_reaches_what_is_rare(printed: Printed) -> None:
    """So that the test above does not go green on empty lists."""
    last_plan = [value for _, value in printed if value["skjema"] == "planlegg.plan/2"][-1]
    assert {d["slag"] for d in last_plan["siden_avtalt"]} >= {"ny", "endret", "avsluttet"}
    assert last_plan["merknader"]
    [case] = [value for command, value in printed if command == "json file"]
    assert all(case[key] for key in ("avslag", "plasser", "oppgaver", "kontakt", "fakta", "klientens_ord"))
    points = case["plan"]["punkter"]
    for key in ("standpunkter", "deltakelse", "tilbakemeldinger", "slutt", "nar", "dager_per_uke"):
        assert any(point[key] for point in points), key
    assert [value["feil"] for command, value in printed if command.startswith("regler sjekk")][-1]
    assert [value["merknader"] for command, value in printed if command == "katalog sjekk"][-1]
    assert all(
        any(v[key] for _, v in printed if v["skjema"] == "planlegg.forslag/1") for key in ("utelukket", "gjentak", "grenser")
    )


def test_one_key_too_many_or_too_few_is_noticed(printed: Printed, validators: dict[str, Any]) -> None:
    """In every kind of object of every kind of output."""
    seen: set[str] = set()
    missed: list[str] = []
    for _, value in printed:
        validator = validators[file_of(value["skjema"])]
        for path, part in objects(value, value["skjema"]):
            if path in seen or not part or re.search(r"/eksempel\[]/felt$", path):
                continue
            seen.add(path)
            part["ukjent_navn"] = 1
            if validator.is_valid(value):
                missed.append(f"{path}: one more")
            del part["ukjent_navn"]
            if not re.search(r"/(fakta|nar|gjelder)\b", path):
                for key in list(part):
                    held = part.pop(key)
                    if validator.is_valid(value):
                        missed.append(f"{path}: without {key}")
                    part[key] = held
    assert len(seen) > 60
    assert missed == []


def test_dates_and_times_are_checked(printed: Printed, validators: dict[str, Any]) -> None:
    [case] = [json.loads(json.dumps(value)) for command, value in printed if command == "json file"]
    case["endret"] = "i går"
    case["kontakt"]["neste"] = "2. desember"
    assert len(faults(validators, case)) == 2


# Walking


def pairs(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key, item
            yield from pairs(item)
    elif isinstance(value, list):
        for item in value:
            yield from pairs(item)


def parts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        yield path, schema
        for key, item in schema.items():
            yield from parts(item, f"{path}/{key}")
    elif isinstance(schema, list):
        for item in schema:
            yield from parts(item, path)


def objects(value: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in a printed value, by its path without numbers."""
    if isinstance(value, dict):
        yield path, value
        for key, item in list(value.items()):
            yield from objects(item, f"{path}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from objects(item, f"{path}[]")
