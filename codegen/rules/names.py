"""Fields and arguments have names of their own in Python."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from codegen.ir.lookup import is_derived
from codegen.ir.project import Operation, Project
from codegen.ir.types import InputValue
from codegen.problems import Position, Problem


class Named(Protocol):
    """Anything with a name in the schema and a name in Python."""

    @property
    def name(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def position(self) -> Position: ...


def keys_are_free(project: Project) -> Iterator[Problem]:
    """`userId` and `user_id` are one name in Python."""
    for model in project.models.values():
        # In an input that writes related rows, too, they stand beside the columns.
        yield from _clashes(model.name, (*model.columns, *model.relations))
    for operation in Operation:
        bound = (one.field for one in project.root_fields if one.operation is operation)
        yield from _clashes(operation.value, bound)
    for objects in project.objects.values():
        yield from _clashes(objects.name, objects.fields)
    for inputs in project.inputs.values():
        if not is_derived(project, inputs.name):
            yield from _clashes(inputs.name, inputs.fields)
    for owner, arguments in _arguments(project):
        yield from _clashes(owner, arguments)


def _arguments(project: Project) -> Iterator[tuple[str, tuple[InputValue, ...]]]:
    for model in project.models.values():
        yield from ((f"{model.name}.{one.name}", one.arguments) for one in model.relations)
    yield from ((str(one), one.field.arguments) for one in project.root_fields)
    yield from ((str(one), one.field.arguments) for one in project.hand_written)


def _clashes(owner: str, fields: Iterable[Named]) -> Iterator[Problem]:
    first: dict[str, Named] = {}
    for field in fields:
        other = first.setdefault(field.key, field)
        is_private = field.key.startswith("__") and not field.key.endswith("__")
        # GraphQL itself reports a name that begins so already.
        if is_private and not field.name.startswith("__"):
            message = f'{owner}: {field.name} would be "{field.key}", which Python keeps to itself.'
            yield Problem(field.position, message, "begin the name with a letter")
        # The same name twice is what GraphQL itself reports.
        if other is not field and other.name != field.name:
            message = (
                f'{owner}: {field.name} and {other.name} would both be "{field.key}" in Python.'
            )
            hint = f"rename one of them; the other is {other.position}"
            yield Problem(field.position, message, hint)
