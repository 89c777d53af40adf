"""Stored types: their columns, relations and indexes, as the schema says them."""

from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from codegen.ir.types import InputValue, Limit, Name, TypeRef
from codegen.problems import Position


class Made(Enum):
    """What makes a default at the moment of the write."""

    NOW = "NOW"
    UUID = "UUID"


@dataclass(frozen=True, slots=True)
class ColumnDefault:
    """`@default`: a literal, or what makes the value."""

    position: Position
    given: tuple[str, ...]
    value: Any = None
    made: Made | None = None


class OnDelete(Enum):
    """What becomes of the rows that hold a row's id when that row is deleted."""

    NO_ACTION = "NO_ACTION"
    CASCADE = "CASCADE"
    SET_NULL = "SET_NULL"
    RESTRICT = "RESTRICT"


@dataclass(frozen=True, slots=True)
class Deletion:
    """`onDelete` of a relation, where it is said."""

    action: OnDelete
    position: Position


@dataclass(frozen=True, slots=True)
class Column:
    """One stored field; `key` is its name in documents."""

    name: str
    key: str
    type: TypeRef
    position: Position
    default: ColumnDefault | None = None
    created_at: Position | None = None
    limits: tuple[Limit, ...] = ()
    updated_at: Position | None = None
    read_only: Position | None = None
    hidden: Position | None = None
    version: Position | None = None
    renamed_from: Name | None = None

    @property
    def is_made(self) -> bool:
        """Whether nobody gives it: the server fills it when a row is made."""
        return self.name == "id" or bool(self.created_at or self.updated_at or self.version)

    @property
    def is_writable(self) -> bool:
        """Whether clients may write it."""
        return not (self.is_made or self.read_only or self.hidden)

    @property
    def is_required(self) -> bool:
        """Whether whoever makes a row must give it."""
        return not (self.is_made or self.type.nullable or self.default)


@dataclass(frozen=True, slots=True)
class ToOne:
    """One row of `target`."""

    name: str
    key: str
    type: TypeRef
    column: Name
    position: Position
    arguments: tuple[InputValue, ...] = ()
    on_delete: Deletion | None = None

    @property
    def target(self) -> str:
        """The model that it gives a row of."""
        return self.type.name


class BelongsTo(ToOne):
    """The one row whose id `column` holds."""

    __slots__ = ()


class HasOne(ToOne):
    """The one row whose `column` holds this row's id."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class SortKey:
    """One field to sort by."""

    field: Name
    descending: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMany:
    """Rows of `target`, as a list or as a connection."""

    name: str
    key: str
    type: TypeRef
    order: tuple[SortKey, ...]
    position: Position
    arguments: tuple[InputValue, ...] = ()
    is_connection: bool = False

    @property
    def target(self) -> str:
        """The model that it gives rows of."""
        name = self.type.name
        return name.removesuffix("Connection") if self.is_connection else name


@dataclass(frozen=True, slots=True, kw_only=True)
class HasMany(ToMany):
    """The rows whose `column` holds this row's id."""

    column: Name
    on_delete: Deletion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyToMany(ToMany):
    """The rows that rows of `through`, which hold both ids, join to this one."""

    through: Name
    ours: Name | None = None
    theirs: Name | None = None


Relation: TypeAlias = BelongsTo | HasOne | HasMany | ManyToMany


@dataclass(frozen=True, slots=True)
class Index:
    """`@index` or `@unique`."""

    fields: tuple[Name, ...]
    name: Name | None
    unique: bool
    position: Position


@dataclass(frozen=True, slots=True)
class Model:
    """A stored type. `folder` is its module; `noun` and `plural` name one and many of its rows."""

    name: str
    folder: str
    noun: str
    plural: str
    table: Name
    file: str
    description: str
    position: Position
    columns: tuple[Column, ...]
    belongs_to: tuple[BelongsTo, ...]
    has_many: tuple[HasMany, ...]
    indexes: tuple[Index, ...]
    has_one: tuple[HasOne, ...] = ()
    many_to_many: tuple[ManyToMany, ...] = ()
    renamed_from: Name | None = None
    given_plural: Name | None = None

    def column(self, name: str) -> Column | None:
        """The column of that name in the schema."""
        return next((column for column in self.columns if column.name == name), None)

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation: those that give one row, then those that give many."""
        return (*self.belongs_to, *self.has_one, *self.has_many, *self.many_to_many)

    @property
    def created_at(self) -> Column | None:
        """The column that says when a row was made."""
        return next((column for column in self.columns if column.created_at), None)

    @property
    def version(self) -> Column | None:
        """The column that counts how often a row was written."""
        return next((column for column in self.columns if column.version), None)
