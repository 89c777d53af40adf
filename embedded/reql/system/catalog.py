"""System tables by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from embedded.reql.system.content import TELLING, Told
from embedded.reql.system.databases import DatabaseRows
from embedded.reql.system.store import Rows, SystemStore
from embedded.reql.system.tables import ConfigRows, StatusRows
from embedded.reql.system.users import UserRows

if TYPE_CHECKING:
    from embedded.reql.run import Run

NAMES: Final = tuple(sorted((*TELLING, "db_config", "table_config", "table_status", "users")))


def system_table(run: Run, name: str, *, by_id: bool = False) -> SystemStore | None:
    """The system table of this name; `by_id` when it shall call things by their ids."""
    content = _content(run, name, by_id=by_id)
    return None if content is None else SystemStore(content)


def _content(run: Run, name: str, *, by_id: bool) -> Rows | None:
    if name == "table_config":
        return ConfigRows(run, by_id=by_id)
    if name == "table_status":
        return StatusRows(run, by_id=by_id)
    if name == "db_config":
        return DatabaseRows(run)
    if name == "users":
        return UserRows(run)
    produce = TELLING.get(name)
    return None if produce is None else Told(name, run, produce)
