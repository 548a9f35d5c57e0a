from datetime import date

import msgspec
import pytest

from planlegg.domain.aktivitet import Aktivitet
from planlegg.loading.catalogue import load_catalogue
from planlegg.loading.places import catalogue_file
from planlegg.usecases.check_catalogue import check_catalogue

ENTRY = next(iter(load_catalogue(catalogue_file()).values()))
DAY = date(2026, 11, 23)


def kinds(entry: Aktivitet, today: date = DAY) -> dict[str, str]:
    return {note.slag: note.verdi for note in check_catalogue([entry], {*entry.hjemler, *(k.hjemmel for k in entry.krav)}, today)}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ((), "uten_hverdagsord"),
        (("Avklaring", "AVKLARING", "work options"), "uten_hverdagsord"),
        (("finne ut hva jeg kan", "avklaring"), "faa_ord"),
        (("en", "to", "tre", "fire", "fem"), ""),
    ],
)
def test_words_beyond_the_title_are_counted(words: tuple[str, ...], kind: str) -> None:
    found = kinds(msgspec.structs.replace(ENTRY, ord=words))
    assert found == ({kind: str(len(words))} if kind else {})


def test_what_is_not_known_is_named() -> None:
    form = msgspec.structs.replace(ENTRY.form, timer=None, tid=())
    entry = msgspec.structs.replace(ENTRY, form=form, terskel="ukjent", sist_sjekket=None)
    assert kinds(entry, date(2040, 1, 1)) == {"ikke_sjekket": "", "ukjent": "terskel, timer, tid"}
