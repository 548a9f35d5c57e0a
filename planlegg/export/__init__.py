"""Views of a case for one reader, one module per format."""
