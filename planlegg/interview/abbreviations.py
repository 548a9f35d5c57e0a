"""Counsellors' short forms written out in the phrases to search for. Quotes stay as they were typed."""

import re
from collections.abc import Mapping
from functools import cache

import msgspec

from planlegg.domain.bilde import Bilde


def written_out(picture: Bilde, short_forms: Mapping[str, str]) -> Bilde:
    """The picture with every search phrase written out."""
    if not short_forms:
        return picture
    table = tuple(sorted(short_forms.items(), key=lambda item: (-len(item[0]), item[0])))
    changes = {
        field: tuple(msgspec.structs.replace(item, ord=expand(item.ord, table)) for item in getattr(picture, field))
        for field in ("onsker", "unngaa", "styrker", "behov", "tidligere")
    }
    return msgspec.structs.replace(picture, **changes)


def expand(phrase: str, table: tuple[tuple[str, str], ...]) -> str:
    """Each short form at the beginning of a word, written out; one without a point must be the whole word."""
    words = dict(table)
    return _pattern(table).sub(lambda found: words[found[0].lower()], phrase).strip()


@cache
def _pattern(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    forms = (re.escape(form) + ("" if form.endswith((".", "/")) else r"\b") for form, _ in table)
    return re.compile(rf"\b(?:{'|'.join(forms)})", re.IGNORECASE)
