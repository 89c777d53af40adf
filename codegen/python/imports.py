"""Imports, computed: what a module names, sorted and grouped as the linter wants them."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from codegen.python.layout import WIDTH, Bracket, Shape, lay

ModuleRank: TypeAlias = tuple[int, list[tuple[int, str]]]

_OURS = ("generated", "resolvers", "runtime")


@dataclass(frozen=True, slots=True)
class Import:
    """`from module import name`, perhaps by another name."""

    module: str
    name: str
    alias: str = ""


def imports_text(imports: Iterable[Import]) -> str:
    """The import statements: a group each for the language, Python, packages and the project."""
    statements: dict[tuple[int, str, str], list[Import]] = defaultdict(list)
    for one in set(imports):
        # A name with an alias stands in a statement of its own.
        own = f"{one.name} as {one.alias}" if one.alias else ""
        statements[group_of(one.module), one.module, own].append(one)
    ordered = sorted(statements, key=lambda key: (*module_rank(key[1]), key[2]))
    groups: dict[int, list[str]] = defaultdict(list)
    for group, module, own in ordered:
        groups[group].append(_statement(module, own, statements[group, module, own]))
    return "\n\n".join("\n".join(lines) for _, lines in sorted(groups.items()))


def _statement(module: str, own: str, imports: list[Import]) -> str:
    names = tuple(sorted((one.name for one in imports), key=_name_rank))
    names = (own,) if own else names
    flat = f"from {module} import {', '.join(names)}"
    if len(flat) <= WIDTH:
        return flat
    return lay(Bracket(f"from {module} import (", names, ")", Shape.EXPLODED))


def module_rank(module: str) -> ModuleRank:
    """What import statements are sorted by."""
    return group_of(module), _natural(module)


def group_of(module: str) -> int:
    """The language itself, Python's library, packages, the project."""
    root = module.split(".")[0]
    if root in _OURS:
        return 3
    if root == "__future__":
        return 0
    return 1 if root in sys.stdlib_module_names else 2


def _name_rank(name: str) -> tuple[int, list[tuple[int, str]], str]:
    """Constants, then classes, then functions."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, _natural(name), name


def _natural(name: str) -> list[tuple[int, str]]:
    """Letters by the alphabet whatever their case, digits by the numbers they write."""
    return list(_chunks(name.lower()))


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    for digits, other in re.findall(r"(\d+)|(\D+)", text):
        yield (int(digits), "") if digits else (sys.maxsize, other)
