# Code generated from schema/signup.graphql. DO NOT EDIT.
"""The fields that Member's table answers."""

from collections.abc import AsyncGenerator
from typing import Unpack

from ariadne import MutationType, QueryType, SubscriptionType

from generated.context import Info
from generated.member.crud import crud
from generated.member.model import MEMBERS, Member, MemberCreate, MemberPatch, MemberUpsert
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Change

query = QueryType()
mutation = MutationType()
subscription = SubscriptionType()


@query.field("member")
async def query_member(_: object, info: Info, *, id: str) -> Member | None:
    return await info.context.loaders.member_by_id.load(id)


@query.field("members")
async def query_members(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Member]:
    return await crud.page(info.context.db, **wanted)


@query.field("membersConnection")
async def query_members_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Member]:
    return await crud.connection(info.context.db, **wanted)


@query.field("membersCount")
async def query_members_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@query.field("found")
async def query_found(_: object, info: Info, *, limit: int | None) -> list[Member]:
    return await crud.page(info.context.db, limit=10 if limit is None else limit)


@mutation.field("createMember")
async def mutation_create_member(_: object, info: Info, *, input: MemberCreate) -> Member:
    return await crud.create(info.context.db, input)


@mutation.field("createMembers")
async def mutation_create_members(
    _: object, info: Info, *, inputs: list[MemberCreate]
) -> list[Member]:
    return await crud.create_many(info.context.db, inputs)


@mutation.field("updateMember")
async def mutation_update_member(_: object, info: Info, *, id: str, input: MemberPatch) -> Member:
    return await crud.update(info.context.db, id, input)


@mutation.field("upsertMember")
async def mutation_upsert_member(_: object, info: Info, *, input: MemberUpsert) -> Member:
    return await crud.upsert(info.context.db, input)


@mutation.field("deleteMember")
async def mutation_delete_member(_: object, info: Info, *, id: str) -> Member:
    return await crud.remove(info.context.db, id)


@subscription.source("memberChanged")
def subscription_member_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> AsyncGenerator[Change[Member], None]:
    return info.context.feeds.changes(MEMBERS, {}, filter)


BINDABLES = (query, mutation, subscription)
