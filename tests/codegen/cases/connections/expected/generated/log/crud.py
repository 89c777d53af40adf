# Code generated from schema/log.graphql. DO NOT EDIT.
"""Read and write `logs`."""

from generated.log.model import LOGS, Log, LogCreate, LogPatch
from runtime.database.crud import Crud


class LogCrud(Crud[Log, LogCreate, LogPatch]):
    """Reads and writes rows of Log."""


crud = LogCrud(LOGS)
