"""The parameters of a request, however it came."""

from typing import Any

import pytest

from runtime.execution.params import BadParamsError, Params, params_of


def test_all_parameters_are_taken() -> None:
    value = {"query": "{ a }", "operationName": "A", "variables": {"x": 1}, "extensions": {}}
    assert params_of(value) == Params("{ a }", "A", {"x": 1})


def test_null_is_the_same_as_absent() -> None:
    value = {"query": "{ a }", "operationName": None, "variables": None, "extensions": None}
    assert params_of(value) == params_of({"query": "{ a }"}) == Params("{ a }")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "got null"),
        ([], "got a list"),
        ("text", "got text"),
        (True, "got a boolean"),
        (1.5, "got a number"),
        ({}, '"query" is missing'),
        ({"query": None}, '"query" must be text; got null'),
        ({"query": 7}, '"query" must be text; got a number'),
        ({"query": "", "operationName": {}}, '"operationName" must be text; got an object'),
        ({"query": "", "variables": []}, '"variables" must be an object; got a list'),
        ({"query": "", "extensions": "x"}, '"extensions" must be an object; got text'),
    ],
)
def test_what_is_wrong_is_said(value: Any, said: str) -> None:
    with pytest.raises(BadParamsError, match=said):
        params_of(value)
