"""What is in the tables of a magazine, and a way to fill them."""

from typing import Any

from runtime.database.driver import r
from runtime.database.session import Database
from tests.runtime.database.magazine import MAGAZINE, POSTS

TABLES = [table.name for table in MAGAZINE]


async def create(db: Database, **given: Any) -> Any:
    """A new post with what is inside it."""
    [row] = await db.insert_nested(POSTS, [given])
    return row


async def stored(db: Database, table: str) -> list[dict[str, Any]]:
    """All documents of a table, by id."""
    rows: list[dict[str, Any]] = await db.run(r.table(table).order_by("id").coerce_to("array"))
    return rows


async def everything(db: Database) -> dict[str, list[dict[str, Any]]]:
    """All documents of all tables."""
    return {table: await stored(db, table) for table in TABLES}


async def tags_of(db: Database, post: str) -> list[str]:
    """The ids of a post's tags, sorted."""
    rows = r.table("post_tags").get_all(post, index="post_id")
    return sorted(await db.run(rows["tag_id"].coerce_to("array")))


async def comments_of(db: Database, post: str) -> list[str]:
    """The texts of a post's comments, sorted."""
    rows = r.table("comments").get_all(post, index="post_id")
    return sorted(await db.run(rows["text"].coerce_to("array")))
