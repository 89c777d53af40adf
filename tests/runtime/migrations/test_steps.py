"""Plans and their steps, on the running database."""

import asyncio
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Index, Table
from runtime.database.tables import TablesDifferError, ensure
from runtime.migrations.command import Migration, MigrationError
from runtime.migrations.planning import Plan
from runtime.migrations.steps import BATCH, Work
from tests.runtime.migrations.plans import apply, planned, rows_of, texts
from tests.runtime.migrations.posts import ID, NEW, OLD, fill


async def test_an_empty_database_gets_tables_and_indexes(pool: Pool) -> None:
    said = await apply(pool, NEW)
    assert said == [
        "make the table posts",
        "build the index title of posts",
        "build the index code of posts",
    ]
    assert await pool.run(r.table("posts").index_list()) == ["code", "title"]
    assert await planned(pool, NEW) == Plan((), (), ())


async def test_renames_and_backfills_are_counted_and_done_once(pool: Pool) -> None:
    await fill(pool, 3)
    await pool.run(r.table("articles").insert({"id": "b", "headline": None, "note": "x"}))
    steps = [
        "rename the table articles to posts, 4 rows",
        "change 4 rows of posts\n"
        "  rename the column headline to title, 4 rows\n"
        '  fill the column price with "9.90", 4 rows\n'
        "  fill the column code with a new UUID for each row, 4 rows\n"
        "  fill the column seen_at with the moment of the migration, 4 rows\n"
        "  fill the column version with 1, 4 rows",
        "build the index title of posts",
        "build the index code of posts",
    ]
    assert texts((await planned(pool, NEW)).steps) == steps
    said = await apply(pool, NEW)
    assert [line for line in said if not line.startswith(" ")] == steps
    rows = await rows_of(pool, "posts")
    assert [row["title"] for row in rows] == ["0", "1", "2", None]
    assert {row["price"] for row in rows} == {"p501:99"}
    assert {row["version"] for row in rows} == {1}
    assert len({row["code"] for row in rows}) == 4
    assert all(isinstance(row["seen_at"], datetime) for row in rows)
    assert not any("headline" in row for row in rows)
    assert (await planned(pool, NEW)).steps == ()


async def test_objects_and_lists_are_moved_and_filled_whole(pool: Pool) -> None:
    deep = {"list": [{"a": [{}]}], "b": {"c": None}}
    await pool.run(r.table_create("things"))
    await pool.run(r.table("things").insert({"id": "a", "old": deep}))
    data = Column("data", "JSON", renamed_from="old")
    table: Table[Any] = Table(
        "things", type="Thing", columns=(ID, data, Column("more", "JSON", default=deep))
    )
    await apply(pool, table)
    assert await rows_of(pool, "things") == [{"id": "a", "data": deep, "more": deep}]


async def test_fields_of_embedded_objects_are_filled_where_the_objects_are(pool: Pool) -> None:
    place = Column("place", "Place", fields=(Column("zip", "String", default="?"),), nullable=True)
    since = Column("since", "Date", default="2026-01-31")
    address = Column("address", "Address", fields=(since, place), nullable=True)
    table: Table[Any] = Table("people", type="Person", columns=(ID, address))
    await pool.run(r.table_create("people"))
    whole = {"since": "2020-01-01", "place": {"zip": "1"}}
    addresses: list[dict[str, Any] | None] = [{"place": {}}, {"place": None}, None, whole]
    people = [{"id": id, "address": value} for id, value in zip("abce", addresses, strict=True)]
    await pool.run(r.table("people").insert([*people, {"id": "d"}]))
    assert await apply(pool, table) == [
        "change 2 rows of people\n"
        '  fill the column address.since with "2026-01-31", 2 rows\n'
        '  fill the column address.place.zip with "?", 1 row',
        "  2 of 2 rows",
    ]
    rows = {row["id"]: row.get("address") for row in await rows_of(pool, "people")}
    assert rows == {
        "a": {"since": "2026-01-31", "place": {"zip": "?"}},
        "b": {"since": "2026-01-31", "place": None},
        "c": None,
        "d": None,
        "e": whole,
    }
    assert (await planned(pool, table)).steps == ()


async def test_a_required_column_without_a_default_is_for_a_person_to_decide(pool: Pool) -> None:
    await fill(pool, 2, "posts")
    stars = Column("stars", "Int")
    slug = Column("slug", "String", default="x")
    table: Table[Any] = Table(
        "posts", type="Post", columns=(ID, stars, slug), indexes=(Index("slug", unique=True),)
    )
    assert (await planned(pool, table)).problems == (
        "2 rows of posts without stars: it is required, give it a @default or make it nullable",
        "2 rows of posts without slug: it is unique, one default cannot fill it;"
        ' write the values by hand; renamed? say @renamedFrom(name: "headline") on slug',
    )


