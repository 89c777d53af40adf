"""What a deletion does to the rows that refer to the deleted ones: all of it, before it begins."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from runtime.database.catalog import Catalog, Referrer
from runtime.database.chunks import CHUNK, chunks
from runtime.database.driver import r
from runtime.database.marks import hold, mark
from runtime.database.paths import by_any
from runtime.database.plans import Left, Pair, Plan
from runtime.database.runner import Runner
from runtime.database.table import OnDelete, Table
from runtime.errors import Conflict

# As many rows come in one answer; of more there is a stream.
MOST_IN_ANSWER: Final = 10_000


class Planner:
    """Finds what a deletion does; marks the rows meanwhile, so that nobody begins to refer to them.

    The marks are those of `holder`, who takes them away.
    """

    def __init__(self, runner: Runner, catalog: Catalog, holder: str) -> None:
        self._runner = runner
        self._catalog = catalog
        self._holder = holder
        self.marked: list[tuple[str, str]] = []

    async def plan(self, table: Table[Any], ids: Sequence[str]) -> Plan:
        """What the deletion of these rows does; Conflict if that is not allowed."""
        plan = Plan(table, ids)
        level: Mapping[Table[Any], Sequence[str]] = {table: ids}
        while level:
            level = await self._below(plan, level)
        if restricted := [*plan.left(OnDelete.RESTRICT)]:
            raise _restricted(table, ids, restricted)
        return plan

    async def _below(
        self, plan: Plan, level: Mapping[Table[Any], Sequence[str]]
    ) -> dict[Table[Any], list[str]]:
        """Adds what refers to the rows of one level; those that go with them are the next."""
        below: dict[Table[Any], list[str]] = {}
        for table, ids in level.items():
            referrers = self._catalog.referrers(table)
            for chunk in chunks(ids if referrers else (), CHUNK):
                lists = await self._mark_and_look(table, chunk, referrers)
                for referrer, pairs in zip(referrers, lists, strict=True):
                    if new := plan.add(table, referrer, pairs):
                        below.setdefault(referrer.table, []).extend(new)
        return below

    async def _mark_and_look(
        self, table: Table[Any], ids: Sequence[str], referrers: Sequence[Referrer]
    ) -> list[list[Pair]]:
        rows = [(table.name, id) for id in ids]
        self.marked += rows
        found = await self._runner.run(
            r.do(
                [hold(self._holder), mark(self._holder, rows)],
                lambda _: [_first_pairs(referrer, ids) for referrer in referrers],
            )
        )
        return [
            await self._all_pairs(referrer, ids, pairs)
            for referrer, pairs in zip(referrers, found, strict=True)
        ]

    async def _all_pairs(
        self, referrer: Referrer, ids: Sequence[str], pairs: Sequence[Pair]
    ) -> list[Pair]:
        if len(pairs) <= MOST_IN_ANSWER:
            return [(child, parent) for child, parent in pairs]
        stream = await self._runner.run(_pairs(referrer, ids))
        return [(child, parent) async for child, parent in stream]


def _first_pairs(referrer: Referrer, ids: Sequence[str]) -> Any:
    return _pairs(referrer, ids).limit(MOST_IN_ANSWER + 1).coerce_to("array")


def _pairs(referrer: Referrer, ids: Sequence[str]) -> Any:
    """The rows that refer to one of these, each with the one that it refers to."""
    table, key = referrer.table, referrer.column.key
    return _holding(table, key, ids).map(lambda row: [row["id"], row[key]])


def _holding(table: Table[Any], column: str, ids: Sequence[str]) -> Any:
    """The rows that hold one of these in a column; without an index, all rows are looked at."""
    rows = r.table(table.name)
    if (find := by_any(table, column)) is not None:
        return find(rows, r.expr(ids))
    return rows.filter(lambda row: r.expr(ids).contains(row[column]))


def _restricted(table: Table[Any], ids: Sequence[str], found: Sequence[Left]) -> Conflict:
    what = f'The {table.type} "{ids[0]}"' if len(ids) == 1 else f"{len(ids)} rows of {table.type}"
    said = []
    for referrer, children in found:
        parents = set().union(*children.values())
        it = len(ids) == 1 and referrer.target == table.type and parents == {*ids}
        to = "it" if it else f"{_counted(len(parents))} of {referrer.target}"
        verb = "refers" if len(children) == 1 else "refer"
        of = f"{_counted(len(children))} of {referrer.table.type}"
        said.append(f"{of} {verb} to {to} ({referrer.column.name})")
    return Conflict(
        f"{what} cannot be deleted: {'; '.join(said)}.",
        type=table.type,
        restricted=[
            {"type": referrer.table.type, "field": referrer.column.name, "count": len(children)}
            for referrer, children in found
        ],
    )


def _counted(rows: int) -> str:
    return f"{rows} row{'' if rows == 1 else 's'}"
