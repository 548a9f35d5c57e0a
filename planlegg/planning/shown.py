"""One activity, and one option, as they are shown: reasons, unknowns, what it gives and takes, and its week."""

from collections.abc import Sequence

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Forslag, ForslagAktivitet, ForslagSlag, Linje
from planlegg.domain.tekst import Tekst
from planlegg.domain.uke import Uke
from planlegg.planning.fit import plan
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.score import notes, points, reasons_against, reasons_for
from planlegg.planning.week import Del
from planlegg.planning.weigh import gives_and_takes

APART = "bare-et-eksempel"


def hard_quotes(basis: Grunnlag) -> tuple[Sitat, ...]:
    """The words of every hard limit, each once, in the order they were said."""
    return tuple(dict.fromkeys(limit.sitat for limit in basis.bilde.rammer if limit.hard))


def option_activity(item: Vurdert, basis: Grunnlag, part: Del | None = None) -> ForslagAktivitet:
    """One activity as it is shown: reasons, unknowns, adaptations and what must be said. ``part`` is how much of it fits."""
    activity, hard = item.aktivitet, hard_quotes(basis)
    [amount] = (part,) if part else plan([activity], basis)[0]
    gives, takes = gives_and_takes(item, basis)
    return ForslagAktivitet(
        id=activity.id,
        tittel=activity.tittel,
        setning=activity.setning,
        forste_steg=_first_step(item, basis),
        avgjores_av=activity.beslutter,
        timer_per_uke=amount.timer,
        dager_per_uke=amount.dager,
        grunner_for=reasons_for(item, basis),
        grunner_mot=reasons_against(item, basis),
        ukjent=notes(item.av("ukjent"), hard),
        tilpasning=(*notes(item.av("tilpasning"), hard), *_without_examples(item, basis)),
        ma_sies=notes(item.av("ma_sies"), hard),
        plasser=activity.plasser,
        poeng=points(item, basis),
        kan_fore_til=tuple(basis.katalog[i].tittel for i in activity.forer_til if i in basis.katalog and i not in basis.stengt),
        nye_hjelpere=activity.nye_hjelpere,
        gir=tuple(level.tekst for level in gives),
        krever=tuple(level.tekst for level in takes),
    )


def option(kind: ForslagSlag, items: Sequence[Vurdert], basis: Grunnlag) -> Forslag:
    """Activities that go together, with the week they could make."""
    parts, found = plan([i.aktivitet for i in items], basis)
    activities = tuple(option_activity(item, basis, part) for item, part in zip(items, parts, strict=True))
    return Forslag(
        id=f"{kind}:{'+'.join(i.aktivitet.id for i in items)}",
        slag=kind,
        tittel=items[0].aktivitet.tittel,
        forste_steg=activities[0].forste_steg,
        timer_per_uke=_together([a.timer_per_uke for a in activities]),
        aktiviteter=activities,
        uke=found if isinstance(found, Uke) else None,
    )


def _without_examples(item: Vurdert, basis: Grunnlag) -> tuple[Linje, ...]:
    """What the client has said no to is only an example here: it can be about something else, and that is to be said."""
    text = basis.tekster.get("unntatt")
    quotes = dict.fromkeys(one.sitat for one in item.kandidat.unntatt) if text else ()
    return tuple(
        Linje(regel=APART, tekst=fill(text, sitat=" ".join(quote.tekst.split())), sitat=quote) for quote in quotes if text
    )


def _first_step(item: Vurdert, basis: Grunnlag) -> Tekst:
    """The catalogue's own; where it has none, to find out more together."""
    step = item.aktivitet.forste_steg
    return step if step.nb else basis.tekster["finne_ut_steg"]


def _together(hours: Sequence[float | None]) -> float | None:
    """The sum; unknown as soon as one of them is."""
    known = [one for one in hours if one is not None]
    return sum(known) if len(known) == len(hours) else None
