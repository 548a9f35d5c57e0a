"""What ``planlegg bestilling`` shows and writes: a version, what is missing, and the form to fill in."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from planlegg.commands.session import Session
from planlegg.domain.bestillingsskjema import Mangel, Skjema
from planlegg.domain.bestillingsversjon import Bestillingsversjon
from planlegg.domain.dokument import Dokument
from planlegg.domain.sak import Sak
from planlegg.errors import Exit, UsageFault
from planlegg.text.shell import last_word

if TYPE_CHECKING:
    from planlegg.usecases.bestilling import Grunnlag

TAKEN_BACK = (
    "Klienten har trukket sitt ja til versjon {nr}. Spør på nytt, og lag en ny versjon med --fil FIL. Ingenting er endret."
)


class Place(msgspec.Struct, frozen=True):
    """Where the document goes, if anywhere, and as what."""

    file: Path | None
    form: str
    replace: bool

    def check(self) -> None:
        """Refuse a place that is taken or not there, before anything is saved."""
        if self.file is not None and self.file.exists() and not self.replace:
            raise UsageFault("{sti} finnes fra før og er ikke rørt. Velg et annet navn, eller bruk --overskriv.", sti=self.file)
        if self.file is not None and not self.file.parent.is_dir():
            raise UsageFault("Mappa {mappe} finnes ikke. Lag den først.", mappe=self.file.parent)


def form(run: Session) -> Skjema:
    from planlegg.loading.bestilling import load_form

    return load_form(run.rulebook.folder)


def basis(run: Session) -> "Grunnlag":
    """What an order is checked against today."""
    from planlegg.usecases.bestilling import Grunnlag

    book, today = run.rulebook, run.now().date()
    return Grunnlag(
        skjema=form(run),
        sporsmal=book.sporsmal,
        kilder=frozenset(key for key, one in book.hjemler.items() if one.gjelder_til is None or one.gjelder_til >= today),
        katalog=run.katalog,
        lesedata=book.lesedata,
    )


def template(run: Session, case: Sak) -> None:
    """The form to fill in, on stdout."""
    from planlegg.export.bestilling_mal import template as made
    from planlegg.terminal import out

    out.data(made(form(run), case, run.sprak))


def complete(run: Session, alias: str) -> None:
    """Nothing is missing."""
    from planlegg.terminal import out

    if run.as_json:
        _json(run, run.case(alias), None, ())
    else:
        out.say(run.words("Bestillingen er komplett. Ingenting er lagret."))


def stopped(run: Session, alias: str, missing: tuple[Mangel, ...]) -> int:
    """Every hard stop by name: where, what is missing, and what to do."""
    if run.as_json:
        _json(run, run.case(alias), None, missing)
        return Exit.USAGE
    lines, words = [], form(run)
    for one in missing:
        told, where = words.stoppet(one.stopp), f" ({one.gjelder})" if one.gjelder else ""
        lines.append(f"- {one.stopp}{where}: {told.tekst.pa(run.sprak)} {told.gjor.pa(run.sprak)}")
    raise UsageFault(
        "Bestillingen kan ikke gå videre ennå. Ingenting er lagret.\n{liste}\nFå en fil å fylle ut med: planlegg bestilling --mal {alias}",
        liste="\n".join(lines),
        alias=last_word(alias),
    )


def version(run: Session, alias: str, number: int | None, place: Place) -> None:
    """The newest version, or the one that was asked for, on the screen or in a file."""
    from planlegg.export import ark_text
    from planlegg.export.bestilling_doc import document, version_lines
    from planlegg.terminal import out

    case, words = run.case(alias), form(run)
    last = len(case.bestillinger)
    if number is not None and number > last:
        raise UsageFault("Bestillingen har ingen versjon {nr}. Siste er {siste}.", nr=number, siste=last)
    shown = case.bestillinger[(number or last) - 1]
    paper = document(case, shown, words, run.rulebook.hjemler, run.sprak)
    if place.file is not None:
        if shown.status == "TRUKKET":
            raise UsageFault(TAKEN_BACK, nr=shown.nummer)
        _write(run, alias, paper, place.file, place)
    if run.as_json:
        _json(run, case, shown, ())
    elif place.file is None:
        out.show(ark_text.render(paper, run.sprak))
        out.show("\n".join(version_lines(case, words, run.sprak)))


def _write(run: Session, alias: str, paper: Dokument, file: Path, place: Place) -> None:
    from planlegg.commands.outside import write_from_case
    from planlegg.export import ark_html, ark_text
    from planlegg.terminal import out
    from planlegg.text.harmless import visible

    text = ark_html.render(paper, run.sprak) if place.form == "html" else visible(ark_text.render(paper, run.sprak))
    write_from_case(run, alias, file, text, form=f"bestilling-{place.form}", leser="saksbehandler", replace=place.replace)
    out.say(run.words("Skrevet til {sti}. Fila er ikke kryptert; ta vare på den.").format(sti=file))


def _json(run: Session, case: Sak, shown: Bestillingsversjon | None, missing: tuple[Mangel, ...]) -> None:
    from planlegg.export.bestilling_json import as_object
    from planlegg.terminal import out

    out.json_object(as_object(case, shown, missing, form(run), run.sprak))
