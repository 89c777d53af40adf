"""Generated functions bound to the schema."""

from typing import Any

import pytest
from graphql import build_schema, graphql_sync

from runtime.bindings import Bindings

SCHEMA = "type Query { word: Word! } type Word { text: String! }"


def test_functions_answer_the_fields_that_they_are_bound_to() -> None:
    bind, schema = Bindings("Word"), build_schema(SCHEMA)

    @bind.query("word")
    def query_word(_: object, info: Any) -> str:
        return "hello"

    @bind.field("text")
    def word_text(row: str, info: Any) -> str:
        return row.upper()

    bind.bind_to_schema(schema)
    assert graphql_sync(schema, "{ word { text } }").data == {"word": {"text": "HELLO"}}


def test_types_that_nothing_is_bound_to_need_not_exist() -> None:
    Bindings("Nowhere").bind_to_schema(build_schema(SCHEMA))


def test_a_field_that_the_schema_does_not_have_is_named() -> None:
    bind = Bindings("Word")
    bind.field("sound")(lambda row, info: row)
    with pytest.raises(ValueError, match="sound"):
        bind.bind_to_schema(build_schema(SCHEMA))
