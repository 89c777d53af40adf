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
    """A required column gets its default where a row has no value for it.

    A column of an embedded object gets it where the object is there: `inside` leads to it.
    """

    column: Column
    inside: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"fill the column {self.name} with {self._value}"

    @property
    def name(self) -> str:
        """The column's key, with the way to it."""
        return ".".join((*self.inside, self.column.key))

    @property
    def former(self) -> str | None:
        """The name under which it may still have its value."""
        return None if self.inside else self.column.renamed_from

    def fits(self, shape: Shape) -> bool:
        there = not self.inside or ".".join(self.inside) in shape.filled
        return there and not shape.filled & {self.name, self.former}

    def needed(self, row: Any) -> Any:
        missing = ~row.has_fields(nested((*self.inside, self.column.key), True))
        return row.has_fields(nested(self.inside, True)) & missing if self.inside else missing

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        value = r.literal(self._term(row, ids))
        return row.merge(nested((*self.inside, self.column.key), value))

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
    return (fill for fill in _fills(table.columns, ()) if fill.name != "id")


def nested(path: Sequence[str], value: Any) -> dict[str, Any]:
    """An object that has a value at the end of a path."""
    first, *rest = path
    return {first: nested(rest, value) if rest else value}


def _fills(columns: Sequence[Column], inside: tuple[str, ...]) -> Iterator[Fill]:
    for column in columns:
        if not column.nullable:
            yield Fill(column, inside)
        if not column.many:
            yield from _fills(column.fields, (*inside, column.key))


def has_default(column: Column) -> bool:
    """Whether a row that lacks the column can be given a value."""
    return column.version or _default(column) is not MISSING


def _default(column: Column) -> Any:
    return column.updated if column.default is MISSING else column.default
