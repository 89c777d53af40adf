"""Errors as clients see them: ours with their codes, all others masked and logged."""

import logging
from collections.abc import Iterable
from typing import Any, TypedDict

from graphql import GraphQLError, ValueNode

from runtime.errors import BackendError, BadUserInput, InternalError

_LONGEST_MESSAGE = 500

log = logging.getLogger(__name__)


class _Located(TypedDict, total=False):
    locations: list[dict[str, int]]
    path: list[str | int]


class FormattedError(_Located):
    """One entry of `errors` in a response."""

    message: str
    extensions: dict[str, Any]


class Masking:
    """Decides what a client is told about an error; in development that is all there is."""

    def __init__(self, *, production: bool) -> None:
        self._production = production

    def failed(self, errors: Iterable[GraphQLError], request_id: str) -> list[FormattedError]:
        """What to say of errors that fields gave."""
        return [self._field(error, request_id) for error in errors]

    def ended(self, error: Exception, request_id: str) -> list[FormattedError]:
        """What to say of an exception that ended a whole operation."""
        return self.failed([GraphQLError(str(error), original_error=error)], request_id)

    def refused(
        self, errors: Iterable[GraphQLError], kind: type[BackendError], request_id: str
    ) -> list[FormattedError]:
        """What to say of a request that does not fit, or of a codec that breaks on its values."""
        return [
            refusal(error, kind)
            if isinstance(cause := _innermost(error), GraphQLError)
            else self._internal(error, cause, request_id)
            for error in errors
        ]

    def _field(self, error: GraphQLError, request_id: str) -> FormattedError:
        cause = _innermost(error)
        if isinstance(cause, GraphQLError):
            extensions = cause.extensions or {}
            if isinstance(cause, BackendError) or "code" in extensions:
                return formatted(error, cause.message, dict(extensions))
            # graphql-core says of an argument that does not fit where its value stands; what it
            # says of resolvers, whose faults are ours, stands at their fields.
            if cause.nodes and all(isinstance(node, ValueNode) for node in cause.nodes):
                return formatted(error, cause.message, {"code": BadUserInput.code})
        return self._internal(error, cause, request_id)

    def _internal(self, error: GraphQLError, cause: Exception, request_id: str) -> FormattedError:
        place = ".".join(map(str, error.path or ["(no field)"]))
        log.error("%s failed", place, exc_info=cause)
        message = "Internal server error" if self._production else error.message
        return formatted(error, message, {"code": InternalError.code, "request_id": request_id})


def _innermost(error: Exception) -> Exception:
    while isinstance(error, GraphQLError) and error.original_error is not None:
        error = error.original_error
    return error


def refusal(error: GraphQLError, kind: type[BackendError]) -> FormattedError:
    """The entry of `errors` for what does not fit in a request."""
    return formatted(error, error.message, {"code": kind.code})


def formatted(error: GraphQLError, message: str, extensions: dict[str, Any]) -> FormattedError:
    """The entry of `errors` for an error."""
    entry: FormattedError = {
        "message": message[:_LONGEST_MESSAGE],
        "extensions": extensions,
    }
    if error.locations:
        entry["locations"] = [
            {"line": location.line, "column": location.column} for location in error.locations
        ]
    if error.path is not None:
        entry["path"] = list(error.path)
    return entry
