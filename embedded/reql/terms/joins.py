"""Joins and unions."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from heapq import merge as heap_merge
from typing import Any, TypeAlias

from embedded.reql.compiler.bind import all_groups
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, term
from embedded.reql.compiler.node import Evaluate, Node, Scope, as_often_as_asked
from embedded.reql.compiler.parameters import (
    AnyDatum,
    FieldOrFunction,
    Items,
    OfTable,
    Truth,
    constant_or_function,
)
from embedded.reql.datum.keys import search_key
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected
from embedded.reql.errors import Kind, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.terms.ordering import SortKey, comparison
from embedded.reql.terms.streams import within
from embedded.reql.values.convert import as_bool, as_datum, as_sequence
from embedded.reql.values.function import Function
from embedded.reql.values.stream import Lazy, Sequence, collected, terminal, through
from embedded.reql.values.table import Table
from embedded.reql.values.transforms import Expand
from embedded.reql.values.unions import union

JOIN = Traits(grouping=Grouping.WITHIN, no_writes_inside=True, long=True)


@builder("INNER_JOIN", 3, JOIN)
def inner_join(call: Call) -> Evaluate:
    """All pairs that match."""
    return _joined(call, _matching)


@builder("OUTER_JOIN", 3, JOIN)
def outer_join(call: Call) -> Evaluate:
    """All pairs that match, and what has no match alone."""
    return _joined(call, _matching_or_alone)


Pairs: TypeAlias = Callable[[Datum, Iterator[Datum], Function], Iterator[Datum]]


def _joined(call: Call, pairs: Pairs) -> Evaluate:
    left, right, test = call.arguments

    def apply(value: Any, scope: Scope) -> Sequence:
        # The other sequence belongs to each item, as if there were a function of it.
        others = as_often_as_asked(right, scope)
        matches = cache(lambda: constant_or_function(test.evaluate(scope), test.place))

        def pairs_of(one: Datum) -> Iterator[Datum]:
            scope.run.check_cancelled()
            try:
                return pairs(one, terminal(as_sequence(others(), right.place)), matches())
            except ReqlError as error:
                raise error.at(call.place) from None

        return through(as_sequence(value, left.place), Expand(pairs_of), scope.run)

    return within(call, apply)


def _matching(one: Datum, others: Iterator[Datum], matches: Function) -> Iterator[Datum]:
    return ({"left": one, "right": two} for two in others if _true(matches, one, two))


def _matching_or_alone(one: Datum, others: Iterator[Datum], matches: Function) -> Iterator[Datum]:
    alone = True
    for pair in _matching(one, others, matches):
        alone = False
        yield pair
    if alone:
        yield {"left": one}


def _true(function: Function, *values: Datum) -> bool:
    return as_bool(function.call(*values), function.place)


@term("EQ_JOIN", 3, JOIN)
def eq_join(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    source: Items,
    key_of: FieldOrFunction,
    table: OfTable,
    *,
    index: AnyDatum = ...,
    ordered: Truth = False,
) -> Sequence:
    """Each item with the documents of a table that have its key in an index."""
    if index is not ... and type(index) is not str:
        raise expected("STRING", index)
    name = table.secondary(table.store.primary_key if index is ... else index)
    check = cache(lambda: None if name is None else table.check_index(name))
    call = key_of.of_one()

    def pairs(one: Datum) -> Iterable[Datum]:
        try:
            key = call(one)
        except ReqlError as error:
            if error.kind is Kind.NON_EXISTENCE:
                return ()
            raise
        if key is None:
            return ()
        check()
        return [{"left": one, "right": two} for two in found(table, name, key)]

    return through(source, Expand(pairs, "eq_join"), run)


def found(table: Table, index: str | None, key: Datum) -> Iterator[Datum]:
    """The documents of a table that have a key."""
    place = search_key(key, primary=index is None)
    if index is None:
        document = table.store.get(place)
        return iter(() if document is None else (document,))
    bound = (place, True)
    return (document for _, document in table.store.scan_index(index, bound, bound))


@builder("UNION", (0, None), Traits(grouping=Grouping.EACH), options=("interleave",))
def union_(call: Call) -> Evaluate:
    """Sequences one after the other, mixed, or merged in an order."""
    nodes = call.arguments
    interleave = call.options.get("interleave")

    def apply(scope: Scope, *first: Any) -> Any:
        rest = [as_sequence(node.evaluate(scope), node.place) for node in nodes[1:]]
        sequences = [*(as_sequence(one, nodes[0].place) for one in first), *rest]
        if interleave is None:
            return union(sequences, scope.run)
        return _interleaved(call, sequences, interleave, scope)

    def evaluate(scope: Scope) -> Any:
        try:
            first = [node.evaluate(scope) for node in nodes[:1]]
            if first and (groups := all_groups(first[0])) is not None:
                return groups.each(lambda item: as_datum(apply(scope, item), call.place))
            return apply(scope, *first)
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


def _interleaved(call: Call, sequences: list[Sequence], interleave: Node, scope: Scope) -> Sequence:
    if interleave.name == "MAKE_ARRAY":
        by = [comparison(node, scope, call.place) for node in _elements(interleave, scope)]
        return _merged(sequences, by, scope.run)
    value = interleave.evaluate(scope)
    if value is True:
        return union(sequences, scope.run)
    if value is False:
        return union(sequences, scope.run, ordered=True)
    return _merged(sequences, [comparison(interleave, scope, call.place)], scope.run)


def _elements(interleave: Node, scope: Scope) -> list[Node]:
    if interleave.constant:
        return [
            Node("DATUM", _always(item), (interleave.place, at))
            for at, item in enumerate(interleave.value)
        ]
    return list(interleave.arguments)


def _always(item: Datum) -> Evaluate:
    return lambda _: as_datum(item, None)


def _merged(sequences: list[Sequence], by: list[tuple[bool, SortKey]], run: Run) -> Sequence:
    def produce() -> Iterator[Datum]:
        checked = [_checked_order(iter(sequence), by) for sequence in sequences]
        return (item for _, item in heap_merge(*checked, key=lambda pair: pair[0]))

    if all(isinstance(sequence, list) for sequence in sequences):
        return collected(Lazy(produce), run)
    endless = any(not isinstance(one, list) and one.endless for one in sequences)
    text = "Cannot use an infinite stream with an ordered `union`."
    return Lazy(produce, text if endless else None)


class _Backwards:
    """A rank that sorts the other way round."""

    __slots__ = ("rank",)

    def __init__(self, rank: Any) -> None:
        self.rank = rank

    def __lt__(self, other: "_Backwards") -> bool:
        return bool(other.rank < self.rank)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Backwards) and bool(other.rank == self.rank)

    def __hash__(self) -> int:
        return hash(self.rank)


def _checked_order(
    items: Iterator[Datum], by: list[tuple[bool, SortKey]]
) -> Iterator[tuple[Any, Datum]]:
    last: Any = None
    for item in items:
        place = tuple(_Backwards(key(item)) if down else key(item) for down, key in by)
        if last is not None and place < last:
            raise logic_error("The streams given as arguments are not ordered by given ordering.")
        last = place
        yield place, item
