"""Items put into groups, and groups turned into items."""

from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any

from embedded.reql.compiler.declare import Call, Grouping, Traits, term
from embedded.reql.compiler.parameters import Anything, FieldOrFunction, Text, Truth
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.objects import field
from embedded.reql.errors import Kind, Place, ReqlError, logic_error
from embedded.reql.run import Run
from embedded.reql.values.convert import as_sequence, as_table
from embedded.reql.values.grouped import Grouped, as_groups
from embedded.reql.values.indexed import IndexValues
from embedded.reql.values.stream import terminal
from embedded.reql.values.table import Documents, Slice, Table
from embedded.reql.values.value import wrong_kind


@term("GROUP", (1, None), Traits(grouping=Grouping.WITHIN, no_writes_inside=True, long=True))
def group(
    run: Run,
    call: Call,
    source: Anything,
    *of: FieldOrFunction,
    index: Text | None = None,
    multi: Truth = False,
) -> Grouped:
    """Items grouped by fields, functions or an index."""
    place = call.arguments[0].place
    parts = [_value_or_null(function.of_one()) for function in of]
    if index is not None:
        keyed, groups_of = _by_index(as_table(source, place), index, parts, multi=multi)
        return Grouped(keyed, groups_of, run, call.place)
    if not parts:
        raise logic_error("Cannot group by nothing.")
    if isinstance(source, Grouped):
        raise logic_error(
            "Cannot call `group` on the output of `group` (did you mean to `ungroup`?)."
        )
    items = as_sequence(source, place)
    return Grouped(lambda: terminal(items), _grouper(parts, multi=multi), run, call.place)


ItemsOf = Callable[[], Iterable[Any]]
GroupsOf = Callable[[Any], Iterator[tuple[Datum, Any]]]
Part = Callable[[Any], Datum]


def _by_index(
    table: Table, index: str, parts: list[Part], *, multi: bool
) -> tuple[ItemsOf, GroupsOf]:
    if table.secondary(index) is None:
        parts = [*parts, lambda document: field(document, index)]
        documents = Documents(Slice(table, index))
        return lambda: documents, _grouper(parts, multi=multi)
    keyed = Documents(Slice(table, index, "ASCENDING"))
    of_pair = [_of_document(part) for part in parts]
    values = IndexValues(table, index)
    groups_of = _grouper([*of_pair, lambda pair: values.of(*pair)], multi=multi)

    def of_item(pair: tuple[bytes, Datum]) -> Iterator[tuple[Datum, Datum]]:
        return ((group, pair[1]) for group, _ in groups_of(pair))

    return keyed.keyed, of_item


def _of_document(part: Part) -> Part:
    return lambda pair: part(pair[1])


def _value_or_null(call: Part) -> Part:
    def value(item: Datum) -> Datum:
        try:
            return call(item)
        except ReqlError as error:
            if error.kind is not Kind.NON_EXISTENCE:
                raise
            return None

    return value


def _grouper(parts: list[Part], *, multi: bool) -> GroupsOf:
    single = len(parts) == 1

    def groups_of(item: Any) -> Iterator[tuple[Datum, Any]]:
        values = [part(item) for part in parts]
        choices = product(*map(_choices, values)) if multi else iter([values])
        return ((chosen[0] if single else list(chosen), item) for chosen in choices)

    return groups_of


def _choices(value: Datum) -> list[Datum]:
    """With `multi`, an array stands for each of its elements."""
    if type(value) is not list:
        return [value]
    return value or [None]


@term("UNGROUP", 1, Traits(grouping=Grouping.NONE))
def ungroup(run: Run, call: Call, value: Anything) -> list[Datum]:
    """The groups as an array of objects."""
    place: Place = call.arguments[0].place
    groups = as_groups(value, place)
    if groups is None:
        raise wrong_kind("GROUPED_DATA", value, place)
    result = [{"group": name, "reduction": reduction} for name, reduction in groups]
    run.check_size(len(result))
    return result
