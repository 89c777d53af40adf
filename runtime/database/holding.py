"""The rows of a table that hold one of some ids in a column, by the index that has them all."""

from collections.abc import Sequence
from typing import Any

from runtime.database.driver import r
from runtime.database.paths import by_any
from runtime.database.table import Column, Table


def rows_holding(table: Table[Any], column: Column, ids: Sequence[str]) -> Any:
    """The query for them; without an index it looks at all rows."""
    rows, key = r.table(table.name), column.key
    if column.many:
        return _rows_with_some(table, column, ids)
    if (find := by_any(table, key)) is not None:
        return find(rows, r.expr(ids))
    return rows.filter(lambda row: r.expr(ids).contains(row[key]))


def _rows_with_some(table: Table[Any], column: Column, ids: Sequence[str]) -> Any:
    rows, key = r.table(table.name), column.key
    for index in table.indexes:
        if index.multi and index.columns == (key,):
            # A row is met there once for each of the ids.
            return rows.get_all(*ids, index=index.name).distinct()
    return rows.filter(lambda row: row[key].set_intersection(ids).is_empty().not_())
