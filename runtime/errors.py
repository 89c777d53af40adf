"""What can go wrong, as clients see it: one tree, a code for each kind.

BackendError
├── BadUserInput        BAD_USER_INPUT: the client's mistake; says what was expected
├── NotFound            NOT_FOUND: what was named does not exist
├── Conflict            CONFLICT: what is there stands against the change: a taken value, say
├── Unavailable         UNAVAILABLE: the database cannot be asked now
│   └── OutcomeUnknown  UNAVAILABLE: a write was sent, no answer came
├── ParseFailed         GRAPHQL_PARSE_FAILED
├── ValidationFailed    GRAPHQL_VALIDATION_FAILED
├── OperationFailed     OPERATION_RESOLUTION_FAILURE
├── NotWritten          NOT_IMPLEMENTED: a field whose resolver is still to be written
└── InternalError       INTERNAL_SERVER_ERROR: said instead of anything else
"""

# ruff: noqa: N818  the names are those of the codes, which clients read

from typing import Any, ClassVar

from graphql import GraphQLError


class BackendError(GraphQLError):
    """An error whose message and extensions are meant for the client."""

    code: ClassVar[str] = "INTERNAL_SERVER_ERROR"

    def __init__(self, message: str, **extensions: Any) -> None:
        super().__init__(message, extensions={"code": self.code, **extensions})


class BadUserInput(BackendError):
    """The client gave something that cannot be used."""

    code = "BAD_USER_INPUT"


class NotFound(BackendError):
    """What the client named does not exist."""

    code = "NOT_FOUND"

    @classmethod
    def row(cls, type: str, id: str, **extensions: Any) -> "NotFound":
        """The error for a row of `type` that is not there."""
        return cls(f'There is no {type} with the id "{id}".', type=type, id=id, **extensions)


class Conflict(BackendError):
    """What is there stands against the change: a taken value, a newer version, a referring row."""

    code = "CONFLICT"


class Unavailable(BackendError):
    """The database cannot be asked now; later it can."""

    code = "UNAVAILABLE"

    def __init__(
        self, message: str = "The database is not available. Try again soon.", **extensions: Any
    ) -> None:
        super().__init__(message, **extensions)


class OutcomeUnknown(Unavailable):
    """A write was sent and no answer came: it may or may not have happened."""

    def __init__(self) -> None:
        super().__init__(
            "The database went away before it answered: the change may or may not have been made. "
            "Look before you try again.",
            outcome="unknown",
        )


class ParseFailed(BackendError):
    """The document is not GraphQL."""

    code = "GRAPHQL_PARSE_FAILED"


class ValidationFailed(BackendError):
    """The document does not fit the schema."""

    code = "GRAPHQL_VALIDATION_FAILED"


class OperationFailed(BackendError):
    """The operation to run cannot be found in the document."""

    code = "OPERATION_RESOLUTION_FAILURE"


class NotWritten(BackendError):
    """A field is in the schema, and its resolver is still to be written."""

    code = "NOT_IMPLEMENTED"

    def __init__(self, field: str) -> None:
        super().__init__(f"{field} is not written yet.")


class InternalError(BackendError):
    """What a client sees of an error that is none of its business."""

    code = "INTERNAL_SERVER_ERROR"
