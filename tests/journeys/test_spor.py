"""Nothing of what a client says is left behind: not in a file, a message or a cache, and no connection is opened."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

from planlegg.store import create_store
from planlegg.store.keyfile import Kostnad
from tests.run import PASSPHRASE, ROOT, Planlegg

MARKS = [f"Qvz{n:02d}xuk" for n in range(50)]
ALIAS = "klient-07"
WATCH = """
import os, socket
class Watched(socket.socket):
    def __init__(self, *args, **more):
        with open(os.environ["SOKLER"], "a") as file:
            file.write("x")
        super().__init__(*args, **more)
socket.socket = Watched
"""


def forms(mark: str) -> list[bytes]:
    """The mark in six encodings."""
    raw = mark.encode()
    return [
        raw,
        mark.encode("utf-16-le"),
        mark.encode("utf-32-le"),
        base64.b64encode(raw)[:10],
        raw.hex().encode(),
        json.dumps(mark)[1:-1].encode("utf-16-be"),
    ]


def files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def test_fifty_marks_are_found_only_in_what_was_asked_for(planlegg: Planlegg) -> None:
    home = planlegg.home
    temporary, watched, given = home / "tmp", home / "vakt", home / "inn"
    for folder in (temporary, watched, given):
        folder.mkdir()
    (watched / "sitecustomize.py").write_text(WATCH)
    sockets = home / "sokler.txt"
    env = {
        "TMPDIR": str(temporary),
        "PYTHONPATH": f"{watched}:{ROOT}",
        "SOKLER": str(sockets),
        "XDG_CACHE_HOME": str(home / "cache"),
    }
    create_store(home / "lager", PASSPHRASE, cost=Kostnad(minne_kib=1024, runder=1, baner=1)).close()
    take = iter(MARKS)
    answers = {
        "format": 1,
        "alias": ALIAS,
        "klientens_ord": [f"Jeg heter {next(take)}."],
        "harde_grenser": [f"Aldri {next(take)}."],
        "svar": {key: {"tekst": f"Jeg vil ha {next(take)} og ikke {next(take)}."} for key in ("1.1", "2.3", "3.2", "4.1", "5.1")},
    }
    words = iter([next(take) for _ in range(38)])
    together = {
        "format": 1,
        "handling": [
            {"gjor": "velg", "tittel": next(words), "forste_steg": next(words), "annerledes": next(words)},
            {"gjor": "stilling", "punkt": "p1", "part": "klient", "stilling": "ENIG", "ord": next(words)},
            {"gjor": "lov", "part": "veileder", "tekst": next(words)},
            {"gjor": "kontakt", "tekst": next(words), "svartid": next(words), "haster": next(words)},
            {"gjor": "oppmote", "punkt": "p1", "kode": "MOTT", "ord": next(words)},
            {"gjor": "si", "punkt": "p1", "hvordan": next(words), "hjalp": next(words), "endre": next(words)},
            {"gjor": "samtykke", "mottaker": "lege", "omfang": ["plan"], "ord": next(words)},
            {"gjor": "trekk", "punkt": "p1", "ord": next(words)},
            {"gjor": "tema", "tekst": " ".join(words)},
        ],
    }
    said = []
    for args in (
        ("klient", "ny", ALIAS),
        ("intervju", ALIAS, "--svar", planlegg.write("inn/svar.toml", answers), "--json"),
        ("sammen", ALIAS, "--fil", planlegg.write("inn/valg.toml", together), "--json"),
        ("forslag", ALIAS, "--json"),
        ("forbered", ALIAS, "--json"),
        ("delta", ALIAS, "--vis", "--json"),
        ("plan", ALIAS, "--angre"),
        ("plan", ALIAS, "--gjor-om"),
        ("plan", ALIAS, "--historikk", "--json"),
        ("plan", ALIAS, "--tidslinje", "--ut", given / "linje.svg"),
        ("klient", "samtykke", ALIAS, "--json"),
        ("eksport", ALIAS, "--format", "json", "--til", given / "ut.json"),
        ("klient", "innsyn", ALIAS, "--til", given / "alt.txt"),
        ("logg",),
        ("lager", "sjekk"),
        ("eksport", ALIAS, "--til", home / "finnes" / "ikke.html"),
        ("sammen", ALIAS, "--punkt", "p9", "--stilling", "ENIG"),
    ):
        done = planlegg(*args, env=env)
        said.append(done.err)
        if args[0] in ("logg", "lager"):
            said.append(done.out)
    told = "\n".join(said).encode()
    assert MARKS[0] in (given / "alt.txt").read_text("utf-8")
    assert sum(mark in (given / "alt.txt").read_text("utf-8") for mark in MARKS) == 50
    left = [path for path in files(home) if given not in path.parents]
    found = [(mark, str(path)) for path in left for mark in MARKS for form in forms(mark) if form in path.read_bytes()]
    assert found == []
    assert [mark for mark in MARKS for form in forms(mark) if form in told] == []
    assert list(temporary.iterdir()) == []
    assert not sockets.exists()
    assert [
        path
        for path in files(home / "lager", given)
        if path.suffix in (".json", ".txt") and path.stat().st_mode & 0o077 and path.name in ("ut.json", "alt.txt")
    ] == []


def test_the_text_of_an_unforeseen_error_is_not_told(planlegg: Planlegg) -> None:
    patch = planlegg.home / "vakt"
    patch.mkdir()
    (patch / "sitecustomize.py").write_text(
        "import planlegg.loading.answers as a\n"
        "def broken(*args, **more): raise RuntimeError('Qvz00xuk er hemmelig')\n"
        "a.load_answers = broken\n"
    )
    done = planlegg("forslag", "--svar", planlegg.write("s.toml", {"format": 1}), env={"PYTHONPATH": f"{patch}:{ROOT}"})
    assert done.code == 1
    assert "RuntimeError" in done.err
    assert "Qvz00xuk" not in done.err
    assert "Traceback" not in done.err
    assert not list(planlegg.home.glob("core*"))
