"""Not knowing anything, in every language and by every way of entering: small steps, and no programme."""

from pathlib import Path

import pytest

from planlegg.domain.svar import HARDE_GRENSER, Svar, Svarsett
from planlegg.interview.reply import understand as reply
from planlegg.usecases.propose import propose, understand
from tests.properties.interviews import PARAGRAPHS, QUESTIONS
from tests.properties.made import DATA, DAY
from tests.run import Planlegg

SAID = (
    "Vet ikke.", "jeg vet ikke helt", "Vet ikke hva jeg vil", "Aner ikke", "Usikker", "Ingen anelse", "?",
    "Veit ikkje.", "Eg veit ikkje", "Eg veit ikkje kva eg vil", "Inga aning",
    "I don't know.", "don’t know", "Not sure", "No idea", "Dunno",
)  # fmt: skip


@pytest.mark.parametrize(
    "shape", [tuple(PARAGRAPHS), tuple(QUESTIONS), (*PARAGRAPHS, HARDE_GRENSER)], ids=["avsnitt", "spørsmål", "med grenser"]
)
@pytest.mark.parametrize("words", SAID)
def test_typed_as_an_answer_everywhere(words: str, shape: tuple[str, ...]) -> None:
    answers = Svarsett(alias="k", svar=tuple(Svar(id=name, tekst=words) for name in shape))
    picture, found = understand(answers, DATA), propose(answers, DATA, DAY)
    assert (picture.onsker, picture.unngaa, picture.styrker, picture.rammer) == ((), (), (), ())
    assert set(picture.vet_ikke) == set(shape)
    assert [option.slag for option in found.forslag].count("provesteg") >= 2
    kinds = {DATA.katalog[a.id].slag for option in found.forslag for a in option.aktiviteter}
    assert kinds <= {"steg", "pause", "tilbud"}


@pytest.mark.parametrize("words", ["vet ikke", "Veit ikkje.", "Jeg vet ikke", "eg veit ikkje", "Don't know", "I don’t know."])
def test_typed_at_a_question_it_is_the_state_and_no_words(words: str) -> None:
    said = reply(DATA.sporsmal[0], words)
    assert isinstance(said, Svar)
    assert (said.tilstand, said.tekst) == ("vet_ikke", "")


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
@pytest.mark.parametrize("given", [{"tilstand": "vet_ikke"}, {"tekst": "Veit ikkje."}])
def test_through_the_command_line_in_each_language(tmp_path: Path, given: dict[str, str], sprak: str) -> None:
    planlegg = Planlegg(tmp_path)
    file = planlegg.write(
        "svar.toml", {"format": 1, "alias": "klient-01", "malform": sprak, "svar": dict.fromkeys(PARAGRAPHS, given)}
    )
    found = planlegg.ok("forslag", "--svar", file, "--json").json
    assert found["sprak"] == sprak
    assert [option["slag"] for option in found["forslag"]].count("provesteg") >= 2
    assert "aktivitet" not in [option["slag"] for option in found["forslag"]]
