"""The encrypted local store. The database library is imported when a store is opened, not before."""

from planlegg.store.create import create_store
from planlegg.store.places import default_folder
from planlegg.store.unlock import open_store

__all__ = ["create_store", "default_folder", "open_store"]
