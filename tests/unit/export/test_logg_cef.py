"""The audit log in CEF."""

from planlegg.domain.logg import Logglinje
from planlegg.export.logg_cef import as_lines


def line(handling: str, utfall: str = "ok", av: str = "veileder", sak: str = "ab12") -> str:
    row = Logglinje(nr=7, naar="2026-11-23T12:00:00+01:00", av=av, handling=handling, sak=sak, utfall=utfall, kjede=b"")
    return as_lines([row])[0]


def test_the_whole_form() -> None:
    assert line("vist") == (
        "CEF:0|planlegg|AuditLog|1.0|audit:access|Sporingslogg|INFO|end=1795431600000 suid=veileder duid=ab12 sproc=7 "
        "flexString1Label=Decision flexString1=Permit msg=vist"
    )


def test_each_deed_has_its_event() -> None:
    assert [line(h).split("|")[4] for h in ("opprettet", "endret", "rettet", "slettet", "innsyn", "eksportert")] == [
        *("audit:create", "audit:update", "audit:update", "audit:delete", "audit:access", "audit:access")
    ]


def test_a_shielded_case_and_a_refusal_are_warnings() -> None:
    assert "|WARN|" in line("vist", "skjermet")
    assert "flexString1=Permit" in line("vist", "skjermet")
    assert "|WARN|" in line("eksportert", "avvist")
    assert "flexString1=Deny" in line("eksportert", "avvist")


def test_nothing_in_a_value_can_make_another_field_or_line() -> None:
    found = line("vist", av="x suid=y\nCEF:0\\")
    assert "\n" not in found
    assert "suid=x suid\\=y\\nCEF:0\\\\ duid=" in found
