"""Fields that left an embedded type: told, and dropped when one says so."""

from typing import Any

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Table
from tests.runtime.migrations.plans import apply, planned, rows_of, texts
from tests.runtime.migrations.posts import ID

CITY = Column("city", "City", fields=(Column("name", "String"),), nullable=True)
POSTCODE = Column("postcode", "String", nullable=True)
ADDRESS = Column("address", "Address", fields=(POSTCODE, CITY), nullable=True)


def people(*columns: Column, renamed_from: str | None = None) -> Table[Any]:
    return Table("people", type="Person", columns=(ID, *columns), renamed_from=renamed_from)


async def fill(pool: Pool, **rows: Any) -> None:
    """People with these ids."""
    await pool.run(r.table_create("people"))
    await pool.run(r.table("people").insert([{"id": id, **row} for id, row in rows.items()]))


async def test_they_are_told_and_dropped_when_told_to(pool: Pool) -> None:
    city = {"name": "Rome", "mayor": None}
    addresses = [{"zip": "00100", "postcode": "x", "city": city}, {"zip": None}, {}, None, "text"]
    rows = {id: {"address": one} for id, one in zip("abcde", addresses, strict=True)}
    await fill(pool, **rows, f={})
    before = await rows_of(pool, "people")
    assert texts((await planned(pool, people(ADDRESS))).drops) == [
        "change 2 rows of people\n"
        "  drop the column address.city.mayor, 1 row\n"
        "  drop the column address.zip, 2 rows"
    ]
    await apply(pool, people(ADDRESS))
    assert await rows_of(pool, "people") == before
    await apply(pool, people(ADDRESS), drop=True)
    a, b, *others = await rows_of(pool, "people")
    assert a["address"] == {"postcode": "x", "city": {"name": "Rome"}}
    assert b["address"] == {}
    assert others == before[2:]
    assert (await planned(pool, people(ADDRESS))).drops == ()


async def test_so_are_those_of_objects_in_lists(pool: Pool) -> None:
    homes = Column("homes", "Address", fields=(POSTCODE, CITY), many=True)
    grid = Column("grid", "Cell", fields=(homes,), many=True, depth=2)
    home = {"postcode": "1", "zip": "2", "city": {"name": "Rome", "mayor": "x"}}
    rows: dict[str, dict[str, Any]] = {
        "a": {"homes": [home, None, "text", {"postcode": "3"}], "grid": []},
        "b": {"homes": [], "grid": [[{"homes": [home], "x": 1}], [], None, [None, {"x": 2}]]},
        "c": {"homes": None, "grid": [{"x": 1}]},
    }
    await fill(pool, **rows)
    table = people(homes, grid)
    assert texts((await planned(pool, table)).drops) == [
        "change 2 rows of people\n"
        "  drop the column grid.homes.city.mayor, 1 row\n"
        "  drop the column grid.homes.zip, 1 row\n"
        "  drop the column grid.x, 1 row\n"
        "  drop the column homes.city.mayor, 1 row\n"
        "  drop the column homes.zip, 1 row"
    ]
    await apply(pool, table, drop=True)
    a, b, c = await rows_of(pool, "people")
    kept = {"postcode": "1", "city": {"name": "Rome"}}
    assert a["homes"] == [kept, None, "text", {"postcode": "3"}]
    assert b["grid"] == [[{"homes": [kept]}], [], None, [None, {}]]
    assert c == {"id": "c", **rows["c"]}
    assert (await planned(pool, table)).drops == ()


async def test_those_of_a_column_with_a_new_name_are_dropped_in_the_same_run(pool: Pool) -> None:
    await fill(pool, a={"home": {"zip": "1", "postcode": "2"}})
    address = Column("address", "Address", fields=(POSTCODE,), renamed_from="home")
    said = await apply(pool, people(address), drop=True)
    assert [line for line in said if not line.startswith(" ")] == [
        "change 1 row of people\n  rename the column home to address, 1 row",
        "change 1 row of people\n  drop the column address.zip, 1 row",
    ]
    assert await rows_of(pool, "people") == [{"id": "a", "address": {"postcode": "2"}}]


async def test_what_is_in_json_is_nobody_s_to_drop(pool: Pool) -> None:
    await fill(pool, a={"data": {"anything": {"goes": 1}}})
    assert (await planned(pool, people(Column("data", "JSON")))).drops == ()
