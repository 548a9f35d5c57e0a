"""Demands in the plan: made by the counsellor with everything that must stand beside them, and ended."""

from datetime import date

from planlegg.domain.bestilling import Synstilstand
from planlegg.domain.find import find_point
from planlegg.domain.hendelse import Krav, KravOpphort
from planlegg.domain.kanikke import KanIkkeFinneKrav, KanIkkeFinnePunkt, KanIkkeKreve, Kravdel
from planlegg.domain.krav import Kravslag, Kravutfall
from planlegg.domain.sak import Sak
from planlegg.domain.undone import ever


def demand(
    case: Sak,
    *,
    slag: Kravslag,
    i_dag: date,
    tekst: str = "",
    vedtak: str = "",
    motytelse: str = "",
    slutt: date | None = None,
    punkt: str = "",
    klientens_syn: str = "",
    syn: Synstilstand = "svart",
) -> tuple[Krav, ...] | KanIkkeKreve | KanIkkeFinnePunkt:
    """Make a demand. A condition names its decision; both kinds name what is given in return, the last day and the client's view.

    Nothing is agreed against somebody's no: an agreed demand on a point the client said no to is refused.
    """
    texts = {
        "tekst": tekst.strip(),
        "vedtak": vedtak.strip(),
        "motytelse": motytelse.strip(),
        "klientens_syn": klientens_syn.strip(),
    }
    missing = _missing(slag, texts, slutt, syn)
    if missing or slutt is None:
        return KanIkkeKreve(grunn="mangler", slag=slag, mangler=missing)
    if slutt < i_dag:
        return KanIkkeKreve(grunn="slutt_forbi", slag=slag)
    point = find_point(case, punkt) if punkt else None
    if isinstance(point, KanIkkeFinnePunkt):
        return point
    if point is not None and slag == "avtalt_krav" and point.refused:
        return KanIkkeKreve(grunn="klienten_uenig", slag=slag, punkt=point.id)
    name = f"k{ever(case.logg, Krav) + 1}"
    made = Krav(id=name, slag=slag, slutt=slutt, syn=syn, punkt=point.id if point else "", **texts)
    return () if any(_same(one, made) for one in case.krav if one.utfall is None) else (made,)


def end_demand(case: Sak, *, krav: str, utfall: Kravutfall, ord: str = "") -> tuple[KravOpphort, ...] | KanIkkeFinneKrav:
    """A demand no longer stands: its time was up, it was met, or it was taken back. That is always possible."""
    found = next((one for one in case.krav if one.id == krav.strip()), None)
    if found is None:
        return KanIkkeFinneKrav(krav=krav, kjente=tuple(one.id for one in case.krav if one.utfall is None))
    return () if found.utfall is not None else (KravOpphort(id=found.id, utfall=utfall, ord=ord),)


def _missing(slag: Kravslag, texts: dict[str, str], slutt: date | None, syn: Synstilstand) -> tuple[Kravdel, ...]:
    wanted: dict[Kravdel, bool] = {
        "tekst": bool(texts["tekst"]),
        "vedtak": slag != "vilkar" or bool(texts["vedtak"]),
        "motytelse": bool(texts["motytelse"]),
        "slutt": slutt is not None,
        "klientens_syn": syn != "svart" or bool(texts["klientens_syn"]),
    }
    return tuple(part for part, there in wanted.items() if not there)


def _same(one: Krav, other: Krav) -> bool:
    return all(getattr(one, field) == getattr(other, field) for field in Krav.__struct_fields__ if field != "id")
