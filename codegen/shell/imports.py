"""What resolvers import of `generated/`, and what of that is not generated any more."""

import ast
from collections.abc import Iterator, Mapping, Set

from codegen.problems import Code, Position, Problem, did_you_mean
from codegen.python.source import parse_module, top_names

_PACKAGE = "generated"
_HINT = "delete the import and what uses it, or bring it back in schema/"


def gone_imports(
    trees: Mapping[str, ast.Module], files: Mapping[str, str], named: Mapping[str, Set[str]]
) -> Iterator[Problem]:
    """Every import of a module, or of a name in one, that `files` do not have.

    Modules whose places a file has `named` are left out: that is reported of the places.
    """
    made = _Made(files)
    for path, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                place = Position(path, node.lineno, node.col_offset + 1)
                for module, name in _imported(node):
                    if not {module, f"{module}.{name}"} & named[path]:
                        yield from made.problems(place, module, name)


class _Made:
    """The modules that are generated, each parsed when somebody imports of it."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._names: dict[str, frozenset[str]] = {}

    def problems(self, place: Position, module: str, name: str) -> Iterator[Problem]:
        if module.split(".")[0] != _PACKAGE:
            return
        message, hint = f"{module} is not generated.", _HINT
        if self._path(module):
            known = self._names_of(module)
            if not name or name in known or self._path(f"{module}.{name}"):
                return
            message, hint = f"{module} has no {name}.", did_you_mean(name, known) or _HINT
        yield Problem(place, message, hint, Code.RESOLVERS_IMPORT_WHAT_IS_MADE)

    def _names_of(self, module: str) -> frozenset[str]:
        if module not in self._names:
            self._names[module] = top_names(parse_module(self._files[self._path(module)]))
        return self._names[module]

    def _path(self, module: str) -> str:
        path = module.replace(".", "/")
        options = (f"{path}.py", f"{path}/__init__.py")
        return next((one for one in options if one in self._files), "")


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, str]]:
    """Modules with the names that are imported of them; of a module as a whole, with none."""
    for alias in node.names:
        if isinstance(node, ast.Import):
            yield alias.name, ""
        elif node.module and not node.level:
            yield node.module, alias.name.removeprefix("*")
