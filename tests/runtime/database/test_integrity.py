"""Many who create, link, move and delete at once leave nothing that refers to what is gone."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from runtime.database.catalog import Catalog
from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.table import OnDelete
from runtime.database.tables import ensure
from runtime.errors import BackendError
from tests.runtime.database.magazine import (
    AUTHORS,
    COMMENTS,
    INVOICES,
    MAGAZINE,
    NODES,
    POSTS,
    PROFILES,
    TAGS,
)

WORKERS = 12
STEPS = 25
FEW = ("1", "2", "3")

Step = Callable[[Database, str, str], Awaitable[Any]]

STEPS_THERE_ARE: tuple[Step, ...] = (
    lambda db, a, b: db.upsert(AUTHORS, {"id": a, "name": b}),
    lambda db, a, b: db.upsert(POSTS, {"id": a, "title": "t", "author_id": b, "slug": b}),
    lambda db, a, b: db.upsert(TAGS, {"id": a, "name": a}),
    lambda db, a, b: db.insert(COMMENTS, {"text": "t", "post_id": a, "author_id": b}),
    lambda db, a, b: db.upsert(PROFILES, {"text": "t", "author_id": a}),
    lambda db, a, b: db.insert(INVOICES, {"owner_id": a, "post_id": b}),
    lambda db, a, b: db.upsert(NODES, {"id": a, "seen_by": b}),
    lambda db, a, b: db.update(NODES, a, {"parent_id": b}),
    lambda db, a, b: db.update_many(POSTS, {"id": {"ne": a}}, {"author_id": b}),
    lambda db, a, b: db.update_nested(POSTS, a, {"tags": {"set": [b]}}),
    lambda db, a, b: db.update_nested(TAGS, a, {"posts": {"connect": [b]}}),
    lambda db, a, b: db.update_nested(AUTHORS, a, {"profile": {"create": {"text": "n"}}}),
    lambda db, a, b: db.insert_nested(
        POSTS,
        [
            {
                "title": "t",
                "author": {"connect": a},
                "comments": {"create": [{"text": "t", "author": {"connect": b}}]},
                "tags": {"connect": [b]},
            }
        ],
    ),
    lambda db, a, b: db.delete(AUTHORS, a),
    lambda db, a, b: db.delete(POSTS, a),
    lambda db, a, b: db.delete(TAGS, a),
    lambda db, a, b: db.delete(NODES, a),
    lambda db, a, b: db.delete_many(INVOICES, None, equals={"owner_id": a}),
    lambda db, a, b: db.delete_many(POSTS, {"author": {"id": a}}),
)


async def work(db: Database, chance: random.Random) -> None:
    """Some steps, each refused or done."""
    for _ in range(STEPS):
        step = chance.choice(STEPS_THERE_ARE)
        try:
            await step(db, chance.choice(FEW), chance.choice(FEW))
        except BackendError as error:
            assert error.code in {"NOT_FOUND", "CONFLICT"}


async def rows_of(db: Database) -> dict[str, list[dict[str, Any]]]:
    """The rows of all tables."""
    return {table.name: await db.run(r.table(table.name).coerce_to("array")) for table in MAGAZINE}


@pytest.mark.parametrize("seed", range(3))
async def test_nothing_refers_to_what_is_gone(pool: Pool, seed: int) -> None:
    await ensure(pool, MAGAZINE)
    databases = [Database(pool, MAGAZINE) for _ in range(3)]
    chance = random.Random(seed)
    await asyncio.gather(
        *(work(databases[n % 3], random.Random(chance.random())) for n in range(WORKERS))
    )
    rows = await rows_of(databases[0])
    catalog = Catalog(MAGAZINE)
    for table in MAGAZINE:
        for column in table.columns:
            said = catalog.reference(table, column)
            if said is None or said.on_delete is OnDelete.NO_ACTION:
                continue
            there = {row["id"] for row in rows[said.table]}
            for row in rows[table.name]:
                assert row[column.key] in {*there, None}, f"{table.name}.{column.key} of {row}"
        for index in table.unique:
            values = [tuple(row[key] for key in index.columns) for row in rows[table.name]]
            taken = [value for value in values if None not in value]
            assert len(taken) == len({*taken}), f"{table.name}.{index.name}"
    pairs = [(row["post_id"], row["tag_id"]) for row in rows["post_tags"]]
    assert len(pairs) == len({*pairs})
    assert await databases[0].run(r.table(LOCKS).is_empty())
