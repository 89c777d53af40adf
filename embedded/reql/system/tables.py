"""`table_config` and `table_status`: tables, and what can be changed about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from embedded.reql.errors import failed
from embedded.reql.system.checks import checked_name, no_others, one_of, required, wrong_format
from embedded.reql.system.store import SYSTEM, read_only
from embedded.reql.values.stored import hook_about
from embedded.storage.documents import Document
from embedded.storage.errors import AlreadyExistsError
from embedded.storage.table import TableStore

if TYPE_CHECKING:
    from embedded.reql.run import Run

_FIELDS = (
    "db",
    "durability",
    "id",
    "indexes",
    "name",
    "primary_key",
    "shards",
    "write_acks",
    "write_hook",
)


def server(run: Run, *, by_id: bool) -> str:
    """How rows call this server."""
    return str(run.server.get("id" if by_id else "name", "embedded"))


def table_config(store: TableStore, run: Run, *, by_id: bool = False) -> Document:
    """How a table is set up."""
    here = server(run, by_id=by_id)
    return {
        "id": store.id,
        "name": store.name,
        "db": run.catalog.database_id(store.db) if by_id else store.db,
        "primary_key": store.primary_key,
        "durability": store.durability,
        "indexes": sorted(index.name for index in store.indexes()),
        "shards": [{"primary_replica": here, "replicas": [here], "nonvoting_replicas": []}],
        "write_acks": "majority",
        "write_hook": hook_about(store.write_hook),
    }


def table_status(store: TableStore, run: Run, *, by_id: bool = False) -> Document:
    """How a table does."""
    here = server(run, by_id=by_id)
    shard = {"primary_replicas": [here], "replicas": [{"server": here, "state": "ready"}]}
    return {
        "id": store.id,
        "name": store.name,
        "db": run.catalog.database_id(store.db) if by_id else store.db,
        "raft_leader": here,
        "shards": [shard],
        "status": {
            "all_replicas_ready": True,
            "ready_for_outdated_reads": True,
            "ready_for_reads": True,
            "ready_for_writes": True,
        },
    }


def _stores(run: Run) -> Iterator[TableStore]:
    for db in run.catalog.databases():
        for name in run.catalog.tables(db):
            if (store := run.catalog.table(db, name)) is not None:
                yield store


class StatusRows:
    """One row per table."""

    name = "table_status"
    primary_key = "id"

    def __init__(self, run: Run, *, by_id: bool) -> None:
        self._run = run
        self._by_id = by_id

    def rows(self) -> list[Document]:
        """How the tables do."""
        return [table_status(store, self._run, by_id=self._by_id) for store in _stores(self._run)]

    def write(self, old: Document | None, new: Document | None) -> None:
        """Refused."""
        raise read_only(self.name)


class ConfigRows:
    """One row per table; writing to it changes the table."""

    name = "table_config"
    primary_key = "id"

    def __init__(self, run: Run, *, by_id: bool) -> None:
        self._run = run
        self._catalog = run.catalog
        self._by_id = by_id

    def rows(self) -> list[Document]:
        """How the tables are set up."""
        return [table_config(store, self._run, by_id=self._by_id) for store in _stores(self._run)]

    def write(self, old: Document | None, new: Document | None) -> None:
        """Make, change or drop a table."""
        if new is None:
            assert old is not None
            store = self._store(old["id"])
            self._catalog.drop_table(store.db, store.name)
        elif old is None:
            self._create(new)
        else:
            self._change(self._store(old["id"]), old, new)

    def _store(self, id: str) -> TableStore:
        return next(store for store in _stores(self._run) if store.id == id)

    def _create(self, new: Document) -> None:
        name, db = self._where(new)
        try:
            self._catalog.create_table(
                db,
                name,
                primary_key=str(new.get("primary_key", "id")),
                durability=str(new.get("durability", "hard")),
            )
        except AlreadyExistsError:
            raise failed(f"Table `{db}.{name}` already exists.") from None

    def _where(self, row: Document) -> tuple[str, str]:
        name = checked_name(self.name, row, "table name")
        return name, self._database(required(self.name, row, "db"))

    def _database(self, called: Any) -> str:
        for name in self._catalog.databases():
            if called == (self._catalog.database_id(name) if self._by_id else name):
                return str(name)
        if called == SYSTEM:
            raise failed(f"Database `{SYSTEM}` is special; you can't create new tables in it.")
        text = (
            f"There is no database with UUID `{called}`."
            if self._by_id
            else (f"Database `{called}` does not exist.")
        )
        raise wrong_format(self.name, text)

    def _change(self, store: TableStore, old: Document, new: Document) -> None:
        no_others(self.name, new, _FIELDS)
        self._check_fixed(old, new)
        name, db = self._where(new)
        durability = one_of(self.name, new, "durability", ("soft", "hard"))
        one_of(self.name, new, "write_acks", ("single", "majority"))
        if (db, name) != (store.db, store.name):
            self._move(store, db, name)
        if durability != store.durability:
            self._catalog.set_durability(store, durability)

    def _check_fixed(self, old: Document, new: Document) -> None:
        for field in _FIELDS:
            required(self.name, new, field)
        if old["primary_key"] != new["primary_key"]:
            raise failed("It's illegal to change a table's primary key")
        if old["indexes"] != new["indexes"]:
            raise wrong_format(
                self.name,
                "The `indexes` field is read-only and can't be used to create or drop indexes.",
            )
        if old["write_hook"] != new["write_hook"]:
            raise wrong_format(
                self.name,
                "The `write_hook` field is read-only and can't be used to create or drop a write "
                "hook function.",
            )

    def _move(self, store: TableStore, db: str, name: str) -> None:
        try:
            self._catalog.rename_table(store, name=name, db=db)
        except AlreadyExistsError:
            raise failed(
                f"Can't rename table `{store.db}.{store.name}` to `{db}.{name}` because table "
                f"`{db}.{name}` already exists."
            ) from None
