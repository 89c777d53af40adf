"""Names of the places for hand-written resolvers and codecs, by SDL file."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from codegen.ir.lookup import custom_scalars
from codegen.ir.project import HandWritten, Operation, Project
from codegen.ir.types import OtherType
from codegen.problems import Position
from codegen.python.names import function_name, module_name, pascal, snake
from codegen.sdl.sources import stem


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A hand-written field, and the name that its place and its resolver have."""

    name: str
    field: HandWritten
    # Fields of the same file that would be called as this one is, in the order of their turn.
    namesakes: tuple[HandWritten, ...] = ()

    def __str__(self) -> str:
        return str(self.field)

    @property
    def names(self) -> tuple[str, ...]:
        """What it may have been called, as fields that are called alike came and went."""
        return (_short(self.field), _long(self.field))

    @property
    def kind(self) -> str:
        """What is written by hand."""
        return "resolver"

    @property
    def written_as(self) -> str:
        """What its resolver is called."""
        return self.name

    @property
    def file(self) -> str:
        """The SDL file."""
        return self.field.file

    @property
    def position(self) -> Position:
        """Where the schema says it."""
        return self.field.field.position

    @property
    def module(self) -> str:
        """The folder in `generated/` and the file in `resolvers/`."""
        return module_name(stem(self.field.file))

    @property
    def is_source(self) -> bool:
        """Whether it is the source of a subscription."""
        return self.field.operation is Operation.SUBSCRIPTION

    @property
    def resolvers_file(self) -> str:
        """Where its resolver is expected."""
        return f"resolvers/{'feeds/' if self.is_source else ''}{self.module}.py"


@dataclass(frozen=True, slots=True)
class CodecName:
    """A scalar that the schema defines, and the name that the place of its codec has."""

    name: str
    scalar: OtherType

    def __str__(self) -> str:
        return f"scalar {self.scalar.name}"

    @property
    def names(self) -> tuple[str, ...]:
        """What it may have been called: nothing else."""
        return (self.name,)

    @property
    def kind(self) -> str:
        """What is written by hand."""
        return "codec"

    @property
    def written_as(self) -> str:
        """What its codec is called."""
        return pascal(self.name)

    @property
    def file(self) -> str:
        """The SDL file."""
        return self.scalar.file

    @property
    def position(self) -> Position:
        """Where the schema says it."""
        return self.scalar.position

    @property
    def is_source(self) -> bool:
        """Whether it is the source of a subscription."""
        return False

    @property
    def module(self) -> str:
        """The folder in `generated/` and the file in `resolvers/`."""
        return module_name(stem(self.scalar.file))

    @property
    def resolvers_file(self) -> str:
        """Where its codec is expected."""
        return f"resolvers/{self.module}.py"


AnyPlace: TypeAlias = PlaceName | CodecName


@dataclass(frozen=True, slots=True)
class FilePlaces:
    """What one SDL file leaves to hand-written code."""

    file: str
    fields: tuple[PlaceName, ...] = ()
    codecs: tuple[CodecName, ...] = ()

    @property
    def all(self) -> tuple[AnyPlace, ...]:
        """The fields, then the codecs."""
        return (*self.fields, *self.codecs)


def places_by_file(project: Project) -> tuple[FilePlaces, ...]:
    """The SDL files that leave something to hand-written code."""
    fields, scalars = places(project), codecs(project)
    return tuple(
        FilePlaces(file, fields.get(file, ()), scalars.get(file, ()))
        for file in sorted({*fields, *scalars})
    )


def codecs(project: Project) -> Mapping[str, tuple[CodecName, ...]]:
    """The places for codecs of each SDL file."""
    by_file: dict[str, tuple[CodecName, ...]] = defaultdict(tuple)
    for scalar in custom_scalars(project):
        by_file[scalar.file] += (CodecName(f"{snake(scalar.name)}_codec", scalar),)
    return dict(by_file)


def places(project: Project) -> Mapping[str, tuple[PlaceName, ...]]:
    """The places of each SDL file; the second that would have a name is called by its type too."""
    by_file: dict[str, list[HandWritten]] = defaultdict(list)
    for field in project.hand_written:
        by_file[field.file].append(field)
    return {file: _named(fields) for file, fields in sorted(by_file.items())}


def _named(fields: list[HandWritten]) -> tuple[PlaceName, ...]:
    """Of those that would be called alike, one field that comes later renames no earlier one."""
    alike: dict[str, list[HandWritten]] = defaultdict(list)
    for field in sorted(fields, key=_rank):
        alike[_short(field)].append(field)
    return tuple(_one(field, alike[_short(field)]) for field in fields)


def _one(field: HandWritten, alike: list[HandWritten]) -> PlaceName:
    name = _short(field) if alike[0] is field else _long(field)
    return PlaceName(name, field, tuple(one for one in alike if one is not field))


def _rank(field: HandWritten) -> int:
    """Fields of types have one name only; then queries, which most often were there first."""
    return 0 if field.operation is None else 1 + [*Operation].index(field.operation)


def _short(field: HandWritten) -> str:
    """`set_typing` of a root field, `channel_member_count` of another."""
    return _long(field) if field.operation is None else function_name(field.field.name)


def _long(field: HandWritten) -> str:
    return f"{snake(field.parent)}_{snake(field.field.name)}"
