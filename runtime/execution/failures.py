"""How operations fail as a whole, with what the client is told."""

from collections.abc import Sequence

from graphql import GraphQLError

from runtime.errors import BackendError, InternalError
from runtime.execution.masking import FormattedError, refusal


class OperationError(Exception):
    """An operation that ends with errors instead of data."""

    def __init__(self, errors: list[FormattedError]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = errors


class RefusedError(OperationError):
    """An operation that ends before any of it is executed: the request does not fit."""

    def __init__(
        self,
        kind: type[BackendError],
        causes: Sequence[GraphQLError],
        told: list[FormattedError] | None = None,
    ) -> None:
        # These are about the client's own text and variables, so mostly nothing is hidden.
        super().__init__(told or [refusal(error, kind) for error in causes])
        self.kind = kind
        self.causes = causes

    @property
    def ours(self) -> bool:
        """Whether the server broke on it: nobody knows then whether the request fits."""
        return any(error["extensions"]["code"] == InternalError.code for error in self.errors)
