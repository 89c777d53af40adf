# Code generated from schema/board.graphql. DO NOT EDIT.
"""Board: rows of cells."""

from datetime import date
from typing import NotRequired, TypedDict

from generated.board.enums import Move
from runtime.database.table import Column, Table


class Board(TypedDict):
    """One row of `boards`."""

    id: str
    cells: list[list[str]]
    grid: list[list[int | None] | None] | None
    cube: list[list[list[float]]]
    moves: list[list[Move]]
    days: list[list[str]] | None


class BoardCreate(TypedDict):
    """What `create` must be given; the other columns have defaults."""

    cells: NotRequired[list[list[str]]]
    grid: NotRequired[list[list[int | None] | None] | None]
    cube: NotRequired[list[list[list[float]]]]
    moves: NotRequired[list[list[Move]]]
    days: NotRequired[list[list[date]] | None]


class BoardPatch(TypedDict, total=False):
    """What `update` may change; a column left out stays as it is."""

    cells: list[list[str]]
    grid: list[list[int | None] | None] | None
    cube: list[list[list[float]]]
    moves: list[list[Move]]
    days: list[list[date]] | None


class BoardUpsert(BoardCreate):
    """What makes a row or, with the id of one that is there, changes it."""

    id: NotRequired[str]


BOARDS: Table[Board] = Table(
    "boards",
    type="Board",
    columns=(
        Column("id", "ID"),
        Column("cells", "String", many=True, depth=2, default=[]),
        Column("grid", "Int", nullable=True, many=True, depth=2),
        Column("cube", "Float", many=True, depth=3, default=[[[1.5]]]),
        Column(
            "moves",
            "Move",
            many=True,
            depth=2,
            choices=("UP", "DOWN", "LEFT"),
            default=[["UP"], ["DOWN", "LEFT"]],
        ),
        Column("days", "Date", nullable=True, many=True, depth=2),
    ),
)
