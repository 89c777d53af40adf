"""Sequences sorted, along an index or in memory, and rid of duplicates."""

from collections.abc import Callable, Iterator
from itertools import starmap
from typing import Any

from embedded.reql.compiler.bind import all_groups
from embedded.reql.compiler.declare import Call, Grouping, Traits, builder, term
from embedded.reql.compiler.node import CONSTANT_NOW, SINGLE_SERVER, Evaluate, Node, Scope
from embedded.reql.compiler.parameters import Anything, Text, field_or_function
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.objects import field
from embedded.reql.datum.order import Rank, equal, rank
from embedded.reql.errors import Kind, Place, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import as_datum, as_sequence, as_string
from embedded.reql.values.indexed import IndexValues
from embedded.reql.values.polymorphic import SELECTIONS
from embedded.reql.values.stream import Lazy, Sequence, collected, terminal, through
from embedded.reql.values.table import Documents, Selection, Slice
from embedded.reql.values.transforms import Map
from embedded.reql.values.value import Value

STEADY = SINGLE_SERVER | CONSTANT_NOW
NO_ARGS = "r.args is not supported in an order_by or union command yet."
NOT_A_TABLE = (
    "Indexed order_by can only be performed on a TABLE or TABLE_SLICE. Make sure order_by comes "
    "before any transformations (such as map) or filters."
)
_NOTHING = object()
SortKey = Callable[[Datum], Any]


@term("ASC", 1, Traits(grouping=Grouping.NONE))
def asc(by: Anything) -> Any:
    """Upwards (only ORDER_BY and UNION look at it)."""
    return by


@term("DESC", 1, Traits(grouping=Grouping.NONE))
def desc(by: Anything) -> Any:
    """Downwards."""
    return by


def comparison(node: Node, scope: Scope, place: Place) -> tuple[bool, SortKey]:
    """(descending, rank of an item) of something to order by."""
    function = field_or_function(node.evaluate(scope), node.place)
    if not function.steady(STEADY):
        raise logic_error("Sorting by a non-deterministic function is not supported.").at(place)
    call = function.of_one()

    def key(item: Datum) -> Rank:
        try:
            return rank(call(item))
        except ReqlError as error:
            if error.kind is not Kind.NON_EXISTENCE:
                raise
            return ()  # a missing value comes before all others

    return node.name == "DESC", key


def sort(items: list[Datum], comparisons: list[tuple[bool, SortKey]]) -> list[Datum]:
    """The items in order; the last comparison is sorted by first, for sorting is stable."""
    if len(items) == 1:
        return items  # nothing is compared
    for descending, key in reversed(comparisons):
        items = sorted(items, key=key, reverse=descending)
    return items


@builder("ORDER_BY", (1, None), Traits(grouping=Grouping.EACH, long=True), options=("index",))
def order_by(call: Call) -> Evaluate:
    """The items in order of an index, of fields or of functions."""
    if any(node.name == "ARGS" for node in call.arguments):
        return _refusing_args(call)
    source, *by = call.arguments
    index = call.options.get("index")

    def apply(value: Any, scope: Scope) -> Any:
        comparisons = [comparison(node, scope, call.place) for node in by]
        if index is not None and _is_empty(value):
            return value
        if index is None:
            return _in_memory(scope.run, value, source.place, comparisons)
        return _along_index(scope, value, index, comparisons)

    def evaluate(scope: Scope) -> Any:
        try:
            value = source.evaluate(scope)
            if (groups := all_groups(value)) is not None:
                return groups.each(lambda item: as_datum(apply(item, scope), call.place))
            return apply(value, scope)
        except ReqlError as error:
            raise error.at(call.place) from None

    return evaluate


def _is_empty(value: Any) -> bool:
    """Nothing is in order of any index."""
    return value == [] or (isinstance(value, Selection) and value.items == [])


def _refusing_args(call: Call) -> Evaluate:
    def evaluate(scope: Scope) -> Any:
        raise logic_error(NO_ARGS).at(call.place)

    return evaluate


def _in_memory(run: Run, value: Any, place: Place, comparisons: list[tuple[bool, SortKey]]) -> Any:
    if not comparisons:
        raise logic_error("Must specify something to order by.")
    if isinstance(value, Value) and value.kind in SELECTIONS:
        chosen = value.selection(place)
        return Selection(chosen.whole, sort(collected(chosen.items, run), comparisons))
    return sort(collected(as_sequence(value, place), run), comparisons)


def _along_index(
    scope: Scope, value: Any, index: Node, comparisons: list[tuple[bool, SortKey]]
) -> Any:
    if not isinstance(value, Value) or value.kind not in ("TABLE", "TABLE_SLICE"):
        raise logic_error(NOT_A_TABLE)
    name = as_string(index.evaluate(scope), index.place)
    part = value.slice(None).sorted(name, descending=index.name == "DESC")
    if not comparisons:
        return part
    return Selection(part.whole, Lazy(lambda: _sorted_ties(part, comparisons, scope.run)))


def _sorted_ties(part: Slice, comparisons: list[tuple[bool, SortKey]], run: Run) -> Iterator[Datum]:
    """Documents with the same index value are sorted by the rest."""
    ties: list[Datum] = []
    last: bytes | None = None
    for key, document in Documents(part).keyed():
        if key != last:
            yield from sort(ties, comparisons)
            ties, last = [], key
        ties.append(document)
        run.check_size(len(ties))
    yield from sort(ties, comparisons)


@term("DISTINCT", 1, Traits(long=True))
def distinct(run: Run, call: Call, source: Anything, *, index: Text | None = None) -> Sequence:
    """The items without duplicates, or the keys of an index."""
    place = call.arguments[0].place
    if isinstance(source, Value) and source.kind in ("TABLE", "TABLE_SLICE"):
        part = source.slice(place)
        primary = part.whole.store.primary_key
        if index is not None and index == primary:
            return through(Documents(part), Map(lambda document: field(document, primary)), run)
        if part.index is None or part.index == (index or primary):
            return _distinct_slice(part, index, primary)
    if index is not None:
        raise logic_error("Can only perform an indexed distinct on a TABLE.")
    return _distinct(run, as_sequence(source, place))


def _distinct_slice(part: Slice, index: str | None, primary: str) -> Sequence:
    if part.sorting == "UNORDERED":
        part = part.sorted(index or primary, descending=False)
    documents = Documents(part)
    if index is None:
        return Lazy(lambda: _without_repeats(iter(documents)))
    values = IndexValues(part.whole, index)
    return Lazy(lambda: _without_repeats(starmap(values.of, documents.keyed())))


def _without_repeats(items: Iterator[Datum]) -> Iterator[Datum]:
    last: Any = _NOTHING
    for item in items:
        if last is _NOTHING or not equal(item, last):
            yield item
            last = item


def _distinct(run: Run, source: Sequence) -> list[Datum]:
    found: dict[Rank, Datum] = {}
    for item in terminal(source):
        found.setdefault(rank(item), item)
        if len(found) > run.array_limit:
            run.check_size(len(found))
    return [found[key] for key in sorted(found)]
