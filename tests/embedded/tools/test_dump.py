"""`rethinkdb dump` and `rethinkdb restore`: what is restored is what was dumped."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.databases import embedded_server
from tests.embedded.tools.running import attempt_tool, run_tool
from tests.embedded.tools.shop import r, seen, stock


@dataclass(frozen=True, slots=True)
class Dumped:
    """An archive, and what was in the databases that it was made of."""

    archive: Path
    content: dict[str, Any]
    said: str


@pytest.fixture(scope="module")
def dumped(tmp_path_factory: pytest.TempPathFactory) -> Dumped:
    """The dump of two databases with one of everything."""
    folder = tmp_path_factory.mktemp("dumped")
    archive = folder / "dump.tar.gz"
    with embedded_server(folder / "data") as (_, url):
        with r.connect(url=url) as connection:
            stock(connection)
            content = seen(connection)
        said = run_tool("dump", url, "--file", str(archive))
    return Dumped(archive, content, said)


@pytest.fixture(scope="module")
def restored(dumped: Dumped, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a fresh folder into which the dump was restored."""
    with embedded_server(tmp_path_factory.mktemp("restored")) as (_, url):
        run_tool("restore", url, str(dumped.archive))
        yield url


def test_a_dump_tells_what_it_wrote(dumped: Dumped) -> None:
    rows = sum(len(table["documents"]) for table in dumped.content.values())
    assert f"{rows} rows exported from {len(dumped.content)} tables" in dumped.said
    assert "1 hook function" in dumped.said


def test_every_table_is_restored(dumped: Dumped, restored: str) -> None:
    with r.connect(url=restored) as connection:
        assert seen(connection).keys() == dumped.content.keys()


@pytest.mark.parametrize("part", ["key", "documents", "indexes", "found", "hook"])
def test_a_restored_table_is_equal(dumped: Dumped, restored: str, part: str) -> None:
    with r.connect(url=restored) as connection:
        content = seen(connection)
    for name, table in dumped.content.items():
        assert content[name][part] == table[part], name


def test_a_restored_hook_works(restored: str) -> None:
    orders = r.db("shop").table("orders")
    with r.connect(url=restored) as connection:
        orders.insert({"id": "new"}).run(connection)
        assert orders.get("new").run(connection) == {"id": "new", "checked": True}
        orders.get("new").delete().run(connection)


def test_a_restored_dump_dumps_equally(restored: str, dumped: Dumped, tmp_path: Path) -> None:
    run_tool("dump", restored, "--file", str(tmp_path / "again.tar.gz"))
    with embedded_server(tmp_path / "data") as (_, url):
        run_tool("restore", url, str(tmp_path / "again.tar.gz"), "--hard-durability")
        with r.connect(url=url) as connection:
            assert seen(connection) == dumped.content


def test_one_table_is_restored_alone(dumped: Dumped, tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (_, url):
        run_tool("restore", url, str(dumped.archive), "--import", "shop.places")
        with r.connect(url=url) as connection:
            assert seen(connection) == {"shop.places": dumped.content["shop.places"]}


def test_what_exists_is_overwritten_by_force_alone(restored: str, dumped: Dumped) -> None:
    refused = attempt_tool("restore", restored, str(dumped.archive))
    assert refused.returncode == 1
    assert "already exist, run with --force" in refused.stderr
    with r.connect(url=restored) as connection:
        r.db("shop").table("products").get("long").update({"text": "short"}).run(connection)
        r.db("shop").table("products").index_drop("tags").run(connection)
        run_tool("restore", restored, str(dumped.archive), "--force")
        assert seen(connection) == dumped.content


def test_a_password_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("sesame\n")
    with embedded_server(tmp_path / "data") as (_, url):
        with r.connect(url=url) as connection:
            r.db("test").table_create("things").run(connection)
            r.db("rethinkdb").table("users").get("admin").update({"password": "sesame"}).run(
                connection
            )
        refused = attempt_tool("dump", url, "--file", str(tmp_path / "no.tar.gz"))
        assert refused.returncode != 0
        assert "Wrong password" in refused.stderr
        password = ("--password-file", str(tmp_path / "password"))
        run_tool("dump", url, "--file", str(tmp_path / "yes.tar.gz"), *password)
