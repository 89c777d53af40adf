"""A running server under nonsense of every kind."""
