# Code generated from schema/signup.graphql. DO NOT EDIT.
"""The fields that Member's table answers."""

from typing import Unpack

from generated.context import Info
from generated.member.crud import crud
from generated.member.model import MEMBERS, Member, MemberCreate, MemberPatch, MemberUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Member")


@bind.query("member")
async def query_member(_: object, info: Info, *, id: str) -> Member | None:
    return await info.context.loaders.member_by_id.load(id)


@bind.query("members")
async def query_members(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Member]:
    return await crud.page(info.context.db, **wanted)


@bind.query("membersConnection")
async def query_members_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Member]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("membersCount")
async def query_members_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.query("found")
async def query_found(_: object, info: Info, *, limit: int | None) -> list[Member]:
    return await crud.page(info.context.db, limit=10 if limit is None else limit)


@bind.mutation("createMember")
async def mutation_create_member(_: object, info: Info, *, input: MemberCreate) -> Member:
    return await crud.create(info.context.db, input)


@bind.mutation("createMembers")
async def mutation_create_members(
    _: object, info: Info, *, inputs: list[MemberCreate]
) -> list[Member]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateMember")
async def mutation_update_member(_: object, info: Info, *, id: str, input: MemberPatch) -> Member:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertMember")
async def mutation_upsert_member(_: object, info: Info, *, input: MemberUpsert) -> Member:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteMember")
async def mutation_delete_member(_: object, info: Info, *, id: str) -> Member:
    return await crud.remove(info.context.db, id)


@bind.subscription("memberChanged")
def subscription_member_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Member]:
    return info.context.feeds.changes(MEMBERS, {}, filter)
