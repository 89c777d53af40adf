"""One column of one row, or one join of two rows, of which an input says two things."""

from typing import Any

import pytest

from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import BadUserInput
from tests.runtime.database.clinic import CLINIC, PATIENTS
from tests.runtime.database.contents import stored


@pytest.fixture
async def db(pool: Pool) -> Database:
    """A clinic with three patients, of whom one belongs to itself."""
    await ensure(pool, CLINIC)
    db = Database(pool, CLINIC)
    await db.insert_many(PATIENTS, [{"id": id, "name": id} for id in "pqb"])
    await db.update(PATIENTS, "p", {"boss_id": "p", "partner_id": "p"})
    await db.update_nested(PATIENTS, "p", {"friends": {"connect": ["p"]}})
    return db


BOSS = 'say two things of bossId of the Patient "{}": give only one of them.'
JOIN = "say two things of the same two rows: give only one of them."


@pytest.mark.parametrize("id", ["p", "q"])
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"boss": {"connect": "b"}, "minions": {"connect": ["b", "SELF"]}},
            f"boss and minions.connect[1] {BOSS}",
        ),
        (
            {"boss_id": "b", "minions": {"set": ["SELF"]}},
            f"bossId and minions.set[0] {BOSS}",
        ),
        (
            {"boss_id": None, "minions": {"connect": ["SELF"]}},
            f"bossId and minions.connect[0] {BOSS}",
        ),
        (
            {"boss": {"create": {"name": "n"}}, "minions": {"connect": ["SELF"]}},
            f"boss and minions.connect[0] {BOSS}",
        ),
        (
            {"boss": None, "minions": {"connect": ["SELF"]}},
            f"boss and minions.connect[0] {BOSS}",
        ),
        (
            {"boss_id": "SELF", "minions": {"disconnect": ["SELF"]}},
            f"bossId and minions.disconnect[0] {BOSS}",
        ),
        (
            {"boss": {"connect": "SELF"}, "minions": {"set": []}},
            f"boss and minions.set {BOSS}",
        ),
        (
            {"minions": {"connect": ["SELF"], "disconnect": ["b", "SELF"]}},
            f"minions.connect[0] and minions.disconnect[1] {BOSS}",
        ),
        (
            {"partner": {"connect": "SELF"}, "partner_of": {"disconnect": True}},
            f"partner and partnerOf.disconnect {BOSS.replace('bossId', 'partnerId')}",
        ),
        (
            {"partner": {"connect": "SELF"}, "partner_of": {"connect": "b"}},
            f"partner and partnerOf.connect {BOSS.replace('bossId', 'partnerId')}",
        ),
        (
            {"friends": {"connect": ["SELF"]}, "friend_of": {"disconnect": ["SELF"]}},
            f"friends.connect[0] and friendOf.disconnect[0] {JOIN}",
        ),
        (
            {"friends": {"set": []}, "friend_of": {"connect": ["SELF"]}},
            f"friendOf.connect[0] and friends.set {JOIN}",
        ),
        (
            {"friends": {"connect": ["b"], "disconnect": ["b"]}},
            f"friends.connect[0] and friends.disconnect[0] {JOIN}",
        ),
    ],
)
async def test_a_contradiction_is_refused_whatever_is_stored(
    db: Database, id: str, given: dict[str, Any], said: str
) -> None:
    before = [await stored(db, table) for table in ("patients", "friendships")]
    with pytest.raises(BadUserInput) as raised:
        await db.update_nested(PATIENTS, id, _of(given, id))
    assert raised.value.message == said.format(id)
    assert [await stored(db, table) for table in ("patients", "friendships")] == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"id": "n", "name": "n", "boss_id": "b", "minions": {"connect": ["n"]}},
            f"bossId and minions.connect[0] {BOSS.format('n')}",
        ),
        (
            {
                **{"name": "n", "minions": {"connect": ["q"]}},
                "boss": {"create": {"name": "m", "minions": {"connect": ["q"]}}},
            },
            f"boss.minions.connect[0] and minions.connect[0] {BOSS.format('q')}",
        ),
        (
            {
                **{"name": "n", "minions": {"create": [{"id": "m", "name": "m"}]}},
                "guide": {"create": {"name": "g", "minions": {"connect": ["m"]}}},
            },
            f"minions[0] and guide.minions.connect[0] {BOSS.format('m')}",
        ),
    ],
)
async def test_new_rows_are_held_to_it_too(db: Database, given: dict[str, Any], said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        await db.insert_nested(PATIENTS, [given])
    assert raised.value.message == said


async def test_one_row_cannot_come_to_belong_to_several(db: Database) -> None:
    given = {"minions": {"connect": ["q"]}}
    with pytest.raises(BadUserInput) as raised:
        await db.update_many_nested(PATIENTS, {"id": {"in": ["p", "b"]}}, given)
    assert raised.value.message == (
        'minions.connect[0] says two things of bossId of the Patient "q": '
        "one row cannot belong to several."
    )
    with pytest.raises(BadUserInput) as raised:
        await db.insert_nested(PATIENTS, [{"name": "x", **given}, {"name": "y", **given}])
    assert raised.value.message == (
        "minions.connect[0] of row 1 and minions.connect[0] of row 2 " + BOSS.format("q")
    )
    assert (await db.get(PATIENTS, "q") or {})["boss_id"] is None


def _of(given: Any, id: str) -> Any:
    """The input, with the row that it is for in place of SELF."""
    if isinstance(given, dict):
        return {key: _of(value, id) for key, value in given.items()}
    if isinstance(given, list):
        return [_of(item, id) for item in given]
    return id if given == "SELF" else given
