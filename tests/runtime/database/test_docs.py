"""docs/filters.md is true: its examples are filters and orders, its operators those there are."""

import json
import re

import pytest

from runtime.database.filters import read_filter
from runtime.database.operators import EVERY_NAME
from runtime.database.orders import read_order
from runtime.database.planning import MOST_SORTED
from tests.databases import ROOT
from tests.runtime.database.blog import BLOG, POSTS

TEXT = (ROOT / "docs" / "filters.md").read_text(encoding="utf-8")
EXAMPLES = [
    line for block in re.findall(r"```json\n(.*?)```", TEXT, re.S) for line in block.split("\n")
]


@pytest.mark.parametrize("example", [line for line in EXAMPLES if line.startswith("{")])
def test_a_filter_of_the_page_is_one(example: str) -> None:
    tables = {table.type: table for table in BLOG}
    assert read_filter(POSTS, json.loads(example), tables).condition is not None


@pytest.mark.parametrize("example", [line for line in EXAMPLES if line.startswith("[")])
def test_an_order_of_the_page_is_one(example: str) -> None:
    assert len(read_order(POSTS, json.loads(example))) > 1


def test_every_operator_is_named() -> None:
    table = TEXT.split("```")[0]
    assert [name for name in EVERY_NAME if not re.search(rf"\b{name}\b", table)] == []


def test_the_number_of_rows_that_are_sorted_is_the_one_of_the_page() -> None:
    assert f"more than {MOST_SORTED:,} rows" in TEXT
