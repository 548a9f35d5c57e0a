"""Events about how the two work together: contact, people around the client, topics, how to be met, and who goes on.

For contact, for how to be met and for who goes on, the last word holds. People are named by role, never by name.
"""

from datetime import date
from typing import Literal

from planlegg.domain.hendelsesform import Hendelsesform

Temautfall = Literal["tatt_opp", "parkert"]
"""What became of a topic: taken up, or kept for another day."""


class Kontaktavtale(Hendelsesform, frozen=True, kw_only=True, tag="kontaktavtale"):
    """How and when the two have contact; ``neste`` is the next time. What is empty has not been agreed.

    ``svartid`` is the answer time as the client was honestly told; ``haster`` what is urgent and whom to call then;
    ``vikar`` who covers, by role; ``gjennomgang`` the day to look at the agreement again; ``uteblir`` what the office does
    when the client does not come.
    """

    tekst: str
    neste: date | None = None
    kanal: str = ""
    dager: str = ""
    svartid: str = ""
    haster: str = ""
    vikar: str = ""
    gjennomgang: date | None = None
    uteblir: str = ""


class Nettverksrolle(Hendelsesform, frozen=True, kw_only=True, tag="nettverksrolle"):
    """Someone around the client, by role: what they support, what they may know and what not.

    ``punkter`` are the points of the plan they support. ``pa_arket`` is the client's own choice: it stands on the sheet only then.
    """

    rolle: str
    stotter: str = ""
    far_vite: str = ""
    ma_ikke_vite: str = ""
    punkter: tuple[str, ...] = ()
    pa_arket: bool = False


class NettverksrolleFjernet(Hendelsesform, frozen=True, kw_only=True, tag="nettverksrolle_fjernet"):
    """The client no longer wants this role in the plan. It needs no reason."""

    rolle: str


class BliMott(Hendelsesform, frozen=True, kw_only=True, tag="bli_mott"):
    """How the client wants to be met. ``rekkefolge`` is the order they chose to talk in, ``folge`` who comes along.

    ``annen_veileder`` is a wish for another counsellor, in the client's words; it weighs on nothing and nobody.
    """

    tempo: str = ""
    sprak: str = ""
    tolk: str = ""
    hjelpemidler: str = ""
    rekkefolge: str = ""
    folge: str = ""
    annen_veileder: str = ""


class Kontinuitet(Hendelsesform, frozen=True, kw_only=True, tag="kontinuitet"):
    """Who goes on: whether the counsellor is the same, who takes over (a role) and when, and how the two say goodbye."""

    veileder: str = ""
    overtar: str = ""
    nar: date | None = None
    farvel: str = ""


class TemaMeldt(Hendelsesform, frozen=True, kw_only=True, tag="tema_meldt"):
    """A topic for the next meeting, and who raised it. ``id`` is ``t1``, ``t2`` …, never used again."""

    id: str
    part: Literal["klient", "veileder"]
    tekst: str


class TemaLukket(Hendelsesform, frozen=True, kw_only=True, tag="tema_lukket"):
    """What became of a topic."""

    id: str
    utfall: Temautfall


Samarbeid = Kontaktavtale | Nettverksrolle | NettverksrolleFjernet | BliMott | Kontinuitet | TemaMeldt | TemaLukket
