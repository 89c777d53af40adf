"""Times: made, read, shown and taken apart; what is expected is what RethinkDB 2.4 answers."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embedded.reql.datum.iso8601 import read_iso8601, write_iso8601
from embedded.reql.datum.times import make_time
from embedded.reql.errors import Kind, ReqlError
from embedded.reql.query import compile_query
from embedded.reql.results import Atom
from embedded.reql.run import Run
from tests.embedded.reql.asking import World, r, term_of

OUT_OF_RANGE = "Error in time logic: Year is out of valid range: 1400..9999."
NO_ZONE = "ISO 8601 string has no time zone, and no default time zone was provided."


def time(epoch: float, zone: str = "+00:00") -> dict[str, Any]:
    return {"$reql_type$": "TIME", "epoch_time": epoch, "timezone": zone}


def ask(query: Any) -> Any:
    result = compile_query(term_of(query)).run(Run(None))  # type: ignore[arg-type]  # no tables
    assert isinstance(result, Atom)
    return result.datum


def refusal(query: Any) -> ReqlError:
    with pytest.raises(ReqlError) as refused:
        ask(query)
    return refused.value


@pytest.mark.parametrize(
    ("text", "epoch", "zone"),
    [
        ("2013-07-30T20:56:05-07:00", 1375242965, "-07:00"),
        ("20130730T205605Z", 1375217765, "+00:00"),
        ("2013T00:00:00Z", 1356998400, "+00:00"),
        ("2013-07T00:00:00Z", 1372636800, "+00:00"),
        ("2013-211T20:56Z", 1375217760, "+00:00"),
        ("2013-366T00Z", 1388534400, "+00:00"),
        ("2013-01-02T24:00:00Z", 1357171200, "+00:00"),
        ("2013-01-02T25:61:61Z", 1357178521, "+00:00"),
        ("2013-01-02T10:00:00.99999951Z", 1357120801, "+00:00"),
        ("2013-01-02T10:00:00.0004999Z", 1357120800, "+00:00"),
        ("1400-01-01T01:30:00+01:00", -17987441400, "+01:00"),
    ],
)
def test_a_text_is_read(text: str, epoch: float, zone: str) -> None:
    assert ask(r.iso8601(text)) == time(epoch, zone)


@pytest.mark.parametrize(
    ("zone", "shown", "offset"),
    [
        ("Z", "+00:00", 0),
        ("-00:00", "+00:00", 0),
        ("+01", "+01:00", 3600),
        ("-7", "-07:00", -25200),
        ("+01:60", "+02:00", 7200),
    ],
)
def test_a_default_zone_may_be_sloppy(zone: str, shown: str, offset: int) -> None:
    assert ask(r.iso8601("2013-01-02", default_timezone=zone)) == time(1357084800 - offset, shown)


@pytest.mark.parametrize(
    ("text", "zone", "message"),
    [
        ("2013-01-02", "", NO_ZONE),
        ("2013-01-02", "UTC", NO_ZONE),
        ("2013-01-02", "EST", "Invalid ISO 8601 timezone: `EST+00`."),
        ("2013-01-02", "+0130", "Error in time logic: Offset out of range: 130:00:00."),
        ("2013-13-02", "", "Error in time logic: Month number is out of range 1..12."),
        ("2013-02-31T00Z", "", "Error in time logic: Day of month is not valid for year."),
        ("2013-02-32T00Z", "", "Error in time logic: Day of month value is out of range 1..31."),
        ("1399-12-31T23:59:59Z", "", OUT_OF_RANGE),
        ("9999-12-31T24:00:00Z", "", OUT_OF_RANGE),
        ("1400-01-01T00:30:00+01:00", "", OUT_OF_RANGE),
        (
            "2013-01-02T00+15:00",
            "",
            "Error in time logic: Offset out of range: 15:00:00.",
        ),
        ("2013-0102T00Z", "", "Date string `2013-0102` must have 0 or 2 hyphens."),
        ("2013-01-02T00:0000Z", "", "Time string `00:0000` must have 0 or 2 colons."),
        ("2013-01-02x", "", "Garbage characters `x` at end of date string `2013-01-02x`."),
        ("2013-01-02T00:00:00xZ", "", "Garbage characters `x` at end of time string `00:00:00x`."),
        ("2013-01-02T00-00", "", "`-00` is not a valid time offset."),
        ("2013-W05-1T00:0000Z", "", "Time string `00:0000` must have 0 or 2 colons."),
    ],
)
def test_a_text_that_is_no_time_is_refused(text: str, zone: str, message: str) -> None:
    error = refusal(r.iso8601(text, default_timezone=zone))
    assert (error.kind, error.message, error.backtrace) == (Kind.LOGIC, message, [0])


def test_weeks_are_not_understood() -> None:
    assert refusal(r.iso8601("2013-W05-1T00Z")).message.startswith("Due to limitations in the boo")


def test_a_day_that_no_year_has_is_an_internal_error() -> None:
    error = refusal(r.iso8601("2013-367T00Z"))
    message = "Unexpected exception: Day of year value is out of range 1..366"
    assert (error.kind, error.message, error.backtrace) == (Kind.INTERNAL, message, [])


@pytest.mark.parametrize(
    ("parts", "epoch"),
    [
        ((2013, 12, 1, 25, 61, 99.5, "-07:30"), 1385976759.5),
        ((2013, 1, 1, -1, -1, 0, "Z"), 1356994740),
        ((2013, 1, 1, 1, -1, 0, "Z"), 1356994740),
        ((9999, 12, 31, 23, 59, 60, "Z"), 253402300800),
        ((1400, 1, 1, "+01:00"), -17987446800),
        ((3247, 2, 28, 24, 60, 0.0005, "Z"), 40303357200),
    ],
)
def test_a_time_is_put_together(parts: Any, epoch: float) -> None:
    assert ask(r.time(*parts))["epoch_time"] == epoch


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((10000, 2, 29, "Z"), OUT_OF_RANGE),
        (
            (1399, 13, 0, "no zone"),
            "Error in time logic: Day of month value is out of range 1..31.",
        ),
        ((1399, 13, 1, "no zone"), "Error in time logic: Month number is out of range 1..12."),
        ((2013, 2, 29, "no zone"), "Error in time logic: Day of month is not valid for year."),
        ((2013, 2, 28, "no zone"), "Timezone `no zone` does not start with `-` or `+`."),
        ((2013, 2, 28, "-12:01"), "Error in time logic: Offset out of range: -12:01:00."),
        ((2013, 2, 28, 1, 2, "Z"), "Got 6 arguments to TIME (expected 4 or 7)."),
        ((2**31, 2, 28, "Z"), "Integer too large: 2147483648"),
    ],
)
def test_what_is_no_time_is_refused(parts: Any, message: str) -> None:
    assert refusal(r.time(*parts)).message == message


@pytest.mark.parametrize(
    ("epoch", "zone", "portions"),
    [
        (1375147296.681, "-07:00", [2013, 7, 29, 1, 210, 18, 21, 36.681]),
        (-0.5, "+00:00", [1969, 12, 31, 3, 365, 23, 59, 58.5]),
        (253402300799.999, "+00:00", [9999, 12, 31, 5, 365, 23, 59, 59.999]),
        (-17987443200, "+00:00", [1400, 1, 1, 3, 1, 0, 0, 0]),
    ],
)
def test_a_time_is_taken_apart(epoch: float, zone: str, portions: list[float]) -> None:
    at = r.expr(time(epoch, zone))
    parts = [at.year(), at.month(), at.day(), at.day_of_week(), at.day_of_year()]
    found = ask(r.expr([*parts, at.hours(), at.minutes(), at.seconds()]))
    assert found == pytest.approx(portions)


@pytest.mark.parametrize("zone", ["-23:59", "+24:00", "+14:01"])
def test_a_zone_without_a_clock_can_be_had_but_not_shown(zone: str) -> None:
    at = r.epoch_time(0).in_timezone(zone)
    assert ask(at) == time(0, zone)
    for query in (at.to_iso8601(), at.hours(), at.date(), at.time_of_day()):
        message = f"Error in time logic: Offset out of range: {zone.lstrip('+')}:00."
        assert refusal(query).message == message


def test_a_day_begins_at_midnight_of_its_zone() -> None:
    at = r.expr(time(1375147296.681, "-07:00"))
    assert ask(at.date()) == time(1375081200, "-07:00")
    assert ask(at.time_of_day()) == 66096.681
    assert ask(at.during(r.time(2013, 7, 29, "-07:00"), r.time(2013, 7, 30, "-07:00")))


def test_the_time_of_a_query_stands_still(world: World) -> None:
    assert world.ask(r.now() == r.now())


def test_a_time_that_greenwich_cannot_show_has_no_text() -> None:
    at = r.expr(time(253402300800, "-07:00"))
    assert ask(at.year()) == 9999
    assert refusal(at.to_iso8601()).message == OUT_OF_RANGE


zones = st.integers(-12 * 60, 14 * 60).map(
    lambda minutes: f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
)


@given(st.integers(-17_987_300_000_000, 253_402_200_000_000), zones)
def test_a_text_gives_back_its_time(milliseconds: int, zone: str) -> None:
    at = make_time(milliseconds / 1000, zone)
    back = read_iso8601(write_iso8601(at), "")
    assert back["timezone"] == at["timezone"]
    # A text has what is below the millisecond cut off, and seconds are doubles.
    assert 0 <= round((at["epoch_time"] - back["epoch_time"]) * 1000) <= 1


@given(st.text(alphabet="0123456789-:.TZW+ x", max_size=30), st.text(max_size=6))
def test_nonsense_is_refused_and_nothing_worse(text: str, zone: str) -> None:
    try:
        read_iso8601(text, zone)
    except ReqlError as error:
        assert error.message
