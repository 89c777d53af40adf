"""What stands in the system tables that only tell."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from embedded.reql.datum.times import make_time
from embedded.reql.system.orders import SYSTEM, SYSTEM_ID, Order, read_only
from embedded.reql.system.refusals import CHECKS
from embedded.storage.documents import Document, same
from embedded.version import RETHINKDB

if TYPE_CHECKING:
    from embedded.reql.run import Run

Produce = Callable[["Run"], list[Document]]


@dataclass(frozen=True, slots=True)
class Told:
    """A table that can be read and not written."""

    name: str
    run: Run
    produce: Produce
    primary_key: str = "id"

    def rows(self) -> list[Document]:
        """The rows as they are now."""
        return self.produce(self.run)

    def write(self, order: Order) -> Document | None:
        """Refused, unless nothing is to be done where something could be."""
        check = CHECKS.get(self.name)
        if check is None:
            raise read_only(self.name)
        check(self.run, order)
        if order.new is None is order.old or same(order.old, order.new):
            return order.old
        raise read_only(self.name)


def _identity(run: Run) -> Document:
    return {"id": run.server.get("id", ""), "name": run.server.get("name", "embedded")}


def _server_config(run: Run) -> list[Document]:
    return [{**_identity(run), "tags": ["default"], "cache_size_mb": "auto"}]


def _server_status(run: Run) -> list[Document]:
    started = make_time(run.server.get("started", 0))
    process = {
        "argv": list(sys.argv),
        "cache_size_mb": 32,
        "pid": os.getpid(),
        "time_started": started,
        "version": f"rethinkdb {RETHINKDB} (embedded, Python {platform.python_version()})",
    }
    network = {
        "canonical_addresses": [],
        "cluster_port": 0,
        "connected_to": {},
        "hostname": platform.node(),
        "http_admin_port": "<no http admin>",
        "reql_port": run.server.get("port", 0),
        "time_connected": started,
    }
    return [{**_identity(run), "process": process, "network": network}]


def _jobs(run: Run) -> list[Document]:
    job = {
        "id": ["query", run.id],
        "type": "query",
        "duration_sec": 0,
        "servers": [_identity(run)["name"]],
        "info": {"user": "admin"},
    }
    return [job]


def _cluster_config(run: Run) -> list[Document]:
    return [{"id": "heartbeat", "heartbeat_timeout_secs": 10}]


def _stats(run: Run) -> list[Document]:
    tables = sum(len(run.catalog.tables(db)) for db in run.catalog.databases())
    return [{"id": ["cluster"], "query_engine": {}, "storage_engine": {"tables": tables}}]


def _permissions(run: Run) -> list[Document]:
    everything = {"read": True, "write": True, "config": True, "connect": True}
    return [
        {"id": ["admin"], "user": "admin", "permissions": everything},
        {
            "id": ["admin", SYSTEM_ID],
            "user": "admin",
            "database": SYSTEM,
            "permissions": {"read": True, "write": True, "config": True},
        },
    ]


def _nothing(run: Run) -> list[Document]:
    return []


TELLING: Final[dict[str, Produce]] = {
    "cluster_config": _cluster_config,
    "current_issues": _nothing,
    "jobs": _jobs,
    "logs": _nothing,
    "permissions": _permissions,
    "server_config": _server_config,
    "server_status": _server_status,
    "stats": _stats,
}
