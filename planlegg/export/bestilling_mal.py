"""An order to fill in: every key with what it is for. Holds ids of the case, and no words of the client's."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import msgspec
from msgspec.structs import FieldInfo

from planlegg.domain.bestilling import AvtaltKrav, Deling, Faktum, Grunn, Klientord, Syn, Uklart, Vilkar, Vurdert
from planlegg.domain.bestillingsskjema import Skjema
from planlegg.domain.sak import Sak
from planlegg.domain.tekst import Sprak

TABLES: dict[str, tuple[tuple[str, type[Any]], ...]] = {
    "fakta": (("[[fakta]]", Faktum),),
    "ord": (("[syn]", Syn), ("[[ord]]", Klientord)),
    "vurdert": (("[[vurdert]]", Vurdert),),
    "krav": (("[[krav]]", AvtaltKrav),),
    "vilkar": (("[[vilkar]]", Vilkar),),
    "uklart": (("[[uklart]]", Uklart),),
    "grunner": (("[[grunn]]", Grunn),),
    "deling": (("[deling]", Deling),),
}
FOUND = ("sagt",)


def template(form: Skjema, case: Sak, sprak: Sprak) -> str:
    """TOML that loads as it stands and says nothing yet."""
    helps = {part.id: part for part in form.avsnitt}
    lines = ["format = 1", ""]
    lines += [f"# {helps['ber_om'].hjelp.pa(sprak)}", 'side = ""', 'ber_om = ""']
    lines += [f"punkter = []  # {', '.join(p.id for p in case.apne) or '–'}"]
    lines += [
        f"# {helps['historie'].hjelp.pa(sprak)}",
        'siden_sist = ""',
        "ingenting_vurdert = false",
        "ingenting_uklart = false",
        "eget_ja = []",
    ]
    for section, tables in TABLES.items():
        part = helps[section]  # type: ignore[index]
        lines += ["", f"# ===== {part.tittel.pa(sprak)} =====", f"# {part.hjelp.pa(sprak)}"]
        if section in ("fakta", "ord"):
            lines.append("# svar: " + (", ".join(a.id for a in case.svarsett.svar if a.tilstand == "svart") or "–"))
        for heading, kind in tables:
            lines += [f"# {heading}", *(f"# {line}" for line in _keys(kind))]
    return "\n".join(lines) + "\n"


def _keys(kind: type[Any]) -> Iterator[str]:
    for field in msgspec.structs.fields(kind):
        if field.name not in FOUND:
            yield f"{field.name} = {_example(field)}"


def _example(field: FieldInfo) -> str:
    """An empty value of the kind that goes there; codes are listed after it."""
    kinds = (field.type, *get_args(field.type))
    if date in kinds:
        return '""  # ÅÅÅÅ-MM-DD'
    match field.default:
        case bool():
            return "false"
        case tuple():
            return "[]"
        case str() if not get_args(field.type):
            return '""'
    codes = [code for kind in kinds for code in (get_args(kind) or (kind,)) if isinstance(code, str)]
    return f'"{field.default or ""}"' + (f"  # {', '.join(dict.fromkeys(codes))}" if codes else "")
