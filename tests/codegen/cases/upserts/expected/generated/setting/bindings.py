# Code generated from schema/setting.graphql. DO NOT EDIT.
"""The fields that Setting's table answers."""

from generated.context import Info
from generated.setting.crud import crud
from generated.setting.model import Setting, SettingUpsert
from runtime.bindings import Bindings

bind = Bindings("Setting")

bind.query("setting", crud.get_by_scope_and_key)
bind.mutation("save", crud.upsert)
bind.mutation("once", crud.get_or_create_by_scope_and_key)


@bind.mutation("put")
async def mutation_put(_: object, info: Info, *, input: SettingUpsert) -> Setting:
    return await crud.upsert(info.context.db, input, by=("scope", "key"))


@bind.mutation("putAll")
async def mutation_put_all(_: object, info: Info, *, inputs: list[SettingUpsert]) -> list[Setting]:
    return await crud.upsert_many(info.context.db, inputs, by=("scope", "key"))


@bind.mutation("keep")
async def mutation_keep(_: object, info: Info, *, input: SettingUpsert) -> Setting:
    return await crud.upsert(info.context.db, input, by=("id",))
