"""The agreed days as a calendar file. Titles are neutral: who opens the calendar sees no name, no office and no benefit.

The days are whole days, which have no time zone and are the same day everywhere; stamps are UTC.
"""

import hashlib
from collections.abc import Callable
from datetime import UTC, timedelta

from planlegg.domain.kalender import Kalenderpost, calendar
from planlegg.domain.sak import Sak
from planlegg.errors import PlanleggError, mark

Words = Callable[[str], str]
TITLES = {
    "mote": mark("Samtale"),
    "steg": mark("Avtale"),
    "frist": mark("Frist"),
    "gjennomgang": mark("Se på en avtale"),
    "bare_hore": mark("Ta en prat"),
}


def render(case: Sak, words: Words) -> str:
    """One calendar. Raises ``PlanleggError`` when the extra it needs is not installed."""
    try:
        from icalendar import Calendar, Event
    except ImportError:
        raise PlanleggError(
            "Kalenderfila trenger tillegget «kalender»: pip install planlegg[kalender]. Alt annet virker. Ingenting er skrevet."
        ) from None
    found = Calendar()
    found.add("prodid", "-//planlegg//NO")
    found.add("version", "2.0")
    for post in calendar(case):
        event = Event()
        event.add("uid", uid(case, post))
        event.add("dtstamp", post.sagt.astimezone(UTC))
        event.add("dtstart", post.dag)
        event.add("dtend", post.dag + timedelta(days=1))
        event.add("summary", words(TITLES[post.slag]))
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        found.add_component(event)
    return str(found.to_ical().decode("utf-8"))


def uid(case: Sak, post: Kalenderpost) -> str:
    """The same for the same thing every time, so that a moved day moves in the calendar. Tells nothing of the client."""
    opened = case.opprettet.isoformat() if case.opprettet else ""
    return hashlib.sha256(f"{case.alias}|{opened}|{post.slag}|{post.id}".encode()).hexdigest()[:32] + "@planlegg"
