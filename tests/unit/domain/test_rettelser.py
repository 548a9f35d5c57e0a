"""Words of an answer that was put right are not to be seen in the history."""

from datetime import UTC, datetime

from planlegg.domain.hendelse import Angret, Hendelse, Innforing, Opprettet, Rettet, Svarte
from planlegg.domain.rettelser import without_wrong
from planlegg.domain.svar import Rettelse, Svar

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def log(*events: Hendelse) -> list[Innforing]:
    return [Innforing(nr=n, naar=NOW, av="veileder", hendelse=event) for n, event in enumerate(events, 1)]


def said(text: str, *, rettet: bool = False, key: str = "2.3") -> Svarte:
    return Svarte(svar=Svar(id=key, tekst=text), rettet=rettet)


def test_the_old_words_and_what_was_quoted_of_them_are_out() -> None:
    quoted = Rettet(rettelse=Rettelse(svar="2.3", sitat="galt", les_som="onske"))
    found = without_wrong(log(Opprettet(alias="k"), said("galt"), quoted, said("noe", key="1.1"), said("riktig", rettet=True)))
    assert "galt" not in repr(found)
    assert "riktig" in repr(found)
    assert "noe" in repr(found)


def test_a_new_answer_that_is_no_correction_hides_nothing() -> None:
    events = log(said("før"), said("nå"))
    assert without_wrong(events) == tuple(events)


def test_a_correction_that_was_undone_hides_nothing() -> None:
    events = log(Opprettet(alias="k"), said("galt"), said("riktig", rettet=True), Angret(hendelser=(3,)))
    assert without_wrong(events) == tuple(events)
