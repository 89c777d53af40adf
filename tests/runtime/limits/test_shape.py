"""Documents with too much of anything are refused by a look at their shape."""

import time

import pytest
from graphql import build_schema, parse, validate

from runtime.limits.shape import ShapeLimits, too_much

SCHEMA = build_schema("type Query { name: String self: Query list(of: [Int]): Int }")


def said(text: str, **limits: int) -> str | None:
    error = too_much(parse(text), ShapeLimits(**limits))
    return error.message if error else None


def test_levels_are_counted_through_fragments() -> None:
    text = "{ self { ...A } } fragment A on Query { ... { self { name } } }"
    assert said(text, depth=3) is None
    assert said(text, depth=2) == "The document has too many levels: 2 are allowed."


def test_fields_are_counted_wherever_a_fragment_is_used() -> None:
    text = "{ a: self { ...A } b: self { ...A } } fragment A on Query { name x: name }"
    assert said(text, fields=6) is None
    assert said(text, fields=5) == "The document has too many fields: 5 are allowed."


def test_a_fragment_that_is_used_twice_in_one_place_counts_once() -> None:
    assert said("{ ...A ...A } fragment A on Query { name }", fields=1) is None


def test_fields_of_one_response_field_are_counted_as_they_are_compared() -> None:
    text = "{ self { name name } self { name name } }"
    assert said(text, comparisons=4 + 16) is None
    message = "The document has too many fields that give the same response field."
    assert said(text, comparisons=4 + 15) == message


def test_aliases_keep_fields_apart() -> None:
    assert said("{ a: name b: name c: name }", comparisons=3) is None


def test_fragments_that_no_operation_uses_count_too() -> None:
    assert said("{ name } fragment A on Query { self { self { name } } }", depth=2) is not None


def test_too_many_fragments_are_not_even_looked_at() -> None:
    text = "{ name } fragment A on Query { name } fragment B on Query { name }"
    assert said(text, fragments=2) is None
    assert said(text, fragments=1) == "The document has too many fragments: 1 are allowed."


@pytest.mark.parametrize(
    "text",
    [
        "{ ...A } fragment A on Query { name ...A }",
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A name }",
        "{ ...Nowhere }",
    ],
)
def test_what_validation_refuses_anyhow_does_no_harm(text: str) -> None:
    assert said(text) is None


def test_a_fragment_inside_itself_is_endless() -> None:
    assert said("{ ...A } fragment A on Query { self { ...A } }") is not None


def fragments(text: str, count: int) -> str:
    return " ".join(text.replace("NEXT", f"F{n + 1}").replace("N", str(n)) for n in range(count))


@pytest.mark.parametrize(
    "text",
    [
        "{ " + "name " * 1990 + "}",
        "{ " + "self { name } " * 490 + "}",
        "{ " + ("self { " + "self{name} " * 12 + "} ") * 30 + "}",
        "{ " + "self { name } " * 70 + "}",
        "{ " + "... on Query { self { name } } " * 220 + "}",
        "{ " + "... { " * 150 + "name" + " }" * 150 + " }",
        "{ " + " ".join(f"a{n}: self {{ name }}" for n in range(330)) + " }",
        "{ name } fragment A on Query { " + "self { name } " * 400 + "}",
        "{ ...F0 } " + fragments("fragment FN on Query { name ...NEXT }", 99),
        "{ ...F0 } " + fragments("fragment FN on Query { a: self { ...NEXT } ...NEXT }", 99),
        "{ ...F0 } " + fragments("fragment FN on Query { a: self{...NEXT} b: self{...NEXT} }", 90),
        "{ " + fragments("...FN", 99) + " } " + fragments("fragment FN on Query { aN: name }", 99),
        "{ ...A } fragment A on Query { self{...A} name self{...A ...B} }"
        " fragment B on Query { self{...A ...B} }",
        fragments("query QN { ...A }", 100) + " fragment A on Query { " + "name " * 90 + "}",
        "{ " + ("list(of: [" + "1 " * 100 + "]) ") * 18 + "}",
    ],
    ids=lambda text: text[:40],
)
def test_what_is_let_through_is_validated_soon(text: str) -> None:
    document = parse(text, max_lexical_tokens=2000)
    began = time.process_time()
    if too_much(document, ShapeLimits()) is None:
        validate(SCHEMA, document, max_errors=10, hide_suggestions=True)
    assert time.process_time() - began < 0.6
