"""Databases and tables by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from embedded.reql.errors import Place, failed, logic_error
from embedded.reql.system.catalog import system_table
from embedded.reql.system.orders import SYSTEM, SYSTEM_ID
from embedded.reql.values.store import Store
from embedded.reql.values.table import Database, Table

if TYPE_CHECKING:
    from embedded.reql.run import Run

_NAME = re.compile(r"[A-Za-z0-9_-]+")


def checked_name(name: str, what: str, place: Place) -> str:
    """A name that a database or a table can have."""
    if not _NAME.fullmatch(name):
        raise logic_error(f"{what} name `{name}` invalid (Use A-Z, a-z, 0-9, _ and - only).").at(
            place
        )
    return name


def find_database(run: Run, name: str) -> Database:
    """The database of this name."""
    if name == SYSTEM:
        return Database(name, SYSTEM_ID)
    if not run.catalog.has_database(name):
        raise failed(f"Database `{name}` does not exist.")
    return Database(name, run.catalog.database_id(name))


def find_table(run: Run, database: Database, name: str, *, by_id: bool = False) -> Table:
    """The table of this name."""
    store: Store | None = run.catalog.table(database.name, name)
    if store is None and database.name == SYSTEM:
        store = system_table(run, name, by_id=by_id)
    if store is None:
        raise failed(f"Table `{database.name}.{name}` does not exist.")
    return Table(run, database, name, store)
