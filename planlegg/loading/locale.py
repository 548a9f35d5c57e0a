"""The program's own words, and click's, in the person's language. Bokmål is the source text of our own."""

import gettext
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from planlegg.loading.places import locale_folder

if TYPE_CHECKING:
    # Only for the name: ``--help`` passes through here and must not wait for what it would bring along.
    from planlegg.domain.tekst import Sprak

DOMAIN = "planlegg"
CLICK_DOMAIN = "messages"
"""The domain that gettext uses when a program names none, as click does."""


def translator(sprak: "Sprak") -> Callable[[str], str]:
    """A function from the bokmål text to the text in ``sprak``; a text that is missing stays bokmål."""
    if sprak == "nb":
        return lambda text: text
    return gettext.translation(DOMAIN, locale_folder(), [sprak], fallback=True).gettext


def speak(sprak: "Sprak") -> None:
    """Let click's own words («Usage:», «No such option») come out in ``sprak`` from now on; English is their source text.

    Click looks its words up when it says them, in the language that ``LANGUAGE`` names. Only this process sees the change.
    """
    gettext.bindtextdomain(CLICK_DOMAIN, str(locale_folder()))
    gettext.textdomain(CLICK_DOMAIN)
    os.environ["LANGUAGE"] = sprak
