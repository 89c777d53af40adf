"""`rethinkdb index-rebuild`: every index made anew under its old name, while it serves."""

from pathlib import Path

from tests.databases import embedded_server
from tests.embedded.tools.running import run_tool
from tests.embedded.tools.shop import r, seen, stock


def test_no_index_is_outdated(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (_, url):
        with r.connect(url=url) as connection:
            stock(connection)
        assert "Rebuilding 0 index" in run_tool("index-rebuild", url)


def test_indexes_made_anew_are_as_they_were(tmp_path: Path) -> None:
    with embedded_server(tmp_path) as (_, url), r.connect(url=url) as connection:
        stock(connection)
        before = seen(connection)
        said = run_tool("index-rebuild", url, "--force", "-n", "3")
        assert "Rebuilding 8 indexes" in said
        assert "`shop.places:where`" in said
        assert seen(connection) == before
