"""The tests. ``python3 -m tests`` runs them all in an environment of their own."""
