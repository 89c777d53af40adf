"""What can go wrong with a query, as the wire protocol tells it."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

# A place in the query, innermost step first: (parent, step); the root is None.
Place: TypeAlias = "tuple[Place, int | str] | None"


class Kind(Enum):
    """The classes of errors: response type `t`, error type `e`."""

    CLIENT = (16, None)
    COMPILE = (17, None)
    INTERNAL = (18, 1000000)
    RESOURCE_LIMIT = (18, 2000000)
    LOGIC = (18, 3000000)
    NON_EXISTENCE = (18, 3100000)
    OP_FAILED = (18, 4100000)
    OP_INDETERMINATE = (18, 4200000)
    USER = (18, 5000000)
    EMPTY_USER = (18, 3000000)  # `r.error()` without a text, which `default` understands
    PERMISSION = (18, 6000000)

    def __init__(self, response: int, error: int | None) -> None:
        self.response = response
        self.error = error

    # EMPTY_USER would otherwise be an alias of LOGIC, their codes being equal.
    def __new__(cls, response: int, error: int | None) -> Kind:
        kind = object.__new__(cls)
        kind._value_ = len(cls.__members__)
        return kind


class ReqlError(Exception):
    """A query failed: the kind, the message, and the place of the culprit in the query."""

    def __init__(
        self, kind: Kind, message: str, *, place: Place = None, blame: int | str | None = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.blame = blame  # an argument of the term that raises, instead of the term itself
        self.located = False
        self.place: Place = place
        if place is not None:
            self.located = True

    def at(self, place: Place) -> ReqlError:
        """The same error, placed there unless its place is known already."""
        if not self.located:
            self.located = True
            self.place = place if self.blame is None else (place, self.blame)
        return self

    @property
    def backtrace(self) -> list[int | str]:
        """The path from the root of the query to the culprit."""
        steps: list[int | str] = []
        place = self.place
        while place is not None:
            place, step = place
            steps.append(step)
        steps.reverse()
        return steps


class ReqlCompileError(ReqlError):
    """A query that is wrong in itself, whatever the data."""

    def __init__(self, message: str, place: Place = None) -> None:
        super().__init__(Kind.COMPILE, message, place=place)
        self.located = True


def logic_error(message: str, blame: int | str | None = None) -> ReqlError:
    """The query asks for something that makes no sense for this data."""
    return ReqlError(Kind.LOGIC, message, blame=blame)


def missing(message: str, blame: int | str | None = None) -> ReqlError:
    """Something is not there; `default` catches this."""
    return ReqlError(Kind.NON_EXISTENCE, message, blame=blame)


def failed(message: str) -> ReqlError:
    """The operation could not be done, though the query is right."""
    return ReqlError(Kind.OP_FAILED, message)


def over_limit(message: str) -> ReqlError:
    """The query needs more than its limits allow."""
    return ReqlError(Kind.RESOURCE_LIMIT, message)


def array_too_large(limit: int) -> ReqlError:
    """An array would have more elements than `array_limit` allows."""
    return over_limit(
        f"Array over size limit `{limit}`.  To raise the number of allowed elements, modify the "
        "`array_limit` option to `.run` (not available in the Data Explorer), or use an index."
    )
