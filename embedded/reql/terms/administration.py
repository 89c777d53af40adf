"""Databases and tables made, listed, dropped, described."""

from typing import Any

from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import NEVER
from embedded.reql.compiler.parameters import Anything, Integer, OfDatabase, OfTable, Text
from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Place, failed, logic_error
from embedded.reql.run import Run
from embedded.reql.values.configuration import (
    database_config,
    table_config,
    table_status,
)
from embedded.reql.values.convert import as_database, as_string
from embedded.reql.values.named import SYSTEM, checked_name, find_database
from embedded.reql.values.table import Database
from embedded.storage.errors import AlreadyExistsError

META = Traits(determinism=NEVER, writes=True)
LISTING = Traits(determinism=NEVER)
IN_DATABASE = Traits(determinism=NEVER, writes=True, in_database=True)


@term("DB_CREATE", 1, META)
def db_create(run: Run, call: Call, name: Text) -> Datum:
    """A new database."""
    checked_name(name, "Database", call.arguments[0].place)
    if name == SYSTEM or run.catalog.has_database(name):
        raise failed(f"Database `{name}` already exists.")
    run.catalog.create_database(name)
    made = database_config(find_database(run, name))
    return {"dbs_created": 1, "config_changes": [{"old_val": None, "new_val": made}]}


@term("DB_DROP", 1, META)
def db_drop(run: Run, call: Call, name: Text) -> Datum:
    """A database dropped with its tables."""
    checked_name(name, "Database", call.arguments[0].place)
    if name == SYSTEM:
        raise failed(f"Database `{SYSTEM}` is special; you can't delete it.")
    old = database_config(find_database(run, name))
    tables = len(run.catalog.tables(name))
    run.catalog.drop_database(name)
    return {
        "dbs_dropped": 1,
        "tables_dropped": tables,
        "config_changes": [{"old_val": old, "new_val": None}],
    }


@term("DB_LIST", 0, LISTING)
def db_list(run: Run) -> list[str]:
    """The names of all databases."""
    return sorted({*run.catalog.databases(), SYSTEM})


Where = tuple[Database, str]


def _where(call: Call, parts: tuple[Any, ...], db: Any) -> Where:
    places: list[Place] = [node.place for node in call.arguments]
    name = as_string(parts[-1], places[-1])
    checked_name(name, "Table", places[-1])
    if len(parts) == 1:
        return as_database(db, call.options["db"].place), name
    return as_database(parts[0], places[0]), name


@term(
    "TABLE_CREATE",
    (1, 2),
    IN_DATABASE,
    options=("nonvoting_replica_tags", "primary_replica_tag"),
)
def table_create(
    run: Run,
    call: Call,
    *parts: Anything,
    db: Anything = None,
    primary_key: Text = "id",
    durability: Text = "hard",
    shards: Integer = 1,
    replicas: Anything = 1,
) -> Datum:
    """A new table."""
    database, name = _where(call, parts, db)
    _check_durability(durability, call)
    _check_placement(call, shards, replicas)
    if database.name == SYSTEM:
        raise failed(f"Database `{SYSTEM}` is special; you can't create new tables in it.")
    try:
        store = run.catalog.create_table(
            database.name, name, primary_key=primary_key, durability=durability
        )
    except AlreadyExistsError:
        raise failed(f"Table `{database.name}.{name}` already exists.") from None
    change = {"old_val": None, "new_val": table_config(store, run)}
    return {"tables_created": 1, "config_changes": [change]}


def _check_durability(durability: str, call: Call) -> None:
    if durability not in ("hard", "soft"):
        raise logic_error(
            f'Durability option `{durability}` unrecognized (options are "hard" and "soft").'
        ).at(call.options["durability"].place)


def _check_placement(call: Call, shards: int, replicas: Any) -> None:
    if shards < 1:
        raise logic_error("Every table must have at least one shard.").at(
            call.options["shards"].place
        )
    if type(replicas) is int and replicas > 1:
        raise failed(
            f"Can't put {replicas} replicas on servers with the tag `default` because there are "
            "only 1 servers with the tag `default`. It's impossible to have more replicas of the "
            "data than there are servers."
        )


@term("TABLE_DROP", (1, 2), IN_DATABASE)
def table_drop(run: Run, call: Call, *parts: Anything, db: Anything = None) -> Datum:
    """A table dropped."""
    database, name = _where(call, parts, db)
    if database.name == SYSTEM:
        raise failed(f"Database `{SYSTEM}` is special; you can't drop tables in it.")
    store = run.catalog.table(database.name, name)
    if store is None:
        raise failed(f"Table `{database.name}.{name}` does not exist.")
    change = {"old_val": table_config(store, run), "new_val": None}
    run.catalog.drop_table(database.name, name)
    return {"tables_dropped": 1, "config_changes": [change]}


@term("TABLE_LIST", (0, 1), Traits(determinism=NEVER, in_database=True))
def table_list(run: Run, *of: OfDatabase, db: OfDatabase) -> list[str]:
    """The names of the tables of a database."""
    database: Database = of[0] if of else db
    return sorted(run.catalog.tables(database.name))


@term("SYNC", 1, Traits(determinism=NEVER, writes=True, waits=True))
def sync(run: Run, table: OfTable) -> Datum:
    """All earlier writes brought to disk."""
    run.wrote("hard")
    return {"synced": 1}


@term("WAIT", (0, 1), Traits(determinism=NEVER, writes=True, waits=True), options=("timeout",))
def wait(run: Run, *of: Anything, wait_for: Text = "all_replicas_ready") -> Datum:
    """How many tables are ready: all of them, as soon as they are there."""
    if not of:
        raise logic_error("`wait` can only be called on a table or database.")
    tables = _tables(run, of[0])
    return {"ready": len(tables)}


@term("STATUS", 1, LISTING)
def status(run: Run, table: OfTable) -> Datum:
    """How a table does."""
    return table_status(table.store, run)


@term("CONFIG", 1, LISTING)
def config(run: Run, call: Call, value: Anything) -> Any:
    """How a table or a database is set up."""
    if isinstance(value, Database):
        return database_config(value)
    place = call.arguments[0].place
    return table_config(_tables_only(value, place).store, run)


def _tables_only(value: Any, place: Place) -> Any:
    return value.table(place) if hasattr(value, "table") else value


def _tables(run: Run, value: Any) -> list[str]:
    if isinstance(value, Database):
        return list(run.catalog.tables(value.name))
    return [value.table(None).name]
