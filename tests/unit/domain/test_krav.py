"""Demands: everything must stand beside them, the client's no is never overruled, and they end."""

from datetime import date
from typing import Any

import pytest

from planlegg.domain.hear_moves import heard, plan_to_hear
from planlegg.domain.kanikke import KanIkkeFinneHoring, KanIkkeFinneKrav, KanIkkeKreve
from planlegg.domain.krav_moves import demand, end_demand
from planlegg.domain.stance_moves import take_stance

from .story import Story

TODAY = date(2026, 3, 2)
WHOLE: dict[str, Any] = {
    "slag": "vilkar",
    "tekst": "Komme på mandager",
    "vedtak": "Vedtak 2. februar",
    "motytelse": "Stønad",
    "slutt": date(2026, 4, 1),
    "klientens_syn": "Helst tirsdager",
    "i_dag": TODAY,
}


@pytest.mark.parametrize("part", ["tekst", "vedtak", "motytelse", "klientens_syn"])
def test_what_is_missing_is_told_by_name(part: str) -> None:
    refused = demand(Story().sak, **(WHOLE | {part: " "}))
    assert isinstance(refused, KanIkkeKreve)
    assert refused.mangler == (part,)


def test_everything_that_is_missing_is_told_at_once() -> None:
    refused = demand(Story().sak, slag="avtalt_krav", i_dag=TODAY)
    assert isinstance(refused, KanIkkeKreve)
    assert refused.mangler == ("tekst", "motytelse", "slutt", "klientens_syn")


def test_not_wanting_to_say_is_a_view_too() -> None:
    story = Story()
    story.tell(demand(story.sak, **(WHOLE | {"klientens_syn": "", "syn": "vil_ikke"})))
    assert [(k.id, k.syn) for k in story.sak.krav] == [("k1", "vil_ikke")]


def test_a_demand_is_not_agreed_against_a_no_and_never_makes_an_agreement() -> None:
    story = Story()
    point = story.choose("Gå tur")
    story.tell(take_stance(story.sak, punkt=point, part="klient", stilling="UENIG"))
    refused = demand(story.sak, **(WHOLE | {"slag": "avtalt_krav", "punkt": point}))
    assert isinstance(refused, KanIkkeKreve)
    assert (refused.grunn, refused.punkt) == ("klienten_uenig", point)
    story.tell(demand(story.sak, **(WHOLE | {"punkt": point})))
    assert story.sak.status != "AVTALT"


def test_a_demand_ends_and_its_id_is_not_used_again() -> None:
    story = Story()
    story.tell(demand(story.sak, **WHOLE))
    assert demand(story.sak, **WHOLE) == ()
    assert story.sak.krav[0].gjelder(TODAY)
    assert not story.sak.krav[0].gjelder(date(2026, 4, 2))
    story.tell(end_demand(story.sak, krav="k1", utfall="trukket", ord="vedtaket er endret"))
    assert not story.sak.krav[0].gjelder(TODAY)
    assert end_demand(story.sak, krav="k1", utfall="oppfylt") == ()
    story.tell(demand(story.sak, **WHOLE))
    assert [k.id for k in story.sak.krav] == ["k1", "k2"]
    assert end_demand(story.sak, krav="k9", utfall="oppfylt") == KanIkkeFinneKrav(krav="k9", kjente=("k2",))


def test_a_day_that_has_been_is_no_last_day() -> None:
    refused = demand(Story().sak, **(WHOLE | {"slutt": date(2026, 3, 1)}))
    assert isinstance(refused, KanIkkeKreve)
    assert refused.grunn == "slutt_forbi"


def test_just_hearing_how_it_goes_stands_by_itself() -> None:
    story = Story()
    story.tell(plan_to_hear(story.sak, dag=date(2026, 3, 9)))
    assert plan_to_hear(story.sak, dag=date(2026, 3, 9)) == ()
    assert story.sak.krav == ()
    assert story.sak.status == "UTKAST"
    story.tell(heard(story.sak, horing="h1"))
    assert story.sak.horinger[0].gjort is not None
    assert heard(story.sak, horing="h2") == KanIkkeFinneHoring(horing="h2", kjente=())
