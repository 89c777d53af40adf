"""Tables of more rows than the database holds at once without being told."""

from typing import Any

from runtime.database import loaders
from runtime.database.driver import r
from runtime.database.pool import Pool
from runtime.database.session import Database
from runtime.database.tables import ensure
from runtime.database.windows import Window
from tests.runtime.database.blog import BLOG, COMMENTS

ROWS = 110_000
AT_ONCE = 10_000
# A step that visits every number below ROWS once before it comes back.
STEP = 7919


async def fill(pool: Pool) -> None:
    """Comments whose likes are 0, 1, 2, … in no order of their ids."""

    def comment(number: Any) -> Any:
        text = number.coerce_to("string")
        likes = (number * STEP) % ROWS
        return {"id": "c" + text, "post_id": "p", "text": "t" + text, "likes": likes}

    await ensure(pool, BLOG)
    for start in range(0, ROWS, AT_ONCE):
        made = r.range(start, start + AT_ONCE).map(comment).coerce_to("array")
        await pool.run(r.table("comments").insert(made, durability="soft"), limit=60)


async def test_what_no_index_serves_works_on_more_than_a_hundred_thousand_rows(pool: Pool) -> None:
    await fill(pool)
    db = Database(pool, BLOG)
    likes_first: list[Any] = [{"likes": "ASC"}]
    found = await db.page(COMMENTS, order_by=likes_first, limit=3)
    assert [row["likes"] for row in found] == [0, 1, 2]
    found = await db.page(COMMENTS, {"likes": {"gte": 5}}, order_by=likes_first, offset=9, limit=1)
    assert [row["likes"] for row in found] == [14]
    assert await db.count(COMMENTS, {"likes": {"lt": ROWS // 2}}) == ROWS // 2
    window = Window(first=2, order_by=[{"likes": "DESC"}, {"text": "ASC"}])
    page = await db.connection(COMMENTS, window)
    cursor = page.page_info.end_cursor
    page = await db.connection(COMMENTS, Window(first=2, order_by=window.order_by, after=cursor))
    assert [row["likes"] for row in page.nodes] == [ROWS - 3, ROWS - 4]
    assert (page.has_previous_page, page.has_next_page) == (True, True)
    newest = Window(limit=1, order_by=[{"likes": "DESC"}])
    [row] = await loaders.by_parent(db, COMMENTS, "post_id", newest).load("p")
    assert row["likes"] == ROWS - 1
    # More than that of one parent, in the order of an index; and of one that links to them.
    [rows] = await loaders.by_parent(db, COMMENTS, "post_id", Window()).load_many(["p"])
    assert len(rows) == ROWS
    linked = loaders.connections_through(db, COMMENTS, COMMENTS, ("post_id", "id"), Window(first=1))
    assert await (await linked.load("p")).total_count() == ROWS
