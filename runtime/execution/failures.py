"""How operations fail as a whole, with what the client is told."""

from collections.abc import Iterable

from graphql import GraphQLError

from runtime.errors import BackendError
from runtime.execution.masking import FormattedError, formatted


class OperationError(Exception):
    """An operation that ends with errors instead of data."""

    def __init__(self, errors: list[FormattedError]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = errors


class RefusedError(OperationError):
    """An operation that ends before any of it is executed: the request does not fit."""

    def __init__(self, kind: type[BackendError], errors: Iterable[GraphQLError]) -> None:
        # These are about the client's own text and variables, so nothing is hidden.
        super().__init__([formatted(error, error.message, {"code": kind.code}) for error in errors])
