"""Frozen values and their pure transitions. No I/O, no clock, no randomness."""
