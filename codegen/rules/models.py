"""Stored types: their key, their table, and the names that Python has for them."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator

from codegen.ir.lookup import is_derived, is_known
from codegen.ir.models import Column, Model
from codegen.ir.project import Project
from codegen.problems import Position, Problem
from codegen.python.names import class_name, constant_name, module_name
from codegen.sdl.built_in import ROOTS
from codegen.sdl.sources import stem

_TABLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_NAME = re.compile(r"[a-z][A-Za-z0-9]*")
_NAME_IN_SDL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_FORMER = "write the name that the type or the field had in schema/"
# What the server makes: the type of the column, and where the directive stands.
_MADE: dict[str, tuple[str, Callable[[Column], Position | None]]] = {
    "createdAt": ("DateTime!", lambda column: column.created_at),
    "updatedAt": ("DateTime!", lambda column: column.updated_at),
    "version": ("Int!", lambda column: column.version),
}


def models_can_be_stored(project: Project) -> Iterator[Problem]:
    """A root type is no row, and a row has the key `id: ID!`."""
    for model in project.models.values():
        if model.name in ROOTS:
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


def made_columns_are_one_of_a_kind(project: Project) -> Iterator[Problem]:
    """`@createdAt`, `@updatedAt` and `@version` are on one field each, of the type they make."""
    for model in project.models.values():
        for directive, (type_, place_of) in _MADE.items():
            places = [(one, place) for one in model.columns if (place := place_of(one))]
            for column, _ in places:
                if str(column.type) != type_ and is_known(project, column.type.name):
                    message = f"@{directive} needs {type_}, not {column.type}."
                    yield Problem(column.type.position, message)
            for _, place in places[1:]:
                hint = f"the other is {places[0][0].position}"
                yield Problem(place, f"{model.name} has a field with @{directive}.", hint)


def keys_are_public(project: Project) -> Iterator[Problem]:
    """The `id` is how clients name a row: it is not hidden."""
    for model in project.models.values():
        key = model.column("id")
        if key and key.hidden:
            yield Problem(key.hidden, f"{model.name}.id is how clients name a row: not @hidden.")


def plurals_are_names(project: Project) -> Iterator[Problem]:
    """`@model(plural:)` is a name, as `derivedNames`, and not the singular."""
    for model in project.models.values():
        given = model.given_plural
        if given and not _NAME.fullmatch(given.text):
            message = f'"{given.text}" cannot be part of a name.'
            yield Problem(given.position, message, "letters and digits, the first a small letter")


def renamed_things_are_gone(project: Project) -> Iterator[Problem]:
    """What was renamed has its new name only, and nothing else was called so, too."""
    models = project.models
    yield from _renamed(models.values(), models.keys(), "The schema", "type")
    for model in models.values():
        names = {column.name for column in model.columns}
        yield from _renamed(model.columns, names, model.name, "column")
        key = model.column("id")
        if key and key.renamed_from:
            message = f"{model.name}.id is the rows' key: it had no other name."
            yield Problem(key.renamed_from.position, message)
    for owner, columns in project.embedded.items():
        yield from _renamed(columns, {column.name for column in columns}, owner, "field")


def _renamed(
    found: Iterable[Model | Column], names: Container[str], owner: str, kind: str
) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for one in found:
        former = one.renamed_from
        if former is None:
            continue
        # That an empty text says nothing is reported of the directive.
        if former.text and not _NAME_IN_SDL.fullmatch(former.text):
            message = f'Nothing can have been called "{former.text}" in a schema.'
            yield Problem(former.position, message, _FORMER)
        elif former.text in names:
            message = f'{owner} still has a {kind} "{former.text}": it was not renamed.'
            yield Problem(former.position, message)
        elif first.setdefault(former.text, one.name) != one.name:
            message = f'{first[former.text]} was called "{former.text}" before, too.'
            yield Problem(former.position, message, "only one of them can have its values")


def names_are_free_in_python(project: Project) -> Iterator[Problem]:
    """No two types have one folder, one class, or one word for themselves or for many."""
    models = project.models.values()
    words = ((one, {one.folder, one.noun, one.plural}) for one in models)
    yield from _clashes((word, one.name, one.position) for one, own in words for word in own)
    yield from _clashes((*_classes(project), *_tables(models)))
    yield from _clashes(
        (module_name(stem(file)), file, Position(file, 1, 1)) for file in sorted(_files(project))
    )


def _classes(project: Project) -> Iterator[tuple[str, str, Position]]:
    for types in (project.models, project.objects, project.inputs, project.enums):
        for one in types.values():
            if not is_derived(project, one.name) or one.name in project.models:
                yield class_name(one.name), one.name, one.position
    for model in project.models.values():
        for kind in ("Create", "Patch", "Update", "Upsert", "Crud"):
            yield f"{model.name}{kind}", f"What makes or changes a {model.name}", model.position


def _tables(models: Iterable[Model]) -> Iterator[tuple[str, str, Position]]:
    """Their constants; of two models with one plural, that is said already."""
    for name, model in {constant_name(model.plural): model for model in models}.items():
        yield name, f"The table of {model.name}", model.position


def _files(project: Project) -> set[str]:
    declared = (project.objects, project.inputs, project.enums)
    files = {one.file for types in declared for one in types.values() if one.file}
    return files | {field.file for field in project.hand_written}


def _clashes(named: Iterable[tuple[str, str, Position]]) -> Iterator[Problem]:
    """A problem at the second of two things that Python would call alike."""
    owners: dict[str, list[tuple[str, Position]]] = defaultdict(list)
    for python, name, position in named:
        owners[python].append((name, position))
    told = set()
    for python, ((first, place), *others) in sorted(owners.items()):
        for name, position in others:
            if (first, name) in told:
                continue
            told.add((first, name))
            message = f"{name} and {first} would both be called {python} in Python."
            yield Problem(position, message, f"rename one of them; the other is {place}")
