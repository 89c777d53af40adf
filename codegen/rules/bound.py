"""A bound root field with all that rules look at: its model, its arguments, its input."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import TypeAlias

from codegen.ir.arguments import Argument, Meaning, arguments_of, input_of, of
from codegen.ir.lookup import model_of
from codegen.ir.models import Model
from codegen.ir.project import ActionKind, Project, RootField
from codegen.ir.types import InputType, InputValue, TypeRef
from codegen.problems import did_you_mean


@dataclass(frozen=True, slots=True)
class Bound:
    """A root field whose directive has a model to work with."""

    model: Model
    field: RootField
    arguments: tuple[Argument, ...]
    input: InputType | None

    @property
    def own_input(self) -> InputType | None:
        """The input, if a file of the schema defines it: one that is derived is right."""
        return self.input if self.input and self.input.file else None

    @property
    def is_derived(self) -> bool:
        """Whether a @crud made the field: it is right, or what it is not is reported there."""
        return self.field.field.type.position == self.field.action.position

    @property
    def kind(self) -> ActionKind:
        """What the field does."""
        return self.field.action.kind

    @property
    def has_strangers(self) -> bool:
        """Whether an argument means nothing: it was perhaps meant to be what is missed."""
        return any(one.meaning is None for one in self.arguments)

    @property
    def is_unread(self) -> bool:
        """Whether it takes an input that is none: what that would hold, nobody knows."""
        return self.input is None and self.first(Meaning.INPUT, Meaning.INPUTS) is not None

    @property
    def directive(self) -> str:
        """`@list`."""
        return f"@{self.kind.value}"

    def misspells(self, names: Iterable[str]) -> bool:
        """Whether what is no column in the input is almost called like one of these."""
        fields = self.own_input.fields if self.own_input else ()
        unknown = [one.name for one in fields if self.model.column(one.name) is None]
        return any(did_you_mean(name, unknown) for name in names)

    def of(self, *meanings: Meaning) -> list[Argument]:
        """The arguments that mean one of these."""
        return [*of(self.arguments, *meanings)]

    def first(self, *meanings: Meaning) -> Argument | None:
        """The first of them, if there is any."""
        return next(of(self.arguments, *meanings), None)

    @property
    def values(self) -> dict[str, InputValue]:
        """What is written, by the names of the columns: fields of the input, and arguments."""
        fields = self.input.fields if self.input else ()
        columns = self.of(Meaning.VALUE, Meaning.VALUES)
        return {
            **{one.name: one for one in fields},
            **{one.column.name: one.value for one in columns if one.column},
        }

    @property
    def names(self) -> Set[str]:
        """The columns that are written."""
        return {name for name in self.values if self.model.column(name)}


Fields: TypeAlias = tuple[Bound, ...]


def bound_fields(project: Project) -> Fields:
    """Every root field that a directive binds to a model."""
    return tuple(
        Bound(model, field, arguments_of(model, field), input_of(project, field))
        for field in project.root_fields
        if (model := model_of(project, field))
    )


def of_kind(fields: Fields, *kinds: ActionKind) -> Iterator[Bound]:
    """Those that do one of these."""
    return (bound for bound in fields if bound.kind in kinds)


def input_type(project: Project, ref: TypeRef) -> str:
    """What writes a column of a type: of an object inside a row, the input named after it."""
    is_object = ref.name in project.objects
    return ref.bare.replace(ref.name, f"{ref.name}Input") if is_object else ref.bare


def written(fields: Fields) -> Iterator[Bound]:
    """Those that the schema says itself."""
    return (bound for bound in fields if not bound.is_derived)
