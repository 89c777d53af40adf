# Code generated from schema/ours.graphql. DO NOT EDIT.
"""Read and write `log_types`."""

from generated.query_log.model import LOG_TYPES, QueryLog, QueryLogCreate, QueryLogPatch
from runtime.database.crud import Crud


class QueryLogCrud(Crud[QueryLog, QueryLogCreate, QueryLogPatch]):
    """Reads and writes rows of QueryLog."""


crud = QueryLogCrud(LOG_TYPES)
