"""What every generated module has: where it comes from, what it is, what it imports."""

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.ir.project import Project
from codegen.python.imports import Import, imports_text
from codegen.python.text import docstring

_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a module: `line` says what it is generated from."""

    files: frozenset[str]
    line: str
    docstring: str
    imports: str = ""


@dataclass(frozen=True, slots=True)
class ModuleView:
    """What the template of a module without parts of its own places."""

    header: Header


def header(files: Iterable[str], says: str, imports: Iterable[Import] = ()) -> Header:
    """The head of a module that is generated from these files."""
    known = frozenset(filter(None, files))
    return Header(known, header_line(known), docstring(says), imports_text(imports))


def header_line(files: frozenset[str]) -> str:
    """`# Code generated from schema/a.graphql. DO NOT EDIT.`; of many files, the folder."""
    few = 0 < len(files) <= _MOST_NAMED
    sources = " and ".join(sorted(files)) if few else "schema/*.graphql"
    return f"# Code generated from {sources}. DO NOT EDIT."


def is_generated(text: str) -> bool:
    """Whether the first line of a file says that it is generated."""
    first = text.partition("\n")[0].rstrip()
    return first.startswith("# Code generated from schema/") and first.endswith(". DO NOT EDIT.")


def package_view(folder: str, inside: Iterable[Header]) -> ModuleView:
    """The `__init__.py` of a folder."""
    name = folder.rpartition("/")[2]
    says = "What the schema says, as Python." if name == folder else f"What is generated of {name}."
    return ModuleView(header([file for one in inside for file in one.files], says))


def context_view(project: Project, _: None) -> ModuleView:
    """The context of the project's resolvers."""
    imports = {
        Import("functools", "cached_property"),
        Import("generated.loaders", "Loaders"),
        Import("graphql", "GraphQLResolveInfo"),
        Import("runtime.context", "RequestContext"),
        Import("typing", "TypeAlias"),
    }
    return ModuleView(header([], "What resolvers get as `info.context`.", imports))
