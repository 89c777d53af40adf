"""Keys compare as RethinkDB compares the values, and say the values again."""

import base64
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedded.storage.keys import (
    MAXVAL,
    MINVAL,
    HighestKey,
    LowestKey,
    NotAKeyError,
    decode_key,
    encode_key,
)

NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(2**53), 2**53)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
TIMES = st.floats(-1e11, 1e11).map(
    lambda seconds: {"$reql_type$": "TIME", "epoch_time": seconds, "timezone": "+00:00"}
)
BINARIES = st.binary().map(
    lambda data: {"$reql_type$": "BINARY", "data": base64.b64encode(data).decode()}
)
VALUES = st.recursive(
    st.booleans() | NUMBERS | TEXTS | TIMES | BINARIES, lambda values: st.lists(values, max_size=4)
)


def type_name(value: Any) -> str:
    match value:
        case bool():
            return "BOOL"
        case int() | float():
            return "NUMBER"
        case str():
            return "STRING"
        case list():
            return "ARRAY"
    return f"PTYPE<{value['$reql_type$']}>"


def compare(one: Any, other: Any) -> int:
    """RethinkDB's order, written from its description: by name of type, then within the type."""
    name = type_name(one)
    if name != type_name(other):
        return -1 if name < type_name(other) else 1
    if name == "ARRAY":
        for left, right in zip(one, other, strict=False):
            if found := compare(left, right):
                return found
        return (len(one) > len(other)) - (len(one) < len(other))
    left, right = content(one), content(other)
    return int(left > right) - int(left < right)


def content(value: Any) -> Any:
    match type_name(value):
        case "STRING":
            return value.encode()
        case "PTYPE<TIME>":
            return value["epoch_time"]
        case "PTYPE<BINARY>":
            return base64.b64decode(value["data"])
    return value


@given(VALUES, VALUES)
def test_keys_compare_as_the_values_do(one: Any, other: Any) -> None:
    left, right = encode_key(one), encode_key(other)
    assert (left > right) - (left < right) == compare(one, other)


@given(st.lists(VALUES, max_size=3), VALUES)
def test_an_array_is_smaller_than_one_that_goes_on(values: list[Any], more: Any) -> None:
    assert encode_key(values) < encode_key([*values, more])


@given(VALUES)
def test_a_key_says_its_value_again(value: Any) -> None:
    assert compare(decode_key(encode_key(value)), value) == 0


@given(VALUES)
def test_minval_and_maxval_enclose_everything(value: Any) -> None:
    assert MINVAL < encode_key(value) < MAXVAL
    low, high = encode_key([value, LowestKey()]), encode_key([value, HighestKey()])
    assert low < encode_key([value, value]) < high
    assert encode_key([value]) < low


@given(TEXTS, TEXTS)
def test_text_with_nul_does_not_run_into_what_follows(one: str, other: str) -> None:
    left, right = [f"{one}\x00", other], [one, other]
    assert (encode_key(left) > encode_key(right)) == (compare(left, right) > 0)


def test_minus_zero_is_zero() -> None:
    assert encode_key(-0.0) == encode_key(0)
    assert math.copysign(1, decode_key(encode_key(-0.0))) == 1


def test_whole_numbers_come_back_whole() -> None:
    assert [repr(decode_key(encode_key(n))) for n in (1.0, 1.5, 2**53)] == ["1", "1.5", str(2**53)]


@pytest.mark.parametrize("value", [None, {}, {"a": 1}, [None], {"$reql_type$": "GEOMETRY"}])
def test_null_objects_and_geometry_are_no_keys(value: Any) -> None:
    with pytest.raises(NotAKeyError):
        encode_key(value)
