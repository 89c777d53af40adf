"""Changes that rows of an older schema need: which rows, and what becomes of them, in ReQL."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol
from uuid import uuid4

from runtime.database.column_types import checked, picture
from runtime.database.drafts import FIRST_VERSION
from runtime.database.driver import r, term
from runtime.database.table import Column, Table
from runtime.database.values import MISSING, NOW, UUID, Made
from runtime.migrations.ways import Way, dotted, each, is_in_list, keys_of, some, ways

MADE: Final[Mapping[Made, str]] = {
    NOW: "the moment of the migration",
    UUID: "a new UUID for each row",
}

# Looking at every row of a large table takes its time.
LOOK_LIMIT: Final = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Shape:
    """Some rows that are alike: what they need, and what they have once it is renamed.

    `renamed` are the new names that values must move to, `amiss` the ways to what they lack and to
    what is not in the schema; of embedded objects, too.
    """

    keys: frozenset[str]
    renamed: frozenset[str]
    amiss: frozenset[tuple[str, ...]]
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

    In a required column null is none: it was never written by anybody who knew the new name. A
    column of embedded objects is renamed in each of them: `inside` leads to those.
    """

    old: str
    new: str
    required: bool = False
    inside: Way = ()

    def __str__(self) -> str:
        return f"rename the column {dotted(self.inside, self.old)} to {self.name}"

    @property
    def name(self) -> str:
        """The new name, with the way to it."""
        return dotted(self.inside, self.new)

    def fits(self, shape: Shape) -> bool:
        return self.name in shape.renamed

    def needed(self, row: Any) -> Any:
        return some(row, self.inside, self._is_old)

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return each(row, self.inside, self._is_old, self._new)

    def _is_old(self, one: Any) -> Any:
        there = one.has_fields(self.new) if self.required else one.keys().contains(self.new)
        return one.keys().contains(self.old) & ~there

    def _new(self, one: Any, _: tuple[Any, ...]) -> Any:
        return one.without(self.old).merge({self.new: r.literal(one[self.old])})


@dataclass(frozen=True, slots=True)
class Fill:
    """A required column gets its default where a row has no value for it.

    A column of embedded objects gets it in each that is there: `inside` leads to those.
    """

    column: Column
    inside: Way = ()

    def __str__(self) -> str:
        return f"fill the column {self.name} with {self._value}"

    @property
    def name(self) -> str:
        """The column's key, with the way to it."""
        return dotted(self.inside, self.column.key)

    def fits(self, shape: Shape) -> bool:
        return (*keys_of(self.inside), self.column.key) in shape.amiss

    def needed(self, row: Any) -> Any:
        return some(row, self.inside, self._is_missing)

    def made(self, row: Any, ids: Sequence[str]) -> Any:
        def filled(one: Any, places: tuple[Any, ...]) -> Any:
            return one.merge({self.column.key: r.literal(self._term(row, ids, places))})

        return each(row, self.inside, self._is_missing, filled)

    def _is_missing(self, one: Any) -> Any:
        return ~one.has_fields(self.column.key)

    @property
    def _value(self) -> str:
        default = _default(self.column)
        if default is UUID and is_in_list(self.inside):
            return "a new UUID for each object"
        return MADE[default] if isinstance(default, Made) else picture(default)

    def _term(self, row: Any, ids: Sequence[str], places: tuple[Any, ...]) -> Any:
        default = _default(self.column)
        if default is NOW:
            return r.now()
        if default is UUID:
            made = r.expr({id: str(uuid4()) for id in ids})[row["id"]]
            # A write must be predictable: of one that is random others are made by their places.
            return r.uuid(made + r.expr([*places]).to_json_string()) if places else made
        return term(checked(self.column, default))


@dataclass(frozen=True, slots=True)
class Forget:
    """A column that left the schema goes; if it has an heir, only where that is there."""

    key: str
    heir: str | None = None
    inside: Way = ()

    def __str__(self) -> str:
        return f"drop the column {dotted(self.inside, self.key)}"

    def fits(self, shape: Shape) -> bool:
        return (*keys_of(self.inside), self.key) in shape.amiss

    def needed(self, row: Any) -> Any:
        return some(row, self.inside, self._is_left)

    def made(self, row: Any, _: Sequence[str]) -> Any:
        return each(row, self.inside, self._is_left, lambda one, _: one.without(self.key))

    def _is_left(self, one: Any) -> Any:
        return one.keys().contains(*(key for key in (self.key, self.heir) if key))


def renames(table: Table[Any]) -> Iterator[Rename]:
    """The renames that rows of a table may still need, the outer ones before the inner ones."""
    for way, columns in all_columns(table):
        known = {column.key for column in columns}
        for one in columns:
            if one.renamed_from and one.renamed_from not in known:
                yield Rename(one.renamed_from, one.key, not one.nullable, way)


def fills(table: Table[Any]) -> Iterator[Fill]:
    """The required columns, which rows from before them may lack."""
    for way, columns in all_columns(table):
        for one in columns:
            if not (one.nullable or (one.key == "id" and not way)):
                yield Fill(one, way)


def forgets(table: Table[Any], shapes: Sequence[Shape]) -> Iterator[Forget]:
    """The changes that rid rows of what is not in the schema."""
    known: dict[tuple[str, ...], tuple[Way, set[str]]] = {}
    heirs = {(*keys_of(one.inside), one.old): one.new for one in renames(table)}
    found = {one for shape in shapes for one in shape.amiss}
    for way, columns in all_columns(table):
        known[keys_of(way)] = way, {column.key for column in columns}
    for *where, key in sorted(found, key=lambda one: (len(one) > 1, one)):
        way, kept = known[*where,]
        if key not in kept:
            yield Forget(key, heirs.get((*where, key)), way)


def all_columns(table: Table[Any]) -> Iterator[tuple[Way, Sequence[Column]]]:
    """The columns of a table, and of objects that are embedded in its rows."""
    yield (), table.columns
    for way in ways(table.columns):
        yield way, way[-1].fields


def all_made(row: Any, ids: Sequence[str], changes: Sequence[RowChange]) -> Any:
    """A row with all the changes that it needs, one after the other."""
    if not changes:
        return row
    first, *rest = changes
    one = r.branch(first.needed(row), first.made(row, ids), row)
    return r.do(one, lambda changed: all_made(changed, ids, rest))


def has_default(column: Column) -> bool:
    """Whether a row that lacks the column can be given a value."""
    return _default(column) is not MISSING


def _default(column: Column) -> Any:
    if column.version:
        return FIRST_VERSION
    return column.updated if column.default is MISSING else column.default
