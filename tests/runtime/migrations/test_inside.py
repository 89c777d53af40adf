"""Fields of embedded objects: renamed and filled in each of them, as columns of rows are."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Table
from runtime.database.tables import ensure
from runtime.database.values import UUID
from runtime.migrations.steps import BATCH, Work
from tests.runtime.migrations.plans import apply, planned, rows_of, texts
from tests.runtime.migrations.posts import ID

LAT = Column("lat", "Float", renamed_from="latitude", nullable=True)
GEO = Column("geo", "Geo", fields=(LAT,), renamed_from="position", nullable=True)
POSTCODE = Column("postcode", "String", renamed_from="zip", nullable=True)
ADDRESS = Column("address", "Address", fields=(POSTCODE, GEO), nullable=True)
STOPS = replace(ADDRESS, key="stops", many=True)


def people(*columns: Column) -> Table[Any]:
    return Table("people", type="Person", columns=(ID, *columns))


async def fill(pool: Pool, **rows: Any) -> None:
    """People with these ids."""
    await pool.run(r.table_create("people"))
    await pool.run(r.table("people").insert([{"id": id, **row} for id, row in rows.items()]))


async def column(pool: Pool, key: str) -> list[Any]:
    return [row.get(key) for row in await rows_of(pool, "people")]


async def test_what_was_renamed_inside_objects_is_counted_and_renamed_once(pool: Pool) -> None:
    addresses = [
        {"zip": "1", "position": {"latitude": 1.5}},
        {"zip": None, "geo": {"latitude": {"deep": [1]}}},
        {"zip": "old", "postcode": "new", "position": None},
        {},
        None,
        "text",
        [{"zip": "1"}],
    ]
    rows = {id: {"address": one} for id, one in zip("abcdefg", addresses, strict=True)}
    await fill(pool, **rows, h={})
    step = (
        "change 3 rows of people\n"
        "  rename the column address.zip to address.postcode, 2 rows\n"
        "  rename the column address.position to address.geo, 2 rows\n"
        "  rename the column address.geo.latitude to address.geo.lat, 2 rows"
    )
    assert (await apply(pool, people(ADDRESS)))[0] == step
    assert await column(pool, "address") == [
        {"postcode": "1", "geo": {"lat": 1.5}},
        {"postcode": None, "geo": {"lat": {"deep": [1]}}},
        {"zip": "old", "postcode": "new", "geo": None},
        *addresses[3:],
        None,
    ]
    left = await planned(pool, people(ADDRESS))
    # The value under the old name is nobody's now.
    assert texts(left.drops) == ["change 1 row of people\n  drop the column address.zip, 1 row"]
    assert left.steps == ()


async def test_so_it_is_in_each_object_of_a_list_and_of_a_column_with_a_new_name(
    pool: Pool,
) -> None:
    home = {"zip": "1", "position": {"latitude": 2.5}}
    moved = {"postcode": "1", "geo": {"lat": 2.5}}
    await fill(
        pool,
        a={"halts": [home, None, "text", {"postcode": "2"}, home]},
        b={"halts": []},
        c={"grid": [[{"stops": [home]}], [], None, [None, {"stops": None}]]},
    )
    stops = replace(STOPS, renamed_from="halts")
    grid = Column("grid", "Cell", fields=(STOPS,), many=True, depth=2, nullable=True)
    said = await apply(pool, people(stops, grid), drop=True)
    assert "\n  rename the column stops.geo.latitude to stops.geo.lat, 1 row" in said[0]
    a, b, c = await rows_of(pool, "people")
    assert a == {"id": "a", "stops": [moved, None, "text", {"postcode": "2"}, moved]}
    assert b == {"id": "b", "stops": []}
    assert c["grid"] == [[{"stops": [moved]}], [], None, [None, {"stops": None}]]
    assert (await planned(pool, people(stops, grid))).steps == ()


async def test_null_under_the_new_name_of_a_required_field_is_no_value(pool: Pool) -> None:
    await fill(pool, a={"stops": [{"zip": "1", "postcode": None}, {"zip": None}, {}]})
    postcode = replace(POSTCODE, nullable=False, default="?")
    table = people(replace(STOPS, fields=(postcode,)))
    await apply(pool, table)
    assert await column(pool, "stops") == [[{"postcode": one} for one in ("1", "?", "?")]]
    assert (await planned(pool, table)).steps == ()


async def test_objects_in_lists_are_filled_each_with_a_value_of_its_own(pool: Pool) -> None:
    line = Column("key", "ID", default=UUID)
    count = Column("count", "Int", default=1)
    lines = Column("lines", "Line", fields=(line, count), many=True, depth=2)
    await fill(
        pool, a={"lines": [[{}, {"count": 2}, None], [{"key": "mine"}]]}, b={"lines": [[{}]]}
    )
    said = await apply(pool, people(lines))
    assert said[0] == (
        "change 2 rows of people\n"
        "  fill the column lines.key with a new UUID for each object, 2 rows\n"
        "  fill the column lines.count with 1, 2 rows"
    )
    a, b = await column(pool, "lines")
    assert [[one and one["count"] for one in all] for all in a] == [[1, 2, None], [1]]
    assert a[1][0]["key"] == "mine"
    assert len({a[0][0]["key"], a[0][1]["key"], b[0][0]["key"]}) == 3
    assert (await planned(pool, people(lines))).steps == ()


async def test_a_required_field_of_objects_in_lists_is_for_a_person_to_decide(pool: Pool) -> None:
    await fill(pool, a={"lines": [{}]}, b={"lines": []})
    lines = Column("lines", "Line", fields=(Column("text", "String"),), many=True)
    assert (await planned(pool, people(lines))).problems == (
        "1 row of people without lines.text: it is required, give it a @default"
        " or make it nullable",
    )


async def test_fields_of_objects_in_a_column_with_a_new_name_are_filled_in_the_same_run(
    pool: Pool,
) -> None:
    await fill(pool, a={"home": {"zip": "1"}})
    since = Column("since", "Int", default=2026)
    address = replace(ADDRESS, fields=(POSTCODE, since), renamed_from="home")
    assert (await apply(pool, people(address)))[0] == (
        "change 1 row of people\n"
        "  rename the column home to address, 1 row\n"
        "  rename the column address.zip to address.postcode, 1 row\n"
        "  fill the column address.since with 2026, 1 row"
    )
    assert await column(pool, "address") == [{"postcode": "1", "since": 2026}]


async def test_objects_that_a_server_writes_meanwhile_are_kept(pool: Pool) -> None:
    table, rows = people(ADDRESS), r.table("people")
    await fill(pool, **{str(n): {"address": {"zip": str(n)}} for n in range(BATCH + 10)})
    (renaming,) = (await planned(pool, table)).steps
    # The new server writes under the new name, one of the old schema under the old one.
    await pool.run(rows.insert({"id": "new", "address": {"postcode": "new"}}))
    await pool.run(rows.get("5").update({"address": {"postcode": "newer"}}))
    await renaming.take(Work(pool, print))
    (dropping,) = (await planned(pool, table)).drops
    await pool.run(rows.insert({"id": "late", "address": {"zip": "late"}}))
    await dropping.take(Work(pool, print))
    found = {row["id"]: row["address"] for row in await rows_of(pool, "people")}
    assert len(found) == BATCH + 12
    assert found["new"] == {"postcode": "new"}
    assert (found["5"], found["6"]) == ({"postcode": "newer"}, {"postcode": "6"})
    assert found["late"] == {"zip": "late"}


async def test_a_server_warns_of_objects_of_an_older_schema(
    pool: Pool, caplog: pytest.LogCaptureFixture
) -> None:
    since = Column("since_when", "Int", field="sinceWhen", default=2026)
    address, stops = ADDRESS, replace(STOPS, fields=(POSTCODE, since))
    data = Column("data", "JSON", nullable=True)
    table = people(address, stops, data)
    await fill(
        pool,
        a={"address": {"position": {}, "zip": "1"}, "stops": [{"since_when": 1}, None]},
        b={"address": None, "stops": [{"since_when": None}], "data": {"zip": 1}},
        c={"address": {"geo": {"latitude": 1.5}}, "stops": "text"},
    )
    await ensure(pool, [table])
    lacking = "address.geo, address.geo.lat, address.postcode, stops.sinceWhen"
    assert f"rows of people are of an older schema, without {lacking}. " in caplog.text
    await apply(pool, table)
    caplog.clear()
    await ensure(pool, [table])
    assert caplog.text == ""


async def test_two_migrations_at_once_do_what_one_would(pool: Pool) -> None:
    table = people(STOPS)
    rows = {f"{n:04}": {"stops": [{"zip": f"{n:04}"}]} for n in range(2 * BATCH)}
    await fill(pool, **rows)
    await asyncio.gather(apply(pool, table), apply(pool, table))
    assert await column(pool, "stops") == [[{"postcode": id}] for id in rows]
    assert (await planned(pool, table)).steps == ()
