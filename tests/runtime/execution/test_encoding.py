"""JSON in and out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from runtime.execution.encoding import NotJsonError, decode, encode

LEAVES = some.none() | some.booleans() | some.integers(-(2**63), 2**63) | some.text()
VALUES = some.recursive(
    LEAVES | some.floats(allow_nan=False, allow_infinity=False),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


@given(VALUES)
def test_a_value_comes_back(value: Any) -> None:
    assert decode(encode(value)) == json.loads(encode(value)) == value


@given(some.binary())
def test_bytes_are_json_or_refused(data: bytes) -> None:
    try:
        value = decode(data)
    except NotJsonError:
        return
    assert value == json.loads(data)


@pytest.mark.parametrize(
    "text",
    ["", "NaN", "Infinity", "1e999", '"\\ud800"', "{'a': 1}", "[1,]", "\ufeff{}", "[" * 10_000],
)
def test_what_is_not_json_is_refused(text: str) -> None:
    with pytest.raises(NotJsonError):
        decode(text)


def test_nesting_is_bounded() -> None:
    assert decode("[" * 100 + "]" * 100)
    with pytest.raises(NotJsonError, match="deep"):
        decode("[" * 101 + "]" * 101)
    assert len(decode("[" + ",".join(["{}"] * 500) + "]")) == 500


def test_lone_surrogates_become_question_marks() -> None:
    assert encode({"a": ["x\ud800y", "ü"]}) == '{"a":["x?y","ü"]}'.encode()


def test_numbers_of_any_size_are_written() -> None:
    assert encode([2**70, -(2**70)]) == b"[1180591620717411303424,-1180591620717411303424]"


@pytest.mark.parametrize("value", [object(), {("a",): 1}, ["\ud800", float("inf")]])
def test_what_json_cannot_carry_raises(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        encode(value)
