# Code generated from schema/page.graphql. DO NOT EDIT.
"""The fields that Draft's table answers."""

from typing import Unpack

from generated.context import Info
from generated.draft.crud import crud
from generated.draft.model import Draft, DraftCreate, DraftUpdate
from runtime.bindings import Bindings

bind = Bindings("Draft")


@bind.query("draft")
async def query_draft(_: object, info: Info, *, id: str) -> Draft | None:
    return await info.context.loaders.draft_by_id.load(id)


@bind.mutation("addDraft")
async def mutation_add_draft(_: object, info: Info, /, **values: Unpack[DraftCreate]) -> Draft:
    return await crud.create(info.context.db, values)


@bind.mutation("revise")
async def mutation_revise(_: object, info: Info, *, input: DraftUpdate) -> Draft:
    return await crud.update(info.context.db, input["id"], input)
