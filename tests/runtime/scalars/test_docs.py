"""docs/scalars.md is true: every scalar of its table, and its own one."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients import client_of
from tests.databases import ROOT
from tests.servers import App, running_app

TEXT = (ROOT / "docs" / "scalars.md").read_text(encoding="utf-8")
SCALARS = re.findall(r"^\| `(\w+)` \| `\"(.+?)\"`", TEXT, re.MULTILINE)
[TICKET] = re.findall(r"```graphql\n(.*?)```", TEXT, re.DOTALL)
READING, CODEC = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture
def tickets(tmp_path: Path, database_url: str) -> Iterator[App]:
    """The project of the page, with a column of each scalar."""
    columns = "\n".join(f"  {name.lower()}: {name}" for name, _ in SCALARS)
    columns += "\n  fee: Money! @default(value: 1250)"
    sdl = TICKET.replace("  price: Money!", f"  price: Money!\n{columns}")
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "ticket.graphql").write_text(sdl)
    generate = [sys.executable, "-m", "codegen", "write", "--project", str(tmp_path)]
    subprocess.run(generate, cwd=ROOT, check=True, capture_output=True, timeout=60)
    stub = tmp_path / "resolvers" / "ticket.py"
    assert "@resolve.money_codec\nclass MoneyCodec:" in stub.read_text()
    stub.write_text(f'"""Resolvers."""\n\n{CODEC}')
    with running_app({"RETHINKDB_URL": database_url}, tmp_path) as app:
        yield app


async def test_all_scalars_come_back_as_the_page_says(tickets: App) -> None:
    assert len(SCALARS) == 9
    values = {name.lower(): text for name, text in SCALARS}
    fields = " ".join(values)
    create = f"mutation ($in: CreateTicketInput!) {{ createTicket(input: $in) {{ {fields} }} }}"
    async with client_of(tickets) as client:
        made = await client.ok(create, **{"in": {"price": "12.50 EUR", **values}})
        assert made == values
        for name, text in values.items():
            document = f"query ($filter: TicketFilter!) {{ tickets(filter: $filter) {{ {name} }} }}"
            assert await client.ok(document, filter={name: {"eq": text}}) == [{name: text}]


async def test_the_scalar_of_the_page_is_sorted_and_refused_as_it_says(tickets: App) -> None:
    async with client_of(tickets) as client:
        for price in ("9.00 EUR", "100.00 EUR", "12.50 EUR"):
            create = (
                "mutation ($price: Money!) { createTicket(input: {price: $price}) { price fee } }"
            )
            assert await client.ok(create, price=price) == {"price": price, "fee": "12.50 EUR"}
        listed = await client.ok("{ tickets(orderBy: [{price: ASC}]) { price } }")
        assert [row["price"] for row in listed] == ["9.00 EUR", "12.50 EUR", "100.00 EUR"]
        failed = await client.failed(create, price="12 EUR")
        assert 'Money must be like "12.50 EUR".' in failed.message


def test_a_rows_number_is_read_as_the_page_does() -> None:
    names = {"row": {"price": "p502:125"}}
    exec(READING, names)
    assert str(names["total"]) == "25.0"
