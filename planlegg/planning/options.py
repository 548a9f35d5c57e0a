"""The options: a few activities that differ, a small trial step, waiting, and something else entirely."""

from collections.abc import Collection

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett, Gjentak, Utelukket
from planlegg.domain.funn import Funn
from planlegg.planning.amount import days_per_week, hours_per_week
from planlegg.planning.choose import EASING_WAYS, companions, different, ranked
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.score import as_line, notes, points, reasons_against, reasons_for

VENTE = "vente"
FEWEST = 2


def options(basis: Grunnlag) -> Forslagssett:
    """All that is laid on the table. The same basis always gives the same result, in the same order."""
    picture = basis.bilde
    order = ranked(basis.vurdert, basis)
    wished = [i for i in order if i.kandidat.onsker and _may_be_shown(i)]
    # What eases the road stands beside an option; it is one of its own only where little else is wished for.
    picked = different([i for i in wished if i.aktivitet.vei not in EASING_WAYS], basis)
    if len(picked) < FEWEST:
        picked = different(wished, basis)
    shown = {i.aktivitet.id for i in picked}
    support = [i for i in order if _eases(i) and i.aktivitet.id not in shown and points(i, basis) > 0]
    made: list[Forslag] = []
    for item in picked:
        beside = companions(item.aktivitet, support, frozenset(shown))
        shown |= {i.aktivitet.id for i in beside}
        made.append(_option("aktivitet", [item, *beside], basis))
    made += _trial_steps(basis, order, at_least=1 if picked else 2)
    made += [_waiting(basis), _something_else(basis, order, picked, shown)]
    return Forslagssett(
        antall_svar=picture.antall_svar,
        ikke_tatt_opp=picture.ikke_tatt_opp,
        vil_ikke=picture.vil_ikke,
        forslag=tuple(made),
        utelukket=_excluded(basis),
        gjentak=_repeats(basis, {a.id for option in made for a in option.aktiviteter}),
        paminnelser=notes((f for f in basis.om_saken if f.virkning == "paminnelse"), hard_quotes(basis)),
        grenser=hard_quotes(basis),
    )


def hard_quotes(basis: Grunnlag) -> tuple[Sitat, ...]:
    """The words of every hard limit, each once, in the order they were said."""
    return tuple(dict.fromkeys(limit.sitat for limit in basis.bilde.rammer if limit.hard))


def option_activity(item: Vurdert, basis: Grunnlag) -> ForslagAktivitet:
    """One activity as it is shown: reasons, unknowns, adaptations and what must be said."""
    activity = item.aktivitet
    hours, hard = hours_per_week(activity, basis.bilde), hard_quotes(basis)
    return ForslagAktivitet(
        id=activity.id,
        tittel=activity.tittel,
        setning=activity.setning,
        forste_steg=activity.forste_steg,
        avgjores_av=activity.beslutter,
        timer_per_uke=hours,
        dager_per_uke=days_per_week(activity, basis.bilde, hours),
        grunner_for=reasons_for(item, basis),
        grunner_mot=reasons_against(item),
        ukjent=notes(item.av("ukjent"), hard),
        tilpasning=notes(item.av("tilpasning"), hard),
        ma_sies=notes(item.av("ma_sies"), hard),
        plasser=activity.plasser,
        poeng=points(item, basis),
        kan_fore_til=tuple(basis.katalog[i].tittel for i in activity.forer_til if i in basis.katalog),
        nye_hjelpere=activity.nye_hjelpere,
    )


def _option(kind: str, items: list[Vurdert], basis: Grunnlag) -> Forslag:
    activities = tuple(option_activity(i, basis) for i in items)
    return Forslag(
        id=f"{kind}:{'+'.join(i.aktivitet.id for i in items)}",
        slag=kind,  # type: ignore[arg-type]
        tittel=items[0].aktivitet.tittel,
        forste_steg=items[0].aktivitet.forste_steg,
        timer_per_uke=sum(a.timer_per_uke for a in activities),
        aktiviteter=activities,
    )


def _trial_steps(basis: Grunnlag, order: list[Vurdert], at_least: int) -> list[Forslag]:
    """Small steps that a rule calls for, in the rules' order; more of them when nothing else is known."""
    found: dict[str, list[Funn]] = {}
    for finding in basis.om_saken:
        if finding.virkning == "provesteg":
            found.setdefault(finding.aktivitet, []).append(finding)
    judged = {i.aktivitet.id: i for i in order}
    steps = [(judged[step], findings) for step, findings in found.items() if step in judged]
    return [_trial_step(item, findings, basis) for item, findings in steps[:at_least]]


def _trial_step(item: Vurdert, findings: list[Funn], basis: Grunnlag) -> Forslag:
    made = _option("provesteg", [item], basis)
    reasons = tuple(as_line(f) for f in findings)
    [activity] = made.aktiviteter
    return msgspec.structs.replace(
        made, aktiviteter=(msgspec.structs.replace(activity, grunner_for=(*reasons, *activity.grunner_for)),)
    )


