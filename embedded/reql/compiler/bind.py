"""The closure of a term: arguments evaluated, converted, handed to the term's function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from embedded.reql.compiler.node import Evaluate, Node, Scope
from embedded.reql.errors import Place, ReqlError
from embedded.reql.values.convert import as_datum
from embedded.reql.values.grouped import Grouped, Groups
from embedded.reql.values.stream import Stream
from embedded.reql.values.value import PLAIN

if TYPE_CHECKING:
    from embedded.reql.compiler.declare import Call

Converter: TypeAlias = Callable[[Any, Place], Any]
GroupsOf: TypeAlias = Callable[[Any], Groups | None]


@dataclass(frozen=True, slots=True)
class Positional:
    """A parameter."""

    convert: Converter


@dataclass(frozen=True, slots=True)
class Keyword:
    """An optional argument."""

    name: str
    convert: Converter


@dataclass(frozen=True, slots=True)
class Bound:
    """A function of a term and what its parameters want."""

    function: Callable[..., Any]
    positional: tuple[Positional, ...]
    variadic: Positional | None
    keywords: tuple[Keyword, ...]
    wants_run: bool
    wants_call: bool

    def converters(self, count: int) -> list[Converter]:
        """One for each of so many arguments."""
        named = [parameter.convert for parameter in self.positional[:count]]
        if self.variadic is not None:
            named += [self.variadic.convert] * (count - len(named))
        return named


def bind(bound: Bound, call: Call, groups_of: GroupsOf) -> Evaluate:
    """The closure of a term."""
    given = [keyword for keyword in bound.keywords if keyword.name in call.options]
    if not given and not bound.wants_run and not bound.wants_call:
        # The commonest arities have closures of their own.
        match call.arguments:
            case [_]:
                return _one(bound, call, groups_of)
            case [_, _]:
                return _two(bound, call, groups_of)
    return _many(bound, call, given, groups_of)


def _one(bound: Bound, call: Call, groups_of: GroupsOf) -> Evaluate:
    function, place = bound.function, call.place
    (node,) = call.arguments
    (convert,) = bound.converters(1)
    argument, at = node.evaluate, node.place
    plain_goes = convert is as_datum

    def evaluate(scope: Scope) -> Any:
        try:
            value = argument(scope)
            if value.__class__ in PLAIN:
                return function(value if plain_goes else convert(value, at))
            if (groups := groups_of(value)) is not None:
                return groups.each(lambda item: as_datum(function(convert(item, at)), place))
            return function(convert(value, at))
        except ReqlError as error:
            raise error.at(place) from None

    return evaluate


def _two(bound: Bound, call: Call, groups_of: GroupsOf) -> Evaluate:
    function, place = bound.function, call.place
    first, second = call.arguments
    convert_first, convert_second = bound.converters(2)
    left, left_at, right, right_at = first.evaluate, first.place, second.evaluate, second.place

    def evaluate(scope: Scope) -> Any:
        try:
            value = left(scope)
            if value.__class__ not in PLAIN and (groups := groups_of(value)) is not None:
                return groups.each(lambda item: as_datum(apply(item, scope), place))
            return function(convert_first(value, left_at), convert_second(right(scope), right_at))
        except ReqlError as error:
            raise error.at(place) from None

    def apply(value: Any, scope: Scope) -> Any:
        return function(convert_first(value, left_at), convert_second(right(scope), right_at))

    return evaluate


def _many(bound: Bound, call: Call, given: list[Keyword], groups_of: GroupsOf) -> Evaluate:
    place = call.place
    if not call.arguments:
        return _none(bound, call, given)
    first = call.arguments[0].evaluate
    apply = _applier(bound, call, given)

    def evaluate(scope: Scope) -> Any:
        try:
            value = first(scope)
            if value.__class__ not in PLAIN and (groups := groups_of(value)) is not None:
                return groups.each(lambda item: as_datum(apply(item, scope), place))
            return placed(apply(value, scope), place)
        except ReqlError as error:
            raise error.at(place) from None

    return evaluate


def placed(value: Any, place: Place) -> Any:
    """A stream that knows which term made it."""
    if value.__class__ not in PLAIN and isinstance(value, Stream):
        value.place = place
    return value


def _applier(bound: Bound, call: Call, given: list[Keyword]) -> Callable[[Any, Scope], Any]:
    function = bound.function
    converters = bound.converters(len(call.arguments))
    convert_first, first_at = converters[0], call.arguments[0].place
    rest = [
        (node.evaluate, convert, node.place)
        for node, convert in zip(call.arguments[1:], converters[1:], strict=True)
    ]
    named = _named(call, given)
    lead = _lead(bound, call)

    def apply(value: Any, scope: Scope) -> Any:
        return function(
            *lead(scope),
            convert_first(value, first_at),
            *[convert(evaluate(scope), at) for evaluate, convert, at in rest],
            **{name: convert(evaluate(scope), at) for name, evaluate, convert, at in named},
        )

    return apply


def _none(bound: Bound, call: Call, given: list[Keyword]) -> Evaluate:
    function, place = bound.function, call.place
    named, lead = _named(call, given), _lead(bound, call)

    def evaluate(scope: Scope) -> Any:
        try:
            options = {name: convert(value(scope), at) for name, value, convert, at in named}
            return placed(function(*lead(scope), **options), place)
        except ReqlError as error:
            raise error.at(place) from None

    return evaluate


def _named(call: Call, given: list[Keyword]) -> list[tuple[str, Evaluate, Converter, Place]]:
    nodes: list[tuple[Keyword, Node]] = [(one, call.options[one.name]) for one in given]
    return [(one.name, node.evaluate, one.convert, node.place) for one, node in nodes]


def _lead(bound: Bound, call: Call) -> Callable[[Scope], tuple[Any, ...]]:
    if bound.wants_run and bound.wants_call:
        return lambda scope: (scope.run, call)
    if bound.wants_run:
        return lambda scope: (scope.run,)
    return (lambda _: (call,)) if bound.wants_call else (lambda _: ())


def never_grouped(value: Any) -> Groups | None:
    """For terms that take groups as a whole."""
    return None


def finished_groups(value: Any) -> Groups | None:
    """For terms that become part of a grouped stream: groups that are results already."""
    return value if isinstance(value, Groups) else None


def all_groups(value: Any) -> Groups | None:
    """For all other terms: the items of a grouped stream become arrays first."""
    if isinstance(value, Groups):
        return value
    return value.arrays() if isinstance(value, Grouped) else None


def of_first(call: Call, apply: Callable[[Any, Scope], Any]) -> Evaluate:
    """The closure of a term that does something to its first argument, or to each of its groups."""
    first, place = call.arguments[0].evaluate, call.place

    def evaluate(scope: Scope) -> Any:
        value = first(scope)
        if value.__class__ not in PLAIN and (groups := all_groups(value)) is not None:
            return groups.each(lambda item: as_datum(apply(item, scope), place))
        return apply(value, scope)

    return evaluate


def located(evaluate: Evaluate, place: Place) -> Evaluate:
    """The same closure; its errors are those of this place unless they know theirs."""

    def locating(scope: Scope) -> Any:
        try:
            return evaluate(scope)
        except ReqlError as error:
            raise error.at(place) from None

    return locating
