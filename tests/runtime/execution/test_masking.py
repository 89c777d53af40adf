"""What a client is told about an error."""

import logging

import pytest
from graphql import GraphQLError

from runtime.errors import BadUserInput, Conflict, OutcomeUnknown
from runtime.execution.masking import FormattedError, Masking


def told(cause: Exception, *, production: bool = True) -> FormattedError:
    located = GraphQLError(str(cause), path=["channel", 0, "name"], original_error=cause)
    [error] = Masking(production=production).failed([located], "request-1")
    return error


def test_errors_of_our_tree_are_for_clients() -> None:
    error = told(Conflict('The name "general" is taken.', field="name"))
    assert error == {
        "message": 'The name "general" is taken.',
        "path": ["channel", 0, "name"],
        "extensions": {"code": "CONFLICT", "field": "name"},
    }
    assert told(OutcomeUnknown())["extensions"] == {"code": "UNAVAILABLE", "outcome": "unknown"}


def test_a_graphql_error_with_a_code_is_for_clients() -> None:
    error = told(GraphQLError("Slow down.", extensions={"code": "RATE_LIMITED"}))
    assert (error["message"], error["extensions"]) == ("Slow down.", {"code": "RATE_LIMITED"})


@pytest.mark.parametrize(
    "cause", [RuntimeError("secret"), GraphQLError("secret"), ValueError("secret")]
)
def test_all_others_are_masked_in_production_and_logged(
    cause: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        error = told(cause)
    assert error["message"] == "Internal server error"
    assert error["extensions"] == {"code": "INTERNAL_SERVER_ERROR", "request_id": "request-1"}
    assert "secret" in caplog.text
    assert "channel.0.name" in caplog.text


def test_in_development_the_text_is_shown() -> None:
    error = told(RuntimeError("division by cucumber"), production=False)
    assert error["message"] == "division by cucumber"
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"


def test_messages_have_an_end() -> None:
    assert len(told(BadUserInput("x" * 10_000))["message"]) == 500
