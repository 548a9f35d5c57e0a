"""The options: a few activities that differ, a small trial step, waiting, and something else entirely."""

from collections.abc import Sequence

import msgspec

from planlegg.domain.aktivitet import Aktivitet
from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Forslag, ForslagSlag, Forslagssett, Linje
from planlegg.domain.svar import HARDE_GRENSER
from planlegg.domain.tekst import Tekst
from planlegg.domain.uke import KanIkkeUke, Uke
from planlegg.planning.choose import EASING_WAYS, companions, different, ranked
from planlegg.planning.closed import excluded, nearest, repeats
from planlegg.planning.fit import goes_with_the_plan, plan
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.motsagt import contradictions
from planlegg.planning.relevans import is_wholly_met
from planlegg.planning.score import notes, points
from planlegg.planning.shown import hard_quotes, option
from planlegg.planning.steps import trial_steps

VENTE = "vente"
FEWEST = 2


class Utvalg(msgspec.Struct, frozen=True, kw_only=True):
    """What may be shown: everything open in its order, what is picked, and what the week or the law has no room for."""

    rekke: tuple[Vurdert, ...]
    valgt: tuple[Vurdert, ...]
    uten_plass: tuple[tuple[Vurdert, tuple[Sitat, ...]], ...]

    def uten_plass_for(self, activity: str) -> tuple[Sitat, ...]:
        """The words that leave no room for one activity; empty when there is room."""
        return next((quotes for item, quotes in self.uten_plass if item.aktivitet.id == activity), ())


def options(basis: Grunnlag) -> Forslagssett:
    """All that is laid on the table. The same basis always gives the same result, in the same order."""
    picture, chosen = basis.bilde, selection(basis)
    order, picked = list(chosen.rekke), list(chosen.valgt)
    shown = {i.aktivitet.id for i in picked}
    support = [i for i in order if _eases(i) and i.aktivitet.id not in shown and points(i, basis) > 0]
    made: list[Forslag] = []
    for item in picked:
        beside = companions(item.aktivitet, support, frozenset(shown), lambda entries: isinstance(plan(entries, basis)[1], Uke))
        shown |= {i.aktivitet.id for i in beside}
        made.append(option("aktivitet", [item, *beside], basis))
    made += trial_steps(basis, order, at_least=1 if picked else 2)
    made += [_waiting(basis), _something_else(basis, order, picked, shown)]
    _, planned = plan([], basis) if basis.planen else ((), None)
    return Forslagssett(
        antall_svar=picture.antall_svar,
        ikke_tatt_opp=picture.ikke_tatt_opp,
        vil_ikke=picture.vil_ikke,
        forslag=tuple(made),
        utelukket=excluded(basis, chosen.uten_plass),
        gjentak=repeats(basis, {a.id for one in made for a in one.aktiviteter}),
        paminnelser=notes((f for f in basis.om_saken if f.virkning == "paminnelse"), hard_quotes(basis)),
        grenser=tuple(quote for quote in hard_quotes(basis) if quote not in _let_lie(basis)),
        spor=contradictions(basis),
        naermest=None if picked else nearest(basis, chosen.uten_plass),
        planen=planned if isinstance(planned, Uke) else None,
    )


def selection(basis: Grunnlag) -> Utvalg:
    """Which activities are shown as options, and which of those wished for have no room."""
    order = ranked(basis.vurdert, basis)
    wished = [i for i in order if i.kandidat.onsker and may_be_shown(i)]
    no_room = [(i, quotes) for i in wished if (quotes := _no_room(i.aktivitet, basis)) is not None]
    closed = {i.aktivitet.id for i, _ in no_room}
    order = [i for i in order if i.aktivitet.id not in closed]
    wished = [i for i in wished if i.aktivitet.id not in closed]
    # What eases the road stands beside an option; it is one of its own only where little else is wished for.
    picked = different([i for i in wished if i.aktivitet.vei not in EASING_WAYS], basis)
    if len(picked) < FEWEST:
        picked = different(wished, basis)
    return Utvalg(rekke=tuple(order), valgt=tuple(picked), uten_plass=tuple(no_room))


