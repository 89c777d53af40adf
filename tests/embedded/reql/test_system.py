"""The tables of the database `rethinkdb`: what they take, and what they say of everything else."""

from typing import Any

import pytest

from embedded.reql.errors import Kind, ReqlError
from tests.embedded.reql.asking import World, r

SYSTEM = r.db("rethinkdb")
CONFIG = SYSTEM.table("table_config")
DATABASES = SYSTEM.table("db_config")
USERS = SYSTEM.table("users")
WRONG = "The change you're trying to make to `rethinkdb.{}` has the wrong format. {}"
SOME_ID = "87f8e255-7b3e-472a-849b-086dd0b69d7f"


def refusal(world: World, query: Any) -> str:
    """What is said of the first row that could not be written."""
    return str(world.ask(query)["first_error"])


@pytest.mark.parametrize(
    ("table", "text"),
    [
        ("server_status", "It's illegal to write to the `rethinkdb.server_status` table."),
        ("logs", "It's illegal to write to the `rethinkdb.logs` system table."),
        (
            "jobs",
            "The `rethinkdb.jobs` system table only allows deletions, not inserts or updates.",
        ),
        (
            "cluster_config",
            "It's illegal to insert new rows into the `rethinkdb.cluster_config` table.",
        ),
        (
            "server_config",
            "It's illegal to insert new rows into the `rethinkdb.server_config` system table.",
        ),
        ("permissions", "You must specify a primary key."),
        (
            "db_config",
            WRONG.format("db_config", "Expected a field named `name`."),
        ),
        ("table_config", WRONG.format("table_config", "Expected a field named `name`.")),
    ],
)
def test_each_system_table_refuses_an_empty_row_in_its_own_words(
    world: World, table: str, text: str
) -> None:
    assert refusal(world, SYSTEM.table(table).insert({})) == text


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (SYSTEM.table("stats").update({}), "It's illegal to write to the `rethinkdb.stats` table."),
        (
            SYSTEM.table("server_config").delete(),
            "It's illegal to delete rows from the `rethinkdb.server_config` system table.",
        ),
        (
            SYSTEM.table("server_config").update({"cache_size_mb": -1}),
            "The row you're trying to put into `rethinkdb.server_config` has the wrong format. "
            "In `cache_size_mb`: Cache size cannot be negative.",
        ),
        (
            SYSTEM.table("cluster_config").update({"heartbeat_timeout_secs": 1}),
            "The heartbeat timeout must be at least two seconds",
        ),
        (
            SYSTEM.table("jobs").get(["backfill", SOME_ID]).delete(),
            "Jobs of type `backfill` cannot be interrupted.",
        ),
        (
            SYSTEM.table("permissions").insert({"id": 1}),
            "Expected an array of one to three items in the primary key, got 1.",
        ),
        (
            SYSTEM.table("permissions").delete(),
            "The permissions of the user `admin` can't be modified.",
        ),
        (SYSTEM.table("permissions").insert({"id": ["bob"]}), "No user named `bob`."),
    ],
    ids=lambda it: str(it)[:60],
)
def test_what_cannot_be_changed_is_refused(world: World, query: Any, text: str) -> None:
    assert refusal(world, query) == text


def test_a_row_made_in_db_config_is_a_database_with_that_id(world: World) -> None:
    result = world.ask(DATABASES.insert({"name": "shop"}))
    assert world.ask(r.db("shop").info()["id"]) == result["generated_keys"][0]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"id": "x", "name": "a"}, WRONG.format("db_config", 'In `id`: Expected a UUID; got "x"')),
        (
            {"id": SOME_ID, "name": "a"},
            "If you want to create a new table by inserting into `rethinkdb.db_config`, you must "
            "use an auto-generated primary key.",
        ),
        ({"name": "test"}, "Database `test` already exists."),
    ],
)
def test_a_database_is_made_under_a_key_that_nobody_chose(
    world: World, row: Any, text: str
) -> None:
    assert refusal(world, DATABASES.insert(row)) == text


