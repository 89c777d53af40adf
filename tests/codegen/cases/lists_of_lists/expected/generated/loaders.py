# Code generated from schema/board.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.board.loaders import board_by_id
from generated.board.model import Board
from runtime.database.batches import Batch, LoaderSet


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def board_by_id(self) -> Batch[str, Board | None]:
        return self.shared(board_by_id)
