"""A project: what its generated code declares, and its resolvers, found and complete."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from traceback import extract_tb
from types import ModuleType
from typing import Any

from ariadne import SchemaBindable
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    IntrospectionQuery,
    NameNode,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    ScalarTypeDefinitionNode,
    parse,
)

from runtime.arguments import Rules, keep_rules
from runtime.database.table import Table
from runtime.freshness import keep_fresh
from runtime.places import AnyPlace, CodecPlace, resolvers_in
from runtime.schema import Names, build_schema

_SDL = "generated/schema.graphql"
_JSON = "generated/schema.json"
_AGAIN = "Run `make gen` (python -m codegen write)."
_LEFT = "`make check` (python -m codegen check) names all that resolvers use and the schema lost."


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What `generated/project.py` declares."""

    context: Callable[..., Any]
    tables: tuple[Table[Any], ...]
    bindables: tuple[SchemaBindable, ...]
    places: tuple[AnyPlace, ...]
    resolvers: tuple[str, ...]
    # Python names that are not the snake case of GraphQL's: keywords, and what resolvers reserve.
    names: Names = field(default_factory=dict)
    # Input types whose fields reach Python under the schema's names: filters and orders.
    verbatim: tuple[str, ...] = ()
    # Rules for arguments and fields of inputs, by the schema's names.
    constraints: Rules = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LoadedProject:
    """A project with its public schema and a function for each of its places."""

    folder: Path
    declared: Project
    sdl: str
    resolvers: Mapping[AnyPlace, Any]
    # What the SDL says, in the form that is read faster.
    introspection: IntrospectionQuery | None = None

    def schema(self) -> GraphQLSchema:
        """The executable schema: all that is declared, and the resolvers."""
        given = self.declared
        try:
            schema = build_schema(
                self.introspection or self.sdl,
                given.bindables,
                self.resolvers,
                given.names,
                given.verbatim,
            )
        except GraphQLSyntaxError as error:
            raise ProjectError(
                f"{self.folder / _SDL} is no SDL: {error.message} {_AGAIN}"
            ) from None
        keep_fresh(schema)
        keep_rules(schema, given.constraints)
        return schema


class ProjectError(Exception):
    """The folder holds no project that can be served; the message says all that is missing."""


def load(folder: Path) -> LoadedProject:
    """Import the project in `folder`, which thereby comes first among importable folders."""
    folder = folder.resolve()
    if not folder.is_dir():
        raise ProjectError(f"There is no folder {folder}.")
    sys.path.insert(0, str(folder))
    for needed in ("generated/project.py", _SDL):
        if not (folder / needed).exists():
            raise ProjectError(f"{folder} has no {needed}. {_AGAIN}")
    declared: Project = _module(folder, "generated.project").PROJECT
    modules = [_module(folder, name) for name in declared.resolvers if _path(folder, name).exists()]
    filled = list(_filled(modules))
    problems = [*_missing(folder, declared, filled), *_repeated(filled), *_unfinished(filled)]
    if problems:
        raise ProjectError("\n".join(problems))
    sdl = (folder / _SDL).read_text(encoding="utf-8")
    return LoadedProject(folder, declared, sdl, dict(filled), _introspection(folder / _JSON))


def _introspection(path: Path) -> IntrospectionQuery | None:
    if not path.exists():
        return None
    with suppress(ValueError):
        answer: IntrospectionQuery = json.loads(path.read_bytes())
        if "__schema" in answer:
            return answer
    raise ProjectError(f"{path} is no answer to the introspection query. {_AGAIN}")


def _module(folder: Path, name: str) -> ModuleType:
    try:
        module = import_module(name)
    except Exception as error:  # whatever a module of the project does when it is imported
        name_of_none = error.name if isinstance(error, ModuleNotFoundError) else None
        if name_of_none and f"{name}.".startswith(f"{name_of_none}."):
            raise _hidden(folder, name) from None
        raise _broken(folder, name, error) from error
    if module.__file__ is None or not Path(module.__file__).is_relative_to(folder):
        raise _hidden(folder, name)
    return module


