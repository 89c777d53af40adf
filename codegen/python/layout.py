"""Lines as the formatter breaks them: what is in brackets is flat, or on one line, or one each."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias
from unicodedata import combining, east_asian_width

WIDTH = 100
INDENT = "    "


class Shape(Enum):
    """How what is in brackets may be broken."""

    CALL = "all on one line of their own if they fit, else one a line"
    PARAMETERS = "as a call, but one parameter alone has a comma"
    ITEMS = "one a line"
    EXPLODED = "one a line, even if they would fit"


@dataclass(frozen=True, slots=True)
class Bracket:
    """`head` ends with the opening bracket, `tail` begins with the closing one."""

    head: str
    items: tuple["Piece", ...]
    tail: str = ")"
    shape: Shape = Shape.CALL


Piece: TypeAlias = str | Bracket


def width(text: str) -> int:
    """The columns that text takes, as the formatter counts them: wide characters take two."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def call(function: str, *items: Piece) -> Bracket:
    """`function(items)`."""
    return Bracket(f"{function}(", items)


def entries(head: str, items: tuple[Piece, ...], tail: str = ")") -> Bracket:
    """A collection that always has one entry a line, so that a new one is one new line."""
    # The comma behind the one item of a tuple or of a subscript does not ask for lines.
    may_be_flat = not items or (len(items) == 1 and tail != "}")
    return Bracket(head, items, tail, Shape.ITEMS if may_be_flat else Shape.EXPLODED)


def assigned(name: str, generic: str, argument: str, made: Bracket) -> str:
    """`name: generic[argument] = made`, with the annotation broken where it is too long."""
    head = f"{name}: {generic}[{argument}] = "
    if width(head) + width(made.head) <= WIDTH:
        return lay(replace(made, head=head + made.head))
    rest = lay(replace(made, head=f"] = {made.head}"))
    return f"{name}: {generic}[\n{INDENT}{argument}\n{rest}"


def lay(piece: Piece, indent: int = 0, end: str = "") -> str:
    """The lines of `piece` at an indentation, followed by `end`."""
    margin = INDENT * indent
    flat = _flat(piece)
    if isinstance(piece, str) or not piece.items or _fits(flat, margin, end):
        return f"{margin}{flat}{end}"
    inner = _one_line(piece, indent + 1)
    if inner is None:
        inner = "\n".join(lay(item, indent + 1, ",") for item in piece.items)
    return f"{margin}{piece.head}\n{inner}\n{margin}{piece.tail}{end}"


def _fits(flat: str | None, margin: str, end: str) -> bool:
    return flat is not None and len(margin) + width(flat) + width(end) <= WIDTH


def _one_line(piece: Bracket, indent: int) -> str | None:
    """All items on one line of their own, where the shape allows it and they fit."""
    flats = [_flat(item) for item in piece.items]
    is_alone = piece.shape is Shape.PARAMETERS and len(flats) == 1
    if piece.shape in (Shape.ITEMS, Shape.EXPLODED) or is_alone or None in flats:
        return None
    line = INDENT * indent + ", ".join(str(flat) for flat in flats)
    return line if width(line) <= WIDTH else None


def _flat(piece: Piece) -> str | None:
    """The piece on one line, unless something in it is exploded."""
    if isinstance(piece, str):
        return piece
    if piece.shape is Shape.EXPLODED:
        return None
    flats: list[str] = []
    for item in piece.items:
        flat = _flat(item)
        if flat is None:
            return None
        flats.append(flat)
    # A tuple of one keeps its comma.
    comma = "," if len(flats) == 1 and piece.shape is Shape.ITEMS and piece.tail[0] == ")" else ""
    return f"{piece.head}{', '.join(flats)}{comma}{piece.tail}"
