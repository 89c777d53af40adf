"""Imports, computed: what a module names, sorted and grouped as the linter wants them."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from codegen.python.layout import WIDTH, Bracket, Shape, lay

Natural: TypeAlias = list[tuple[int, str]]
ModuleRank: TypeAlias = tuple[int, Natural]
NameRank: TypeAlias = tuple[int, Natural, str]

_OURS = ("generated", "resolvers", "runtime")


@dataclass(frozen=True, slots=True)
class Import:
    """`from module import name`, perhaps by another name."""

    module: str
    name: str
    alias: str = ""


def imports_text(imports: Iterable[Import]) -> str:
    """The import statements: a group each for the language, Python, packages and the project."""
    groups: dict[int, list[str]] = defaultdict(list)
    for names in sorted(_statements(set(imports)), key=_statement_rank):
        groups[group_of(names[0].module)].append(_text(names))
    return "\n\n".join("\n".join(lines) for _, lines in sorted(groups.items()))


def _statements(imports: set[Import]) -> Iterable[list[Import]]:
    """The names that stand in one statement; a name with an alias stands alone."""
    statements: dict[tuple[str, str, str], list[Import]] = defaultdict(list)
    for one in sorted(imports, key=lambda one: _name_rank(one.name)):
        statements[one.module, one.alias, one.alias and one.name].append(one)
    return statements.values()


def _statement_rank(names: list[Import]) -> tuple[ModuleRank, NameRank, str]:
    return module_rank(names[0].module), _name_rank(names[0].name), names[0].alias


def _text(names: list[Import]) -> str:
    parts = tuple(f"{one.name} as {one.alias}" if one.alias else one.name for one in names)
    flat = f"from {names[0].module} import {', '.join(parts)}"
    if len(flat) <= WIDTH:
        return flat
    return lay(Bracket(f"from {names[0].module} import (", parts, ")", Shape.EXPLODED))


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


def _name_rank(name: str) -> NameRank:
    """Constants, then classes, then functions."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, _natural(name), name


@cache
def _natural(name: str) -> Natural:
    """Letters by the alphabet whatever their case, digits by the numbers they write."""
    return list(_chunks(name.lower()))


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    for digits, other in re.findall(r"(\d+)|(\D+)", text):
        yield (int(digits), "") if digits else (sys.maxsize, other)
