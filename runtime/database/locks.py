"""Locks for values that only one row may have.

RethinkDB has no unique index. The secondary index is the truth, and whoever writes such a value
holds a lock for it meanwhile: a document whose id is made of the value, so that there is only one.
The locks are taken and the index is looked at in one query; in another the row is written and the
locks are given back. A lock that its holder leaves behind is free after LEASE seconds. A holder who
comes late finds that out before it writes, or else after, and then takes its row back if it must.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, suppress
from typing import Any, Final, TypeAlias
from uuid import uuid4
from weakref import WeakValueDictionary

from runtime.database.claims import PRIMARY, Claim, Rival, conflict, repeated
from runtime.database.driver import r
from runtime.database.runner import Runner
from runtime.database.unbroken import Unbroken
from runtime.errors import Conflict, OutcomeUnknown, Unavailable

LOCKS: Final = "_locks"
LEASE: Final = 4.0
PATIENCE: Final = 9.0
FORGOTTEN: Final = 3600.0
ATTEMPTS: Final = 5
# From the answer of a write, the query that takes it back; None if it has written nothing.
Undo: TypeAlias = Callable[[Any], Any]

CROWDED: Final = "Many write the same value at this moment. Try again."


def abandoned() -> Any:
    """Forgets locks that ran out long ago, whose holders crashed: the query for it."""
    ancient = r.now() - FORGOTTEN
    return r.table(LOCKS).replace(lambda lock: r.branch(lock["until"] < ancient, None, lock))


class Locks:
    """Writes rows while nobody else writes the values that they claim."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        # Within this process nobody need ask the database to wait for each other.
        self._here: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._unbroken = Unbroken()

    async def write(
        self, claims: Sequence[Claim], write: Any, undo: Undo, *, limit: float | None = None
    ) -> Any:
        """The answer to `write`; Conflict, and nothing written, when a claim cannot be had."""
        if not claims:
            return await self._runner.run(write, limit=limit)
        # A write that has begun goes on to give its locks back, even if nobody waits for it.
        return await self._unbroken.run(self._write(claims, write, undo, limit))

    async def _write(
        self, claims: Sequence[Claim], write: Any, undo: Undo, limit: float | None
    ) -> Any:
        async with AsyncExitStack() as here:
            waited = False
            for key in _keys(claims):
                lock = self._here.setdefault(key, asyncio.Lock())
                waited = waited or lock.locked()
                await here.enter_async_context(lock)
            if waited:
                # Who had it first has mostly written its row by now: a look is enough.
                await _Hold(self._runner, claims).look()
            return await self._take_and_write(claims, write, undo, limit)

    async def _take_and_write(
        self, claims: Sequence[Claim], write: Any, undo: Undo, limit: float | None
    ) -> Any:
        for _ in range(ATTEMPTS):
            hold = _Hold(self._runner, claims)
            await hold.take()
            answer = await self._runner.run(hold.fenced(write), limit=limit)
            if answer is not None:
                if answer["freed"] < len(hold.keys):
                    await self._look_again(claims, undo(answer["written"]))
                return answer["written"]
        raise Unavailable(CROWDED)

    async def _look_again(self, claims: Sequence[Claim], undo: Any) -> None:
        """After a write that outlived its locks: undoes it if another row has a value now."""
        # Two rows cannot have one id: a row with the id that was claimed is the one just written.
        shareable = [claim for claim in claims if claim.index is not PRIMARY]
        if not shareable or undo is None:
            return
        hold = _Hold(self._runner, shareable)
        try:
            await hold.take()
        except Conflict:
            await self._runner.run(undo)
            raise
        except Unavailable as error:
            raise OutcomeUnknown from error
        await hold.free(hold.keys)


