"""Which events of a case count, and which can be made to count again. Read from the log alone."""

from collections.abc import Sequence

from planlegg.domain.hendelse import Angret, Eksportert, GjortOm, Innforing, Vist

PASSED = (Vist, Eksportert, Angret, GjortOm)
"""Events that are no change of somebody's: undo looks past them, and they stand in the way of no redo."""


def undone(log: Sequence[Innforing]) -> frozenset[int]:
    """Numbers of the events that were undone and not redone since."""
    numbers: set[int] = set()
    for entry in log:
        match entry.hendelse:
            case Angret(hendelser=named):
                numbers.update(named)
            case GjortOm(hendelser=named):
                numbers.difference_update(named)
            case _:
                pass
    return frozenset(numbers)


def counting(log: Sequence[Innforing]) -> tuple[Innforing, ...]:
    """The events that count, in order, without those about other events."""
    gone = undone(log)
    return tuple(entry for entry in log if entry.nr not in gone and not isinstance(entry.hendelse, Angret | GjortOm))


def redoable(log: Sequence[Innforing]) -> tuple[tuple[int, ...], ...]:
    """What was undone since the last change, the latest last."""
    waiting: list[tuple[int, ...]] = []
    for entry in log:
        match entry.hendelse:
            case Angret(hendelser=named):
                waiting.append(named)
            case GjortOm(hendelser=named):
                waiting = [one for one in waiting if one != named]
            case event if not isinstance(event, PASSED):
                waiting.clear()
            case _:
                pass
    return tuple(waiting)


def ever(log: Sequence[Innforing], kind: type[object]) -> int:
    """How many events of a kind there have been, undone ones too: numbers in ids are never used again."""
    return sum(isinstance(entry.hendelse, kind) for entry in log)
