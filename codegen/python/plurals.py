"""Plurals of English nouns, for tables and for functions that give many rows."""

from inflection import pluralize


def plural(noun: str) -> str:
    """`typing_event` as `typing_events`; what is plural already stays as it is."""
    return pluralize(noun)
