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


@dataclass(frozen=True, slots=True)
class Shape:
    """Some rows that are alike: the columns that they have, and those that are not null."""

    keys: frozenset[str]
    filled: frozenset[str]
    rows: int


class RowChange(Protocol):
    """A change of rows that can be made again and again: rows that have it need it no more."""

    def __str__(self) -> str: ...

    def fits(self, shape: Shape) -> bool:
        """Whether rows of a shape need it."""

    def needed(self, row: Any) -> Any:
        """Whether a row needs it: the same, as a condition in ReQL."""

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        """The row with the change; it is one of those with these ids."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A value moves to the column's new name, unless there is one already."""

    old: str
    new: str

    def __str__(self) -> str:
        return f"rename the column {self.old} to {self.new}"

    def fits(self, shape: Shape) -> bool:
        return self.old in shape.keys and self.new not in shape.keys

    def needed(self, row: Any) -> Any:
        return row.keys().contains(self.old) & ~row.keys().contains(self.new)

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return row.without(self.old).merge({self.new: r.literal(row[self.old])})


@dataclass(frozen=True, slots=True)
class Fill:
    """A required column gets its default where a row has no value for it."""

    column: Column

    def __str__(self) -> str:
        return f"fill the column {self.column.key} with {self._value}"

    def fits(self, shape: Shape) -> bool:
        return not shape.filled & {self.column.key, self.column.renamed_from}

    def needed(self, row: Any) -> Any:
        return ~row.has_fields(self.column.key)

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        return row.merge({self.column.key: r.literal(self._term(row, ids))})

    @property
    def _value(self) -> str:
        if self.column.version:
            return str(FIRST_VERSION)
        default = _default(self.column)
        return MADE[default] if isinstance(default, Made) else picture(default)

    def _term(self, row: Any, ids: Sequence[str]) -> Any:
        default = FIRST_VERSION if self.column.version else _default(self.column)
        if default is NOW:
            return r.now()
        if default is UUID:
            return r.expr({id: str(uuid4()) for id in ids})[row["id"]]
        return term(checked(self.column, default))


@dataclass(frozen=True, slots=True)
class Forget:
    """A column that left the schema goes; if it has an heir, only where that is there."""

    key: str
    heir: str | None = None

    def __str__(self) -> str:
        return f"drop the column {self.key}"

    def fits(self, shape: Shape) -> bool:
        return shape.keys >= self._keys

    def needed(self, row: Any) -> Any:
        return row.keys().contains(*sorted(self._keys))

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return row.without(self.key)

    @property
    def _keys(self) -> frozenset[str]:
        return frozenset((self.key,) if self.heir is None else (self.key, self.heir))


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
