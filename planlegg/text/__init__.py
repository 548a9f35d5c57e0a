"""Norwegian text: fold it, split it into wishes and avoidances, make it harmless, measure it. Pure."""
