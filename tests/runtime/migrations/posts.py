"""A table before and after its schema changed, and rows of the time before."""

from typing import Any

from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.table import Column, Index, Table
from runtime.database.values import NOW, UUID

ID = Column("id", "ID")
OLD: Table[Any] = Table(
    "articles",
    type="Article",
    columns=(ID, Column("headline", "String"), Column("mood", "String", nullable=True)),
    indexes=(Index("headline"), Index("mood")),
)
NEW: Table[Any] = Table(
    "posts",
    type="Post",
    columns=(
        ID,
        Column("title", "String", renamed_from="headline"),
        Column("price", "Decimal", default="9.90"),
        Column("code", "ID", default=UUID),
        Column("seen_at", "DateTime", field="seenAt", default=NOW),
        Column("version", "Int", version=True),
        Column("note", "String", nullable=True),
    ),
    indexes=(Index("title"), Index("code", unique=True)),
    renamed_from="articles",
)
# The headlines are in objects, and were so under other names.
INSIDE: Table[Any] = Table(
    "posts",
    type="Post",
    columns=(
        ID,
        Column(
            "pages",
            "Page",
            many=True,
            renamed_from="sheets",
            fields=(Column("title", "String", renamed_from="headline"),),
        ),
    ),
)


async def fill(pool: Pool, count: int, table: str = "articles") -> None:
    """Makes the old table with `count` rows."""
    await pool.run(r.table_create(table))
    rows = r.range(count).map(
        lambda n: {"id": r.add("a", n.coerce_to("string")), "headline": n.coerce_to("string")}
    )
    await pool.run(r.table(table).insert(rows), limit=60)
