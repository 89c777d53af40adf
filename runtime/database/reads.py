"""The queries that read rows: by id, by index, page by page, for many parents at once."""

from collections.abc import Sequence
from typing import Any, Final

from runtime.database.driver import r
from runtime.database.filters import Selection
from runtime.database.table import Index, Order, Table

LONGEST_KEY: Final = 127


def fits_key(id: Any) -> bool:
    """Whether a row can have this id: the database refuses others, even to look for them."""
    try:
        return isinstance(id, str) and "\0" not in id and len(id.encode()) <= LONGEST_KEY
    except UnicodeEncodeError:
        return False


def by_id(table: Table[Any], id: str) -> Any:
    """The row with an id, or null."""
    return r.table(table.name).get(id)


def by_ids(table: Table[Any], ids: Sequence[str]) -> Any:
    """The rows with these ids, in any order."""
    return r.table(table.name).get_all(*ids).coerce_to("array")


def by_index(table: Table[Any], index: str, value: Any) -> Any:
    """At most one row that has a value in an index, in a list."""
    return r.table(table.name).get_all(value, index=index).limit(1).coerce_to("array")


def page(table: Table[Any], selection: Selection, skip: int, limit: int) -> Any:
    """The rows of a selection in the table's order, from one place on."""
    rows = _candidates(table, selection)
    if selection.condition is not None:
        rows = rows.filter(selection.condition)
    found = rows.slice(skip, skip + limit).coerce_to("array")
    if not selection.patterns:
        return found
    # A bad pattern is an error in an empty table, too.
    tried = [r.expr("").match(pattern) for pattern in selection.patterns.values()]
    return r.do(tried, lambda _: found)


def children(
    table: Table[Any], keys: Sequence[Any], index: Index, limit: int | None, descending: bool
) -> Any:
    """For each key a list of the rows that have it in the first column of an index."""

    def of_one(key: Any) -> Any:
        rows = _with_first(table, index, key, descending)
        return (rows if limit is None else rows.limit(limit)).coerce_to("array")

    return r.expr(list(keys)).map(of_one)


def _with_first(table: Table[Any], index: Index, key: Any, descending: bool) -> Any:
    """The rows with `key` in the first column of an index, sorted by its other columns."""
    rows = r.table(table.name)
    if len(index.columns) == 1:
        return rows.get_all(key, index=index.name).order_by(_directed("id", descending))
    within = rows.between([key, r.minval], [key, r.maxval], index=index.name)
    return within.order_by(index=_directed(index.name, descending))


def _candidates(table: Table[Any], selection: Selection) -> Any:
    """Rows in the table's order: all, or at least those that fit the equalities of a selection."""
    rows = r.table(table.name)
    equals = selection.equals
    if "id" in equals:
        return rows.get_all(equals["id"]) if fits_key(equals["id"]) else rows.limit(0)
    for index in table.indexes:
        if index.unique and not index.multi and all(key in equals for key in index.columns):
            values = [equals[key] for key in index.columns]
            return rows.get_all(values if len(values) > 1 else values[0], index=index.name)
    order = table.order or Order("id")
    by_column = _directed(order.column, order.descending)
    if table.by_key[order.column].nullable:
        # Rows without a value are in no index.
        return rows.order_by(by_column, _directed("id", order.descending))
    for index in table.indexes:
        if index.columns[1:] == (order.column,) and index.columns[0] in equals:
            return _with_first(table, index, equals[index.columns[0]], order.descending)
    if order.column == "id" or order.column in table.by_index:
        return rows.order_by(index=by_column)
    return rows.order_by(by_column, _directed("id", order.descending))


def _directed(name: str, descending: bool) -> Any:
    return r.desc(name) if descending else r.asc(name)
