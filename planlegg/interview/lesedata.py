"""The word data that reading of answers needs, as it stands in ``rules/lesing.toml``.

A cue is one or more words as typed in lower case. A word that ends in ``*`` stands for all words that begin so;
``…`` stands for up to four words in between.
"""

import msgspec

from planlegg.domain.bilde import Rammeslag

Ord = tuple[str, ...]


class Rolle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A role near the client. Names of people are never roles."""

    navn: str
    ord: Ord
    arbeidsliv: bool = False


class Rammeord(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that tell of one kind of limit.

    ``nei`` means that they count only where they are avoided («ikke …», «tåler ikke …») or said to be too much.
    Without ``verdi`` the value is the words themselves where the kind has one.
    ``hele`` means that they count only where they are all that is said no to («ikke jobb», not «ikke jobb på lager»).
    """

    slag: Rammeslag
    ord: Ord
    nei: bool = False
    hele: bool = False
    verdi: str | None = None


class Sporsmalsgrupper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ids of questions whose answers mean more than their words alone say."""

    reise: Ord  # an amount of time is how far one may travel
    tid: Ord  # hours and days are how much one manages
    plass: Ord  # what must be in place: a bare phrase is a need
    hop: Ord  # what the plan must go together with
    haap: Ord  # a hope: a plain statement is a wish too
    vite: Ord  # who may know
    ligge: Ord  # what is left alone
    kontakt: Ord  # how to keep in touch
    annerledes: Ord  # what must differ from last time
    stotte: Ord  # who is good to have along
    behov: Ord  # what presses, besides the limits
    ikke_tema: Ord  # about the talk itself, not about its topics


class Relasjonsord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words about people near the client."""

    biologisk: Ord
    stotte: Ord
    ikke_stotte: Ord
    arbeidsliv: Ord
    vite: Ord
    kontakt: Ord
    utenfor: Ord  # to be kept out of it: no contact, without a negation
    ingen_fra: Ord
    planen: Ord


class Mengdeord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell what an amount of time is about."""

    reise: Ord
    reise_forteller: Ord
    evne: Ord
    hjemme: Ord
    foer: Ord
    siste_skyss: Ord
    start: Ord
    best: Ord
    greit: Ord


class Tidligereord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words about what was tried before."""

    aktivitet: Ord
    bra: Ord
    ikke_bra: Ord
    annerledes: Ord
    naa_avtalt: Ord
    foreslatt: Ord


class Lesedata(msgspec.Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """All of ``lesing.toml``."""

    ukedager: dict[str, Ord]
    tider: dict[str, Ord]
    ramme: tuple[Rammeord, ...]
    rolle: tuple[Rolle, ...]
    sporsmal: Sporsmalsgrupper
    relasjon: Relasjonsord
    mengde: Mengdeord
    tidligere: Tidligereord
    for_mye: Ord
    sterkt: Ord
    mykt: Ord
    ikke_styrke: Ord
    ingenting: Ord
    vet_ikke: Ord = ()  # whole answers that mean «I do not know», as typed in lower case
    forkortelser: dict[str, str] = {}  # a short form as typed in lower case, and what it stands for