def _waiting(basis: Grunnlag) -> Forslag:
    entry = basis.katalog.get(VENTE)
    texts = basis.tekster
    said = notes((f for f in basis.om_saken if f.virkning == "ma_sies"), hard_quotes(basis))
    return Forslag(
        id=VENTE,
        slag="vente",
        tittel=entry.tittel if entry else texts["vente_tittel"],
        forste_steg=entry.forste_steg if entry else texts["vente_forste_steg"],
        timer_per_uke=0.0,
        aktiviteter=(),
        ma_sies=said,
    )


def _something_else(basis: Grunnlag, order: list[Vurdert], picked: list[Vurdert], shown: set[str]) -> Forslag:
    """A wish that no option meets yet, or else another way that a strength leads to; failing that, the client's own idea."""
    ways = {i.aktivitet.vei for i in picked}
    met = {e.sitat for i in picked for e in i.kandidat.onsker}
    open_ = [i for i in order if i.aktivitet.id not in shown and _may_be_shown(i) and points(i, basis) > 0]
    unmet = [i for i in open_ if any(e.sitat not in met for e in i.kandidat.onsker)]
    other_way = [i for i in open_ if i.aktivitet.vei not in ways and (i.kandidat.onsker or i.kandidat.styrker)]
    # With nothing chosen there is no programme to be an alternative to: only what is open to all.
    for item in (*unmet, *other_way) if picked else (i for i in open_ if i.aktivitet.slag == "tilbud"):
        return _option("noe_annet", [item], basis)
    return Forslag(
        id="noe_annet",
        slag="noe_annet",
        tittel=basis.tekster["noe_annet_tittel"],
        forste_steg=basis.tekster["noe_annet_forste_steg"],
        timer_per_uke=0.0,
        aktiviteter=(),
    )


def _eases(item: Vurdert) -> bool:
    """Whether it can stand beside an option: the client's own words about a wish or a need must lead to it."""
    return item.aktivitet.vei in EASING_WAYS and bool(item.kandidat.onsker or item.kandidat.behov) and not item.kandidat.unngaa


def _may_be_shown(item: Vurdert) -> bool:
    """Whether it is something to take part in that the client has not said no to."""
    return not item.kandidat.unngaa and item.aktivitet.slag not in ("steg", "pause")


def _excluded(basis: Grunnlag) -> tuple[Utelukket, ...]:
    """What the client's words led to but a limit or a legal condition closes: once for each rule, with what one can ask."""
    found: dict[tuple[str, str], Utelukket] = {}
    for item in sorted(basis.vurdert, key=lambda i: i.aktivitet.id):
        if not (item.kandidat.onsker or item.kandidat.unngaa or item.kandidat.styrker):
            continue
        for finding in item.av("utelukk"):
            excluded = Utelukket(
                id=item.aktivitet.id,
                tittel=item.aktivitet.tittel,
                regel=finding.regel,
                kilde=finding.kilde,
                grunn=finding.tekst,
                sitat=finding.sitater[0] if finding.sitater else None,
                spor_om=finding.spor_om or basis.tekster["spor_om_unntak"],
            )
            found.setdefault((excluded.id, excluded.regel), excluded)
    return (*found.values(), *_refused(basis))


def _refused(basis: Grunnlag) -> tuple[Utelukket, ...]:
    """What the client has said no to stays out until they say otherwise."""
    texts = basis.tekster
    return tuple(
        Utelukket(
            id=key,
            tittel=basis.katalog[key].tittel,
            regel="sagt-nei",
            kilde="",
            grunn=fill(texts["sagt_nei_ord"], ord=said) if said else texts["sagt_nei"],
            sitat=None,
            spor_om=texts["sagt_nei_spor"],
        )
        for key, said in sorted(basis.avslag.items())
        if key in basis.katalog
    )


def _repeats(basis: Grunnlag, shown: Collection[str]) -> tuple[Gjentak, ...]:
    """Things tried before, with the words about them and what must differ now.

    What is shown and builds on something that was tried is named too: the next one of the kind must also differ.
    """
    by_quote = {t.sitat: t for t in basis.bilde.tidligere}
    tried = {i.aktivitet.id: [by_quote[e.sitat] for e in i.kandidat.tidligere if e.sitat in by_quote] for i in basis.vurdert}
    found: dict[tuple[str, Sitat], Gjentak] = {}
    for item in sorted(basis.vurdert, key=lambda i: i.aktivitet.id):
        entry = item.aktivitet
        of_base = tried.get(entry.bygger_pa, []) if entry.id in shown else []
        for earlier in (*tried[entry.id], *of_base):
            if earlier.ble_ikke_bra or earlier.avslatt:
                words = earlier.ble_ikke_bra[0] if earlier.ble_ikke_bra else earlier.sitat
                repeat = Gjentak(id=entry.id, tittel=entry.tittel, tidligere_ord=words, ma_vaere_annerledes=earlier.annerledes)
                found[entry.id, words] = repeat
    return tuple(found.values())
