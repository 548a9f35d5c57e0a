"""The order as a document: the same sections always, and every text in it is data."""

import re
from typing import Any, get_args

import pytest

from planlegg.domain.bestilling import Bestilling, Deling, Faktum, Grunn, Syn, Vilkar, Vurdert
from planlegg.domain.bestilling_moves import make
from planlegg.domain.bestillingsskjema import Delid
from planlegg.export import ark_html, ark_text
from planlegg.export.bestilling_doc import document
from planlegg.loading.bestilling import load_form
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from tests.unit.domain.story import NOW, Story

EVIL = "<script>alert(1)</script> \x1b[31m {tittel} {{ 7*7 }} & “”"
SOURCES = Rulebook(rules_folder()).hjemler
FORM = load_form(rules_folder())
YES = Deling(ja=True, dag=NOW.date(), gitt_ved="muntlig")


def paper(order: Bestilling, sprak: Any = "nb") -> Any:
    story = Story()
    story.choose("Bibliotek")
    story.choose("Kurs")
    story.agree("p1")
    story.tell(make(story.sak, order))
    return document(story.sak, story.sak.bestillinger[0], FORM, SOURCES, sprak)


@pytest.mark.parametrize("sprak", ["nb", "nn", "en"])
def test_every_section_stands_there_also_when_it_is_empty(sprak: Any) -> None:
    made = paper(Bestilling(deling=YES, syn=Syn(tilstand="vet_ikke")), sprak)
    assert [s.tittel for s in made.avsnitt] == [part.tittel.pa(sprak) for part in FORM.avsnitt]
    assert len(made.avsnitt) == len(get_args(Delid))
    assert all(s.linjer or s.punkter for s in made.avsnitt)


def test_a_point_under_a_condition_is_never_called_voluntary() -> None:
    condition = Vilkar(
        tekst="Kurs.", punkt="p2", vedtak="V", vedtak_dag=NOW.date(), hjemmel="sotjl-20", folge="F", fortalt=NOW.date()
    )
    made = {
        part.id: section
        for part, section in zip(
            FORM.avsnitt, paper(Bestilling(punkter=("p1", "p2"), deling=YES, vilkar=(condition,))).avsnitt, strict=True
        )
    }
    assert [point.tittel for point in made["frivillig"].punkter] == ["p1  Bibliotek"]
    assert "p2" in " ".join(made["vilkar"].punkter[0].linjer)
    assert "ikke spurt" in " ".join(made["vilkar"].punkter[0].linjer)


def test_all_texts_are_data() -> None:
    order = Bestilling(
        ber_om=EVIL,
        deling=YES,
        syn=Syn(tekst=EVIL),
        fakta=(Faktum(tekst=EVIL, samtale=NOW.date()),),
        vurdert=(Vurdert(tittel=EVIL, utfall="venter", grunn=EVIL),),
        grunn=(Grunn(tekst=EVIL, hjemmel="fvl-17", bygger_pa=("f1",)),),
    )
    made = paper(order)
    page = ark_html.render(made, "nb")
    assert "<script" not in page
    assert "\x1b" not in page
    assert "{tittel}" in ark_text.render(made)
    assert "49" not in re.sub(r"<style>.*?</style>", "", page, flags=re.S)
