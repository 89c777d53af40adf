# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Every loader of the schema, one set per request."""

from generated.batch.loaders import batch_by_id
from generated.batch.model import Batch_
from generated.column.loaders import column_by_id, tables_of_column
from generated.column.model import Column_
from generated.connection.loaders import connection_by_id, connections_by_parent
from generated.connection.model import Connection_
from generated.context_.loaders import context_by_id
from generated.context_.model import Context_
from generated.crud.loaders import crud_by_id
from generated.crud.model import Crud_
from generated.filter.loaders import filter_by_id
from generated.filter.model import Filter_
from generated.loaders_.loaders import loaders_by_id
from generated.loaders_.model import Loaders_
from generated.query_log.loaders import query_log_by_id
from generated.query_log.model import QueryLog
from generated.sheep.loaders import sheep_by_id, sheep_list_by_batch_id
from generated.sheep.model import Sheep
from generated.table.loaders import columns_of_table, table_by_crud_id, table_by_id
from generated.table.model import Table_
from generated.through.loaders import through_by_id
from generated.through.model import Through_
from generated.window.loaders import window_by_id, windows_by_crud_id_connection
from generated.window.model import Window_
from runtime.database.batches import Batch, LoaderSet
from runtime.database.connections import Connection
from runtime.database.windows import Window


class Loaders(LoaderSet):
    """What it has read, it does not read twice."""

    @property
    def batch_by_id(self) -> Batch[str, Batch_ | None]:
        return self.shared(batch_by_id)

    @property
    def column_by_id(self) -> Batch[str, Column_ | None]:
        return self.shared(column_by_id)

    def tables_of_column(self, window: Window) -> Batch[str, list[Table_]]:
        return self.shared(tables_of_column, window)

    @property
    def connection_by_id(self) -> Batch[str, Connection_ | None]:
        return self.shared(connection_by_id)

    def connections_by_parent(self, window: Window) -> Batch[str, list[Connection_]]:
        return self.shared(connections_by_parent, window)

    @property
    def context_by_id(self) -> Batch[str, Context_ | None]:
        return self.shared(context_by_id)

    @property
    def crud_by_id(self) -> Batch[str, Crud_ | None]:
        return self.shared(crud_by_id)

    @property
    def filter_by_id(self) -> Batch[str, Filter_ | None]:
        return self.shared(filter_by_id)

    @property
    def loaders_by_id(self) -> Batch[str, Loaders_ | None]:
        return self.shared(loaders_by_id)

    @property
    def query_log_by_id(self) -> Batch[str, QueryLog | None]:
        return self.shared(query_log_by_id)

    @property
    def sheep_by_id(self) -> Batch[str, Sheep | None]:
        return self.shared(sheep_by_id)

    def sheep_list_by_batch_id(self, window: Window) -> Batch[str, list[Sheep]]:
        return self.shared(sheep_list_by_batch_id, window)

    @property
    def table_by_id(self) -> Batch[str, Table_ | None]:
        return self.shared(table_by_id)

    @property
    def table_by_crud_id(self) -> Batch[str, Table_ | None]:
        return self.shared(table_by_crud_id)

    def columns_of_table(self, window: Window) -> Batch[str, list[Column_]]:
        return self.shared(columns_of_table, window)

    @property
    def through_by_id(self) -> Batch[str, Through_ | None]:
        return self.shared(through_by_id)

    @property
    def window_by_id(self) -> Batch[str, Window_ | None]:
        return self.shared(window_by_id)

    def windows_by_crud_id_connection(self, window: Window) -> Batch[str, Connection[Window_]]:
        return self.shared(windows_by_crud_id_connection, window)
