"""Values lifted out of queries, so that queries of one shape are compiled once.

What remains is the shape: the term with a slot for each value. Names of tables and fields, and
options, stay in it; they decide how a query is compiled.
"""

from __future__ import annotations

from typing import Any, Final

import orjson

from embedded.reql.compiler.node import MANY, Node, Scope
from embedded.reql.compiler.numbers import NUMBERS
from embedded.reql.datum.kinds import PSEUDOTYPE
from embedded.reql.datum.numbers import normal
from embedded.reql.errors import Place
from embedded.reql.run import ARRAY_LIMIT

_ARRAY, _FUNC, _VAR = (NUMBERS[name] for name in ("MAKE_ARRAY", "FUNC", "VAR"))

# Terms whose arguments may be lifted, from which one on.
_LIFTED: Final = {
    NUMBERS[name]: first
    for first, names in (
        (0, "AND OR NOT EQ NE LT LE GT GE ADD SUB MUL DIV MOD BRANCH EPOCH_TIME ISO8601"),
        (
            1,
            "GET GET_ALL BETWEEN INSERT UPDATE REPLACE FILTER LIMIT SKIP SLICE NTH MERGE CONTAINS "
            "DEFAULT APPEND PREPEND SET_INSERT SET_UNION SET_DIFFERENCE SET_INTERSECTION MATCH "
            "FUNCALL FOR_EACH COUNT",
        ),
    )
    for name in names.split()
}
# Terms that take what is in them as it stands in the query.
_KEPT: Final = frozenset(
    NUMBERS[name] for name in ("DATUM", "INDEX_CREATE", "INFO", "SET_WRITE_HOOK")
)
_NOT_LITERAL: Final = object()


class Slot:
    """Where a value was."""

    __slots__ = ("index", "kind")

    def __init__(self, index: int, kind: str) -> None:
        self.index = index
        self.kind = kind

    def node(self, place: Place) -> Node:
        """The term that gives the value."""
        index = self.index

        def evaluate(scope: Scope) -> Any:
            return scope.run.values[index]

        name = {"o": "MAKE_OBJ", "s": "DATUM"}.get(self.kind, "MAKE_ARRAY")
        return Node(name, evaluate, place, large=self.kind == "l")


# Bytes that JSON never has outside of strings, so that no query can pass for a shape.
_FRAGMENTS: Final = {kind: orjson.Fragment(f"${kind}".encode()) for kind in "soal"}


def _fragment(slot: Any) -> orjson.Fragment:
    return _FRAGMENTS[slot.kind]


class Lifting:
    """One query taken apart."""

    def __init__(self, term: Any) -> None:
        self.values: list[Any] = []
        self.shareable = True  # may others of the same shape use what is compiled for it?
        self._variables: dict[int, int] = {}
        self._functions = 0  # the next number of a variable
        self.shape = self._lift(term) if type(term) is list else term

    def key(self) -> bytes:
        """What queries of the same shape have in common."""
        return orjson.dumps(self.shape, _fragment)

    def _slot(self, value: Any, kind: str) -> Slot:
        self.values.append(value)
        return Slot(len(self.values) - 1, kind)

    def _lift(self, term: list[Any]) -> Any:
        number = term[0] if term else None
        if type(number) is not int:
            self.shareable = False
            return term
        if number == _FUNC:
            return self._function(term)
        if number == _VAR:
            return self._variable(term)
        if number in _KEPT:
            self.shareable = False
            return term
        first = _LIFTED.get(number, len(term[1]) if len(term) > 1 else 0)
        return [number, *[self._part(part, first) for part in term[1:]]]

    def _function(self, term: list[Any]) -> Any:
        """Drivers number variables through all queries; here each query has its own numbers."""
        try:
            _, ((make_array, parameters), body) = term
            numbers = list(range(self._functions, self._functions + len(parameters)))
        except (TypeError, ValueError):
            self.shareable = False
            return term
        if not all(type(name) is int for name in parameters):
            self.shareable = False
            return term
        around = self._variables
        self._variables = {**around, **dict(zip(parameters, numbers, strict=True))}
        self._functions += len(parameters)
        lifted = [_FUNC, [[make_array, numbers], self._value(body)]]
        self._variables = around
        return lifted

    def _variable(self, term: list[Any]) -> Any:
        try:
            (name,) = term[1]
            return [_VAR, [self._variables[name]]]
        except (IndexError, KeyError, TypeError, ValueError):
            self.shareable = False
            return term

    def _part(self, part: Any, first: int) -> Any:
        if type(part) is list:
            return [
                self._value(one) if position >= first else self._child(one)
                for position, one in enumerate(part)
            ]
        if type(part) is dict:
            return {name: self._child(one) for name, one in part.items()}
        return part

    def _child(self, term: Any) -> Any:
        """A term that is not lifted itself."""
        if type(term) is list:
            return self._lift(term)
        if type(term) is dict:
            return {name: self._child(one) for name, one in term.items()}
        return term

    def _value(self, term: Any) -> Any:
        """A term that is lifted if it is a value."""
        kind = type(term)
        if kind is not list and kind is not dict:
            return self._slot(_number(term) if kind is float or kind is int else term, "s")
        value = _literal(term)
        if value is not _NOT_LITERAL:
            if kind is dict:
                return self._slot(value, "o")
            return self._slot(value, "l" if len(value) > MANY else "a")
        if kind is dict:
            return {name: self._value(one) for name, one in term.items()}
        if _is_array(term):
            return [_ARRAY, [self._value(one) for one in term[1]]]
        return self._lift(term)


def _is_array(term: list[Any]) -> bool:
    """Whether a term is an array of terms, written out."""
    match term:
        case [number, list()]:
            return bool(number == _ARRAY)
    return False


def _literal(term: Any) -> Any:
    """The datum that a term is, if it is one."""
    kind = type(term)
    if kind is dict:
        return _literal_object(term)
    if kind is not list:
        return _number(term) if kind is float or kind is int else term
    if not _is_array(term):
        return _NOT_LITERAL
    if len(term[1]) > ARRAY_LIMIT:  # the array's own term will refuse it
        return _NOT_LITERAL
    made = []
    for one in term[1]:
        value = _literal(one)
        if value is _NOT_LITERAL:
            return value
        made.append(value)
    return made


def _literal_object(term: dict[str, Any]) -> Any:
    if PSEUDOTYPE in term:
        return _NOT_LITERAL
    made = {}
    for name, one in term.items():
        kind = type(one)
        if kind is not str and one is not None and kind is not bool:
            one = _literal(one)
            if one is _NOT_LITERAL:
                return one
        made[name] = one
    return made


def _number(number: Any) -> Any:
    """A number in its one form; one that has none stays for the compiler to refuse."""
    return number if type(number) is int and -(2**53) <= number <= 2**53 else normal(number)
