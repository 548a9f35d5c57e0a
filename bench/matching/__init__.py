"""How well and how fast the matching finds, beside other engines in the same run. See ``python -m bench.matching --help``."""
