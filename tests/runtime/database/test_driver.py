"""Decoding of answers."""

from datetime import UTC, datetime, timedelta

import orjson
import pytest

from runtime.database.driver import Decoder


def decoded(value: object, **options: str) -> object:
    """What the decoder makes of a value on the wire."""
    return Decoder(dict(options)).decode(orjson.dumps(value).decode())


def time_of(seconds: float, zone: str = "+00:00") -> dict[str, object]:
    """A time as it is on the wire."""
    return {"$reql_type$": "TIME", "epoch_time": seconds, "timezone": zone}


def test_times_are_datetimes_wherever_they_stand() -> None:
    moment = datetime(1970, 1, 1, 0, 0, 1, 235000, tzinfo=UTC)
    wire = time_of(1.235)
    assert decoded({"r": [{"a": wire, "b": [wire, [wire]]}]}) == {
        "r": [{"a": moment, "b": [moment, [moment]]}]
    }


@pytest.mark.parametrize(("zone", "minutes"), [("Z", 0), ("+05:30", 330), ("-03:00", -180)])
def test_a_time_keeps_its_zone(zone: str, minutes: int) -> None:
    moment = decoded(time_of(0, zone))
    assert isinstance(moment, datetime)
    assert moment.utcoffset() == timedelta(minutes=minutes)
    assert moment.timestamp() == 0


def test_bytes_and_groups_are_native() -> None:
    assert decoded({"$reql_type$": "BINARY", "data": "AP8="}) == b"\x00\xff"
    groups = {"$reql_type$": "GROUPED_DATA", "data": [[["a", 1], 2], [time_of(0), 3]]}
    assert decoded(groups) == {("a", 1): 2, datetime(1970, 1, 1, tzinfo=UTC): 3}


def test_what_python_cannot_hold_stays_as_it_came() -> None:
    # An exception in the decoder would end the connection with all queries on it.
    for value in (time_of(1e15), time_of(0, "x"), {"$reql_type$": "BINARY"}, {"$reql_type$": "?"}):
        assert decoded([value]) == [value]


def test_times_stay_raw_for_who_asks_for_that() -> None:
    assert decoded(time_of(1), time_format="raw") == time_of(1)


def test_the_text_of_a_type_name_is_not_a_type() -> None:
    assert decoded({"text": '{"$reql_type$": "TIME"}'}) == {"text": '{"$reql_type$": "TIME"}'}
