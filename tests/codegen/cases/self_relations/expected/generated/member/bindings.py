# Code generated from schema/member.graphql. DO NOT EDIT.
"""The fields that Member's table answers."""

from generated.context import Info
from generated.member.crud import crud
from generated.member.model import MEMBERS, Member
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.windows import OrderBy, Window

bind = Bindings("Member")

bind.query("members", crud.page)
bind.query("membersConnection", crud.connection)
bind.query("membersCount", crud.count)
bind.mutation("createMember", crud.create_nested)
bind.mutation("createMembers", crud.create_many_nested)
bind.mutation("updateMember", crud.update_nested)
bind.mutation("upsertMember", crud.upsert)
bind.mutation("deleteMember", crud.remove)
bind.subscription("memberChanged", MEMBERS)


@bind.query("member")
async def query_member(_: object, info: Info, *, id: str) -> Member | None:
    return await info.context.loaders.member_by_id.load(id)


@bind.field("leader")
async def member_leader(row: Member, info: Info) -> Member | None:
    return await loaders.optional(info.context.loaders.member_by_id, row["leader_id"])


@bind.field("partner")
async def member_partner(row: Member, info: Info) -> Member | None:
    return await loaders.optional(info.context.loaders.member_by_id, row["partner_id"])


@bind.field("partnerOf")
async def member_partner_of(row: Member, info: Info) -> Member | None:
    return await info.context.loaders.member_by_partner_id.load(row["id"])


@bind.field("led")
async def member_led(
    row: Member, info: Info, *, order_by: list[OrderBy] | None = None
) -> list[Member]:
    loader = info.context.loaders.members_by_leader_id(Window(order_by=order_by))
    return await loader.load(row["id"])


@bind.field("following")
async def member_following(row: Member, info: Info) -> list[Member]:
    loader = info.context.loaders.following_of_member(Window())
    return await loader.load(row["id"])


@bind.field("followers")
async def member_followers(row: Member, info: Info) -> list[Member]:
    loader = info.context.loaders.followers_of_member(Window())
    return await loader.load(row["id"])
