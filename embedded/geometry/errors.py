"""What can be wrong with geometry. Whoever asked turns it into an error of the query."""

from typing import Any


class GeometryError(Exception):
    """The message is RethinkDB's."""


class RangeError(GeometryError):
    """A number is out of its range."""


class WrongTypeError(GeometryError):
    """A value is not of the type that its place asks for."""

    def __init__(self, wanted: str, value: Any) -> None:
        super().__init__(f"{wanted} expected")
        self.wanted = wanted
        self.value = value


class NoFieldError(GeometryError):
    """An object lacks a field."""

    def __init__(self, name: str, value: dict[str, Any]) -> None:
        super().__init__(f"No attribute `{name}` in object.")
        self.name = name
        self.value = value
