"""A whole schema: models, other types, root fields, and the fields that are written by hand."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import Enum

from codegen.ir.models import Column, Model, Relation
from codegen.ir.types import EnumType, Field, InputType, Name, ObjectType, OtherType
from codegen.problems import Position
from codegen.sdl.derive.kinds import Derived


class Operation(Enum):
    """The root types."""

    QUERY = "Query"
    MUTATION = "Mutation"
    SUBSCRIPTION = "Subscription"


class ActionKind(Enum):
    """What a directive binds a root field to; the values are the directives' names."""

    FIND = "find"
    LIST = "list"
    PAGINATE = "paginate"
    COUNT = "count"
    CREATE = "create"
    CREATE_MANY = "createMany"
    GET_OR_CREATE = "getOrCreate"
    UPSERT = "upsert"
    UPDATE = "update"
    UPDATE_MANY = "updateMany"
    DELETE = "delete"
    DELETE_MANY = "deleteMany"
    CHANGES = "changes"


# What the names of types end with that are made of a model's rows.
_MADE_OF_ROWS = ("Change", "Connection")


@dataclass(frozen=True, slots=True)
class Action:
    """A directive on a root field, with what it says."""

    kind: ActionKind
    position: Position
    model: Name | None = None
    field: Name | None = None
    by: tuple[Name, ...] | None = None


@dataclass(frozen=True, slots=True)
class RootField:
    """A field of Query, Mutation or Subscription that a directive binds."""

    operation: Operation
    field: Field
    action: Action
    file: str

    def __str__(self) -> str:
        return f"{self.operation.value}.{self.field.name}"

    def model(self, models: Mapping[str, Model]) -> Model | None:
        """The model that it is about: of its directive, else of its type."""
        if self.action.model:
            return models.get(self.action.model.text)
        name = self.field.type.name
        names = (name, *(name.removesuffix(suffix) for suffix in _MADE_OF_ROWS))
        return next((models[one] for one in names if one in models), None)


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A field that a resolver of the project's own answers."""

    parent: str
    operation: Operation | None
    field: Field
    file: str

    def __str__(self) -> str:
        return f"{self.parent}.{self.field.name}"


class Site(Enum):
    """What a directive can stand on; the values say it to a reader."""

    MODEL = "a stored type"
    OBJECT = "a type that is not stored"
    COLUMN = "a column"
    RELATION = "a relation"
    COMPUTED = "a field with a resolver"
    PLAIN = "a field of a type that is not stored"
    EMBEDDED = "a field of an object inside a row"
    INTERFACE = "a field of an interface"
    QUERY = "a field of Query"
    MUTATION = "a field of Mutation"
    SUBSCRIPTION = "a field of Subscription"


@dataclass(frozen=True, slots=True)
class Use:
    """A directive on a type with fields or on a field; `owner` is `Channel` or `Channel.name`."""

    name: str
    owner: str
    site: Site
    position: Position


@dataclass(frozen=True, slots=True)
class Reading:
    """A relation, and the model that has it."""

    owner: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that the schema says; types by name, in the order of their names.

    By the name of a model, `read_by` has the relations whose rows are found in its table, and
    `bound` the root fields that its table answers. `derived` are types that no file defines,
    `embedded` the fields of the objects that stand in rows. `lost` are the names in files that
    could not be read: what is no stored type may become one there, or stand in rows.
    """

    models: Mapping[str, Model]
    objects: Mapping[str, ObjectType]
    inputs: Mapping[str, InputType]
    enums: Mapping[str, EnumType]
    others: Mapping[str, OtherType]
    root_fields: tuple[RootField, ...]
    hand_written: tuple[HandWritten, ...]
    uses: tuple[Use, ...]
    read_by: Mapping[str, tuple[Reading, ...]]
    bound: Mapping[str, tuple[RootField, ...]]
    derived: Mapping[str, Derived]
    embedded: Mapping[str, tuple[Column, ...]]
    lost: Set[str]
