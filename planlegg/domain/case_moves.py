"""Promises, contact, and what was shown, told or written."""

from datetime import date
from typing import Any

from planlegg.domain.aktivitet import Plasstatus
from planlegg.domain.find import find_promise
from planlegg.domain.hendelse import (
    Eksportert,
    FortaltOmPlasser,
    Kontaktavtale,
    Leser,
    Oppgave,
    OppgaveGjort,
    Part,
    Vist,
    Vistgrunn,
)
from planlegg.domain.kanikke import KanIkkeFinneOppgave, KanIkkeSkrive
from planlegg.domain.sak import Sak
from planlegg.domain.undone import ever


def promise(case: Sak, *, part: Part, tekst: str, frist: date | None = None) -> tuple[Oppgave, ...] | KanIkkeSkrive:
    """One of the two promises something. The promise is ``o1``, ``o2`` …, never used again."""
    text = tekst.strip()
    if not text:
        return KanIkkeSkrive(hva="oppgave")
    if any((o.part, o.tekst, o.frist) == (part, text, frist) for o in case.apne_oppgaver()):
        return ()
    return (Oppgave(id=f"o{ever(case.logg, Oppgave) + 1}", part=part, tekst=text, frist=frist),)


def keep_promise(case: Sak, *, oppgave: str) -> tuple[OppgaveGjort, ...] | KanIkkeFinneOppgave:
    """A promise was kept."""
    found = find_promise(case, oppgave)
    if isinstance(found, KanIkkeFinneOppgave):
        return found
    return () if found.gjort is not None else (OppgaveGjort(id=found.id),)


def agree_contact(
    case: Sak, *, tekst: str = "", neste: date | None = None, gjennomgang: date | None = None, **said: str
) -> tuple[Kontaktavtale, ...] | KanIkkeSkrive:
    """How and when the two have contact. What is empty stands as it was, the next time too; ``-`` alone empties a text.

    ``said`` are the other texts of ``Kontaktavtale``.
    """
    before = case.kontakt
    old = {field: getattr(before, field) for field in Kontaktavtale.__struct_fields__} if before is not None else {"tekst": ""}
    new: dict[str, Any] = {key: text.strip() for key, text in {"tekst": tekst, **said}.items() if text.strip()}
    new = {key: "" if text == "-" else text for key, text in new.items()}
    new |= {key: day for key, day in {"neste": neste, "gjennomgang": gjennomgang}.items() if day is not None}
    event = Kontaktavtale(**(old | new))
    if event == Kontaktavtale(tekst=""):
        return KanIkkeSkrive(hva="kontakt")
    return () if before is not None and event == Kontaktavtale(**old) else (event,)


def show_options(
    case: Sak, *, forslag: tuple[str, ...], aktiviteter: tuple[str, ...], grunner: tuple[Vistgrunn, ...] = ()
) -> tuple[Vist, ...]:
    """Options were laid on the table; the same ones for the same reasons twice in a row are one showing."""
    event = Vist(forslag=forslag, aktiviteter=aktiviteter, grunner=grunner)
    last = next((entry.hendelse for entry in reversed(case.logg) if isinstance(entry.hendelse, Vist)), None)
    return () if last == event else (event,)


def tell_places(case: Sak, *, aktivitet: str, status: Plasstatus, sjekket: date | None = None) -> tuple[FortaltOmPlasser, ...]:
    """The client was told about places; the same news twice in a row is told once."""
    told = next((p for p in reversed(case.plasser) if p.aktivitet == aktivitet), None)
    if told is not None and (told.status, told.sjekket) == (status, sjekket):
        return ()
    return (FortaltOmPlasser(aktivitet=aktivitet, status=status, sjekket=sjekket),)


def note_export(*, format: str, innhold: str, leser: Leser) -> tuple[Eksportert]:
    """A document was written."""
    return (Eksportert(format=format, innhold=innhold, leser=leser),)
