"""Add to Python source without touching a line that is there."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from typing import TypeGuard

from codegen.python.imports import Import, ModuleRank, group_of, imports_text, module_rank
from codegen.shell.resolvers import bound_names, parse_module

# What Python and the shell heed only at the very top: a shebang, and the encoding.
_FIRST_LINES = re.compile(r"#!|#.*coding[:=]")


def imports_into(
    text: str, needed: Iterable[Import], taken: frozenset[str]
) -> tuple[str, dict[Import, str]]:
    """The source with these imports, and the name of each there; `taken` names are avoided."""
    tree = parse_module(text)
    # An import in a function or behind a condition binds nothing that a stub could rely on.
    certain = ast.Module([one for one in tree.body if _is_import(one)], [])
    bound = {full: local for local, full in bound_names(certain).items() if local not in taken}
    names = {one: bound.get(f"{one.module}.{one.name}", "") for one in needed}
    new: dict[tuple[str, str], list[Import]] = defaultdict(list)
    for one in sorted(names, key=lambda one: (one.module, one.name)):
        if not names[one]:
            used = {*top_names(tree), *taken, *names.values()}
            names[one] = free_name(one.name, frozenset(used))
            alias = "" if names[one] == one.name else names[one]
            new[one.module, alias].append(Import(one.module, one.name, alias))
    for statement in new.values():
        text = _insert(text, statement)
    return text, names


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


def top_names(tree: ast.Module) -> frozenset[str]:
    """The names that a module binds for itself."""
    names: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(statement.name)
            continue
        names |= bound_names(ast.Module([statement], [])).keys()
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
    return frozenset(names)


def _insert(text: str, imports: list[Import]) -> str:
    """The source with an import statement where the linter would sort it."""
    mark = text[: text.startswith("\ufeff")]
    lines = text.removeprefix(mark).split("\n")
    end = _line_end(text).removesuffix("\n")
    rank = module_rank(imports[0].module)
    line, before, after = _place(parse_module(text), lines, rank)
    statement = imports_text(imports).split("\n")
    new = [*([""] if before else []), *statement, *([""] if after else [])]
    return mark + "\n".join([*lines[:line], *(f"{one}{end}" for one in new), *lines[line:]])


def _place(tree: ast.Module, lines: list[str], rank: ModuleRank) -> tuple[int, bool, bool]:
    """After how many lines an import goes, and whether an empty line goes before and after it."""
    group, _ = rank
    leading = _leading_imports(tree)
    smaller = [one for one in leading if _rank(one) <= rank]
    if smaller:
        return _last_line(smaller[-1]), _rank(smaller[-1])[0] != group, False
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


def _rank(statement: ast.Import | ast.ImportFrom) -> ModuleRank:
    """How the linter sorts a statement: `import x` before every `from y import z` of its group."""
    if isinstance(statement, ast.ImportFrom):
        return module_rank(statement.module or "")
    return (group_of(statement.names[0].name), [])


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
