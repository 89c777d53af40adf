"""What may have been renamed, and nobody said so: what left the schema, and what came."""

from collections.abc import Iterator, Mapping, Sequence, Set
from difflib import SequenceMatcher
from typing import Any, Final

from ariadne.utils import convert_camel_case_to_snake as snake
from inflection import camelize, pluralize, singularize

from runtime.database.column_types import WrongValueError, checked
from runtime.database.table import Column, Table
from runtime.migrations.found import Found, FoundTable
from runtime.migrations.ways import Way, dotted

# So many names are told.
MOST_NAMES: Final = 3
_ID: Final = "_id"


def column_hints(there: FoundTable) -> Mapping[str, str]:
    """By way to a column that nothing has: the columns that left and whose values fit it."""
    found = {}
    for left in there.left:
        for column in left.new:
            fitting = [key for key, values in left.samples.items() if _fit(key, values, column)]
            if fitting:
                fitting.sort(key=lambda key: _unlike(key, column.key))
                names, on = [_field(key) for key in fitting], _place(left.inside, column)
                found[dotted(left.inside, column.key)] = _hint(names, on)
    return found


def _place(inside: Way, column: Column) -> str:
    """Where the schema says a column: one of objects with their type, as others may have it."""
    return f"{inside[-1].type}.{column.name}" if inside else column.name


def table_hints(tables: Sequence[Table[Any]], found: Found) -> Iterator[str]:
    """Tables without rows that are much like one that left the schema."""
    types = {table.type for table in tables}
    for table in found.empty_tables(tables):
        columns = {column.key for column in table.columns} - {"id"}
        alike = [name for name, keys in found.columns.items() if _alike(keys - {"id"}, columns)]
        former = [_type(name) for name in sorted(alike)]
        if names := [name for name in former if name and name not in types]:
            yield _hint(names, table.type)


def _hint(names: Sequence[str], on: str) -> str:
    first, *others = names[:MOST_NAMES]
    also = "".join(f', or name: "{name}"' for name in others)
    return f'renamed? say @renamedFrom(name: "{first}") on {on}{also}'


def _fit(key: str, values: Sequence[Any], column: Column) -> bool:
    # An id is text, and no text.
    if not values or key.endswith(_ID) != column.key.endswith(_ID):
        return False
    return all(_fits(column, value) for value in values)


def _fits(column: Column, value: Any) -> bool:
    """Whether a value is what a row would hold, not only what clients may send."""
    if column.type == "JSON" and not isinstance(value, dict | list):
        # It could be, but most likely it is of a column that is less lenient.
        return False
    try:
        stored = checked(column, value)
    except WrongValueError:
        return False
    return bool(column.fields) or bool(stored == value)


def _alike(old: Set[str], new: Set[str]) -> bool:
    """Whether most columns of either are the other's, too."""
    return 2 * len(old & new) > max(len(old), len(new))


def _unlike(key: str, other: str) -> tuple[float, str]:
    return -SequenceMatcher(None, key, other).ratio(), key


def _field(key: str) -> str:
    """A column's name in a schema, as far as it is known."""
    name = camelize(key, uppercase_first_letter=False)
    return name if snake(name) == key else key


def _type(table: str) -> str | None:
    """The type whose table has this name, if it is the one that the codegen would choose."""
    name = camelize(singularize(table))
    return name if pluralize(snake(name)) == table else None
