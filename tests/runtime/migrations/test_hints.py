"""A forgotten `@renamedFrom`: what vanished and what appeared may be the same."""

from dataclasses import replace
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Reference, Table
from tests.runtime.migrations.plans import apply, planned
from tests.runtime.migrations.posts import ID

BODY = Column("body", "String")


def posts(*columns: Column, **more: Any) -> Table[Any]:
    return Table("posts", type="Post", columns=(ID, *columns), **more)


async def fill(pool: Pool, table: str, **row: Any) -> None:
    """A table with one row."""
    await pool.run(r.table_create(table))
    await pool.run(r.table(table).insert({"id": "a", **row}))


async def test_a_column_without_values_may_be_one_that_left(pool: Pool) -> None:
    await fill(pool, "posts", text="x", done=True, empty=None)
    found = await planned(pool, posts(BODY))
    assert found.problems == (
        "1 row of posts without body: it is required, give it a @default or make it nullable;"
        ' renamed? say @renamedFrom(name: "text") on body',
    )
    assert found.hints == ()


async def test_one_that_needs_no_decision_is_told_apart(pool: Pool) -> None:
    await fill(pool, "posts", text_of_it="x", done=True)
    body = Column("body_text", "String", field="bodyText", nullable=True)
    hint = 'posts: renamed? say @renamedFrom(name: "textOfIt") on bodyText'
    found = await planned(pool, posts(body, Column("seen", "Boolean", default=False)))
    assert found.hints == (hint, 'posts: renamed? say @renamedFrom(name: "done") on seen')
    await pool.run(r.table("posts").insert({"id": "b", "body_text": None}))
    assert (await planned(pool, posts(body))).hints == ()


async def test_of_several_the_most_alike_is_named_first(pool: Pool) -> None:
    await fill(pool, "posts", mood="x", bodytext="y", owner_id="z", text_2="t")
    body = Column("body", "String", nullable=True)
    owner = Column("user_id", "ID", field="userId", nullable=True, references=Reference("u", "U"))
    assert (await planned(pool, posts(body, owner))).hints == (
        'posts: renamed? say @renamedFrom(name: "bodytext") on body,'
        ' or name: "mood", or name: "text2"',
        'posts: renamed? say @renamedFrom(name: "ownerId") on userId',
    )


async def test_so_may_a_field_of_objects_wherever_they_are(pool: Pool) -> None:
    place = {"zip": "1", "street": "x", "floor": 2}
    row = {"home": {"place": place}, "stops": [place, None], "moods": {"mood": None}}
    await fill(pool, "posts", **row)
    postcode = Column("postcode", "String", nullable=True)
    since = Column("since", "DateTime", nullable=True)
    street = Column("street", "String")
    home = Column("place", "Place", fields=(postcode, street, since), nullable=True)
    address = Column("address", "Address", fields=(home,), renamed_from="home", nullable=True)
    stops = replace(home, key="stops", many=True)
    hint = 'posts: renamed? say @renamedFrom(name: "zip") on Place.postcode'
    for columns in ((address, stops), (address,), (stops,)):
        assert hint in (await planned(pool, posts(*columns))).hints
    assert (await planned(pool, posts(address, stops))).hints == (hint,)
    needed = replace(stops, fields=(replace(postcode, nullable=False), street))
    found = await planned(pool, posts(needed))
    assert found.problems == (
        "1 row of posts without stops.postcode: it is required, give it a @default or make it"
        ' nullable; renamed? say @renamedFrom(name: "zip") on Place.postcode',
    )
    told = replace(stops, fields=(replace(postcode, renamed_from="zip"), street))
    assert (await planned(pool, posts(told))).hints == ()


FITTING = {"Int": 1, "String": "x", "DateTime": r.now(), "Tag": {"name": "x"}}


@pytest.mark.parametrize("type", FITTING)
async def test_values_of_another_type_are_not_the_column_s(pool: Pool, type: str) -> None:
    await fill(pool, "posts", **{f"old_{name.lower()}": value for name, value in FITTING.items()})
    fields = (Column("name", "String"),) if type == "Tag" else ()
    new = Column("new", type, nullable=True, fields=fields)
    hint = f'posts: renamed? say @renamedFrom(name: "old{type.lower().capitalize()}") on new'
    assert (await planned(pool, posts(new))).hints == (hint,)


async def test_text_is_not_taken_for_json(pool: Pool) -> None:
    await fill(pool, "posts", text="x", meta={"a": 1})
    data = Column("data", "JSON", nullable=True)
    hint = 'posts: renamed? say @renamedFrom(name: "meta") on data'
    assert (await planned(pool, posts(data))).hints == (hint,)


async def test_a_table_that_vanished_may_be_the_one_that_appeared(pool: Pool) -> None:
    await fill(pool, "blog_articles", title="x", body="y", text="z")
    await fill(pool, "tags", name="x")
    table = posts(BODY, Column("title", "String"), Column("done", "Boolean"))
    hint = 'renamed? say @renamedFrom(name: "BlogArticle") on Post'
    assert (await planned(pool, table)).hints == (hint,)
    await apply(pool, table)
    assert (await planned(pool, table)).hints == (hint,)
    await pool.run(r.table("posts").insert({"id": "a"}))
    assert (await planned(pool, table)).hints == ()


async def test_what_is_said_to_be_renamed_needs_no_hint(pool: Pool) -> None:
    await fill(pool, "articles", title="x", text="y")
    body = Column("body", "String", renamed_from="text", nullable=True)
    title = Column("title", "String")
    table = posts(body, title, Column("note", "String", nullable=True), renamed_from="articles")
    assert (await planned(pool, table)).hints == ()
