# Code generated from schema/ours.graphql. DO NOT EDIT.
"""The fields that Connection's table answers."""

from typing import Unpack

from generated.connection.crud import crud
from generated.connection.model import CONNECTIONS, Connection_, ConnectionUpsert
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.crud import Nested
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing, Window
from runtime.feeds.change import Changes

bind = Bindings("Connection")


@bind.query("connection")
async def query_connection(_: object, info: Info, *, id: str) -> Connection_ | None:
    return await info.context.loaders.connection_by_id.load(id)


@bind.query("connections")
async def query_connections(
    _: object, info: Info, /, **wanted: Unpack[Listing]
) -> list[Connection_]:
    return await crud.page(info.context.db, **wanted)


@bind.query("connectionsConnection")
async def query_connections_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Connection_]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("connectionsCount")
async def query_connections_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createConnection")
async def mutation_create_connection(_: object, info: Info, *, input: Nested) -> Connection_:
    return await crud.create_nested(info.context.db, input)


@bind.mutation("createConnections")
async def mutation_create_connections(
    _: object, info: Info, *, inputs: list[Nested]
) -> list[Connection_]:
    return await crud.create_many_nested(info.context.db, inputs)


@bind.mutation("updateConnection")
async def mutation_update_connection(
    _: object, info: Info, *, id: str, input: Nested
) -> Connection_:
    return await crud.update_nested(info.context.db, id, input)


@bind.mutation("upsertConnection")
async def mutation_upsert_connection(
    _: object, info: Info, *, input: ConnectionUpsert
) -> Connection_:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteConnection")
async def mutation_delete_connection(_: object, info: Info, *, id: str) -> Connection_:
    return await crud.remove(info.context.db, id)


@bind.subscription("connectionChanged")
def subscription_connection_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Connection_]:
    return info.context.feeds.changes(CONNECTIONS, {}, filter)


@bind.field("type")
async def connection_type(row: Connection_, info: Info) -> Connection_ | None:
    key = row["type_id"]
    if key is None:
        return None
    return await info.context.loaders.connection_by_id.load(key)


@bind.field("of")
async def connection_of(row: Connection_, info: Info) -> list[Connection_]:
    loader = info.context.loaders.connections_by_parent(Window())
    return await loader.load(row["id"])
