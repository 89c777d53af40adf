"""Values that a field which becomes unique has twice: counted and named before and after."""

import re
from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Index, Table
from runtime.database.values import NOW
from runtime.migrations import doubles
from tests.runtime.migrations.plans import apply, planned, texts
from tests.runtime.migrations.posts import ID


def fleet(*columns: Column, unique: tuple[str, ...], multi: bool = False) -> Table[Any]:
    """Aircraft of which these columns are unique."""
    index = Index(*unique, unique=True, multi=multi)
    return Table("fleet", type="Aircraft", columns=(ID, *columns), indexes=(index,))


async def fill(pool: Pool, *rows: dict[str, Any]) -> None:
    """The table as it was before: without the index."""
    await pool.run(r.table_create("fleet"))
    await pool.run(r.table("fleet").insert([*rows]), limit=60)


TYPE = Column("type", "String")


async def test_they_are_named_before_the_index_is_built_and_after(pool: Pool) -> None:
    types = {"a": "C152", "b": "C152", "c": "PA28", "d": None}
    await fill(pool, *({"id": id, "type": type} for id, type in types.items()), {"id": "e"})
    table = fleet(Column("type", "String", nullable=True), unique=("type",))
    problems = ('1 row of fleet too many: type is unique, others have it: "C152" (ids a, b)',)
    found = await planned(pool, table)
    assert texts(found.steps) == ["build the index type of fleet"]
    assert found.problems == problems
    await apply(pool, table)
    assert (await planned(pool, table)).problems == problems


async def test_of_many_some_are_named(pool: Pool) -> None:
    rows = [{"id": f"{n:02}", "type": f"T{n % 4}"} for n in range(20)]
    await fill(pool, *rows)
    (problem,) = (await planned(pool, fleet(TYPE, unique=("type",)))).problems
    assert problem == (
        "16 rows of fleet too many: type is unique, others have it:"
        ' "T0" (ids 00, 04, 08, …), "T1" (ids 01, 05, 09, …), "T2" (ids 02, 06, 10, …), …'
    )


async def test_compound_keys_are_named_as_clients_know_them(pool: Pool) -> None:
    rate = Column("rate", "Decimal", nullable=True)
    row = {"type": "C152", "rate": "p501:99"}
    await fill(pool, {"id": "a", **row}, {"id": "b", **row}, {"id": "c", **row, "rate": None})
    table = fleet(TYPE, rate, unique=("type", "rate"))
    (problem,) = (await planned(pool, table)).problems
    assert problem == (
        '1 row of fleet too many: type, rate is unique, others have it: "C152", "9.9" (ids a, b)'
    )


async def test_values_are_seen_that_come_with_a_new_name_or_a_default(pool: Pool) -> None:
    await fill(pool, {"id": "a", "kind": "C152"}, {"id": "b", "kind": "C152"})
    kind = Column("type", "String", renamed_from="kind")
    place = Column("place", "String", default="here")
    (problem,) = (await planned(pool, fleet(kind, place, unique=("type", "place")))).problems
    assert problem.endswith('others have it: "C152", "here" (ids a, b)')


async def test_items_of_lists_are_unique_among_rows(pool: Pool) -> None:
    tags = {"a": ["x", "x", None], "b": ["y", "z"], "c": ["z"], "d": "z", "e": [{}, {}]}
    await fill(pool, *({"id": id, "tags": tag} for id, tag in tags.items()))
    table = fleet(Column("tags", "String", many=True), unique=("tags",), multi=True)
    problems = ('2 rows of fleet too many: tags is unique, others have it: "z" (ids b, c, d)',)
    assert (await planned(pool, table)).problems == problems
    await apply(pool, table)
    assert (await planned(pool, table)).problems == problems


async def test_a_hidden_value_is_not_shown_and_an_odd_one_is_as_it_is(pool: Pool) -> None:
    secret, rate = Column("secret", "String", hidden=True), Column("rate", "Decimal")
    row = {"secret": "s3", "rate": "odd"}
    await fill(pool, {"id": "a", **row}, {"id": "b", **row})
    (hidden,) = (await planned(pool, fleet(secret, rate, unique=("secret",)))).problems
    assert hidden.endswith("others have it: a value that is not shown (ids a, b)")
    (odd,) = (await planned(pool, fleet(secret, rate, unique=("rate",)))).problems
    assert odd.endswith('others have it: "odd" (ids a, b)')


async def test_moments_are_the_same_in_any_zone(pool: Pool) -> None:
    moments = [r.iso8601(text) for text in ("2026-01-01T12:00:00Z", "2026-01-01T14:00:00+02:00")]
    await fill(pool, *({"id": id, "at": at} for id, at in zip("ab", moments, strict=True)))
    at = Column("at", "DateTime", default=NOW)
    (problem,) = (await planned(pool, fleet(at, unique=("at",)))).problems
    assert problem.endswith('"2026-01-01T12:00:00.000Z" (ids a, b)')


async def test_where_there_are_too_many_to_keep_they_are_more_than_a_number(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doubles, "MOST_SUSPECTS", 10)
    await fill(pool)
    rows = r.range(5000).map(lambda n: {"type": (n % 2000).coerce_to("string")})
    await pool.run(r.table("fleet").insert(rows), limit=60)
    (problem,) = (await planned(pool, fleet(TYPE, unique=("type",)))).problems
    assert re.match(r"at least \d\d rows of fleet too many: type is unique", problem)


async def test_a_large_table_is_looked_through(pool: Pool) -> None:
    count = 20_000
    await fill(pool)
    rows = r.range(count).map(lambda n: {"type": n.coerce_to("string")})
    await pool.run(r.table("fleet").insert(rows), limit=60)
    await pool.run(r.table("fleet").insert([{"id": "a", "type": "7"}, {"id": "b", "type": "7"}]))
    (problem,) = (await planned(pool, fleet(TYPE, unique=("type",)))).problems
    assert problem.startswith('2 rows of fleet too many: type is unique, others have it: "7"')
