"""A table as the generated code declares it: columns, indexes, references, order."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

from runtime.database.constraints import Constraint
from runtime.database.values import MISSING, Made, Missing

Row = TypeVar("Row", bound=Mapping[str, Any])


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that holds the id of a row of another table."""

    table: str
    type: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in the document, its GraphQL type, and what may stand in it."""

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


@dataclass(frozen=True, slots=True)
class Order:
    """The column that lists are sorted by; rows that tie are sorted by id."""

    column: str
    _: KW_ONLY
    descending: bool = False


@dataclass(frozen=True, eq=False)
class Table(Generic[Row]):
    """A table whose rows have the type `Row`."""

    name: str
    _: KW_ONLY
    type: str
    columns: tuple[Column, ...]
    indexes: tuple[Index, ...] = ()
    order: Order | None = None

    @cached_property
    def by_key(self) -> Mapping[str, Column]:
        """The columns by their key in the document."""
        return {column.key: column for column in self.columns}

    @cached_property
    def by_name(self) -> Mapping[str, Column]:
        """The columns by their name in the schema."""
        return {column.name: column for column in self.columns}

    @cached_property
    def by_index(self) -> Mapping[str, Index]:
        """The indexes by name."""
        return {index.name: index for index in self.indexes}

    @cached_property
    def unique(self) -> tuple[Index, ...]:
        """The indexes that must not hold a value twice."""
        return tuple(index for index in self.indexes if index.unique)
