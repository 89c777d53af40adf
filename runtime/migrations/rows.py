"""Changes that rows of an older schema need: which rows, and what becomes of them, in ReQL."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, Final, Protocol
from uuid import uuid4

from runtime.database.column_types import checked, picture
from runtime.database.drafts import FIRST_VERSION
from runtime.database.driver import r, term
from runtime.database.table import Column, Table
from runtime.database.values import MISSING, NOW, UUID, Made

MADE: Final[Mapping[Made, str]] = {
    NOW: "the moment of the migration",
    UUID: "a new UUID for each row",
}

# Looking at every row of a large table takes its time.
LOOK_LIMIT: Final = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Shape:
    """Some rows that are alike: the columns that they have, and those that are not null.

    `objects` are the ways to objects that are embedded in them, `strays` those to what is in such
    objects and not in the schema.
    """

    keys: frozenset[str]
    filled: frozenset[str]
    objects: frozenset[str]
    strays: frozenset[tuple[str, ...]]
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
    """A value moves to the column's new name, unless there is one already.

    In a required column null is none: it was never written by anybody who knew the new name.
    """

    old: str
    new: str
    required: bool = False

    def __str__(self) -> str:
        return f"rename the column {self.old} to {self.new}"

    def fits(self, shape: Shape) -> bool:
        there = shape.filled if self.required else shape.keys
        return self.old in shape.keys and self.new not in there

    def needed(self, row: Any) -> Any:
        there = row.has_fields(self.new) if self.required else row.keys().contains(self.new)
        return row.keys().contains(self.old) & ~there

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
    def where(self) -> str:
        """The way to the object that it is in; nothing if it is in the row itself."""
        return ".".join(self.inside)

    @property
    def former(self) -> str | None:
        """The name under which it may still have its value."""
        return None if self.inside else self.column.renamed_from

    def fits(self, shape: Shape) -> bool:
        there = not self.inside or self.where in shape.objects
        return there and not shape.filled & {self.name, self.former}

    def needed(self, row: Any) -> Any:
        missing = ~row.has_fields(nested((*self.inside, self.column.key), True))
        return is_object(row, self.inside) & missing if self.inside else missing

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        value = r.literal(self._term(row, ids))
        return row.merge(nested((*self.inside, self.column.key), value))

    @property
    def _value(self) -> str:
        default = _default(self.column)
        return MADE[default] if isinstance(default, Made) else picture(default)

    def _term(self, row: Any, ids: Sequence[str]) -> Any:
        default = _default(self.column)
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
            yield Rename(column.renamed_from, column.key, not column.nullable)


def fills(table: Table[Any]) -> Iterator[Fill]:
    """The required columns, which rows from before them may lack."""
    return (fill for fill in _fills(table.columns, ()) if fill.name != "id")


def all_made(row: Any, ids: Sequence[str], changes: Sequence[RowChange]) -> Any:
    """A row with all the changes that it needs, one after the other."""
    if not changes:
        return row
    first, *rest = changes
    one = r.branch(first.needed(row), first.made(row, ids), row)
    return r.do(one, lambda changed: all_made(changed, ids, rest))


def nested(path: Sequence[str], value: Any) -> dict[str, Any]:
    """An object that has a value at the end of a path."""
    first, *rest = path
    return {first: nested(rest, value) if rest else value}


def is_object(row: Any, path: Sequence[str]) -> Any:
    """Whether an object is at the end of a path: what is text, say, must not be merged with one."""
    value = reduce(lambda inner, key: inner[key], path, row)
    return row.has_fields(nested(path, True)) & (value.type_of() == "OBJECT")


def _fills(columns: Sequence[Column], inside: tuple[str, ...]) -> Iterator[Fill]:
    for column in columns:
        if not column.nullable:
            yield Fill(column, inside)
        if not column.many:
            yield from _fills(column.fields, (*inside, column.key))


def has_default(column: Column) -> bool:
    """Whether a row that lacks the column can be given a value."""
    return _default(column) is not MISSING


def _default(column: Column) -> Any:
    if column.version:
        return FIRST_VERSION
    return column.updated if column.default is MISSING else column.default
