"""The askers, and the only place that prints."""
