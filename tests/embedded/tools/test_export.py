"""`rethinkdb export` and `rethinkdb import`: JSON and CSV, of many tables and of one."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.databases import embedded_server
from tests.embedded.tools.running import attempt_tool, run_tool
from tests.embedded.tools.shop import product, r, seen, stock


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the databases `shop` and `archive`, that nobody writes to."""
    with embedded_server(tmp_path_factory.mktemp("shop")) as (_, url):
        with r.connect(url=url) as connection:
            stock(connection)
        yield url


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[tuple[str, Any]]:
    """The URL of a server on a fresh folder, and a connection to it."""
    with embedded_server(tmp_path / "empty") as (_, url), r.connect(url=url) as connection:
        yield url, connection


def test_a_folder_of_json_holds_everything(
    shop: str, empty: tuple[str, Any], tmp_path: Path
) -> None:
    url, connection = empty
    run_tool("export", shop, "--directory", str(tmp_path / "out"))
    assert json.loads((tmp_path / "out/shop/nothing.json").read_text()) == []
    run_tool("import", url, "--directory", str(tmp_path / "out"))
    with r.connect(url=shop) as original:
        assert seen(connection) == seen(original)


def test_one_table_becomes_lines_of_json(shop: str, tmp_path: Path) -> None:
    table = ("--export", "archive.annees_2020", "--fields", "year", "--format", "ndjson")
    run_tool("export", shop, "--directory", str(tmp_path / "out"), *table)
    lines = (tmp_path / "out/archive/annees_2020.ndjson").read_text().splitlines()
    assert [json.loads(line) for line in lines] == [{"year": year} for year in range(2000)]


def test_json_from_elsewhere_is_imported(empty: tuple[str, Any], tmp_path: Path) -> None:
    url, connection = empty
    rows = [{"code": n, "text": f"żółw {n}", "deep": [{"n": n}]} for n in range(1000)]
    (tmp_path / "rows.json").write_text("\n".join(map(json.dumps, rows)))
    where = ("--file", str(tmp_path / "rows.json"), "--table", "new.rows", "--pkey", "code")
    attempted = attempt_tool("import", url, *where)
    assert attempted.returncode == 0, attempted.stderr
    assert "1000 rows imported to 1 table" in attempted.stdout
    found = r.db("new").table("rows").order_by("code").run(connection)
    assert found == rows


def test_columns_travel_as_csv(shop: str, empty: tuple[str, Any], tmp_path: Path) -> None:
    url, connection = empty
    fields = ("--fields", "sku,name,height,maker", "--format", "csv", "--delimiter", ",")
    run_tool("export", shop, "-d", str(tmp_path / "out"), "-e", "shop.products", *fields)
    run_tool("import", url, "--directory", str(tmp_path / "out"))
    products = r.db("shop").table("products")
    expected = product(7)
    assert products.get("p-0007").run(connection) == {
        "sku": "p-0007",
        "name": expected["name"],
        "height": "7",
        "maker": json.dumps(expected["maker"]),
    }
    assert products.count().run(connection) == 311
    assert "tags" in products.index_list().run(connection)


def test_a_row_of_no_use_is_told_of(empty: tuple[str, Any], tmp_path: Path) -> None:
    url, connection = empty
    (tmp_path / "rows.json").write_text('[{"id": 1}, {"id": {"no": "key"}}]')
    where = ("--file", str(tmp_path / "rows.json"), "--table", "new.rows", "--pkey", "id")
    refused = attempt_tool("import", url, *where)
    assert refused.returncode == 1
    assert "Primary keys must be either a number, string, bool, pseudotype or array" in (
        refused.stderr
    )
    assert r.db("new").table("rows").run(connection).next() == {"id": 1}
