"""What is wrong with the value of a column, and with all that is inside it."""

from typing import Any

import pytest

from runtime.database.constraints import Items, Length, Range
from runtime.database.drafts import changed_values, new_rows
from runtime.database.rules import broken
from runtime.database.table import Column, Table
from runtime.database.values import NOW
from runtime.errors import BadUserInput

CITY = Column("city_name", "String", field="cityName", constraints=(Length(min=1),))
ADDRESS = Column(
    *("address", "Address"),
    nullable=True,
    fields=(
        CITY,
        Column("code", "String", nullable=True, constraints=(Length(max=5, message="Too long."),)),
        Column("since", "DateTime", default=NOW),
        Column(
            *("phones", "Phone"),
            many=True,
            default=[],
            fields=(Column("number", "String"), Column("kind", "Kind", choices=("HOME", "WORK"))),
        ),
    ),
)
GRID = Column(
    *("grid", "Int"),
    nullable=True,
    many=True,
    depth=2,
    constraints=(Items(max=2), Range(min=0)),
)
HOUSES: Table[Any] = Table("houses", type="House", columns=(Column("id", "ID"), ADDRESS, GRID))


def found(column: Column, value: Any) -> list[tuple[str, str]]:
    """Where which rules are broken."""
    return [(each.path, each.message or each.rule) for each in broken(column, value)]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"cityName": "x", "since": NOW, "phones": []}, []),
        (
            {"city_name": "", "since": NOW, "phones": []},
            [(".cityName", "must have at least 1 character")],
        ),
        (
            {"city_name": "x", "code": "123456", "since": NOW, "phones": []},
            [(".code", "Too long.")],
        ),
        ({"since": NOW, "phones": []}, [(".cityName", "must not be null")]),
        ("x", [("", 'must be Address, not "x"')]),
        (
            {"city_name": 5, "since": NOW, "phones": [{"number": "1", "kind": "FAX"}, {}]},
            [
                (".cityName", "must be String, not 5"),
                (".phones[0].kind", 'must be Kind, one of HOME, WORK, not "FAX"'),
                (".phones[1].number", "must not be null"),
                (".phones[1].kind", "must not be null"),
            ],
        ),
        (
            {"city_name": "x", "since": NOW, "phones": []}
            | dict.fromkeys(("zip", "a", "door", "b")),
            [("", "must be Address, which has no field zip, a, door, b")],
        ),
    ],
)
def test_what_is_inside_an_object_has_its_place(value: Any, said: list[tuple[str, str]]) -> None:
    assert found(ADDRESS, value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([[1, 2], [3], []], [("", "must have at most 2 items")]),
        ([[1, 2], [3]], []),
        ([[1, None], None], []),
        ([[1, -2]], [("[0][1]", "must be at least 0")]),
        ([1], [("[0]", "must be a list of Int, not 1")]),
        (1, [("", "must be a list of lists of Int, not 1")]),
        ([[1, "x"]], [("[0][1]", 'must be Int, not "x"')]),
    ],
)
def test_what_is_inside_lists_of_lists_has_its_place(
    value: Any, said: list[tuple[str, str]]
) -> None:
    assert found(GRID, value) == said


def test_an_object_gets_its_defaults_and_is_stored_by_its_keys() -> None:
    [row] = new_rows(
        HOUSES, [{"address": {"cityName": "x", "phones": [{"number": "1", "kind": "HOME"}]}}]
    )
    assert row["address"].pop("since").tzinfo is not None
    assert row["address"] == {
        "city_name": "x",
        "code": None,
        "phones": [{"number": "1", "kind": "HOME"}],
    }
    assert changed_values(HOUSES, {"grid": [[1], [2]]}) == {"grid": [[1], [2]]}


def test_own_words_stand_behind_the_name_of_their_field() -> None:
    given = {"city_name": "", "code": "123456"}
    with pytest.raises(BadUserInput) as raised:
        new_rows(HOUSES, [{"address": given}])
    assert raised.value.message == (
        "address.cityName must have at least 1 character. address.code: Too long."
    )
    assert raised.value.extensions is not None
    assert raised.value.extensions["problems"] == [
        {"row": 0, "field": "address.cityName", "rule": "must have at least 1 character"},
        {"row": 0, "field": "address.code", "rule": "Too long."},
    ]
