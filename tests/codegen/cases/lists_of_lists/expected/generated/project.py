# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.board import bindings as board_bindings
from generated.board.model import BOARDS
from generated.context import Context
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(BOARDS,),
    bindables=(board_bindings.bind,),
    places=(),
    resolvers=(),
    verbatim=(
        "BoardFilter",
        "BoardOrderBy",
        "IDFilter",
    ),
)
