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
    def is_list(self) -> bool:
        """Whether it is a list of anything."""
        return self.item is not None


@dataclass(frozen=True, slots=True)
class Default:
    """A value that stands for what is not given."""

    value: Any


@dataclass(frozen=True, slots=True)
class InputValue:
    """An argument of a field, or a field of an input; `key` is its name in Python."""

    name: str
    key: str
    type: TypeRef
    position: Position
    default: Default | None = None

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
    """An object that is not stored: what a hand-written resolver gives; `fields` are its keys."""

    name: str
    file: str
    position: Position
    description: str
    fields: tuple[Field, ...]


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
    """A scalar, an interface or a union."""

    name: str
    position: Position
    is_scalar: bool
