"""Strings: matched, split, their case changed."""

from typing import Any

import regex  # type: ignore[import-untyped]  # its stubs are a package of their own

from embedded.reql.compiler.declare import term
from embedded.reql.compiler.parameters import AnyDatum, Integer, Text
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.unicode import is_combining, is_white
from embedded.reql.errors import logic_error
from embedded.reql.run import Run


@term("MATCH", 2)
def match(text: Text, pattern: Text) -> Datum:
    """The first place where a regular expression fits, with its groups."""
    found = _compiled(pattern).search(text)
    if found is None:
        return None
    return {
        "str": found.group(),
        "start": _bytes(text, found.start()),
        "end": _bytes(text, found.end()),
        "groups": [_group(text, found, number) for number in range(1, found.re.groups + 1)],
    }


def _group(text: str, found: Any, number: int) -> Datum:
    start, end = found.span(number)
    if start < 0:
        return None
    return {"str": found.group(number), "start": _bytes(text, start), "end": _bytes(text, end)}


def _bytes(text: str, position: int) -> int:
    return len(text[:position].encode())


def _compiled(pattern: str) -> Any:
    try:
        return regex.compile(_translated(pattern), regex.VERSION0)
    except regex.error as error:
        raise logic_error(
            f"Error in regexp `{pattern}` (portion `{_portion(pattern, error)}`): {error.msg}"
        ) from None


def _translated(pattern: str) -> str:
    """RE2's spelling where it differs: `$` without (?m) is the very end, `\\z`, `\\C`, flags."""
    return pattern.replace(r"\z", r"\Z").replace(r"\Q", "").replace(r"\E", "")


def _portion(pattern: str, error: Any) -> str:
    position = error.pos or 0
    return pattern[position:] or pattern


@term("UPCASE", 1)
def upcase(text: Text) -> str:
    """ASCII letters made capitals."""
    return text.translate(_UPPER)


@term("DOWNCASE", 1)
def downcase(text: Text) -> str:
    """ASCII letters made small."""
    return text.translate(_LOWER)


_UPPER = {code: code - 32 for code in range(ord("a"), ord("z") + 1)}
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


@term("SPLIT", (1, 3))
def split(run: Run, text: Text, separator: AnyDatum = None, most: Integer = -1) -> list[str]:
    """The parts of a string between separators, or between white space."""
    if separator is not None and type(separator) is not str:
        raise expected("STRING", separator)
    if not -1 <= most <= run.array_limit - 1:
        raise logic_error(
            f"Error: `split` size argument must be in range [-1, {run.array_limit - 1}]."
        )
    if separator is None:
        parts = _split_at_space(text, most)
    elif separator:
        parts = text.split(separator, most)
    else:
        parts = _split_characters(text, most)
    run.check_size(len(parts))
    return parts


def _split_at_space(text: str, most: int) -> list[str]:
    parts: list[str] = []
    start, size = 0, len(text)
    while True:
        while start < size and is_white(text[start]):
            start += 1
        if start == size:
            return parts
        if len(parts) == most:
            return [*parts, text[start:]]
        end = start
        while end < size and not is_white(text[end]):
            end += 1
        parts.append(text[start:end])
        start = end


def _split_characters(text: str, most: int) -> list[str]:
    parts: list[str] = []
    start, size = 0, len(text)
    while start < size:
        if len(parts) == most:
            return [*parts, text[start:]]
        end = start + 1
        while end < size and is_combining(text[end]):
            end += 1
        parts.append(text[start:end])
        start = end
    return parts
