"""Regenerate on every save, and replace the server by one that could load what is new."""
