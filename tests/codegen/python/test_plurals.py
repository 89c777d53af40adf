"""Plurals of the nouns that types are named after."""

import pytest

from codegen.python.plurals import plural


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("user", "users"),
        ("typing_event", "typing_events"),
        ("category", "categories"),
        ("person", "people"),
        ("message_status", "message_statuses"),
        ("news", "news"),
        ("settings", "settings"),
        ("field_2_fa", "field_2_fas"),
    ],
)
def test_a_noun_has_its_english_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected
