"""Filters: what is wrong with a bad one, and which rows a good one finds."""

from typing import Any

import pytest

from runtime.database.driver import r
from runtime.database.filters import MOST_PARTS, read_filter
from runtime.database.session import Database
from runtime.errors import BadUserInput
from tests.runtime.database.blog import BLOG, POSTS
from tests.runtime.database.things import NOON, THINGS


def deep(levels: int) -> dict[str, Any]:
    """A filter of so many levels."""
    return {"not": deep(levels - 1)} if levels else {"title": "a"}


@pytest.mark.parametrize(
    ("filter", "said"),
    [
        ([], "filter: expected an object, found a list."),
        ("title", 'filter: expected an object, found "title".'),
        (5, "filter: expected an object, found 5."),
        ({"titel": 1}, 'filter.titel: Thing has no field "titel". Did you mean "title"?'),
        ({"made_at": 1}, 'Thing has no field "made_at". Did you mean "madeAt"?'),
        ({"zzz": 1}, 'filter.zzz: Thing has no field "zzz".'),
        ({"OR": []}, 'Did you mean "or"?'),
        ({"title": 5}, "filter.title: expected String, found 5."),
        ({"title": ["a"]}, "filter.title: expected String, found a list."),
        ({"title": {"contians": "a"}}, 'filter.title.contians: there is no operator "contians".'),
        ({"title": {"contians": "a"}}, 'Did you mean "contains"'),
        ({"title": {"zzz": "a"}}, "There are eq, ne, isNull, in, notIn, lt, lte, gt, gte, contai"),
        ({"title": {"contains": None}}, "filter.title.contains: expected String, found null."),
        ({"title": {"in": "a"}}, 'filter.title.in: expected a list of String, found "a".'),
        ({"title": {"in": ["a", 5]}}, "filter.title.in: expected String, found 5."),
        ({"title": {"isNull": 1}}, "filter.title.isNull: expected true or false, found 1."),
        ({"title": {"matches": "a" * 501}}, "at most 500 characters"),
        ({"title": {"contains": "a" * 501}}, "expected a text of at most 500 characters, found"),
        ({"count": "1"}, 'filter.count: expected Int, found "1".'),
        ({"count": 1.5}, "filter.count: expected Int, found 1.5."),
        ({"count": True}, "filter.count: expected Int, found true."),
        ({"count": {"lt": None}}, "filter.count.lt: expected Int, found null."),
        ({"count": {"contains": 1}}, '"contains" is not for Int, only eq, ne, isNull, in'),
        ({"price": "x"}, "filter.price: expected Float"),
        ({"done": {"lt": True}}, '"lt" is not for Boolean, only'),
        ({"madeAt": "noon"}, 'filter.madeAt: expected DateTime such as "2026-01-31T12:00:00Z"'),
        ({"madeAt": {"gt": "2026-01-31"}}, "filter.madeAt.gt: expected DateTime"),
        (
            {"madeAt": "1066-10-14T09:00:00Z"},
            "filter.madeAt: expected DateTime since the year 1400",
        ),
        ({"data": {"a": 1}}, 'filter.data.a: there is no operator "a". There are eq, ne, isNull.'),
        ({"data": [[10**400]]}, "filter.data: expected JSON of finite numbers, found a list."),
        ({"color": "BLUE"}, 'filter.color: expected Color, one of RED, GREEN, found "BLUE".'),
        ({"tags": {"in": ["a"]}}, '"in" is not for a list of String, only eq, ne, isNull, has, co'),
        ({"tags": {"contains": 1}}, "filter.tags.contains: expected String, found 1."),
        ({"id": 1.5}, "filter.id: expected ID, a String, found 1.5."),
        ({"or": {}}, "filter.or: expected a list of objects, found an object."),
        ({"or": ["a"]}, 'filter.or[0]: expected an object, found "a".'),
        ({"and": [{}, {"or": [{"x": 1}]}]}, "filter.and[1].or[0].x: Thing has no field"),
        ({"not": []}, "filter.not: expected an object, found a list."),
        (deep(11), "a filter may be at most 10 levels deep."),
        ({"or": [{"title": {"ne": "a", "gt": "b"}}] * 51}, "at most 100 conditions"),
        ({"or": [{}] * MOST_PARTS}, "filter.or[99]: a filter may have at most 100 objects."),
    ],
)
def test_a_bad_filter_is_explained(filter: Any, said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        read_filter(THINGS, filter)
    assert said in raised.value.message
    assert raised.value.extensions is not None
    assert raised.value.extensions["argument"] == "filter"
    assert raised.value.extensions["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("filter", "said"),
    [
        ({"secret": "x"}, 'filter.secret: Post has no field "secret".'),
        ({"address": {"door": "x"}}, 'filter.address.door: Address has no field "door".'),
        ({"address": "x"}, 'filter.address: expected an object, found "x".'),
        ({"address": {"zipCode": "x"}}, 'filter.address.zipCode: expected Int, found "x".'),
        ({"address": {"author": {}}}, 'filter.address.author: Address has no field "author".'),
        ({"notes": {"text": "x"}}, 'filter.notes.text: there is no "text". There are some, none,'),
        ({"notes": {"some": {"text": 5}}}, "filter.notes.some.text: expected String, found 5."),
        ({"isNull": True}, 'filter.isNull: Post has no field "isNull".'),
        ({"author": "a1"}, 'filter.author: expected an object, found "a1".'),
        ({"author": {"nam": 1}}, 'filter.author.nam: Author has no field "nam". Did you mean'),
        ({"author": {"posts": {"some": {"secret": "x"}}}}, "filter.author.posts.some.secret: Post"),
        ({"comments": {"any": {}}}, 'filter.comments.any: there is no "any". There are some,'),
        ({"comments": {"som": {}}}, 'Did you mean "some"?'),
        ({"comments": {"some": None}}, "filter.comments.some: expected an object, found null."),
        ({"comments": None}, "filter.comments: expected an object, found null."),
        ({"tags": {"every": {"name": 5}}}, "filter.tags.every.name: expected String, found 5."),
        ({"labels": {"has": None}}, "filter.labels.has: expected String, found null."),
        ({"labels": {"hasSome": "x"}}, "filter.labels.hasSome: expected a list of String"),
        ({"labels": {"hasEvery": [5]}}, "filter.labels.hasEvery: expected String, found 5."),
        ({"postTags": {}}, 'filter.postTags: Post has no field "postTags".'),
    ],
)
def test_a_bad_filter_of_embedded_or_related_things_is_explained(filter: Any, said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        read_filter(POSTS, filter, {table.type: table for table in BLOG})
    assert said in raised.value.message


@pytest.mark.parametrize(
    ("equals", "said"),
    [
        ({"count": "x"}, 'count: expected Int, found "x".'),
        ({"made_at": "noon"}, "madeAt: expected DateTime"),
        ({"tags": "a"}, 'tags: expected a list of String, found "a".'),
        ({"count": [1, "x"]}, 'count: expected Int, found "x".'),
    ],
)
def test_a_bad_value_of_an_argument_is_explained(equals: Any, said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        read_filter(THINGS, None, equals=equals)
    assert said in raised.value.message


def test_ten_levels_are_not_too_many() -> None:
    read_filter(THINGS, deep(10))


def test_the_path_of_the_culprit_is_given_for_programs() -> None:
    with pytest.raises(BadUserInput) as raised:
        read_filter(THINGS, {"or": [{}, {"title": {"eqq": 1}}]})
    assert raised.value.extensions is not None
    assert raised.value.extensions["path"] == ["or", 1, "title", "eqq"]


ROWS: list[dict[str, Any]] = [
    {"id": "1", "title": "alpha", "count": 1, "price": 1.5, "done": True, "color": "RED"},
    {"id": "2", "title": "Beta.x", "count": 2, "price": 2, "done": False, "tags": ["a", "b"]},
    {"id": "3", "title": "gam\nma", "made_at": NOON, "data": {"a": [{"b": 1}]}, "tags": []},
    {"id": "4", "title": None, "count": None, "done": None, "data": [1, 2]},
]


@pytest.fixture
async def things(db: Database) -> Database:
    """A database with the rows above; one more lacks nearly every column."""
    await db.insert_many(THINGS, ROWS)
    await db.run(r.table("things").insert({"id": "5", "code": "x"}))
    return db


@pytest.mark.parametrize(
    ("filter", "ids"),
    [
        ({}, "12345"),
        (None, "12345"),
        ({"title": "alpha"}, "1"),
        ({"title": {"eq": "alpha"}}, "1"),
        ({"title": None}, "45"),
        ({"title": {"ne": "alpha"}}, "2345"),
        ({"title": {"ne": None}}, "123"),
        ({"title": {"in": ["alpha", "Beta.x"]}}, "12"),
        ({"title": {"in": ["alpha", None]}}, "145"),
        ({"title": {"in": []}}, ""),
        ({"title": {"notIn": ["alpha"]}}, "2345"),
        ({"title": {"isNull": True}}, "45"),
        ({"title": {"isNull": False}}, "123"),
        ({"title": {"lt": "b"}}, "12"),
        ({"title": {"contains": "a"}}, "123"),
        ({"title": {"contains": "a."}}, "2"),
        ({"title": {"contains": "m\nm"}}, "3"),
        ({"title": {"contains": ""}}, "123"),
        ({"title": {"startsWith": "al"}}, "1"),
        ({"title": {"startsWith": "^"}}, ""),
        ({"title": {"startsWith": "ma"}}, ""),
        ({"title": {"endsWith": ".x"}}, "2"),
        ({"title": {"endsWith": "$"}}, ""),
        ({"title": {"matches": "^[a-z]+$"}}, "1"),
        ({"title": {"matches": "(?i)^b"}}, "2"),
        ({"title": {}}, "12345"),
        ({"count": {"lt": 2}}, "1"),
        ({"count": {"lte": 2}}, "12"),
        ({"count": {"gt": 1}}, "2"),
        ({"count": {"gte": 1, "lt": 2}}, "1"),
        ({"price": {"gt": 1}}, "12"),
        ({"done": True}, "1"),
        ({"done": False}, "23"),
        ({"madeAt": "2026-01-31T13:00:00+01:00"}, "3"),
        ({"madeAt": {"gt": "2026-01-31T11:59:59.999Z"}}, "3"),
        ({"madeAt": {"lt": "2026-01-31T12:00:00Z"}}, ""),
        ({"data": {"eq": {"a": [{"b": 1}]}}}, "3"),
        ({"data": [1, 2]}, "4"),
        ({"color": "RED"}, "1"),
        ({"color": {"in": ["RED", "GREEN"]}}, "1"),
        ({"tags": ["a", "b"]}, "2"),
        ({"tags": {"contains": "b"}}, "2"),
        ({"tags": {"isNull": True}}, "145"),
        ({"id": "2"}, "2"),
        ({"id": 2}, "2"),
        ({"id": "2" * 500}, ""),
        ({"id": {"in": ["1", "5", "9"]}}, "15"),
        ({"and": [{"count": {"gt": 0}}, {"done": True}]}, "1"),
        ({"and": []}, "12345"),
        ({"or": [{"title": "alpha"}, {"tags": {"contains": "a"}}]}, "12"),
        ({"or": []}, ""),
        ({"not": {"title": None}}, "123"),
        ({"not": {"title": {"contains": "a"}}}, "45"),
        ({"not": {"or": [{"id": "1"}, {"id": "2"}]}, "title": {"isNull": False}}, "3"),
    ],
)
async def test_a_filter_finds_its_rows(
    things: Database, filter: dict[str, Any] | None, ids: str
) -> None:
    rows = await things.page(THINGS, filter)
    assert "".join(row["id"] for row in rows) == ids


@pytest.mark.parametrize(
    ("equals", "ids"),
    [
        ({}, "12345"),
        ({"title": None}, "12345"),
        ({"title": "alpha"}, "1"),
        ({"title": ["alpha", "Beta.x"]}, "12"),
        ({"title": []}, ""),
        ({"tags": ["a", "b"]}, "2"),
        ({"id": "2", "done": True}, ""),
        ({"made_at": NOON, "data": {"a": [{"b": 1}]}}, "3"),
    ],
)
async def test_arguments_that_name_columns_are_equalities(
    things: Database, equals: dict[str, Any], ids: str
) -> None:
    rows = await things.page(THINGS, {"title": {"ne": "x"}}, equals=equals)
    assert "".join(row["id"] for row in rows) == ids
    assert await things.count(THINGS, equals=equals) == len(ids)


async def test_a_pattern_that_the_database_refuses_is_named_even_in_an_empty_table(
    db: Database,
) -> None:
    with pytest.raises(BadUserInput) as raised:
        await db.page(THINGS, {"or": [{"title": {"matches": "a"}}, {"title": {"matches": "("}}]})
    assert raised.value.message.startswith("filter.or[1].title.matches: ")
