"""Promises, contact, and what was shown, told or written."""

from datetime import date

from planlegg.domain.aktivitet import Plasstatus
from planlegg.domain.find import find_promise
from planlegg.domain.hendelse import Eksportert, FortaltOmPlasser, Kontaktavtale, Leser, Oppgave, OppgaveGjort, Part, Vist
from planlegg.domain.kanikke import KanIkkeFinneOppgave, KanIkkeSkrive
from planlegg.domain.sak import Sak


def promise(case: Sak, *, part: Part, tekst: str, frist: date | None = None) -> tuple[Oppgave, ...] | KanIkkeSkrive:
    """One of the two promises something. The promise is ``o1``, ``o2`` …, never used again."""
    text = tekst.strip()
    if not text:
        return KanIkkeSkrive(hva="oppgave")
    if any((o.part, o.tekst, o.frist) == (part, text, frist) for o in case.apne_oppgaver()):
        return ()
    return (Oppgave(id=f"o{len(case.oppgaver) + 1}", part=part, tekst=text, frist=frist),)


def keep_promise(case: Sak, *, oppgave: str) -> tuple[OppgaveGjort, ...] | KanIkkeFinneOppgave:
    """A promise was kept."""
    found = find_promise(case, oppgave)
    if isinstance(found, KanIkkeFinneOppgave):
        return found
    return () if found.gjort is not None else (OppgaveGjort(id=found.id),)


def agree_contact(case: Sak, *, tekst: str = "", neste: date | None = None) -> tuple[Kontaktavtale, ...] | KanIkkeSkrive:
    """How and when the two have contact. Without ``tekst`` the words stand and only the next time is new."""
    text = tekst.strip() or (case.kontakt.tekst if case.kontakt is not None else "")
    if not text and neste is None:
        return KanIkkeSkrive(hva="kontakt")
    if case.kontakt is not None and (case.kontakt.tekst, case.kontakt.neste) == (text, neste):
        return ()
    return (Kontaktavtale(tekst=text, neste=neste),)


def show_options(case: Sak, *, forslag: tuple[str, ...], aktiviteter: tuple[str, ...]) -> tuple[Vist, ...]:
    """Options were laid on the table; the same ones twice in a row are one showing."""
    if case.vist and (case.vist[-1].forslag, case.vist[-1].aktiviteter) == (forslag, aktiviteter):
        return ()
    return (Vist(forslag=forslag, aktiviteter=aktiviteter),)


def tell_places(case: Sak, *, aktivitet: str, status: Plasstatus, sjekket: date | None = None) -> tuple[FortaltOmPlasser, ...]:
    """The client was told about places; the same news twice in a row is told once."""
    told = next((p for p in reversed(case.plasser) if p.aktivitet == aktivitet), None)
    if told is not None and (told.status, told.sjekket) == (status, sjekket):
        return ()
    return (FortaltOmPlasser(aktivitet=aktivitet, status=status, sjekket=sjekket),)


def note_export(*, format: str, innhold: str, leser: Leser) -> tuple[Eksportert]:
    """A document was written."""
    return (Eksportert(format=format, innhold=innhold, leser=leser),)
