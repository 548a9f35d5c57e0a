"""A walk over the questions, and the answers read into a picture. Pure."""
