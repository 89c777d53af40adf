"""Orders: what is wrong with a bad one."""

from typing import Any

import pytest

from runtime.database.orders import read_order
from runtime.database.relations import Order
from runtime.errors import BadUserInput
from tests.runtime.database.blog import COMMENTS, POSTS


@pytest.mark.parametrize(
    ("order_by", "said"),
    [
        ([{"titel": "ASC"}], 'orderBy[0].titel: Post cannot be sorted by a field "titel". Did you'),
        ([{"published_at": "ASC"}], 'Did you mean "publishedAt"?'),
        ([{"secret": "ASC"}], 'orderBy[0].secret: Post cannot be sorted by a field "secret".'),
        ([{"labels": "ASC"}], 'cannot be sorted by a field "labels".'),
        ([{"address": "ASC"}], 'cannot be sorted by a field "address".'),
        ([{"id": "ASC"}, {"title": "asc"}], 'orderBy[1].title: expected ASC or DESC, found "asc".'),
        ([{"title": None}], "orderBy[0].title: expected ASC or DESC, found null."),
        ([{"title": ["ASC"]}], "orderBy[0].title: expected ASC or DESC, found a list."),
        ([{}], "orderBy[0]: expected an object of one field, found one of 0."),
        ([{"id": "ASC", "title": "ASC"}], "expected an object of one field, found one of 2."),
        (["title"], 'orderBy[0]: expected an object of one field, found "title".'),
    ],
)
def test_a_bad_order_is_explained(order_by: Any, said: str) -> None:
    with pytest.raises(BadUserInput) as raised:
        read_order(POSTS, order_by)
    assert said in raised.value.message
    assert raised.value.extensions is not None
    assert raised.value.extensions["argument"] == "orderBy"


@pytest.mark.parametrize(
    ("order_by", "keys"),
    [
        (None, [Order("published_at", descending=True), Order("id", descending=True)]),
        ([], [Order("published_at", descending=True), Order("id", descending=True)]),
        ([{"title": "ASC"}], [Order("title"), Order("id")]),
        (
            [{"title": "ASC"}, {"title": "DESC"}, {"rating": "DESC"}],
            [Order("title"), Order("rating", descending=True), Order("id", descending=True)],
        ),
        ([{"id": "DESC"}, {"title": "ASC"}], [Order("id", descending=True)]),
    ],
)
def test_an_order_is_whole_and_ends_with_the_id(order_by: Any, keys: list[Order]) -> None:
    assert list(read_order(POSTS, order_by)) == keys


def test_the_order_of_a_relation_comes_before_that_of_the_table() -> None:
    assert read_order(COMMENTS, None) == (Order("id"),)
    assert read_order(COMMENTS, None, (Order("likes"),)) == (Order("likes"), Order("id"))
