# Code generated from schema/class.graphql. DO NOT EDIT.
"""The fields that class's table answers."""

from generated.class_.crud import crud
from generated.class_.model import CLASSES, class_
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.windows import Window
from runtime.feeds.change import Changes

bind = Bindings("class")

bind.query("byFrom", crud.get_by_from_)
bind.mutation("def", crud.create)


@bind.query("class")
async def query_class(_: object, info: Info, *, id: str) -> class_ | None:
    return await info.context.loaders.class_by_id.load(id)


@bind.query("info")
async def query_info(_: object, info: Info, *, db: str) -> class_ | None:
    return await crud.get_by_db(info.context.db, db)


@bind.subscription("for")
def subscription_for(_: object, info: Info, *, from_: str | None = None) -> Changes[class_]:
    return info.context.feeds.changes(CLASSES, {"from_": from_})


@bind.field("parent")
async def class_parent(row: class_, info: Info) -> class_ | None:
    return await loaders.optional(info.context.loaders.class_by_id, row["class_id"])


@bind.field("children")
async def class_children(row: class_, info: Info, *, limit: int | None = None) -> list[class_]:
    loader = info.context.loaders.classes_by_class_id(Window(limit=limit))
    return await loader.load(row["id"])
