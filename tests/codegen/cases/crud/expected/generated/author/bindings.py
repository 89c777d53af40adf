# Code generated from schema/author.graphql. DO NOT EDIT.
"""The fields that Author's table answers."""

from typing import Unpack

from generated.author.crud import crud
from generated.author.model import AUTHORS, Author, AuthorCreate, AuthorPatch, AuthorUpsert
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Author")


@bind.query("author")
async def query_author(_: object, info: Info, *, id: str) -> Author | None:
    return await info.context.loaders.author_by_id.load(id)


@bind.query("authors")
async def query_authors(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Author]:
    return await crud.page(info.context.db, **wanted)


@bind.query("authorsConnection")
async def query_authors_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Author]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("authorsCount")
async def query_authors_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createAuthor")
async def mutation_create_author(_: object, info: Info, *, input: AuthorCreate) -> Author:
    return await crud.create(info.context.db, input)


@bind.mutation("createAuthors")
async def mutation_create_authors(
    _: object, info: Info, *, inputs: list[AuthorCreate]
) -> list[Author]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateAuthor")
async def mutation_update_author(_: object, info: Info, *, id: str, input: AuthorPatch) -> Author:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertAuthor")
async def mutation_upsert_author(_: object, info: Info, *, input: AuthorUpsert) -> Author:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteAuthor")
async def mutation_delete_author(_: object, info: Info, *, id: str) -> Author:
    return await crud.remove(info.context.db, id)


@bind.subscription("authorChanged")
def subscription_author_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Author]:
    return info.context.feeds.changes(AUTHORS, {}, filter)
