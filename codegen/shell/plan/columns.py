"""Columns of two schemas side by side; those of objects inside rows, too."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import Column
from codegen.ir.project import Project
from codegen.python.names import column_name


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a table, or of a type of objects inside its rows, to which `path` leads."""

    project: Project
    columns: tuple[Column, ...]
    path: str = ""
    in_list: bool = False
    type: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A column and what it was, if it is not new; `path` leads to it in a row."""

    path: str
    old: Column | None
    column: Column
    in_list: bool

    @property
    def is_inside(self) -> bool:
        """Whether it is one of an object inside a row."""
        return "." in self.path

    @property
    def old_path(self) -> str:
        """What leads to its values until now, once all around it has its new name."""
        return self.path.removesuffix(self.column.key) + self.old.key if self.old else self.path


def pairs(old: Columns, new: Columns) -> Iterator[Pair]:
    """Each column of the new schema, followed by those of the objects that are in it."""
    for pair in _side_by_side(old, new):
        yield pair
        yield from (one for inside in _inside(old, new, pair) for one in pairs(*inside))


def levels(old: Columns, new: Columns) -> Iterator[tuple[Columns, Columns]]:
    """The columns of a table, then those of each object that is and was inside its rows."""
    yield old, new
    for pair in _side_by_side(old, new):
        yield from (one for inside in _inside(old, new, pair) for one in levels(*inside))


def gone(old: Columns, new: Columns) -> Iterator[Column]:
    """The columns of one level that are none any more."""
    kept = {pair.old.key for pair in _side_by_side(old, new) if pair.old}
    return (column for column in old.columns if column.key not in kept)


def _side_by_side(old: Columns, new: Columns) -> Iterator[Pair]:
    before = {column.key: column for column in old.columns}
    for column in new.columns:
        names = [column.key]
        if column.renamed_from:
            names.append(column_name(column.renamed_from.text))
        was = next((before[name] for name in names if name in before), None)
        yield Pair(f"{new.path}{column.key}", was, column, new.in_list)


def _inside(old: Columns, new: Columns, pair: Pair) -> Iterator[tuple[Columns, Columns]]:
    """The columns of the objects in a column, if it holds some and did so before."""
    was, column = pair.old, pair.column
    if was and are_objects(old.project, was, new.project, column):
        in_list, name = new.in_list or column.type.is_list, column.type.name
        yield (
            Columns(old.project, old.project.embedded[was.type.name]),
            Columns(new.project, new.project.embedded[name], f"{pair.path}.", in_list, name),
        )


def are_objects(old: Project, was: Column, new: Project, column: Column) -> bool:
    """Whether a column holds objects, and did so before: then their fields are compared."""
    both = was.type.name in old.embedded and column.type.name in new.embedded
    return both and was.type.depth == column.type.depth
