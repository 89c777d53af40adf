"""How the rows of a table belong to those of others, and the order in which they are listed.

Names are those of the schema and targets GraphQL types: the `Database` knows all tables, so the
modules that declare them need not import each other.
"""

from dataclasses import KW_ONLY, dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Order:
    """The column that lists are sorted by; rows that tie are sorted by id."""

    column: str
    _: KW_ONLY
    descending: bool = False


@dataclass(frozen=True, slots=True)
class _ByColumn:
    name: str
    type: str
    _: KW_ONLY
    column: str
    # The relation's name in Python, where it is another.
    key: str | None = None


class ToOne(_ByColumn):
    """The row whose id stands in a column of this table."""

    __slots__ = ()


class HasOne(_ByColumn):
    """The one row of another table that holds this row's id in a column."""

    __slots__ = ()


class ToMany(_ByColumn):
    """The rows of another table that hold this row's id in a column."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Through:
    """The rows of another table whose ids stand beside this row's in rows of a third one."""

    name: str
    type: str
    _: KW_ONLY
    join: str
    ours: str
    theirs: str
    key: str | None = None


Relation: TypeAlias = ToOne | HasOne | ToMany | Through
