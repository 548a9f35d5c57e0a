"""Whether the machine's clock can be right, beside when the store was last used. Pure: both times are given."""

from datetime import datetime, timedelta
from typing import Literal

BEHIND = timedelta(minutes=10)
"""A clock may be put right by so much."""
AHEAD = timedelta(days=300)
"""So long a time away is possible, and worth a look at the clock."""

Klokkefeil = Literal["bak", "fram"]


def doubt(now: datetime, last: datetime | None) -> Klokkefeil | None:
    """``bak``: it is earlier than when the store was last used; ``fram``: very much later. Both times have a zone."""
    if last is None:
        return None
    if now < last - BEHIND:
        return "bak"
    return "fram" if now > last + AHEAD else None
