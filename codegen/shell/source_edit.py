"""Add to Python source without touching a line that is there."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import TypeAlias, TypeGuard

from codegen.python.imports import Import, Natural, imports_text, module_rank
from codegen.python.source import bound_names, parse_module, top_names

# What the linter sorts import statements by: the group, whether names are imported, the module.
_Rank: TypeAlias = tuple[int, int, Natural]

# What Python and the shell heed only at the very top: a shebang, and the encoding.
_FIRST_LINES = re.compile(r"#!|#.*coding[:=]")


def imports_into(
    text: str,
    needed: Iterable[Import],
    taken: frozenset[str],
    hidden: frozenset[str] = frozenset(),
) -> tuple[str, dict[Import, str]]:
    """The source with these imports, and the name of each there; `taken` names are avoided.

    Where a module's name cannot be seen, because an argument is called as it is, it is `hidden`.
    """
    tree = parse_module(text)
    # An import in a function or behind a condition binds nothing that a stub could rely on.
    certain = ast.Module([one for one in tree.body if _is_import(one)], [])
    bound = {full: local for local, full in bound_names(certain).items() if local not in taken}
    whole = _from_modules(certain) - _unseen(tree, bound, taken | hidden)
    names = {one: bound.get(f"{one.module}.{one.name}", "") for one in needed}
    new: dict[tuple[str, str], list[Import]] = defaultdict(list)
    modules: set[str] = set()
    for one in sorted(names, key=lambda one: (one.module, one.name)):
        if names[one]:
            continue
        # `import package` does not bring the module of the places along.
        if one.module in whole and one.name != "resolve":
            # A second `from module import` is what the linter would join with the first.
            names[one] = f"{one.module}.{one.name}"
            modules.add(one.module)
            continue
        used = {*top_names(tree), *taken, *names.values(), *(name.split(".")[0] for name in whole)}
        names[one] = free_name(one.name, frozenset(used))
        alias = "" if names[one] == one.name else names[one]
        new[one.module, alias].append(Import(one.module, one.name, alias))
    for statement in new.values():
        rank = _from_rank(statement[0].module)
        text = _insert(text, imports_text(statement), rank)
    for module in sorted(modules - _plain_modules(certain)):
        text = _insert(text, f"import {module}", _plain_rank(module))
    return text, names


def _from_modules(tree: ast.Module) -> set[str]:
    """The modules of which names are imported under their own names."""
    return {
        one.module or ""
        for one in tree.body
        if isinstance(one, ast.ImportFrom)
        and not one.level
        and any(not alias.asname for alias in one.names)
    }


def _plain_modules(tree: ast.Module) -> set[str]:
    """The modules that are imported as a whole."""
    imports = [one for one in tree.body if isinstance(one, ast.Import)]
    return {alias.name for one in imports for alias in one.names if not alias.asname}


def _unseen(tree: ast.Module, bound: Mapping[str, str], taken: frozenset[str]) -> set[str]:
    """The modules whose package cannot be named, as its name is something else's."""
    own = {*top_names(tree), *taken} - {full for full, local in bound.items() if full == local}
    return {one for one in _from_modules(tree) if one.split(".")[0] in {*own, *taken}}


def append(text: str, block: str) -> str:
    """The source with a block after two empty lines at its end."""
    end = _line_end(text)
    gap = "" if not text or text.endswith(("\n", "\r")) else end
    return f"{text}{gap}{end}{end}{block.replace(chr(10), end)}{end}"


def free_name(name: str, taken: frozenset[str]) -> str:
    """`name`, with as many underscores as it needs to be nobody else's."""
    while name in taken:
        name += "_"
    return name


def _insert(text: str, import_: str, rank: _Rank) -> str:
    """The source with an import statement where the linter would sort it."""
    mark = text[: text.startswith("\ufeff")]
    lines = text.removeprefix(mark).split("\n")
    end = _line_end(text).removesuffix("\n")
    line, before, after = _place(parse_module(text), lines, rank)
    new = [*([""] if before else []), *import_.split("\n"), *([""] if after else [])]
    return mark + "\n".join([*lines[:line], *(f"{one}{end}" for one in new), *lines[line:]])


def _place(tree: ast.Module, lines: list[str], rank: _Rank) -> tuple[int, bool, bool]:
    """After how many lines an import goes, and whether an empty line goes before and after it."""
    group = rank[0]
    leading = _leading_imports(tree)
    smaller = [one for one in leading if _rank(one) <= rank]
    if smaller:
        is_first = _rank(smaller[-1])[0] != group
        following = leading[leading.index(smaller[-1]) + 1 :]
        if is_first and following and _rank(following[0])[0] == group:
            # The empty line before its group is there; the linter wants another under a comment.
            line = following[0].lineno - 1
            if line > _last_line(smaller[-1]) and not lines[line - 1].startswith("#"):
                return line, False, False
        return _last_line(smaller[-1]), is_first, False
    if leading:
        return leading[0].lineno - 1, False, _rank(leading[0])[0] != group
    start = _docstring_end(tree) or _head_comments(lines)
    return start, start > 0, start < len(lines) and bool(lines[start].strip())


def _is_import(statement: ast.stmt) -> TypeGuard[ast.Import | ast.ImportFrom]:
    return isinstance(statement, ast.Import | ast.ImportFrom)


def _leading_imports(tree: ast.Module) -> list[ast.Import | ast.ImportFrom]:
    """The imports at the head of a module."""
    found: list[ast.Import | ast.ImportFrom] = []
    for statement in tree.body[1 if _docstring_end(tree) else 0 :]:
        if not _is_import(statement):
            break
        found.append(statement)
    return found


def _rank(statement: ast.Import | ast.ImportFrom) -> _Rank:
    if isinstance(statement, ast.ImportFrom):
        return _from_rank(statement.module or "")
    return _plain_rank(statement.names[0].name)


def _from_rank(module: str) -> _Rank:
    group, natural = module_rank(module)
    return group, 1, natural


def _plain_rank(module: str) -> _Rank:
    """`import x` comes before every `from y import z` of its group."""
    group, natural = module_rank(module)
    return group, 0, natural


def _last_line(statement: ast.stmt) -> int:
    assert statement.end_lineno
    return statement.end_lineno


def _docstring_end(tree: ast.Module) -> int:
    """The last line of the docstring; 0 if there is none."""
    if ast.get_docstring(tree, clean=False) is None:
        return 0
    return _last_line(tree.body[0])


def _head_comments(lines: list[str]) -> int:
    """How many lines of comment are about the file, not about what follows them."""
    comments = len(list(takewhile(lambda line: line.startswith("#"), lines)))
    if comments < len(lines) and not lines[comments].strip():
        return comments
    return len(list(takewhile(_FIRST_LINES.match, lines[:2])))


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
