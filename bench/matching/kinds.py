"""The kinds of query and the engines, in the order they are shown, with the names people read."""

KINDS = {
    "misspelling-1": "én skrivefeil",
    "misspelling-2": "to skrivefeil",
    "ascii-fold": "uten æ, ø og å",
    "split-compound": "særskriving",
    "inflection": "bøyd form",
    "nynorsk": "nynorsk",
    "compound-first": "ord som første ledd",
    "compound-part": "ord som siste ledd",
    "multi-wish": "flere ønsker",
    "avoidance": "ønske og nei",
    "likes-tags": "liker og misliker",
    "synonym-listed": "synonym i katalogen",
    "synonym-unlisted": "synonym utenfor katalogen",
    "english": "engelsk",
    "definition": "definisjon",
}
NOT_AT_SCALE = frozenset({"compound-part", "compound-first"})
"""Kinds whose right answers the filler of a bigger catalogue may hold more of."""

OWN, TRIAL = "planlegg", "planlegg_e5"
LABELS = {
    OWN: "planlegg",
    TRIAL: "planlegg med e5 (forsøk)",
    "rf_wratio": "WRatio",
    "tfidf_char": "TF-IDF av tegn",
    "fts5_tri": "FTS5 trigram",
    "bm25_stem": "BM25 med stammer",
    "hybrid": "hybrid",
    "hybrid_e5": "hybrid med e5",
    "hybrid_cached": "hybrid, lagret",
    "fts5_tri_disk": "FTS5 trigram på disk",
}
QUALITY = (OWN, TRIAL, "rf_wratio", "tfidf_char", "fts5_tri", "bm25_stem", "hybrid", "hybrid_e5")
SLOW = frozenset({"hybrid_e5"})
"""Left out of a quick run."""
SPEED = (OWN, "rf_wratio", "hybrid_cached", "fts5_tri_disk")
KEPT = frozenset({OWN, "hybrid_cached", "fts5_tri_disk"})
"""Engines that can keep their index in a file between runs."""


def in_order(kinds: set[str]) -> list[str]:
    """Known kinds in the order shown, then others by name."""
    return [kind for kind in KINDS if kind in kinds] + sorted(kinds - set(KINDS))


def name(kind: str) -> str:
    return KINDS.get(kind, kind)
