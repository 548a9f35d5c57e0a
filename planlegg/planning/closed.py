"""What is not an option, why, what one can ask; and what lies nearest when everything wished for is closed."""

from collections.abc import Collection, Sequence

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Gjentak, Naermest, Utelukket
from planlegg.planning.fit import goes_with_the_plan
from planlegg.planning.grunnlag import Grunnlag, Vurdert, fill
from planlegg.planning.score import points

WEEK, LAW, REFUSED = "uka-gar-ikke-opp", "kombineres-ikke", "sagt-nei"
"""Reasons that planning gives itself, where a rule would have its id."""


def excluded(basis: Grunnlag, no_week: Sequence[tuple[Vurdert, tuple[Sitat, ...]]]) -> tuple[Utelukket, ...]:
    """What the client's words led to but a limit or a legal condition closes: once for each rule, or for the same words, with what one can ask."""
    found: dict[tuple[str, str], Utelukket] = {}
    told: set[tuple[str, Sitat]] = set()
    for item in sorted(basis.vurdert, key=lambda i: i.aktivitet.id):
        if not (item.kandidat.onsker or item.kandidat.unngaa or item.kandidat.styrker):
            continue
        for finding in item.av("utelukk"):
            one = Utelukket(
                id=item.aktivitet.id,
                tittel=item.aktivitet.tittel,
                regel=finding.regel,
                kilde=finding.kilde,
                grunn=finding.tekst,
                sitat=finding.sitater[0] if finding.sitater else None,
                spor_om=finding.spor_om or basis.tekster["spor_om_unntak"],
            )
            if one.sitat is None or (one.id, one.sitat) not in told:
                found.setdefault((one.id, one.regel), one)
            told |= {(one.id, quote) for quote in finding.sitater}
    return (*found.values(), *_by_planning(basis, no_week), *_refused(basis))


def _by_planning(basis: Grunnlag, no_week: Sequence[tuple[Vurdert, tuple[Sitat, ...]]]) -> tuple[Utelukket, ...]:
    """What finds no room in the week, and what the law does not let stand beside the plan."""
    texts, closed = basis.tekster, []
    for item, quotes in no_week:
        together = goes_with_the_plan(item.aktivitet, basis)
        said = "», «".join(quote.tekst for quote in quotes)
        closed.append(
            Utelukket(
                id=item.aktivitet.id,
                tittel=item.aktivitet.tittel,
                regel=WEEK if together else LAW,
                kilde="",
                grunn=(fill(texts["uka_gar_ikke_opp"], ord=said) if quotes else texts["uka_er_full"])
                if together
                else texts["kombineres_ikke"],
                sitat=quotes[0] if together and quotes else None,
                spor_om=texts["spor_om_unntak"],
            )
        )
    return tuple(closed)


def _refused(basis: Grunnlag) -> tuple[Utelukket, ...]:
    """What the client has said no to stays out until they say otherwise."""
    texts = basis.tekster
    return tuple(
        Utelukket(
            id=key,
            tittel=basis.katalog[key].tittel,
            regel=REFUSED,
            kilde="",
            grunn=fill(texts["sagt_nei_ord"], ord=said) if said else texts["sagt_nei"],
            sitat=None,
            spor_om=texts["sagt_nei_spor"],
        )
        for key, said in sorted(basis.avslag.items())
        if key in basis.katalog
    )


def nearest(basis: Grunnlag, no_week: Sequence[tuple[Vurdert, tuple[Sitat, ...]]]) -> Naermest | None:
    """Of all that is wished for and closed by the client's own limits: the one that needs fewest of them changed."""
    by_week = {item.aktivitet.id: quotes for item, quotes in no_week}
    closed: list[tuple[int, int, str, Vurdert, tuple[Sitat, ...]]] = []
    for item in basis.vurdert:
        shut = item.av("utelukk")
        quotes = tuple(dict.fromkeys([*(q for f in shut for q in f.sitater), *by_week.get(item.aktivitet.id, ())]))
        own = quotes and all(f.sitater for f in shut)
        if own and item.kandidat.onsker and not item.kandidat.unngaa and item.aktivitet.id not in basis.avslag:
            closed.append((len(quotes), -points(item, basis), item.aktivitet.id, item, quotes))
    if not closed:
        return None
    *_, item, quotes = min(closed, key=lambda one: one[:3])
    return Naermest(id=item.aktivitet.id, tittel=item.aktivitet.tittel, sitater=quotes)


def repeats(basis: Grunnlag, shown: Collection[str]) -> tuple[Gjentak, ...]:
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
