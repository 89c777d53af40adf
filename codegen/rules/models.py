"""Stored types: their key, their table, and the names that Python has for them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from codegen.ir.lookup import is_known
from codegen.ir.models import Model
from codegen.ir.project import Operation, Project
from codegen.problems import Position, Problem
from codegen.python.names import class_name, constant_name, module_name
from codegen.sdl.sources import stem

_TABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_ROOTS = frozenset(operation.value for operation in Operation)


def models_can_be_stored(project: Project) -> Iterator[Problem]:
    """A root type is no row, and a row has the key `id: ID!`."""
    for model in project.models.values():
        if model.name in _ROOTS:
            yield Problem(
                model.position, f"{model.name} is a root type: its rows cannot be stored."
            )
        key = model.column("id")
        if key is None:
            yield Problem(model.position, f"{model.name} needs the field `id: ID!`: its rows' key.")
        elif str(key.type) != "ID!":
            yield Problem(key.type.position, f"{model.name}.id is the rows' key: it must be ID!.")


def tables_are_legal(project: Project) -> Iterator[Problem]:
    """A table's name is one that the database takes, and no other model has it."""
    owners: dict[str, Model] = {}
    for model in project.models.values():
        name = model.table.text
        if not _TABLE.fullmatch(name):
            yield Problem(
                model.table.position,
                f'"{name}" cannot be the name of a table.',
                "letters, digits, _ and -, the first a letter or a digit",
            )
        elif name in owners:
            yield Problem(
                model.table.position,
                f'{model.name} and {owners[name].name} cannot share the table "{name}".',
                f"the other is {owners[name].table.position}",
            )
        owners.setdefault(name, model)


def created_at_is_one_moment(project: Project) -> Iterator[Problem]:
    """`@createdAt` is on one field, of the type DateTime!."""
    for model in project.models.values():
        moments = [column for column in model.columns if column.created_at]
        for column in moments:
            if str(column.type) != "DateTime!" and is_known(project, column.type.name):
                yield Problem(
                    column.type.position, f"@createdAt needs DateTime!, not {column.type}."
                )
        for column in moments[1:]:
            assert column.created_at
            first = f"the other is {moments[0].position}"
            yield Problem(column.created_at, f"{model.name} has a field with @createdAt.", first)


def names_are_free_in_python(project: Project) -> Iterator[Problem]:
    """No two types have one folder, one table constant or one class."""
    models = project.models.values()
    yield from _clashes((model.folder, model.name, model.position) for model in models)
    yield from _clashes(
        (constant_name(model.plural), model.name, model.position) for model in models
    )
    yield from _clashes(_classes(project))
    yield from _clashes(
        (module_name(stem(file)), file, Position(file, 1, 1)) for file in sorted(_files(project))
    )


def _classes(project: Project) -> Iterator[tuple[str, str, Position]]:
    for types in (project.models, project.objects, project.inputs, project.enums):
        for one in types.values():
            yield class_name(one.name), one.name, one.position
    for model in project.models.values():
        for kind in ("Create", "Patch", "Update"):
            yield f"{model.name}{kind}", f"What makes or changes a {model.name}", model.position


def _files(project: Project) -> set[str]:
    declared = (project.objects, project.inputs, project.enums)
    files = {one.file for types in declared for one in types.values() if one.file}
    return files | {field.file for field in project.hand_written}


def _clashes(named: Iterable[tuple[str, str, Position]]) -> Iterator[Problem]:
    """A problem at the second of two things that Python would call alike."""
    owners: dict[str, list[tuple[str, Position]]] = defaultdict(list)
    for python, name, position in named:
        owners[python].append((name, position))
    for python, ((first, place), *others) in owners.items():
        for name, position in others:
            message = f"{name} and {first} would both be called {python} in Python."
            yield Problem(position, message, f"the other is {place}")
