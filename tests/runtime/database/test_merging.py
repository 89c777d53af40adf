"""A row that an input writes for several reasons is written once, and answered as it is stored."""

from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.locks import LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import Conflict, NotFound
from tests.runtime.database.clinic import CLINIC, PATIENTS
from tests.runtime.database.contents import stored


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A clinic with three patients, of whom none belongs to another."""
    await ensure(pool, CLINIC)
    db = Database(pool, CLINIC)
    await db.insert_many(PATIENTS, [{"id": id, "name": id} for id in "pqb"])
    return db


async def update(db: Database, id: str, given: dict[str, Any]) -> dict[str, Any]:
    """The row as it is answered, which is the one that is stored, once more updated."""
    before = await db.get(PATIENTS, id)
    row = await db.update_nested(PATIENTS, id, given)
    assert row == await db.get(PATIENTS, id)
    assert before is not None and row["version"] == before["version"] + 1
    return row


async def create(db: Database, given: dict[str, Any]) -> dict[str, Any]:
    """The new row as it is answered, which is the one that is stored."""
    [row] = await db.insert_nested(PATIENTS, [given])
    assert row == await db.get(PATIENTS, row["id"])
    return row


@pytest.mark.parametrize("way", ["connect", "set"])
async def test_a_row_that_comes_to_belong_to_itself_is_answered_so(db: Database, way: str) -> None:
    row = await update(db, "p", {"name": "new", "minions": {way: ["p"]}})
    assert (row["boss_id"], row["name"]) == ("p", "new")
    assert (await update(db, "p", {"partner_of": {"connect": "p"}}))["partner_id"] == "p"


@pytest.mark.parametrize("way", [{"disconnect": ["p"]}, {"set": []}])
async def test_a_row_that_ceases_to_belong_to_itself_is_answered_so(
    db: Database, way: dict[str, Any]
) -> None:
    await db.update(PATIENTS, "p", {"boss_id": "p", "partner_id": "p"})
    assert (await update(db, "p", {"minions": way}))["boss_id"] is None
    assert (await update(db, "p", {"partner_of": {"disconnect": True}}))["partner_id"] is None


@pytest.mark.parametrize("given", [{"boss_id": "b"}, {"boss": {"connect": "b"}}])
@pytest.mark.parametrize("way", [{"disconnect": ["p"]}, {"set": ["q"]}])
async def test_what_ceases_to_belong_here_may_go_elsewhere(
    db: Database, given: dict[str, Any], way: dict[str, Any]
) -> None:
    await db.update(PATIENTS, "p", {"boss_id": "p"})
    assert (await update(db, "p", {**given, "minions": way}))["boss_id"] == "b"
    assert (await update(db, "p", {**given, "minions": way}))["boss_id"] == "b"


async def test_what_a_new_row_replaces_may_go_to_another_new_row(db: Database) -> None:
    await db.update(PATIENTS, "q", {"boss_id": "p"})
    new = {"name": "new", "minions": {"connect": ["q"]}}
    row = await update(db, "p", {"minions": {"set": []}, "boss": {"create": new}})
    assert (await db.get(PATIENTS, "q") or {})["boss_id"] == row["boss_id"]


async def test_the_same_said_twice_is_said_once(db: Database) -> None:
    row = await update(db, "p", {"boss": {"connect": "p"}, "minions": {"connect": ["p"]}})
    assert row["boss_id"] == "p"
    new = {"name": "new", "minions": {"connect": ["q"]}}
    row = await update(db, "q", {"boss": {"create": new}})
    assert row["boss_id"] not in (None, "q")


async def test_another_row_is_written_once_for_two_relations(db: Database) -> None:
    await db.update_nested(
        PATIENTS, "p", {"minions": {"connect": ["q"]}, "guided": {"connect": ["q"]}}
    )
    q = await db.get(PATIENTS, "q")
    assert q is not None and (q["boss_id"], q["guide_id"], q["version"]) == ("p", "p", 2)


async def test_unique_values_of_several_columns_are_those_of_the_whole(db: Database) -> None:
    await db.update_nested(PATIENTS, "p", {"minions": {"connect": ["q"]}})
    with pytest.raises(Conflict, match=r"the boss, name") as raised:
        await db.update_nested(
            PATIENTS, "p", {"name": "q", "boss": {"connect": "p"}, "minions": {"connect": ["p"]}}
        )
    assert raised.value.extensions is not None
    assert raised.value.extensions["conflicts"][0]["value"] == ["p", "q"]
    assert (await db.get(PATIENTS, "p") or {})["name"] == "p"
    assert await db.run(r.table(LOCKS).is_empty())


async def test_what_is_missing_is_named_by_its_own_path(db: Database) -> None:
    with pytest.raises(NotFound) as raised:
        await db.update_nested(
            PATIENTS,
            "p",
            {"name": "x", "minions": {"connect": ["p"]}, "guide": {"connect": "nobody"}},
        )
    assert raised.value.extensions is not None
    assert raised.value.extensions["missing"] == [
        {"field": "guide", "type": "Patient", "id": "nobody"}
    ]
    assert (await db.get(PATIENTS, "p") or {})["boss_id"] is None


async def test_a_new_row_may_belong_to_itself(db: Database) -> None:
    row = await create(
        db,
        {
            "id": "n",
            "name": "n",
            "minions": {"connect": ["n", "q"]},
            "partner_of": {"connect": "n"},
        },
    )
    assert (row["boss_id"], row["partner_id"], row["version"]) == ("n", "n", 1)
    assert (await db.get(PATIENTS, "q") or {})["boss_id"] == "n"


async def test_new_rows_may_belong_to_each_other_in_a_circle(db: Database) -> None:
    inner = {"id": "m", "name": "m", "minions": {"connect": ["n"]}, "partner_of": {"connect": "n"}}
    row = await create(db, {"id": "n", "name": "n", "minions": {"create": [inner]}})
    assert (row["boss_id"], row["partner_id"]) == ("m", "m")
    assert (await db.get(PATIENTS, "m") or {})["boss_id"] == "n"


async def test_a_join_that_goes_is_not_changed_besides(db: Database) -> None:
    await update(db, "p", {"friends": {"connect": ["q", "b"]}})
    joins = {row["with_id"]: row["id"] for row in await stored(db, "friendships")}
    both = {"friends": {"set": ["b"]}, "friendships": {"disconnect": [joins["q"]]}}
    await update(db, "p", both)
    assert [row["id"] for row in await stored(db, "friendships")] == [joins["b"]]


async def test_two_rows_are_joined_once_from_whichever_side(db: Database) -> None:
    both = {"friends": {"connect": ["p", "q"]}, "friend_of": {"connect": ["p", "q"]}}
    await update(db, "p", both)
    joined = [(row["of_id"], row["with_id"]) for row in await stored(db, "friendships")]
    assert sorted(joined) == [("p", "p"), ("p", "q"), ("q", "p")]
    await update(db, "p", {"friends": {"set": ["p"]}, "friend_of": {"set": ["p"]}})
    joined = [(row["of_id"], row["with_id"]) for row in await stored(db, "friendships")]
    assert joined == [("p", "p")]
    friend = {"id": "m", "name": "m", "friend_of": {"connect": ["n"]}}
    await create(db, {"id": "n", "name": "n", "friends": {"create": [friend], "connect": ["n"]}})
    assert len(await stored(db, "friendships")) == 3
