# Code generated from schema/member.graphql. DO NOT EDIT.
"""The fields that Member's table answers."""

from typing import Unpack

from generated.context import Info
from generated.member.crud import crud
from generated.member.model import MEMBERS, Member, MemberUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, OrderBy, Window
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


@bind.mutation("createMember")
async def mutation_create_member(_: object, info: Info, *, input: Nested) -> Member:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createMembers")
async def mutation_create_members(_: object, info: Info, *, inputs: list[Nested]) -> list[Member]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateMember")
async def mutation_update_member(_: object, info: Info, *, id: str, input: Nested) -> Member:
    return await crud.update_nested(info.context.db, id, input)


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


@bind.field("leader")
async def member_leader(row: Member, info: Info) -> Member | None:
    key = row["leader_id"]
    if key is None:
        return None
    return await info.context.loaders.member_by_id.load(key)


@bind.field("partner")
async def member_partner(row: Member, info: Info) -> Member | None:
    key = row["partner_id"]
    if key is None:
        return None
    return await info.context.loaders.member_by_id.load(key)


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
