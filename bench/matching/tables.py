"""The tables, as markdown. Pure: from what was measured to text, by the name of the place in a document."""

from collections.abc import Iterable, Sequence
from statistics import median

from bench.matching.kinds import KEPT, LABELS, OWN, in_order, name
from bench.matching.measures import typical_ratio
from bench.matching.results import Measured, Missing, Run, Timed
from bench.matching.targets import build_mb, build_s, spaced, start_s, targets

MEASURES = (("R@1", "r1"), ("R@5", "r5"), ("nDCG@10", "ndcg"))


def tables(measured: Measured) -> dict[str, str]:
    """Every table that something was measured for."""
    found = {"maal": goals(measured)}
    if measured.quality:
        found["kvalitet"] = overall(measured.quality)
        found |= {f"slag-{measure}": by_kind(measured.ran(), measure) for _, measure in MEASURES}
    if measured.timed:
        found |= {
            "storrelse": at_scale(measured.times()),
            "fart": speed(measured.timed),
            "start": start(measured.times()),
            "bygg": building(measured.times()),
        }
    return found


def overall(quality: Sequence[Run | Missing]) -> str:
    rows = []
    for one in quality:
        if isinstance(one, Missing):
            rows.append([LABELS[one.engine], one.why, "", "", "", ""])
            continue
        figures = (one.overall.r1, one.overall.r5, one.overall.ndcg, one.avoid5)
        avoidance = one.kinds["avoidance"].r1 if "avoidance" in one.kinds else None
        rows.append([LABELS[one.engine], *map(_share, figures), _share(avoidance)])
    return _table(["motor", "R@1", "R@5", "nDCG@10", "avoid@5", f"R@1, {name('avoidance')}"], rows)


def by_kind(runs: Sequence[Run], measure: str) -> str:
    """One row for each kind; the best figures of the row in bold."""
    rows = []
    for kind in in_order({kind for run in runs for kind in run.kinds}):
        figures = [round(getattr(run.kinds[kind], measure), 3) for run in runs]
        shown = [f"**{_share(figure)}**" if figure == max(figures) else _share(figure) for figure in figures]
        rows.append([f"{name(kind)} (`{kind}`)", str(runs[0].kinds[kind].n), *shown])
    return _table(["slag", "n", *(LABELS[run.engine] for run in runs)], rows)


def goals(measured: Measured) -> str:
    rows = []
    for one in targets(measured):
        best = f"{_figure(one.best[0])} ({LABELS[one.best[1]]})" if one.best else "–"
        rows.append([one.what, f"{one.side} {one.limit:g}", _figure(one.own), _figure(one.trial), best, one.reached()])
    return _table(["mål", "grense", "planlegg", "med e5 (forsøk)", "beste grunnlinje", "nådd"], rows)


def speed(timed: Sequence[Timed | Missing]) -> str:
    """First how many times as long as planlegg, then milliseconds."""
    rows = []
    for one in timed:
        if isinstance(one, Missing):
            rows.append(["", LABELS[one.engine], one.why, "", "", "", ""])
            continue
        p50, p95 = [run.p50_ms for run in one.answering], [run.p95_ms for run in one.answering]
        ratios = [_ratio(one, timed, "answering", measure) for measure in ("p50_ms", "p95_ms")]
        spread = f"{min(p50):.2f}–{max(p50):.2f}"
        rows.append([spaced(one.size), LABELS[one.engine], *ratios, f"{median(p50):.2f}", f"{median(p95):.2f}", spread])
    return _table(["oppføringer", "motor", "× planlegg p50", "× planlegg p95", "p50 ms", "p95 ms", "p50 i rundene"], rows)


def at_scale(timed: Sequence[Timed]) -> str:
    """Quality of the sample that the speed was measured with; every round gives the same."""
    rows = []
    for one in timed:
        whole = one.answering[0].overall
        rows.append([spaced(one.size), LABELS[one.engine], str(whole.n), *map(_share, (whole.r1, whole.r5, whole.ndcg))])
    return _table(["oppføringer", "motor", "n", "R@1", "R@5", "nDCG@10"], rows)


def start(timed: Sequence[Timed]) -> str:
    """Engines that keep their index, and planlegg in any case."""
    rows = []
    for one in timed:
        if one.engine == OWN or start_s(one) is not None:
            index = "bygd på nytt" if start_s(one) is None else "lest fra fil"
            seconds = median(run.cold_s for run in one.answering)
            rows.append(
                [spaced(one.size), LABELS[one.engine], _ratio(one, timed, "answering", "cold_s"), f"{seconds:.3f}", index]
            )
    return _table(["oppføringer", "motor", "× planlegg", "start til svar s", "indeks"], rows)


def building(timed: Sequence[Timed]) -> str:
    """Engines that can write their index to a file."""
    rows = []
    for one in timed:
        if one.engine in KEPT:
            ratios = [_ratio(one, timed, "building", measure) for measure in ("build_s", "peak_mb")]
            rows.append([spaced(one.size), LABELS[one.engine], *ratios, f"{build_s(one):.2f}", f"{build_mb(one):.0f}"])
    return _table(["oppføringer", "motor", "× planlegg tid", "× planlegg minne", "bygge s", "minne på det meste MB"], rows)


def _ratio(one: Timed, timed: Sequence[Timed | Missing], process: str, measure: str) -> str:
    """How many times as much as planlegg at the same size; empty when planlegg was not measured."""
    ours = next((t for t in timed if isinstance(t, Timed) and (t.engine, t.size) == (OWN, one.size)), None)
    if ours is None:
        return ""
    both = [[getattr(run, measure) for run in getattr(side, process)] for side in (one, ours)]
    return f"{typical_ratio(*both):.1f}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _share(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.3f}"


def _figure(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:.3g}" if figure >= 10 else f"{figure:.3f}"
