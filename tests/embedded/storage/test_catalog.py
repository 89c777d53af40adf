"""The catalog keeps databases and tables by name, over restarts."""

import pytest

from embedded.storage.catalog import Catalog
from embedded.storage.errors import AlreadyExistsError, DoesNotExistError
from embedded.storage.keys import encode_key
from tests.embedded.storage.conftest import Opener, put


def test_a_new_folder_has_one_database_named_test(catalog: Catalog) -> None:
    assert catalog.databases() == ["test"]
    assert catalog.tables("test") == []


def test_a_dropped_first_database_stays_dropped(open_catalog: Opener) -> None:
    open_catalog().drop_database("test")
    assert open_catalog().databases() == []


def test_databases_are_made_renamed_and_dropped(open_catalog: Opener) -> None:
    catalog = open_catalog()
    catalog.create_database("shop")
    identity = catalog.database_id("shop")
    put(catalog.create_table("shop", "orders"), id=1)
    catalog.rename_database("shop", "store")
    catalog = open_catalog()
    assert catalog.databases() == ["store", "test"]
    assert catalog.database_id("store") == identity
    orders = catalog.table("store", "orders")
    assert orders is not None
    assert (orders.db, orders.get(encode_key(1))) == ("store", {"id": 1})
    catalog.drop_database("store")
    assert orders.dropped
    assert open_catalog().databases() == ["test"]


def test_names_that_are_taken_or_missing_are_refused(catalog: Catalog) -> None:
    table = catalog.create_table("test", "one")
    catalog.create_table("test", "two")
    with pytest.raises(AlreadyExistsError):
        catalog.create_database("test")
    with pytest.raises(AlreadyExistsError):
        catalog.create_table("test", "one")
    with pytest.raises(AlreadyExistsError):
        catalog.rename_table(table, name="two")
    for missing in (
        lambda: catalog.database_id("nowhere"),
        lambda: catalog.create_table("nowhere", "one"),
        lambda: catalog.drop_table("test", "three"),
        lambda: catalog.drop_database("nowhere"),
    ):
        with pytest.raises(DoesNotExistError):
            missing()


def test_a_table_is_one_object_all_its_life(open_catalog: Opener) -> None:
    catalog = open_catalog()
    table = catalog.create_table("test", "one", primary_key="key", durability="soft")
    catalog.create_database("other")
    catalog.rename_table(table, name="two", db="other")
    catalog.set_durability(table, "hard")
    catalog.set_write_hook(table, [69, []])
    assert catalog.table("other", "two") is table
    assert catalog.table("test", "one") is None
    again = open_catalog().table("other", "two")
    assert again is not None
    assert again.settings == table.settings
    assert (again.primary_key, again.durability, again.write_hook) == ("key", "hard", [69, []])


def test_the_scratch_table_is_hidden_and_empty_after_a_restart(open_catalog: Opener) -> None:
    catalog = open_catalog()
    scratch = catalog.table("rethinkdb", "_debug_scratch")
    assert scratch is not None
    assert catalog.table("rethinkdb", "_debug_scratch") is scratch
    put(scratch, id=1)
    assert catalog.databases() == ["test"]
    again = open_catalog().table("rethinkdb", "_debug_scratch")
    assert again is not None
    assert again.count() == 0


def test_the_server_keeps_its_identity(open_catalog: Opener) -> None:
    identity = open_catalog().server_id
    assert open_catalog().server_id == identity


def test_a_password_is_never_kept(open_catalog: Opener) -> None:
    catalog = open_catalog()
    assert catalog.users.names() == ["admin"]
    catalog.users.set_password("anna", "secret")
    catalog = open_catalog()
    anna = catalog.users.get("anna")
    assert anna is not None
    assert anna.iterations == 4096
    catalog.users.remove("anna")
    assert catalog.users.get("anna") is None
