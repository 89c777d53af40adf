"""What `plan` says of full scans is what the queries do that are sent to the database."""

from pathlib import Path
from typing import Any

import pytest

from codegen.generate import generate
from codegen.ir.tables import served_by_filter, served_by_order
from codegen.shell.project_files import read_schema
from runtime.database import reads
from runtime.database.filters import read_filter
from runtime.database.orders import read_order
from runtime.database.questions import Question
from runtime.database.table import Column, Table
from tests.calls.loading import loaded
from tests.calls.values import Values
from tests.projects.folders import PROJECTS, written


@pytest.mark.parametrize("name", PROJECTS)
def test_a_filter_or_an_order_reads_by_an_index_if_the_plan_says_so(
    name: str, tmp_path: Path
) -> None:
    folder = written(name, tmp_path).folder
    project = generate(read_schema(folder).sources).project
    with loaded(folder) as found:
        tables = {table.type: table for table in found.declared.tables}
        for type, table in tables.items():
            model = project.models[type]
            filtered = served_by_filter(project, model)
            sorted_ = served_by_order(project, model)
            for column in table.columns:
                if _is_compared(column):
                    assert _finds(table, column) == (column.key in filtered), column
                if _is_compared(column) and not column.many:
                    assert _sorts(table, column) == (column.key in sorted_), column


def _is_compared(column: Column) -> bool:
    is_plain = not (column.fields or column.hidden or column.depth > 1)
    return is_plain and column.type not in ("JSON", "Color")


def _finds(table: Table[Any], column: Column) -> bool:
    """Whether the rows with a value are found by an index."""
    operator = "has" if column.many else "eq"
    filter = {column.name: {operator: Values().item(column, 1)}}
    selection = read_filter(table, filter)
    question = Question(table=table, condition=selection.condition)
    return _uses_index(reads.page(question, 0, 10, selection.patterns))


def _sorts(table: Table[Any], column: Column) -> bool:
    """Whether rows come in an order by an index."""
    order = read_order(table, [{column.name: "ASC"}])
    return _uses_index(reads.page(Question(table=table, order=order), 0, 10, {}))


def _uses_index(query: Any) -> bool:
    text = str(query)
    return "get_all" in text or "between" in text or "index=" in text
