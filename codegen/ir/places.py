"""Names of the places for hand-written resolvers, by SDL file."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from codegen.ir.project import HandWritten, Operation, Project
from codegen.python.names import function_name, module_name, snake
from codegen.sdl.sources import stem


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A hand-written field, and the name that its place and its resolver have."""

    name: str
    field: HandWritten

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


def places(project: Project) -> Mapping[str, tuple[PlaceName, ...]]:
    """The places of each SDL file; those that would have one name are called by their type too."""
    by_file: dict[str, list[HandWritten]] = defaultdict(list)
    for field in project.hand_written:
        by_file[field.file].append(field)
    return {file: _named(fields) for file, fields in sorted(by_file.items())}


def _named(fields: list[HandWritten]) -> tuple[PlaceName, ...]:
    count = Counter(_short(field) for field in fields)
    return tuple(
        PlaceName(_long(field) if count[_short(field)] > 1 else _short(field), field)
        for field in fields
    )


def _short(field: HandWritten) -> str:
    """`set_typing` of a root field, `channel_member_count` of another."""
    return _long(field) if field.operation is None else function_name(field.field.name)


def _long(field: HandWritten) -> str:
    return f"{snake(field.parent)}_{snake(field.field.name)}"
