"""Values that only one row may have, however many want them at the same time."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import uuid4

import pytest

from runtime.database.claims import claims_of
from runtime.database.driver import r
from runtime.database.locks import ATTEMPTS, FORGOTTEN, LOCKS
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.errors import Conflict, Unavailable
from tests.runtime.database.chat import CHANNELS, Channel
from tests.runtime.database.racer import racer
from tests.runtime.database.things import THINGS

ROUNDS = 50


async def get_or_create(db: Database, name: str) -> str:
    """The id of the one channel with a name."""
    return (await db.get_or_create(CHANNELS, {"name": name}, index="name"))["id"]


async def outcome(row: Coroutine[Any, Any, Channel]) -> str:
    """The id of a new row, or CONFLICT."""
    try:
        return (await row)["id"]
    except Conflict as error:
        return error.code


async def no_locks_left(db: Database) -> bool:
    """Whether every lock has been given back."""
    return bool(await db.run(r.table(LOCKS).is_empty()))


async def test_twenty_who_want_one_name_get_one_row(db: Database) -> None:
    for _ in range(ROUNDS):
        name = uuid4().hex
        ids = await asyncio.gather(*(get_or_create(db, name) for _ in range(20)))
        assert len(set(ids)) == 1
    assert await db.run(r.table("channels").count()) == ROUNDS
    assert await no_locks_left(db)


async def test_two_processes_who_want_one_name_get_one_row(db: Database, database_url: str) -> None:
    async with racer(database_url) as other:
        for _ in range(ROUNDS):
            name = uuid4().hex
            theirs, *ours = await asyncio.gather(
                other.race(name), *(get_or_create(db, name) for _ in range(10))
            )
            assert len({*ours, *theirs}) == 1
    assert await db.run(r.table("channels").count()) == ROUNDS
    assert await no_locks_left(db)


async def test_of_many_who_create_one_name_one_succeeds(db: Database, pool: Pool) -> None:
    # Databases of their own, as in processes of their own: only the locks in the database hold.
    databases = [db, *(Database(pool) for _ in range(9))]
    for _ in range(5):
        name = uuid4().hex
        outcomes = await asyncio.gather(
            *(outcome(each.insert(CHANNELS, {"name": name})) for each in databases * 2)
        )
        assert outcomes.count("CONFLICT") == 19
    assert await db.run(r.table("channels").count()) == 5
    assert await no_locks_left(db)


async def test_a_taken_name_is_a_conflict_that_names_field_and_value(db: Database) -> None:
    await db.insert(CHANNELS, {"name": "general"})
    with pytest.raises(Conflict) as raised:
        await db.insert(CHANNELS, {"name": "general"})
    assert raised.value.message == 'Channel: the name "general" is taken.'
    assert raised.value.extensions is not None
    assert raised.value.extensions["field"] == "name"
    assert await no_locks_left(db)


async def test_rows_of_other_tools_count_too(db: Database) -> None:
    await db.run(r.table("channels").insert({"id": "x", "name": "general"}))
    with pytest.raises(Conflict):
        await db.insert(CHANNELS, {"name": "general"})
    assert await get_or_create(db, "general") == "x"


async def test_many_rows_with_conflicts_insert_nothing_and_name_each(db: Database) -> None:
    await db.insert_many(CHANNELS, [{"name": "a"}, {"name": "b"}])
    names = ["a", "x", "y", "b", "y", "z"]
    with pytest.raises(Conflict) as raised:
        await db.insert_many(CHANNELS, [{"name": name} for name in names])
    assert raised.value.message == (
        'Channel: the name "a" is taken; the name "b" is taken; '
        'the name "y" is given more than once.'
    )
    assert await db.run(r.table("channels").count()) == 2
    assert await no_locks_left(db)


async def test_many_rows_in_crossed_orders_do_not_wait_for_each_other(
    db: Database, pool: Pool
) -> None:
    for _ in range(10):
        names = [{"name": uuid4().hex} for _ in range(5)]
        outcomes = await asyncio.gather(
            db.insert_many(CHANNELS, names),
            Database(pool).insert_many(CHANNELS, names[::-1]),
            Database(pool).insert_many(CHANNELS, [*names[2:], *names[:2]]),
            return_exceptions=True,
        )
        assert sorted(isinstance(each, Conflict) for each in outcomes) == [False, True, True]
    assert await db.run(r.table("channels").count()) == 50
    assert await no_locks_left(db)


async def test_an_update_to_a_taken_name_is_a_conflict(db: Database) -> None:
    await db.insert(CHANNELS, {"name": "a"})
    row = await db.insert(CHANNELS, {"name": "b"})
    with pytest.raises(Conflict, match='the name "a" is taken'):
        await db.update(CHANNELS, row["id"], {"name": "a"})
    assert await db.get(CHANNELS, row["id"]) == row


async def test_a_row_may_keep_its_own_name(db: Database) -> None:
    row = await db.insert(CHANNELS, {"name": "a"})
    changed = await db.update(CHANNELS, row["id"], {"name": "a", "topic": "t"})
    assert changed == {**row, "topic": "t"}
    assert await no_locks_left(db)


async def test_of_many_who_rename_to_one_name_one_succeeds(db: Database, pool: Pool) -> None:
    rows = await db.insert_many(CHANNELS, [{"name": str(number)} for number in range(10)])
    outcomes = await asyncio.gather(
        *(outcome(Database(pool).update(CHANNELS, row["id"], {"name": "new"})) for row in rows)
    )
    assert outcomes.count("CONFLICT") == 9


async def test_the_halves_of_a_compound_value_cannot_be_changed_past_each_other(
    db: Database, pool: Pool
) -> None:
    for number in range(10):
        owner = str(number)
        await db.insert(THINGS, {"owner": owner, "slot": 1})
        row = await db.insert(THINGS, {"owner": f"{owner}x", "slot": 0})
        await asyncio.gather(
            Database(pool).update(THINGS, row["id"], {"owner": owner}),
            Database(pool).update(THINGS, row["id"], {"slot": 1}),
            return_exceptions=True,
        )
        taken = await db.run(r.table("things").get_all([owner, 1], index="owner_slot").count())
        assert taken == 1


async def test_null_is_not_a_value_that_could_be_taken(db: Database) -> None:
    await db.insert_many(THINGS, [{"owner": "a"}, {"owner": "a"}, {"slot": 1}, {"slot": 1}])
    assert await db.run(r.table("things").count()) == 4


def lock_of_somebody(name: str, seconds: float) -> Any:
    """The query that takes the lock for a channel's name, as another process would."""
    return r.table(LOCKS).insert(
        {
            "id": lock_key(name),
            "token": "somebody",
            "since": r.now(),
            "until": r.now() + seconds,
        },
        conflict="replace",
    )


