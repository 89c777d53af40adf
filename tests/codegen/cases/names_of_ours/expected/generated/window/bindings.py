# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Window's table answers."""

from typing import Unpack

from generated.context import Info
from generated.window.crud import crud
from generated.window.model import WINDOWS, Window_, WindowCreate, WindowPatch, WindowUpsert
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Window")


@bind.query("window")
async def query_window(_: object, info: Info, *, id: str) -> Window_ | None:
    return await info.context.loaders.window_by_id.load(id)


@bind.query("windows")
async def query_windows(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Window_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("windowsConnection")
async def query_windows_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Window_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("windowsCount")
async def query_windows_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createWindow")
async def mutation_create_window(_: object, info: Info, *, input: WindowCreate) -> Window_:
    return await crud.create(info.context.db, input)


@bind.mutation("createWindows")
async def mutation_create_windows(
    _: object, info: Info, *, inputs: list[WindowCreate]
) -> list[Window_]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateWindow")
async def mutation_update_window(_: object, info: Info, *, id: str, input: WindowPatch) -> Window_:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertWindow")
async def mutation_upsert_window(_: object, info: Info, *, input: WindowUpsert) -> Window_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteWindow")
async def mutation_delete_window(_: object, info: Info, *, id: str) -> Window_:
    return await crud.remove(info.context.db, id)


@bind.subscription("windowChanged")
def subscription_window_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Window_]:
    return info.context.feeds.changes(WINDOWS, {}, filter)
