"""`db_config`: databases, renamed, made and dropped by writing to their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from embedded.reql.errors import failed
from embedded.reql.system.checks import change_of, identified, named, no_others
from embedded.reql.system.orders import SYSTEM, Order
from embedded.storage.documents import Document
from embedded.storage.errors import AlreadyExistsError

if TYPE_CHECKING:
    from embedded.reql.run import Run


class DatabaseRows:
    """One row per database."""

    name = "db_config"
    primary_key = "id"

    def __init__(self, run: Run) -> None:
        self._catalog = run.catalog

    def rows(self) -> list[Document]:
        """The databases."""
        return [
            {"id": self._catalog.database_id(name), "name": name}
            for name in self._catalog.databases()
        ]

    def write(self, order: Order) -> Document | None:
        """Make, rename or drop a database."""
        old, new = order.old, order.new
        if new is None:
            if old is not None:
                self._catalog.drop_database(old["name"])
            return None
        with change_of(self.name):
            name = named(new, "db name")
            id = identified(new)
            no_others(new, ("id", "name"))
        if old is None:
            self._create(name, id, key_is_made=order.key_is_made)
        elif old["name"] != name:
            self._rename(old["name"], name)
        return new

    def _create(self, name: str, id: str, *, key_is_made: bool) -> None:
        if not key_is_made:
            raise failed(
                "If you want to create a new table by inserting into `rethinkdb.db_config`, you "
                "must use an auto-generated primary key."
            )
        if name == SYSTEM or self._catalog.has_database(name):
            raise failed(f"Database `{name}` already exists.")
        self._catalog.create_database(name, id)

    def _rename(self, old: str, new: str) -> None:
        try:
            if new == SYSTEM:
                raise AlreadyExistsError(new)
            self._catalog.rename_database(old, new)
        except AlreadyExistsError:
            raise failed(
                f"Cannot rename database `{old}` to `{new}` because database `{new}` already "
                "exists."
            ) from None
