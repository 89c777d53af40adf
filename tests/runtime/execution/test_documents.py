"""Documents are parsed and validated within limits, once."""

import time
from typing import Any

import pytest
from graphql import build_schema, get_introspection_query

from runtime.execution.documents import DocumentLimits, Documents
from runtime.execution.failures import RefusedError

SCHEMA = build_schema("type Query { name: String self: Query list(of: [Int]): Int }")


def documents(*, suggestions: bool = False, **limits: Any) -> Documents:
    return Documents(SCHEMA, DocumentLimits(**limits), suggestions=suggestions)


def refusal(text: str, documents: Documents) -> RefusedError:
    with pytest.raises(RefusedError) as refused:
        documents.get(text)
    return refused.value


def codes(refused: RefusedError) -> set[str]:
    return {error["extensions"]["code"] for error in refused.errors}


def test_a_valid_document_is_parsed_once() -> None:
    kept = documents()
    assert kept.get("{ name }") is kept.get("{ name }")


def test_those_not_used_for_longest_are_dropped() -> None:
    kept = documents(kept_characters=3 * len("{ a: name }"))
    first = kept.get("{ a: name }")
    second = kept.get("{ b: name }")
    kept.get("{ c: name }")
    assert kept.get("{ a: name }") is first
    kept.get("{ d: name }")
    assert kept.get("{ a: name }") is first
    assert kept.get("{ b: name }") is not second


def test_a_document_larger_than_all_that_is_kept_is_not_kept() -> None:
    kept = documents(kept_characters=5)
    assert kept.get("{ name }") is not kept.get("{ name }")


@pytest.mark.parametrize("text", ["", "{", "{ name", "{ name } }", "\x00", "{ " * 5000])
def test_what_is_not_graphql_is_refused(text: str) -> None:
    assert codes(refusal(text, documents())) == {"GRAPHQL_PARSE_FAILED"}


@pytest.mark.parametrize(
    "text",
    [
        "{ " + "name " * 2000 + "}",
        "{ name } " + "#\n" * 501,
        "{ name } #" + "x" * 64 * 1024,
        '{ list(of: "' + "x" * 64 * 1024 + '") }',
    ],
    ids=["tokens", "comments", "characters", "one token"],
)
def test_what_is_too_long_is_refused_by_the_parser(text: str) -> None:
    assert codes(refusal(text, documents())) == {"GRAPHQL_PARSE_FAILED"}


def test_errors_are_bounded_in_number_and_length() -> None:
    text = "{ " + " ".join(f"nope{number}" for number in range(500)) + " }"
    assert len(refusal(text, documents()).errors) == 11
    [error] = refusal("{ " + "x" * 5000 + " }", documents()).errors
    assert len(error["message"]) <= 500


def test_suggestions_are_for_development() -> None:
    [in_production] = refusal("{ nam }", documents()).errors
    [in_development] = refusal("{ nam }", documents(suggestions=True)).errors
    assert "Did you mean" not in in_production["message"]
    assert "Did you mean 'name'" in in_development["message"]


def test_an_invalid_document_is_located() -> None:
    refused = refusal("{\n  nope\n}", documents())
    [error] = refused.errors
    assert codes(refused) == {"GRAPHQL_VALIDATION_FAILED"}
    assert error["locations"] == [{"line": 2, "column": 3}]


def test_what_validation_would_take_long_for_is_refused_before_it() -> None:
    began = time.process_time()
    refused = refusal("{ " + "self { name } " * 490 + "}", documents())
    assert time.process_time() - began < 0.5
    assert codes(refused) == {"GRAPHQL_VALIDATION_FAILED"}
    assert "same response field" in str(refused)


def test_the_introspection_of_every_explorer_is_allowed() -> None:
    everything = get_introspection_query(
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    assert documents().get(everything)
