"""Types as the schema writes them, and the types it defines beside models."""

from dataclasses import dataclass
from typing import Any

from codegen.problems import Position


@dataclass(frozen=True, slots=True)
class Name:
    """A name that the schema text says, and where; it may name nothing."""

    text: str
    position: Position


@dataclass(frozen=True, slots=True)
class TypeRef:
    """A type in use: a named one, or a list of `item`."""

    name: str
    nullable: bool
    position: Position
    item: "TypeRef | None" = None

    def __str__(self) -> str:
        inner = f"[{self.item}]" if self.item else self.name
        return inner if self.nullable else f"{inner}!"

    @property
    def bare(self) -> str:
        """As the schema writes it, but for the `!` at its end."""
        return str(self).removesuffix("!")

    @property
    def is_list(self) -> bool:
        """Whether it is a list of anything."""
        return self.item is not None

    @property
    def depth(self) -> int:
        """How many lists are around the named type."""
        return self.item.depth + 1 if self.item else 0


@dataclass(frozen=True, slots=True)
class Default:
    """A value that stands for what is not given."""

    value: Any
    position: Position


@dataclass(frozen=True, slots=True)
class Limit:
    """One argument of `@constraint`."""

    name: str
    value: Any
    position: Position


@dataclass(frozen=True, slots=True)
class InputValue:
    """An argument of a field, or a field of an input; `key` is its name in Python."""

    name: str
    key: str
    type: TypeRef
    position: Position
    default: Default | None = None
    limits: tuple[Limit, ...] = ()

    @property
    def required(self) -> bool:
        """Whether a client must give it."""
        return not self.type.nullable and self.default is None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an object; `key` is its name in rows."""

    name: str
    key: str
    type: TypeRef
    position: Position
    arguments: tuple[InputValue, ...] = ()
    limits: tuple[Limit, ...] = ()

    def argument(self, name: str) -> InputValue | None:
        """The argument of that name."""
        return next((one for one in self.arguments if one.name == name), None)


@dataclass(frozen=True, slots=True)
class InputType:
    """An input object."""

    name: str
    file: str
    position: Position
    description: str
    fields: tuple[InputValue, ...]


@dataclass(frozen=True, slots=True)
class ObjectType:
    """An object without a table: a value of a column, or what a hand-written resolver gives.

    `fields` are its keys, `resolved` the names of the fields that resolvers answer.
    """

    name: str
    file: str
    position: Position
    description: str
    fields: tuple[Field, ...]
    resolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumType:
    """An enum, with its values in the order of the schema."""

    name: str
    file: str
    position: Position
    description: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OtherType:
    """A scalar, or an interface or a union with the objects that it can be; no file: built in."""

    name: str
    position: Position
    is_scalar: bool
    file: str = ""
    description: str = ""
    members: tuple[str, ...] = ()
