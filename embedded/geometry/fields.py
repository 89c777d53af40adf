"""Reading data of which nothing is known yet."""

from typing import Any

from embedded.geometry.errors import NoFieldError, WrongTypeError


def field(value: Any, name: str) -> Any:
    """A field that must be there."""
    if type(value) is not dict:
        raise WrongTypeError("OBJECT", value)
    if name not in value:
        raise NoFieldError(name, value)
    return value[name]


def text(value: Any) -> str:
    """A string."""
    if type(value) is not str:
        raise WrongTypeError("STRING", value)
    return value


def array(value: Any) -> list[Any]:
    """An array."""
    if type(value) is not list:
        raise WrongTypeError("ARRAY", value)
    return value


def number(value: Any) -> float:
    """A number."""
    if type(value) is not int and type(value) is not float:
        raise WrongTypeError("NUMBER", value)
    return value
