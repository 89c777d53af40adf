"""Whether a literal keeps within the bounds of a constraint, as the server will look at it."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from codegen.ir.types import Limit


def is_broken(limit: Limit, value: Any) -> bool:
    """Whether a literal crosses a bound; one of another type than the bound is for does not."""
    if limit.name in ("minItems", "maxItems"):
        return _is_outside(limit, len(value)) if isinstance(value, list) else False
    return any(_breaks(limit, one) for one in _items(value))


def _breaks(limit: Limit, value: Any) -> bool:
    if limit.name == "pattern":
        texts = isinstance(value, str) and isinstance(limit.value, str)
        return texts and re.search(limit.value, value) is None
    if limit.name in ("minLength", "maxLength"):
        return isinstance(value, str) and _is_outside(limit, len(value))
    return _is_outside(limit, value)


def _is_outside(limit: Limit, value: Any) -> bool:
    number, bound = _number(value), _number(limit.value)
    if number is None or bound is None:
        return False
    # `format` and `message` are no bounds.
    low, high = limit.name.startswith("min"), limit.name.startswith("max")
    return (low and number < bound) or (high and number > bound)


def _items(value: Any) -> Iterator[Any]:
    """The value, or what is in the list, and in the lists of that."""
    if not isinstance(value, list):
        yield value
        return
    for one in value:
        yield from _items(one)


def _number(value: Any) -> Decimal | None:
    """A number as it is written; exact ones are texts."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return None if number.is_nan() else number
