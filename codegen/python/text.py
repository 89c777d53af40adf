"""Text of the schema as Python source: the only two doors it may come in by."""

import textwrap
from typing import Any

from codegen.python.layout import INDENT, WIDTH, Bracket, Piece, Shape


def literal(value: Any) -> Piece:
    """A JSON value as a Python literal, in the formatter's quotes."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return Bracket("[", tuple(literal(item) for item in value), "]", Shape.ITEMS)
    if isinstance(value, dict):
        pairs = tuple(_pair(key, item) for key, item in value.items())
        return Bracket("{", pairs, "}", Shape.ITEMS)
    return repr(value)


def quoted(text: str) -> str:
    """A string literal; what cannot be printed is escaped."""
    quote = '"' if text.count('"') <= text.count("'") else "'"
    return quote + "".join(_escaped(character, quote) for character in text) + quote


def docstring(text: str, indent: int = 0) -> str:
    """A docstring of one paragraph, broken into lines where it is long."""
    margin = INDENT * indent
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    sentence = words if words.endswith((".", "!", "?")) else f"{words}."
    # The last character is a full stop now, so that neither a quote nor a backslash ends the text.
    safe = sentence.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    start = ' "' if safe.startswith('"') else ""
    lines = textwrap.wrap(start[:1] + safe, WIDTH - len(margin) - 6, drop_whitespace=True) or [""]
    return f'{margin}"""' + f"\n{margin}".join(lines) + '"""'


def summary(name: str, description: str) -> str:
    """`Channel: a room that members talk in.`, from the first paragraph of a description."""
    first = description.strip().split("\n\n")[0]
    if not first:
        return f"{name}."
    is_word = first[1:2].islower() or first[1:2].isspace()
    return f"{name}: {first[0].lower() + first[1:] if is_word else first}"


def _escaped(character: str, quote: str) -> str:
    if character in (quote, "\\"):
        return f"\\{character}"
    return character if character.isprintable() else repr(character)[1:-1]


def _pair(key: str, value: Any) -> Piece:
    piece = literal(value)
    head = f"{quoted(key)}: "
    if isinstance(piece, Bracket):
        return Bracket(head + piece.head, piece.items, piece.tail, piece.shape)
    return head + piece
