"""How databases and tables are set up, as one server of its own would say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from embedded.reql.values.table import Database
from embedded.storage.table import TableStore

if TYPE_CHECKING:
    from embedded.reql.run import Run


def database_config(database: Database) -> dict[str, Any]:
    """A row of `db_config`."""
    return {"id": database.id, "name": database.name}


def server_name(run: Run) -> str:
    """The name of this server."""
    name: str = run.server.get("name", "embedded")
    return name


def table_config(store: TableStore, run: Run) -> dict[str, Any]:
    """A row of `table_config`."""
    server = server_name(run)
    return {
        "id": store.id,
        "name": store.name,
        "db": store.db,
        "primary_key": store.primary_key,
        "durability": store.durability,
        "indexes": sorted(index.name for index in store.indexes()),
        "shards": [{"primary_replica": server, "replicas": [server], "nonvoting_replicas": []}],
        "write_acks": "majority",
        "write_hook": None,
    }


def table_status(store: TableStore, run: Run) -> dict[str, Any]:
    """A row of `table_status`."""
    server = server_name(run)
    return {
        "id": store.id,
        "name": store.name,
        "db": store.db,
        "raft_leader": server,
        "shards": [
            {
                "primary_replicas": [server],
                "replicas": [{"server": server, "state": "ready"}],
            }
        ],
        "status": {
            "all_replicas_ready": True,
            "ready_for_outdated_reads": True,
            "ready_for_reads": True,
            "ready_for_writes": True,
        },
    }