def _no_room(entry: Aktivitet, basis: Grunnlag) -> tuple[Sitat, ...] | None:
    """The words that leave no room for it in a week beside the plan; None when there is room."""
    if not goes_with_the_plan(entry, basis):
        return ()
    _, found = plan([entry], basis)
    return found.sitater if isinstance(found, KanIkkeUke) else None


def _let_lie(basis: Grunnlag) -> set[Sitat]:
    """Topics noted to be let lie, and who is not to know: not to be read out where options are looked at together.

    What the client set as a limit stands.
    """
    kept = ("tema_ligger", "ma_ikke_vite")
    return {limit.sitat for limit in basis.bilde.rammer if limit.slag in kept and limit.sitat.svar != HARDE_GRENSER}


def _waiting(basis: Grunnlag) -> Forslag:
    entry = basis.katalog.get(VENTE)
    texts = basis.tekster
    said = notes((f for f in basis.om_saken if f.virkning == "ma_sies"), hard_quotes(basis))
    return _plain(
        "vente",
        entry.tittel if entry else texts["vente_tittel"],
        entry.forste_steg if entry else texts["vente_forste_steg"],
        said,
    )


def _something_else(basis: Grunnlag, order: list[Vurdert], picked: list[Vurdert], shown: set[str]) -> Forslag:
    """A wish that no option meets yet, or else another way that a strength leads to; failing that, the client's own idea."""
    ways = {i.aktivitet.vei for i in picked}
    met = {e.sitat for i in picked for e in i.kandidat.onsker}
    open_ = [i for i in order if i.aktivitet.id not in shown and may_be_shown(i) and points(i, basis) > 0]
    unmet = [i for i in open_ if any(e.sitat not in met for e in i.kandidat.onsker)]
    other_way = [i for i in open_ if i.aktivitet.vei not in ways and (i.kandidat.onsker or i.kandidat.styrker)]
    # With nothing chosen there is no programme to be an alternative to: only what is open to all.
    for item in (*unmet, *other_way) if picked else (i for i in open_ if i.aktivitet.slag == "tilbud"):
        if _no_room(item.aktivitet, basis) is None:
            return option("noe_annet", [item], basis)
    return _plain("noe_annet", basis.tekster["noe_annet_tittel"], basis.tekster["noe_annet_forste_steg"], _not_listed(basis))


def _not_listed(basis: Grunnlag) -> tuple[Linje, ...]:
    """Wishes of the client's own that nothing in the catalogue meets: they can stand in a plan all the same."""
    met = {e.sitat for i in basis.vurdert for e in i.kandidat.onsker}
    text = basis.tekster["ikke_i_lista"]
    return tuple(
        Linje(regel="ikke-i-lista", tekst=fill(text, sitat=wish.sitat.tekst), sitat=wish.sitat)
        for wish in basis.bilde.onsker
        if wish.egen and wish.sitat not in met
    )[:FEWEST]


def _plain(kind: ForslagSlag, title: Tekst, step: Tekst, said: Sequence[Linje]) -> Forslag:
    """An option without an activity of the catalogue."""
    return Forslag(
        id=kind,
        slag=kind,
        tittel=title,
        forste_steg=step,
        timer_per_uke=0.0,
        aktiviteter=(),
        ma_sies=tuple(said),
    )


def _eases(item: Vurdert) -> bool:
    """Whether it can stand beside an option: a need leads to it, or a wish for just this that is no strength already.

    «jobbe med mat» is no wish to «lære om mat», and who cooks for sixty needs no small step towards cooking.
    """
    found = item.kandidat
    mastered = found.styrker and (item.aktivitet.vei != "hverdag" or item.aktivitet.slag == "steg")
    wished = any(is_wholly_met(one) for one in found.onsker) and not mastered
    return item.aktivitet.vei in EASING_WAYS and bool(found.behov or wished) and not found.unngaa


def may_be_shown(item: Vurdert) -> bool:
    """Whether it is something to take part in that the client has not said no to."""
    return not item.kandidat.unngaa and item.aktivitet.slag not in ("steg", "pause")
