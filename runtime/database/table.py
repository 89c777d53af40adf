"""A table as the generated code declares it: columns, indexes, references, relations, order."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from runtime.database.constraints import Constraint
from runtime.database.relations import Order as Order
from runtime.database.relations import Relation
from runtime.database.values import MISSING, Made, Missing

Row = TypeVar("Row", bound=Mapping[str, Any])


class OnDelete(Enum):
    """What becomes of a row when the one that it refers to is deleted."""

    NO_ACTION = "it keeps the id of a row that is no more"
    CASCADE = "it is deleted as well"
    SET_NULL = "its column becomes null"
    RESTRICT = "the other cannot be deleted while it is there"


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that holds the id of a row of another table."""

    table: str
    type: str
    _: KW_ONLY
    on_delete: OnDelete = OnDelete.NO_ACTION


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the document, its GraphQL type, and what may stand in it.

    `updated` is made anew by every update, `version` counts them, `hidden` is not in the API,
    `read_only` is not for clients to write, `depth` counts the levels of lists, and `fields` are
    those of an embedded object.
    """

    key: str
    type: str
    _: KW_ONLY
    field: str | None = None
    nullable: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    default: Made | Missing | Any = MISSING
    constraints: tuple[Constraint, ...] = ()
    references: Reference | None = None
    updated: Made | Missing = MISSING
    version: bool = False
    hidden: bool = False
    read_only: bool = False
    renamed_from: str | None = None
    depth: int = 1
    fields: "tuple[Column, ...]" = ()

    @property
    def name(self) -> str:
        """The column's name in the schema."""
        return self.field or self.key


class Index:
    """A secondary index; its name is that of its columns unless it has its own."""

    def __init__(
        self, *columns: str, name: str | None = None, unique: bool = False, multi: bool = False
    ) -> None:
        self.columns: Final = columns
        self.name: Final = name or "_".join(columns)
        self.unique: Final = unique
        self.multi: Final = multi

    def __repr__(self) -> str:
        return f"Index({self.name}: {', '.join(self.columns)})"


@dataclass(frozen=True, eq=False)
class Table(Generic[Row]):
    """A table whose rows have the type `Row`."""

    name: str
    _: KW_ONLY
    type: str
    columns: tuple[Column, ...]
    indexes: tuple[Index, ...] = ()
    order: Order | None = None
    relations: tuple[Relation, ...] = ()
    renamed_from: str | None = None

    @cached_property
    def by_key(self) -> Mapping[str, Column]:
        """The columns by their key in the document."""
        return {column.key: column for column in self.columns}

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by their name in the schema."""
        return {column.name: column for column in self.columns}

    @cached_property
    def by_relation(self) -> Mapping[str, Relation]:
        """The relations by their name in the schema."""
        return {relation.name: relation for relation in self.relations}

    @cached_property
    def by_index(self) -> Mapping[str, Index]:
        """The indexes by name."""
        return {index.name: index for index in self.indexes}

    @cached_property
    def unique(self) -> tuple[Index, ...]:
        """The indexes that must not hold a value twice."""
        return tuple(index for index in self.indexes if index.unique)
