"""The program's own words in the person's language. Bokmål is the source text."""

import gettext
from collections.abc import Callable

from planlegg.domain.tekst import Sprak
from planlegg.loading.places import locale_folder

DOMAIN = "planlegg"


def translator(sprak: Sprak) -> Callable[[str], str]:
    """A function from the bokmål text to the text in ``sprak``; a text that is missing stays bokmål."""
    if sprak == "nb":
        return lambda text: text
    return gettext.translation(DOMAIN, locale_folder(), [sprak], fallback=True).gettext
