# Code generated from schema/board.graphql. DO NOT EDIT.
"""The fields that Board's table answers."""

from typing import Unpack

from generated.board.crud import crud
from generated.board.model import BOARDS, Board, BoardCreate, BoardPatch, BoardUpsert
from generated.context import Info
from runtime.bindings import Bindings
from runtime.database.connections import Connection
from runtime.database.filters import Filter
from runtime.database.windows import Cursors, Listing
from runtime.feeds.change import Changes

bind = Bindings("Board")


@bind.query("board")
async def query_board(_: object, info: Info, *, id: str) -> Board | None:
    return await info.context.loaders.board_by_id.load(id)


@bind.query("boards")
async def query_boards(_: object, info: Info, /, **wanted: Unpack[Listing]) -> list[Board]:
    return await crud.page(info.context.db, **wanted)


@bind.query("boardsConnection")
async def query_boards_connection(
    _: object, info: Info, /, **wanted: Unpack[Cursors]
) -> Connection[Board]:
    return await crud.connection(info.context.db, **wanted)


@bind.query("boardsCount")
async def query_boards_count(_: object, info: Info, *, filter: Filter | None = None) -> int:
    return await crud.count(info.context.db, filter)


@bind.mutation("createBoard")
async def mutation_create_board(_: object, info: Info, *, input: BoardCreate) -> Board:
    return await crud.create(info.context.db, input)


@bind.mutation("createBoards")
async def mutation_create_boards(
    _: object, info: Info, *, inputs: list[BoardCreate]
) -> list[Board]:
    return await crud.create_many(info.context.db, inputs)


@bind.mutation("updateBoard")
async def mutation_update_board(_: object, info: Info, *, id: str, input: BoardPatch) -> Board:
    return await crud.update(info.context.db, id, input)


@bind.mutation("upsertBoard")
async def mutation_upsert_board(_: object, info: Info, *, input: BoardUpsert) -> Board:
    return await crud.upsert(info.context.db, input)


@bind.mutation("deleteBoard")
async def mutation_delete_board(_: object, info: Info, *, id: str) -> Board:
    return await crud.remove(info.context.db, id)


@bind.subscription("boardChanged")
def subscription_board_changed(
    _: object, info: Info, *, filter: Filter | None = None
) -> Changes[Board]:
    return info.context.feeds.changes(BOARDS, {}, filter)
