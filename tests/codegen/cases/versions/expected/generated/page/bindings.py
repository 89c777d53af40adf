# Code generated from schema/page.graphql. DO NOT EDIT.
"""The fields that Page's table answers."""

from typing import Unpack

from generated.context import Info
from generated.page.crud import crud
from generated.page.model import PAGES, Page, PageCreate, PagePatch, PageUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Page")


@bind.query("page")
async def query_page(_: object, info: Info, *, id: str) -> Page | None:
    return await info.context.loaders.page_by_id.load(id)


@bind.query("pages")
async def query_pages(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Page]:
    return await crud.page(info.context.db, **wanted)


@bind.query("pagesConnection")
async def query_pages_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Page]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("pagesCount")
async def query_pages_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createPage")
async def mutation_create_page(_: object, info: Info, *, input: PageCreate) -> Page:
    return await crud.create(info.context.db, input)


@bind.mutation("createPages")
async def mutation_create_pages(_: object, info: Info, *, inputs: list[PageCreate]) -> list[Page]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updatePage")
async def mutation_update_page(_: object, info: Info, *, id: str, input: PagePatch) -> Page:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertPage")
async def mutation_upsert_page(_: object, info: Info, *, input: PageUpsert) -> Page:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deletePage")
async def mutation_delete_page(_: object, info: Info, *, id: str) -> Page:
    return await crud.remove(info.context.db, id)


@bind.subscription("pageChanged")
def subscription_page_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Page]:
    return info.context.feeds.changes(PAGES, {}, filter)