class _Hold:
    """The locks of one write, taken all together, under a token of their own."""

    def __init__(self, runner: Runner, claims: Sequence[Claim]) -> None:
        self.keys = _keys(claims)
        self._runner = runner
        self._claims = claims
        self._token = str(uuid4())

    async def look(self) -> None:
        """Raises when a claim is taken; needs and takes no lock."""
        self._refuse_rivals(
            await self._runner.run(r.expr([claim.holders for claim in self._claims]))
        )

    async def take(self) -> None:
        """Returns with all locks held and no claim taken; else raises, with no lock held."""
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while True:
            locks, others = await self._take_and_look()
            taken = {lock["id"]: lock for lock in locks if not lock["mine"]}
            first = min(taken, default=None)
            if first is None:
                try:
                    return self._refuse_rivals(others)
                except Conflict:
                    await self.free(self.keys)
                    raise
            late = asyncio.get_running_loop().time() > deadline
            # Who waits holds only locks before the one it waits for: no two wait for each other.
            await self.free([key for key in self.keys if late or key > first])
            if late:
                raise Unavailable(CROWDED)
            await gone(self._runner, first, taken[first]["left"])

    async def free(self, keys: Sequence[str]) -> None:
        """Gives locks back; those that cannot be given back run out."""
        if keys:
            with suppress(Unavailable):
                await self._runner.run(self._freed(keys))

    def fenced(self, write: Any) -> Any:
        """A query that writes and gives the locks back; null, and nothing, if they are lost."""
        held = r.table(LOCKS).get_all(*self.keys).filter({"token": self._token}).count()
        return r.branch(
            held.eq(len(self.keys)),
            r.do(write, lambda written: {"written": written, "freed": self._freed(self.keys)}),
            None,
        )

    async def _take_and_look(self) -> tuple[list[dict[str, Any]], list[list[str]]]:
        now = r.now()
        wanted = [
            {"id": key, "token": self._token, "since": now, "until": now + LEASE}
            for key in self.keys
        ]
        take = r.table(LOCKS).insert(wanted, conflict=_stronger, return_changes="always")
        look = [claim.holders for claim in self._claims]
        try:
            answer = await self._runner.run(
                r.do(
                    take,
                    lambda taken: [
                        taken["changes"]["new_val"].map(lambda lock: self._seen(lock)),
                        look,
                    ],
                )
            )
        except OutcomeUnknown as error:
            # The locks run out by themselves, and no row was written.
            raise Unavailable from error
        return answer[0], answer[1]

    def _seen(self, lock: Any) -> Any:
        return {
            "id": lock["id"],
            "mine": lock["token"].eq(self._token),
            "left": lock["until"] - r.now(),
        }

    def _refuse_rivals(self, others: Sequence[Sequence[str]]) -> None:
        taken = [
            Rival(claim, "TAKEN")
            for claim, ids in zip(self._claims, others, strict=True)
            if claim.is_had_by(ids)
        ]
        if rivals := [*taken, *repeated(self._claims)]:
            raise conflict(rivals)

    def _freed(self, keys: Sequence[str]) -> Any:
        """How many of these locks were ours and are now given back: the query for it."""
        return (
            r.table(LOCKS)
            .get_all(*keys)
            .replace(lambda lock: r.branch(lock["token"].default(None).eq(self._token), None, lock))
        )["deleted"]


async def gone(runner: Runner, key: str, left: float) -> None:
    """Returns when somebody's lock is given back or has run out."""
    feed = await runner.run(r.table(LOCKS).get(key).changes(include_initial=True))
    try:
        async with asyncio.timeout(left):
            async for change in feed:
                if change["new_val"] is None:
                    return
    except TimeoutError:
        return
    finally:
        await feed.close()


def _keys(claims: Sequence[Claim]) -> list[str]:
    """The ids of their locks, in the order in which everybody takes them."""
    return sorted({claim.lock for claim in claims})


def _stronger(_: Any, old: Any, new: Any) -> Any:
    """Of two who want a lock, who gets it: the old holder, unless its time is over."""
    over = (old["until"] < new["since"]) | old["token"].eq(new["token"])
    return r.branch(over, new, old)
