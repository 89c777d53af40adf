# Code generated from schema/*.graphql. DO NOT EDIT.
"""The project as the server sees it."""

from generated.batch import bindings as batch_bindings
from generated.batch.model import BATCHES
from generated.column import bindings as column_bindings
from generated.column.model import COLUMNS
from generated.connection import bindings as connection_bindings
from generated.connection.model import CONNECTIONS
from generated.context import Context
from generated.context_.model import CONTEXTS
from generated.crud import bindings as crud_bindings
from generated.crud.model import CRUDS
from generated.filter import bindings as filter_bindings
from generated.filter.model import FILTERS
from generated.loaders_.model import LOADERS
from generated.ours import resolve as ours_resolve
from generated.query_log import bindings as query_log_bindings
from generated.query_log.model import LOG_TYPES
from generated.sheep import bindings as sheep_bindings
from generated.sheep.model import SHEEP
from generated.table import bindings as table_bindings
from generated.table.model import TABLES
from generated.through.model import THROUGHS
from generated.window import bindings as window_bindings
from generated.window.model import WINDOWS
from runtime.project import Project

PROJECT = Project(
    context=Context,
    tables=(
        BATCHES,
        COLUMNS,
        CONNECTIONS,
        CONTEXTS,
        CRUDS,
        FILTERS,
        LOADERS,
        LOG_TYPES,
        SHEEP,
        TABLES,
        THROUGHS,
        WINDOWS,
    ),
    bindables=(
        batch_bindings.bind,
        column_bindings.bind,
        connection_bindings.bind,
        crud_bindings.bind,
        filter_bindings.bind,
        query_log_bindings.bind,
        sheep_bindings.bind,
        table_bindings.bind,
        window_bindings.bind,
    ),
    places=(
        ours_resolve.time_,
        ours_resolve.date_,
        ours_resolve.json,
        ours_resolve.timedelta_,
        ours_resolve.node_resolver,
        ours_resolve.node,
        ours_resolve.resolve,
        ours_resolve.crud,
        ours_resolve.loaders,
        ours_resolve.subscription_resolve,
        ours_resolve.json_codec,
    ),
    resolvers=(
        "resolvers.ours",
        "resolvers.feeds.ours",
    ),
    names={
        ("Query", "loaders", "loader"): "loader_",
    },
    verbatim=(
        "BatchFilter",
        "BatchOrderBy",
        "ColumnFilter",
        "ColumnOrderBy",
        "ConnectionFilter",
        "ConnectionOrderBy",
        "CrudFilter",
        "CrudOrderBy",
        "DateFilter",
        "DateListFilter",
        "DateTimeFilter",
        "DecimalFilter",
        "FilterFilter",
        "FilterOrderBy",
        "IDFilter",
        "IntFilter",
        "JSONFilter",
        "NestedFilter",
        "OrderFilter",
        "QueryLogFilter",
        "QueryLogOrderBy",
        "RelatedColumnFilter",
        "RelatedConnectionFilter",
        "RelatedSheepFilter",
        "RelatedTableFilter",
        "RelatedWindowFilter",
        "SheepFilter",
        "StringFilter",
        "TableFilter",
        "TableOrderBy",
        "TimeFilter",
        "TypeFilter",
        "WindowFilter",
        "WindowOrderBy",
    ),
)