def _broken(folder: Path, name: str, error: Exception) -> ProjectError:
    """Where in the project it is, as far as it can be told, and what."""
    frames = [(Path(one.filename), one.lineno) for one in extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append((Path(error.filename), error.lineno))
    ours = [one for one in frames if one[0].is_relative_to(folder)]
    path, line = ours[-1] if ours else (_path(folder, name), 1)
    what = f"{type(error).__name__}: {getattr(error, 'msg', None) or error}"
    hint = f"\n{_LEFT}" if _is_of_generated(error) else ""
    return ProjectError(f"{path}:{line}: {name} cannot be imported: {what}{hint}")


def _is_of_generated(error: Exception) -> bool:
    """Whether a module of `generated/` lacks a name, or is not there itself."""
    if isinstance(error, ImportError):
        module = error.name
    else:
        module = getattr(getattr(error, "obj", None), "__name__", None)
    return str(module).split(".")[0] == "generated"


def _hidden(folder: Path, name: str) -> ProjectError:
    # A package elsewhere comes before a folder here that is none.
    path = _path(folder, name)
    return ProjectError(f"{path} cannot be imported: {path.parent} needs an __init__.py.")


def _path(folder: Path, name: str) -> Path:
    return folder.joinpath(*name.split(".")).with_suffix(".py")


def _filled(modules: Iterable[ModuleType]) -> Iterator[tuple[AnyPlace, Any]]:
    seen = set()
    for module in modules:
        for place, resolver in resolvers_in(module):
            # A resolver that another module imports is still one resolver.
            if (place, resolver) not in seen:
                seen.add((place, resolver))
                yield place, resolver


def _missing(
    folder: Path, declared: Project, filled: Iterable[tuple[AnyPlace, Any]]
) -> Iterator[str]:
    found = {place for place, _ in filled}
    for place in declared.places:
        if place not in found:
            line = _line(folder / place.source, place)
            what = "codec" if isinstance(place, CodecPlace) else "resolver"
            yield (
                f"{place.source}:{line}: {place} has no {what}: "
                "`make gen` (python -m codegen write) adds a stub for it; fill it in."
            )


def _repeated(filled: Iterable[tuple[AnyPlace, Any]]) -> Iterator[str]:
    first: dict[AnyPlace, Any] = {}
    for place, resolver in filled:
        if first.setdefault(place, resolver) is not resolver:
            places = " and ".join(map(_where, (first[place], resolver)))
            yield f"{place} has two resolvers: {places}."


def _unfinished(filled: Iterable[tuple[AnyPlace, Any]]) -> Iterator[str]:
    for place, filling in filled:
        if isinstance(place, CodecPlace):
            for method in ("parse", "serialize"):
                if not callable(getattr(filling, method, None)):
                    name = filling.__qualname__
                    yield f"{place}: its codec {name} has no static method {method}."


def _where(filling: Any) -> str:
    code = getattr(getattr(filling, "parse", filling), "__code__", None)
    return f"{code.co_filename}:{code.co_firstlineno}" if code else filling.__qualname__


def _line(path: Path, place: AnyPlace) -> int:
    try:
        document = parse(path.read_text(encoding="utf-8"))
    except (OSError, GraphQLError):
        return 1
    name = next(_names(document, place), None)
    return name.loc.start_token.line if name and name.loc else 1


def _names(document: DocumentNode, place: AnyPlace) -> Iterator[NameNode]:
    """Where an SDL file names what a place is for."""
    for node in document.definitions:
        if isinstance(place, CodecPlace):
            if isinstance(node, ScalarTypeDefinitionNode) and node.name.value == place.scalar:
                yield node.name
            continue
        if not isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode):
            continue
        for part in node.fields or ():
            if (node.name.value, part.name.value) == (place.type, place.field):
                yield part.name
