"""Strings: matched, split, their case changed."""

from typing import Any

import regex  # type: ignore[import-untyped]  # types-regex does not know what its errors tell

from embedded.reql.compiler.declare import Traits, term
from embedded.reql.compiler.parameters import AnyDatum, Integer, Text
from embedded.reql.datum.encoding import encode_text
from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.numbers import expected
from embedded.reql.datum.objects import field
from embedded.reql.datum.patterns import as_regex, re2_complaint
from embedded.reql.datum.unicode import is_combining, is_white
from embedded.reql.errors import logic_error, over_limit
from embedded.reql.run import Run

_PATIENCE = 2.0  # seconds for one match


@term("MATCH", 2, Traits(heavy=True))
def match(run: Run, text: Text, pattern: Text) -> Datum:
    """The first place where a regular expression fits, with its groups."""
    run.check_cancelled()
    try:
        found = _compiled(pattern).search(text, timeout=_PATIENCE)
    except TimeoutError:
        # RE2 never goes back; ours may, and some patterns make it do so for ever.
        raise over_limit(f"Matching `{pattern}` takes too long.") from None
    if found is None:
        return None
    run.check_size(found.re.groups)
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
        return regex.compile(as_regex(pattern), regex.VERSION0)
    except regex.error as error:
        portion, reason = re2_complaint(pattern, str(error.msg), error.pos or 0)
        raise logic_error(f"Error in regexp `{pattern}` (portion `{portion}`): {reason}") from None


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


@term("FORMAT", 2)
def format_(template: Text, values: AnyDatum) -> str:
    """A text with `{names}` replaced by the fields of an object."""
    parts: list[str] = []
    rest = template
    while rest:
        plain, opened, rest = rest.partition("{")
        if "}" in plain:
            raise logic_error("No parameter tags to close")
        parts.append(plain)
        if opened:
            name, closed, rest = rest.partition("}")
            _check_name(name, closed)
            parts.append(_as_text(field(values, name)))
    return "".join(parts)


def _check_name(name: str, closed: str) -> None:
    for character, refusal in (
        ("{", "Nested template parameters are not allowed"),
        (",", "Formatting separator `,` is not allowed in parameter name"),
        ("\\", "Reserved escape character `\\` is not allowed in parameter name"),
    ):
        if character in name:
            raise logic_error(refusal)
    if not closed:
        raise logic_error("Parameter tag must be closed")


def _as_text(value: Datum) -> str:
    return value if type(value) is str else encode_text(value)
