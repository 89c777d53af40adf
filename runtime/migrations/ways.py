"""Ways to objects that are embedded in rows, in lists too: what is there, and changed, in ReQL."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias

from runtime.database.driver import r
from runtime.database.table import Column

# The columns from a row to objects that are embedded in it; none lead to the row itself.
Way: TypeAlias = tuple[Column, ...]
Condition: TypeAlias = Callable[[Any], Any]
# The object changed; the places in lists tell it from the others of the row.
Change: TypeAlias = Callable[[Any, tuple[Any, ...]], Any]


def ways(columns: Sequence[Column], before: Way = ()) -> Iterator[Way]:
    """The ways to embedded objects, from the outer ones to the inner ones."""
    for column in columns:
        if column.fields:
            yield (*before, column)
            yield from ways(column.fields, (*before, column))


def keys_of(way: Way) -> tuple[str, ...]:
    """The keys that a way goes by."""
    return tuple(column.key for column in way)


def dotted(way: Way, key: str) -> str:
    """A way to a column, for people: `address.geo.lat`."""
    return ".".join((*keys_of(way), key))


def is_in_list(way: Way) -> bool:
    """Whether a row may have many objects at the end of a way."""
    return any(column.many for column in way)


def some(row: Any, way: Way, condition: Condition) -> Any:
    """Whether a condition holds for an object at the end of a way."""
    # The driver counts the arguments of functions, not those of methods.
    return objects_of(row, way).contains(lambda one: condition(one)) if way else condition(row)


def each(row: Any, way: Way, condition: Condition, change: Change) -> Any:
    """A row for which `some` holds, with the change in each object for which the condition does."""
    if not way:
        return change(row, ())

    def changed(one: Any, places: tuple[Any, ...]) -> Any:
        return r.branch(condition(one), change(one, places), one)

    return _reached(row, way, changed, ())


def amiss(row: Any, columns: Sequence[Column]) -> Any:
    """The ways to columns that a row lacks, and to what is in its objects and not in the schema."""
    required = _required(columns)
    one_by_one = (r.branch(row.has_fields(key), [], [[key]]) for key in required)
    own = r.branch(row.has_fields(*required), [], r.add([], *one_by_one)) if required else []
    return r.add([], own, *_deeper(r.expr([row]), columns, ()))


def _required(columns: Sequence[Column]) -> list[str]:
    return [column.key for column in columns if not column.nullable]


def _deeper(found: Any, columns: Sequence[Column], inside: tuple[str, ...]) -> Iterator[Any]:
    return (_amiss_below(found, column, inside) for column in columns if column.fields)


def _amiss(found: Any, columns: Sequence[Column], inside: tuple[str, ...]) -> Any:
    """The same of objects at the end of a way, and of those inside them."""
    unknown = found.concat_map(lambda one: one.keys()).coerce_to("array")
    unknown = unknown.set_difference([column.key for column in columns])
    own = unknown.set_union(_lacking(found, _required(columns)))
    return r.add(own.map(lambda key: r.add([*inside], [key])), *_deeper(found, columns, inside))


def _amiss_below(found: Any, column: Column, inside: tuple[str, ...]) -> Any:
    def told(below: Any) -> Any:
        return r.branch(below.is_empty(), [], _amiss(below, column.fields, (*inside, column.key)))

    return r.do(_below(found, column), told)


def _lacking(found: Any, required: Sequence[str]) -> Any:
    """The columns without a value in some object; mostly one look tells that there are none."""
    if not required:
        return []
    whole = ~found.contains(lambda one: ~one.has_fields(*required))
    one_by_one = (r.branch(_lacks(found, key), [key], []) for key in required)
    return r.branch(whole, [], r.add([], *one_by_one))


def _lacks(found: Any, key: str) -> Any:
    return found.contains(lambda one: ~one.has_fields(key))


def objects_of(row: Any, way: Way) -> Any:
    """The objects at the end of a way, as an array."""
    found = r.expr([row])
    for column in way:
        found = _below(found, column)
    return found


def _below(found: Any, column: Column) -> Any:
    """The objects in a column of objects."""
    key = column.key
    found = found.filter(lambda one: one.has_fields(key)).map(lambda one: one[key])
    for _ in range(_lists(column)):
        found = found.filter(_is("ARRAY")).concat_map(lambda items: items)
    return found.filter(_is("OBJECT"))


def _reached(value: Any, way: Way, change: Change, places: tuple[Any, ...]) -> Any:
    """A value with the change in each object at the end of a way."""
    if not way:
        return r.branch(_is("OBJECT")(value), change(value, places), value)
    column, rest = way[0], way[1:]

    def inside(one: Any, within: tuple[Any, ...]) -> Any:
        return _reached(one, rest, change, within)

    def merged(one: Any) -> Any:
        new = _in_lists(one[column.key], _lists(column), inside, places)
        return one.merge({column.key: r.literal(new)})

    there = _is("OBJECT")(value) & value.has_fields(column.key)
    return r.branch(there, merged(value), value)


def _in_lists(value: Any, depth: int, change: Change, places: tuple[Any, ...]) -> Any:
    """The value with the change, or with the change of each item of its lists."""
    if not depth:
        return r.do(value, lambda one: change(one, places))

    def item(all: Any, place: Any) -> Any:
        return _in_lists(all[place], depth - 1, change, (*places, place))

    def items(all: Any) -> Any:
        return r.range(all.count()).map(lambda place: item(all, place)).coerce_to("array")

    return r.branch(_is("ARRAY")(value), r.do(value, items), value)


def _lists(column: Column) -> int:
    return column.depth if column.many else 0


def _is(type: str) -> Condition:
    return lambda value: value.type_of() == type
