"""The passphrase asked for at a hidden prompt: never from an argument, never with echo."""

from collections.abc import Callable

from planlegg.errors import UsageFault


def ask_passphrase(words: Callable[[str], str], *, may_ask: bool, new: bool) -> str:
    """Ask once, or twice for a new one. Without a terminal: name the way out."""
    if not may_ask:
        raise UsageFault("Lageret er låst, og her kan ingen spørres. Bruk --passord-fil FIL eller PLANLEGG_PASSORD_FIL.")
    import questionary

    first = questionary.password(words("Passord til lageret:")).unsafe_ask()
    if new and questionary.password(words("Skriv passordet en gang til:")).unsafe_ask() != first:
        raise UsageFault("De to passordene er ikke like. Ingenting er laget.")
    return str(first)


def ask_new_passphrase(words: Callable[[str], str]) -> str:
    """A passphrase to change to, asked for twice."""
    import questionary

    first = questionary.password(words("Nytt passord:")).unsafe_ask()
    if questionary.password(words("Skriv passordet en gang til:")).unsafe_ask() != first:
        raise UsageFault("De to passordene er ikke like. Ingenting er endret.")
    return str(first)
