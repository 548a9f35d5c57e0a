"""One module per thing a counsellor does. Each takes values and ports, and returns values."""
