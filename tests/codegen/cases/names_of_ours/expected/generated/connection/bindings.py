# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Connection's table answers."""

from generated.connection.crud import crud
from generated.connection.model import CONNECTIONS, Connection_
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database import loaders
from runtime.database.windows import Window

bind = Bindings("Connection")

bind.query("connections", crud.page)
bind.query("connectionsConnection", crud.connection)
bind.query("connectionsCount", crud.count)
bind.mutation("createConnection", crud.create_nested)
bind.mutation("createConnections", crud.create_many_nested)
bind.mutation("updateConnection", crud.update_nested)
bind.mutation("upsertConnection", crud.upsert)
bind.mutation("deleteConnection", crud.remove)
bind.subscription("connectionChanged", CONNECTIONS)


@bind.query("connection")
async def query_connection(_: object, info: Info, *, id: str) -> Connection_ | None:
    return await info.context.loaders.connection_by_id.load(id)


@bind.field("type")
async def connection_type(row: Connection_, info: Info) -> Connection_ | None:
    return await loaders.optional(info.context.loaders.connection_by_id, row["type_id"])


@bind.field("of")
async def connection_of(row: Connection_, info: Info) -> list[Connection_]:
    loader = info.context.loaders.connections_by_parent(Window())
    return await loader.load(row["id"])
