"""What columns take, and the form in which they store it."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from runtime.database.column_types import WrongValueError, checked, picture, printed_item
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column

ID = "2f1c9a52-0e54-4b1c-9a55-6f0e4a3d2b10"


@pytest.mark.parametrize(
    ("type", "forms", "stored"),
    [
        ("Date", [date(2026, 1, 31), "2026-01-31"], "2026-01-31"),
        ("Time", [time(12, 30), "12:30", "12:30:00"], "12:30:00"),
        ("Duration", [timedelta(minutes=90), "PT90M", 5_400_000], 5_400_000),
        ("BigInt", [2**70, str(2**70), f"p522:{2**70}"], f"p522:{2**70}"),
        ("Decimal", [Decimal("12.50"), 12.5, "12.5", "p502:125"], "p502:125"),
        ("Decimal", [Decimal("-12.50"), -12.5, "-12.5", "-497:874~"], "-497:874~"),
        ("UUID", [UUID(ID), ID, ID.upper()], ID),
        ("Email", ["Ada@example.com"], "Ada@example.com"),
        ("URL", ["https://example.com"], "https://example.com"),
        ("DateTime", [datetime(2026, 1, 31, tzinfo=UTC)], datetime(2026, 1, 31, tzinfo=UTC)),
    ],
)
def test_a_value_is_stored_alike_in_whatever_form_it_comes(
    type: str, forms: list[Any], stored: Any
) -> None:
    assert [checked(Column("x", type), form) for form in forms] == [stored] * len(forms)


@pytest.mark.parametrize(
    ("type", "value", "expected"),
    [
        ("Date", "2026-02-30", 'Date such as "2026-01-31"'),
        ("Date", datetime(2026, 1, 31, tzinfo=UTC), 'Date such as "2026-01-31"'),
        ("Time", "12:30Z", 'Time such as "12:30:00"'),
        ("Duration", "P1M", 'Duration such as "PT1H30M"'),
        ("Duration", 1.5, 'Duration such as "PT1H30M"'),
        ("BigInt", "1.5", "BigInt, a whole number"),
        ("BigInt", True, "BigInt, a whole number"),
        ("Decimal", "1,5", 'Decimal such as "19.90"'),
        ("UUID", "x", "UUID"),
        ("Email", "x", "Email, an e-mail address"),
        ("URL", "javascript:alert(1)", "URL, an http or https address"),
        ("Money", {"$reql_type$": "TIME"}, 'JSON without the key "$reql_type$"'),
        ("Money", float("nan"), "JSON of finite numbers"),
    ],
)
def test_what_does_not_fit_is_told_what_would(type: str, value: Any, expected: str) -> None:
    with pytest.raises(WrongValueError) as raised:
        checked(Column("x", type), value)
    assert str(raised.value) == expected


def test_lists_of_lists_are_as_deep_as_the_column_says() -> None:
    grid = Column("grid", "Role", many=True, depth=2, choices=("USER", "ADMIN"))
    assert checked(grid, [["USER"], [], None]) == [["USER"], [], None]
    with pytest.raises(WrongValueError, match="a list of lists of Role"):
        checked(grid, "USER")
    with pytest.raises(WrongValueError, match=r"^a list of Role"):
        checked(grid, ["USER"])
    with pytest.raises(WrongValueError, match="one of USER, ADMIN"):
        checked(grid, [["GUEST"]])


def test_an_embedded_object_has_all_its_fields_and_no_others() -> None:
    place = Column("place", "Place", fields=(Column("zip_code", "Int", field="zipCode"),))
    address = Column("address", "Address", fields=(Column("since", "Date"), place))
    stored = {"since": "2026-01-31", "place": {"zip_code": 7}}
    assert checked(address, {"since": date(2026, 1, 31), "place": {"zip_code": 7}}) == stored
    assert checked(address, {"since": "2026-01-31", "place": {"zipCode": 7}}) == stored
    assert checked(address, {}) == {"since": None, "place": None}
    with pytest.raises(WrongValueError, match=r"^Address$"):
        checked(address, "x")
    with pytest.raises(WrongValueError, match="Address, which has no field street"):
        checked(address, {"street": "x"})


@pytest.mark.parametrize(
    ("type", "ascending"),
    [
        ("Date", [date(1, 1, 1), date(1999, 12, 31), date(2026, 1, 1)]),
        ("Time", [time(0), time(0, 0, 0, 1000), time(9, 59, 59), time(10)]),
        ("Duration", [timedelta(days=-1), timedelta(0), timedelta(milliseconds=1)]),
        ("BigInt", [-(10**70), -(2**53) - 1, -(2**53), 0, 9, 10, 2**53, 2**53 + 1, 10**70]),
        (
            "Decimal",
            [Decimal(text) for text in ("-100", "-99.95", "-99.9", "-0.01", "0", "0.1", "9", "10")],
        ),
    ],
)
async def test_the_database_sorts_and_compares_what_is_stored_as_the_values_are(
    pool: Pool, type: str, ascending: list[Any]
) -> None:
    column = Column("x", type)
    await pool.run(r.table_create("values"))
    await pool.run(r.table("values").index_create("x"))
    await pool.run(r.table("values").index_wait("x"))
    await pool.run(
        r.table("values").insert([{"x": checked(column, value)} for value in reversed(ascending)])
    )
    stored = [checked(column, value) for value in ascending]
    by_index = r.table("values").order_by(index="x")["x"].coerce_to("array")
    assert await pool.run(by_index) == stored
    for place, value in enumerate(stored):
        less = r.table("values").filter(r.row["x"] < value).order_by("x")["x"].coerce_to("array")
        assert await pool.run(less) == stored[:place]
        between = r.table("values").between(value, r.maxval, index="x").count()
        assert await pool.run(between) == len(stored) - place


def test_what_is_stored_is_told_as_clients_know_it() -> None:
    moment = datetime(2026, 1, 31, tzinfo=UTC)
    assert printed_item(Column("x", "Decimal"), "p502:125") == "12.5"
    assert printed_item(Column("x", "BigInt"), "p501:7") == "7"
    assert printed_item(Column("x", "Duration"), 60_000) == "PT1M"
    assert printed_item(Column("x", "DateTime"), moment) == "2026-01-31T00:00:00.000Z"
    assert printed_item(Column("x", "String"), "p502:125") == "p502:125"
    assert printed_item(Column("x", "Decimal"), None) is None


def test_a_moment_is_shown_as_clients_write_it() -> None:
    assert picture(datetime(1, 1, 1, tzinfo=UTC)) == '"0001-01-01T00:00:00.000Z"'
    assert picture(date(1, 1, 1)) == '"0001-01-01"'
