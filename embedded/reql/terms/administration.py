"""Databases and tables made, listed, dropped, described."""

from typing import Any

from embedded.reql.compiler.declare import Call, Traits, term
from embedded.reql.compiler.node import NEVER
from embedded.reql.compiler.parameters import (
    AnyDatum,
    Anything,
    Integer,
    OfDatabase,
    OfTable,
    Text,
)
from embedded.reql.datum.kinds import Datum
from embedded.reql.errors import Place, failed, logic_error
from embedded.reql.run import Run
from embedded.reql.system.catalog import NAMES, system_table
from embedded.reql.system.orders import SYSTEM, special
from embedded.reql.system.tables import table_config
from embedded.reql.terms.cluster import DEFAULT_TAG, table_or_database, wished
from embedded.reql.values.convert import as_database, as_integer, as_string, as_table
from embedded.reql.values.named import checked_name, find_database
from embedded.reql.values.table import Database, Single, Table
from embedded.storage.errors import AlreadyExistsError

META = Traits(determinism=NEVER, writes=True)
LISTING = Traits(determinism=NEVER)
READINESS = (
    "ready_for_outdated_reads",
    "ready_for_reads",
    "ready_for_writes",
    "all_replicas_ready",
)
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
        raise special("you can't delete it.")
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
    if len(parts) == 1:
        database = as_database(db, call.options["db"].place)
    else:
        database = as_database(parts[0], places[0])
    name = as_string(parts[-1], places[-1])
    return database, checked_name(name, "Table", places[-1])


@term("TABLE_CREATE", (1, 2), IN_DATABASE)
def table_create(  # noqa: PLR0913  one parameter per option of the term
    run: Run,
    call: Call,
    *parts: Anything,
    db: Anything = None,
    shards: Integer = 1,
    replicas: AnyDatum = 1,
    nonvoting_replica_tags: AnyDatum = None,
    primary_replica_tag: Text = DEFAULT_TAG,
    primary_key: Text = "id",
    durability: Text = "hard",
) -> Datum:
    """A new table."""
    values = {
        "nonvoting_replica_tags": nonvoting_replica_tags,
        "primary_replica_tag": primary_replica_tag,
        "replicas": replicas,
        "shards": shards,
    }
    placement = wished(call, {name: values[name] for name in values if name in call.options})
    _check_durability(durability, call)
    database, name = _where(call, parts, db)
    if database.name == SYSTEM:
        raise special("you can't create new tables in it.")
    if run.catalog.table(database.name, name) is not None:
        raise failed(f"Table `{database.name}.{name}` already exists.")
    placement.check()
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


@term("TABLE_DROP", (1, 2), IN_DATABASE)
def table_drop(run: Run, call: Call, *parts: Anything, db: Anything = None) -> Datum:
    """A table dropped."""
    database, name = _where(call, parts, db)
    if database.name == SYSTEM:
        raise special("you can't drop tables in it.")
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
    if database.name == SYSTEM:
        return list(NAMES)
    return sorted(run.catalog.tables(database.name))


@term("SYNC", 1, Traits(determinism=NEVER, writes=True, waits=True))
def sync(run: Run, table: OfTable) -> Datum:
    """All earlier writes brought to disk."""
    if table.db.name == SYSTEM:
        raise failed("Artificial tables don't support `sync()`.")
    run.wrote("hard")
    return {"synced": 1}


@term("WAIT", (0, 1), Traits(determinism=NEVER, writes=True, waits=True))
def wait(
    run: Run,
    call: Call,
    *of: Anything,
    wait_for: Anything = READINESS[-1],
    timeout: Anything = 0,
) -> Datum:
    """How many tables are ready: all of them, as soon as they are there."""
    if not of:
        raise logic_error("`wait` can only be called on a table or database.")
    target = table_or_database(of[0], call.arguments[0].place)
    if "wait_for" in call.options:
        _check_readiness(wait_for, call.options["wait_for"].place)
    if "timeout" in call.options:
        as_integer(timeout, call.options["timeout"].place)
    return {"ready": _count(run, target)}


@term("STATUS", 1, LISTING)
def status(run: Run, table: OfTable) -> Single:
    """How a table does."""
    if table.db.name == SYSTEM:
        raise special("the system tables in it don't have meaningful status information.")
    return _row(run, "table_status", table.store.id)


@term("CONFIG", 1, LISTING)
def config(run: Run, call: Call, value: Anything) -> Single:
    """How a table or a database is set up; writing to it changes that."""
    if isinstance(value, Database):
        if value.name == SYSTEM:
            raise special("you can't configure it.")
        return _row(run, "db_config", value.id)
    table = as_table(value, call.arguments[0].place)
    if table.db.name == SYSTEM:
        raise special("you can't configure the tables in it.")
    return _row(run, "table_config", table.store.id)


def _row(run: Run, name: str, key: str) -> Single:
    store = system_table(run, name)
    assert store is not None
    return Single(Table(run, find_database(run, SYSTEM), name, store), key)


def database_config(database: Database) -> Datum:
    """A row of `db_config`."""
    return {"id": database.id, "name": database.name}


def _check_readiness(value: Any, place: Place) -> None:
    state = as_string(value, place)
    if state not in READINESS:
        known = ", ".join(f"'{state}'" for state in READINESS[:-1])
        raise logic_error(
            f"Unknown table readiness state: '{state}', must be one of {known}, or "
            f"'{READINESS[-1]}'"
        ).at(place)


def _count(run: Run, target: Table | Database) -> int:
    database = target.db if isinstance(target, Table) else target
    if database.name == SYSTEM:
        raise special(
            "the system tables in it are always available and don't need to be waited on."
        )
    return 1 if isinstance(target, Table) else len(run.catalog.tables(database.name))
