"""Where the data that ship with the program lie: inside an installed package, or beside it in a checkout."""

from pathlib import Path


def data_folder() -> Path:
    """The folder that holds ``catalogue``, ``rules`` and ``locale``."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "_data"
    return shipped if shipped.is_dir() else package.parent


def catalogue_file() -> Path:
    return data_folder() / "catalogue" / "activities.toml"


def words_folder() -> Path:
    """The lists of other words to search with."""
    return data_folder() / "catalogue" / "ord"


def rules_folder() -> Path:
    return data_folder() / "rules"


def locale_folder() -> Path:
    return data_folder() / "locale"
