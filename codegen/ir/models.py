"""Stored types: their columns, relations and indexes, as the schema says them."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from codegen.ir.types import InputValue, Name, TypeRef
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


@dataclass(frozen=True, slots=True)
class Limit:
    """One argument of `@constraint`."""

    name: str
    value: Any
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


@dataclass(frozen=True, slots=True)
class BelongsTo:
    """The one row whose id `column` holds."""

    name: str
    key: str
    type: TypeRef
    column: Name
    position: Position
    arguments: tuple[InputValue, ...] = ()


@dataclass(frozen=True, slots=True)
class SortKey:
    """One field to sort by."""

    field: Name
    descending: bool


@dataclass(frozen=True, slots=True)
class HasMany:
    """The rows of another model whose `column` holds this row's id."""

    name: str
    key: str
    type: TypeRef
    column: Name
    order: tuple[SortKey, ...]
    position: Position
    arguments: tuple[InputValue, ...] = ()


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

    def column(self, name: str) -> Column | None:
        """The column of that name in the schema."""
        return next((column for column in self.columns if column.name == name), None)

    @property
    def created_at(self) -> Column | None:
        """The column that says when a row was made."""
        return next((column for column in self.columns if column.created_at), None)
