"""Texts that cannot be shown: a language missing, a placeholder that cannot be filled, words that shut a door."""

from collections.abc import Iterator

from planlegg.domain.regel import Regel
from planlegg.domain.tekst import Tekst
from planlegg.errors import Fault
from planlegg.rules.checks.effect import fields_used, rests_on_words
from planlegg.rules.fields import FIELDS
from planlegg.rules.judge import about_case, about_krav
from planlegg.rules.wording import SHORT, placeholders

LANGUAGES = ("nb", "nn", "en")
SHUTS = ("ikke mulig", "umulig", "ikkje mogleg", "umogleg", "not possible", "impossible")
_SHOWN = ("tall", "tekst", "klokkeslett", "dato", "flertekst")


def check_wording(regel: Regel) -> Iterator[Fault]:
    for name, text in (("tekst", regel.tekst), ("spor_om", regel.spor_om)):
        if text is not None:
            yield from _text(regel, text, f"regel {regel.id}.{name}")


def _text(regel: Regel, text: Tekst, path: str) -> Iterator[Fault]:
    said = {language: getattr(text, language) for language in LANGUAGES}
    for language, words in said.items():
        if not words.strip():
            yield Fault(f"{path}.{language}", "teksten mangler.")
        if words.count("{") != words.count("}"):
            yield Fault(f"{path}.{language}", "en krøllparentes mangler.")
        for phrase in SHUTS:
            if phrase in words.casefold():
                yield Fault(f"{path}.{language}", "skriv hva som kreves, ikke «{ord}».", ord=phrase)
    names = [placeholders(words) for words in said.values()]
    if len(set(names)) > 1:
        yield Fault(path, "språkene har ikke de samme navnene i krøllparentes.")
    for name in sorted(frozenset().union(*names)):
        yield from _placeholder(regel, name, path)


def _placeholder(regel: Regel, name: str, path: str) -> Iterator[Fault]:
    if name == "sitat":
        if not rests_on_words(regel.nar):
            yield Fault(path, "{{sitat}} kan ikke fylles ut: regelen kan slå til uten noe klienten har sagt.")
    elif name == "aktivitet":
        if about_case(regel):
            yield Fault(path, "{{aktivitet}} kan ikke fylles ut i en regel om hele saken.")
    elif name == "krav":
        if not about_krav(regel):
            yield Fault(path, "{{krav}} kan bare brukes i en regel om krav.")
    elif name not in fields_used(regel.nar):
        known = ", ".join(["sitat", *SHORT, *fields_used(regel.nar)])
        yield Fault(path, "«{navn}» i krøllparentes kan ikke fylles ut. Kjente navn: {kjente}.", navn=name, kjente=known)
    elif name in FIELDS and FIELDS[name].slag not in _SHOWN:
        yield Fault(path, "«{navn}» er en kode og kan ikke vises i en tekst.", navn=name)
