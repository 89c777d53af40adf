"""Stored functions as JavaScript text, which `index_status` shows."""

from __future__ import annotations

import json
from typing import Any

from embedded.reql.compiler.numbers import NUMBERS

_NAMES = {number: name for name, number in NUMBERS.items()}
_VAR, _FUNC, _ARRAY, _OBJECT, _BRACKET, _ROW = (
    NUMBERS[name] for name in ("VAR", "FUNC", "MAKE_ARRAY", "MAKE_OBJ", "BRACKET", "IMPLICIT_VAR")
)
_STARTS = frozenset(
    (
        "NOW",
        "ISO8601",
        "EPOCH_TIME",
        "TIME",
        "BINARY",
        "OBJECT",
        "POINT",
        "LINE",
        "POLYGON",
        "CIRCLE",
        "GEOJSON",
        "JSON",
        "UUID",
        "BRANCH",
        "ERROR",
        "LITERAL",
        "ARGS",
        "RANGE",
    )
)


def shown_as_javascript(function: Any) -> str:
    """A stored function."""
    if isinstance(function, dict):
        return "non-printable function (captured scope not empty)"
    parameters, body = function[1]
    names = ", ".join(f"var{number}" for number in parameters[1])
    return f"function({names}) {{ return {_shown(body, top=True)}; }}"


def _shown(term: Any, *, top: bool = False) -> str:
    if isinstance(term, dict):
        return "{" + ", ".join(f'"{name}": {_shown(value)}' for name, value in term.items()) + "}"
    if not isinstance(term, list):
        text = json.dumps(term, ensure_ascii=False)
        return f"r({text})" if top else text
    return _shown_term(term[0], term[1] if len(term) > 1 else [])


def _shown_term(number: int, arguments: Any) -> str:
    if number == _VAR:
        return f"var{arguments[0]}"
    if number == _ROW:
        return "r.row"
    if number == _ARRAY:
        return "[" + ", ".join(map(_shown, arguments)) + "]"
    if number == _FUNC:
        return shown_as_javascript([number, arguments])
    if number == _BRACKET:
        return f"{_shown(arguments[0], top=True)}({_shown(arguments[1])})"
    return _shown_call(_NAMES.get(number, str(number)), arguments)


def _shown_call(name: str, arguments: Any) -> str:
    first, *rest = name.lower().split("_")
    method = first + "".join(part.capitalize() for part in rest)
    if not isinstance(arguments, list):
        arguments = []
    if name in _STARTS or not arguments:
        return f"r.{method}({', '.join(map(_shown, arguments))})"
    subject = _shown(arguments[0], top=True)
    return f"{subject}.{method}({', '.join(map(_shown, arguments[1:]))})"
