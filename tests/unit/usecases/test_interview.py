"""The conversation with a scripted asker: every submitted answer is kept before the next question."""

from planlegg.domain.sporsmal import Sporsmal
from planlegg.domain.svar import Svar
from planlegg.interview.walk import route
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.usecases.interview import interview

BOOK = Rulebook(rules_folder())
SHORT = route(BOOK.sporsmal, BOOK.deler, short=True)


class Script:
    """Answers in order; what was told is kept. The end of the script is a pause."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.asked: list[tuple[str, str]] = []
        self.told: list[str] = []
        self.lined: list[str] = []

    def ask(self, question: Sporsmal, place: tuple[int, int], old: str) -> str:
        self.asked.append((question.id, old))
        return self.lines.pop(0) if self.lines else "pause"

    def line(self, text: str) -> str:
        self.lined.append(text)
        return self.lines.pop(0) if self.lines else ""

    def tell(self, text: str) -> None:
        self.told.append(text)


def run(*lines: str, known: tuple[Svar, ...] = ()) -> tuple[Script, list[Svar], str]:
    script, kept = Script(*lines), list[Svar]()
    ended = interview(SHORT, known, script, kept.append, str, "nb")
    return script, kept, ended.slutt


def test_answers_are_kept_one_by_one_and_a_pause_ends() -> None:
    script, kept, end = run("dyr", "hopp", "vil ikke", "vet ikke")
    assert [(s.tekst, s.tilstand) for s in kept] == [("dyr", "svart"), ("", "hopp"), ("", "vil_ikke"), ("", "vet_ikke")]
    assert end == "pause"
    assert [asked for asked, _ in script.asked] == [q.id for q in SHORT[:5]]


def test_resume_goes_straight_to_the_same_question() -> None:
    known = tuple(Svar(id=q.id, tekst="x") for q in SHORT[:3])
    script, _, _ = run(known=known)
    assert script.asked[0][0] == SHORT[3].id


def test_back_shows_the_earlier_answer() -> None:
    script, _, _ = run("dyr", "<")
    assert script.asked[2] == (SHORT[0].id, "dyr")


def test_enter_alone_is_asked_once_more_and_then_skipped() -> None:
    script, kept, _ = run("", "")
    assert [asked for asked, _ in script.asked[:3]] == [SHORT[0].id, SHORT[0].id, SHORT[1].id]
    assert kept == [Svar(id=SHORT[0].id, tilstand="hopp")]
    assert script.told


def test_eleven_digits_never_reach_the_keeper() -> None:
    script, kept, _ = run("ring 010190 12345")
    assert "12345" not in kept[0].tekst
    assert any("11 siffer" in told for told in script.told)


def test_help_tells_why_we_ask() -> None:
    script, kept, _ = run("?")
    assert SHORT[0].hvorfor.nb in script.told[0]
    assert kept == []


def test_whole_short_route_ends_done() -> None:
    _, kept, end = run(*["noe"] * 12)
    assert (len(kept), end) == (12, "ferdig")
