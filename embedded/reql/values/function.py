"""Functions: a body, the variables it binds, and the scope it was made in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from embedded.reql.compiler.node import ALWAYS, Node, Scope
from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Place, ReqlError, logic_error
from embedded.reql.values.convert import as_datum
from embedded.reql.values.value import PLAIN, Value


def plural(count: int, noun: str = "argument") -> str:
    """`1 argument`, `2 arguments`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


class Function(Value):
    """A function, ready to be called."""

    __slots__ = ("arity", "node")
    kind = "FUNCTION"

    def __init__(self, node: Node, arity: int) -> None:
        self.node = node
        self.arity = arity  # 0 takes any number

    @property
    def place(self) -> Place:
        """Where its body stands in the query."""
        return self.node.place

    @property
    def is_pattern(self) -> bool:
        """Is the body an object as it stands? Then `filter` matches documents against it."""
        return self.node.name in ("MAKE_OBJ", "DATUM")

    def steady(self, allowed: int = ALWAYS) -> bool:
        """Does it give the same result each time, but for the variation allowed?"""
        return not self.node.determinism & ~allowed

    def call(self, *values: Datum) -> Any:
        """The result for these arguments, of whatever kind."""
        raise NotImplementedError

    def check_arity(self, given: int) -> None:
        """Refuse another number of arguments than it declares."""
        if self.arity and self.arity != given:
            raise self.wrong_arity(given)

    def wrong_arity(self, given: int) -> ReqlError:
        """The complaint about the number of arguments."""
        return logic_error(
            f"Expected function with {plural(given)} but found function with {plural(self.arity)}."
        ).at(self.place)

    def result(self, *values: Datum) -> Datum:
        """The result for these arguments, which must be a datum."""
        return as_datum(self.call(*values), self.place)

    def of_one(self) -> Callable[[Datum], Datum]:
        """A quick caller for one argument at a time."""
        return self.result


class Lambda(Function):
    """A function that stands in the query."""

    __slots__ = ("_scope", "parameters")

    def __init__(self, parameters: tuple[int, ...], node: Node, scope: Scope) -> None:
        super().__init__(node, len(parameters))
        self.parameters = parameters
        self._scope = scope

    @property
    def captured(self) -> dict[int, Datum]:
        """The variables around it."""
        return self._scope.variables

    def call(self, *values: Datum) -> Any:
        self.check_arity(len(values))
        scope = self._scope
        if not self.parameters:
            return self.node.evaluate(scope)
        variables = {**scope.variables, **dict(zip(self.parameters, values, strict=True))}
        return self.node.evaluate(Scope(scope.run, variables))

    def of_one(self) -> Callable[[Datum], Datum]:
        if self.arity != 1:
            return self.result
        body, place = self.node.evaluate, self.place
        run, captured, parameter = self._scope.run, self._scope.variables, self.parameters[0]

        def call(item: Datum) -> Datum:
            value = body(Scope(run, {**captured, parameter: item}))
            return value if value.__class__ in PLAIN else as_datum(value, place)

        return call


class Constant(Function):
    """The function that a datum stands for: it gives that datum, whatever it is given."""

    __slots__ = ("value",)

    def __init__(self, value: Datum, place: Place) -> None:
        super().__init__(Node("DATUM", lambda _: value, place), 0)
        self.value = value

    def call(self, *values: Datum) -> Any:
        return self.value


class Computed(Function):
    """A function of one argument that the server itself provides."""

    __slots__ = ("_compute",)

    def __init__(self, compute: Callable[[Datum], Datum], place: Place) -> None:
        super().__init__(Node("FUNC", lambda _: None, place), 1)
        self._compute = compute

    def call(self, *values: Datum) -> Any:
        self.check_arity(len(values))
        try:
            return self._compute(*values)
        except ReqlError as error:
            raise error.at(self.place) from None

    def of_one(self) -> Callable[[Datum], Datum]:
        return self.call
