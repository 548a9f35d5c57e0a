"""At the screen, after the options: contact, people around, how to be met, who goes on, topics, and a yes to share.

Nothing is asked unless the two choose it from the list. A suggestion of the office is used only when they say so.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from planlegg.domain.kontaktforslag import Kontaktfelt
from planlegg.domain.sak import Sak
from planlegg.domain.samtykke_moves import DELER
from planlegg.domain.tekst import Sprak, Tekst
from planlegg.errors import mark
from planlegg.usecases.requests import BliMott, Fellesvalg, Kontakt, Kontinuitet, Nettverk, Samtykk, Tema

YES = ("ja", "j", "yes", "y")
USE = ("ok", "ja", "yes")
CONTACT: tuple[tuple[Kontaktfelt, str], ...] = (
    ("kanal", mark("Hvordan tar vi kontakt: melding, telefon, brev eller besøk?")),
    ("dager", mark("Hvilke dager og tider passer?")),
    ("svartid", mark("Når kan du vente svar? Veilederen sier det som er mulig å holde.")),
    ("haster", mark("Hva haster, og hvem ringer du da?")),
    ("vikar", mark("Hvem svarer når veilederen er borte? Skriv en rolle.")),
    ("uteblir", mark("Hva gjør vi om det ikke blir noe av et møte?")),
)
MET = (
    ("tempo", mark("Hvilket tempo er godt for deg? Trenger du pauser?")),
    ("sprak", mark("Hvilket språk vil du snakke?")),
    ("tolk", mark("Vil du ha tolk? På telefon eller i rommet?")),
    ("hjelpemidler", mark("Er det noe som gjør det lettere å se, høre, lese eller sitte?")),
    ("rekkefolge", mark("Hva vil du begynne med når vi snakker sammen?")),
    ("folge", mark("Vil du ha med noen? Skriv en rolle.")),
    ("annen_veileder", mark("Vil du heller snakke med en annen veileder? Det er greit å si.")),
)
SHARE = mark(
    "Hva kan deles? 1 svarene dine, 2 planen, 3 det som er lovet, 4 avtalen om kontakt, 5 hvordan du vil bli møtt, 6 folk rundt deg. "
    "Skriv tallene."
)


class Talk(Protocol):
    """A conversation at the screen: it asks, tells, and keeps each decision at once."""

    words: Callable[[str], str]
    sprak: Sprak

    def ask(self, text: str) -> str: ...

    def ask_day(self, text: str) -> date | None: ...

    def tell(self, text: str) -> None: ...

    def apply(self, requests: Sequence[Fellesvalg]) -> Sak | None: ...


def agree_more(talk: Talk, suggestions: Mapping[Kontaktfelt, Tekst]) -> None:
    """The list of what more can be written down, until the two are done."""
    words = talk.words
    while choice := talk.ask(
        words(
            "Vil dere skrive ned mer? 1 kontakt, 2 folk rundt deg, 3 slik vil du bli møtt, 4 hvem som følger deg videre, "
            "5 temaer til neste gang, 6 ja til å dele. Enter når dere er ferdige."
        )
    ):
        match choice.rstrip("."):
            case "1":
                _contact(talk, suggestions)
            case "2":
                _people(talk)
            case "3":
                for field, question in MET:
                    _field(talk, BliMott, field, question)
            case "4":
                _goes_on(talk)
            case "5":
                _topics(talk)
            case "6":
                _share(talk)
            case _:
                talk.tell(words("Skriv et tall fra 1 til 6, eller Enter."))


def _contact(talk: Talk, suggestions: Mapping[Kontaktfelt, Tekst]) -> None:
    for field, question in CONTACT:
        suggestion = suggestions[field].pa(talk.sprak) if field in suggestions else ""
        _field(talk, Kontakt, field, question, suggestion)
    review = talk.ask_day(talk.words("Når ser vi på dette igjen? Skriv dagen, eller Enter."))
    if review:
        talk.apply([Kontakt(gjennomgang=review)])


def _field(talk: Talk, kind: Callable[..., Fellesvalg], field: str, question: str, suggestion: str = "") -> None:
    """One question, kept at once. What cannot be kept is asked again, so that nothing else is lost."""
    if suggestion:
        talk.tell(talk.words("Forslag: «{tekst}». Skriv ok for å bruke det.").format(tekst=suggestion))
    while answer := talk.ask(talk.words(question)):
        said = suggestion if suggestion and answer.lower() in USE else answer
        if talk.apply([kind(**{field: said})]) is not None:
            return


def _people(talk: Talk) -> None:
    words = talk.words
    while role := talk.ask(words("Hvem? Skriv en rolle, som «søster», aldri navn. Enter når dere er ferdige.")):
        supports = talk.ask(words("Hva støtter de deg med?"))
        may = talk.ask(words("Hva kan de få vite?"))
        may_not = talk.ask(words("Er det noe de ikke skal vite?"))
        point = talk.ask(words("Gjelder det ett punkt i planen? Skriv id-en, som p1, eller Enter."))
        shown = talk.ask(words("Skal det stå på arket ditt? Skriv ja, eller Enter for nei.")).lower() in YES
        request = Nettverk(
            rolle=role,
            stotter=supports,
            far_vite=may,
            ma_ikke_vite=may_not,
            punkter=(point,) if point else (),
            pa_arket=shown,
        )
        talk.apply([request])


def _goes_on(talk: Talk) -> None:
    words = talk.words
    _field(talk, Kontinuitet, "veileder", mark("Har du den samme veilederen videre?"))
    _field(talk, Kontinuitet, "overtar", mark("Hvem tar over, om noen gjør det? Skriv en rolle."))
    when = talk.ask_day(words("Når? Skriv dagen, eller Enter."))
    if when:
        talk.apply([Kontinuitet(nar=when)])
    _field(talk, Kontinuitet, "farvel", mark("Hvordan vil du at dere sier ha det?"))


def _topics(talk: Talk) -> None:
    words = talk.words
    while topic := talk.ask(words("Hva vil du ta opp neste gang? Enter når det ikke er mer.")):
        talk.apply([Tema(tekst=topic, part="klient")])
    while topic := talk.ask(words("Hva vil veilederen ta opp? Enter når det ikke er mer.")):
        talk.apply([Tema(tekst=topic, part="veileder")])


def _share(talk: Talk) -> None:
    """A yes to a hand-over. Without a receiver, or without anything to share, there is no yes."""
    words = talk.words
    receiver = talk.ask(words("Hvem kan veilederen dele med, om en annen tar over? Skriv en rolle. Enter for ingen."))
    if not receiver:
        return
    chosen = talk.ask(words(SHARE))
    scope = tuple(part for number, part in enumerate(DELER, 1) if str(number) in chosen)
    if not scope:
        talk.tell(words("Da er ingenting delt."))
        return
    until = talk.ask_day(words("Til når gjelder det? Skriv dagen, eller Enter for til du trekker det."))
    said = talk.ask(words("Med egne ord? Enter for å la det være."))
    if talk.apply([Samtykk(mottaker=receiver, omfang=scope, til=until, ord=said)]) is not None:
        talk.tell(words("Skrevet ned. Du kan trekke det når som helst."))
