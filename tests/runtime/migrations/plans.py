"""Plans over a database, and what is left when their steps are taken."""

from typing import Any

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Table
from runtime.migrations.found import look
from runtime.migrations.planning import Plan, plan
from runtime.migrations.steps import Work


async def planned(pool: Pool, *tables: Table[Any]) -> Plan:
    return plan(tables, await look(pool, tables), (await pool.address()).database)


async def apply(pool: Pool, *tables: Table[Any], drop: bool = False) -> list[str]:
    """Takes all steps; what they said."""
    found = await planned(pool, *tables)
    said: list[str] = []
    for step in (*found.steps, *(found.drops if drop else ())):
        said.append(str(step))
        await step.take(Work(pool, said.append))
    return said


def texts(steps: Any) -> list[str]:
    return [str(step) for step in steps]


async def rows_of(pool: Pool, table: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = await pool.run(r.table(table).order_by("id").coerce_to("array"))
    return rows
