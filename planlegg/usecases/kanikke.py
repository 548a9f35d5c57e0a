"""Refusals of the use cases: values with facts. None of them has changed anything."""

import msgspec

from planlegg.domain.kanikke import KanIkke
from planlegg.usecases.requests import Fellesvalg


class KanIkkeFinneKlient(msgspec.Struct, frozen=True, kw_only=True):
    """There is no case under this alias. Other clients' aliases are never part of the answer."""

    alias: str


class KanIkkeOpprette(msgspec.Struct, frozen=True, kw_only=True):
    """A case under this alias is there already, written as ``finnes``; empty when another alias only looks the same."""

    alias: str
    finnes: str


class KanIkkeLagreSvar(msgspec.Struct, frozen=True, kw_only=True):
    """The answers belong to another alias (``svarenes_alias``) than the case."""

    alias: str
    svarenes_alias: str


class KanIkkeSammen(msgspec.Struct, frozen=True, kw_only=True):
    """Request number ``nummer`` (from 1) was refused; nothing of the whole list was saved."""

    nummer: int
    valg: Fellesvalg
    grunn: KanIkke
