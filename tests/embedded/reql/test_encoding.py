"""Data as JSON, in the form of the wire."""

import json
from typing import Any

import pytest
from hypothesis import given

from embedded.reql.datum.encoding import encode, encode_text, normalized
from embedded.reql.datum.kinds import MINVAL
from embedded.reql.datum.order import equal
from embedded.reql.datum.printing import pretty, short
from embedded.reql.errors import ReqlError
from tests.embedded.reql.test_order import DATA


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (3.0, "3"),
        (-0.0, "-0.0"),
        (2.0**53, "9007199254740992"),
        (2**53 + 2, "9007199254740994.0"),
        (1e40, "1e40"),
        (-1.5e300, "-1.5e300"),
        (123456789012345680000.0, "123456789012345680000.0"),
        (1e-7, "1e-7"),
        (-1.25e-6, "-0.00000125"),
        (0.1, "0.1"),
    ],
)
def test_numbers_have_one_form(number: float, text: str) -> None:
    assert encode_text(normalized(number)) == text


def test_large_numbers_inside_strings_are_text() -> None:
    assert encode_text({"1e+40": ["2e+40", 2e40]}) == '{"1e+40":["2e+40",2e40]}'


def test_keys_are_sorted_by_their_bytes() -> None:
    assert encode({"b": 1, "a": 2, "é": 3, "Z": 4}) == '{"Z":4,"a":2,"b":1,"é":3}'.encode()


@given(DATA)
def test_encoding_loses_nothing(datum: Any) -> None:
    assert equal(normalized(json.loads(encode(normalized(datum)))), datum)


def test_extremes_cannot_be_json() -> None:
    with pytest.raises(ReqlError, match=r"Cannot convert `r\.minval` to JSON\."):
        encode({"a": [MINVAL]})


def test_data_nested_too_deeply_cannot_be_json() -> None:
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(ReqlError, match="nested"):
        encode(deep)


def test_error_texts_print_json_with_tabs() -> None:
    assert pretty({"b": [1, {}], "a": "x"}) == '{\n\t"a":\t"x",\n\t"b":\t[\n\t\t1,\n\t\t{}\n\t]\n}'


def test_long_data_are_cut_in_error_texts() -> None:
    assert short("x" * 1000) == '"' + "x" * 296 + "..."
