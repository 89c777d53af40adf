"""Places: the fields that the schema leaves to hand-written code, and the mark that fills one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Generic, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

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


def filled_by(function: object) -> tuple[Place[Any], ...]:
    """The places that a function was marked for."""
    marks: tuple[Place[Any], ...] = getattr(function, "__dict__", {}).get(_MARK, ())
    return marks


def resolvers_in(module: ModuleType) -> Iterator[tuple[Place[Any], Callable[..., Any]]]:
    """Every marked function of a module, with the place it fills."""
    for value in list(vars(module).values()):
        for place in filled_by(value):
            yield place, value
