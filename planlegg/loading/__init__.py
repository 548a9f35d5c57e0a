"""Input from outside: read with limits, every fault named at once, nothing half loaded."""
