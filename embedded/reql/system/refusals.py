"""What is said of writes to the system tables that only tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from embedded.reql.datum.kinds import Datum, is_number
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import failed
from embedded.reql.system.checks import (
    a_name,
    an_array,
    field,
    is_uuid,
    named,
    no_others,
    required,
    row_of,
)
from embedded.reql.system.orders import Order, read_only
from embedded.storage.documents import Document

if TYPE_CHECKING:
    from embedded.reql.run import Run

# Raises what the server has against an order of which it would know what to do.
Check = Callable[["Run", Order], None]

_FEWEST_SECONDS: Final = 2
_MOST_MEGABYTES: Final = 2**63 / 2**20
_MOST_PARTS: Final = 3  # of the key of a permission


def _jobs(_: Run, order: Order) -> None:
    if order.new is not None:
        raise failed(
            "The `rethinkdb.jobs` system table only allows deletions, not inserts or updates."
        )
    match order.key:
        case [str(kind), id] if kind != "query" and is_uuid(id):
            raise failed(f"Jobs of type `{kind}` cannot be interrupted.")


def _logs(_: Run, __: Order) -> None:
    raise read_only("logs", "system table")


def _cluster_config(_: Run, order: Order) -> None:
    if order.new is None:
        raise failed("It's illegal to delete rows from the `rethinkdb.cluster_config` table.")
    if order.old is None:
        raise failed("It's illegal to insert new rows into the `rethinkdb.cluster_config` table.")
    seconds = required(order.new, "heartbeat_timeout_secs")
    if not is_number(seconds):
        raise failed(f"Expected a number; got {pretty(seconds)}")
    if seconds < _FEWEST_SECONDS:
        raise failed("The heartbeat timeout must be at least two seconds")
    no_others(order.new, ("id", "heartbeat_timeout_secs"))


def _server_config(_: Run, order: Order) -> None:
    if order.new is None:
        if order.old is not None:
            raise failed(
                "It's illegal to delete rows from the `rethinkdb.server_config` system table."
            )
    elif order.old is None:
        raise failed(
            "It's illegal to insert new rows into the `rethinkdb.server_config` system table."
        )
    else:
        with row_of("row you're trying to put into `rethinkdb.server_config`"):
            _check_server(order.new)


def _check_server(row: Document) -> None:
    named(row, "server name")
    tags = required(row, "tags")
    with field("tags"):
        for tag in an_array(tags):
            a_name(tag, "server tag")
    size = required(row, "cache_size_mb")
    with field("cache_size_mb"):
        _check_cache(size)
    no_others(row, ("cache_size_mb", "id", "name", "tags"))


def _check_cache(size: Datum) -> None:
    if size == "auto":
        return
    if not is_number(size):
        raise failed(f"Expected a number or 'auto', got {pretty(size)}")
    if size > _MOST_MEGABYTES:
        raise failed("Value is too big.")
    if size < 0:
        raise failed("Cache size cannot be negative.")


def _permissions(run: Run, order: Order) -> None:
    if order.key_is_made:
        raise failed("You must specify a primary key.")
    user = _permitted(run, order.key)
    if user == "admin":
        raise failed(f"The permissions of the user `{user}` can't be modified.")
    if run.catalog.users.get(user) is None:
        raise failed(f"No user named `{user}`.")


def _permitted(run: Run, key: Any) -> str:
    if type(key) is not list or not 1 <= len(key) <= _MOST_PARTS:
        raise failed(
            "Expected an array of one to three items in the primary key, got " + pretty(key) + "."
        )
    user: Datum = key[0]
    if type(user) is not str:
        raise failed(f"Expected a string as the username, got {pretty(user)}.")
    for what, id in zip(("database", "table"), key[1:], strict=False):
        if not is_uuid(id):
            raise failed(f"Expected a UUID as the {what}, got {pretty(id)}.")
    return user


CHECKS: Final[dict[str, Check]] = {
    "cluster_config": _cluster_config,
    "jobs": _jobs,
    "logs": _logs,
    "permissions": _permissions,
    "server_config": _server_config,
}
