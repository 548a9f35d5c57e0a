"""The fixed form of an order, as data: its sections, its hard stops and its wording."""

from typing import Literal

import msgspec

from planlegg.domain.tekst import Tekst

Delid = Literal["ber_om", "fakta", "ord", "vurdert", "frivillig", "krav", "vilkar", "uklart", "grunner", "deling", "historie"]
Stopp = Literal[
    "side-mangler", "ber-om-mangler", "ingen-avtalt-plan", "ingen-punkter", "punkt-finnes-ikke", "punkt-ikke-avtalt",
    "deling-mangler", "syn-mangler", "fakta-mangler", "fakta-uten-kilde", "kilde-finnes-ikke", "fakta-ikke-vist-klienten",
    "lov-uten-hjemmel", "lov-uten-fortalt", "ord-finnes-ikke", "egen-refleksjon", "tema-ligger", "trenger-eget-ja",
    "mottaker-skal-ikke-vite", "vurdert-mangler", "vurdert-uten-grunn", "krav-uten-motytelse", "krav-uten-slutt",
    "krav-uten-klientens-syn", "vilkar-uten-vedtak", "vilkar-uten-dag", "vilkar-uten-hjemmel", "vilkar-uten-folge",
    "vilkar-uten-fortalt", "vilkar-uten-tunge-grunner", "uklart-mangler", "uklart-uten-hvem", "sier-ingenting-likevel", "grunn-mangler",
    "grunn-uten-hjemmel", "grunn-uten-fakta", "ukjent-hjemmel", "tekst-mangler", "dag-fram-i-tid", "retur-uten-svar",
    "planen-er-endret",
]  # fmt: skip
"""Why an order cannot go out as it is. Each has its words in the form."""


class Delform(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One section: its heading, what it says when it is empty, how to fill it in, and the law it serves."""

    id: Delid
    tittel: Tekst
    tom: Tekst
    hjelp: Tekst
    hjemmel: str = ""


class Stoppform(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One hard stop in words: what is missing, and what to do."""

    id: Stopp
    tekst: Tekst
    gjor: Tekst
    hjemmel: str = ""


class Skjema(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole form. ``vare_ord`` and all of ``folsomme_avsnitt`` need a yes of their own; ``mottaker_ord`` name the receiver. A word with ``*`` is a beginning."""

    avsnitt: tuple[Delform, ...]
    stopp: tuple[Stoppform, ...]
    tekst: dict[str, Tekst]
    vare_ord: tuple[str, ...]
    folsomme_avsnitt: tuple[str, ...]
    mottaker_ord: tuple[str, ...]

    def stoppet(self, stop: Stopp) -> Stoppform:
        """The words of one hard stop."""
        return next(one for one in self.stopp if one.id == stop)


class Mangel(msgspec.Struct, frozen=True, order=True):
    """One hard stop met. ``gjelder`` is where: a line of the form (``fakta 2``) or a point (``p1``); empty for the whole."""

    stopp: Stopp
    gjelder: str = ""


class KanIkkeBestille(msgspec.Struct, frozen=True):
    """The order is not complete; every stop at once, in the order of the form. Nothing is saved."""

    mangler: tuple[Mangel, ...]


class KanIkkeFlytte(msgspec.Struct, frozen=True):
    """The newest version (0 when there is none) is not where this can be done."""

    grunn: Literal["ingen", "alt_sendt", "ikke_sendt", "returnert", "trukket", "uten_grunn", "uten_visning", "vist_fram_i_tid"]
    versjon: int
