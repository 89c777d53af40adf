"""What a derived type is, for those who read the document."""

from dataclasses import dataclass
from enum import Enum


class DerivedKind(Enum):
    """The kinds of derived types; the values say it to a reader."""

    FILTER = "a filter"
    ORDER_BY = "an order"
    CONNECTION = "a connection"
    EDGE = "an edge of a connection"
    PAGE_INFO = "a page's place among others"
    CHANGE = "a change"
    CHANGE_KIND = "a kind of change"
    CREATE = "what makes a row"
    UPDATE = "what changes a row"
    UPSERT = "what makes or changes a row"
    NESTED = "rows written with another"
    EMBEDDED_INPUT = "an object inside a row"
    JOIN = "a join of two types"


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived type; `about` is the model, object, enum or scalar that it is derived from."""

    kind: DerivedKind
    about: str = ""
