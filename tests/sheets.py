"""What a client may read, put together for invented situations in three languages, and the program's own words in it."""

import re
import tempfile
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import tomli_w

from planlegg.domain.fold import fold
from planlegg.domain.forslag import Forslagssett
from planlegg.domain.hendelse import (
    FaktaGitt,
    Hendelse,
    Innforing,
    Oppgave,
    Opprettet,
    OrdNotert,
    Svarte,
    Tilbakemelding,
    Valgte,
)
from planlegg.domain.sak import Sak
from planlegg.domain.samarbeid import BliMott, Kontaktavtale, Kontinuitet, Nettverksrolle
from planlegg.domain.stance_moves import take_stance
from planlegg.domain.svar import Svar, Svarsett
from planlegg.domain.tekst import Sprak
from planlegg.domain.tidslinje import ahead, steps
from planlegg.export import ark_text, demo_text, forslag_text, klientark, motetark, tidslinje_text
from planlegg.export.historikk_verdier import Ordbok
from planlegg.loading.answers import load_answers
from planlegg.loading.locale import translator
from planlegg.loading.places import rules_folder
from planlegg.loading.rulebook import Rulebook
from planlegg.text.lix import lix
from planlegg.usecases.propose import propose
from tests.properties.made import DATA, DAY
from tests.run import ROOT, as_answers, situations

LANGUAGES: tuple[Sprak, ...] = ("nb", "nn", "en")
OWN = tomllib.loads((ROOT / "tests/data/ark.toml").read_text("utf-8"))["vignett"]
SITUATIONS: list[dict[str, Any]] = [*situations(), *OWN]
NAMES = ("forslag", "plan", "motet", "tidslinje", "demo")
WHEN = datetime(2026, 11, 23, 12, tzinfo=UTC)
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”")
_LAYOUT = re.compile(r"^\s*(?:[-+?*!…]|\d+\.)?\s*")


@cache
def answers_of(key: str) -> Svarsett:
    """The answers of a situation by its id, read as the program reads them."""
    situation = next(s for s in SITUATIONS if s["id"] == key)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "svar.toml"
        file.write_text(tomli_w.dumps(as_answers(situation)), encoding="utf-8")
        return load_answers(file, [q.id for q in DATA.sporsmal]).svarsett


@cache
def options_of(key: str) -> Forslagssett:
    return propose(answers_of(key), DATA, DAY)


@cache
def case_of(key: str, sprak: Sprak) -> Sak:
    """A case with what meetings leave behind: agreed, open and refused things, tasks of both, feedback and a next day."""
    answers, found = answers_of(key), options_of(key)
    events: list[Hendelse] = [Opprettet(alias=answers.alias, malform=sprak), FaktaGitt(fakta=answers.fakta)]
    events += [Svarte(svar=answer) for answer in answers.svar]
    events.append(Svarte(svar=Svar(id="8.3", tekst="Da prøver vi noe mindre.")))
    events.append(OrdNotert(ord=answers.klientens_ord))
    main = [option.aktiviteter[0] for option in found.forslag if option.aktiviteter]
    for nr, activity in enumerate(main[:3], 1):
        events.append(
            Valgte(
                punkt=f"p{nr}",
                aktivitet=activity.id,
                tittel=activity.tittel.pa(sprak),
                forste_steg=activity.forste_steg.pa(sprak),
                nar=date(2026, 12, nr),
                timer_per_uke=3.5,
                dager_per_uke=2,
                annerledes="«kort dag»",
            )
        )
    case = _folded(events)
    events += list(_taken(case, "p1", "klient", "ENIG_MED_FORBEHOLD", "«bare om det er rolig»"))
    events += list(_taken(case, "p1", "veileder", "ENIG", ""))
    events += list(_taken(case, "p2", "klient", "UENIG", "«ikke nå»"))
    events += [
        Oppgave(id="o1", part="veileder", tekst="«Ringe og spørre»", frist=date(2026, 11, 27)),
        Oppgave(id="o2", part="klient", tekst="«Tenke over det»", frist=date(2026, 12, 4)),
        Kontaktavtale(
            tekst="«Melding på telefon»",
            neste=DAY + timedelta(days=9),
            kanal="«melding»",
            dager="«tirsdager»",
            svartid="«innen to dager»",
            haster="«ring vakta»",
            vikar="«kollegaen»",
            gjennomgang=DAY + timedelta(days=60),
            uteblir="«send en melding»",
        ),
        Nettverksrolle(rolle="«søster»", stotter="«blir med»", far_vite="«alt»", punkter=("p1",), pa_arket=True),
        BliMott(tempo="«rolig»", annen_veileder="«en annen»"),
        Kontinuitet(veileder="«den samme»", overtar="«en kollega»", nar=DAY + timedelta(days=90), farvel="«en kaffe»"),
        Tilbakemelding(punkt="p1", endre="«begynne senere»"),
    ]
    return _folded(events)


def _taken(case: Sak, punkt: str, part: Any, stilling: Any, ord: str) -> Iterator[Hendelse]:
    moved = take_stance(case, punkt=punkt, part=part, stilling=stilling, ord=ord)
    assert isinstance(moved, tuple | list), moved
    yield from moved


def _folded(events: list[Hendelse]) -> Sak:
    return fold([Innforing(nr=nr, naar=WHEN, av="veileder", hendelse=event) for nr, event in enumerate(events, 1)])


def sheets(situation: dict[str, Any], sprak: Sprak) -> dict[str, list[str]]:
    """Each sheet by name, as lines of text. ``demo`` is the demo's way of telling of the same options."""
    key, words = situation["id"], translator(sprak)
    found, case = options_of(key), case_of(key, sprak)
    book = _book()
    told = {
        "forslag": forslag_text.as_text(found, words, sprak, all_lines=True),
        "plan": ark_text.render(klientark.sheet(case, DAY, book.hjemler, words, sprak), sprak),
        "motet": ark_text.render(motetark.sheet(case, DAY, words, sprak), sprak),
        "tidslinje": _road(case, book, sprak),
        "demo": "\n".join([demo_text._options(found, words, sprak), demo_text._closed(found, words, sprak)]),
    }
    return {name: [line for line in text.split("\n") if line.strip()] for name, text in told.items()}


@cache
def _book() -> Rulebook:
    return Rulebook(rules_folder())


def _road(case: Sak, book: Rulebook, sprak: Sprak) -> str:
    """The time line as the two look at it together."""
    titles = {key: entry.tittel.pa(sprak) for key, entry in DATA.katalog.items()}
    asked = {question.id: question.tekst.pa(sprak) for question in book.sporsmal}
    told = Ordbok(words=translator(sprak), sprak=sprak, titler=titles, sporsmal=asked)
    return tidslinje_text.as_text(
        tidslinje_text.marks(steps(case), ahead(case, DAY), book.historikk, told, DAY), translator(sprak), sprak
    )


@cache
def _titles(sprak: Sprak) -> re.Pattern[str]:
    titles = sorted({entry.tittel.pa(sprak) for entry in DATA.katalog.values()}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, titles)))


def own_words(line: str, sprak: Sprak, instead: str = "") -> str:
    """The program's own words of a line: quotes and titles of the catalogue are replaced, and marks in front taken out."""
    left = line
    while _QUOTED.search(left):
        left = _QUOTED.sub(instead, left)
    return _LAYOUT.sub("", _titles(sprak).sub(instead, left)).strip()


def lix_of(lines: list[str], sprak: Sprak) -> float:
    """LIX of the program's own words, with one short word for each quote and title; each line is at least one sentence."""
    return lix("\n\n".join(own_words(line, sprak, "dette") for line in lines))
