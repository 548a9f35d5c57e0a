"""The one line about a case in the list of clients, kept beside the events so that a long list opens at once.

It is derived like everything else: a line of another edition, or of another event number, is made anew from the events.
"""

from datetime import date, datetime

import msgspec

from planlegg.domain.sak import Planstatus, Sak

EDITION = 1
"""Raise this when ``overview`` gives something else for the same case."""


class Oversikt(msgspec.Struct, frozen=True, kw_only=True):
    """What a counsellor needs to find a client: where the plan stands, the next contact, open promises of each side."""

    alias: str
    nr: int
    status: Planstatus
    neste_kontakt: date | None
    klientens_oppgaver: int
    veileders_oppgaver: int
    neste_frist: date | None
    endret: datetime | None
    skjermet: bool = False
    oppbevares_til: date | None = None
    utgave: int = EDITION


def overview(case: Sak) -> Oversikt:
    """The line of one case. ``neste_frist`` is the counsellor's own earliest open deadline."""
    own = case.apne_oppgaver("veileder")
    return Oversikt(
        alias=case.alias,
        nr=case.nr,
        status=case.status,
        neste_kontakt=case.kontakt.neste if case.kontakt is not None else None,
        klientens_oppgaver=len(case.apne_oppgaver("klient")),
        veileders_oppgaver=len(own),
        neste_frist=min((o.frist for o in own if o.frist is not None), default=None),
        endret=case.endret,
        skjermet=case.skjermet,
        oppbevares_til=case.oppbevares_til,
    )


def packed(line: Oversikt) -> bytes:
    return msgspec.json.encode(line)


def unpacked(data: bytes, nr: int) -> Oversikt | None:
    """The kept line, when it is of this edition and of event ``nr``; otherwise nothing."""
    try:
        line = _DECODER.decode(data)
    except msgspec.MsgspecError:
        return None
    return line if (line.utgave, line.nr) == (EDITION, nr) else None


_DECODER = msgspec.json.Decoder(Oversikt)
