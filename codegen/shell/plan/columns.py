"""Columns of two schemas side by side; those of objects inside rows, too."""

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.ir.models import Column
from codegen.ir.project import Project
from codegen.python.names import column_name


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a table, or of an object inside its rows, to which `path` leads."""

    project: Project
    columns: tuple[Column, ...]
    path: str = ""
    in_list: bool = False


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


def pairs(old: Columns, new: Columns) -> Iterator[Pair]:
    """Each column of the new schema, followed by those of the objects that are in it."""
    before = {column.key: column for column in old.columns}
    for column in new.columns:
        names = [column.key]
        if column.renamed_from:
            names.append(column_name(column.renamed_from.text))
        was = next((before[name] for name in names if name in before), None)
        path = f"{new.path}{column.key}"
        yield Pair(path, was, column, new.in_list)
        if was and are_objects(old.project, was, new.project, column):
            in_list = new.in_list or column.type.is_list
            yield from pairs(
                Columns(old.project, old.project.embedded[was.type.name]),
                Columns(new.project, new.project.embedded[column.type.name], f"{path}.", in_list),
            )


def are_objects(old: Project, was: Column, new: Project, column: Column) -> bool:
    """Whether a column holds objects, and did so before: then their fields are compared."""
    both = was.type.name in old.embedded and column.type.name in new.embedded
    return both and was.type.depth == column.type.depth