def test_a_row_made_in_table_config_is_a_table_and_comes_back_whole(world: World) -> None:
    result = world.ask(CONFIG.insert({"name": "t", "db": "test"}, return_changes=True))
    (change,) = result["changes"]
    assert change["new_val"] == world.ask(r.table("t").config())
    assert change["new_val"]["id"] == result["generated_keys"][0]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"db": "rethinkdb"}, "Database `rethinkdb` does not exist."),
        ({"db": 1}, "Expected a database name; got 1"),
        (
            {"indexes": ["a"]},
            "The `indexes` field is read-only and can't be used to create indexes.",
        ),
        ({"indexes": ["a", "a"]}, 'In `indexes`: "a" was specified more than once.'),
        ({"primary_key": 1}, "In `primary_key`: Expected a string; got 1"),
        ({"shards": []}, "In `shards`: You must specify at least one shard."),
        ({"shards": [{}]}, "In `shards`: Expected a field named `replicas`."),
        (
            {"shards": [{"replicas": ["elsewhere"]}]},
            "In `shards`: In `replicas`: Server `elsewhere` does not exist or is not connected.",
        ),
        (
            {"write_acks": "all", "durability": "x"},
            'In `write_acks`: Expected "single" or "majority", got: "all"',
        ),
        ({"durability": "x"}, 'In `durability`: Expected "soft" or "hard", got: "x"'),
        (
            {"write_hook": 1},
            "The `write_hook` field is read-only and can't be used to create or drop a write hook "
            "function.",
        ),
        ({"more": 1}, "Unexpected key(s): more"),
    ],
    ids=str,
)
def test_rows_of_table_config_are_looked_at_field_by_field(
    world: World, fields: dict[str, Any], text: str
) -> None:
    row = {"name": "t", "db": "test", **fields}
    assert refusal(world, CONFIG.insert(row)) == WRONG.format("table_config", text)
    assert world.ask(r.table_list()) == []


def test_a_table_is_made_under_a_key_that_nobody_chose(world: World) -> None:
    row = {"id": SOME_ID, "name": "t", "db": "test"}
    assert refusal(world, CONFIG.insert(row)).startswith(
        "There is no existing table with the given ID."
    )


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"password": "x"}, "Expected a username as the primary key, got "),
        ({"id": "bob"}, "Expected a field named `password`."),
        ({"id": "bob", "password": "x", "a": 1, "b": 2}, "Unexpected key(s) `a`, `b`."),
        ({"id": "bob", "password": None}, "Expected an object, string or boolean for `password`"),
        ({"id": "bob", "password": True}, "Expected an object or string to set the password, or"),
        ({"id": "bob", "password": {}}, "Expected a field named `iterations`."),
        (
            {"id": "bob", "password": {"iterations": 0}},
            "Expected `iterations` to be an integer greater than zero, got 0.",
        ),
        (
            {"id": "bob", "password": {"iterations": 1, "password": 5}},
            "Expected `password` to be a string, got 5.",
        ),
    ],
    ids=str,
)
def test_rows_of_users_that_are_none(world: World, row: Any, text: str) -> None:
    assert refusal(world, USERS.insert(row)).startswith(text)


def test_a_password_may_come_with_the_number_of_its_iterations(world: World) -> None:
    for iterations in (1, 7):
        password = {"password": "secret", "iterations": iterations}
        row = {"id": "bob", "password": password}
        assert world.ask(USERS.insert(row, conflict="replace"))["errors"] == 0
        found = world.catalog.users.get("bob")
        assert found is not None
        assert found.iterations == iterations
        assert world.ask(USERS.get("bob")) == {"id": "bob", "password": True}


def test_a_user_who_is_not_there_cannot_be_deleted(world: World) -> None:
    assert refusal(world, USERS.get("bob").delete()) == "User `bob` not found."


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (USERS.sync(), "Artificial tables don't support `sync()`."),
        (
            USERS.index_rename("a", "b"),
            "Index `a` does not exist on table `rethinkdb.users`.",
        ),
    ],
    ids=str,
)
def test_system_tables_cannot_be_administered(world: World, query: Any, text: str) -> None:
    with pytest.raises(ReqlError) as raised:
        world.ask(query)
    assert (raised.value.message, raised.value.kind) == (text, Kind.OP_FAILED)


def test_the_admin_is_permitted_to_use_the_system_database(world: World) -> None:
    system = world.ask(SYSTEM.info()["id"])
    (row,) = world.ask(SYSTEM.table("permissions").get_all(["admin", system]))
    assert row["database"] == "rethinkdb"
    assert row["permissions"] == {"config": True, "read": True, "write": True}
