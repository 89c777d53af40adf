"""Aggregates of sequences, over all items or within each group."""

from collections.abc import Callable
from typing import Any

from embedded.reql.compiler.declare import Call, Grouping, Term, Traits, term
from embedded.reql.compiler.parameters import (
    AnyDatum,
    Anything,
    Callback,
    FieldOrFunction,
    Items,
)
from embedded.reql.datum.binary import bytes_of
from embedded.reql.datum.kinds import Datum, pseudotype
from embedded.reql.errors import ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.aggregates import (
    Aggregate,
    Average,
    Count,
    Extremal,
    Reduction,
    Sum,
)
from embedded.reql.values.convert import as_datum, as_sequence, as_string, as_table
from embedded.reql.values.extremes import Foremost
from embedded.reql.values.folded import Folding
from embedded.reql.values.function import Function
from embedded.reql.values.grouped import Grouped
from embedded.reql.values.predicate import equal_to, predicate
from embedded.reql.values.stream import Sequence, terminal, through
from embedded.reql.values.table import Slice, Table
from embedded.reql.values.transforms import Keep

AGGREGATE = Traits(grouping=Grouping.WITHIN, no_writes_inside=True, long=True)


def aggregated(run: Run, source: Sequence, make: Callable[[], Aggregate]) -> Any:
    """The aggregate of all items, or one for each group."""
    run.check_cancelled()
    if isinstance(source, Grouped):
        return source.aggregate(make)
    aggregate = make()
    for item in terminal(source):
        aggregate.add(item)
    return aggregate.result()


@term("COUNT", (1, 2), AGGREGATE)
def count(run: Run, call: Call, source: Anything, *wanted: Anything) -> Any:
    """How many items there are, or how many pass a test or equal a value."""
    place = call.arguments[0].place
    if wanted:
        test = _test(wanted[0], call)
        return _count(through(as_sequence(source, place), Keep(test), run))
    if isinstance(source, Table):
        return source.store.count()
    size = _size(source, place)
    return _count(as_sequence(source, place)) if size is None else size


def _test(wanted: Any, call: Call) -> Callable[[Datum], bool]:
    if isinstance(wanted, Function):
        return predicate(wanted)
    return equal_to(as_datum(wanted, call.arguments[1].place))


def _size(source: Any, place: Any) -> int | None:
    if isinstance(source, Grouped):
        return None
    datum = source.datum(place) if getattr(source, "kind", "") == "SINGLE_SELECTION" else source
    if pseudotype(datum) == "BINARY":
        return len(bytes_of(datum))
    return len(datum) if type(datum) is str or type(datum) is dict else None


def _count(source: Sequence) -> Any:
    if isinstance(source, list):
        return len(source)
    if isinstance(source, Grouped):
        return source.aggregate(Count)
    return sum(1 for _ in terminal(source))


def _refuse_both(of: tuple[Function, ...], name: str) -> None:
    if of:
        raise logic_error(f"Cannot provide both a function and an index to {name}.")


def _numeric(name: str, aggregate: type[Sum]) -> Term:
    @term(name, (1, 2), AGGREGATE)
    def fold(
        run: Run, call: Call, source: Anything, *of: FieldOrFunction, index: Anything = ...
    ) -> Any:
        place = call.arguments[0].place
        if index is not ...:
            _refuse_both(of, name.lower())
            as_table(source, place)
            raise logic_error(f"Cannot call {name.lower()} on an index.")
        value_of = of[0].of_one() if of else None
        return aggregated(run, as_sequence(source, place), lambda: aggregate(value_of))

    return fold


SUM = _numeric("SUM", Sum)
AVG = _numeric("AVG", Average)


def _extremal(name: str, *, largest: bool) -> Term:
    @term(name.upper(), (1, 2), AGGREGATE)
    def best(
        run: Run,
        call: Call,
        source: Anything,
        *of: FieldOrFunction,
        index: Anything = ...,
    ) -> Any:
        place = call.arguments[0].place
        if index is not ...:
            _refuse_both(of, name)
        if index is not ... or (not of and isinstance(source, Table)):
            table = as_table(source, place)
            along = None if index is ... else as_string(index, call.options["index"].place)
            sorting = "DESCENDING" if largest else "ASCENDING"
            return Foremost(Slice(table, along, sorting), name)
        value_of = of[0].of_one() if of else None
        return aggregated(
            run, as_sequence(source, place), lambda: Extremal(value_of, name, largest=largest)
        )

    return best


MIN = _extremal("min", largest=False)
MAX = _extremal("max", largest=True)


@term("REDUCE", 2, AGGREGATE, options=("base",))
def reduce(run: Run, source: Items, function: Callback) -> Any:
    """All items combined by a function, two at a time."""
    try:
        return aggregated(run, source, lambda: Reduction(function.result))
    except ReqlError as error:
        raise error.at(function.place) from None


@term("FOLD", 3, AGGREGATE)
def fold(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    source: Items,
    base: AnyDatum,
    function: Callback,
    *,
    emit: Callback | None = None,
    final_emit: Callback | None = None,
) -> Any:
    """Items combined from the left; `emit` gives items of a stream on the way."""
    if function.arity not in (0, 2):
        raise logic_error("The accumulator function passed to `fold` should expect 2 arguments")
    if emit is not None:
        return through(source, Folding(base, function, emit, final_emit), run)
    result = base
    for item in terminal(source):
        result = function.result(result, item)
    return result if final_emit is None else final_emit.result(result)
