"""A project: what its generated code declares, and its resolvers, found and complete."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from ariadne import SchemaBindable
from graphql import (
    GraphQLError,
    GraphQLSchema,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    parse,
)

from runtime.database.table import Table
from runtime.places import Place, resolvers_in
from runtime.schema import Names, Resolver, build_schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What `generated/project.py` declares."""

    context: Callable[..., Any]
    tables: tuple[Table[Any], ...]
    bindables: tuple[SchemaBindable, ...]
    places: tuple[Place[Any], ...]
    resolvers: tuple[str, ...]
    # Python names that are not the snake case of GraphQL's: keywords, and what resolvers reserve.
    names: Names = field(default_factory=dict)
    # Input types whose fields reach Python under the schema's names: filters and orders.
    verbatim: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LoadedProject:
    """A project with its public schema and a function for each of its places."""

    folder: Path
    declared: Project
    sdl: str
    resolvers: Mapping[Place[Any], Resolver]

    def schema(self) -> GraphQLSchema:
        """The executable schema: all that is declared, and the resolvers."""
        given = self.declared
        return build_schema(self.sdl, given.bindables, self.resolvers, given.names, given.verbatim)


class ProjectError(Exception):
    """The folder holds no project that can be served; the message says all that is missing."""


def load(folder: Path) -> LoadedProject:
    """Import the project in `folder`, which thereby comes first among importable folders."""
    folder = folder.resolve()
    sys.path.insert(0, str(folder))
    if not (folder / "generated" / "project.py").exists():
        raise ProjectError(
            f"{folder} has no generated/project.py: run `make gen` (python -m codegen write) first."
        )
    declared: Project = _module(folder, "generated.project").PROJECT
    modules = [_module(folder, name) for name in declared.resolvers if _path(folder, name).exists()]
    filled = list(_filled(modules))
    if problems := [*_missing(folder, declared, filled), *_repeated(filled)]:
        raise ProjectError("\n".join(problems))
    sdl = (folder / "generated" / "schema.graphql").read_text(encoding="utf-8")
    return LoadedProject(folder, declared, sdl, dict(filled))


def _module(folder: Path, name: str) -> ModuleType:
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            raise
        raise _hidden(folder, name) from None
    if module.__file__ is None or not Path(module.__file__).is_relative_to(folder):
        raise _hidden(folder, name)
    return module


def _hidden(folder: Path, name: str) -> ProjectError:
    # A package elsewhere comes before a folder here that is none.
    path = _path(folder, name)
    return ProjectError(f"{path} cannot be imported: {path.parent} needs an __init__.py.")


def _path(folder: Path, name: str) -> Path:
    return folder.joinpath(*name.split(".")).with_suffix(".py")


def _filled(modules: Iterable[ModuleType]) -> Iterator[tuple[Place[Any], Resolver]]:
    seen = set()
    for module in modules:
        for place, resolver in resolvers_in(module):
            # A resolver that another module imports is still one resolver.
            if (place, resolver) not in seen:
                seen.add((place, resolver))
                yield place, resolver


def _missing(
    folder: Path, declared: Project, filled: Iterable[tuple[Place[Any], Resolver]]
) -> Iterator[str]:
    found = {place for place, _ in filled}
    for place in declared.places:
        if place not in found:
            line = _line(folder / place.source, place)
            yield (
                f"{place.source}:{line}: {place} has no resolver: "
                "`make gen` (python -m codegen write) adds a stub for it; fill it in."
            )


def _repeated(filled: Iterable[tuple[Place[Any], Resolver]]) -> Iterator[str]:
    first: dict[Place[Any], Resolver] = {}
    for place, resolver in filled:
        if first.setdefault(place, resolver) is not resolver:
            places = " and ".join(map(_where, (first[place], resolver)))
            yield f"{place} has two resolvers: {places}."


def _where(resolver: Resolver) -> str:
    return f"{resolver.__code__.co_filename}:{resolver.__code__.co_firstlineno}"


def _line(path: Path, place: Place[Any]) -> int:
    try:
        document = parse(path.read_text(encoding="utf-8"))
    except (OSError, GraphQLError):
        return 1
    names = (
        field.name
        for node in document.definitions
        if isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode)
        for field in node.fields or ()
        if (node.name.value, field.name.value) == (place.type, place.field)
    )
    name = next(names, None)
    return name.loc.start_token.line if name and name.loc else 1
