"""Rules without a source, or that hold on days their source does not."""

from collections.abc import Iterator, Mapping

from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.regel import Regel
from planlegg.errors import Fault


def check_source(regel: Regel, hjemler: Mapping[str, Hjemmel]) -> Iterator[Fault]:
    here = f"regel {regel.id}"
    if regel.gjelder_til is not None and regel.gjelder_til < regel.gjelder_fra:
        yield Fault(f"{here}.gjelder_til", "siste dag er før første dag.")
    yield from no_source(regel)
    if not regel.kilde:
        return
    source = hjemler.get(regel.kilde)
    if source is None:
        yield Fault(f"{here}.kilde", "kilden «{id}» finnes ikke i hjemler.toml.", id=regel.kilde)
    elif source.gjelder_fra is not None and regel.gjelder_fra < source.gjelder_fra:
        yield Fault(f"{here}.gjelder_fra", "kilden «{id}» gjelder først fra {dato}.", id=regel.kilde, dato=source.gjelder_fra)
    elif source.gjelder_til is not None and regel.gjelder_fra > source.gjelder_til:
        yield Fault(f"{here}.gjelder_fra", "kilden «{id}» gjaldt bare til {dato}.", id=regel.kilde, dato=source.gjelder_til)


def no_source(regel: Regel) -> Iterator[Fault]:
    if not regel.kilde:
        yield Fault(f"regel {regel.id}.kilde", "mangler kilde.")
