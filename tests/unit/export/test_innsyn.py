"""Why options were on the table, kept as it was shown and told in full to the client."""

from datetime import UTC, datetime

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.fold import fold
from planlegg.domain.forslag import Forslagssett, Linje, Utelukket
from planlegg.domain.hendelse import Innforing, Opprettet, Vist, Vistgrunn
from planlegg.domain.tekst import Tekst
from planlegg.export.historikk_verdier import Ordbok
from planlegg.export.innsyn_json import as_object
from planlegg.export.innsyn_text import as_text
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.usecases.innsyn import everything
from planlegg.usecases.shown_reasons import _lines, showing

NOW = datetime(2026, 3, 2, tzinfo=UTC)
WHY = Tekst(nb="Du vil ut", nn="Du vil ut nn", en="You want out")
SHOWN = Vist(
    forslag=("aktivitet:hage",),
    aktiviteter=("hage",),
    grunner=(
        Vistgrunn(til="hage", side="for", regel="r1", sitat="ute i lufta", svar="2.3", vekt=4, tekst="Du vil ut"),
        Vistgrunn(til="kafe", side="utelukket", regel="r2", sitat="ikke kunder", svar="2.4", tekst="Det er kunder der"),
    ),
)


def test_a_line_keeps_all_the_words_it_rests_on_and_its_weight_once() -> None:
    line = Linje(regel="r1", tekst=WHY, sitat=Sitat("2.3", 0, "ute"), ogsa=(Sitat("2.4", 3, "lufta"),), vekt=4)
    first, other = _lines("hage", "for", (line,), "en")
    assert (first.svar, first.sitat, first.vekt, first.tekst) == ("2.3", "ute", 4, "You want out")
    assert (other.svar, other.sitat, other.vekt, other.regel) == ("2.4", "lufta", 0, "r1")


def test_what_was_left_out_is_kept_with_why() -> None:
    left = Utelukket(id="kafe", tittel=WHY, regel="r2", kilde="", grunn=WHY, sitat=Sitat("2.4", 0, "ikke kunder"), spor_om=WHY)
    found = Forslagssett(
        antall_svar=1, ikke_tatt_opp=(), vil_ikke=(), forslag=(), utelukket=(left,), gjentak=(), paminnelser=(), grenser=()
    )
    assert showing(found, "nn").grunner == (
        Vistgrunn(til="kafe", side="utelukket", regel="r2", sitat="ikke kunder", svar="2.4", tekst="Du vil ut nn"),
    )


def test_the_client_reads_why_with_the_words_the_answer_the_rule_and_the_weight() -> None:
    case = fold([Innforing(nr=n, naar=NOW, av="veileder", hendelse=e) for n, e in enumerate((Opprettet(alias="k"), SHOWN), 1)])
    found = everything(case, ())
    book = Ordbok(words=str, sprak="nb", titler={"hage": "Hagearbeid", "kafe": "Kafé"}, sporsmal={})
    text = as_text(found, Rulebook(rules_folder()).historikk, book)
    assert "- Hagearbeid\n    Dette talte for:\n      Du vil ut «ute i lufta» (2.3, r1, +4)" in text
    assert "- Kafé\n      Det er kunder der «ikke kunder» (2.4, r2)" in text
    [shown] = as_object(found)["vist"]
    assert shown["grunner"][0] == {
        "til": "hage", "side": "for", "regel": "r1", "sitat": "ute i lufta", "svar": "2.3", "vekt": 4, "tekst": "Du vil ut"
    }  # fmt: skip


def test_an_older_showing_has_no_reasons_and_can_be_read() -> None:
    old = msgspec.json.decode(b'{"type":"vist","forslag":["x"],"aktiviteter":["y"]}', type=Vist)
    assert old.grunner == ()
    assert msgspec.json.decode(msgspec.json.encode(SHOWN), type=Vist) == SHOWN
