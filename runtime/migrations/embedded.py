"""Fields that are in embedded objects of rows and not in the schema: which ones, and without."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from runtime.database.driver import r
from runtime.database.table import Column
from runtime.migrations.rows import Shape

# The columns from a row to objects that are embedded in it, in lists too.
Way: TypeAlias = tuple[Column, ...]
Change: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class ForgetInside:
    """A field that left the type of embedded objects goes from each of them."""

    way: Way
    key: str

    def __str__(self) -> str:
        return f"drop the column {'.'.join(self._path)}"

    def fits(self, shape: Shape) -> bool:
        return self._path in shape.strays

    def needed(self, row: Any) -> Any:
        return _objects(row, self.way).contains(lambda one: one.keys().contains(self.key))

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return _reached(row, self.way, lambda one: one.without(self.key))

    @property
    def _path(self) -> tuple[str, ...]:
        return (*_keys(self.way), self.key)


def ways(columns: Sequence[Column], before: Way = ()) -> Iterator[Way]:
    """The ways to embedded objects, from the outer ones to the inner ones."""
    for column in columns:
        if column.fields:
            yield (*before, column)
            yield from ways(column.fields, (*before, column))


def strays(row: Any, all_ways: Sequence[Way]) -> Any:
    """The paths of all that is in a row's embedded objects and not in the schema, in ReQL."""
    return r.add([], *(_strays(row, way) for way in all_ways))


def forgets(
    columns: Sequence[Column], paths: Collection[tuple[str, ...]]
) -> Iterator[ForgetInside]:
    """The changes that rid rows of these paths."""
    by_keys = {_keys(way): way for way in ways(columns)}
    for *inside, key in sorted(paths):
        yield ForgetInside(by_keys[tuple(inside)], key)


def _keys(way: Way) -> tuple[str, ...]:
    return tuple(column.key for column in way)


def _strays(row: Any, way: Way) -> Any:
    known = [column.key for column in way[-1].fields]
    keys = _objects(row, way).concat_map(lambda one: one.keys()).coerce_to("array")
    return keys.set_difference(known).map(lambda key: r.add([*_keys(way)], [key]))


def _objects(row: Any, way: Way) -> Any:
    """The objects at the end of a way, as an array."""
    found = r.expr([row])
    for column in way:
        found = _below(found, column.key)
        for _ in range(_lists(column)):
            found = found.filter(_is("ARRAY")).concat_map(lambda items: items)
        found = found.filter(_is("OBJECT"))
    return found


def _below(objects: Any, key: str) -> Any:
    return objects.filter(lambda one: one.has_fields(key)).map(lambda one: one[key])


def _reached(value: Any, way: Way, change: Change) -> Any:
    """A value with the change in each object at the end of a way."""
    if not way:
        return r.branch(_is("OBJECT")(value), change(value), value)
    column, rest = way[0], way[1:]

    def inside(one: Any) -> Any:
        return _reached(one, rest, change)

    def merged(one: Any) -> Any:
        new = _in_lists(one[column.key], _lists(column), inside)
        return one.merge({column.key: r.literal(new)})

    there = _is("OBJECT")(value) & value.has_fields(column.key)
    return r.branch(there, merged(value), value)


def _in_lists(value: Any, depth: int, change: Change) -> Any:
    """The value with the change, or with the change of each item of its lists."""
    if not depth:
        return r.do(value, change)
    items = r.do(value, lambda all: all.map(lambda item: _in_lists(item, depth - 1, change)))
    return r.branch(_is("ARRAY")(value), items, value)


def _lists(column: Column) -> int:
    return column.depth if column.many else 0


def _is(type: str) -> Change:
    return lambda value: value.type_of() == type
