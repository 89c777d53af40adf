"""Bindings: the fields of the schema that generated code answers, by a call or a function each."""
