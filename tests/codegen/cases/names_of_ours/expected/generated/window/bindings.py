# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Window's table answers."""

from generated.context import Info
from generated.window.crud import crud
from generated.window.model import WINDOWS, Window_
from runtime.bindings import Bindings

bind = Bindings("Window")

bind.query("windows", crud.page)
bind.query("windowsConnection", crud.connection)
bind.query("windowsCount", crud.count)
bind.mutation("createWindow", crud.create)
bind.mutation("createWindows", crud.create_many)
bind.mutation("updateWindow", crud.update)
bind.mutation("upsertWindow", crud.upsert)
bind.mutation("deleteWindow", crud.remove)
bind.subscription("windowChanged", WINDOWS)


@bind.query("window")
async def query_window(_: object, info: Info, *, id: str) -> Window_ | None:
    return await info.context.loaders.window_by_id.load(id)
