"""The invented client of ``planlegg demo``: an answers file and a file of decisions in one."""

from datetime import date

import msgspec

from planlegg.domain.svar import Svarsett
from planlegg.loading.answers import load_answers
from planlegg.loading.handlinger import load_handlinger
from planlegg.loading.places import catalogue_file
from planlegg.usecases.requests import Fellesvalg

DAY = date(2026, 11, 23)
"""The day the story begins; its dates are written in the file."""


class Fortelling(msgspec.Struct, frozen=True):
    """The answers, and what is decided and told afterwards, in order."""

    svarsett: Svarsett
    handlinger: tuple[Fellesvalg, ...]


def load_demo(question_ids: list[str]) -> Fortelling:
    path = catalogue_file().with_name("demo.toml")
    return Fortelling(load_answers(path, question_ids).svarsett, load_handlinger(path).valg)
