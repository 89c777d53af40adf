"""`table_config` and `table_status`: tables, and what can be changed about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from embedded.reql.errors import failed
from embedded.reql.system.checks import change_of
from embedded.reql.system.orders import Order, read_only
from embedded.reql.system.wishes import Surroundings, Wish, read_wish
from embedded.reql.values.stored import hook_about
from embedded.storage.documents import Document
from embedded.storage.errors import AlreadyExistsError
from embedded.storage.table import TableStore

if TYPE_CHECKING:
    from embedded.reql.run import Run

_NO_SUCH_TABLE: Final = (
    "There is no existing table with the given ID. To create a new table by inserting into "
    "`rethinkdb.table_config`, you must let the database generate the primary key automatically."
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

    def write(self, order: Order) -> Document | None:
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

    def write(self, order: Order) -> Document | None:
        """Make, change or drop a table."""
        store = None if order.old is None else self._store(order.old["id"])
        if order.new is None:
            if store is not None:
                self._catalog.drop_table(store.db, store.name)
            return None
        if store is None and not order.key_is_made:
            raise failed(_NO_SUCH_TABLE)
        with change_of(self.name):
            wish = read_wish(order.new, order.old, self._around())
        if store is None:
            return {**self._created(wish), **order.new}
        self._change(store, wish)
        return order.new

    def _around(self) -> Surroundings:
        return Surroundings(self._catalog, server(self._run, by_id=self._by_id), self._by_id)

    def _store(self, id: str) -> TableStore:
        return next(store for store in _stores(self._run) if store.id == id)

    def _created(self, wish: Wish) -> Document:
        try:
            store = self._catalog.create_table(
                wish.db,
                wish.name,
                primary_key=wish.primary_key,
                durability=wish.durability,
                id=wish.id,
            )
        except AlreadyExistsError:
            raise failed(f"Table `{wish.db}.{wish.name}` already exists.") from None
        return table_config(store, self._run, by_id=self._by_id)

    def _change(self, store: TableStore, wish: Wish) -> None:
        if wish.primary_key != store.primary_key:
            raise failed("It's illegal to change a table's primary key")
        if (wish.db, wish.name) != (store.db, store.name):
            self._move(store, wish.db, wish.name)
        if wish.durability != store.durability:
            self._catalog.set_durability(store, wish.durability)

    def _move(self, store: TableStore, db: str, name: str) -> None:
        try:
            self._catalog.rename_table(store, name=name, db=db)
        except AlreadyExistsError:
            raise failed(
                f"Can't rename table `{store.db}.{store.name}` to `{db}.{name}` because table "
                f"`{db}.{name}` already exists."
            ) from None
