"""Keywords that find an activity but are not said back to the client: the client's own words stand alone."""

import re
from collections.abc import Collection

import msgspec

from planlegg.domain.bilde import Sitat
from planlegg.domain.forslag import Forslag, ForslagAktivitet, Forslagssett, Linje
from planlegg.domain.tekst import Tekst
from planlegg.planning.grunnlag import fill


def quiet(found: Forslagssett, unsaid: Collection[str], instead: Tekst) -> Forslagssett:
    """The options, where a reason met by one of ``unsaid`` says ``instead`` and not the catalogue's word. ``*`` opens the end of a word."""
    if not unsaid:
        return found
    words = "|".join(re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in unsaid)
    pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    return msgspec.structs.replace(found, forslag=tuple(_option(one, pattern, instead) for one in found.forslag))


def _option(option: Forslag, pattern: re.Pattern[str], instead: Tekst) -> Forslag:
    return msgspec.structs.replace(option, aktiviteter=tuple(_activity(one, pattern, instead) for one in option.aktiviteter))


def _activity(activity: ForslagAktivitet, pattern: re.Pattern[str], instead: Tekst) -> ForslagAktivitet:
    return msgspec.structs.replace(activity, grunner_for=tuple(_line(line, pattern, instead) for line in activity.grunner_for))


def _line(line: Linje, pattern: re.Pattern[str], instead: Tekst) -> Linje:
    if line.sitat is None or not pattern.search(line.treff):
        return line
    return msgspec.structs.replace(line, tekst=fill(instead, sitat=_plain(line.sitat)), treff="")


def _plain(quote: Sitat) -> str:
    return " ".join(quote.tekst.split())
