"""The order of rows: what a client asks for, how it sorts, and what comes after a place in it.

Null, and a column that a row lacks, is smaller than every value: it comes first in ascending
order and last in descending. Rows that tie are sorted by id, in the direction of the last key.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from runtime.database.column_types import picture
from runtime.database.driver import r, term
from runtime.database.refusals import did_you_mean, refusal
from runtime.database.relations import Order
from runtime.database.table import Column, Table

ARGUMENT: Final = "orderBy"
_refusal: Final = partial(refusal, ARGUMENT)
DIRECTIONS: Final[Mapping[Any, bool]] = {"ASC": False, "DESC": True}

# False and true come before null in the database's own order.
TRUTHS: Final[Mapping[Any, int]] = {None: 0, False: 1, True: 2}


def read_order(
    table: Table[Any],
    order_by: Sequence[Mapping[str, Any]] | None,
    otherwise: Sequence[Order] = (),
) -> tuple[Order, ...]:
    """The whole order of rows: as asked for, else as given, else the table's."""
    asked = [_key(table, item, place) for place, item in enumerate(order_by or ())]
    default = (table.order,) if table.order else ()
    return completed(asked or otherwise or default)


def completed(keys: Sequence[Order]) -> tuple[Order, ...]:
    """The same order without repetitions, and with the id as its last key."""
    last = Order("id", descending=bool(keys) and keys[-1].descending)
    found: dict[str, Order] = {}
    for key in (*keys, last):
        found.setdefault(key.column, key)
        if key.column == "id":
            break
    return tuple(found.values())


def shown_order(table: Table[Any], order: Sequence[Order]) -> tuple[Order, ...]:
    """The same order without hidden columns: cursors tell the values that rows are sorted by."""
    return tuple(key for key in order if not table.by_key[key.column].hidden)


def reversed_order(order: Sequence[Order]) -> tuple[Order, ...]:
    """The same order from its end."""
    return tuple(Order(key.column, descending=not key.descending) for key in order)


def sort_keys(table: Table[Any], order: Sequence[Order]) -> Iterator[Any]:
    """What `order_by` is given to sort rows so without an index."""
    for key in order:
        directed = r.desc if key.descending else r.asc
        yield directed(_sorted_by(table.by_key[key.column]))


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an order: the values of its columns, and whether a row with them is past it."""

    values: tuple[Any, ...]
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Beyond:
    """A condition that holds for the rows past a place of an order."""

    table: Table[Any]
    order: tuple[Order, ...]
    place: Place

    def on(self, row: Any) -> Any:
        """Whether it holds, in ReQL, for a row."""
        found: Any = r.expr(self.place.inclusive)
        for key, value in reversed([*zip(self.order, self.place.values, strict=True)]):
            column = self.table.by_key[key.column]
            there, here = _value_of(column, row), term(_rank(column, value))
            beyond = there < here if key.descending else there > here
            found = beyond | (there.eq(here) & found)
        return found


def _key(table: Table[Any], item: Any, place: int) -> Order:
    path = [place]
    if not isinstance(item, dict) or len(item) != 1:
        raise _refusal(path, f"expected an object of one field, found {_shown(item)}.")
    [(name, direction)] = item.items()
    columns = {column.name: column for column in table.columns if is_sortable(column)}
    if name not in columns:
        hint = did_you_mean(name, columns)
        raise _refusal(
            [*path, name], f"{table.type} cannot be sorted by a field {picture(name)}.{hint}"
        )
    if not isinstance(direction, str) or direction not in DIRECTIONS:
        raise _refusal([*path, name], f"expected ASC or DESC, found {picture(direction)}.")
    return Order(columns[name].key, descending=DIRECTIONS[direction])


def is_sortable(column: Column) -> bool:
    """Whether clients may sort by a column."""
    return not (column.many or column.fields or column.hidden or column.type == "JSON")


def _shown(item: Any) -> str:
    return f"one of {len(item)}" if isinstance(item, dict) else picture(item)


def _sorted_by(column: Column) -> Any:
    return (lambda row: _value_of(column, row)) if column.nullable else column.key


def _value_of(column: Column, row: Any) -> Any:
    value = row[column.key].default(None)
    if column.type == "Boolean" and column.nullable:
        return r.branch(value.eq(None), TRUTHS[None], value, TRUTHS[True], TRUTHS[False])
    return value


def _rank(column: Column, value: Any) -> Any:
    return TRUTHS.get(value, value) if column.type == "Boolean" and column.nullable else value
