"""`db_config`: databases, renamed, made and dropped by writing to their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from embedded.reql.errors import failed
from embedded.reql.system.checks import checked_name, no_others
from embedded.reql.system.store import SYSTEM
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

    def write(self, old: Document | None, new: Document | None) -> None:
        """Make, rename or drop a database."""
        if new is None:
            assert old is not None
            self._catalog.drop_database(old["name"])
            return
        name = checked_name(self.name, new, "db name")
        no_others(self.name, new, ("id", "name"))
        if old is None:
            self._create(name)
        else:
            self._rename(old["name"], name)

    def _create(self, name: str) -> None:
        if name == SYSTEM or self._catalog.has_database(name):
            raise failed(f"Database `{name}` already exists.")
        self._catalog.create_database(name)

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
