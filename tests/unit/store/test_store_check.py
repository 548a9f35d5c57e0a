"""The thorough look."""

from collections.abc import Callable

from planlegg.domain.fold import fold
from planlegg.domain.hendelse import OrdNotert, Skjerming, TokUt
from planlegg.store.check import check
from planlegg.store.lager import Lager
from planlegg.usecases.overview import overview, packed

from .conftest import NOW


def test_a_sound_store_has_nothing_to_tell(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    case = fold(store.events("Åse"))
    store.append("Åse", [OrdNotert(ord=("x",))], expected=13, now=NOW, by="v", oversikt=packed(overview(case)))
    assert check(store) == ()


def test_every_fault_is_named_with_its_case_and_nothing_is_repaired(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    store.append("Åse", [TokUt(punkt="p1")], expected=13, now=NOW, by="v")
    case = fold(store.events("klient-01"))
    line = packed(overview(case)).replace(b"UTKAST", b"AVTALT")
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sak SET oversikt = ? WHERE alias = 'klient-01'", (line,))
    for _ in range(2):
        assert [(fault.path, str(fault)) for fault in check(store)] == [
            ("klient-01", "klient-01: linja i klientlista stemmer ikke med historikken."),
            ("Åse", "Åse: Historikken henger ikke sammen ved hendelse 14. Bruk sikkerhetskopien."),
        ]


def test_an_event_without_its_case_is_found(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    with store._engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DELETE FROM sak WHERE alias = 'Åse'")
    assert {fault.path for fault in check(store)} == {"databasen"}


def test_a_shielded_case_is_not_named(unlock: Callable[[], Lager]) -> None:
    store = unlock()
    store.append("Åse", [Skjerming(paa=True, grunn_kode="TRUSSEL"), TokUt(punkt="p1")], expected=13, now=NOW, by="v")
    [fault] = check(store)
    assert "Åse" not in str(fault)
    assert fault.path == (store.case_id("Åse") or "-")[:8]
