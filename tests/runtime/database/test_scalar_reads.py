"""Columns of every scalar: compared, sorted and paged by their values."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import Column, Index, Table
from runtime.database.tables import ensure
from runtime.database.windows import Window

# Values of each scalar as clients write them, smallest first.
VALUES: dict[str, list[Any]] = {
    "String": ["", "A", "a", "ab", "b", "é", "\U0001f600"],
    "Int": [-(2**31), -1, 0, 9, 10, 2**31 - 1],
    "Float": [-1.5e300, -2.0, -1e-9, 0.0, 0.1, 10, 1e300],
    "DateTime": ["1999-12-31T23:59:59.999Z", "2026-01-31T13:00:00+01:00", "2026-01-31T12:00:01Z"],
    "Date": ["1999-12-31", "2026-01-31", "2026-02-01"],
    "Time": ["00:00:00", "09:00:00.001", "12:00:00"],
    "Duration": ["PT1S", "PT1M", "PT1H", "P1D"],
    "BigInt": ["-99999999999999999999", "-10", "-9", "0", "9", "10", "99999999999999999999"],
    "Decimal": ["-10.5", "-9.75", "0", "0.001", "9.75", "10.5", "12345678901234567890.5"],
}


def table_of(scalar: str) -> Table[Any]:
    """A table with one indexed and one unindexed column of a scalar."""
    return Table(
        "values",
        type="Value",
        columns=(
            Column("id", "ID"),
            Column("indexed", scalar),
            Column("plain", scalar, nullable=True),
        ),
        indexes=(Index("indexed"),),
    )


@pytest.mark.parametrize("scalar", VALUES)
async def test_values_are_compared_sorted_and_paged_as_what_they_are(
    pool: Pool, scalar: str
) -> None:
    table, values = table_of(scalar), VALUES[scalar]
    await ensure(pool, (table,))
    db = Database(pool, (table,))
    # Ids against the order, so that nothing comes right by itself.
    rows = [
        {"id": str(len(values) - place), "indexed": value, "plain": value}
        for place, value in enumerate(values)
    ]
    await db.insert_many(table, rows)
    ids = [row["id"] for row in rows]

    async def found(filter: dict[str, Any], name: str) -> list[str]:
        rows = await db.page(table, filter, order_by=[{name: "ASC"}])
        return [row["id"] for row in rows]

    for name in ("indexed", "plain"):
        assert await found({}, name) == ids
        for place, value in enumerate(values):
            assert await found({name: value}, name) == [ids[place]]
            assert await found({name: {"in": [value]}}, name) == [ids[place]]
            assert await found({name: {"lt": value}}, name) == ids[:place]
            assert await found({name: {"gte": value}}, name) == ids[place:]
        cursor, pages = None, []
        for _ in ids:
            window = Window(first=1, after=cursor, order_by=[{name: "DESC"}])
            page = await db.connection(table, window)
            cursor = page.page_info.end_cursor
            pages += [row["id"] for row in page.nodes]
        assert pages == ids[::-1]


async def test_pages_go_by_the_values_that_rows_have_whatever_their_type_is(pool: Pool) -> None:
    table = table_of("Email")
    await ensure(pool, (table,))
    db = Database(pool, (table,))
    moments = [f"{year}-01-31T12:00:00+00:00" for year in (2024, 2025, 2026)]
    values = [5, *map(datetime.fromisoformat, moments), "", "no address", "ä@x.de"]
    rows = [{"id": str(place), "indexed": value} for place, value in enumerate(values)]
    await db.run(r.table(table.name).insert(rows))
    cursor, pages = None, ""
    for _ in rows:
        window = Window(first=1, after=cursor, order_by=[{"indexed": "ASC"}])
        page = await db.connection(table, window)
        cursor = page.page_info.end_cursor
        pages += page.nodes[0]["id"]
    assert pages == "0123456"


@pytest.mark.parametrize(
    ("scalar", "native", "sent"),
    [
        ("Date", date(2026, 1, 31), "2026-01-31"),
        ("Time", time(12, 30), "12:30:00"),
        ("Duration", timedelta(hours=1), "PT1H"),
        ("BigInt", 12345678901234567890, "12345678901234567890"),
        ("Decimal", Decimal("19.90"), "19.9"),
    ],
)
async def test_a_row_is_found_by_a_unique_value_as_resolvers_and_clients_have_it(
    pool: Pool, scalar: str, native: Any, sent: str
) -> None:
    columns = (Column("id", "ID"), Column("value", scalar))
    table: Table[Any] = Table(
        "values", type="Value", columns=columns, indexes=(Index("value", unique=True),)
    )
    await ensure(pool, (table,))
    db = Database(pool, (table,))
    made = await db.get_or_create(table, {"id": "a", "value": native}, index="value")
    assert await db.get_or_create(table, {"id": "b", "value": native}, index="value") == made
    assert await db.get_by(table, "value", native) == made
    assert await db.get_by(table, "value", sent) == made
    assert await db.get_by(table, "value", "no such value") is None
