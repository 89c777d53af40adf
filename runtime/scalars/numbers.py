"""BigInt and Decimal: exact numbers; decimal text for clients, text that sorts in rows.

The database has doubles only, which lose digits. A row therefore holds `p502:125` for 12.5: `p`,
how many digits stand before the point, plus 500, and the digits. Of a negative number it holds the
nines' complement of these and a `~`, so that -12.5 is `-497:874~`. Zero is `0`. Such texts sort,
are equal, and are unique exactly as the numbers are.
"""

import re
from decimal import Decimal
from typing import Any, Final

from graphql import (
    FloatValueNode,
    GraphQLError,
    IntValueNode,
    StringValueNode,
    ValueNode,
    value_from_ast_untyped,
)

from runtime.scalars.types import BigIntText, DecimalText

MOST_DIGITS: Final = 499
_MIDDLE: Final = 500
# A double keeps that many digits, whatever they are.
_SAFE_DIGITS: Final = 15
_SAFE_INTEGER: Final = 2**53 - 1
_LIMIT: Final = 10**MOST_DIGITS

_STORED = re.compile(r"([p-])(\d{3}):(\d+)(~?)", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_NINES = str.maketrans("0123456789", "9876543210")
_NOT_INT = 'BigInt must be a whole number, as text such as "9007199254740993" or a number.'
_NOT_DECIMAL = 'Decimal must be a number, best as text such as "19.90".'


def parse_bigint(value: object) -> int:
    """A whole number from text or a number."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= _SAFE_INTEGER:
        value = int(value)
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        _refuse_long("BigInt", value)
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise GraphQLError(_NOT_INT)
    if abs(value) >= _LIMIT:
        raise _too_long("BigInt")
    return value


def print_bigint(value: object) -> str:
    """A whole number, or the text that a row holds of one, as decimal text."""
    return str(parse_bigint(_loaded(value)))


def parse_decimal(value: object) -> Decimal:
    """An exact number from text or a number; it has no trailing zeros."""
    if isinstance(value, float):
        return _trimmed(_from_double(value))
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        _refuse_long("Decimal", value)
        value = Decimal(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) >= _LIMIT:
            raise _too_long("Decimal")
        value = Decimal(value)
    if not isinstance(value, Decimal) or not value.is_finite():
        raise GraphQLError(_NOT_DECIMAL)
    return _trimmed(value)


def print_decimal(value: object) -> str:
    """An exact number, or the text that a row holds of one, as decimal text."""
    return format(parse_decimal(_loaded(value)), "f")


def parse_number_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Any:
    """What stands in a document, digit for digit."""
    if isinstance(node, IntValueNode | FloatValueNode | StringValueNode):
        return node.value
    return value_from_ast_untyped(node, variables)


def bigint_text(value: object) -> BigIntText:
    """What a row holds of a whole number."""
    return BigIntText(_text(Decimal(parse_bigint(_loaded(value)))))


def decimal_text(value: object) -> DecimalText:
    """What a row holds of an exact number."""
    return DecimalText(_text(parse_decimal(_loaded(value))))


def int_of(text: BigIntText) -> int:
    """The whole number that a row holds."""
    return int(_number(text))


def decimal_of(text: DecimalText) -> Decimal:
    """The exact number that a row holds."""
    return _number(text)


def _from_double(value: float) -> Decimal:
    exact = Decimal(repr(value))
    if not exact.is_finite():
        raise GraphQLError(_NOT_DECIMAL)
    if len(_trimmed(exact).as_tuple().digits) > _SAFE_DIGITS:
        raise GraphQLError(
            f"Decimal with more than {_SAFE_DIGITS} digits must be text: numbers may lose some."
        )
    return exact


def _trimmed(value: Decimal) -> Decimal:
    """The same number without trailing zeros; not `normalize`, which rounds."""
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    text = "".join(map(str, digits)).rstrip("0")
    if not text.strip("0"):
        return Decimal(0)
    exponent += len(digits) - len(text)
    text = text.lstrip("0")
    if len(text) > MOST_DIGITS or abs(len(text) + exponent) > MOST_DIGITS:
        raise _too_long("Decimal")
    return Decimal((sign, tuple(map(int, text)), exponent))


def _text(value: Decimal) -> str:
    sign, digits, exponent = _trimmed(value).as_tuple()
    assert isinstance(exponent, int)
    if not any(digits):
        return "0"
    text = f"{_MIDDLE + len(digits) + exponent:03}:" + "".join(map(str, digits))
    return f"-{text.translate(_NINES)}~" if sign else f"p{text}"


def _number(text: str) -> Decimal:
    if text == "0":
        return Decimal(0)
    found = _STORED.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no number as a row holds it")
    sign, point, digits, _ = found.groups()
    if sign == "-":
        point, digits = point.translate(_NINES), digits.translate(_NINES)
    exponent = int(point) - _MIDDLE - len(digits)
    return Decimal((int(sign == "-"), tuple(map(int, digits)), exponent))


def _loaded(value: object) -> object:
    """A number, if a row's text of one is given."""
    stored = isinstance(value, str) and _STORED.fullmatch(value) is not None
    if not stored:
        return value
    number = _number(str(value))
    return int(number) if number == number.to_integral_value() else number


def _refuse_long(scalar: str, text: str) -> None:
    # Before Python reads it: that takes longer the longer it is.
    if len(text) > 2 * MOST_DIGITS:
        raise _too_long(scalar)


def _too_long(scalar: str) -> GraphQLError:
    return GraphQLError(f"{scalar} must have at most {MOST_DIGITS} digits.")
