# Code generated from schema/class.graphql. DO NOT EDIT.
"""Read and write `tables`."""

from generated.table.model import TABLES, Table_, TableCreate, TablePatch
from runtime.database.crud import Crud


class TableCrud(Crud[Table_, TableCreate, TablePatch]):
    """Reads and writes rows of Table."""


crud = TableCrud(TABLES)
