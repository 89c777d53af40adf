"""The rows of a table that hold one of some ids in a column, by the index that has them all."""

from collections.abc import Sequence
from typing import Any

from runtime.database.driver import r
from runtime.database.table import Column, Index, Table


def rows_holding(table: Table[Any], column: Column, ids: Sequence[str]) -> Any:
    """The query for them; without an index it looks at all rows."""
    rows, key = r.table(table.name), column.key
    index = _index(table, column)
    if index is None and column.many:
        return rows.filter(lambda row: row[key].set_intersection(ids).is_empty().not_())
    if index is None:
        return rows.filter(lambda row: r.expr(ids).contains(row[key]))
    if len(index.columns) == 1:
        found = rows.get_all(*ids, index=index.name)
        # In a multi index a row is met once for each of the ids.
        return found.distinct() if column.many else found
    return r.expr(ids).concat_map(
        lambda id: rows.between([id, r.minval], [id, r.maxval], index=index.name)
    )


def _index(table: Table[Any], column: Column) -> Index | None:
    # Rows with a null in another column of an index are not in it.
    fitting = [
        index
        for index in table.indexes
        if index.columns[0] == column.key
        and index.multi == column.many
        and not any(table.by_key[key].nullable for key in index.columns[1:])
    ]
    return min(fitting, key=lambda index: len(index.columns), default=None)
