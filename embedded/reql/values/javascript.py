"""Stored functions as JavaScript text, which `index_status` shows."""

from __future__ import annotations

from typing import Any

from embedded.reql.compiler.numbers import NUMBERS
from embedded.reql.datum.encoding import encode

_NAMES = {number: name for name, number in NUMBERS.items()}
_STARTS = frozenset(
    (
        "ARGS",
        "BINARY",
        "BRANCH",
        "CIRCLE",
        "EPOCH_TIME",
        "ERROR",
        "GEOJSON",
        "ISO8601",
        "JSON",
        "LINE",
        "LITERAL",
        "NOW",
        "OBJECT",
        "POINT",
        "POLYGON",
        "RANGE",
        "TIME",
        "UUID",
    )
)


def shown_as_javascript(function: Any) -> str:
    """A stored function."""
    parameters, body = function[1]
    names = ", ".join(map(variable, parameters[1]))
    return f"function({names}) {{ return {shown_body(body)}; }}"


def shown_body(body: Any) -> str:
    """What a function gives, as an expression."""
    return _shown(body)


def variable(number: int) -> str:
    """The name of a variable."""
    return f"_var{-number}" if number < 0 else f"var{number}"


def _shown(term: Any, *, inside: bool = False) -> str:
    """A term; data and arrays are wrapped in `r.expr` unless they stand inside another term."""
    if isinstance(term, dict):
        return _object(term, inside=inside)
    if not isinstance(term, list):
        text = encode(term).decode()
        return text if inside else f"r.expr({text})"
    name = _NAMES.get(term[0], str(term[0]))
    arguments = term[1] if len(term) > 1 and isinstance(term[1], list) else []
    if name == "MAKE_ARRAY":
        text = "[" + _listed(arguments) + "]"
        return text if inside else f"r.expr({text})"
    return _call(name, arguments, _options(term[-1]))


def _object(fields: dict[str, Any], *, inside: bool) -> str:
    if inside:
        pairs = (f'"{name}": {_shown(one, inside=True)}' for name, one in fields.items())
        return "{" + ", ".join(pairs) + "}"
    parts = (f'"{name}", {_shown(one, inside=True)}' for name, one in fields.items())
    return f"r.object({', '.join(parts)})"


def _listed(terms: list[Any]) -> str:
    return ", ".join(_shown(one, inside=True) for one in terms)


def _options(part: Any) -> list[str]:
    if not isinstance(part, dict):
        return []
    pairs = (f'"{_method(name)}": {_shown(one, inside=True)}' for name, one in part.items())
    return ["{" + ", ".join(pairs) + "}"]


def _call(name: str, arguments: list[Any], options: list[str]) -> str:
    if name == "VAR":
        return variable(arguments[0])
    if name == "IMPLICIT_VAR":
        return "r.row"
    if name == "FUNC":
        return shown_as_javascript([NUMBERS["FUNC"], arguments])
    if name == "BRACKET":
        return f"{_shown(arguments[0])}({_shown(arguments[1], inside=True)})"
    texts = [_shown(one, inside=True) for one in arguments]
    if name in _STARTS or not arguments:
        return f"r.{_method(name)}({', '.join([*texts, *options])})"
    return f"{_shown(arguments[0])}.{_method(name)}({', '.join([*texts[1:], *options])})"


def _method(name: str) -> str:
    first, *rest = name.lower().split("_")
    return first + "".join(part.capitalize() for part in rest)
