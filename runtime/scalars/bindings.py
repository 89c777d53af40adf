"""The scalars that every project has, as the schema binds them."""

from typing import Any, Final

from ariadne import ScalarType

from runtime.scalars.durations import parse_duration, print_duration
from runtime.scalars.json import parse_json, parse_json_literal
from runtime.scalars.moments import (
    parse_date,
    parse_datetime,
    parse_time,
    print_date,
    print_datetime,
    print_time,
)
from runtime.scalars.numbers import (
    parse_bigint,
    parse_decimal,
    parse_number_literal,
    print_bigint,
    print_decimal,
)
from runtime.scalars.texts import parse_email, parse_url, parse_uuid


def _exact(parse: Any) -> Any:
    return lambda node, variables=None: parse(parse_number_literal(node, variables))


SCALARS: Final = (
    ScalarType("DateTime", serializer=print_datetime, value_parser=parse_datetime),
    ScalarType("Date", serializer=print_date, value_parser=parse_date),
    ScalarType("Time", serializer=print_time, value_parser=parse_time),
    ScalarType("Duration", serializer=print_duration, value_parser=parse_duration),
    ScalarType("JSON", value_parser=parse_json, literal_parser=parse_json_literal),
    # What is stored is not judged again when it is read.
    ScalarType("UUID", serializer=str, value_parser=parse_uuid),
    ScalarType("Email", serializer=str, value_parser=parse_email),
    ScalarType("URL", serializer=str, value_parser=parse_url),
    ScalarType(
        "BigInt",
        serializer=print_bigint,
        value_parser=parse_bigint,
        literal_parser=_exact(parse_bigint),
    ),
    ScalarType(
        "Decimal",
        serializer=print_decimal,
        value_parser=parse_decimal,
        literal_parser=_exact(parse_decimal),
    ),
)
