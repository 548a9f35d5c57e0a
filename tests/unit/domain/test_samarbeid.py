"""Contact, people by role, how to be met, who goes on, topics, and a yes to share: what can be decided, and what it leaves."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from planlegg.domain.case_moves import agree_contact
from planlegg.domain.fold import step
from planlegg.domain.hendelse import Hendelse, Innforing, Kontaktavtale, Samtykke, SamtykkeTrukket, TemaLukket
from planlegg.domain.kanikke import (
    KanIkkeFinnePunkt,
    KanIkkeFinneRolle,
    KanIkkeFinneSamtykke,
    KanIkkeFinneTema,
    KanIkkeSamtykke,
    KanIkkeSkrive,
)
from planlegg.domain.samarbeid import BliMott, Kontinuitet, NettverksrolleFjernet
from planlegg.domain.samarbeid_moves import be_met, close_topic, drop_role, go_on, name_role, raise_topic
from planlegg.domain.samtykke_moves import consent_to, give_consent, withdraw_consent
from planlegg.errors import StoreDamaged
from tests.unit.domain.story import NOW, Story

TODAY = NOW.date()


def consent(story: Story, **more: Any) -> Any:
    said: dict[str, Any] = {"mottaker": "ny veileder", "formal": "overlevering", "omfang": ("plan",), "i_dag": TODAY}
    return give_consent(story.sak, **(said | more))


def test_contact_grows_by_what_is_said_and_keeps_the_rest() -> None:
    story = Story()
    story.tell(agree_contact(story.sak, tekst="Melding", neste=date(2026, 3, 9)))
    story.tell(agree_contact(story.sak, svartid="innen to dager", vikar="vakta"))
    story.tell(agree_contact(story.sak, vikar="-", gjennomgang=date(2026, 5, 1)))
    held = story.sak.kontakt
    assert held is not None
    assert (held.tekst, held.neste, held.svartid, held.vikar) == ("Melding", date(2026, 3, 9), "innen to dager", "")
    assert agree_contact(story.sak, svartid="innen to dager") == ()
    assert agree_contact(Story().sak) == KanIkkeSkrive(hva="kontakt")
    assert story.refolded() == story.sak


def test_an_agreement_stored_before_the_fields_came_is_read() -> None:
    story = Story()
    story.add(Kontaktavtale(tekst="Melding", neste=TODAY))
    held = story.sak.kontakt
    assert held is not None
    assert (held.tekst, held.kanal, held.gjennomgang) == ("Melding", "", None)


def test_a_role_says_whom_it_supports_and_the_last_word_on_it_holds() -> None:
    story = Story()
    story.choose("Gå tur")
    story.tell(name_role(story.sak, rolle="søster", stotter="blir med", punkter=("Gå tur",)))
    story.tell(name_role(story.sak, rolle="Søster", far_vite="planen", pa_arket=True))
    [only] = story.sak.nettverk
    assert (only.rolle, only.stotter, only.far_vite, only.pa_arket) == ("søster", "", "planen", True)
    assert name_role(story.sak, rolle="søster", far_vite="planen", pa_arket=True) == ()
    assert isinstance(name_role(story.sak, rolle="lege", punkter=("p9",)), KanIkkeFinnePunkt)
    assert name_role(story.sak, rolle=" ") == KanIkkeSkrive(hva="nettverk")
    assert drop_role(story.sak, rolle="lege") == KanIkkeFinneRolle(rolle="lege", kjente=("søster",))
    assert drop_role(story.sak, rolle="SØSTER") == (NettverksrolleFjernet(rolle="søster"),)
    story.tell(drop_role(story.sak, rolle="søster"))
    assert story.sak.nettverk == ()


def test_wishes_for_the_meeting_and_for_who_goes_on_add_up() -> None:
    story = Story()
    assert be_met(story.sak) == KanIkkeSkrive(hva="bli_mott")
    assert go_on(story.sak) == KanIkkeSkrive(hva="kontinuitet")
    story.tell(be_met(story.sak, tempo="rolig", tolk="somali"))
    story.tell(be_met(story.sak, tolk="-", annen_veileder="helst en kvinne"))
    assert story.sak.bli_mott == BliMott(tempo="rolig", annen_veileder="helst en kvinne")
    assert be_met(story.sak, tempo="rolig") == ()
    story.tell(go_on(story.sak, veileder="den samme", nar=date(2026, 6, 1)))
    story.tell(go_on(story.sak, farvel="et siste møte"))
    assert story.sak.kontinuitet == Kontinuitet(veileder="den samme", nar=date(2026, 6, 1), farvel="et siste møte")


def test_topics_know_who_raised_them_and_what_became_of_them() -> None:
    story = Story()
    story.tell(raise_topic(story.sak, tekst="penger"))
    story.tell(raise_topic(story.sak, tekst="bussen", part="veileder"))
    assert raise_topic(story.sak, tekst="penger") == ()
    assert raise_topic(story.sak, tekst=" ") == KanIkkeSkrive(hva="tema")
    story.tell(close_topic(story.sak, tema="BUSSEN", utfall="parkert"))
    story.tell(close_topic(story.sak, tema="t1"))
    assert [(t.id, t.part, t.utfall) for t in story.sak.temaer] == [("t1", "klient", "tatt_opp"), ("t2", "veileder", "parkert")]
    assert close_topic(story.sak, tema="vær") == KanIkkeFinneTema(tema="vær", kjente=("t2",))


def test_a_yes_holds_until_its_last_day_or_until_it_is_taken_back() -> None:
    story = Story()
    assert consent_to(story.sak, "overlevering", TODAY) == KanIkkeFinneSamtykke(samtykke="overlevering", kjente=())
    story.tell(consent(story, til=date(2026, 4, 1)))
    assert consent(story, til=date(2026, 4, 1)) == ()
    held = consent_to(story.sak, "overlevering", date(2026, 4, 1))
    assert (getattr(held, "id", ""), getattr(held, "omfang", ())) == ("s1", ("plan",))
    over = consent_to(story.sak, "overlevering", date(2026, 4, 2))
    assert over == KanIkkeSamtykke(grunn="gatt_ut", samtykke="s1", dag=date(2026, 4, 1))
    story.tell(withdraw_consent(story.sak, samtykke="s1", ord="nei"))
    assert withdraw_consent(story.sak, samtykke="s1") == ()
    assert consent_to(story.sak, "overlevering", TODAY) == KanIkkeSamtykke(grunn="trukket", samtykke="s1", dag=TODAY)
    assert withdraw_consent(story.sak, samtykke="s7") == KanIkkeFinneSamtykke(samtykke="s7", kjente=("s1",))


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"mottaker": " "}, "uten_mottaker"),
        ({"formal": ""}, "uten_formal"),
        ({"omfang": ("", " ")}, "uten_omfang"),
        ({"omfang": ("plan", "alt")}, "ukjent_del"),
        ({"omfang": ("svar.",)}, "ukjent_del"),
        ({"til": date(2026, 3, 1)}, "gatt_ut"),
    ],
)
def test_a_yes_names_receiver_purpose_and_what(given: dict[str, Any], reason: str) -> None:
    refused = consent(Story(), **given)
    assert isinstance(refused, KanIkkeSamtykke)
    assert refused.grunn == reason


@pytest.mark.parametrize(
    "event",
    [SamtykkeTrukket(id="s1"), TemaLukket(id="t1", utfall="parkert"), Samtykke(id="s1", mottaker="a", formal="b", omfang=("c",))],
)
def test_an_event_about_what_is_not_there_or_there_already_is_damage(event: Hendelse) -> None:
    story = Story()
    if isinstance(event, Samtykke):
        story.add(event)
    entry = Innforing(nr=len(story.entries) + 1, naar=datetime(2026, 3, 2, tzinfo=UTC), av="x", hendelse=event)
    with pytest.raises(StoreDamaged):
        step(story.sak, entry)
