# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `columns`."""

from generated.column.model import COLUMNS, Column_, ColumnCreate, ColumnPatch
from runtime.database.crud import Crud


class ColumnCrud(Crud[Column_, ColumnCreate, ColumnPatch]):
    """Reads and writes rows of Column."""


crud = ColumnCrud(COLUMNS)
