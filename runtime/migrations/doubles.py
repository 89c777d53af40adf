"""Values of a unique index that more than one row has: looked for without the index.

A database that groups rows keeps all their values in memory, or refuses. So the values are read
here, one after the other, twice: what has left a mark in a bounded field of bits may have been
there before, and is counted by the second reading.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any, Final

from graphql import GraphQLError

from runtime.database.claims import Claim, claims_of
from runtime.database.column_types import checked, picture
from runtime.database.driver import r, term
from runtime.database.keys import fits_index
from runtime.database.pool import Pool
from runtime.database.table import Column, Index, Table
from runtime.database.values import MISSING, Made
from runtime.migrations.rows import LOOK_LIMIT, all_made, renames

# So many values and ids are named.
SOME: Final = 3
# So many values are counted at most, each of them or a look-alike seen twice.
MOST_SUSPECTS: Final = 250_000
BITS_PER_ROW: Final = 64
# With so many a few hundred thousand rows hardly ever look alike: they are read once.
FEWEST_BITS: Final = 1 << 27
MOST_BITS: Final = 1 << 30
# A value marks so many of them, each at the place that other digits of its hash tell.
SHIFTS: Final = (0, 32, 64)
DIGITS: Final = 24


@dataclass(frozen=True, slots=True)
class Doubles:
    """How many rows are too many, or at least are, and some of the values with their rows."""

    rows: int
    some: str = ""
    at_least: bool = False


@dataclass(slots=True)
class _Holders:
    """The rows that have a value; the ids of some of them."""

    claim: Claim
    ids: list[str]

    def __str__(self) -> str:
        rest = ", …" if len(self.ids) > SOME else ""
        return f"{_shown(self.claim)} (ids {', '.join(self.ids[:SOME])}{rest})"


class _Marks:
    """Remembers values in a field of bits: what it has not seen is new, what it has may be."""

    def __init__(self, rows: int) -> None:
        wanted = 1 << (rows * BITS_PER_ROW).bit_length()
        bits = min(max(wanted, FEWEST_BITS), MOST_BITS)
        self._mask = bits - 1
        self._bytes = bytearray(bits // 8)

    def add(self, mark: int) -> bool:
        """Whether it, or a look-alike, was there already."""
        seen = 0
        for shift in SHIFTS:
            place, bit = divmod(mark >> shift & self._mask, 8)
            seen += self._bytes[place] >> bit & 1
            self._bytes[place] |= 1 << bit
        return seen == len(SHIFTS)


@dataclass(slots=True)
class _Count:
    """Counts the rows that have a value which another one had before."""

    suspects: set[int]
    first: dict[int, str] = field(default_factory=dict)
    some: dict[int, _Holders] = field(default_factory=dict)
    rows: int = 0
    more: bool = False

    def add(self, mark: int, claim: Claim) -> None:
        """Counts a row, if its value is one of the suspects."""
        if mark not in self.suspects:
            return
        if mark not in self.first:
            self.first[mark] = claim.id
            return
        self.rows += 1
        if mark in self.some:
            self.some[mark].ids += [claim.id] if len(self.some[mark].ids) <= SOME else []
        elif len(self.some) < SOME:
            self.some[mark] = _Holders(claim, [self.first[mark], claim.id])
        else:
            self.more = True

    @property
    def text(self) -> str:
        """Some of the values, and who has them."""
        return ", ".join([*map(str, self.some.values()), *(["…"] if self.more else [])])


async def doubled(pool: Pool, table: Table[Any], index: Index, name: str, rows: int) -> Doubles:
    """Looks at the values that a table has, or will have once its columns are renamed."""
    values = _values(table, index, r.table(name))
    async with aclosing(_claims(pool, table, index, values)) as claims:
        suspects = await _suspects(claims, _Marks(rows))
    if not suspects:
        return Doubles(0)
    count = _Count(suspects)
    in_order = _values(table, index, r.table(name).order_by(index="id"))
    async with aclosing(_claims(pool, table, index, in_order)) as claims:
        async for mark, claim in claims:
            count.add(mark, claim)
    return Doubles(count.rows, count.text, len(suspects) == MOST_SUSPECTS)


async def _suspects(claims: AsyncIterator[tuple[int, Claim]], marks: _Marks) -> set[int]:
    """The values that may be there twice, or as many of them as can be kept."""
    found = set[int]()
    async for mark, _ in claims:
        if marks.add(mark):
            found.add(mark)
        if len(found) == MOST_SUSPECTS:
            break
    return found


async def _claims(
    pool: Pool, table: Table[Any], index: Index, query: Any
) -> AsyncGenerator[tuple[int, Claim], None]:
    answer = await pool.run(query, limit=LOOK_LIMIT)
    if isinstance(answer, list):
        for claim in _claims_of(table, index, answer):
            yield claim
        return
    try:
        async for row in answer:
            for claim in _claims_of(table, index, [row]):
                yield claim
    finally:
        await answer.close()


def _claims_of(
    table: Table[Any], index: Index, rows: Sequence[dict[str, Any]]
) -> list[tuple[int, Claim]]:
    for row in rows:
        row.update({key: _indexed(row[key], index.multi) for key in index.columns})
    return [(int(claim.lock[:DIGITS], 16), claim) for claim in claims_of(table, rows, [index])]


def _indexed(value: Any, multi: bool) -> Any:
    """What an index holds of a value."""
    if isinstance(value, list):
        items = [item for item in value if fits_index(item)]
        return items if multi or items == value else None
    return value if fits_index(value) else None


def _values(table: Table[Any], index: Index, rows: Any) -> Any:
    """The ids of rows with what is indexed of each: the query for them."""
    columns = [table.by_key[key] for key in index.columns]
    moves = [one for one in renames(table) if one.name in index.columns]
    # Of a unique column alone, many rows are not given one default.
    given = {column.key: _given(column) if len(columns) > 1 else None for column in columns}
    needed = [key for key, value in given.items() if value is None]
    if moves:
        rows = rows.map(lambda row: all_made(row, (), moves))
    there = rows.filter(lambda row: row.has_fields("id", *needed))
    return there.map(
        lambda row: {"id": row["id"]} | {key: row[key].default(given[key]) for key in given}
    )


def _given(column: Column) -> Any:
    """The default that rows without the column will get, if it is the same for all of them."""
    default = column.default
    if column.nullable or default is MISSING or isinstance(default, Made):
        return None
    return term(checked(column, default))


def _shown(claim: Claim) -> str:
    try:
        return claim.text.removeprefix(f"the {claim.field} ")
    except GraphQLError:
        # It is of another type than the schema says.
        return picture(claim.value)
