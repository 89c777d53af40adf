"""What an operator is given, checked against its column."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from runtime.database.column_types import CHECKS, WrongValueError, checked, checked_item
from runtime.database.operators import Operand
from runtime.database.table import Column

MOST_VALUES: Final = 1000
LONGEST_TEXT: Final = 500


def read_operand(column: Column, operand: Operand, value: Any) -> Any:
    """The operand as it is stored; WrongValueError if it does not fit."""
    return READERS[operand](column, value)


def _values(column: Column, value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise WrongValueError(f"a list of {column.type}", value)
    if len(value) > MOST_VALUES:
        raise WrongValueError(f"a list of at most {MOST_VALUES} items", value)
    return [checked_item(column, item) for item in value]


def _present(column: Column, value: Any) -> Any:
    if value is None:
        raise WrongValueError(column.type, value)
    return checked_item(column, value)


def _text(column: Column, value: Any) -> Any:
    # A part of an address or a URL is not one itself.
    text = CHECKS["String"](value)
    if len(text) > LONGEST_TEXT:
        # The database searches with regular expressions, and refuses very long ones.
        raise WrongValueError(f"a text of at most {LONGEST_TEXT} characters", value)
    return text


def _truth(column: Column, value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("true or false", value)
    return value


READERS: Final[Mapping[Operand, Callable[[Column, Any], Any]]] = {
    Operand.VALUE: checked,
    Operand.VALUES: _values,
    Operand.ITEM: _present,
    Operand.ORDERED: _present,
    Operand.TEXT: _text,
    Operand.PATTERN: _text,
    Operand.TRUTH: _truth,
}
