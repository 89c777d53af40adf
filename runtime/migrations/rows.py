"""Changes that rows of an older schema need: which rows, and what becomes of them, in ReQL."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol
from uuid import uuid4

from runtime.database.column_types import checked, picture
from runtime.database.driver import r, term
from runtime.database.table import Column, Table
from runtime.database.values import MISSING, NOW, UUID, Made

FIRST_VERSION: Final = 1
MADE: Final[Mapping[Made, str]] = {
    NOW: "the moment of the migration",
    UUID: "a new UUID for each row",
}


class RowChange(Protocol):
    """A change of rows that can be made again and again: rows that have it need it no more."""

    @property
    def mark(self) -> str:
        """A name for the rows that need it, unlike that of any column."""

    def needed(self, row: Any) -> Any:
        """Whether a row needs it: the condition."""

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        """The row with the change; it is one of those with these ids."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A value moves to the column's new name, unless there is one already."""

    old: str
    new: str

    @property
    def mark(self) -> str:
        return f"rename {self.old}"

    def needed(self, row: Any) -> Any:
        return row.keys().contains(self.old) & ~row.keys().contains(self.new)

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return row.without(self.old).merge({self.new: r.literal(row[self.old])})


@dataclass(frozen=True, slots=True)
class Fill:
    """A required column gets its default where a row has no value for it."""

    column: Column

    @property
    def mark(self) -> str:
        return f"fill {self.column.key}"

    @property
    def value(self) -> str:
        """What it is filled with, in words."""
        if self.column.version:
            return str(FIRST_VERSION)
        default = _default(self.column)
        return MADE[default] if isinstance(default, Made) else picture(default)

    def needed(self, row: Any) -> Any:
        keys = [self.column.key, self.column.renamed_from]
        return r.and_(*(row[key].default(None).eq(None) for key in keys if key))

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        return row.merge({self.column.key: r.literal(self._term(row, ids))})

    def _term(self, row: Any, ids: Sequence[str]) -> Any:
        default = FIRST_VERSION if self.column.version else _default(self.column)
        if default is NOW:
            return r.now()
        if default is UUID:
            return r.expr({id: str(uuid4()) for id in ids})[row["id"]]
        return term(checked(self.column, default))


@dataclass(frozen=True, slots=True)
class Forget:
    """A column that is no longer in the schema goes."""

    key: str

    @property
    def mark(self) -> str:
        return f"forget {self.key}"

    def needed(self, row: Any) -> Any:
        return row.keys().contains(self.key)

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return row.without(self.key)


def renames(table: Table[Any]) -> Iterator[Rename]:
    """The renames that rows of a table may still need."""
    for column in table.columns:
        if column.renamed_from and column.renamed_from not in table.by_key:
            yield Rename(column.renamed_from, column.key)


def fills(table: Table[Any]) -> Iterator[Fill]:
    """The required columns, which rows from before them may lack."""
    for column in table.columns:
        if not column.nullable and column.key != "id":
            yield Fill(column)


def has_default(column: Column) -> bool:
    """Whether a row that lacks the column can be given a value."""
    return column.version or _default(column) is not MISSING


def _default(column: Column) -> Any:
    return column.updated if column.default is MISSING else column.default
