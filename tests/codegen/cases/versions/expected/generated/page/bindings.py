# Code generated from schema/page.graphql. DO NOT EDIT.
"""The fields that Page's table answers."""

from generated.context import Info
from generated.page.crud import crud
from generated.page.model import PAGES, Page
from runtime.bindings import Bindings

bind = Bindings("Page")

bind.query("pages", crud.page)
bind.query("pagesConnection", crud.connection)
bind.query("pagesCount", crud.count)
bind.mutation("createPage", crud.create)
bind.mutation("createPages", crud.create_many)
bind.mutation("updatePage", crud.update)
bind.mutation("upsertPage", crud.upsert)
bind.mutation("deletePage", crud.remove)
bind.subscription("pageChanged", PAGES)


@bind.query("page")
async def query_page(_: object, info: Info, *, id: str) -> Page | None:
    return await info.context.loaders.page_by_id.load(id)
