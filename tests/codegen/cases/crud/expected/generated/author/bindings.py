# Code generated from schema/author.graphql. DO NOT EDIT.
"""The fields that Author's table answers."""

from generated.author.crud import crud
from generated.author.model import AUTHORS, Author
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Author")

bind.query("authors", crud.page)
bind.query("authorsConnection", crud.connection)
bind.query("authorsCount", crud.count)
bind.mutation("createAuthor", crud.create)
bind.mutation("createAuthors", crud.create_many)
bind.mutation("updateAuthor", crud.update)
bind.mutation("upsertAuthor", crud.upsert)
bind.mutation("deleteAuthor", crud.remove)
bind.subscription("authorChanged", AUTHORS)


@bind.query("author")
async def query_author(_: object, info: Info, *, id: str) -> Author | None:
    return await info.context.loaders.author_by_id.load(id)
