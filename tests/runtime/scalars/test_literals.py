"""What is wrong with a scalar's value is told alike for literals and for variables."""

import logging
from typing import Any

import pytest
from ariadne import QueryType

from runtime.errors import BadUserInput
from runtime.execution.engine import Engine
from runtime.execution.failures import OperationError
from runtime.execution.masking import FormattedError
from runtime.execution.params import Params
from runtime.http.media import GRAPHQL, JSON
from runtime.places import CodecPlace
from runtime.schema import build_schema
from tests.runtime.servings import engine_of, serving

SDL = """
scalar Date  scalar Email  scalar Decimal  scalar Money
type Query {
  pilot(input: PilotInput, on: Date, price: Money): Int
}
input PilotInput { born: Date  mails: [Email!]  inner: PilotInput  score: Decimal  pay: Money }
"""


class Cents:
    """A codec that refuses some values, and breaks on others."""

    @staticmethod
    def parse(value: Any) -> int:
        if value == "refused":
            raise BadUserInput("Money is refused.", field="pay")
        if isinstance(value, list):
            [value] = value
        return int(value.replace(".", ""))

    @staticmethod
    def serialize(value: int) -> str:
        return str(value)


def engine(*, production: bool = True) -> Engine:
    query = QueryType()
    query.set_field("pilot", lambda *_, **__: 1)
    schema = build_schema(SDL, (query,), {CodecPlace("Money", "schema/shop.graphql"): Cents})
    return engine_of(schema, production=production)


async def told(document: str, *, production: bool = True, **variables: Any) -> FormattedError:
    """What one wrong value of a document is answered with."""
    asked = engine(production=production)
    try:
        operation = asked.prepare(Params(document, None, variables), "request-1")
        payload = await asked.execute(operation)
    except OperationError as failure:
        [error] = failure.errors
        return error
    [error] = payload["errors"]
    return error


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (
            'input: {born: "1990-02-30"}',
            "'input' has invalid value at .born: Date 1990-02-30 is no day of the calendar.",
        ),
        (
            'input: {inner: {mails: ["ann"]}}',
            "'input' has invalid value at .inner.mails[0]: "
            "Email must be an e-mail address, like ada@example.com.",
        ),
        ("input: {score: true}", "'input' has invalid value at .score: Decimal "),
        ("on: 5", "'on' has invalid value: Date must be ISO 8601, like 2026-01-31."),
        ('price: "x"', "'price' has invalid value: invalid literal for int() with base 10: 'x'"),
        ('price: "refused"', "'price' has invalid value: Money is refused."),
    ],
)
async def test_a_wrong_literal_is_told_with_its_field_and_place(value: str, said: str) -> None:
    error = await told("{\n  pilot(" + value + ")\n}")
    assert error["message"].startswith(f"Argument {said}")
    assert error["extensions"] == {"code": "GRAPHQL_VALIDATION_FAILED"}
    wrong = value.rindex(value.split(" ")[-1].strip("[]}"))
    assert error["locations"] == [{"line": 2, "column": 9 + wrong}]


async def test_a_wrong_default_of_a_variable_is_told_so_too() -> None:
    error = await told('query ($on: Date = "x") { pilot(on: $on) }')
    assert error["message"] == (
        "Variable '$on' has invalid default value: Date must be ISO 8601, like 2026-01-31."
    )
    assert error["locations"] == [{"line": 1, "column": 20}]


async def test_a_literal_with_a_variable_in_it_is_judged_when_its_value_is_known() -> None:
    document = "query ($a: String) { pilot(price: [$a]) }"
    asked = engine()
    operation = asked.prepare(Params(document, None, {"a": "1.50"}), "request-1")
    assert await asked.execute(operation) == {"data": {"pilot": 1}}
    error = await told(document, a="x")
    assert "Argument 'price' has invalid value: invalid literal for int()" in error["message"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert (error["path"], error["locations"]) == (["pilot"], [{"line": 1, "column": 35}])


@pytest.mark.parametrize(
    ("document", "variables"),
    [
        ("{ pilot(price: 5) }", {}),
        ("{ pilot(input: {pay: 5}) }", {}),
        ("query ($pay: Money) { pilot(price: $pay) }", {"pay": 5}),
        ("query ($input: PilotInput) { pilot(input: $input) }", {"input": {"pay": 5}}),
    ],
)
async def test_what_a_codec_breaks_on_is_masked_in_production_and_logged(
    document: str, variables: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        error = await told(document, **variables)
    assert error["message"] == "Internal server error"
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "request_id": "request-1"}
    assert error["locations"]
    [record] = caplog.records
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], AttributeError)
    async with serving(engine()) as server:
        for media, status in ((GRAPHQL, 500), (JSON, 200)):
            answer = await server.post(document, variables=variables, accept=media)
            assert answer.status_code == status
            [error] = answer.json()["errors"]
            assert error["message"] == "Internal server error"
    shown = await told(document, production=False, **variables)
    assert "'int' object has no attribute 'replace'" in shown["message"]
    assert shown["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "request_id": "request-1"}
