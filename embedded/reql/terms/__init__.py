"""The operators of the language, one small function each, grouped by family."""
