"""What may stand in a column of each GraphQL type, and the form in which it is stored.

A value may come as Python's own (`date`, `Decimal`), as a row holds it, or as clients send it.
"""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Final, TypeVar
from uuid import UUID

from graphql import GraphQLError

from runtime.database.table import Column
from runtime.scalars.durations import parse_duration, print_duration, to_milliseconds
from runtime.scalars.moments import parse_datetime, print_date, print_datetime, print_time
from runtime.scalars.numbers import bigint_text, decimal_text, print_bigint, print_decimal
from runtime.scalars.texts import parse_email, parse_url, parse_uuid

INT_LIMIT: Final = 2**31
FIRST_YEAR: Final = 1400
DEEPEST_JSON: Final = 100
LONGEST_PICTURE: Final = 60

Stored = TypeVar("Stored")


class WrongValueError(ValueError):
    """A value, or an item of it, that does not fit its column; the message is what was expected."""

    def __init__(self, expected: str, found: Any) -> None:
        super().__init__(expected)
        self.found = found


def checked(column: Column, value: Any) -> Any:
    """The value as it is stored; WrongValueError if it does not fit. Null fits here."""
    return (
        _checked_list(column, value, column.depth) if column.many else checked_item(column, value)
    )


def checked_item(column: Column, value: Any) -> Any:
    """The same for one item of a list."""
    if value is None:
        return None
    if column.choices:
        return _choice(column, value)
    if column.fields:
        return _object(column, value)
    # A scalar of the project's own is whatever its codec makes, as long as it can be stored.
    return CHECKS.get(column.type, _json)(value)


def printed_item(column: Column, value: Any) -> Any:
    """What clients read of one stored value; a scalar of the project's own stays as it is."""
    to_print = PRINTS.get(column.type)
    return to_print(value) if to_print and value is not None else value


def picture(value: Any) -> str:
    """A value as a message shows it."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list | tuple):
        return "a list"
    text = json.dumps(value, ensure_ascii=False, default=_as_sent)
    return text if len(text) <= LONGEST_PICTURE else text[: LONGEST_PICTURE - 1] + "…"


def _as_sent(value: Any) -> str:
    """A value of Python's as clients write it."""
    is_moment = isinstance(value, datetime) and value.tzinfo is not None
    return print_datetime(value) if is_moment else str(value)


def _checked_list(column: Column, value: Any, depth: int) -> Any:
    if value is None:
        return None
    if depth == 0:
        return checked_item(column, value)
    if not isinstance(value, list | tuple):
        raise WrongValueError(f"a list of {'lists of ' * (depth - 1)}{column.type}", value)
    return [_checked_list(column, item, depth - 1) for item in value]


def _object(column: Column, value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise WrongValueError(column.type, value)
    given = {**value}
    stored = {}
    for field in column.fields:
        name = field.key if field.key in given else field.name
        stored[field.key] = checked(field, given.pop(name, None))
    if given:
        raise WrongValueError(f"{column.type}, which has no field {', '.join(given)}", value)
    return stored


def _choice(column: Column, value: Any) -> str:
    if value not in column.choices:
        raise WrongValueError(f"{column.type}, one of {', '.join(column.choices)}", value)
    return str(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise WrongValueError("String", value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise WrongValueError("String of whole characters", value) from None
    return value


def _id(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise WrongValueError("ID, a String", value)


def _int(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise WrongValueError("Int", value)
    if not -INT_LIMIT <= value < INT_LIMIT:
        raise WrongValueError("Int of 32 bits", value)
    return value


def _float(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise WrongValueError("Float", value)
    if not _is_finite(value):
        raise WrongValueError("finite Float", value)
    return value


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise WrongValueError("Boolean", value)
    return value


def _datetime(value: Any) -> datetime:
    given = isinstance(value, datetime) and value.tzinfo is not None
    try:
        # As it is stored: equal moments are one value, whatever their zones.
        moment = parse_datetime(value.astimezone(UTC).isoformat() if given else value)
    except (GraphQLError, OverflowError):
        raise WrongValueError('DateTime such as "2026-01-31T12:00:00Z"', value) from None
    if moment.year < FIRST_YEAR:
        # The database knows no calendar before that.
        raise WrongValueError(f"DateTime since the year {FIRST_YEAR}", value)
    return moment


def _date(value: Any) -> str:
    return _as_stored(print_date, value, 'Date such as "2026-01-31"')


def _time(value: Any) -> str:
    return _as_stored(print_time, value, 'Time such as "12:30:00"')


def _duration(value: Any) -> int:
    return _as_stored(
        lambda given: to_milliseconds(parse_duration(given) if isinstance(given, str) else given),
        value,
        'Duration such as "PT1H30M"',
    )


def _bigint(value: Any) -> str:
    return _as_stored(bigint_text, value, "BigInt, a whole number")


def _decimal(value: Any) -> str:
    return _as_stored(decimal_text, value, 'Decimal such as "19.90"')


def _uuid(value: Any) -> str:
    given = str(value) if isinstance(value, UUID) else value
    return _as_stored(parse_uuid, given, "UUID")


def _email(value: Any) -> str:
    return _as_stored(parse_email, value, "Email, an e-mail address")


def _url(value: Any) -> str:
    return _as_stored(parse_url, value, "URL, an http or https address")


def _as_stored(convert: Callable[[Any], Stored], value: Any, expected: str) -> Stored:
    try:
        return convert(value)
    except GraphQLError:
        raise WrongValueError(expected, value) from None


def _json(value: Any) -> Any:
    level = [value]
    for _ in range(DEEPEST_JSON):
        if any("$reql_type$" in item for item in level if isinstance(item, dict)):
            raise WrongValueError('JSON without the key "$reql_type$"', value)
        if not all(_is_finite(item) for item in level if isinstance(item, int | float)):
            raise WrongValueError("JSON of finite numbers", value)
        if not (level := [below for item in level for below in _inside(item)]):
            return value
    raise WrongValueError(f"JSON at most {DEEPEST_JSON} levels deep", value)


def _is_finite(number: float) -> bool:
    """Whether the database, to which all numbers are doubles, can hold a number."""
    return abs(number) <= sys.float_info.max


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, list) else []


CHECKS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "ID": _id,
    "String": _text,
    "Int": _int,
    "Float": _float,
    "Boolean": _boolean,
    "DateTime": _datetime,
    "Date": _date,
    "Time": _time,
    "Duration": _duration,
    "BigInt": _bigint,
    "Decimal": _decimal,
    "UUID": _uuid,
    "Email": _email,
    "URL": _url,
    "JSON": _json,
}

PRINTS: Final[Mapping[str, Callable[[Any], str]]] = {
    "DateTime": print_datetime,
    "Duration": print_duration,
    "BigInt": print_bigint,
    "Decimal": print_decimal,
}
