"""Bindings: the fields of the schema that generated code answers, each a small function."""
