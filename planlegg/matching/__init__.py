"""Matching: what the client said against what the catalogue holds, with the words that met as evidence. Pure."""

from planlegg.matching.candidates import candidates
from planlegg.matching.entry import Post, from_activity
from planlegg.matching.evidence import evidence
from planlegg.matching.find import Funnet, find, find_text
from planlegg.matching.index import Index, build, with_meanings
from planlegg.matching.search import Hit, search

__all__ = [
    "Funnet",
    "Hit",
    "Index",
    "Post",
    "build",
    "candidates",
    "evidence",
    "find",
    "find_text",
    "from_activity",
    "search",
    "with_meanings",
]
