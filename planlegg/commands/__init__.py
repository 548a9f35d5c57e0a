"""One module per verb: parse, call one use case, show."""
