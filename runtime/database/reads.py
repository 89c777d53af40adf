"""The queries that read rows: by id, by index, page by page, for many parents at once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from runtime.database.driver import r
from runtime.database.filters import Patterns, Selection
from runtime.database.heavy import Heavy
from runtime.database.planning import Answer, answer
from runtime.database.questions import Question
from runtime.database.table import Table


def by_id(table: Table[Any], id: str) -> Any:
    """The row with an id, or null."""
    return r.table(table.name).get(id)


def by_ids(table: Table[Any], ids: Sequence[str]) -> Any:
    """The rows with these ids, in any order."""
    return r.table(table.name).get_all(*ids).coerce_to("array")


def by_index(table: Table[Any], index: str, value: Any) -> Any:
    """At most one row that has a value in an index, in a list."""
    return r.table(table.name).get_all(value, index=index).limit(1).coerce_to("array")


def page(question: Question, skip: int, limit: int, patterns: Patterns) -> Any:
    """The rows that are wanted, in their order, from one place on."""
    found = answer(replace(question, few=True))
    rows = found.rows.slice(skip, skip + limit) if skip else found.rows.limit(limit)
    return whole(replace(found, rows=rows.coerce_to("array")), patterns)


def whole(found: Answer, patterns: Patterns) -> Any:
    """The query for an answer, whatever it takes."""
    query = tried(patterns, found.rows)
    return Heavy(query, sorts=found.sorts) if found.sorts or found.scans else query


def count(question: Question, patterns: Patterns) -> Any:
    """How many rows are wanted."""
    found = answer(question)
    return whole(replace(found, rows=found.rows.count()), patterns)


def ids(table: Table[Any], selection: Selection) -> Any:
    """The ids of the rows of a selection, in any order."""
    found = answer(Question(table=table, condition=selection.condition))
    return whole(replace(found, rows=found.rows["id"]), selection.patterns)


def tried(patterns: Patterns, query: Any) -> Any:
    """A query that fails for a bad pattern even where no row is compared with it."""
    if not patterns:
        return query
    matches = [r.expr("").match(pattern) for pattern in patterns.values()]
    return r.do(matches, lambda _: query)
