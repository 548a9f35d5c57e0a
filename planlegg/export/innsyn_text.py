"""Everything that is held about one client, for the client to read: in their language, under plain headings."""

from collections.abc import Iterator, Mapping, Sequence

from planlegg.domain.hendelse import Innforing, Vist, Vistgrunn
from planlegg.domain.historieord import Historieord
from planlegg.errors import mark
from planlegg.export import historikk, logg_text, plan_text
from planlegg.export.historikk import stamp
from planlegg.export.historikk_verdier import PARTS, Ordbok
from planlegg.usecases.innsyn import Gittsvar, Innsyn

STATES = {
    "hopp": mark("hoppet over"),
    "vil_ikke": mark("ville ikke svare"),
    "vet_ikke": mark("vet ikke ennå"),
    "ikke_spurt": mark("ikke spurt"),
}
SIDES = {
    "for": mark("Dette talte for:"),
    "mot": mark("Dette talte imot:"),
    "ukjent": mark("Dette visste vi ikke:"),
    "tilpasning": mark("Dette måtte passes til:"),
    "ma_sies": mark("Dette måtte sies:"),
}


def as_text(found: Innsyn, wordings: Mapping[str, Historieord], book: Ordbok) -> str:
    """Answers with old ones, why things were shown, the plan in every version, all that was written, documents, and who looked."""
    case, words = found.sak, book.words
    history = historikk.lines(case.logg, wordings, "arkiv", book, wrong_too=True)
    parts = [
        (mark("Svarene dine"), [line for one in found.svar for line in _answer(one, book)]),
        (mark("Muligheter dere så på, og hvorfor"), [line for one in found.visninger for line in _shown(*one, book)]),
        (mark("Planen, alle versjoner"), [plan_text.version_text(v, words, book.sprak) for v in case.versjoner]),
        (mark("Alt som er skrevet ned"), [historikk.as_text(history, words, book.sprak)]),
        (
            mark("Dokumenter som er skrevet ut"),
            [f"{stamp(e.naar)}  {e.format}, {e.leser}, {e.innhold[:16]}" for e in case.eksporter],
        ),
        (
            mark("Hvem som har sett eller endret saken"),
            [logg_text.as_text(found.logg, {line.sak: "" for line in found.logg}, words)],
        ),
    ]
    head = words("Alt som er lagret om deg under «{alias}»").format(alias=case.alias)
    told = [f"{words(title)}\n\n" + ("\n".join(line for line in lines if line) or words("Ingenting.")) for title, lines in parts]
    return "\n\n\n".join([head, *told])


def _answer(one: Gittsvar, book: Ordbok) -> Iterator[str]:
    answer, words = one.hendelse.svar, book.words
    said = f"«{answer.tekst}»" if answer.tilstand == "svart" else words(STATES[answer.tilstand])
    who = words(PARTS["klient"][answer.hvem])
    when = f"{stamp(one.innforing.naar)}, " + words("skrevet av {hvem}").format(hvem=words("veilederen"))
    yield f"{answer.id}  {book.sporsmal.get(answer.id, '')}".rstrip()
    yield f"    {who}: {said}"
    notes = [when]
    if one.hendelse.rettet:
        notes.append(words("rettet"))
    if not one.gjelder:
        notes.append(words("gjelder ikke lenger"))
    yield f"    ({'; '.join(notes)})"


def _shown(entry: Innforing, event: Vist, book: Ordbok) -> Iterator[str]:
    words = book.words
    yield stamp(entry.naar)
    for name in dict.fromkeys(event.aktiviteter):
        yield f"- {book.titler.get(name, name)}"
        own = [reason for reason in event.grunner if reason.til == name]
        for side, heading in SIDES.items():
            lines = list(_reasons([reason for reason in own if reason.side == side]))
            if lines:
                yield f"    {words(heading)}"
                yield from lines
    left = [reason for reason in event.grunner if reason.side == "utelukket"]
    if left:
        yield words("Dette ble ikke vist som mulighet:")
    for reason in left:
        yield f"- {book.titler.get(reason.til, reason.til)}"
        yield from _reasons([reason])


def _reasons(found: Sequence[Vistgrunn]) -> Iterator[str]:
    for reason in found:
        quote = f" «{reason.sitat}»" if reason.sitat and reason.sitat not in reason.tekst else ""
        source = ", ".join(part for part in (reason.svar, reason.regel, f"{reason.vekt:+d}" if reason.vekt else "") if part)
        yield f"      {reason.tekst}{quote} ({source})".replace("       «", "      «")
