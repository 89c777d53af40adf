# Code generated from schema/setting.graphql. DO NOT EDIT.
"""The fields that Setting's table answers."""

from generated.context import Info
from generated.setting.crud import crud
from generated.setting.model import Setting, SettingCreate, SettingUpsert
from runtime.bindings import Bindings

bind = Bindings("Setting")


@bind.query("setting")
async def query_setting(_: object, info: Info, *, scope: str, key: str) -> Setting | None:
    return await crud.get_by_scope_and_key(info.context.db, scope, key)


@bind.mutation("put")
async def mutation_put(_: object, info: Info, *, input: SettingUpsert) -> Setting:
    return await crud.upsert(info.context.db, input, by=("scope", "key"))


@bind.mutation("putAll")
async def mutation_put_all(_: object, info: Info, *, inputs: list[SettingUpsert]) -> list[Setting]:
    return await crud.upsert_many(info.context.db, inputs, by=("scope", "key"))


@bind.mutation("save")
async def mutation_save(_: object, info: Info, *, input: SettingUpsert) -> Setting:
    return await crud.upsert(info.context.db, input)


@bind.mutation("once")
async def mutation_once(_: object, info: Info, *, input: SettingCreate) -> Setting:
    return await crud.get_or_create_by_scope_and_key(info.context.db, input)
