"""Places: what the schema leaves to hand-written code, and the mark that fills one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, cast


class Codec(Protocol):
    """How values of a scalar come in and go out: a class with these two static methods."""

    @staticmethod
    def parse(value: Any, /) -> Any:
        """What rows and resolvers hold, from what a client sent; ValueError says what is wrong."""

    @staticmethod
    def serialize(value: Any, /) -> Any:
        """What clients read, from what rows and resolvers hold."""


F = TypeVar("F", bound=Callable[..., Any])
C = TypeVar("C", bound=Codec)
Row = TypeVar("Row", bound=Mapping[str, Any])

_MARK = "__fills__"


@dataclass(frozen=True, slots=True)
class Place(Generic[F]):
    """A hand-written field of the schema; as a decorator it marks the function that resolves it."""

    type: str
    field: str
    source: str

    def __call__(self, function: F) -> F:
        """Mark `function` as this field's resolver; it is returned as it was."""
        vars(function)[_MARK] = (*filled_by(function), self)
        return function

    def __str__(self) -> str:
        return f"{self.type}.{self.field}"


@dataclass(frozen=True, slots=True)
class CodecPlace:
    """A scalar of the project's own; as a decorator it marks the codec of its values."""

    scalar: str
    source: str

    def __call__(self, codec: C) -> C:
        """Mark `codec` as this scalar's; it is returned as it was."""
        setattr(codec, _MARK, (*filled_by(codec), self))
        return codec

    def __str__(self) -> str:
        return f"scalar {self.scalar}"


AnyPlace: TypeAlias = Place[Any] | CodecPlace


def filled_by(filling: object) -> tuple[AnyPlace, ...]:
    """The places that a function or a codec was marked for."""
    marks: tuple[AnyPlace, ...] = getattr(filling, "__dict__", {}).get(_MARK, ())
    return marks


def resolvers_in(module: ModuleType) -> Iterator[tuple[AnyPlace, Any]]:
    """Every marked function and codec of a module, with the place it fills."""
    for value in list(vars(module).values()):
        for place in filled_by(value):
            yield place, value


def of_type(name: str, row: Row) -> Row:
    """A copy of `row` that says which type of an interface or a union it is."""
    return cast(Row, {**row, "__typename": name})