async def test_what_left_the_schema_is_dropped_only_when_told_to(pool: Pool) -> None:
    await ensure(pool, [OLD])
    await pool.run(r.table("articles").insert({"id": "a", "headline": "x", "mood": "good"}))
    await pool.run(r.table_create("reactions"))
    table = replace(OLD, columns=OLD.columns[:2], indexes=OLD.indexes[:1])
    drops = [
        "drop the index mood of articles",
        "change 1 row of articles\n  drop the column mood, 1 row",
        "drop the table reactions, 0 rows",
    ]
    assert texts((await planned(pool, table)).drops) == drops
    assert await apply(pool, table) == []
    assert await rows_of(pool, "articles") == [{"id": "a", "headline": "x", "mood": "good"}]
    await apply(pool, table, drop=True)
    assert await rows_of(pool, "articles") == [{"id": "a", "headline": "x"}]
    assert await pool.run(r.table_list()) == ["_locks", "articles"]
    assert await pool.run(r.table("articles").index_list()) == ["headline"]


async def test_an_index_of_another_definition_is_built_beside_and_replaced(pool: Pool) -> None:
    await fill(pool, 50)
    rows = r.table("articles")
    await pool.run(rows.index_create("headline", r.row["headline"], multi=True))
    # What an earlier run left half-built is of no use if the schema changed meanwhile.
    await pool.run(rows.index_create("headline~new", r.row["id"], multi=True))
    (step,) = (found := await planned(pool, replace(OLD, indexes=OLD.indexes[:1]))).steps
    assert found.drops == ()
    assert str(step) == (
        "rebuild the index headline of articles: it is a multi index, the schema says otherwise"
    )
    await step.take(Work(pool, print))
    assert await pool.run(rows.index_list()) == ["headline"]
    assert (await planned(pool, replace(OLD, indexes=OLD.indexes[:1]))).steps == ()
    assert await pool.run(rows.get_all("7", index="headline").count()) == 1


async def test_rows_that_a_server_writes_meanwhile_are_kept(pool: Pool) -> None:
    await fill(pool, BATCH + 10)
    found = await planned(pool, NEW)
    renaming = found.steps[1]
    await found.steps[0].take(Work(pool, print))
    # The new server writes under the new name; so do its updates of old rows.
    await pool.run(r.table("posts").insert({"id": "new", "title": "new"}))
    await pool.run(r.table("posts").get("a5").update({"title": "newer"}))
    await renaming.take(Work(pool, print))
    rows = {row["id"]: (row["title"], row.get("headline")) for row in await rows_of(pool, "posts")}
    assert len(rows) == BATCH + 11
    assert (rows["new"], rows["a5"], rows["a6"]) == (("new", None), ("newer", "5"), ("6", None))
    # The value under the old name is nobody's now.
    drops = texts((await planned(pool, NEW)).drops)
    assert drops == ["change 1 row of posts\n  drop the column headline, 1 row"]


async def test_two_migrations_at_once_do_what_one_would(pool: Pool) -> None:
    await fill(pool, 2 * BATCH, "posts")
    await asyncio.gather(apply(pool, NEW), apply(pool, NEW))
    rows = await rows_of(pool, "posts")
    assert sorted(int(row["title"]) for row in rows) == list(range(2 * BATCH))
    assert (await planned(pool, NEW)).steps == ()


async def test_a_migration_goes_on_where_another_was_faster(pool: Pool, tmp_path: Path) -> None:
    await fill(pool, 3)
    await pool.run(r.table("articles").index_create("code", r.row["headline"]))
    address, said = await pool.address(), list[str]()

    async def migrate() -> int:
        return await Migration([NEW], address, tmp_path).apply(said.append, drop=True)

    assert {*await asyncio.gather(migrate(), migrate(), migrate())} == {0}
    assert said.count("done") == 3
    assert [row["title"] for row in await rows_of(pool, "posts")] == ["0", "1", "2"]
    assert await planned(pool, NEW) == Plan((), (), ())


async def test_a_step_that_cannot_be_taken_ends_it(pool: Pool, tmp_path: Path) -> None:
    await fill(pool, 1)
    await pool.run(r.table("articles").insert([{"id": 7, "headline": "seven"}]))
    with pytest.raises(MigrationError, match="a row of posts has the id 7; ids must be text"):
        await Migration([NEW], await pool.address(), tmp_path).apply(print, drop=False)


