"""Everything in the rules folder: rules, sources, questions, weights and words for reading."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from planlegg.domain.hensyn import Hensyn, Uttrykk
from planlegg.domain.historieord import Historieord
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.kontaktforslag import Kontaktforslag
from planlegg.domain.likebehandling import Likeord
from planlegg.domain.regel import Regel
from planlegg.domain.sporsmal import Del, Sporsmal
from planlegg.domain.tekst import Tekst
from planlegg.errors import Fault, FaultyFile
from planlegg.interview.lesedata import Lesedata
from planlegg.loading.datafiles import DATA_LIMIT, read_blocks, same_ids, toml_files
from planlegg.loading.places import rules_folder
from planlegg.loading.strict import convert, nearest
from planlegg.loading.toml import read_toml
from planlegg.rules import bare

T = TypeVar("T")
REGELFILER = (
    "vilkar.toml",
    "harde_grenser.toml",
    "rammer.toml",
    "tilpasninger.toml",
    "ressurser.toml",
    "nettverk.toml",
    "tidligere.toml",
    "ma_sies.toml",
    "paminnelser.toml",
    "smaa_steg.toml",
)


ANDRE_FILER = (
    "bestilling.toml",
    "historikk.toml",
    "hjemler.toml",
    "kontakt.toml",
    "lesing.toml",
    "likebehandling.toml",
    "ordliste.toml",
    "satser.toml",
    "sjargong.toml",
    "sporsmal.toml",
    "tekster.toml",
    "valg.toml",
    "vekter.toml",
)
"""What else may stand in the folder; each is read by what needs it."""
TAKEN_FROM_HERE = ("bestilling.toml", "historikk.toml", "likebehandling.toml", "valg.toml")
"""Files that are the same in most offices: a folder without one uses the shipped one. Any other that is missing is named."""


class Rulebook:
    """The rules folder, each part read when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def ukjente_filer(self) -> tuple[Fault, ...]:
        """Files that nothing reads: misspelt, or put there in the belief that every file counts."""
        known = (*REGELFILER, *ANDRE_FILER)
        names = sorted(path.name for path in self.folder.iterdir() if path.is_file())
        return tuple(_unread(name, known) for name in names if name not in known and ".tom" in name.lower())

    @cached_property
    def regler(self) -> tuple[Regel, ...]:
        """All rules, in the order of the files."""
        faulty: list[Fault] = []
        rules: list[Regel] = []
        for path in toml_files(self.folder, REGELFILER):
            rules += read_blocks(path, {"regel": Regel})["regel"]
        faulty += same_ids(rules, "regel")
        faulty += [fault for rule in rules for fault in bare(rule)]
        if faulty:
            raise FaultyFile(str(self.folder), faulty)
        return tuple(rules)

    @cached_property
    def hjemler(self) -> dict[str, Hjemmel]:
        """The sources by id."""
        sources: list[Hjemmel] = self._blocks("hjemler.toml", {"hjemmel": Hjemmel})["hjemmel"]
        return {source.id: source for source in sources}

    @cached_property
    def historikk(self) -> dict[str, Historieord]:
        """Wordings of events by id."""
        wordings: list[Historieord] = self._blocks("historikk.toml", {"hendelse": Historieord})["hendelse"]
        return {wording.id: wording for wording in wordings}

    @cached_property
    def sporsmal(self) -> tuple[Sporsmal, ...]:
        return tuple(self._questions["sporsmal"])

    @cached_property
    def deler(self) -> tuple[Del, ...]:
        return tuple(self._questions["del"])

    @cached_property
    def lesedata(self) -> Lesedata:
        """Words that reading of answers needs."""
        return self._whole("lesing.toml", Lesedata)

    @cached_property
    def likeord(self) -> Likeord:
        """What must never matter, and what is tried to see that it does not."""
        return self._whole("likebehandling.toml", Likeord)

    @cached_property
    def vekter(self) -> dict[str, int]:
        """Named weights of the score, in points."""
        tree = self._tree("vekter.toml")
        return self._checked("vekter.toml", tree.get("vekt", {}), dict[str, int])

    @cached_property
    def tekster(self) -> dict[str, Tekst]:
        """Wording of the lines that planning makes itself."""
        tree = self._tree("tekster.toml")
        return self._checked("tekster.toml", tree.get("tekst", {}), dict[str, Tekst])

    @cached_property
    def hensyn(self) -> tuple[Hensyn, ...]:
        """What can matter when choosing."""
        return tuple(self._choosing["hensyn"])

    @cached_property
    def kontaktforslag(self) -> tuple[Kontaktforslag, ...]:
        """What the office suggests for an agreement on contact; nothing when the office has no such file."""
        if not (self.folder / "kontakt.toml").is_file():
            return ()
        return tuple(self._blocks("kontakt.toml", {"forslag": Kontaktforslag})["forslag"])

    @cached_property
    def uttrykk(self) -> tuple[Uttrykk, ...]:
        """What people say when something is too big."""
        return tuple(self._choosing["uttrykk"])

    @cached_property
    def _choosing(self) -> dict[str, list[Any]]:
        return self._blocks("valg.toml", {"hensyn": Hensyn, "uttrykk": Uttrykk})

    @cached_property
    def _questions(self) -> dict[str, list[Any]]:
        return self._blocks("sporsmal.toml", {"del": Del, "sporsmal": Sporsmal})

    def _folder_of(self, name: str) -> Path:
        """The folder itself; the shipped one for a file that an office need not have and does not."""
        return self.folder if name not in TAKEN_FROM_HERE or (self.folder / name).is_file() else rules_folder()

    def _blocks(self, name: str, blocks: dict[str, type[Any]]) -> dict[str, list[Any]]:
        [path] = toml_files(self._folder_of(name), [name])
        found = read_blocks(path, blocks)
        faults = [fault for kind, values in found.items() for fault in same_ids(values, kind)]
        if faults:
            raise FaultyFile(str(path), faults)
        return found

    def _whole(self, name: str, kind: type[T]) -> T:
        tree = self._tree(name)
        return self._checked(name, {key: value for key, value in tree.items() if key != "format"}, kind)

    def _tree(self, name: str) -> dict[str, Any]:
        [path] = toml_files(self._folder_of(name), [name])
        return read_toml(path, limit=DATA_LIMIT)

    def _checked(self, name: str, tree: object, kind: type[T]) -> T:
        value, faults = convert(tree, kind)
        if value is None:
            raise FaultyFile(str(self.folder / name), faults)
        return value


def _unread(name: str, known: Sequence[str]) -> Fault:
    near = nearest(name.split(".")[0], [one.split(".")[0] for one in known])
    if near:
        return Fault(name, "fila blir ikke lest. Mente du «{nar}»?", nar=f"{near}.toml")
    return Fault(name, "fila blir ikke lest. Regler kan stå i {filer}.", filer=", ".join(REGELFILER))
