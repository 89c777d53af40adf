# Code generated from schema/setting.graphql. DO NOT EDIT.
"""The fields that Setting's table answers."""

from ariadne import MutationType, QueryType

from generated.context import Info
from generated.setting.crud import crud
from generated.setting.model import Setting, SettingCreate, SettingUpsert

query = QueryType()
mutation = MutationType()


@query.field("setting")
async def query_setting(_: object, info: Info, *, scope: str, key: str) -> Setting | None:
    return await crud.get_by_scope_and_key(info.context.db, scope, key)


@mutation.field("put")
async def mutation_put(_: object, info: Info, *, input: SettingUpsert) -> Setting:
    return await crud.upsert(info.context.db, input, by=("scope", "key"))


@mutation.field("putAll")
async def mutation_put_all(_: object, info: Info, *, inputs: list[SettingUpsert]) -> list[Setting]:
    return await crud.upsert_many(info.context.db, inputs, by=("scope", "key"))


@mutation.field("save")
async def mutation_save(_: object, info: Info, *, input: SettingUpsert) -> Setting:
    return await crud.upsert(info.context.db, input)


@mutation.field("once")
async def mutation_once(_: object, info: Info, *, input: SettingCreate) -> Setting:
    return await crud.get_or_create_by_scope_and_key(info.context.db, input)


BINDABLES = (query, mutation)
