"""What a derived type is, for those who read the document."""

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """What GraphQL calls a kind of types."""

    INPUT = "input_object_type"
    OBJECT = "object_type"
    ENUM = "enum_type"

    @property
    def says(self) -> str:
        """How a reader calls it."""
        return _SAYS[self]


_SAYS = {Form.INPUT: "an input", Form.OBJECT: "a type without @model", Form.ENUM: "an enum"}


class DerivedKind(Enum):
    """The kinds of derived types; the values say it to a reader, {} is what they are about."""

    FILTER = "the filter of {}"
    ORDER_BY = "the order of {}"
    CONNECTION = "the pages of {}"
    EDGE = "the edges of {}"
    PAGE_INFO = "a page's place"
    CHANGE = "the changes of {}"
    CHANGE_KIND = "the kinds of changes"
    CREATE = "what creates a {}"
    UPDATE = "what updates a {}"
    UPSERT = "what upserts a {}"
    NESTED = "what is written with a {}"
    EMBEDDED_INPUT = "the input of {}"
    JOIN = "the join of {}"

    @property
    def form(self) -> Form:
        """What it is for GraphQL."""
        if self is DerivedKind.CHANGE_KIND:
            return Form.ENUM
        return Form.OBJECT if self in _OBJECTS else Form.INPUT


_OBJECTS = frozenset(
    {
        DerivedKind.CONNECTION,
        DerivedKind.EDGE,
        DerivedKind.PAGE_INFO,
        DerivedKind.CHANGE,
        DerivedKind.JOIN,
    }
)


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived type; `about` is the model, object, enum or scalar that it is derived from."""

    kind: DerivedKind
    about: str = ""
