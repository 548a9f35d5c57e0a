"""How a point came to an end, in words: the reason and both accounts."""

from collections.abc import Callable

from planlegg.domain.punkt import Punkt
from planlegg.errors import mark

Words = Callable[[str], str]
ENDED = {
    "FATT_JOBB": mark("ny jobb"),
    "UTDANNING": mark("utdanning"),
    "SYK": mark("sykdom"),
    "TRENGER_ANNEN_STOTTE": mark("trenger annen støtte"),
    "FIKK_IKKE_PLASS": mark("det var ikke plass"),
    "KURS_FULLT": mark("kurset var fullt"),
    "IKKE_MOTT": mark("det ble ikke slik vi tenkte"),
    "ANNET_TILTAK": mark("noe annet i stedet"),
    "FULLFORT": mark("gjennomført"),
    "FEILREGISTRERT": mark("skrevet ned ved en feil"),
    "ANNET": mark("en annen grunn"),
}


def end_lines(point: Punkt, words: Words) -> list[str]:
    """The client's account first, and who has not said anything too; nothing while the point is open."""
    if point.slutt is None:
        return []
    accounts = ((words("Klienten"), point.slutt.klientens_ord), (words("Veilederen"), point.slutt.veileders_ord))
    told = [f"    {who}: " + (f"«{said}»" if said else words("har ikke sagt noe om dette")) for who, said in accounts]
    return ["    " + words("Avsluttet: {grunn}").format(grunn=words(ENDED[point.slutt.kode])), *told]
