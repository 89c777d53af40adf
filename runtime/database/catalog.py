"""All tables of a project, and which of them refer to which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from runtime.database.relations import Through
from runtime.database.table import Column, OnDelete, Reference, Table


@dataclass(frozen=True, slots=True, eq=False)
class Referrer:
    """A column that holds ids of another table's rows, and what their deletion does to its rows."""

    table: Table[Any]
    column: Column
    on_delete: OnDelete
    # The type of those other rows.
    target: str


class Catalog:
    """The tables by type, and what refers to each."""

    def __init__(self, tables: Sequence[Table[Any]] = ()) -> None:
        self._tables = tables

    @cached_property
    def by_type(self) -> Mapping[str, Table[Any]]:
        """The tables by the GraphQL type of their rows."""
        return {table.type: table for table in self._tables}

    def referrers(self, table: Table[Any]) -> Sequence[Referrer]:
        """The columns for which the deletion of a row of this table means something."""
        return self._referrers.get(table.name, ())

    def reference(self, table: Table[Any], column: Column) -> Reference | None:
        """Whose ids a column holds, as its schema or a many-to-many relation says."""
        joined = self._joined.get((table.type, column.key))
        said = column.references or joined
        if said is None or joined is None or said.on_delete is not OnDelete.NO_ACTION:
            return said
        # What joins two rows means nothing without either of them.
        return replace(said, on_delete=OnDelete.CASCADE)

    @cached_property
    def _referrers(self) -> Mapping[str, Sequence[Referrer]]:
        found: dict[str, list[Referrer]] = {}
        for table in self._tables:
            for column in table.columns:
                said = self.reference(table, column)
                if said is not None and said.on_delete is not OnDelete.NO_ACTION:
                    found.setdefault(said.table, []).append(
                        Referrer(table, column, said.on_delete, said.type)
                    )
        return found

    @cached_property
    def _joined(self) -> Mapping[tuple[str, str], Reference]:
        """What the columns refer to that join the rows of two tables."""
        return dict(self._joins())

    def _joins(self) -> Iterator[tuple[tuple[str, str], Reference]]:
        for table in self._tables:
            for relation in table.relations:
                if isinstance(relation, Through):
                    other = self.by_type[relation.type]
                    yield (relation.join, relation.ours), Reference(table.name, table.type)
                    yield (relation.join, relation.theirs), Reference(other.name, other.type)
