"""Rows and patches before they are written."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from runtime.database.drafts import changed_values, new_rows
from runtime.database.table import Column, Table
from runtime.database.values import NOW, Made
from runtime.errors import BadUserInput
from tests.runtime.database.chat import CHANNELS
from tests.runtime.database.things import NOON, THINGS


def test_a_new_row_has_every_column() -> None:
    [row] = new_rows(THINGS, [{"title": "a", "tags": ["x"]}])
    assert UUID(row.pop("id")) and UUID(row.pop("code"))
    assert row == {
        **dict.fromkeys(THINGS.by_key.keys() - {"id", "code"}),
        "title": "a",
        "tags": ["x"],
        "done": False,
    }


def test_the_time_of_writing_is_left_to_the_database() -> None:
    assert new_rows(CHANNELS, [{"name": "a"}])[0]["created_at"] is NOW


def test_a_default_that_is_an_object_is_made_whole_by_the_defaults_in_it() -> None:
    size = Column(
        "size",
        "Size",
        fields=(Column("width", "Int", default=1), Column("unit", "String", nullable=True)),
    )
    of_box = (size, Column("code", "ID", default=Made.UUID))
    box = Column("box", "Box", fields=of_box, default={"size": {"unit": None}})
    crates: Table[dict[str, Any]] = Table("crates", type="Crate", columns=(Column("id", "ID"), box))
    [row] = new_rows(crates, [{}])
    assert row["box"]["size"] == {"width": 1, "unit": None}
    assert UUID(row["box"]["code"])


def test_a_patch_has_only_what_it_changes() -> None:
    assert changed_values(CHANNELS, {"topic": None}) == {"topic": None}
    assert changed_values(CHANNELS, {"id": "x", "name": "a"}) == {"name": "a"}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": ""}, "name must have 1 to 80 characters."),
        ({"name": "a" * 81}, "name must have 1 to 80 characters."),
        ({"name": None}, "name must not be null."),
        ({}, "name must not be null."),
        ({"name": "a", "created_at": None}, "createdAt must not be null."),
        ({"name": "a", "id": "x" * 128}, "id must have at most 127 bytes"),
        ({"name": "a", "id": "a\0b"}, "id must have at most 127 bytes"),
        ({"name": 5}, "name must be String, not 5."),
        ({"name": "\ud800"}, "name must be String of whole characters"),
    ],
)
def test_a_broken_rule_is_named_with_its_field(values: dict[str, Any], said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        new_rows(CHANNELS, [values])
    assert said in raised.value.message
    assert raised.value.extensions is not None
    assert raised.value.extensions["field"] == said.split()[0]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"count": 10}, "count must be from 0 to 9."),
        ({"count": True}, "count must be Int, not true."),
        ({"count": 2**31}, "count must be Int of 32 bits, not 2147483648."),
        ({"price": float("nan")}, "price must be finite Float, not NaN."),
        ({"price": 10**400}, "price must be finite Float"),
        ({"done": 1}, "done must be Boolean, not 1."),
        ({"made_at": "noon"}, 'madeAt must be DateTime such as "2026-01-31T12:00:00Z"'),
        ({"color": "BLUE"}, 'color must be Color, one of RED, GREEN, not "BLUE".'),
        ({"tags": "x"}, 'tags must be a list of String, not "x".'),
        ({"tags": ["a", 5]}, "tags[1] must be String, not 5."),
        ({"tags": ["a"] * 4}, "tags must have at most 3 items."),
        ({"tags": ["abcdef"]}, "tags[0] must have at most 5 characters."),
        ({"title": "a!"}, "title must match ^[^!]*$."),
        ({"data": [{"$reql_type$": "TIME"}]}, 'data must be JSON without the key "$reql_type$"'),
        ({"title": "!", "count": -1}, "title must match ^[^!]*$. count must be from 0 to 9."),
    ],
)
def test_values_fit_the_type_of_their_column(values: dict[str, Any], said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        changed_values(THINGS, values)
    assert said in raised.value.message


def test_json_may_be_deep_but_not_endless() -> None:
    deep: list[Any] = []
    for _ in range(98):
        deep = [deep]
    assert changed_values(THINGS, {"data": deep})["data"] == deep
    with pytest.raises(BadUserInput, match="at most 100 levels"):
        changed_values(THINGS, {"data": [[[deep]]]})


@pytest.mark.parametrize(
    "given", ["2026-01-31T13:00:00+01:00", NOON.astimezone(timezone(timedelta(hours=9)))]
)
def test_a_moment_is_stored_in_utc_to_the_millisecond(given: str | datetime) -> None:
    stored = changed_values(THINGS, {"made_at": given})["made_at"]
    assert stored == NOON and stored.tzinfo is UTC
    finer = NOON + timedelta(microseconds=999)
    assert changed_values(THINGS, {"made_at": finer})["made_at"] == NOON


def test_of_many_rows_every_broken_one_is_named() -> None:
    with pytest.raises(BadUserInput) as raised:
        new_rows(CHANNELS, [{"name": "a"}, {"name": ""}, {"name": None}])
    assert "name of row 2 must have 1 to 80 characters." in raised.value.message
    assert "name of row 3 must not be null." in raised.value.message


def test_a_column_that_is_not_there_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError, match="Channel has no column nam"):
        new_rows(CHANNELS, [{"nam": "a"}])
