"""The data that ships: searched, shown and checked through the real command line."""

import pytest

from tests.run import Planlegg


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("lastebil", "arbeidstrening-lastebil"),
        ("kjore lastebil", "arbeidstrening-lastebil"),
        ("køyre lastebil", "arbeidstrening-lastebil"),
        ("lastebbil", "arbeidstrening-lastebil"),
        ("laste bil", "arbeidstrening-lastebil"),
        ("regnskap", "frivillig_regnskap"),
        ("rekneskap", "arbeidstrening-regnskap"),
        ("bakeri", "arbeidstrening-bakeri"),
        ("bibliotek", "bibliotek"),
        ("stelle dyr", "gard_dyrestell"),
        ("gjeld", "okonomi_gjeld"),
        ("okonomi", "arbeidstrening-regnskap"),
        ("noen å snakke med", "bare_samtaler"),
    ],
)
def test_everyday_words_find_it_among_the_first(planlegg: Planlegg, words: str, wanted: str) -> None:
    found = planlegg.ok("katalog", "sok", words, "--json").json["treff"]
    assert wanted in [hit["id"] for hit in found[:5]]


def test_what_one_says_no_to_is_marked_and_last(planlegg: Planlegg) -> None:
    found = planlegg.ok("katalog", "sok", "vil jobbe med mat, men ikke på kafé", "--json").json["treff"]
    avoided = [hit["unngatt"] for hit in found]
    assert avoided == sorted(avoided)
    assert not avoided[0]


def test_no_hits_say_what_to_try(planlegg: Planlegg) -> None:
    done = planlegg.ok("katalog", "sok", "xqzxqz")
    assert "Ingen treff" in done.out


def test_the_shipped_data_are_sound(planlegg: Planlegg) -> None:
    catalogue = planlegg.ok("katalog", "sjekk", "--json").json
    assert catalogue["antall"] >= 110
    assert catalogue["merknader"] == []
    assert catalogue["feil"] == []
    rules = planlegg.ok("regler", "sjekk", "--json").json
    assert rules["regler"] >= 60
    assert rules["feil"] == []


def test_every_entry_and_rule_can_be_shown(planlegg: Planlegg) -> None:
    for language in ("nb", "nn", "en"):
        assert planlegg.ok("katalog", "vis", "kvp", "--sprak", language).out
    listed = planlegg.ok("katalog", "vis", "--json").json["aktiviteter"]
    assert len({entry["id"] for entry in listed}) == len(listed)
    rule = planlegg.ok("regler", "vis", "--json").json["regler"][0]["id"]
    assert rule in planlegg.ok("regler", "vis", rule).out


def test_unknown_names_get_the_nearest(planlegg: Planlegg) -> None:
    entry = planlegg("katalog", "vis", "biblotek")
    assert (entry.code, "bibliotek" in entry.err) == (2, True)
    verb = planlegg("forslg")
    assert (verb.code, "forslag" in verb.err) == (2, True)


def test_an_entry_is_explained_from_words_to_place(planlegg: Planlegg) -> None:
    answers = {"format": 1, "alias": "klient-01", "svar": {"2.3": {"tekst": "Jeg vil jobbe med hage."}}}
    file = planlegg.write("svar.toml", answers)
    options = planlegg.ok("forslag", "--svar", file, "--json").json
    first = options["forslag"][0]["aktiviteter"][0]
    told = planlegg.ok("regler", "forklar", first["id"], "--svar", file, "--json").json
    assert told["plass"] == 1
    assert told["poeng"] == first["poeng"] == sum(line["vekt"] for line in told["linjer"])
    text = planlegg.ok("regler", "forklar", first["id"], "--svar", file).out
    assert "hage" in text


def test_the_answers_template_loads_as_it_stands(planlegg: Planlegg) -> None:
    for args in ((), ("--kort",), ("--avsnitt",)):
        for language in ("nb", "nn", "en"):
            text = planlegg.ok("svarmal", *args, "--sprak", language).out
            options = planlegg.ok("forslag", "--svar", planlegg.write("svar.toml", text), "--json").json
            assert options["bygger_pa"]["antall_svar"] == 0


def test_nothing_known_gives_small_steps_and_no_programme(planlegg: Planlegg) -> None:
    answers = {"format": 1, "alias": "klient-01", "svar": {q: {"tilstand": "vet_ikke"} for q in ("2.1", "2.3", "4.1", "6.2")}}
    options = planlegg.ok("forslag", "--svar", planlegg.write("svar.toml", answers), "--json").json["forslag"]
    kinds = [option["slag"] for option in options]
    assert kinds.count("aktivitet") == 0
    assert kinds.count("provesteg") >= 2
    assert kinds[-2:] == ["vente", "noe_annet"]


def test_formal_words_never_move_a_rank(planlegg: Planlegg) -> None:
    def ranked(**facts: object) -> list[tuple[str, int]]:
        answers = {
            "format": 1,
            "alias": "klient-01",
            "fakta": {"alder": 34, **facts},
            "svar": {"2.3": {"tekst": "Jeg vil jobbe med hage, bøker eller regnskap."}},
        }
        options = planlegg.ok("forslag", "--svar", planlegg.write("svar.toml", answers), "--json").json["forslag"]
        return [(a["id"], a["poeng"]) for option in options for a in option["aktiviteter"]]

    plain = ranked()
    assert plain
    assert ranked(innsatsgruppe="Liten mulighet til å jobbe") == plain
    assert ranked(ytelse="AAP", rammer="økonomisk stønad § 18") == plain
    assert ranked(okonomisk_stonad=True) == plain


def test_same_answers_give_the_same_bytes_whatever_the_hash_seed(planlegg: Planlegg) -> None:
    answers = {
        "format": 1,
        "alias": "klient-01",
        "svar": {"2.3": {"tekst": "Jeg vil jobbe med hage, bøker eller musikk, ikke kasse."}},
    }
    file = planlegg.write("svar.toml", answers)
    runs = {planlegg.ok("forslag", "--svar", file, "--json", env={"PYTHONHASHSEED": seed}).out for seed in ("0", "1", "7", "42")}
    assert len(runs) == 1


def test_demo_tells_the_whole_story_in_under_sixty_lines(planlegg: Planlegg) -> None:
    told = planlegg.ok("demo", day=None)
    lines = told.out.splitlines()
    assert len(lines) < 60
    assert all(len(line) <= 80 for line in lines)
    assert [part for part in ("1.", "2.", "3.", "4.") if not any(line.startswith(part) for line in lines)] == []
    whole = planlegg.ok("demo", "--json", day=None).json
    chosen = whole["sak"]["plan"]["punkter"][0]
    assert chosen["aktivitet"] in [a["id"] for option in whole["forslag"]["forslag"] for a in option["aktiviteter"]]
    assert chosen["avtalt"]
    assert chosen["deltakelse"]
    assert sorted(path.name for path in planlegg.home.iterdir()) == ["passord.txt"]
