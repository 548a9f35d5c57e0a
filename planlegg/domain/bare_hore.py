"""«Bare høre hvordan det går»: a reminder to ask how someone is. It checks nothing, and nothing follows from it."""

from datetime import date

from planlegg.domain.hendelsesform import Hendelsesform


class BareHore(Hendelsesform, frozen=True, kw_only=True, tag="bare_hore"):
    """The counsellor will just hear how it goes on ``dag``. ``id`` is ``h1``, ``h2`` …, never used again."""

    id: str
    dag: date
    ord: str = ""


class BareHort(Hendelsesform, frozen=True, kw_only=True, tag="bare_hort"):
    """It was asked, or it was let be."""

    id: str
