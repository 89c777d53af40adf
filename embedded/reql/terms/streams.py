"""Sequences mapped, filtered, folded, joined end to end, and made."""

from collections.abc import Callable, Iterator
from itertools import count as counting
from typing import Any

from embedded.reql.compiler.bind import finished_groups
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, term
from embedded.reql.compiler.node import CONSTANT_NOW, SINGLE_SERVER, Evaluate, Node, Scope
from embedded.reql.compiler.parameters import (
    AnyDatum,
    Anything,
    Callback,
    Integer,
    Items,
    as_function,
    constant_or_function,
)
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import LARGEST
from embedded.reql.datum.objects import field, merge
from embedded.reql.errors import ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import as_bool, as_datum, as_sequence
from embedded.reql.values.function import Function, plural
from embedded.reql.values.predicate import equal_to, predicate, unsteady
from embedded.reql.values.selected import reselected
from embedded.reql.values.stream import ENDLESS, Lazy, Sequence, terminal, through
from embedded.reql.values.transforms import Expand, Keep, Map

STEADY = SINGLE_SERVER | CONSTANT_NOW
ON_STREAM = Traits(grouping=Grouping.WITHIN, no_writes_inside=True)
LONG_ON_STREAM = Traits(grouping=Grouping.WITHIN, no_writes_inside=True, long=True)


@term("MAP", (2, None), ON_STREAM)
def map_(run: Run, call: Call, *parts: Anything) -> Any:
    """A function of each item, or of the items of several sequences side by side."""
    places = [node.place for node in call.arguments]
    sequences = [
        as_sequence(part, place) for part, place in zip(parts[:-1], places[:-1], strict=True)
    ]
    function = as_function(parts[-1], places[-1])
    _check_map_arity(function, len(sequences))
    if len(sequences) == 1:
        return through(sequences[0], Map(function.of_one(), unsteady(function, STEADY)), run)
    return _map_together(run, sequences, function)


def _check_map_arity(function: Function, sequences: int) -> None:
    if function.arity in (0, sequences):
        return
    found = "sequence was" if sequences == 1 else "sequences were"
    raise logic_error(
        f"The function passed to `map` expects {plural(function.arity)}, "
        f"but {sequences} {found} found."
    )


def _map_together(run: Run, sequences: list[Sequence], function: Function) -> Sequence:
    def produce() -> Iterator[Datum]:
        for items in zip(*sequences, strict=False):
            yield function.result(*items)

    if all(isinstance(sequence, list) for sequence in sequences):
        result = list(produce())
        run.check_size(len(result))
        return result
    endless = all(not isinstance(one, list) and one.endless for one in sequences)
    return Lazy(produce, ENDLESS if endless else None)


@term("CONCAT_MAP", 2, LONG_ON_STREAM)
def concat_map(run: Run, source: Items, function: Callback) -> Sequence:
    """The sequences that a function gives for each item, end to end."""

    def expand(item: Datum) -> Sequence:
        try:
            return as_sequence(function.call(item), function.place)
        except ReqlError as error:
            raise error.at(function.place) from None

    return through(source, Expand(expand), run)


@builder(
    "FILTER",
    2,
    Traits(
        grouping=Grouping.WITHIN,
        no_writes_inside=True,
        literals_from=1,
        long=True,
        local=frozenset(("default",)),
    ),
    options=("default",),
)
def filter_(call: Call) -> Evaluate:
    """The items that pass a test."""
    items, test = call.arguments
    default = call.options.get("default")

    def apply(value: Any, scope: Scope) -> Any:
        function = constant_or_function(test.evaluate(scope), test.place)
        keep = Keep(predicate(function, _otherwise(default, scope)), unsteady(function, STEADY))
        return reselected(value, items.place, lambda sequence: through(sequence, keep, scope.run))

    def evaluate(scope: Scope) -> Any:
        try:
            value = items.evaluate(scope)
            if (groups := finished_groups(value)) is not None:
                return groups.each(lambda item: as_datum(apply(item, scope), call.place))
            return apply(value, scope)
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


def _otherwise(default: Node | None, scope: Scope) -> Callable[[], Any] | None:
    if default is None:
        return None
    return lambda: as_bool(default.evaluate(scope), default.place)


@term("RANGE", (0, 2))
def range_(run: Run, *bounds: Integer) -> Sequence:
    """Whole numbers, from 0 or the first argument, up to the last one (or without end)."""
    if bounds:
        return Lazy(lambda: run.while_wanted(range(*bounds)))
    return Lazy(lambda: run.while_wanted(_numbers()), ENDLESS)


def _numbers() -> Iterator[int]:
    for number in counting():
        if number > LARGEST:
            raise logic_error("`range` out of safe double bounds.")
        yield number


@term("ZIP", 1)
def zip_(run: Run, source: Items) -> Sequence:
    """The two halves of each joined pair merged."""
    return through(source, _Zip(_merged), run)


class _Zip(Map):
    """No feed can stand behind it."""

    def follow(self, sources: Any) -> Any:
        raise logic_error("Cannot call `changes` after `zip`.")


def _merged(pair: Datum) -> Datum:
    left = field(pair, "left") if type(pair) is dict and "left" in pair else None
    if left is None:
        raise logic_error("ZIP can only be called on the result of a join.")
    return merge(left, pair["right"]) if "right" in pair else left


@term("OFFSETS_OF", 2, Traits(long=True))
def offsets_of(run: Run, call: Call, source: Items, wanted: Anything) -> Sequence:
    """The positions of the items that pass a test, or that equal a value."""
    if isinstance(wanted, Function):
        test = predicate(wanted)
    else:
        test = equal_to(as_datum(wanted, call.arguments[1].place))
    if isinstance(source, list):
        return [at for at, item in enumerate(source) if test(item)]
    return Lazy(lambda: (at for at, item in enumerate(source) if test(item)), source.endless)


@term("CONTAINS", (1, None), Traits(long=True))
def contains(call: Call, source: Items, *wanted: Anything) -> bool:
    """Whether each value is among the items, and for each function one that passes."""
    tests = [_test(value, node) for value, node in zip(wanted, call.arguments[1:], strict=True)]
    for item in terminal(source):
        _strike_out(tests, item)
        if not tests:
            return True
    return False


def _test(value: Any, node: Node) -> tuple[bool, Callable[[Datum], bool]]:
    if isinstance(value, Function):
        function = value
        return True, lambda item: as_bool(function.call(item), function.place)
    return False, equal_to(as_datum(value, node.place))


def _strike_out(tests: list[tuple[bool, Callable[[Datum], bool]]], item: Datum) -> None:
    """One item can stand for one value and one function, as in a bag."""
    for is_function in (False, True):
        for at, (kind, test) in enumerate(tests):
            if kind is is_function and test(item):
                del tests[at]
                break


@term("IS_EMPTY", 1)
def is_empty(source: Items) -> bool:
    """Whether there is not a single item."""
    return next(iter(source), _NOTHING) is _NOTHING


_NOTHING = object()


@term("DIFFERENCE", 2, Traits(long=True))
def difference(run: Run, source: Items, unwanted: AnyDatum) -> Sequence:
    """The items that are not in an array."""
    array = as_sequence(unwanted, None)
    return through(source, Keep(lambda item: not any(map(equal_to(item), array))), run)
