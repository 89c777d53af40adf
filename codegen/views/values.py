"""What the server is told of values: their names in Python, and what clients may give."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter
from typing import TypeAlias

from codegen.ir.models import Column
from codegen.ir.project import Project
from codegen.ir.types import Field, InputValue
from codegen.ir.verbatim import verbatim
from codegen.python.imports import Import
from codegen.python.layout import Bracket, Piece, entries
from codegen.python.names import snake
from codegen.python.text import quoted
from codegen.views.columns import constraints, grouped

Path: TypeAlias = tuple[str, ...]


def said_of_values(project: Project) -> Iterator[Piece]:
    """Arguments of the declared project, each only if there is anything to say."""
    changed = sorted((path, key) for path, key in _keys(project) if key != snake(path[-1]))
    if changed:
        yield entries(
            "names={", tuple(f"{_path(path)}: {quoted(key)}" for path, key in changed), "}"
        )
    if types := verbatim(project):
        yield entries("verbatim=(", tuple(quoted(name) for name in types))
    if rules := [
        rule
        for path, value in sorted(_given(project), key=itemgetter(0))
        for rule in _rules(path, value)
    ]:
        yield entries("constraints={", tuple(rules), "}")


def value_imports(project: Project) -> Iterator[Import]:
    """What `said_of_values` names."""
    for _, value in _given(project):
        for name in grouped(value.limits):
            yield Import("runtime.database.constraints", name)


def _rules(path: Path, value: InputValue) -> Iterator[Bracket]:
    for rules in constraints(value.limits):
        yield replace(rules, head=f"{_path(path)}: (")


def _path(path: Path) -> str:
    return f"({', '.join(quoted(name) for name in path)})"


def _keys(project: Project) -> Iterator[tuple[Path, str]]:
    """Every key of rows and inputs, and every argument: its path, and its name in Python."""
    kept = {*verbatim(project)}
    owners: list[tuple[str, Iterable[Column | Field | InputValue]]] = [
        *((model.name, model.columns) for model in project.models.values()),
        *((declared.name, declared.fields) for declared in project.objects.values()),
        *(
            (given.name, given.fields)
            for given in project.inputs.values()
            if given.name not in kept
        ),
    ]
    for owner, fields in owners:
        yield from (((owner, field.name), field.key) for field in fields)
    yield from ((path, argument.key) for path, argument in _arguments(project))


def _given(project: Project) -> Iterator[tuple[Path, InputValue]]:
    """What clients give under a constraint: arguments, and fields of the schema's own inputs."""
    yield from ((path, value) for path, value in _arguments(project) if value.limits)
    for given in project.inputs.values():
        # The columns' own constraints hold for inputs that are derived from them.
        if given.file:
            limited = (field for field in given.fields if field.limits)
            yield from (((given.name, field.name), field) for field in limited)


def _arguments(project: Project) -> Iterator[tuple[Path, InputValue]]:
    """The arguments of the fields that functions answer."""
    for model in project.models.values():
        for one in model.relations:
            yield from (((model.name, one.name, given.name), given) for given in one.arguments)
    roots = ((one.operation.value, one.field) for one in project.root_fields)
    written = ((one.parent, one.field) for one in project.hand_written)
    for owner, field in (*roots, *written):
        yield from (((owner, field.name, given.name), given) for given in field.arguments)
