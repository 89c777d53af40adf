# Code generated from schema/signup.graphql. DO NOT EDIT.
"""The fields that Member's table answers."""

from generated.context import Info
from generated.member.crud import crud
from generated.member.model import MEMBERS, Member
from runtime.bindings import Bindings

bind = Bindings("Member")

bind.query("members", crud.page)
bind.query("membersConnection", crud.connection)
bind.query("membersCount", crud.count)
bind.mutation("createMember", crud.create)
bind.mutation("createMembers", crud.create_many)
bind.mutation("updateMember", crud.update)
bind.mutation("upsertMember", crud.upsert)
bind.mutation("deleteMember", crud.remove)
bind.subscription("memberChanged", MEMBERS)


@bind.query("member")
async def query_member(_: object, info: Info, *, id: str) -> Member | None:
    return await info.context.loaders.member_by_id.load(id)


@bind.query("found")
async def query_found(_: object, info: Info, *, limit: int | None) -> list[Member]:
    return await crud.page(info.context.db, limit=10 if limit is None else limit)
