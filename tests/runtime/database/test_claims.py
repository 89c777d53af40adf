"""Which values a row claims for itself alone."""

from datetime import timedelta, timezone
from typing import Any

from runtime.database.claims import Rival, claims_of, conflict, repeated
from runtime.database.table import Column, Index, Table
from tests.runtime.database.chat import CHANNELS
from tests.runtime.database.things import NOON, THINGS


def values_of(table: Table[Any], *rows: dict[str, object]) -> list[object]:
    """The claimed values."""
    return [claim.value for claim in claims_of(table, rows, table.unique)]


def test_a_row_claims_the_value_of_each_unique_index() -> None:
    assert values_of(CHANNELS, {"id": "1", "name": "a"}, {"id": "2", "name": "b"}) == ["a", "b"]
    assert values_of(THINGS, {"id": "1", "owner": "a", "slot": 1}) == [["a", 1]]


def test_null_is_nobodys() -> None:
    assert values_of(CHANNELS, {"id": "1", "name": None}) == []
    assert values_of(THINGS, {"id": "1", "owner": "a", "slot": None}) == []


def test_of_a_list_every_item_is_claimed() -> None:
    index = Index("tags", unique=True, multi=True)
    claims = claims_of(THINGS, [{"id": "1", "tags": ["a", None, "b", "a"]}], [index])
    assert [claim.value for claim in claims] == ["a", "b"]


def test_equal_values_have_one_lock_and_others_another() -> None:
    def locks(*values: object) -> int:
        rows = [{"id": str(place), "name": value} for place, value in enumerate(values)]
        return len({claim.lock for claim in claims_of(CHANNELS, rows, CHANNELS.unique)})

    assert locks("a", "a") == 1
    assert locks(1, 1.0) == 1
    assert locks(1e20, 10**20, 10**20 + 1) == 1
    assert locks(2**53 + 2, 2.0**53 + 2) == 1
    assert locks(2**63 - 1, 2**63, 2.0**63) == 1
    assert locks(NOON, NOON.astimezone(timezone(timedelta(hours=9)))) == 1
    assert locks("1", 1, "A", "a", NOON, 1e20, 2**53, True) == 8


def test_a_conflict_names_every_value() -> None:
    rows = [{"id": str(place), "name": name} for place, name in enumerate("abcb")]
    claims = claims_of(CHANNELS, rows, CHANNELS.unique)
    error = conflict([Rival(claims[0], "TAKEN"), *repeated(claims)])
    assert error.message == 'Channel: the name "a" is taken; the name "b" is given more than once.'
    assert error.extensions == {
        "code": "CONFLICT",
        "type": "Channel",
        "field": "name",
        "conflicts": [
            {"row": 0, "field": "name", "value": "a", "reason": "TAKEN"},
            {"row": 3, "field": "name", "value": "b", "reason": "REPEATED"},
        ],
    }


def test_a_conflict_shows_every_part_of_a_compound_value() -> None:
    claims = claims_of(THINGS, [{"id": "1", "owner": "ann", "slot": 7}], THINGS.unique)
    error = conflict([Rival(claims[0], "TAKEN")])
    assert error.message == 'Thing: the owner, slot "ann", 7 is taken.'


def test_a_conflict_shows_no_value_that_only_its_codec_could_write() -> None:
    columns = (Column("id", "ID"), Column("at", "Point"), Column("floor", "Int"))
    indexes = (Index("at", unique=True), Index("at", "floor", unique=True))
    spots: Table[Any] = Table("spots", type="Spot", columns=columns, indexes=indexes)
    claims = claims_of(spots, [{"id": "1", "at": [1.5, 2.5], "floor": 3}], indexes)
    error = conflict([Rival(claim, "TAKEN") for claim in claims])
    assert error.message == "Spot: the at is taken; the at, floor is taken."
    assert error.extensions is not None
    told = [one["value"] for one in error.extensions["conflicts"]]
    assert told == [[1.5, 2.5], [[1.5, 2.5], 3]]


def test_a_conflict_shows_a_large_whole_number_as_one() -> None:
    claims = claims_of(CHANNELS, [{"id": "1", "name": 1e17}], CHANNELS.unique)
    error = conflict([Rival(claims[0], "TAKEN")])
    assert error.message == "Channel: the name 100000000000000000 is taken."


def test_a_conflict_tells_nothing_of_hidden_columns() -> None:
    tokens: Table[Any] = Table(
        "tokens",
        type="Token",
        columns=(Column("id", "ID"), Column("name", "String"), Column("key", "ID", hidden=True)),
        indexes=(Index("key", "name", unique=True), Index("key", unique=True)),
    )
    claims = claims_of(tokens, [{"id": "1", "name": "a", "key": "secret"}], tokens.unique)
    error = conflict([Rival(claim, "TAKEN") for claim in claims])
    assert error.message == 'Token: the name "a" is taken; a value that is not shown is taken.'
    assert error.extensions is not None
    assert error.extensions["field"] == "name"
    assert error.extensions["conflicts"] == [
        {"row": 0, "field": "name", "value": "a", "reason": "TAKEN"},
        {"row": 0, "field": "", "value": [], "reason": "TAKEN"},
    ]
