"""Rows that somebody writes to `table_config`: how a table shall be set up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from embedded.reql.datum.kinds import Datum
from embedded.reql.datum.printing import pretty
from embedded.reql.errors import failed
from embedded.reql.system.checks import (
    a_name,
    a_string,
    a_uuid,
    an_array,
    field,
    identified,
    is_uuid,
    named,
    no_others,
    one_of,
    required,
)
from embedded.storage.catalog import Catalog
from embedded.storage.documents import Document

_FIELDS: Final = (
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
_FIXED_INDEXES: Final = "The `indexes` field is read-only and can't be used to"
_FIXED_HOOK: Final = (
    "The `write_hook` field is read-only and can't be used to create or drop a write hook function."
)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a row may refer to, and how it does that."""

    catalog: Catalog
    server: str  # the name or the id of this one
    by_id: bool


@dataclass(frozen=True, slots=True)
class Wish:
    """What a row says of a table, as far as it matters here."""

    id: str
    name: str
    db: str
    primary_key: str
    durability: str


def read_wish(row: Document, old: Document | None, around: Surroundings) -> Wish:
    """The wish of a row; raises what is wrong with the first field that is."""
    given = row if old is not None else {**_usual(around), **row}
    name = named(given, "table name")
    db = _database(required(given, "db"), around)
    id = identified(given)
    _check_indexes(required(given, "indexes"), old)
    primary_key = _taken(given, "primary_key", a_string)
    _taken(given, "shards", lambda value: _check_shards(value, around))
    _taken(given, "write_acks", lambda value: one_of(value, "single", "majority"))
    durability = _taken(given, "durability", lambda value: one_of(value, "soft", "hard"))
    if required(given, "write_hook") != (None if old is None else old["write_hook"]):
        raise failed(_FIXED_HOOK)
    no_others(given, _FIELDS)
    return Wish(id, name, db, primary_key, durability)


def _usual(around: Surroundings) -> Document:
    """What need not be said of a new table."""
    shard = {"primary_replica": around.server, "replicas": [around.server]}
    return {
        "indexes": [],
        "primary_key": "id",
        "shards": [shard],
        "write_acks": "majority",
        "durability": "hard",
        "write_hook": None,
    }


def _taken(row: Document, name: str, convert: Callable[[Datum], T]) -> T:
    value = required(row, name)
    with field(name):
        return convert(value)


def _database(called: Datum, around: Surroundings) -> str:
    catalog = around.catalog
    if not around.by_id:
        name = a_name(called, "database name")
        if catalog.has_database(name):
            return name
        raise failed(f"Database `{name}` does not exist.")
    id = a_uuid(called)
    for name in catalog.databases():
        if catalog.database_id(name) == id:
            return name
    raise failed(f"There is no database with UUID `{id}`.")


def _check_indexes(value: Datum, old: Document | None) -> None:
    with field("indexes"):
        names = [a_string(one) for one in an_array(value)]
        _check_distinct(names, "{} was specified more than once.", shown=pretty)
    if old is None and names:
        raise failed(f"{_FIXED_INDEXES} create indexes.")
    if old is not None and set(names) != set(old["indexes"]):
        raise failed(f"{_FIXED_INDEXES} create or drop indexes.")


def _check_distinct(names: list[str], text: str, *, shown: Callable[[str], str] = str) -> None:
    for at, name in enumerate(names):
        if name in names[:at]:
            raise failed(text.format(shown(name)))


def _check_shards(value: Datum, around: Surroundings) -> None:
    shards = an_array(value)
    for shard in shards:
        _check_shard(shard, around)
    if not shards:
        raise failed("You must specify at least one shard.")


def _check_shard(shard: Datum, around: Surroundings) -> None:
    if type(shard) is not dict:
        raise failed(f"Expected an object; got {pretty(shard)}")
    replicas = _taken(shard, "replicas", lambda value: _servers(value, around))
    if not replicas:
        raise failed("You must specify at least one replica for each shard.")
    nonvoting: list[str] = []
    if "nonvoting_replicas" in shard:
        nonvoting = _taken(shard, "nonvoting_replicas", lambda value: _servers(value, around))
    primary = _taken(shard, "primary_replica", lambda value: _server(value, around))
    if primary in nonvoting:
        raise failed(f"The primary replica (`{primary}`) must not be a nonvoting replica.")
    no_others(shard, ("nonvoting_replicas", "primary_replica", "replicas"))


def _servers(value: Datum, around: Surroundings) -> list[str]:
    names: list[str] = []
    for one in an_array(value):
        names.append(_server(one, around))
        _check_distinct(names, "Server `{}` is listed more than once.")
    return names


def _server(value: Datum, around: Surroundings) -> str:
    if not around.by_id:
        name = a_name(value, "server name")
        if name != around.server:
            raise failed(f"Server `{name}` does not exist or is not connected.")
        return name
    if not is_uuid(value):
        raise failed(f"Expected a server ID; got {pretty(value)}")
    if value != around.server:
        raise failed(f"There is no server with UUID `{value}`.")
    return str(value)
