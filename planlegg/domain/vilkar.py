"""The closed condition language of the rules and of the catalogue's own conditions.

A condition is either a leaf (``felt``, ``er``, ``verdi``) or one of ``alle``,
``noen``, ``ikke``. ``verdi`` may be ``{ felt = "…" }`` to compare two fields.
"""

from typing import Literal

import msgspec

Operator = Literal[
    "lik", "ulik", "minst", "hoyst", "over", "under", "en_av", "ingen_av", "inneholder", "inneholder_ikke", "kjent", "ukjent"
]
Verdi = bool | int | float | str | tuple[str, ...]


class AnnetFelt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The value of another field, read when the rule is judged."""

    felt: str


class Betingelse(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A condition: a leaf, or a combination of conditions. Exactly one form is used."""

    felt: str = ""
    er: Operator | None = None
    verdi: Verdi | AnnetFelt | None = None
    alle: tuple["Betingelse", ...] = ()
    noen: tuple["Betingelse", ...] = ()
    ikke: "Betingelse | None" = None
