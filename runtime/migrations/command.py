"""`python -m runtime migrate`: the project's database brought to what its schema says."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from textwrap import indent
from typing import Any, Final

from runtime.database.address import Address
from runtime.database.failures import QueryError
from runtime.database.local import LocalServer
from runtime.database.pool import Pool
from runtime.database.table import Table
from runtime.errors import Unavailable
from runtime.migrations.found import look
from runtime.migrations.planning import Plan, plan
from runtime.migrations.steps import Step, Work

CONNECT_LIMIT: Final = 10.0
ATTEMPTS: Final = 5
DONE: Final = 0
TO_DO: Final = 1


class MigrationError(Exception):
    """The database cannot be reached, or went away; the message says what to do."""


class Migration:
    """The tables of a project, and the database that they are in."""

    def __init__(self, tables: Sequence[Table[Any]], address: Address | None, folder: Path) -> None:
        self._tables = tables
        self._address = address
        self._folder = folder

    async def show(self, say: Callable[[str], None], *, drop: bool) -> int:
        """Says what there is to do; the exit status."""
        async with self._connected() as pool:
            found = await self._plan(pool)
        steps = _steps(found, drop)
        for step in steps:
            say(str(step))
        _say_rest(found, say, drop)
        if steps:
            what = "all but what is to be decided by hand" if found.problems else "it"
            option = " --drop" if drop and found.drops else ""
            say(f"`python -m runtime migrate apply{option}` does {what}")
        elif not found.problems:
            say("nothing to do")
        return TO_DO if steps or found.problems else DONE

    async def apply(self, say: Callable[[str], None], *, drop: bool) -> int:
        """Does it, and says how far it is; the exit status."""
        async with self._connected() as pool:
            planned = await self._plan(pool)
            found = await self._take(planned, pool, say, drop=drop)
        _say_rest(found, say, drop)
        if left := len(found.problems):
            say(f"{left} thing{'' if left == 1 else 's'} left to decide")
            return TO_DO
        say("done" if _steps(planned, drop) else "nothing to do")
        return DONE

    async def _take(
        self, found: Plan, pool: Pool, say: Callable[[str], None], *, drop: bool
    ) -> Plan:
        """Takes all steps; where another migration was faster, those that are left then."""
        for attempt in range(ATTEMPTS):
            steps = _steps(found, drop)
            try:
                for number, step in enumerate(steps, 1):
                    say(f"{number} of {len(steps)}  {step}")
                    await step.take(Work(pool, say))
            except (QueryError, Unavailable):
                left = await self._plan(pool)
                if left == found or attempt + 1 == ATTEMPTS:
                    raise
                say("the database is another now; what is left:")
                found = left
            else:
                # What was built tells more: values that are there twice.
                return await self._plan(pool) if steps else found
        return found

    async def _plan(self, pool: Pool) -> Plan:
        name = (await pool.address()).database
        try:
            found = await look(pool, self._tables)
        except Unavailable:
            # A table may have been renamed while it was looked at.
            found = await look(pool, self._tables)
        return plan(self._tables, found, name)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[Pool]:
        local = LocalServer(self._folder)
        try:
            address = self._address or await local.address()

            async def provide() -> Address:
                return address

            async with Pool(provide) as pool:
                await _wait(pool, address)
                yield pool
        except QueryError as error:
            raise MigrationError(f"the database refuses: {error}") from error
        except Unavailable as error:
            raise MigrationError(
                f"the database is not available: {error.__cause__ or error}\n"
                "What is done is done: run it again, it goes on from there."
            ) from error
        finally:
            await local.stop()


def _steps(found: Plan, drop: bool) -> tuple[Step, ...]:
    return (*found.steps, *found.drops) if drop else found.steps


def _say_rest(found: Plan, say: Callable[[str], None], drop: bool) -> None:
    if found.drops and not drop:
        say("no longer in the schema; --drop does this:")
        for step in found.drops:
            say(indent(str(step), "  "))
    for hint in found.hints:
        say(hint)
    if found.problems:
        say("to be decided by hand:")
        for problem in found.problems:
            say(f"  {problem}")


async def _wait(pool: Pool, address: Address) -> None:
    try:
        async with asyncio.timeout(CONNECT_LIMIT):
            await pool.wait()
    except TimeoutError:
        raise MigrationError(f"no database answers at {address}") from None
