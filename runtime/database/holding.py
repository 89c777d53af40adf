"""The rows of a table that hold one of some ids in a column, by the index that has them all."""

from collections.abc import Sequence
from typing import Any

from runtime.database.driver import r
from runtime.database.paths import by_any
from runtime.database.table import Table


def rows_holding(table: Table[Any], column: str, ids: Sequence[str]) -> Any:
    """The query for them; without an index it looks at all rows."""
    rows = r.table(table.name)
    if (find := by_any(table, column)) is not None:
        return find(rows, r.expr(ids))
    return rows.filter(lambda row: r.expr(ids).contains(row[column]))
