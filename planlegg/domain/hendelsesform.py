"""The form every event has in the store: frozen, by keyword, without defaults, its kind in ``type``."""

import msgspec


class Hendelsesform(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type"):
    """An event. New fields get defaults, so that what is stored stays readable."""
