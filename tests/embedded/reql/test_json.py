"""JSON texts read, and what is said of texts that are none."""

from typing import Any

import pytest

from embedded.reql.errors import ReqlError
from tests.embedded.reql.asking import World, r


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("1.0", 1),
        ("[1, 2.5, null]", [1, 2.5, None]),
        ('{"a": {"b": "\\u00e9"}}', {"a": {"b": "é"}}),
        (
            '{"$reql_type$": "TIME", "epoch_time": 1.2345, "timezone": "Z"}',
            {"$reql_type$": "TIME", "epoch_time": 1.235, "timezone": "+00:00"},
        ),
    ],
)
def test_read(world: World, text: str, datum: Any) -> None:
    assert world.ask(r.json(text)) == datum


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "The document is empty."),
        ("[1,2", "Missing a comma or ']' after an array element."),
        ('{"a":1', "Missing a comma or '}' after an object member."),
        ("{a:1}", "Missing a name for object member."),
        ('{"a" 1}', "Missing a colon after a name of object member."),
        ('["a', "Missing a closing quotation mark in string."),
        ('"\\x"', "Invalid escape character in string."),
        ("1 2", "The document root must not follow by other values."),
        ('"\t"', "Invalid escape character in string."),
        ('"\\ud800x"', "The surrogate pair in string is invalid."),
        ("-1e400", "Number too big to be stored in double."),
        ("1.", "Miss fraction part in number."),
        ("1e", "Miss exponent in number."),
        ("nope", "Invalid value."),
        ("[1,]", "Invalid value."),
    ],
)
def test_refused(world: World, text: str, reason: str) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(r.json(text))
    assert caught.value.message == f'Failed to parse "{text}" as JSON: {reason}'


def test_names_may_not_be_repeated(world: World) -> None:
    with pytest.raises(ReqlError) as caught:
        world.ask(r.json('{"a": 1, "a": 2}'))
    assert caught.value.message == 'Duplicate key "a" in JSON.'
