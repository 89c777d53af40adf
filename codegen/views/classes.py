"""Classes of dicts: rows, what makes and changes them, inputs and plain objects."""

from collections.abc import Iterable
from dataclasses import dataclass

from codegen.python.imports import Import
from codegen.python.layout import Piece, call, lay
from codegen.python.text import docstring
from codegen.views.types import PyType


@dataclass(frozen=True, slots=True)
class DictClass:
    """A `TypedDict` class: its head, its docstring, its fields, a line each."""

    head: str
    docstring: str
    fields: tuple[str, ...]


def class_head(name: str, *bases: Piece) -> str:
    """`class Name(Base):`."""
    return lay(call(f"class {name}", *bases), end=":")


def dict_class(name: str, bases: tuple[str, ...], says: str, fields: Iterable[str]) -> DictClass:
    """A class whose docstring is `says`."""
    return DictClass(class_head(name, *bases), docstring(says, 1), tuple(fields))


def field_line(key: str, annotation: PyType, *, may_be_left_out: bool = False) -> str:
    """`topic: NotRequired[str | None]`."""
    text = f"NotRequired[{annotation.text}]" if may_be_left_out else annotation.text
    return f"{key}: {text}"


def not_required(fields: Iterable[str]) -> set[Import]:
    """The import that lines of `field_line` may need."""
    needed = any(": NotRequired[" in line for line in fields)
    return {Import("typing", "NotRequired")} if needed else set()
