"""Text of the schema as Python source: the only two doors it may come in by."""

import re
import textwrap
from typing import Any

from codegen.python.layout import INDENT, WIDTH, Bracket, Piece, Shape, width

_PLAIN = re.compile(r"[ !#-\[\]-~]*")


def literal(value: Any) -> Piece:
    """A JSON value as a Python literal, in the formatter's quotes."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return Bracket("[", tuple(literal(item) for item in value), "]", Shape.ITEMS)
    if isinstance(value, dict):
        pairs = tuple(_pair(key, item) for key, item in value.items())
        return Bracket("{", pairs, "}", Shape.ITEMS)
    # The formatter writes 1e16 for 1e+16.
    return repr(value).replace("e+", "e")


def quoted(text: str) -> str:
    """A string literal; what cannot be printed is escaped."""
    if _PLAIN.fullmatch(text):
        return f'"{text}"'
    quote = '"' if text.count('"') <= text.count("'") else "'"
    return quote + "".join(_escaped(character, quote) for character in text) + quote


def docstring(text: str, indent: int = 0) -> str:
    """A docstring of one paragraph, broken into lines where it is long."""
    margin = INDENT * indent
    words = "".join(c if c.isprintable() else " " for c in text).split()
    # A full stop at the end: neither a quote nor a backslash can end the docstring then.
    if not words or not words[-1].endswith((".", "!", "?")):
        words = [*words[:-1], f"{words[-1] if words else ''}."]
    lines = [_safe(line) for line in _wrapped(words, WIDTH - len(margin) - len('""" """'))]
    space = " " if lines[0].startswith('"') else ""
    return f'{margin}"""{space}' + f"\n{margin}".join(lines) + '"""'


def _wrapped(words: list[str], columns: int) -> list[str]:
    """Lines of at most so many columns; a word that is longer is broken."""
    lines = [""]
    for word in words:
        joined = f"{lines[-1]} {word}".lstrip()
        if width(_safe(joined)) <= columns:
            lines[-1] = joined
        elif width(_safe(word)) <= columns:
            lines.append(word)
        else:
            lines += textwrap.wrap(word, columns // 2)
    return lines if lines[0] else lines[1:]


def _safe(line: str) -> str:
    return line.replace("\\", "\\\\").replace('"""', r"\"\"\"")


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
