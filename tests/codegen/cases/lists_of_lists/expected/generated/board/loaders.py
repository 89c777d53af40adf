# Code generated from schema/board.graphql. DO NOT EDIT.
"""Batched reads of `boards`."""

from generated.board.model import BOARDS, Board
from runtime.database import loaders
from runtime.database.batches import Batch
from runtime.database.session import Database


def board_by_id(db: Database) -> Batch[str, Board | None]:
    return loaders.by_id(db, BOARDS)
