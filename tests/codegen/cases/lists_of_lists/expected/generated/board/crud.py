# Code generated from schema/board.graphql. DO NOT EDIT.
"""Read and write `boards`."""

from generated.board.model import BOARDS, Board, BoardCreate, BoardPatch
from runtime.database.crud import Crud


class BoardCrud(Crud[Board, BoardCreate, BoardPatch]):
    """Reads and writes rows of Board."""


crud = BoardCrud(BOARDS)
