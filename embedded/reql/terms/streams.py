"""Sequences mapped, filtered, folded, joined end to end, and made."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import count as counting
from typing import Any

from embedded.reql.compiler.bind import finished_groups, placed
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, term
from embedded.reql.compiler.node import CONSTANT_NOW, SINGLE_SERVER, Evaluate, Node, Scope
from embedded.reql.compiler.parameters import (
    Anything,
    Callback,
    Integer,
    Items,
    as_function,
    constant_or_function,
)
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import LARGEST, expected
from embedded.reql.datum.objects import merge
from embedded.reql.datum.order import Rank, rank
from embedded.reql.errors import Kind, Place, ReqlError, logic_error
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

    def expand(item: Datum) -> Iterator[Datum]:
        try:
            return terminal(as_sequence(function.call(item), function.place))
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

    return within(call, apply)


def within(call: Call, apply: Callable[[Any, Scope], Any]) -> Evaluate:
    """The closure of a term that becomes part of a grouped stream."""
    first, place = call.arguments[0].evaluate, call.place

    def evaluate(scope: Scope) -> Any:
        try:
            value = first(scope)
            if (groups := finished_groups(value)) is not None:
                return groups.each(lambda item: as_datum(apply(item, scope), place))
            return placed(apply(value, scope), place)
        except ReqlError as error:
            raise error.at(place) from None

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
    if type(pair) is not dict:
        raise expected("OBJECT", pair)
    if "left" not in pair:
        raise logic_error("ZIP can only be called on the result of a join.")
    left = pair["left"]
    return merge(left, pair["right"]) if "right" in pair else left


@term("OFFSETS_OF", 2, Traits(long=True))
def offsets_of(run: Run, call: Call, value: Anything, wanted: Anything) -> Sequence:
    """The positions of the items that pass a test, or that equal a value."""
    if isinstance(wanted, Function):
        test = predicate(wanted)
    else:
        test = equal_to(as_datum(wanted, call.arguments[1].place))
    source = as_sequence(value, call.arguments[0].place)
    if isinstance(source, list):
        return [at for at, item in enumerate(source) if test(item)]
    return Lazy(lambda: (at for at, item in enumerate(source) if test(item)), source.endless)


@term("CONTAINS", (1, None), Traits(long=True))
def contains(call: Call, source: Items, *wanted: Anything) -> bool:
    """Whether each value is among the items, and for each function one that passes."""
    values: list[Test] = []
    functions: list[Test] = []
    for value, node in zip(wanted, call.arguments[1:], strict=True):
        if isinstance(value, Function):
            functions.append(_passes(value))
        else:
            values.append(equal_to(as_datum(value, node.place)))
    for item in terminal(source):
        _strike_out(values, item)
        _strike_out(functions, item)
        if not values and not functions:
            return True
    return False


Test = Callable[[Datum], bool]


def _passes(function: Function) -> Test:
    return lambda item: as_bool(function.call(item), function.place)


def _strike_out(tests: list[Test], item: Datum) -> None:
    """One item can stand for one value and one function, as in a bag; the last test moves up."""
    for at, test in enumerate(tests):
        if test(item):
            tests[at] = tests[-1]
            tests.pop()
            return


@term("IS_EMPTY", 1)
def is_empty(source: Items) -> bool:
    """Whether there is not a single item."""
    return next(iter(source), _NOTHING) is _NOTHING


_NOTHING = object()


@builder("DIFFERENCE", 2, Traits(grouping=Grouping.WITHIN, long=True))
def difference(call: Call) -> Evaluate:
    """The items that are not in another sequence, which is read when there is an item."""
    items, unwanted = call.arguments

    def known(scope: Scope) -> frozenset[Rank]:
        others = as_sequence(unwanted.evaluate(scope), unwanted.place)
        return frozenset(map(rank, terminal(others)))

    def apply(value: Any, scope: Scope) -> Any:
        others = cache(lambda: known(scope))
        keep = Keep(lambda item: _is_new(item, others, call.place), lambda: _varies(call))
        return reselected(value, items.place, lambda sequence: through(sequence, keep, scope.run))

    return within(call, apply)


def _is_new(item: Datum, others: Callable[[], frozenset[Rank]], place: Place) -> bool:
    try:
        return rank(item) not in others()
    except ReqlError as error:
        if error.kind is Kind.NON_EXISTENCE:
            return False
        raise error.at(place) from None


def _varies(call: Call) -> ReqlError | None:
    if not call.arguments[1].determinism & ~STEADY:
        return None
    return logic_error("Cannot call `changes` after a non-deterministic function.").at(call.place)
