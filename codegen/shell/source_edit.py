"""Add to Python source without touching a line that is there."""

import ast

from codegen.python.imports import Import, ModuleRank, group_of, imports_text, module_rank
from codegen.shell.resolvers import bound_names, parse_module


def import_into(text: str, needed: Import, taken: frozenset[str]) -> tuple[str, str]:
    """The source with an import, and the name that it has there; `taken` names are avoided."""
    tree = parse_module(text)
    for local, full in bound_names(tree).items():
        if full == f"{needed.module}.{needed.name}" and local not in taken:
            return text, local
    local = free_name(needed.name, top_names(tree) | taken)
    alias = "" if local == needed.name else local
    return _insert(text, tree, Import(needed.module, needed.name, alias)), local


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


def _insert(text: str, tree: ast.Module, needed: Import) -> str:
    """The source with an import statement where the linter would sort it."""
    lines = text.split("\n")
    end = _line_end(text).removesuffix("\n")
    line, before, after = _place(tree, lines, group_of(needed.module), module_rank(needed.module))
    statement = imports_text([needed]).split("\n")
    new = [*([""] if before else []), *statement, *([""] if after else [])]
    return "\n".join([*lines[:line], *(f"{one}{end}" for one in new), *lines[line:]])


def _place(
    tree: ast.Module, lines: list[str], group: int, rank: ModuleRank
) -> tuple[int, bool, bool]:
    """After how many lines an import goes, and whether an empty line goes before and after it."""
    leading = _leading_imports(tree)
    smaller = [one for one in leading if _rank(one) <= rank]
    if smaller:
        return _last_line(smaller[-1]), _rank(smaller[-1])[0] != group, False
    if leading:
        return leading[0].lineno - 1, False, _rank(leading[0])[0] != group
    start = _docstring_end(tree)
    return start, start > 0, start < len(lines) and bool(lines[start].strip())


def _leading_imports(tree: ast.Module) -> list[ast.Import | ast.ImportFrom]:
    """The imports at the head of a module."""
    found: list[ast.Import | ast.ImportFrom] = []
    for statement in tree.body[1 if _docstring_end(tree) else 0 :]:
        if not isinstance(statement, ast.Import | ast.ImportFrom):
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


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
