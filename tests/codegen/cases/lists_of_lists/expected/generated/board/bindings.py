# Code generated from schema/board.graphql. DO NOT EDIT.
"""The fields that Board's table answers."""

from generated.board.crud import crud
from generated.board.model import BOARDS, Board
from generated.context import Info
from runtime.bindings import Bindings

bind = Bindings("Board")

bind.query("boards", crud.page)
bind.query("boardsConnection", crud.connection)
bind.query("boardsCount", crud.count)
bind.mutation("createBoard", crud.create)
bind.mutation("createBoards", crud.create_many)
bind.mutation("updateBoard", crud.update)
bind.mutation("upsertBoard", crud.upsert)
bind.mutation("deleteBoard", crud.remove)
bind.subscription("boardChanged", BOARDS)


@bind.query("board")
async def query_board(_: object, info: Info, *, id: str) -> Board | None:
    return await info.context.loaders.board_by_id.load(id)
