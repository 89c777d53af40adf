"""Python source read: what a module binds, and by which names."""

import ast


def parse_module(text: str) -> ast.Module:
    """A file's syntax tree; a byte order mark is no part of it."""
    try:
        return ast.parse(text.removeprefix("\ufeff"))
    except (RecursionError, MemoryError):
        raise SyntaxError("it is nested too deeply") from None


def bound_names(tree: ast.Module) -> dict[str, str]:
    """The names that imports bind, each with the full name of what it stands for."""
    bound: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                bound[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                root = alias.name.split(".")[0]
                bound[alias.asname or root] = alias.name if alias.asname else root
    return bound


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
