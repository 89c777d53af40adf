# Code generated from schema/class.graphql. DO NOT EDIT.
"""The fields that class's table answers."""

from collections.abc import AsyncGenerator

from ariadne import MutationType, ObjectType, QueryType, SubscriptionType

from generated.class_.crud import crud
from generated.class_.model import CLASSES, class_, classCreate
from generated.context import Info
from runtime.database.windows import Window
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()
class_type = ObjectType("class")


@query.field("class")
async def query_class(_: object, info: Info, *, id: str) -> class_ | None:
    return await info.context.loaders.class_by_id.load(id)


@query.field("byFrom")
async def query_by_from(_: object, info: Info, *, from_: str) -> class_ | None:
    return await crud.get_by_from_(info.context.db, from_)


@query.field("info")
async def query_info(_: object, info: Info, *, db: str) -> class_ | None:
    return await crud.get_by_db(info.context.db, db)


@mutation.field("def")
async def mutation_def(_: object, info: Info, *, input: classCreate) -> class_:
    return await crud.create(info.context.db, input)


@subscription.source("for")
def subscription_for(
    _: object, info: Info, *, from_: str | None = None
) -> AsyncGenerator[Change[class_], None]:
    return info.context.feeds.changes(CLASSES, {"from_": from_})


@class_type.field("parent")
async def class_parent(row: class_, info: Info) -> class_ | None:
    key = row["class_id"]
    if key is None:
        return None
    return await info.context.loaders.class_by_id.load(key)


@class_type.field("children")
async def class_children(row: class_, info: Info, *, limit: int | None = None) -> list[class_]:
    loader = info.context.loaders.classes_by_class_id(Window(limit=limit))
    return await loader.load(row["id"])


BINDABLES = (query, mutation, subscription, class_type)
