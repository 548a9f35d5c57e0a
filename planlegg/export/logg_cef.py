"""The audit log in ArcSight CEF, in the form Nav's own programs send it. One line each; no words of a client, no alias."""

from collections.abc import Iterable

from planlegg.domain.logg import Logglinje

EVENTS = {
    "opprettet": "create",
    "endret": "update",
    "rettet": "update",
    "slettet": "delete",
    "passord": "update",
    "nokkel": "update",
}
"""What each line is called there; everything else is ``access``."""


def as_lines(log: Iterable[Logglinje]) -> list[str]:
    """``duid`` is the case's opaque id. ``WARN`` for a shielded case and for what was refused."""
    return [_line(one) for one in log]


def _line(one: Logglinje) -> str:
    severity = "INFO" if one.utfall == "ok" else "WARN"
    said = {
        "end": str(int(one.tid.timestamp() * 1000)),
        "suid": one.av,
        "duid": one.sak or "-",
        "sproc": str(one.nr),
        "flexString1Label": "Decision",
        "flexString1": "Deny" if one.utfall == "avvist" else "Permit",
        "msg": one.handling,
    }
    extension = " ".join(f"{key}={_value(value)}" for key, value in said.items())
    return f"CEF:0|planlegg|AuditLog|1.0|audit:{EVENTS.get(one.handling, 'access')}|Sporingslogg|{severity}|{extension}"


def _value(text: str) -> str:
    return text.replace("\\", "\\\\").replace("=", "\\=").replace("\r", "\\r").replace("\n", "\\n")