async def test_null_under_the_new_name_of_a_required_column_is_no_value(pool: Pool) -> None:
    await pool.run(r.table_create("posts"))
    rows = [{"id": "a", "headline": "old", "title": None}, {"id": "b", "headline": None}]
    await pool.run(r.table("posts").insert(rows))
    title = Column("title", "String", renamed_from="headline", default="none")
    posts = replace(NEW, columns=(ID, title), indexes=())
    await apply(pool, posts, drop=True)
    assert await rows_of(pool, "posts") == [
        {"id": "a", "title": "old"},
        {"id": "b", "title": "none"},
    ]
    nullable = replace(posts, columns=(ID, replace(title, nullable=True, default=None)))
    await pool.run(r.table("posts").insert({"id": "c", "headline": "old", "title": None}))
    assert (await planned(pool, nullable)).steps == ()


async def test_values_of_another_type_are_not_merged_with_an_object_s_defaults(pool: Pool) -> None:
    await pool.run(r.table_create("posts"))
    rows = [{"id": "a", "place": "Rome"}, {"id": "b", "place": {}}, {"id": "c", "place": [{}]}]
    await pool.run(r.table("posts").insert(rows))
    city = Column("city", "String", default="unknown")
    place = Column("place", "Place", nullable=True, fields=(city,))
    posts = replace(NEW, columns=(ID, place), indexes=())
    assert texts((await planned(pool, posts)).steps) == [
        'change 1 row of posts\n  fill the column place.city with "unknown", 1 row'
    ]
    await apply(pool, posts)
    assert await rows_of(pool, "posts") == [
        rows[0],
        {"id": "b", "place": {"city": "unknown"}},
        rows[2],
    ]
    assert (await planned(pool, posts)).steps == ()


async def test_the_table_of_another_type_is_not_renamed(pool: Pool) -> None:
    await fill(pool, 1)
    found = await planned(pool, NEW, replace(OLD, type="Story"))
    assert "make the table posts" in texts(found.steps)
    assert not [step for step in texts(found.steps) if step.startswith("rename")]


async def test_a_table_with_rows_under_both_names_is_for_a_person_to_decide(pool: Pool) -> None:
    await fill(pool, 2)
    await fill(pool, 1, "posts")
    found = await planned(pool, NEW)
    assert found.problems[0] == (
        "table posts has 1 row, and articles, which it is renamed from, has 2 rows:"
        " move rows by hand, or drop one of the tables"
    )
    assert found.drops == ()


async def test_a_table_with_another_primary_key_is_left_alone(pool: Pool) -> None:
    await pool.run(r.table_create("posts", primary_key="slug"))
    found = await planned(pool, NEW)
    assert found == Plan((), (), ('table posts: its primary key is "slug", not "id"',))


async def test_a_server_makes_no_empty_table_where_a_renamed_one_waits(pool: Pool) -> None:
    await fill(pool, 1)
    with pytest.raises(TablesDifferError) as raised:
        await ensure(pool, [NEW])
    assert raised.value.problems == (
        "table posts is not there, but articles is, which it is renamed from",
    )
    assert "python -m runtime migrate apply" in str(raised.value)
    assert await pool.run(r.table_list()) == ["articles"]


async def test_a_server_warns_of_rows_of_an_older_schema(
    pool: Pool, caplog: pytest.LogCaptureFixture
) -> None:
    await fill(pool, 30, "posts")
    await ensure(pool, [NEW])
    assert (
        "rows of posts are of an older schema, without code, price, seenAt, title," in caplog.text
    )
    await apply(pool, NEW)
    caplog.clear()
    await ensure(pool, [NEW])
    assert caplog.text == ""


async def test_a_server_warns_of_null_in_what_is_required_now(
    pool: Pool, caplog: pytest.LogCaptureFixture
) -> None:
    await pool.run(r.table_create("people"))
    rows = [{"id": "a", "name": None, "nick": None}, {"id": "b", "name": "Ann"}]
    await pool.run(r.table("people").insert(rows))
    name, nick = Column("name", "String"), Column("nick", "String", nullable=True)
    people: Table[Any] = Table("people", type="Person", columns=(ID, name, nick))
    await ensure(pool, [people])
    assert "rows of people are of an older schema, without name. " in caplog.text
    await pool.run(r.table("people").get("a").update({"name": "Eve"}))
    caplog.clear()
    await ensure(pool, [people])
    assert caplog.text == ""