def lock_key(name: str) -> str:
    """The id of the lock for a channel's name."""
    return claims_of(CHANNELS, [{"id": "?", "name": name}], CHANNELS.unique)[0].lock


async def test_a_lock_that_is_given_back_is_had_at_once(db: Database) -> None:
    await db.run(lock_of_somebody("a", 60))
    waiting = asyncio.create_task(get_or_create(db, "a"))
    done, _ = await asyncio.wait({waiting}, timeout=0.3)
    assert not done
    await db.run(r.table(LOCKS).get(lock_key("a")).delete())
    assert await asyncio.wait_for(waiting, 2)


async def test_the_lock_of_a_crashed_holder_is_taken_over(db: Database) -> None:
    await db.run(lock_of_somebody("a", 0.5))
    assert await asyncio.wait_for(get_or_create(db, "a"), 3)
    assert await no_locks_left(db)


class Meddling:
    """A runner that lets a test do something before, or to the answer of, one of the queries."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._count = 0
        self.before: dict[int, Callable[[], Any]] = {}
        self.after: dict[int, Callable[[Any], Any]] = {}

    async def run(self, query: Any, *, limit: float | None = None) -> Any:
        self._count += 1
        count = self._count
        if count in self.before:
            await self._pool.run(self.before[count]())
        answer = await self._pool.run(query)
        return self.after[count](answer) if count in self.after else answer


async def test_a_holder_who_lost_its_lock_does_not_write(db: Database, pool: Pool) -> None:
    meddling = Meddling(pool)
    theirs = r.table("channels").insert({"id": "theirs", "name": "a"})
    meddling.before[2] = lambda: r.do(lock_of_somebody("a", 0.2), lambda _: theirs)
    with pytest.raises(Conflict):
        await Database(meddling).insert(CHANNELS, {"name": "a"})
    assert await db.run(r.table("channels")["id"].coerce_to("array")) == ["theirs"]


async def test_a_row_written_after_the_lock_was_lost_is_taken_back(
    db: Database, pool: Pool
) -> None:
    meddling = Meddling(pool)
    meddling.after[2] = lambda answer: {**answer, "freed": 0}
    meddling.before[3] = lambda: r.table("channels").insert({"id": "theirs", "name": "a"})
    with pytest.raises(Conflict):
        await Database(meddling).insert(CHANNELS, {"name": "a"})
    assert await db.run(r.table("channels")["id"].coerce_to("array")) == ["theirs"]
    assert await no_locks_left(db)


async def test_a_row_written_after_the_lock_was_lost_stays_if_nobody_minds(
    db: Database, pool: Pool
) -> None:
    meddling = Meddling(pool)
    meddling.after[2] = lambda answer: {**answer, "freed": 0}
    row = await Database(meddling).insert(CHANNELS, {"name": "a"})
    assert await db.get(CHANNELS, row["id"]) == row
    assert await no_locks_left(db)


async def test_an_id_of_ones_own_is_not_taken_by_the_row_itself(db: Database, pool: Pool) -> None:
    meddling = Meddling(pool)
    meddling.after[2] = lambda answer: {**answer, "freed": 0}
    row = await Database(meddling).insert(CHANNELS, {"id": "mine", "name": "a"})
    assert await db.get(CHANNELS, "mine") == row
    assert await no_locks_left(db)


async def test_an_update_after_the_lock_was_lost_is_taken_back(db: Database, pool: Pool) -> None:
    row = await db.insert(CHANNELS, {"name": "old", "topic": "old"})
    meddling = Meddling(pool)
    meddling.after[3] = lambda answer: {**answer, "freed": 0}
    meddling.before[4] = lambda: r.table("channels").insert({"id": "theirs", "name": "new"})
    with pytest.raises(Conflict):
        await Database(meddling).update(CHANNELS, row["id"], {"name": "new", "topic": "new"})
    assert await db.get(CHANNELS, row["id"]) == row
    assert await no_locks_left(db)


async def test_an_update_that_others_have_changed_since_is_left_to_them(
    db: Database, pool: Pool
) -> None:
    row = await db.insert(CHANNELS, {"name": "old"})
    meddling = Meddling(pool)
    meddling.after[3] = lambda answer: {**answer, "freed": 0}
    meddling.before[4] = lambda: r.table("channels").insert({"id": "theirs", "name": "new"})
    meddling.before[5] = lambda: r.table("channels").get(row["id"]).update({"name": "newer"})
    with pytest.raises(Conflict):
        await Database(meddling).update(CHANNELS, row["id"], {"name": "new"})
    assert await db.get(CHANNELS, row["id"]) == {**row, "name": "newer"}


async def test_who_loses_its_lock_again_and_again_gives_up(db: Database, pool: Pool) -> None:
    meddling = Meddling(pool)
    for attempt in range(ATTEMPTS):
        meddling.before[2 * attempt + 2] = lambda: r.table(LOCKS).delete()
    with pytest.raises(Unavailable, match="Many write the same value"):
        await Database(meddling).insert(CHANNELS, {"name": "a"})
    assert await db.run(r.table("channels").count()) == 0


async def test_a_write_that_nobody_waits_for_still_gives_its_locks_back(db: Database) -> None:
    writing = asyncio.create_task(db.insert(CHANNELS, {"name": "a"}))
    done, _ = await asyncio.wait({writing}, timeout=0)
    assert not done
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    # The next one waits for the first in this process, and sees its row.
    with pytest.raises(Conflict):
        await db.insert(CHANNELS, {"name": "a"})
    assert await no_locks_left(db)


async def test_locks_that_nobody_will_give_back_are_forgotten_at_start(
    db: Database, pool: Pool
) -> None:
    await db.run(lock_of_somebody("old", -FORGOTTEN - 60))
    await db.run(lock_of_somebody("new", 60))
    await ensure(pool, [CHANNELS])
    assert await db.run(r.table(LOCKS)["id"].coerce_to("array")) == [lock_key("new")]
